// Clock shim: the program's clocks in a test's hand. See ClockOrders.
#include <poll.h>
#include <sys/time.h>

#include <ctime>

#include "support/shims/next_call.hpp"

namespace kneecheck::testing {
namespace {

constexpr std::int64_t second_ns = 1'000'000'000;

ClockOrders& orders() {
  static ClockOrders& known = orders_in<ClockOrders>("CLOCK_ORDERS");
  return known;
}

std::int64_t nanoseconds(const timespec& time) { return time.tv_sec * second_ns + time.tv_nsec; }

void add(timespec& time, std::int64_t more_ns) {
  const std::int64_t all = nanoseconds(time) + more_ns;
  time = {all / second_ns, all % second_ns};
}

}  // namespace
}  // namespace kneecheck::testing

using namespace kneecheck::testing;

extern "C" int clock_gettime(clockid_t clock, timespec* time) {
  static const auto next = next_call<int(clockid_t, timespec*)>("clock_gettime");
  const int result = next(clock, time);
  if (result == -1) return result;
  if (clock == CLOCK_BOOTTIME) add(*time, orders().boottime_ns);
  if (clock == CLOCK_REALTIME) {
    ++orders().realtime_reads;
    add(*time, orders().realtime_ns);
  }
  return result;
}

extern "C" time_t time(time_t* place) {
  timespec now = {};
  clock_gettime(CLOCK_REALTIME, &now);
  if (place != nullptr) *place = now.tv_sec;
  return now.tv_sec;
}

extern "C" int gettimeofday(timeval* time, void*) {
  timespec now = {};
  clock_gettime(CLOCK_REALTIME, &now);
  *time = {now.tv_sec, now.tv_nsec / 1000};
  return 0;
}

extern "C" int ppoll(pollfd* files, nfds_t count, const timespec* limit, const sigset_t* mask) {
  static const auto next =
      next_call<int(pollfd*, nfds_t, const timespec*, const sigset_t*)>("ppoll");
  if (limit == nullptr || !orders().waits_are_free) return next(files, count, limit, mask);
  constexpr timespec none = {};
  const int ready = next(files, count, &none, mask);
  if (ready == 0) orders().boottime_ns += nanoseconds(*limit);
  return ready;
}
