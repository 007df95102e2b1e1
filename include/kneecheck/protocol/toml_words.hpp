// TOML words: values written back as TOML.
#pragma once

#include <string>
#include <string_view>

#include "kneecheck/protocol/toml_text.hpp"

namespace kneecheck {

// A basic string, quotes included; what may not stand in one is written \uXXXX.
std::string toml_string(std::string_view words);

// A key: bare where it can be, else as a basic string.
std::string toml_key(std::string_view key);

// "key = value", on one line.
std::string toml_entry(const NodeEntry& entry);

// Any value, on one line; tables inline, in file order.
std::string toml_words(const Node& node);

}  // namespace kneecheck
