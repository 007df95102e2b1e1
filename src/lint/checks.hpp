// Checks: what is valid and unwise, one function per topic. None needs another.
#pragma once

#include "linting.hpp"

namespace kneecheck {

// answer_checks.cpp
void check_answers(Linting& linting);  // W414 W418 N419

// difference_checks.cpp
void check_differences(Linting& linting);  // W413 W416

// duplicate_checks.cpp
void check_likeness(Linting& linting);  // N428

// gate_checks.cpp
void check_gates(Linting& linting);  // E427

// leave_out_checks.cpp
void check_leave_outs(Linting& linting);  // W514

// mirror_checks.cpp
void check_sides(Linting& linting);  // W415 W425

// name_checks.cpp
void check_alike_ids(Linting& linting);  // W203

// plan_checks.cpp
void check_circuit(Linting& linting);    // W803
void check_doses(Linting& linting);      // W605
void check_exercises(Linting& linting);  // W424 W503

// prompt_checks.cpp
void check_idle_prompts(Linting& linting);  // N426

// reach_checks.cpp
void check_reach(Linting& linting);  // W420 W421 N422 W423

// rung_checks.cpp
void check_rungs(Linting& linting);  // W411

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

// worse_answer_checks.cpp
void check_worse_answers(Linting& linting);  // W412

}  // namespace kneecheck
