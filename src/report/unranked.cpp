// The imbalances without a sign: what is worth watching, what shows nothing, and what was not
// checked enough.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <utility>
#include <vector>

#include "entries.hpp"
#include "kneecheck/assessment/difference_points.hpp"
#include "kneecheck/assessment/ranking.hpp"
#include "kneecheck/report/parts.hpp"
#include "kneecheck/text/layout.hpp"

namespace kneecheck {
namespace {

constexpr std::ptrdiff_t watched_at_most = 3;

// The pairs worth watching that speak of the target.
std::vector<const SideBySide*> noted_pairs(const AssessedSheet& about, Target target) {
  std::vector<const SideBySide*> pairs;
  for (const SideBySide& pair : about.assessment.differences)
    if (pair.noted && speaks_of(about.protocol, pair, target)) pairs.push_back(&pair);
  return pairs;
}

// In thousandths of what can be answered.
std::int64_t widest_gap(const AssessedSheet& about, Target target) {
  std::int64_t widest = 0;
  for (const SideBySide* pair : noted_pairs(about, target)) {
    const Prompt& prompt = about.protocol.prompts[pair->prompt];
    widest = std::max(widest, std::int64_t{1000} * pair->difference / (prompt.max - prompt.min));
  }
  return widest;
}

// What gives points, in the protocol's own words, and the two answers of what differs and is not
// told by these.
Text noted_words(const AssessedSheet& about, const Entry& entry) {
  std::vector<Text> facts;
  const auto add = [&](const Text& fact) {
    if (std::ranges::find(facts, fact) == facts.end()) facts.push_back(fact);
  };
  for (const Result* result : entry) {
    const auto& evidence = result->score.evidence;
    for (const Evidence& line : evidence)
      if (line.points > 0) add(evidence_words(about, result->score, line));
    for (const SideBySide* pair : noted_pairs(about, result->score.target)) {
      const Prompt& prompt = about.protocol.prompts[pair->prompt];
      const bool wide = is_wide_gap(prompt, pair->left, pair->right);
      const bool told = std::ranges::any_of(evidence, [&](const Evidence& line) {
        return line.points > 0 && line.prompt == pair->prompt && (line.difference || !wide);
      });
      if (!told)
        add(text("{}: left {}, right {}", sentence_case(prompt.title),
                 plain_value(prompt, pair->left), plain_value(prompt, pair->right)));
    }
  }
  return joined(facts, "; ");
}

// An imbalance without a sign, with what is known of its score.
Text unranked_words(const Protocol& protocol, const Entry& entry) {
  const Result& result = *entry.front();
  const Text name = name_of(protocol, entry);
  if (result.verdict == Verdict::not_checked) {
    return text("{} ({} to {})", name, result.score.score, result.score.could_be);
  }
  return result.score.could_be > 0 ? text("{} ({})", name, score_words(result.score)) : name;
}

}  // namespace

void write_watched(Page& page, const AssessedSheet& about) {
  const auto& results = about.assessment.results;
  std::vector<const Result*> noted;
  for (const Result& result : results)
    if (result.noted) noted.push_back(&result);
  if (noted.empty()) return;
  std::ranges::stable_sort(noted, std::ranges::greater(), [&](const Result* result) {
    return std::pair(result->score.score, widest_gap(about, result->score.target));
  });

  page.heading("Worth watching");
  const bool open = std::ranges::any_of(
      noted, [](const Result* result) { return result->verdict != Verdict::none; });
  page.say(
      text("Too little for a sign{}. Take note, and see whether it is still there the next "
           "time.",
           open ? Text(" so far") : Text()));
  const std::vector<Entry> entries = sides_together(noted);
  const auto shown = entries.begin() + std::min(watched_at_most, std::ssize(entries));
  for (const Entry& entry : std::span(entries.begin(), shown)) {
    page.point(text("{}: {}", unranked_words(about.protocol, entry), noted_words(about, entry)));
  }
  const auto words = [&](const Entry& entry) { return unranked_words(about.protocol, entry); };
  if (shown != entries.end())
    page.point("Also: " + joined_words(std::span(shown, entries.end()), words));
}

void write_without_sign(Page& page, const AssessedSheet& about) {
  if (about.assessment.results.empty()) return;
  page.gap();
  const std::string& none = about.protocol.scoring.label_words.none;
  const std::pair<Text, Verdict> groups[] = {
      {none.empty() ? Text("No sign found:") : sentence_case(none) + ":", Verdict::none},
      {(none.empty() ? Text("No sign") : sentence_case(none)) + " so far:", Verdict::none_so_far},
      {"Not checked enough:", Verdict::not_checked}};
  int width = 21;
  for (const auto& [heading, verdict] : groups)
    if (!entries_with(verdict, about.assessment).empty())
      width = std::max(width, display_width(heading.str()) + 2);
  for (const auto& [heading, verdict] : groups) {
    const std::vector<Entry> entries = entries_with(verdict, about.assessment);
    if (entries.empty()) continue;
    const auto words = [&](const Entry& entry) { return unranked_words(about.protocol, entry); };
    page.beside({.words = heading, .width = width, .ink = Ink::bold}, joined_words(entries, words));
  }
  if (entries_with(Verdict::sign, about.assessment).empty()) {
    write_what_numbers_say(page, about);
  }
}

}  // namespace kneecheck
