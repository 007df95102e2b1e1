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

// The words of an enum, in the order of its values. Side::whole and Reason::none, each the last of
// its enum, have none.
template <typename Value>
inline constexpr auto json_words = nullptr;
template <>
inline constexpr auto json_words<Outcome> = std::to_array<std::string_view>(
    {"stopped_red_flag", "stopped_pain", "referred", "incomplete", "complete"});
template <>
inline constexpr auto json_words<Label> = std::to_array<std::string_view>({"none", "slight",
                                                                           "moderate", "strong"});
template <>
inline constexpr auto json_words<ItemStatus> =
    std::to_array<std::string_view>({"answered", "hurt", "skipped", "unsure", "pain", "left_out",
                                     "gate_unknown", "not_asked", "not_reached", "invalid"});
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
    std::to_array<std::string_view>({"stretch", "foam_roll", "strength", "core"});
template <>
inline constexpr auto json_words<FlagAction> = std::to_array<std::string_view>({"stop", "refer"});
template <>
inline constexpr auto json_words<Urgency> = std::to_array<std::string_view>({"now", "today",
                                                                             "soon"});
template <>
inline constexpr auto json_words<Side> = std::to_array<std::string_view>({"left", "right"});
template <>
inline constexpr auto json_words<Reason> = std::to_array<std::string_view>(
    {"pain", "hurt", "left_out", "skipped", "unsure", "gate_unknown", "not_reached", "invalid"});

// nullopt, in JSON null, where the value has no word.
template <typename Value>
constexpr std::optional<std::string_view> json_word(Value value) {
  const auto at = static_cast<std::size_t>(value);
  return at < json_words<Value>.size() ? std::optional(json_words<Value>[at]) : std::nullopt;
}

}  // namespace kneecheck
