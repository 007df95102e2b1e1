// Checks: what is valid and unwise, one file per topic. Each adds what it finds to the linting of
// one protocol; none needs another.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "kneecheck/lint/catalogue.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/protocol/source_lines.hpp"
#include "kneecheck/text/diagnostic.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// A finding of lint; the letter of its code is its level.
inline Diagnostic advice(std::string code, Place place, Text message, Text hint) {
  const Level level = level_of(code);
  return {level, std::move(code), place, std::move(message), std::move(hint), {}, {}};
}

// One protocol while it is looked at, and what was found unwise in it.
struct Linting {
  const Protocol& protocol;
  const Places& places;
  const SourceLines& lines;
  std::vector<int> reach;  // the most that answers can give, in the order of targets_of()
  std::vector<Diagnostic> found = {};

  // Returns the new finding, for adding related places; it is valid until the next one.
  Diagnostic& add(std::string code, Place place, Text message, Text hint = {}) {
    return found.emplace_back(advice(std::move(code), place, std::move(message), std::move(hint)));
  }

  // About the value at the end of the path.
  Diagnostic& add(std::string code, Places::Path path, Text message, Text hint = {}) {
    return add(std::move(code), places.value(path), std::move(message), std::move(hint));
  }
};

// Answers and conditions of a protocol as a message names them.

// Is "clearly" in its quotes, 7 of 10, or 45 s.
Text answer_phrase(const Prompt& prompt, int value);

// Is "no" or "a little", 7 or more, under 20 s, or from 4 to 6. On a compare it names the answers
// of that degree toward `toward`.
Text match_phrase(const Prompt& prompt, const Match& match, Side toward);

// One function for each file of checks.
void check_answers(Linting& linting);
void check_findings(Linting& linting);
void check_imbalances(Linting& linting);
void check_names(Linting& linting);
void check_plan(Linting& linting);
void check_prompts(Linting& linting);
void check_texts(Linting& linting);

}  // namespace kneecheck
