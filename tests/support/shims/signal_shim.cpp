// Signal shim: a signal to the program at an exact moment. See SignalOrders.
#include <fcntl.h>
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <termios.h>

#include <csignal>
#include <cstring>
#include <ctime>

#include "support/shims/next_call.hpp"

namespace kneecheck::testing {
namespace {

void reach(const char* call) {
  static SignalOrders& orders = orders_in<SignalOrders>("SIGNAL_ORDERS");
  if (++orders.calls != orders.at) return;
  std::strncpy(orders.call.data(), call, orders.call.size() - 1);
  ::kill(::getpid(), orders.signal);
}

}  // namespace
}  // namespace kneecheck::testing

using namespace kneecheck::testing;

// A function of the system's, with a moment before it.
#define KNEECHECK_MOMENT(result, name, parameters, arguments)     \
  extern "C" result name parameters {                             \
    static const auto next = next_call<result parameters>(#name); \
    reach(#name);                                                 \
    return next arguments;                                        \
  }

KNEECHECK_MOMENT(ssize_t, read, (int file, void* bytes, size_t count), (file, bytes, count))
KNEECHECK_MOMENT(ssize_t, write, (int file, const void* bytes, size_t count), (file, bytes, count))
KNEECHECK_MOMENT(int, ppoll,
                 (pollfd * files, nfds_t count, const timespec* limit, const sigset_t* mask),
                 (files, count, limit, mask))
KNEECHECK_MOMENT(int, tcflush, (int file, int which), (file, which))
KNEECHECK_MOMENT(int, fchmod, (int file, mode_t mode), (file, mode))
KNEECHECK_MOMENT(int, fsync, (int file), (file))
KNEECHECK_MOMENT(int, renameat, (int from_folder, const char* from, int to_folder, const char* to),
                 (from_folder, from, to_folder, to))
KNEECHECK_MOMENT(int, unlinkat, (int folder, const char* name, int flags), (folder, name, flags))

extern "C" int openat(int folder, const char* name, int flags, ...) {
  static const auto next = next_call<int(int, const char*, int, ...)>("openat");
  va_list more;
  va_start(more, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
  va_end(more);
  reach("openat");
  return next(folder, name, flags, mode);
}
