#include "sentences.hpp"

#include <algorithm>

#include "kneecheck/protocol/wording.hpp"

namespace kneecheck {
namespace {

unsigned bit(TextSort sort) { return 1U << static_cast<unsigned>(sort); }

}  // namespace

bool Sentences::used_as(TextSort sort, std::string_view sentence) const {
  return (sorts_of(sentence) & bit(sort)) != 0;
}

bool Sentences::only_used_as(TextSort sort, TextSort other, std::string_view sentence) const {
  return (sorts_of(sentence) & ~(bit(sort) | bit(other))) == 0;
}

bool Sentences::bends(std::string_view sentence) const {
  return sorts_of(sentence) == bit(TextSort::pattern) && names_side(sentence);
}

bool Sentences::any_bends() const {
  return std::ranges::any_of(in_order_, [this](const std::string& one) { return bends(one); });
}

void Sentences::text(TextSort sort, const std::string& words) {
  if (sort == TextSort::fixed || words.empty()) return;
  const auto [known, is_new] = sorts_.try_emplace(words, 0U);
  known->second |= bit(sort);
  if (is_new) in_order_.push_back(words);
}

unsigned Sentences::sorts_of(std::string_view sentence) const {
  const auto known = sorts_.find(sentence);
  return known == sorts_.end() ? 0U : known->second;
}

}  // namespace kneecheck
