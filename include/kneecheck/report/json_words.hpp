// The word lists of kneecheck.report, schema_version 1: what each value is called in JSON. They do
// not grow within a version.
#pragma once

#include <optional>
#include <string_view>

#include "kneecheck/answers/standing.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

std::string_view json_word(Outcome outcome);
inline std::string_view json_word(Label label) { return label_word(label); }
std::string_view json_word(ItemStatus status);
std::string_view json_word(Verdict verdict);
std::string_view json_word(EvidenceType type);
std::string_view json_word(Kind kind);
std::string_view json_word(ExerciseKind kind);
std::string_view json_word(FlagAction action);
std::string_view json_word(Urgency urgency);

// nullopt, in JSON null, for whole.
std::optional<std::string_view> json_word(Side side);
// nullopt for none.
std::optional<std::string_view> json_word(Reason reason);

}  // namespace kneecheck
