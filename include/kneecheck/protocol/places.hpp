// Places: where each part of a protocol stands in its file, for whoever finds it unwise after it
// was loaded.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <variant>

#include "kneecheck/protocol/toml_text.hpp"

namespace kneecheck {

class Places {
 public:
  // A key, or a place in a list from 0.
  using Step = std::variant<std::string_view, std::size_t>;
  // From the top of the file: {"prompt", index, "finding", 1, "at_least"}. A table that stands
  // alone where a list may stand is the first of it.
  using Path = std::initializer_list<Step>;

  // `root` is the whole file.
  explicit Places(NodeTable root) : root_{file_start, std::move(root)} {}

  // Of the value at the end of the path, and of its key (of a list's element: the element). Of the
  // last part that is written, where the rest is left to defaults.
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

}  // namespace kneecheck
