#include "app/start_up.hpp"

#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

namespace kneecheck {
namespace {

// Lowest first, so that open() gives back exactly the descriptor that was missing.
bool fill(int descriptor) {
  if (::fcntl(descriptor, F_GETFD) != -1 || errno != EBADF) return false;
  return ::open("/dev/null", O_RDWR) == descriptor;
}

// A protocol and its answers fill half a MiB of memory. To be given it page by page, as it is
// filled, takes a run 0.1 ms of its 4; at once, hardly anything. Where that cannot be, all goes on
// as without.
void take_memory() {
  constexpr std::size_t page = 4096;
  constexpr std::size_t bytes = 160 * page;
  // Taken from the heap and left in it: neither apart from it, nor given back to the system.
  ::mallopt(M_MMAP_THRESHOLD, 2 * bytes);
  ::mallopt(M_TRIM_THRESHOLD, 2 * bytes);
  void* const memory = std::aligned_alloc(page, bytes);
  if (memory != nullptr) ::madvise(memory, bytes, MADV_POPULATE_WRITE);
  std::free(memory);
}

}  // namespace

Closed start_up() {
  take_memory();
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
