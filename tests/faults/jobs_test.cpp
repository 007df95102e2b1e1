// T2, T3, T14: the program as one of a shell's jobs.
#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <csignal>
#include <string>

#include "faults/faults.hpp"
#include "support/contains.hpp"
#include "support/shims.hpp"
#include "terminal/typed.hpp"

namespace kneecheck::testing {
namespace {

// Ctrl-Z, and `fg`.
void stop_and_continue(PtyProcess& terminal) {
  terminal.type("\x1a");
  CHECK(terminal.wait_until_stopped() == SIGTSTP);
  CHECK(terminal.modes_are_untouched());
  terminal.continue_in_foreground();
}

TEST_CASE("T2: whoever stops and continues it twenty times loses nothing, but for the hold") {
  const Folder folder;
  const std::string protocol = folder.write("short.toml", short_hold(9));
  PtyProcess terminal({.arguments = {"--protocol", protocol, "--data-dir", folder.path()},
                       .output_file = folder / "report"});
  int times = 0;
  const auto stop_at = [&](const std::string& prompt) {
    terminal.wait_for(prompt);
    ++times;
    stop_and_continue(terminal);
    terminal.wait_for(prompt);
  };
  const auto answer = [&](const std::string& line) {
    stop_at("] > ");
    terminal.type(line + "\n");
  };
  for (const char* line : {"no", "3", "8", "5", "-", "2", "2", "4", "3"}) answer(line);

  for (const char* paint : {"get ready", "0 s, 9 to go"}) {
    stop_at("plank > ");
    terminal.type("\n");
    terminal.wait_for(paint);
    ++times;
    stop_and_continue(terminal);
    terminal.wait_for("interrupted, nothing is recorded: Enter starts it again");
    CHECK_FALSE(contains(read_file(folder / "2026-11-22-runner-knee.toml"), "plank"));
  }
  stop_at("plank > ");
  stop_and_continue(terminal);
  ++times;
  terminal.reply_to("plank > ", "\n");
  terminal.reply_to("0 s, 9 to go", "enough\n");
  stop_at("[0] > ");
  terminal.type("9\n");

  for (const char* line : {"a little", "clearly", "right"}) answer(line);
  stop_at("goes back > ");
  terminal.type("\n");
  CHECK(times == 20);
  CHECK(terminal.wait().status == 0);
  CHECK(read_file(folder / "report") == report_with(protocol, "9"));
}

// At a question, or in a hold of nine seconds.
void come_to(PtyProcess& terminal, bool in_hold) {
  if (!in_hold) return terminal.wait_for("] > ");
  answer_up_to_plank(terminal);
  terminal.type("\n");
  terminal.wait_for("0 s, 9 to go");
}

TEST_CASE("T3: stopped, then killed as a shell kills its job, it dies by that signal") {
  const Folder folder;
  for (const bool in_hold : {false, true}) {
    PtyProcess terminal(
        {.arguments = {"--no-save", "--protocol", folder.write("short.toml", short_hold(9, 0))}});
    come_to(terminal, in_hold);
    terminal.type("\x1a");
    CHECK(terminal.wait_until_stopped() == SIGTSTP);
    terminal.kill_stopped(SIGTERM);
    CHECK(terminal.wait().signal == SIGTERM);
  }
}

// In a real shell: Ctrl-Z, and then `kill %1`. When bash itself takes note of the end is its own
// affair.
void check_dying_as_a_job(bool in_hold) {
  const Folder folder;
  PtyProcess bash({.arguments = {"--norc", "--noprofile", "--noediting", "-i"},
                   .environment = {"TERM=xterm", "PS1=$ "},
                   .program = "bash",
                   .echo = false});
  bash.reply_to("$ ", KNEECHECK_PROGRAM " --no-save --protocol " +
                          folder.write("short.toml", short_hold(9, 0)) + "\n");
  come_to(bash, in_hold);
  bash.type("\x1a");
  bash.reply_to("Stopped", "echo \"job <$(jobs -p)>\"\n");
  bash.wait_for(">");
  const std::string& shown = bash.screen().shown();
  const int job = std::stoi(shown.substr(shown.rfind("job <") + 5));
  pollfd end = {static_cast<int>(::syscall(SYS_pidfd_open, job, 0)), POLLIN, 0};
  REQUIRE(end.fd != -1);
  bash.type("kill %1\n");
  CHECK(::poll(&end, 1, 20'000) == 1);
  ::close(end.fd);
  CHECK(bash.modes_are_untouched());
}

TEST_CASE("T3: after a Ctrl-Z, bash's kill %1 ends it") {
  for (const bool in_hold : {false, true}) check_dying_as_a_job(in_hold);
}

TEST_CASE("T14: started in the background it stops until it is brought to the foreground") {
  const auto stop_on_write = [](termios& modes) { modes.c_lflag |= TOSTOP; };
  for (const bool may_write : {true, false}) {
    const SignalShim shim;
    PtySetup setup{.arguments = {"--protocol", miniature_path, "--no-save"},
                   .environment = counting(shim),
                   .background = true};
    if (!may_write) setup.modes = stop_on_write;
    PtyProcess terminal(setup);
    CHECK(terminal.wait_until_stopped() == (may_write ? SIGTTIN : SIGTTOU));
    CHECK(terminal.modes_are_untouched());
    terminal.continue_in_foreground();
    terminal.reply_to("[y/n] > ", "n\n");
    terminal.wait_for("-> no");
    terminal.reply_to("] > ", "quit\n");
    const Outcome outcome = terminal.wait();
    CHECK(outcome.status == 4);
    CHECK(shim->calls <= 100);  // it never tried again and again
  }
}

TEST_CASE("T14: where it may never come to the foreground it ends") {
  PtyProcess terminal({.arguments = {"--protocol", miniature_path, "--no-save"},
                       .background = true,
                       .ignored = {SIGTTIN}});
  CHECK(terminal.wait().status == 4);
}

}  // namespace
}  // namespace kneecheck::testing
