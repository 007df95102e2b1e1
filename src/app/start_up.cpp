#include "app/start_up.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace kneecheck {
namespace {

// Lowest first, so that open() gives back exactly the descriptor that was missing.
bool fill(int descriptor) {
  if (::fcntl(descriptor, F_GETFD) != -1 || errno != EBADF) return false;
  return ::open("/dev/null", O_RDWR) == descriptor;
}

}  // namespace

Closed start_up() {
  Closed closed;
  closed.input = fill(STDIN_FILENO);
  closed.output = fill(STDOUT_FILENO);
  closed.error = fill(STDERR_FILENO);

  struct sigaction ignore = {};
  ignore.sa_handler = SIG_IGN;
  ::sigaction(SIGPIPE, &ignore, nullptr);
  ::sigaction(SIGXFSZ, &ignore, nullptr);

  const rlimit no_core = {0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
  return closed;
}

void die_by(int signal) {
  struct sigaction usual = {};
  usual.sa_handler = SIG_DFL;
  ::sigaction(signal, &usual, nullptr);
  sigset_t only;
  ::sigemptyset(&only);
  ::sigaddset(&only, signal);
  ::sigprocmask(SIG_UNBLOCK, &only, nullptr);
  ::raise(signal);
  ::_exit(128 + signal);
}

}  // namespace kneecheck
