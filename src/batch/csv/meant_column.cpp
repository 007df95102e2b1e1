#include "meant_column.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/letter_case.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/suggest.hpp"
#include "table_header.hpp"

namespace kneecheck {
namespace {

using NameWords = std::vector<std::string>;

// What people call a column of ours.
constexpr std::array<std::pair<std::string_view, std::string_view>, 13> other_names = {
    {{"name", "id"},
     {"full_name", "id"},
     {"first_name", "id"},
     {"runner", "id"},
     {"runner_name", "id"},
     {"runner_id", "id"},
     {"athlete", "id"},
     {"athlete_name", "id"},
     {"date", "taken"},
     {"day", "taken"},
     {"comment", "note"},
     {"comments", "note"},
     {"remarks", "note"}}};

// More than so many prompts with a word in common are no help.
constexpr std::size_t most_prompts = 3;

// A slip of the finger or two says more than whole words in common, and those more than any other
// likeness.
constexpr int slips = 2;

// Letters and digits, whatever stands between them: "hip", "flexors", "l" of "hip_flexors (L)".
NameWords words_in(std::string_view name) {
  NameWords words(1);
  for (const char c : name) {
    if (!is_ascii(c) || is_lower(c) || is_digit(c)) {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::string with_underscores(const NameWords& words) {
  std::string id;
  for (const std::string& word : words) id += (id.empty() ? "" : "_") + word;
  return id;
}

// Takes the sides off that the name ends or begins with.
std::vector<Side> take_sides(NameWords& words) {
  std::vector<Side> sides;
  while (!words.empty() && side_called(words.back())) {
    sides.insert(sides.begin(), *side_called(words.back()));
    words.pop_back();
  }
  if (sides.empty() && !words.empty() && side_called(words.front())) {
    sides.push_back(*side_called(words.front()));
    words.erase(words.begin());
  }
  return sides;
}

bool is_within(const NameWords& some, const NameWords& all) {
  return !some.empty() &&
         std::search(all.begin(), all.end(), some.begin(), some.end()) != all.end();
}

std::vector<const Prompt*> asked_prompts(const Protocol& protocol) {
  std::vector<const Prompt*> prompts;
  for (const Prompt& prompt : protocol.prompts)
    if (prompt.kind != Kind::info) prompts.push_back(&prompt);
  return prompts;
}

// Finds the prompt of that id or title.
std::vector<const Prompt*> called_so(const Protocol& protocol, const NameWords& words) {
  const std::string called = with_underscores(words);
  for (const Prompt* const prompt : asked_prompts(protocol)) {
    if (prompt->id == called || with_underscores(words_in(folded(prompt->title))) == called)
      return {prompt};
  }
  return {};
}

// Finds the prompts whose id has all the words, "stretch_quads" for "quads"; else those whose id is
// among the words, "plank" for "plank seconds".
std::vector<const Prompt*> with_words(const Protocol& protocol, const NameWords& words) {
  std::vector<const Prompt*> wider;
  std::vector<const Prompt*> narrower;
  for (const Prompt* const prompt : asked_prompts(protocol)) {
    const NameWords id = words_in(prompt->id);
    if (is_within(words, id)) wider.push_back(prompt);
    if (is_within(id, words)) narrower.push_back(prompt);
  }
  std::vector<const Prompt*>& found = wider.empty() ? narrower : wider;
  if (found.size() > most_prompts) found.clear();
  return found;
}

std::vector<const Prompt*> with_near_id(const Protocol& protocol, const NameWords& words) {
  std::vector<std::string> ids;
  for (const Prompt* const prompt : asked_prompts(protocol)) ids.push_back(prompt->id);
  const auto near = closest(with_underscores(words), ids);
  if (!near) return {};
  return {&protocol.prompts[find_prompt(protocol, *near).value()]};
}

Text columns_of(const Prompt& prompt, const std::vector<Side>& sides) {
  if (!prompt.per_side) return safe_text(prompt.id);
  std::vector<Text> columns;
  for (const Side side : sides) columns.push_back(safe_text(sided_name(prompt.id, side)));
  return listed(columns);
}

std::optional<Text> columns_of(const std::vector<const Prompt*>& prompts,
                               const std::vector<Side>& sides) {
  if (prompts.empty()) return std::nullopt;
  std::vector<Text> columns;
  for (const Prompt* const prompt : prompts)
    columns.push_back(
        columns_of(*prompt, sides.empty() ? std::vector{Side::left, Side::right} : sides));
  return joined(columns, ", or ");
}

}  // namespace

std::optional<Side> side_called(std::string_view word) {
  if (word == "l" || word == "left") return Side::left;
  if (word == "r" || word == "right") return Side::right;
  return std::nullopt;
}

std::optional<Text> meant_columns(const Protocol& protocol, std::string_view name) {
  NameWords words = words_in(name);
  const auto other = std::ranges::find(other_names, with_underscores(words),
                                       [](const auto& pair) { return pair.first; });
  if (other != other_names.end()) return safe_text(other->second);
  const std::vector<Side> sides = take_sides(words);
  if (auto exact = columns_of(called_so(protocol, words), sides)) return exact;

  std::vector<std::string> known = answer_columns(protocol);
  known.insert(known.begin(), {"id", "taken", "note"});
  const auto near = closest(name, known);
  if (near && edit_distance(name, *near) <= slips) return safe_text(*near);
  if (auto wordy = columns_of(with_words(protocol, words), sides)) return wordy;
  if (near) return safe_text(*near);
  return sides.empty() ? std::nullopt : columns_of(with_near_id(protocol, words), sides);
}

}  // namespace kneecheck
