// The words that a vignette uses for outcomes, urgencies and labels.
#pragma once

#include <fmt/format.h>

#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

#include "kneecheck/assessment/assessment.hpp"

namespace kneecheck::testing {

template <typename Value>
using Words = std::vector<std::pair<std::string_view, Value>>;

inline const Words<kneecheck::Outcome> outcomes = {
    {"stopped_red_flag", kneecheck::Outcome::stopped_red_flag},
    {"stopped_pain", kneecheck::Outcome::stopped_pain},
    {"referred", kneecheck::Outcome::referred},
    {"incomplete", kneecheck::Outcome::incomplete},
    {"complete", kneecheck::Outcome::complete}};
inline const Words<Urgency> urgencies = {
    {"now", Urgency::now}, {"today", Urgency::today}, {"soon", Urgency::soon}};
inline const Words<Label> labels = {{"none", Label::none},
                                    {"slight", Label::slight},
                                    {"moderate", Label::moderate},
                                    {"strong", Label::strong}};

template <typename Value>
Value meant_by(const Words<Value>& words, std::string_view word) {
  for (const auto& [name, value] : words)
    if (name == word) return value;
  throw std::runtime_error(fmt::format("{} is not one of the words", word));
}

template <typename Value>
std::string_view word_for(const Words<Value>& words, Value value) {
  for (const auto& [name, one] : words)
    if (one == value) return name;
  return "?";
}

}  // namespace kneecheck::testing
