// A shell starts the program on its terminal, and tells what becomes of it.
#include "support/pty_shell.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

#include "support/process.hpp"

namespace kneecheck::testing {
namespace {

void redirect(const std::optional<std::string>& path, int number, int terminal) {
  const int from =
      path ? ::open(path->c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600) : terminal;
  ::dup2(from, number);
}

// In the program's own process, before it becomes the program.
[[noreturn]] void become_program(const PtySetup& setup, int terminal) {
  ::setpgid(0, 0);
  if (!setup.background) ::tcsetpgrp(terminal, ::getpid());
  for (const int number : {SIGHUP, SIGTTOU, SIGPIPE}) ::signal(number, SIG_DFL);
  for (const int number : setup.ignored) ::signal(number, SIG_IGN);
  ::dup2(terminal, STDIN_FILENO);
  redirect(setup.output_file, STDOUT_FILENO, terminal);
  redirect(setup.error_file, STDERR_FILENO, terminal);
  std::vector<std::string> words = {setup.program};
  words.insert(words.end(), setup.arguments.begin(), setup.arguments.end());
  ::execvpe(setup.program.c_str(), pointers_to(words).data(),
            pointers_to(setup.environment).data());
  ::_exit(127);
}

void tell(int events, const PtyEvent& event) {
  [[maybe_unused]] const ssize_t written = ::write(events, &event, sizeof event);
}

}  // namespace

// SIGTSTP has no effect on a process group that no such parent watches over.
void be_shell(const PtySetup& setup, int terminal, int events, int orders) {
  ::setsid();
  ::ioctl(terminal, TIOCSCTTY, 0);
  ::signal(SIGHUP, SIG_IGN);
  ::signal(SIGTTOU, SIG_IGN);
  const pid_t program = ::fork();
  if (program == 0) become_program(setup, terminal);
  ::setpgid(program, program);
  tell(events, {.kind = PtyEvent::Kind::started, .value = program});
  while (true) {
    int status = 0;
    if (::waitpid(program, &status, WUNTRACED) == -1) {
      if (errno == EINTR) continue;
      ::_exit(1);
    }
    if (!WIFSTOPPED(status)) {
      tell(events, {.kind = PtyEvent::Kind::ended, .value = status});
      ::_exit(0);
    }
    ::tcsetpgrp(terminal, ::getpgrp());
    tell(events, {.kind = PtyEvent::Kind::stopped, .value = status});
    PtyOrder order;
    if (::read(orders, &order, sizeof order) != sizeof order) ::_exit(1);
    if (order.foreground) ::tcsetpgrp(terminal, program);
    if (order.signal != 0) ::kill(-program, order.signal);
    ::kill(-program, SIGCONT);
  }
}

}  // namespace kneecheck::testing
