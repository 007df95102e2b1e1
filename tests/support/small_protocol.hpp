// A protocol for one test, written as TOML beside what the test expects of it.
#pragma once

#include <stdexcept>
#include <string>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/protocol/loader.hpp"

namespace kneecheck::testing {

// `body` with what every protocol needs in front of it. Imbalances: hip (each side) and core (whole
// body), unless the body has its own.
inline Protocol small_protocol(const std::string& body) {
  std::string source = R"(format = 1
[protocol]
id = "small"
version = "1.0.0"
title = "A small protocol"
disclaimer = "Not a diagnosis."
[safety]
refer = "See someone."
)";
  if (body.find("[[imbalance]]") == std::string::npos) {
    source += R"(
[[imbalance]]
id = "hip"
name = "weak hip"
sides = "each"
[[imbalance]]
id = "core"
name = "weak core"
sides = "whole"
)";
  }
  return load_protocol(source + body);
}

inline Answer answered(int value) { return {Status::answered, value}; }
inline Answer without_value(Status status) { return {status, std::nullopt}; }

// The item called "squat.left" or "plank". REQUIRES: there is one.
inline Item item(const Protocol& protocol, const std::string& name) {
  for (const Item candidate : items_of(protocol))
    if (item_name(protocol, candidate) == name) return candidate;
  throw std::out_of_range(name);
}

}  // namespace kneecheck::testing
