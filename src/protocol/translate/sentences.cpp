#include "sentences.hpp"

#include <algorithm>
#include <set>

#include "kneecheck/protocol/wording.hpp"
#include "kneecheck/text/ascii.hpp"
#include "protocol/schema/key_check.hpp"
#include "protocol/schema/value_check.hpp"

namespace kneecheck {
namespace {

constexpr int longest_translation =
    2000;  // code points: some languages take twice the room of others

// {side} and {Side} are one: where in a sentence the side stands differs between languages.
std::string_view name_of(const Placeholder& one) { return one.name == "Side" ? "side" : one.name; }

std::set<std::string_view> names_in(std::string_view pattern) {
  std::set<std::string_view> names;
  for (const Placeholder& one : placeholders_of(pattern)) names.insert(name_of(one));
  return names;
}

bool check_placeholders(Problems& problems, const std::string& sentence, Side side,
                        const NodeEntry& entry) {
  const auto& words = std::get<std::string>(entry.value.value);
  const std::set<std::string_view> wanted = names_in(sentence);
  std::set<std::string_view> left_out = wanted;
  // With the key for one side its word may be written out.
  if (side != Side::whole) left_out.erase("side");
  bool fine = true;
  for (const Placeholder& one : placeholders_of(words)) {
    left_out.erase(name_of(one));
    if (wanted.contains(name_of(one))) continue;
    fine = false;
    const Place place =
        place_in_string(problems.lines(), entry.value.place, words, one.begin, one.length);
    if (one.length == 1) {
      problems.add("E703", place, "a lone brace", "a real brace is written twice: {{ or }}");
    } else {
      problems.add("E708", place, text("the translation adds {{{}}}", shown(one.name)),
                   "the original has no such blank to fill in");
    }
  }
  for (const std::string_view name : left_out) {
    fine = false;
    problems.add("E708", entry.value.place, text("the translation drops {{{}}}", shown(name)),
                 "keep what stands in braces as it is");
  }
  return fine;
}

bool is_whole_number(std::string_view words) {
  if (words.starts_with('-')) words.remove_prefix(1);
  return !words.empty() && std::ranges::all_of(words, is_digit);
}

bool check_choice(Problems& problems, const std::string& sentence, const NodeEntry& entry) {
  const auto& words = std::get<std::string>(entry.value.value);
  if (!check_choice_word(problems, entry.value.place, words)) return false;
  if (is_whole_number(words) == is_whole_number(sentence)) return true;
  return problems.refuse(
      "E217", entry.value.place,
      is_whole_number(words)
          ? text("a choice may not become {}: that is a place in the list", quoted(words))
          : text("the choice {} has to stay a number: numbers are texts here", quoted(sentence)),
      is_whole_number(words) ? Text("use words") : Text("leave it as it is"));
}

}  // namespace

bool Sentences::bends(std::string_view sentence) const {
  return sorts_of(sentence) == bit(TextSort::pattern) && names_side(sentence);
}

bool Sentences::any_bends() const {
  return std::ranges::any_of(in_order_, [this](const std::string& one) { return bends(one); });
}

void Sentences::text(TextSort sort, const std::string& words) {
  if (sort == TextSort::fixed || words.empty()) return;
  const auto [known, is_new] = sorts_.try_emplace(words, 0U);
  known->second |= bit(sort);
  if (is_new) in_order_.push_back(words);
}

unsigned Sentences::sorts_of(std::string_view sentence) const {
  const auto known = sorts_.find(sentence);
  return known == sorts_.end() ? 0U : known->second;
}

bool check_translated_text(Problems& problems, const Sentences& sentences,
                           const std::string& sentence, Side side, const NodeEntry& entry) {
  const unsigned sorts = sentences.sorts_of(sentence);
  const bool lines = (sorts & ~(bit(TextSort::lines) | bit(TextSort::picture))) == 0;
  if (!check_text(problems, entry.value, "a translation", longest_translation, lines)) return false;
  const auto& words = std::get<std::string>(entry.value.value);
  if (words.find_first_not_of(" \t\n") == words.npos || !sentences.have(sentence)) return true;
  if (side != Side::whole && !sentences.bends(sentence)) {
    return problems.refuse("E708", entry.place, "this sentence has no {side}",
                           "translate it once, without @left and @right");
  }
  if (!check_placeholders(problems, sentence, side, entry)) return false;
  const bool choice = (sorts & bit(TextSort::choice)) != 0;
  if (choice && !check_choice(problems, sentence, entry)) return false;
  return (sorts & bit(TextSort::picture)) == 0 ||
         check_value(problems, *find_key(KeyTable::prompt, "picture"), entry);
}

}  // namespace kneecheck
