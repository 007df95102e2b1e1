// The imbalances: those with a sign, ranked, one block each with its score, how far it could still
// go, and why; then what is worth watching, and what shows no sign.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <span>
#include <utility>
#include <vector>

#include "kneecheck/assessment/difference_points.hpp"
#include "kneecheck/assessment/ranking.hpp"
#include "kneecheck/report/parts.hpp"
#include "kneecheck/text/layout.hpp"

namespace kneecheck {
namespace {

// Where the label begins, so that labels stand below each other.
constexpr int label_column = 32;
constexpr int score_cells = 20;
constexpr int why_indent = 5;

// One result, or left and right of one imbalance that share a rank.
using Entry = std::vector<const Result*>;

std::vector<Entry> sides_together(const std::vector<const Result*>& results) {
  std::vector<Entry> entries;
  for (const Result* result : results) {
    const Result* const before = entries.empty() ? nullptr : entries.back().front();
    if (before != nullptr && entries.back().size() == 1 && before->rank == result->rank &&
        before->score.target.imbalance == result->score.target.imbalance) {
      entries.back().push_back(result);
    } else {
      entries.push_back({result});
    }
  }
  return entries;
}

// In rank order; what was not checked enough by what it could be. What is worth watching shows
// something, and is not among what shows no sign.
std::vector<Entry> entries_with(Verdict verdict, const Assessment& assessment) {
  std::vector<const Result*> results;
  for (const Result& result : assessment.results) {
    const bool told = result.noted && verdict != Verdict::not_checked;
    if (result.verdict == verdict && !told) results.push_back(&result);
  }
  if (verdict == Verdict::not_checked) {
    std::ranges::stable_sort(results, [](const Result* a, const Result* b) {
      if (a->score.could_be != b->score.could_be) return a->score.could_be > b->score.could_be;
      return a->score.target < b->score.target;
    });
  }
  return sides_together(results);
}

Text name_of(const Protocol& protocol, const Entry& entry) {
  std::vector<Target> targets;
  for (const Result* result : entry) targets.push_back(result->score.target);
  return targets_words(protocol, targets);
}

Text checks_words(const Entry& entry) {
  const auto done = [](const Result* result) {
    return text("{} of {}", result->score.checks_done, result->score.checks_total);
  };
  const Text first = done(entry.front());
  const Text last = done(entry.back());
  return first == last ? first + " checks done"
                       : text("left {}, right {} checks done", first, last);
}

// Why the other side of this imbalance says little.
Text other_side_words(const Result& result) {
  return text(
      "{} side{}", side_words(opposite(result.score.target.side)),
      phrase_for(result.other_side->reason,
                 {" not tested: pain", " hurt when tested", " left out for safety", " skipped",
                  " not sure", " not asked: an answer before is missing", " not reached",
                  ": the saved answer no longer fits", " not checked enough"}));
}

// "slight sign or more (30, could be up to 70; 1 of 3 checks done) – right side not tested: pain"
Text verdict_words(const Page& page, const Scoring& scoring, const Entry& entry) {
  const Result& result = *entry.front();
  Text words = text("{}{} ({}; {})", safe_text(label_name(scoring, result.label)),
                    result.could_be_label > result.label ? Text(" or more") : Text(),
                    score_words(result.score), checks_words(entry));
  for (const Result* each : entry) {
    if (each->other_side) words += text(" {} {}", page.dash(), other_side_words(*each));
  }
  return words;
}

Text minus(const Page& page) { return page.glyphs() ? Text("−") : Text("-"); }

// What stands before a line of the explanation: "+60", "?"; for a listener a word.
Text mark_of(const Page& page, const Evidence& evidence) {
  if (evidence.points == 0) {
    return page.sentences()
               ? phrase_for(evidence.type,
                            {"Checked:", "Checked:", "Checked:", "Not known:", "How it counts:"})
               : phrase_for(evidence.type, {" 0 ", " 0 ", " 0 ", " ? ", " = "});
  }
  if (!page.sentences()) {
    const Text sign = evidence.points > 0 ? Text("+") : minus(page);
    return text("{:>3}", text("{}{}", sign, std::abs(evidence.points)));
  }
  return evidence.points > 0 ? text("Adds {}:", evidence.points)
                             : text("Takes {} away:", -evidence.points);
}

void write_why(Page& page, const AssessedSheet& about, const Entry& entry) {
  std::vector<Text> written;
  for (const Result* result : entry) {
    for (const Evidence& evidence : result->score.evidence) {
      const Text words = evidence_words(about, result->score, evidence);
      const Text mark = mark_of(page, evidence);
      // What counts for both sides alike is said once.
      if (std::ranges::find(written, mark + words) != written.end()) continue;
      written.push_back(mark + words);
      page.beside({.words = mark, .width = 5, .indent = why_indent}, words,
                  evidence.points != 0 ? Ink::plain : Ink::dim);
      page.cite(evidence.cite);
    }
  }
}

// The exercises of the plan that serve this imbalance.
void write_exercises(Page& page, const AssessedSheet& about, const Entry& entry) {
  if (!about.assessment.plan) return;
  std::vector<Text> names;
  for (const PlanItem& item : *about.assessment.plan) {
    const bool serves = std::ranges::any_of(entry, [&](const Result* result) {
      return std::ranges::find(item.because, result->score.target) != item.because.end();
    });
    if (serves) names.push_back(safe_text(about.protocol.exercises[item.exercise].name));
  }
  page.named("Exercises:", joined(names, "; "), why_indent);
}

void write_entry(Page& page, const AssessedSheet& about, const Entry& entry) {
  const Text name = text("{}. {}", entry.front()->rank, name_of(about.protocol, entry));
  const Text verdict = verdict_words(page, about.protocol.scoring, entry);
  constexpr Ink inks[] = {Ink::plain, Ink::slight, Ink::moderate, Ink::strong};
  const Ink ink = inks[static_cast<std::size_t>(entry.front()->label)];
  page.gap();
  if (page.sentences()) {
    page.say(text("{}: {}", name, verdict));
  } else {
    const int width = std::max(label_column, display_width(name.str()) + 2);
    page.beside({.words = name, .width = width, .below = why_indent, .ink = Ink::bold}, verdict,
                ink);
    page.say(bar(entry.front()->score.score, 100, std::min(score_cells, page.look().width - 5),
                 page.look()),
             why_indent, ink);
  }

  const Imbalance& imbalance = about.protocol.imbalances[entry.front()->score.target.imbalance];
  write_why(page, about, entry);
  if (!imbalance.about.empty()) {
    page.say(safe_text(imbalance.about), why_indent);
    page.cite(imbalance.cite);
  }
  write_exercises(page, about, entry);
}

// What the marks mean that are used below.
Text key_of(const Page& page, const std::vector<Entry>& entries) {
  const auto used = [&](auto matches) {
    return std::ranges::any_of(entries, [&](const Entry& entry) {
      return std::ranges::any_of(entry, [&](const Result* result) {
        return std::ranges::any_of(result->score.evidence, matches);
      });
    });
  };
  const auto weightless = [&](EvidenceType type) {
    return used([&](const Evidence& line) { return line.points == 0 && line.type == type; });
  };
  std::vector<Text> key = {"+ points to it"};
  if (used([](const Evidence& line) { return line.points < 0; })) {
    key.push_back(text("{} speaks against it", minus(page)));
  }
  if (weightless(EvidenceType::clear)) key.push_back("0 checked and clear");
  if (weightless(EvidenceType::open)) key.push_back("? not known");
  if (weightless(EvidenceType::rule)) key.push_back("= how it was counted");
  return joined(key, ", ");
}

// What the scores are not. It is said once in every report that has scores.
void write_what_numbers_say(Page& page, const AssessedSheet& about) {
  const Assessment& assessment = about.assessment;
  Text words = "The number counts this protocol's signs. It is not a probability.";
  const bool slight = std::ranges::find(assessment.results, Label::slight, &Result::label) !=
                      assessment.results.end();
  // What an author calls it may say how common it is, or mean something else.
  if (slight && about.protocol.scoring.label_words.slight.empty())
    words += " A slight sign is common in healthy runners too.";
  const bool open = std::ranges::any_of(assessment.results, [](const Result& result) {
    return result.score.could_be > result.score.score;
  });
  if (open) words += text(" What it could be is {}.", upper_bound);
  page.say(words);
}

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

void write_ranking(Page& page, const AssessedSheet& about) {
  const std::vector<Entry> entries = entries_with(Verdict::sign, about.assessment);
  if (entries.empty()) return;
  page.heading("What stands out, the strongest sign first");
  write_what_numbers_say(page, about);
  if (!page.sentences()) page.say(key_of(page, entries), 0, Ink::dim);
  int told = 0;  // the rank whose tie was told
  for (const Entry& entry : entries) {
    const int rank = entry.front()->rank;
    const auto same = std::ranges::count_if(
        entries, [&](const Entry& other) { return other.front()->rank == rank; });
    if (same > 1 && rank != told) {
      page.gap();
      page.say(text("These {} score the same; which of them comes first means nothing.", same));
      told = rank;
    }
    write_entry(page, about, entry);
  }
}

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
