// The shipped protocols, and somebody who has nothing to report, to be changed answer by answer.
#pragma once

#include <array>
#include <string_view>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck::testing {

inline constexpr std::array<std::string_view, 3> shipped_names = {"runner-knee", "runner-knee-full",
                                                                  "quick"};

// Every warning sign of the evidence, by its name there.
inline constexpr std::array<std::string_view, 28> warning_signs = {
    "rf_deform", "rf_vascular", "rf_hotfever", "rf_pe",       "rf_dvt",      "rf_cauda",
    "rf_tendon", "rf_weight",   "rf_bend",     "rf_age55inj", "rf_popswell", "rf_bonetender",
    "rf_locked", "rf_giveway",  "rf_swell",    "rf_night",    "rf_cancer",   "rf_bonestress",
    "rf_groin",  "rf_teen",     "rf_under18",  "rf_nerve",    "rf_reds",     "rf_surgery",
    "rf_plank",  "rf_roll",     "rf_long",     "rf_severe"};

// Loaded once. Throws std::out_of_range where there is none of that name.
const Protocol& shipped(std::string_view name);

// Throws std::out_of_range where the protocol has no such prompt.
PromptIndex prompt_named(const Protocol& protocol, const std::string& id);

// Whether a person who is asked the question sees these words.
bool shows(const Prompt& prompt, std::string_view words);

// Answers the prompt with a line that a person would type; where it is asked per side, on both.
// Throws std::runtime_error where that is no answer.
void reply(const Protocol& protocol, Answers& answers, const std::string& id,
           std::string_view line);

// Every prompt answered by somebody of 30 who is warm, with no pain and no warning sign: no to
// every question, and the better end of every test.
Answers calm_answers(const Protocol& protocol);

}  // namespace kneecheck::testing
