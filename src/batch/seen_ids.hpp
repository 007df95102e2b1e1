// Seen ids: whether two rows of a table are of one runner on one day. It looks at as many rows as a
// person has in a spreadsheet; what a table of millions needs, it does not remember.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "kneecheck/text/letter_case.hpp"

namespace kneecheck {

class SeenIds {
 public:
  // How many rows are looked at, and how long an id may be that is remembered.
  static constexpr std::size_t most_rows = 4096;
  static constexpr std::size_t longest = 100;

  struct Seen {
    std::uint64_t row = 0;
    int line = 0;
    bool told = false;
  };

  // Notes a row. Gives the row before it of the same id, in any case, and day, once for each.
  std::optional<Seen> add(std::string_view id, std::string_view taken, std::uint64_t row,
                          int line) {
    if (row > most_rows || id.empty() || id.size() > longest) return std::nullopt;
    std::string key = folded(id);
    key.append("\n").append(taken);
    const auto [seen, is_new] = seen_.try_emplace(std::move(key), Seen{row, line});
    if (is_new || seen->second.told) return std::nullopt;
    seen->second.told = true;
    return seen->second;
  }

 private:
  std::unordered_map<std::string, Seen> seen_;
};

}  // namespace kneecheck
