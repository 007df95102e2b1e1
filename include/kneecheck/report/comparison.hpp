// The comparison of two sessions, for people and for programs: pure functions of what is compared
// and, for text, the look.
#pragma once

#include <optional>
#include <string>

#include "kneecheck/assessment/comparison.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// REQUIRES: all parts belong together and outlive it.
struct ComparedSessions {
  const Protocol& protocol;
  Scored then;
  Scored now;
  const Comparison& comparison;
  std::string then_name = {};  // as the history lists it; "" for none
  std::string now_name = {};
};

// Plain text, no line wider than look.width, ends in '\n'. Depends on look.width, unicode, color
// and accessible only.
Text text_comparison(const ComparedSessions& about, const Look& look);

// kneecheck.comparison, schema_version 1: one JSON object, ends in '\n'. Strings are the true
// values. Same input, same bytes.
std::string json_comparison(const ComparedSessions& about, const std::string& program_version);

// "Since 2026-10-18: 3 measures better, 1 worse, by more than their noise."
Text comparison_in_a_line(const ComparedSessions& about);

// How far apart two answers are a change: "from 20 s", "from 10 s and 20 percent of the larger";
// empty where the protocol does not say.
Text real_change_words(const Prompt& prompt);

// Whole days from the one to the other; nullopt where a sheet does not say when it was taken.
std::optional<int> days_between(const Sheet& then, const Sheet& now);

}  // namespace kneecheck
