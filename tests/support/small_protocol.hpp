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

// A prompt as TOML that needs no more than its kind: yes_no, info or text.
inline std::string plain_prompt(const std::string& id, const std::string& kind) {
  return "[[prompt]]\nid = \"" + id + "\"\nkind = \"" + kind + "\"\nask = \"Well?\"\n";
}

// Two prompts as TOML: `where` is asked only of those who say yes to `sore`. Both have `keys`.
inline std::string sore_then_where(const std::string& keys = "") {
  return plain_prompt("sore", "yes_no") + keys + R"([[prompt]]
id = "where"
kind = "choice"
ask = "Where?"
choices = ["front", "behind"]
ask_if = { prompt = "sore", is = "yes" }
)" + keys;
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
