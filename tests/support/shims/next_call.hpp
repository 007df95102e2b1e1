// Next call: the system's own function behind the one that a shim puts in its place, and the orders
// a shim works by.
#pragma once

#include <dlfcn.h>

#include <cstdlib>

#include "support/shims/orders.hpp"

namespace kneecheck::testing {

// Static: each shim has its own, because "next" is seen from the library that asks.
template <typename Function>
static Function* next_call(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

// From the file that the environment variable names. Without it nothing can be tested: it aborts.
template <typename Orders>
Orders& orders_in(const char* variable) {
  const char* path = std::getenv(variable);
  Orders* orders = path == nullptr ? nullptr : map_orders<Orders>(path);
  if (orders == nullptr) std::abort();
  return *orders;
}

}  // namespace kneecheck::testing
