// Behind the last answer a person reads the first page, and the other parts as they ask for them.
#include <csignal>

#include "support/contains.hpp"
#include "support/resuming.hpp"
#include "terminal/typed.hpp"

namespace kneecheck::testing {
namespace {

const std::string offered =
    "Enter the plan \xC2\xB7 e why \xC2\xB7 a answers \xC2\xB7 s sources "
    "\xC2\xB7 q done > ";
const std::string offered_again = "Enter leaves \xC2\xB7 p the plan \xC2\xB7 e why \xC2\xB7 ";

const std::vector<std::string> utf8 = {"TERM=xterm", "LC_ALL=C.UTF-8"};

std::string part_of(const std::vector<std::string>& options) {
  std::vector<std::string> arguments = {"--protocol", miniature_path};
  arguments.insert(arguments.end(), options.begin(), options.end());
  return run(Run{.arguments = arguments,
                 .input = Bytes{miniature_answers},
                 .environment = {"LC_ALL=C.UTF-8"}})
      .out;
}

struct AtTheResult {
  explicit AtTheResult(PtySetup setup = {.environment = utf8})
      : terminal([&] {
          setup.arguments.insert(setup.arguments.end(), {"--protocol", miniature_path});
          return setup;
        }()) {
    for (const std::string& line : lines_of(miniature_answers)) {
      terminal.wait_for("> ");
      terminal.type(line + "\n");
    }
    terminal.wait_for("Enter shows the");
    terminal.type("\n");
  }
  std::string from(const std::string& words) const {
    std::string all = without_escapes(terminal.bytes());
    std::erase(all, '\r');
    return all.substr(all.rfind(words));
  }
  PtyProcess terminal;
};

}  // namespace

TEST_CASE(
    "the first page is followed by one line, each part by the line again, the plan by Enter") {
  AtTheResult at;
  at.terminal.wait_for(offered);
  CHECK_FALSE(contains(at.from("Knee pain on runs"), "Left and right"));
  at.terminal.type("e\n");
  at.terminal.wait_for(offered);
  CHECK(contains(at.from("e\n\nWhat stands out"), part_of({"--part", "evidence"})));
  at.terminal.type("Answers\n");
  at.terminal.wait_for(offered);
  CHECK(contains(at.from("nswers\n"), part_of({"--part", "answers"})));
  at.terminal.type("s\n");
  at.terminal.wait_for(offered);
  CHECK(contains(at.from("s\n\nSources"), part_of({"--part", "sources"})));
  at.terminal.type("x\n");
  at.terminal.wait_for("! type one of the letters below, and press Enter (you typed \"x\")");
  at.terminal.wait_for(offered);
  at.terminal.type("\n");
  at.terminal.wait_for(offered_again);
  CHECK(contains(at.from("The plan\n"), part_of({"--part", "plan"})));
  at.terminal.type("\n");
  CHECK(at.terminal.wait().status == 0);
}

TEST_CASE("q, quit and the end of input leave where the parts are offered, and all is done") {
  for (const char* keys : {"q\n", "quit\n", "done\n", "\x04"}) {
    AtTheResult at;
    at.terminal.wait_for(offered);
    at.terminal.type(keys);
    CHECK(at.terminal.wait().status == 0);
  }
  AtTheResult failing({.arguments = {"--fail-on", "moderate"}, .environment = utf8});
  failing.terminal.wait_for(offered);
  failing.terminal.type("\n\n");
  CHECK(failing.terminal.wait().status == 1);
}

TEST_CASE(
    "the line that offers the parts is ASCII where the rest is, and a sentence for a listener") {
  AtTheResult plain({.arguments = {"--ascii"}, .environment = utf8});
  plain.terminal.wait_for("Enter the plan | e why | a answers | s sources | q done > ");
  plain.terminal.type("q\n");
  CHECK(plain.terminal.wait().status == 0);
  AtTheResult listener({.arguments = {"--accessible"}, .environment = utf8});
  listener.terminal.wait_for("Enter the plan, e why, a answers, s sources, q done > ");
  listener.terminal.type("q\n");
  CHECK(listener.terminal.wait().status == 0);
}

TEST_CASE("whoever chose the parts is shown them, and offered no others") {
  AtTheResult at({.arguments = {"--part", "plan,summary"}, .environment = utf8});
  CHECK(at.terminal.wait().status == 0);
  const std::string shown = at.from("Knee pain on runs: find");
  CHECK(contains(shown, "\nThe plan\n"));
  CHECK_FALSE(contains(shown, "q done"));
  CHECK(contains(shown, part_of({"--part", "plan,summary"})));
}

TEST_CASE("standard output that is elsewhere gets the whole report, and the terminal one line") {
  const Folder folder;
  AtTheResult at({.environment = utf8, .output_file = folder / "report"});
  at.terminal.wait_for("Your report went to standard output.");
  CHECK(at.terminal.wait().status == 0);
  CHECK(read_file(folder / "report") == part_of({}));
  CHECK_FALSE(contains(without_escapes(at.terminal.bytes()), "What stands out"));
}

TEST_CASE(
    "a window that is closed where the parts are offered loses nothing: the session is done") {
  const Folder sessions;
  for (const bool ignored : {false, true}) {
    PtySetup setup{.arguments = {"--data-dir", sessions.path()}, .environment = utf8};
    if (ignored) setup.ignored = {SIGHUP};
    AtTheResult at(setup);
    at.terminal.wait_for(offered);
    at.terminal.hang_up();
    const Outcome outcome = at.terminal.wait();
    CHECK((outcome.signal == SIGHUP || outcome.status == 0));
    const Outcome resumed =
        run(resuming(sessions.path(), {"--protocol", miniature_path}), Bytes{""});
    CHECK(resumed.status == 2);
    CHECK(contains(resumed.err, "there is no unfinished session"));
  }
}

TEST_CASE("after a stop there is no plan to show, and Enter leaves") {
  PtyProcess terminal({.arguments = {"--protocol", miniature_path}, .environment = utf8});
  terminal.reply_to("[y/n] > ", "y\n");
  terminal.reply_to("Enter ends here", "\n");
  terminal.wait_for("The screen stops here.");
  terminal.wait_for("Enter leaves \xC2\xB7 p the plan");
  terminal.type("\n");
  CHECK(terminal.wait().status == 0);
}

}  // namespace kneecheck::testing
