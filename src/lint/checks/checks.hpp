// Checks: what is valid and unwise, one function per topic. Each adds what it finds to the linting
// of one protocol; none needs another.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "kneecheck/protocol/loader.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/protocol/source_lines.hpp"
#include "kneecheck/text/diagnostic.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// One protocol while it is looked at, and what was found unwise in it.
struct Linting {
  const Protocol& protocol;
  const Places& places;
  const SourceLines& lines;
  std::vector<int> reach;  // the most that answers can give, in the order of targets_of()
  std::vector<Diagnostic> found = {};

  // The code's letter is the level. Returns the new finding, for adding related places; it is valid
  // until the next one.
  Diagnostic& add(std::string code, Place place, Text message, Text hint = {}) {
    const Level level = code.front() == 'E'   ? Level::error
                        : code.front() == 'W' ? Level::warning
                                              : Level::note;
    found.push_back({level, std::move(code), place, std::move(message), std::move(hint), {}, {}});
    return found.back();
  }
};

// Answers and conditions of a protocol as a message names them.

// Is "clearly" in its quotes, 7 of 10, or 45 s.
Text answer_phrase(const Prompt& prompt, int value);

// Is "no" or "a little", 7 or more, under 20 s, or from 4 to 6. On a compare it names the answers
// of that degree toward `toward`.
Text match_phrase(const Prompt& prompt, const Match& match, Side toward);

// Is weak_glute_med.left or weak_core.
Text target_phrase(const Protocol& protocol, Target target);

// The checks, by the file that they are in.

// answers.cpp
void check_answers(Linting& linting);  // W414 W418 N419

// findings.cpp
void check_differences(Linting& linting);    // W413 W416
void check_rungs(Linting& linting);          // W411
void check_worse_answers(Linting& linting);  // W412

// imbalances.cpp
void check_reach(Linting& linting);  // W420 W421 N422 W423
void check_sides(Linting& linting);  // W415 W425

// names.cpp
void check_alike_ids(Linting& linting);         // W203
void check_families(Linting& linting);          // W312
void check_unused_exercises(Linting& linting);  // W310
void check_unused_sources(Linting& linting);    // W311

// plan.cpp
void check_circuit(Linting& linting);     // W803
void check_doses(Linting& linting);       // W605
void check_exercises(Linting& linting);   // W424 W503
void check_leave_outs(Linting& linting);  // W514

// prompts.cpp
void check_gates(Linting& linting);         // E427
void check_idle_prompts(Linting& linting);  // N426
void check_length(Linting& linting);        // W608
void check_likeness(Linting& linting);      // N428
void check_pain_answers(Linting& linting);  // W607
void check_red_flags(Linting& linting);     // W601 W602

// texts.cpp
void check_texts(Linting& linting);  // W705 N706 W710

}  // namespace kneecheck
