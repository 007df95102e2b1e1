// T1, T15: what ends the program from outside, by key or by hand. At any moment: moments_test.cpp.
#include <csignal>

#include "faults/faults.hpp"
#include "support/resuming.hpp"
#include "terminal/typed.hpp"

namespace kneecheck::testing {
namespace {

TEST_CASE("T1: Ctrl-C and Ctrl-\\ end by their signals, at a question and in a hold") {
  for (const auto& [key, signal] : {std::pair{"\x03", SIGINT}, {"\x1c", SIGQUIT}}) {
    PtyProcess terminal({.arguments = {"--protocol", miniature_path}});
    terminal.reply_to("] > ", key);
    CHECK(terminal.wait().signal == signal);

    AtPlank at(9, {}, 0);
    at.terminal.type("\n");
    at.terminal.reply_to("0 s, 9 to go", key);
    CHECK(at.terminal.wait().signal == signal);
  }
}

TEST_CASE("T15: after a crash or kill -9 no terminal is to be restored, and no answer is lost") {
  for (const int signal : {SIGKILL, SIGSEGV, SIGABRT}) {
    const Folder sessions;
    // The sanitizers would make something else of a crash.
    AtPlank at(9,
               {.arguments = {"--data-dir", sessions.path()},
                .environment = {"TERM=xterm", "ASAN_OPTIONS=handle_segv=0:handle_abort=0"}},
               0);
    at.terminal.type("\n");
    at.terminal.wait_for("0 s, 9 to go");
    at.terminal.signal(signal);
    CHECK(at.terminal.wait().signal == signal);
    const Outcome resumed =
        run(resuming(sessions.path(), {"--protocol", at.protocol}), Bytes{lines_from_plank("9")});
    CHECK(resumed.status == 0);
    CHECK(resumed.out == report_with(at.protocol, "9"));
  }
}

}  // namespace
}  // namespace kneecheck::testing
