// Every session gives the same report, whichever way its lines come in.
#include <algorithm>
#include <stdexcept>

#include "kneecheck/answers/spelling.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/interview/conversation.hpp"
#include "kneecheck/interview/script.hpp"
#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "kneecheck/protocol/translation.hpp"
#include "kneecheck/report/report.hpp"
#include "support/catch.hpp"
#include "support/fake_terminal.hpp"
#include "support/pty_process.hpp"
#include "support/session.hpp"

namespace kneecheck::testing {
namespace {

// What the program's own floor makes of a session's options, for runs without it.
struct InProcess {
  Protocol protocol = load_protocol(builtin_files().front().source);
  Look look;

  explicit InProcess(const Session& session) {
    protocol.built_in = true;
    for (auto word = session.arguments.begin(); word != session.arguments.end(); ++word) {
      if (*word == "--ascii") {
        look.unicode = false;
      } else if (*word == "--width") {
        look.width = static_cast<int>(*strict_number(*++word, 0));
      } else if (*word == "--protocol") {
        protocol = load_protocol(read_file(*++word));
      } else if (*word == "--lang") {
        ++word;
        const auto translation =
            std::ranges::find_if(builtin_translations(), [&](const BuiltinTranslation& one) {
              return one.protocol == protocol.about.id && one.language == *word;
            });
        protocol = translated(protocol, read_translation(protocol, translation->source));
      } else {
        throw std::runtime_error(session.path + ": " + *word + " is not known here");
      }
    }
  }

  std::string report(const Interview& interview) const {
    Sheet sheet;
    sheet.answers = interview.answers();
    sheet.words = interview.words();
    sheet.taken = "2026-11-22T07:00:00Z";
    return text_report(protocol, sheet, Assessor(protocol).assess(sheet.answers), look).str();
  }
};

TEST_CASE("a session gives its report when its lines are redirected") {
  for (const Session& session : all_sessions()) {
    DYNAMIC_SECTION(session.path) {
      const Folder folder;
      const Outcome outcome = run(session.arguments, File{folder.write("lines", session.typed())});
      INFO(outcome.err);
      CHECK(outcome.status == session.status);
      CHECK(outcome.out == expected_report(session, outcome.out));
    }
  }
}

TEST_CASE("a session gives its report when its lines come a byte at a time") {
  for (const Session& session : all_sessions()) {
    DYNAMIC_SECTION(session.path) {
      const Outcome outcome = run(session.arguments, Bytes{session.typed(), true});
      INFO(outcome.err);
      CHECK(outcome.status == session.status);
      CHECK(outcome.out == session.report);
    }
  }
}

TEST_CASE("a session gives its report when it is typed in one burst") {
  for (const Session& session : all_sessions()) {
    DYNAMIC_SECTION(session.path) {
      const Folder folder;
      PtyProcess terminal({.arguments = session.arguments, .output_file = folder / "report"});
      terminal.type(session.typed());
      CHECK(terminal.wait().status == session.status);
      CHECK(read_file(folder / "report") == session.report);
    }
  }
}

TEST_CASE("a session gives its report without the program around it, said or read") {
  for (const Session& session : all_sessions()) {
    DYNAMIC_SECTION(session.path) {
      const InProcess within(session);
      Interview said(within.protocol);
      FakeTerminal terminal;
      terminal.types_all({session.lines.begin(), session.lines.end()});
      CHECK(converse(said, terminal, {}).kind == EndingKind::finished);
      CHECK(within.report(said) == session.report);

      Interview read(within.protocol);
      std::size_t next = 0;
      const ScriptEnd end = run_script(read, [&]() -> Line {
        if (next == session.lines.size()) return End{};
        return session.lines[next++];
      });
      CHECK(end.kind == ScriptEndKind::complete);
      CHECK(within.report(read) == session.report);
    }
  }
}

}  // namespace
}  // namespace kneecheck::testing
