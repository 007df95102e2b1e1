// Names: the ids of one sort of thing, and where each was given.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "problems.hpp"

namespace kneecheck {

class Names {
 public:
  // `noun` is "an imbalance"'s "imbalance"; `code` says that a name refers to none; `remedy`, if
  // any, is put before the name and tells how to add one.
  Names(Text noun, std::string code, Text remedy)
      : noun_(std::move(noun)), code_(std::move(code)), remedy_(std::move(remedy)) {}

  // The next index is this id's; E201 if it is taken.
  void add(Problems& problems, const std::string& id, std::size_t index, Place place);

  // Tells that nothing is called so (if nothing is).
  std::optional<std::size_t> find(Problems& problems, const std::string& id, Place place) const;

  // Unknown names are not told any more: one root cause was.
  void mute() { muted_ = true; }

 private:
  struct Named {
    std::size_t index = 0;
    Place place;
  };

  Text noun_;
  std::string code_;
  Text remedy_;
  bool muted_ = false;
  std::unordered_map<std::string, Named> by_id_;
};

}  // namespace kneecheck
