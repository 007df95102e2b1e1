// Scored row: a row of the input, and what became of it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "batch_row.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// How many of the highest signs a row names.
inline constexpr std::size_t most_top = 3;

enum class RowStatus { ok, partial, error };

struct ScoredRow {
  std::uint64_t number = 0;  // from 1
  const BatchRow& row;
  RowStatus status = RowStatus::ok;
  const Assessment* assessment = nullptr;  // nullptr: error
};

std::string_view status_word(RowStatus status);

// "A103 hip_flexors.right: 88 is not on the scale 0 to 10"
std::string problem_words(const Diagnostic& problem);

// "tight_quads.left"
std::string target_name(const Protocol& protocol, Target target);

// The highest signs by rank; nullptr behind the last.
std::array<const TargetScore*, most_top> top_signs(const Assessment& assessment);

}  // namespace kneecheck
