// Shims as a test holds them: the orders it gives, and the environment in which the program obeys.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "support/process.hpp"
#include "support/shims/orders.hpp"

namespace kneecheck::testing {

// Orders in a file of their own, for one program at a time.
template <typename Orders>
class Ordered {
 public:
  Ordered() : path_(folder_.write("orders", std::string(sizeof(Orders), '\0'))) {
    Orders* const place = map_orders<Orders>(path_.c_str());
    if (place == nullptr) throw std::runtime_error("no memory to share with the shim");
    orders_.reset(new (place) Orders);
  }
  Orders* operator->() const { return orders_.get(); }
  const std::string& path() const { return path_; }

 private:
  struct Unmap {
    void operator()(Orders* orders) const { ::munmap(orders, sizeof(Orders)); }
  };
  Folder folder_;
  std::string path_;
  std::unique_ptr<Orders, Unmap> orders_;
};

using ClockShim = Ordered<ClockOrders>;
using SignalShim = Ordered<SignalOrders>;

// The usual terminal, and the shims that are given.
inline std::vector<std::string> shimmed(const ClockShim& clock,
                                        const SignalShim* signal = nullptr) {
  std::vector<std::string> environment = {
      "TERM=xterm", "CLOCK_ORDERS=" + clock.path(),
      "ASAN_OPTIONS=verify_asan_link_order=0"};  // the sanitizer wants to be loaded first
  std::string libraries = KNEECHECK_CLOCK_SHIM;
  if (signal != nullptr) {
    environment.push_back("SIGNAL_ORDERS=" + signal->path());
    libraries += ":" KNEECHECK_SIGNAL_SHIM;
  }
  environment.push_back("LD_PRELOAD=" + libraries);
  return environment;
}

// The usual terminal, and a shim that only counts the program's calls.
inline std::vector<std::string> counting(const SignalShim& signal) {
  return {"TERM=xterm", "SIGNAL_ORDERS=" + signal.path(), "LD_PRELOAD=" KNEECHECK_SIGNAL_SHIM,
          "ASAN_OPTIONS=verify_asan_link_order=0"};
}

}  // namespace kneecheck::testing
