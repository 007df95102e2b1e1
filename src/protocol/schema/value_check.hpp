// Checks of single values. Each tells what is wrong, and returns whether nothing is; `name` is what
// messages call the value.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/protocol/keys.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/protocol/toml_text.hpp"
#include "problems.hpp"

namespace kneecheck {

inline bool is_number(const Node& node) {
  return node.as<std::int64_t>() != nullptr || node.as<double>() != nullptr;
}

// Throws BadFile (E010) for a format newer than this program: such a file may mean anything by its
// keys, so nothing else is said about it.
void refuse_newer_format(Problems& problems, const NodeTable& root);

// Tells that `wanted` was wanted ("a text") and something else found (E023). Always false.
bool wrong_type(Problems& problems, const Node& node, std::string_view name, const Text& wanted,
                const Text& hint = {});

// The hint to a number that stands in quotes; empty for all else.
Text without_quotes(const Node& node);

// A printable text of at most `longest` code points (0: any).
bool check_text(Problems& problems, const Node& node, std::string_view name, int longest,
                bool lines_allowed);

// One of the `words`.
bool check_word(Problems& problems, const Node& node, std::string_view name,
                std::span<const Word> words);

// A whole number: no fraction, not a number in quotes.
bool check_whole(Problems& problems, const Node& node, std::string_view name,
                 const Text& fraction_hint = {});

// Tells where two labels have the same name (E804). `written` is the place of a label's own words,
// nothing where it has none.
void check_label_names(Problems& problems, const Scoring& scoring,
                       const std::function<std::optional<Place>(Label)>& written);

// An id: [a-z][a-z0-9_]*, not x_..., at most 40 characters (E202).
bool check_id(Problems& problems, Place place, std::string_view words);

// Numbers of a number prompt are counted in whole steps of 10^-decimals.

// The value of a whole or decimal number in steps of 10^-decimals. Nothing, and told why (E024,
// E026), when it is not a number, too big, or between two steps. REQUIRES: `node` is a number.
std::optional<int> in_steps(Problems& problems, const Node& node, std::string_view name,
                            int decimals);

// The same for a threshold of the prompt: decimals are for number prompts only (E024).
std::optional<int> threshold_of(Problems& problems, const Node& node, std::string_view name,
                                const Prompt& prompt);

// A value of the prompt as its file writes it: "8.5", "30".
Text written_value(const Prompt& prompt, int value);

// Whether a choice may be called `words`, so that it can be typed: not empty (E026), and no word
// that means the same at every question (E217).
bool check_choice_word(Problems& problems, Place place, std::string_view words);

// The texts and ids of one prompt's choices: no two alike (E218).
class ChoiceWords {
 public:
  // Tells, and returns false, where another choice has the word. One whose `place` is line 0 is
  // checked, but never named in a message.
  bool add(Problems& problems, Place place, std::string_view words, std::size_t choice);

 private:
  struct Known {
    std::string typed;  // folded
    std::string words;
    std::size_t choice = 0;
    Place place;
  };
  std::vector<Known> known_;
};

}  // namespace kneecheck
