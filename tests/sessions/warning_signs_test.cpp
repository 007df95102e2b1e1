// The built-in screen's warning signs: each one, in an otherwise complete file of answers.
#include <stdexcept>
#include <string>

#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/process.hpp"
#include "support/session.hpp"

namespace kneecheck::testing {
namespace {

Session complete_screen() {
  for (const Session& session : all_sessions())
    if (session.path.find("right-hip.session") != std::string::npos) return session;
  throw std::runtime_error("tests/sessions/right-hip.session is gone");
}

// The session's lines with the answer to `prompt` replaced.
std::string with_answer(const Session& session, const std::string& prompt,
                        const std::string& answer) {
  std::string lines;
  bool replaced = false;
  for (const std::string& line : session.lines) {
    const bool here = line.starts_with(prompt + ":");
    replaced = replaced || here;
    lines += (here ? prompt + ": " + answer : line) + "\n";
  }
  INFO(prompt << " has no guarded line in the session");
  REQUIRE(replaced);
  return lines;
}

}  // namespace

TEST_CASE("every warning sign in a complete file of answers gives its sentence and no ranking") {
  const Session session = complete_screen();
  const Protocol protocol = load_protocol(builtin_files().front().source);
  int signs = 0;
  for (const Prompt& prompt : protocol.prompts) {
    for (const RedFlag& flag : prompt.red_flags) {
      if (prompt.kind != Kind::yes_no || flag.action != FlagAction::stop ||
          !flag.conditions.empty())
        continue;
      ++signs;
      const Outcome outcome =
          run({"--width", "1000"}, Bytes{with_answer(session, prompt.id, "yes")});
      INFO(prompt.id << "\n" << outcome.err);
      CHECK(outcome.status == 0);
      CHECK(contains(outcome.out, flag.says));
      CHECK_FALSE(contains(outcome.out, "What stands out"));
      CHECK_FALSE(contains(outcome.out, "The plan"));
    }
  }
  CHECK(signs >= 10);
}

TEST_CASE("pain of 6 or more in a complete file of answers stops the screen") {
  const Outcome outcome = run({}, Bytes{with_answer(complete_screen(), "pain_now", "6")});
  CHECK(outcome.status == 0);
  CHECK(contains(outcome.out, "With pain of 6 or more"));
  CHECK_FALSE(contains(outcome.out, "What stands out"));
}

}  // namespace kneecheck::testing
