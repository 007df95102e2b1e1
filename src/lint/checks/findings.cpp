// Findings and differences that never win, worse answers that give less, and differences that mean
// little.
#include <algorithm>

#include "checks.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/assessment/answered.hpp"
#include "kneecheck/lint/drops.hpp"
#include "lint/analysis/effects.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t most_compared = 100;  // in pairs; nobody writes so many by hand

// Whether points of `other` go wherever those of `one` go.
bool aims_as_wide(const Prompt& prompt, const Finding& other, const Finding& one, bool per_side) {
  if (other.aim == one.aim || prompt.kind == Kind::compare) return true;
  if (!prompt.per_side) return other.aim == Aim::both;
  return !per_side && other.aim != Aim::both;
}

// Whether `other` counts whenever `one` does, and for the same sides.
bool counts_with(const Protocol& protocol, const Prompt& prompt, const Finding& other,
                 const Finding& one, ImbalanceIndex imbalance) {
  return aims_as_wide(prompt, other, one, protocol.imbalances[imbalance].per_side) &&
         imply(protocol, one.conditions, other.conditions);
}

// Whether `other` counts whenever `one` does, with at least its points.
bool covers_all(const Protocol& protocol, const Prompt& prompt, const Finding& other,
                const Finding& one) {
  return covers(prompt, other.match, one.match) &&
         std::ranges::all_of(one.points, [&](const Points& entry) {
           const int points = points_to(other.points, entry.imbalance);
           return points != 0 && points >= entry.points &&
                  counts_with(protocol, prompt, other, one, entry.imbalance);
         });
}

// Whether for each answer and imbalance some other finding wins.
bool is_covered_by_several(const Protocol& protocol, const Prompt& prompt, const Finding& one) {
  const std::vector<Interval> parts = divided(prompt);
  const auto means = [&](const Finding& finding, int value) {
    return finding.match.holds(prompt.kind == Kind::compare ? degree(prompt, value, Side::right)
                                                            : value);
  };
  const auto wins = [&](const Finding& other, const Points& entry) {
    const int points = points_to(other.points, entry.imbalance);
    if (points == 0) return false;
    return points > entry.points || (points == entry.points && &other < &one);
  };

  return std::ranges::all_of(one.points, [&](const Points& entry) {
    return std::ranges::all_of(parts, [&](Interval part) {
      return !means(one, part.low) ||
             std::ranges::any_of(prompt.findings, [&](const Finding& other) {
               return wins(other, entry) && means(other, part.low) &&
                      counts_with(protocol, prompt, other, one, entry.imbalance);
             });
    });
  });
}

// Whether `other` holds whenever `one` does, with at least its points.
bool covers_all(const Protocol& protocol, const Prompt& /*prompt*/, const Difference& other,
                const Difference& one) {
  const bool steps = !other.at_least || (one.at_least && *other.at_least <= *one.at_least);
  const bool part =
      !other.percent_below || (one.percent_below && *one.percent_below <= *other.percent_below);
  return steps && part && imply(protocol, one.conditions, other.conditions) &&
         std::ranges::all_of(one.points, [&](const Points& entry) {
           return points_to(other.points, entry.imbalance) >= entry.points;
         });
}

// Warns of a finding or difference that another of its prompt covers; where two cover each other,
// the later is covered. Returns whether there is one.
template <typename Part>
bool tell_cover(Linting& linting, PromptIndex index, std::string_view key, const Text& answer,
                const std::vector<Part>& parts, std::size_t one) {
  const auto covered_by = [&](std::size_t inner, std::size_t outer) {
    const Prompt& prompt = linting.protocol.prompts[index];
    return covers_all(linting.protocol, prompt, parts[outer], parts[inner]);
  };

  for (std::size_t other = 0; other < parts.size(); ++other) {
    if (other == one || !covered_by(one, other)) continue;
    if (other > one && covered_by(other, one)) continue;
    const Place cover = linting.places.value({"prompt", index, key, other});
    linting
        .add("W411", {"prompt", index, key, one},
             text("the {} on line {} covers every {} of this one with at least as many points",
                  safe_text(key), cover.line, answer),
             "leave it out, or give it more points")
        .related.push_back({cover, "this one wins"});
    return true;
  }
  return false;
}

void check_covered(Linting& linting, PromptIndex index) {
  const Prompt& prompt = linting.protocol.prompts[index];
  const std::size_t findings = prompt.findings.size();
  for (std::size_t one = 0; findings <= most_compared && one < findings; ++one) {
    if (tell_cover(linting, index, "finding", "answer", prompt.findings, one)) continue;
    if (!is_covered_by_several(linting.protocol, prompt, prompt.findings[one])) continue;
    linting.add("W411", {"prompt", index, "finding", one},
                "for every answer of this finding another one gives at least as many points",
                "leave it out, or give it more points");
  }
  const std::size_t differences = prompt.differences.size();
  for (std::size_t one = 0; differences <= most_compared && one < differences; ++one)
    tell_cover(linting, index, "difference", "gap", prompt.differences, one);
}

void tell(Linting& linting, const Drop& drop) {
  const Prompt& prompt = linting.protocol.prompts[drop.prompt];
  const auto place_of = [&](std::size_t finding) {
    return linting.places.value({"prompt", drop.prompt, "finding", finding});
  };
  Diagnostic& found = linting.add(
      "W412", place_of(drop.better_finding ? *drop.better_finding : drop.worse_finding.value_or(0)),
      text("{} gives {} points, {} gives {}", answer_phrase(prompt, drop.better),
           drop.better_points, answer_phrase(prompt, drop.worse), drop.worse_points),
      "\"strongest wins\" needs the worse answers to keep the points");
  if (drop.better_finding && drop.worse_finding)
    found.related.push_back({place_of(*drop.worse_finding), "the worse answer gets this"});
}

void tell(Linting& linting, const Closing& closing) {
  const Protocol& protocol = linting.protocol;
  const Prompt& prompt = protocol.prompts[closing.prompt];
  const Reader& reader = closing.closed;
  const Prompt& closed = protocol.prompts[reader.from];
  const bool gate = reader.kind == ReaderKind::ask_if;
  const char* const gate_key = closed.ask_if.any ? "ask_if_any" : "ask_if";
  const char* const list_key = reader.kind == ReaderKind::finding ? "finding" : "difference";
  const Group* const page = gate ? group_of(protocol, {reader.from, Side::whole}) : nullptr;
  const Place place =
      page != nullptr ? linting.places.value({"group", page->id, "ask_if", reader.number})
      : gate          ? linting.places.value({"prompt", reader.from, gate_key, reader.number})
                      : linting.places.value(
                            {"prompt", reader.from, list_key, reader.index, "if", reader.number});
  const Text id = shown(prompt.id);
  linting.add("W412", place,
              text("{} to {} is worse than {}, but takes away up to {} points for {}",
                   answer_phrase(prompt, closing.worse), id, answer_phrase(prompt, closing.better),
                   closing.points, shown(protocol.imbalances[closing.imbalance].id)),
              gate ? text("let the worse answers to {} open {} as well; what is not safe after "
                          "them belongs into unsafe_if",
                          id, shown(page != nullptr ? page->id : closed.id))
                   : text("let the worse answers to {} meet the condition as well", id));
}

constexpr int fine_steps = 6;  // on a scale of so many, one step is less than a person can tell

void check_steps(Linting& linting, PromptIndex index, std::size_t place) {
  const Prompt& prompt = linting.protocol.prompts[index];
  const Difference& difference = prompt.differences[place];
  const bool is_fine = prompt.kind != Kind::choice && prompt.kind != Kind::yes_no &&
                       prompt.max - prompt.min >= fine_steps;
  if (!is_fine || difference.at_least != 1 || difference.percent_below) return;
  const auto words = [&](int value) { return shown(value_words(prompt, value)); };
  linting.add("W416", {"prompt", index, "difference", place, "at_least"},
              text("a difference of {} on {} to {} is within the wobble of a guess", words(1),
                   words(prompt.min), words(prompt.max)),
              "ask for two steps or more");
}

void check_whole_body(Linting& linting, PromptIndex index, std::size_t place) {
  const Protocol& protocol = linting.protocol;
  for (const Points& entry : protocol.prompts[index].differences[place].points) {
    const Imbalance& imbalance = protocol.imbalances[entry.imbalance];
    if (imbalance.per_side) continue;
    linting.add(
        "W413", linting.places.key({"prompt", index, "difference", place, "points", imbalance.id}),
        text("a bigger difference can come from a better left side; is {} meant?",
             shown(imbalance.id)),
        "a difference says which side is worse: give its points to an imbalance of each side");
  }
}

}  // namespace

void check_findings(Linting& linting) {
  const Protocol& protocol = linting.protocol;
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    check_covered(linting, index);
    for (std::size_t i = 0; i < protocol.prompts[index].differences.size(); ++i) {
      check_steps(linting, index, i);
      check_whole_body(linting, index, i);
    }
  }
  for (const Drop& drop : drops_of(protocol)) tell(linting, drop);
  for (const Closing& closing : closings_of(protocol)) tell(linting, closing);
}

}  // namespace kneecheck
