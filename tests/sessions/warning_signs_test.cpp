// The built-in screen's warning signs: each one, in an otherwise complete file of answers.
#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

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

// The session's lines with the answer to a question replaced.
std::string with_answer(const Session& session, const std::string& question,
                        const std::string& answer) {
  std::string lines;
  bool replaced = false;
  for (const std::string& line : session.lines) {
    const bool here = line.starts_with(question + ":");
    replaced = replaced || here;
    lines += (here ? question + ": " + answer : line) + "\n";
  }
  INFO(question << " has no guarded line in the session");
  REQUIRE(replaced);
  return lines;
}

// The line that says yes to the prompt; a sign of a page is named by its number there.
std::string yes_to(const Protocol& protocol, Item item) {
  if (group_of(protocol, item) == nullptr) return "yes";
  const std::vector<Item> page = page_of(protocol, item);
  return std::to_string(std::ranges::find(page, item) - page.begin() + 1);
}

}  // namespace

TEST_CASE("every warning sign in a complete file of answers gives its sentence and no ranking") {
  const Session session = complete_screen();
  const Protocol protocol = load_protocol(builtin_files().front().source);
  int signs = 0;
  for (const Item item : items_of(protocol)) {
    const Prompt& prompt = protocol.prompts[item.prompt];
    if (prompt.kind != Kind::yes_no || !prompt.ask_if.conditions.empty()) continue;
    for (const RedFlag& flag : prompt.red_flags) {
      if (flag.action != FlagAction::stop || !flag.conditions.empty()) continue;
      ++signs;
      const Outcome outcome =
          run({"--width", "1000"},
              Bytes{with_answer(session, question_name(protocol, item), yes_to(protocol, item))});
      INFO(prompt.id << "\n" << outcome.err);
      CHECK(outcome.status == 0);
      CHECK(contains(outcome.out, flag.says));
      CHECK_FALSE(contains(outcome.out, "What stands out"));
      CHECK_FALSE(contains(outcome.out, "The plan"));
    }
  }
  CHECK(signs >= 25);
}

TEST_CASE("all signs of a page are told, the most urgent first, and no question after the page") {
  const Outcome outcome =
      run({"--width", "1000"}, Bytes{with_answer(complete_screen(), "safety_leg", "1 6 9")});
  INFO(outcome.err);
  CHECK(outcome.status == 0);
  const std::size_t clot = outcome.out.find("Act today: It could be a blood clot");
  const std::size_t groin = outcome.out.find("Act today: Groin pain under load");
  const std::size_t bone = outcome.out.find("Act in the next days: Stop running and jumping");
  CHECK(clot < groin);
  CHECK(groin < bone);
  CHECK(bone != std::string::npos);
  CHECK_FALSE(contains(outcome.out, "What stands out"));
}

TEST_CASE("pain of 6 or more in a complete file of answers stops the screen") {
  const Outcome outcome = run({}, Bytes{with_answer(complete_screen(), "pain_now", "6")});
  CHECK(outcome.status == 0);
  CHECK(contains(outcome.out, "With pain of 6 or more"));
  CHECK_FALSE(contains(outcome.out, "What stands out"));
}

}  // namespace kneecheck::testing
