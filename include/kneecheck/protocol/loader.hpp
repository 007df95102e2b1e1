// Loader: the text of a protocol file becomes a Protocol, or all its problems at once.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <variant>

#include "kneecheck/protocol/bad_file.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/protocol/toml_text.hpp"

namespace kneecheck {

// Where each part of a protocol stands in its file, for whoever finds it unwise after it was
// loaded.
class Places {
 public:
  // A key, or a place in a list from 0.
  using Step = std::variant<std::string_view, std::size_t>;
  // From the top of the file: {"prompt", index, "finding", 1, "at_least"}. A table that stands
  // alone where a list may stand is the first of it.
  using Path = std::initializer_list<Step>;

  // `root` is the whole file.
  explicit Places(NodeTable root) : root_{file_start, std::move(root)} {}

  // Where the value at the end of the path stands, and where its key does (a list's element is its
  // own key). Where the end is left to its default, the last part that is written is meant.
  Place value(Path path) const { return follow(path).value; }
  Place key(Path path) const { return follow(path).key; }

  // The value itself; nullptr where it is not written.
  const Node* find(Path path) const { return follow(path).node; }

 private:
  struct End {
    const Node* node = nullptr;
    Place key;
    Place value;
  };
  End follow(Path path) const;

  Node root_;
};

// `source` is the whole file. Throws BadFile: a syntax error stops at the first one (code E001 to
// E005, E028), everything else is reported together. Never aborts, whatever the bytes.
Protocol load_protocol(std::string_view source);

// The same, with where everything stands.
struct PlacedProtocol {
  Protocol protocol;
  Places places;
};
PlacedProtocol load_placed_protocol(std::string_view source);

}  // namespace kneecheck
