// Json object: one line of JSON Lines as a tree in which everything knows its place, by RapidJSON.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kneecheck/protocol/toml_text.hpp"
#include "kneecheck/text/diagnostic.hpp"

namespace kneecheck {

struct JsonObject {
  // What is null is not there.
  NodeTable fields;
  // The keys that begin with x_, which are not looked into, and the JSON of their values, with what
  // could drive a terminal or hide as \uXXXX.
  std::vector<std::pair<std::string, std::string>> kept;
  // It is no object that can be read.
  std::optional<Diagnostic> torn;
};

// Reads one line, without its end. Places are in line 1; their columns count bytes.
JsonObject read_json_object(const std::string& line);

}  // namespace kneecheck
