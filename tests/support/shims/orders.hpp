// Orders: what a test and a shim tell each other, in a file that both have mapped into their
// memory. A shim is a library that is loaded before the program, and comes between it and the
// system.
#pragma once

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstdint>

namespace kneecheck::testing {

// What the clocks are changed by.
struct ClockOrders {
  std::atomic<std::int64_t> boottime_ns{0};  // added to CLOCK_BOOTTIME
  std::atomic<std::int64_t> realtime_ns{0};  // added to CLOCK_REALTIME
  std::atomic<int> realtime_reads{0};        // how often the program looked at it
  // A wait that nothing ends but time takes none: CLOCK_BOOTTIME moves on at once.
  std::atomic<bool> waits_are_free{false};
};

// At which moment a signal comes. Moments are the system calls by which the program talks to the
// terminal and keeps answers; the signal comes just before the call.
struct SignalOrders {
  std::atomic<int> signal{0};          // 0: none
  std::atomic<std::int64_t> at{0};     // before which call; the first is 1
  std::atomic<std::int64_t> calls{0};  // so far
  std::array<char, 16> call{};         // the call's name
};

// nullptr: there is no such file. It must be as long as the orders are, and stays mapped to the end
// of the process.
template <typename Orders>
Orders* map_orders(const char* path) {
  const int file = ::open(path, O_RDWR | O_CLOEXEC);
  if (file == -1) return nullptr;
  void* place = ::mmap(nullptr, sizeof(Orders), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  ::close(file);
  return place == MAP_FAILED ? nullptr : static_cast<Orders*>(place);
}

}  // namespace kneecheck::testing
