// The imbalances with a sign, ranked: one block each with its score, how far it could still go, and
// why.
#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <vector>

#include "entries.hpp"
#include "kneecheck/assessment/ranking.hpp"
#include "kneecheck/report/parts.hpp"
#include "kneecheck/text/layout.hpp"

namespace kneecheck {
namespace {

// Where the label begins, so that labels stand below each other.
constexpr int label_column = 32;
constexpr int score_cells = 20;
constexpr int why_indent = 5;

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
                  " not sure", " not asked: what it depends on is not known", " not reached",
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

// The exercises of the week that serve this imbalance, the circuit first.
void write_exercises(Page& page, const AssessedSheet& about, const Entry& entry) {
  if (!about.assessment.plan) return;
  const Week& week = about.assessment.week.value();
  std::vector<Text> names;
  const ImbalanceIndex imbalance = entry.front()->score.target.imbalance;
  if (std::ranges::find(week.by_circuit, imbalance) != week.by_circuit.end())
    names.push_back("the circuit");
  for (const PlanItem& item : *about.assessment.plan) {
    const bool serves = std::ranges::any_of(entry, [&](const Result* result) {
      return std::ranges::find(item.because, result->score.target) != item.because.end();
    });
    const bool again = std::ranges::find(week.not_again, item.exercise) != week.not_again.end();
    if (serves && !again) names.push_back(safe_text(about.protocol.exercises[item.exercise].name));
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
  if (weightless(EvidenceType::clear)) key.push_back("0 checked and adds nothing");
  if (weightless(EvidenceType::open)) key.push_back("? not known");
  if (weightless(EvidenceType::rule)) key.push_back("= how it was counted");
  return joined(key, ", ");
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

}  // namespace kneecheck
