// Sentences: the texts of a protocol that can be translated, each once, and whether other words may
// stand in their place.
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/protocol/texts.hpp"
#include "kneecheck/protocol/wording.hpp"

namespace kneecheck {

constexpr unsigned bit(TextSort sort) { return 1U << static_cast<unsigned>(sort); }

class Sentences {
 public:
  explicit Sentences(const Protocol& protocol) {
    visit_texts(protocol, *this);
    any_bends_ = std::ranges::any_of(in_order_, [this](const auto& one) { return bends(one); });
  }

  const std::vector<std::string>& in_order() const { return in_order_; }
  bool have(std::string_view sentence) const { return sorts_.contains(sentence); }

  // The sorts of text that it is used as, one bit() each.
  unsigned sorts_of(std::string_view sentence) const {
    const auto known = sorts_.find(sentence);
    return known == sorts_.end() ? 0U : known->second;
  }

  // Whether it stands where the side is filled in, and names it.
  bool bends(std::string_view sentence) const {
    return sorts_of(sentence) == bit(TextSort::pattern) && names_side(sentence);
  }
  bool any_bends() const { return any_bends_; }

  // For visit_texts.
  void text(TextSort sort, const std::string& words) {
    if (sort == TextSort::fixed || words.empty()) return;
    const auto [known, is_new] = sorts_.try_emplace(words, 0U);
    known->second |= bit(sort);
    if (is_new) in_order_.push_back(words);
  }
  void number(std::size_t) {}

 private:
  std::vector<std::string> in_order_;
  std::map<std::string, unsigned, std::less<>> sorts_;
  bool any_bends_ = false;
};

}  // namespace kneecheck
