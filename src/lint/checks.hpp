// Checks: what is valid and unwise, one function per topic. None needs another.
#pragma once

#include "linting.hpp"

namespace kneecheck {

// name_checks.cpp
void check_alike_ids(Linting& linting);  // W203

// plan_checks.cpp
void check_circuit(Linting& linting);    // W803
void check_doses(Linting& linting);      // W605
void check_exercises(Linting& linting);  // W424 W503

// prompt_checks.cpp
void check_idle_prompts(Linting& linting);  // N426

// safety_checks.cpp
void check_length(Linting& linting);        // W608
void check_pain_answers(Linting& linting);  // W607
void check_red_flags(Linting& linting);     // W601 W602

// text_checks.cpp
void check_texts(Linting& linting);  // W705 N706 W710

// unused_checks.cpp
void check_families(Linting& linting);          // W312
void check_unused_exercises(Linting& linting);  // W310
void check_unused_sources(Linting& linting);    // W311

}  // namespace kneecheck
