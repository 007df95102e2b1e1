// The ranked imbalances: one block each, with its score, how far it could still go, and why.
#include <algorithm>
#include <string>

#include "kneecheck/report/parts.hpp"
#include "kneecheck/text/layout.hpp"

namespace kneecheck {
namespace {

// Where the label begins, so that labels stand below each other.
constexpr int label_column = 32;
constexpr int score_cells = 20;
constexpr int why_indent = 5;

// One result, or left and right of one imbalance with equal keys.
struct Entry {
  const Result* first = nullptr;
  const Result* right = nullptr;  // of a pair, else nullptr
};

bool alike(const Result& left, const Result& right) {
  return left.score.target.imbalance == right.score.target.imbalance && left.rank == right.rank &&
         left.verdict == right.verdict;
}

std::vector<Entry> entries_of(const std::vector<Result>& results) {
  std::vector<Entry> entries;
  for (const Result& result : results) {
    if (result.verdict != Verdict::sign) continue;
    if (!entries.empty() && entries.back().right == nullptr &&
        alike(*entries.back().first, result)) {
      entries.back().right = &result;
    } else {
      entries.push_back({&result, nullptr});
    }
  }
  return entries;
}

Text name_of(const Protocol& protocol, const Entry& entry) {
  std::vector<Target> targets = {entry.first->score.target};
  if (entry.right != nullptr) targets.push_back(entry.right->score.target);
  return targets_words(protocol, targets);
}

Text checks_words(const Entry& entry) {
  const auto done = [](const TargetScore& score) {
    return text("{} of {}", score.checks_done, score.checks_total);
  };
  const Text first = done(entry.first->score);
  if (entry.right == nullptr || first == done(entry.right->score)) return first + " checks done";
  return text("left {}, right {} checks done", first, done(entry.right->score));
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

// "strong sign", "slight sign or more".
Text label_words(const Result& result) {
  if (result.label == Label::none) return "no sign found";
  return label_name(result.label) + (result.could_be_label > result.label ? Text(" or more") : "");
}

// "slight sign or more (30, could be up to 70; 1 of 3 checks done) – right side not tested: pain"
Text verdict_words(const Page& page, const Entry& entry) {
  const Result& result = *entry.first;
  Text words =
      text("{} ({}; {})", label_words(result), score_words(result.score), checks_words(entry));
  for (const Result* each : {entry.first, entry.right}) {
    if (each != nullptr && each->other_side) {
      words += text(" {} {}", page.dash(), other_side_words(*each));
    }
  }
  return words;
}

Ink ink_of(Label label) {
  constexpr Ink inks[] = {Ink::plain, Ink::slight, Ink::moderate, Ink::strong};
  return inks[static_cast<std::size_t>(label)];
}

Text minus(const Page& page) { return page.glyphs() ? Text("−") : Text("-"); }

Text points_words(const Page& page, int points) {
  if (points > 0) return text("{:>3}", text("+{}", points));
  return text("{:>3}", text("{}{}", minus(page), -points));
}

// What stands before a line of the explanation: "+60", "?"; for a listener a word.
Text mark_of(const Page& page, const Evidence& evidence) {
  if (evidence.points == 0) {
    return page.sentences()
               ? phrase_for(evidence.type,
                            {"Checked:", "Checked:", "Checked:", "Not known:", "How it counts:"})
               : phrase_for(evidence.type, {" 0 ", " 0 ", " 0 ", " ? ", " = "});
  }
  if (!page.sentences()) return points_words(page, evidence.points);
  return evidence.points > 0 ? text("Adds {}:", evidence.points)
                             : text("Takes {} away:", -evidence.points);
}

void write_why(Page& page, const AssessedSheet& about, const Entry& entry) {
  std::vector<Text> written;
  for (const Result* result : {entry.first, entry.right}) {
    if (result == nullptr) continue;
    for (const Evidence& evidence : result->score.evidence) {
      const Text words = evidence_words(about, result->score, evidence);
      const Text mark = mark_of(page, evidence);
      // What counts for both sides alike is said once.
      if (std::find(written.begin(), written.end(), mark + words) != written.end()) continue;
      written.push_back(mark + words);
      const bool counts = evidence.points != 0;
      page.beside({.words = mark, .width = 5, .indent = why_indent}, words,
                  counts ? Ink::plain : Ink::dim);
      page.cite(evidence.cite);
    }
  }
}

// The exercises of the plan that serve this imbalance.
void write_exercises(Page& page, const AssessedSheet& about, const Entry& entry) {
  if (!about.assessment.plan) return;
  std::vector<Text> names;
  for (const PlanItem& item : *about.assessment.plan) {
    const bool serves = std::ranges::any_of(item.because, [&](const Target& target) {
      return target == entry.first->score.target ||
             (entry.right != nullptr && target == entry.right->score.target);
    });
    if (serves) names.push_back(safe_text(about.protocol.exercises[item.exercise].name));
  }
  if (names.empty()) return;
  page.beside({.words = "Exercises:", .indent = why_indent}, joined(names, "; "));
}

void write_entry(Page& page, const AssessedSheet& about, const Entry& entry) {
  const Text name = text("{}. {}", entry.first->rank, name_of(about.protocol, entry));
  const Text verdict = verdict_words(page, entry);
  const Ink ink = ink_of(entry.first->label);
  page.gap();
  if (page.sentences()) {
    page.say(text("{}: {}", name, verdict));
  } else {
    const int width = std::max(label_column, display_width(name.str()) + 2);
    page.beside({.words = name, .width = width, .below = why_indent, .ink = Ink::bold}, verdict,
                ink);
    page.say(bar(entry.first->score.score, 100, std::min(score_cells, page.look().width - 5),
                 page.look()),
             why_indent, ink);
  }
  const Imbalance& imbalance = about.protocol.imbalances[entry.first->score.target.imbalance];
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
      return std::ranges::any_of(entry.first->score.evidence, matches) ||
             (entry.right != nullptr && std::ranges::any_of(entry.right->score.evidence, matches));
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

}  // namespace

void write_what_numbers_say(Page& page, const AssessedSheet& about) {
  Text words = "The number counts this protocol's signs. It is not a probability.";
  const bool open = std::ranges::any_of(about.assessment.results, [](const Result& result) {
    return result.score.could_be > result.score.score;
  });
  if (open) words += text(" What it could be is {}.", upper_bound);
  page.say(words);
}

void write_ranking(Page& page, const AssessedSheet& about) {
  const std::vector<Entry> entries = entries_of(about.assessment.results);
  if (entries.empty()) return;
  page.heading("What stands out, the strongest sign first");
  write_what_numbers_say(page, about);
  if (!page.sentences()) page.say(key_of(page, entries), 0, Ink::dim);
  for (const Entry& entry : entries) write_entry(page, about, entry);
}

}  // namespace kneecheck
