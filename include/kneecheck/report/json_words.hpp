// The word lists of kneecheck.report, schema_version 1: what each value is called in JSON. They do
// not grow within a version.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "kneecheck/answers/standing.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// The words of an enum, in the order of its values. Side::whole, the last of its enum, has none.
template <typename Value>
inline constexpr auto json_words = nullptr;
template <>
inline constexpr auto json_words<Outcome> = std::to_array<std::string_view>(
    {"stopped_red_flag", "stopped_pain", "referred", "incomplete", "complete"});
template <>
inline constexpr auto json_words<Label> = std::to_array<std::string_view>({"none", "slight",
                                                                           "moderate", "strong"});
template <>
inline constexpr auto json_words<ItemStatus> = std::to_array<std::string_view>(
    {"pain", "hurt", "left_out", "skipped", "unsure", "gate_unknown", "not_reached", "invalid",
     "answered", "not_asked"});
template <>
inline constexpr auto json_words<Verdict> =
    std::to_array<std::string_view>({"sign", "none", "none_so_far", "not_checked"});
template <>
inline constexpr auto json_words<EvidenceType> =
    std::to_array<std::string_view>({"for", "against", "clear", "open", "rule"});
template <>
inline constexpr auto json_words<Kind> = std::to_array<std::string_view>(
    {"info", "yes_no", "choice", "scale", "number", "hold", "compare", "text"});
template <>
inline constexpr auto json_words<ExerciseKind> =
    std::to_array<std::string_view>({"stretch", "foam_roll", "strength", "core", "control"});
template <>
inline constexpr auto json_words<NoExercise> =
    std::to_array<std::string_view>({"none_listed", "left_out", "max_exercises", "circuit"});
template <>
inline constexpr auto json_words<FlagAction> = std::to_array<std::string_view>({"stop", "refer"});
template <>
inline constexpr auto json_words<Urgency> = std::to_array<std::string_view>({"now", "today",
                                                                             "soon"});
template <>
inline constexpr auto json_words<Side> = std::to_array<std::string_view>({"left", "right"});

// nullopt, in JSON null, where the value has no word.
template <typename Value>
constexpr std::optional<std::string_view> json_word(Value value) {
  const auto at = static_cast<std::size_t>(value);
  return at < json_words<Value>.size() ? std::optional(json_words<Value>[at]) : std::nullopt;
}

// The word for why something is not known; nullopt where nothing is missing.
constexpr std::optional<std::string_view> reason_word(ItemStatus reason) {
  return is_missing(reason) ? json_word(reason) : std::nullopt;
}

}  // namespace kneecheck
