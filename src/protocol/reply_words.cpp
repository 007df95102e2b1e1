#include "kneecheck/protocol/reply_words.hpp"

#include <algorithm>

#include "kneecheck/text/ascii.hpp"

namespace kneecheck {
namespace {

// A word may have two meanings where they never meet: r repeats at a clock and is right in a
// comparison, hurts is pain alone and hurt behind an answer.
constexpr MeaningRow rows[] = {
    {ReplyMeaning::skip, "skip", "-|skip", "", "skips the prompt"},
    {ReplyMeaning::unsure, "unsure", "unsure", "", "says that one is not sure"},
    {ReplyMeaning::pain, "pain", "pain", "hurts|it hurts", "says that it hurts"},
    {ReplyMeaning::back, "back", "<|back", "", "goes back"},
    {ReplyMeaning::help, "help", "?|help", "", "asks for help"},
    {ReplyMeaning::review, "review", "review", "", "shows the answers"},
    {ReplyMeaning::quit, "quit", "quit", "", "leaves"},
    {ReplyMeaning::hurt, "hurt", "hurt", "hurts|it hurts", "says behind an answer that it hurt"},
    {ReplyMeaning::yes, "yes", "y|yes", "yep", "says yes"},
    {ReplyMeaning::no, "no", "n|no", "nope", "says no"},
    {ReplyMeaning::left, "left", "l|left", "", "names the left side"},
    {ReplyMeaning::right, "right", "r|right", "", "names the right side"},
    {ReplyMeaning::left_much, "left_much", "ll|left much", "", "names the left side, by much"},
    {ReplyMeaning::right_much, "right_much", "rr|right much", "", "names the right side, by much"},
    {ReplyMeaning::same, "same", "=|same", "both", "says that the sides are the same"},
    {ReplyMeaning::none, "none", "", "none", "says no, or 0"},
    {ReplyMeaning::again, "again", "", "again|r", "repeats the clock"},
    {ReplyMeaning::bell, "bell", "", "b", "tests what is heard"},
    {ReplyMeaning::seconds, "seconds", "", "s|second|seconds", "counts seconds"},
    {ReplyMeaning::minutes, "minutes", "", "min|mins|minute|minutes", "counts minutes"},
    {ReplyMeaning::together, "and", "", "and", "stands between two numbers"},
};
static_assert(std::size(rows) == meaning_count);

void add(std::vector<std::string>& words, std::string_view list) {
  while (!list.empty()) words.emplace_back(next_part(list, '|'));
}

bool is_command(ReplyMeaning meaning) {
  return meaning >= ReplyMeaning::back && meaning <= ReplyMeaning::quit;
}

}  // namespace

std::span<const MeaningRow> reply_meanings() { return rows; }

bool ReplyWords::says(ReplyMeaning meaning, std::string_view folded) const {
  return std::ranges::find(of(meaning), folded) != of(meaning).end();
}

bool ReplyWords::reserves(std::string_view folded) const {
  return std::ranges::any_of(rows,
                             [&](const MeaningRow& row) {
                               return is_for_every_question(row.meaning) &&
                                      says(row.meaning, folded);
                             }) &&
         !says(ReplyMeaning::hurt, folded);
}

const ReplyWords& english_words() {
  static const ReplyWords words = [] {
    ReplyWords english;
    for (const MeaningRow& row : rows) {
      add(english.of(row.meaning), row.words);
      add(english.of(row.meaning), row.typed);
    }
    return english;
  }();
  return words;
}

const ReplyWords& sheet_words() {
  static const ReplyWords words = [] {
    ReplyWords strict;
    for (const MeaningRow& row : rows) {
      if (!is_command(row.meaning)) add(strict.of(row.meaning), row.words);
    }
    return strict;
  }();
  return words;
}

}  // namespace kneecheck
