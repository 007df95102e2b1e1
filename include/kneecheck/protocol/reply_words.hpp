// Reply words: the words that people type as replies, and what each of them means. There is one
// table of meanings; its keys are those of [words] in a translation, which gives the words of its
// language beside the English ones.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kneecheck {

enum class ReplyMeaning {
  skip,
  unsure,
  pain,
  back,
  help,
  review,
  quit,
  hurt,  // behind an answer
  yes,
  no,
  left,
  right,
  left_much,
  right_much,
  same,
  none,     // no, or 0
  again,    // the clock once more
  bell,     // a test of what the clock sounds like
  seconds,  // behind a number
  minutes,
  together,  // between numbers, as a comma is
};
constexpr std::size_t meaning_count = 21;

// Whether a word of that meaning has it at every question. The others are ordinary words where they
// make no sense.
constexpr bool is_for_every_question(ReplyMeaning meaning) { return meaning <= ReplyMeaning::quit; }

struct MeaningRow {
  ReplyMeaning meaning;
  std::string_view key;    // in [words]
  std::string_view words;  // in English, also in sheets but for commands, with | between them
  std::string_view typed;  // what people type besides
  std::string_view does;   // what the word does: "skips the prompt"
};

// A row for each meaning, in their order.
std::span<const MeaningRow> reply_meanings();

// The words of each meaning, all of them folded().
struct ReplyWords {
  std::array<std::vector<std::string>, meaning_count> all;

  std::vector<std::string>& of(ReplyMeaning meaning) {
    return all[static_cast<std::size_t>(meaning)];
  }
  const std::vector<std::string>& of(ReplyMeaning meaning) const {
    return all[static_cast<std::size_t>(meaning)];
  }
  // REQUIRES: `folded` is.
  bool says(ReplyMeaning meaning, std::string_view folded) const;

  // Whether the word means the same at every question, so that it can be nothing else there. One
  // that says pain alone and hurt behind an answer ("hurts") is an ordinary word where it makes no
  // sense.  REQUIRES: `folded` is.
  bool reserves(std::string_view folded) const;

  friend bool operator==(const ReplyWords&, const ReplyWords&) = default;
};

// Every protocol understands the English words on a line. A sheet is the same in every language: it
// understands sheet_words() only, which have no commands.
const ReplyWords& english_words();
const ReplyWords& sheet_words();

}  // namespace kneecheck
