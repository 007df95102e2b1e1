// Findings and differences that never win, worse answers that give less, and differences that mean
// little.
#include <algorithm>

#include "checks.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/assessment/sitting.hpp"
#include "kneecheck/lint/drops.hpp"
#include "lint/analysis/alone.hpp"
#include "lint/analysis/conditions.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t most_compared = 100;  // in pairs; nobody writes so many by hand

// Whether points of `other` go wherever those of `one` go.
bool aims_as_wide(const Prompt& prompt, const Finding& other, const Finding& one, bool per_side) {
  if (other.aim == one.aim || prompt.kind == Kind::compare) return true;
  if (!prompt.per_side) return other.aim == Aim::both;
  return !per_side && other.aim != Aim::both;
}

// Tells which of a prompt's findings never count because another always gives as much.
class Rungs {
 public:
  Rungs(const Protocol& protocol, PromptIndex index)
      : protocol_(protocol),
        prompt_(protocol.prompts[index]),
        feeds_(feeds_of(prompt_)),
        parts_(divided(prompt_)) {}

  bool covers_all(std::size_t other, std::size_t one) const {
    const Finding& a = prompt_.findings[other];
    const Finding& b = prompt_.findings[one];
    return covers(prompt_, a.match, b.match) &&
           std::ranges::all_of(b.points, [&](const Points& entry) {
             const int points = points_to(a.points, entry.imbalance);
             return points != 0 && points >= entry.points &&
                    counts_with(other, one, entry.imbalance);
           });
  }

  // Whether for each answer and imbalance some other finding wins.
  bool is_covered_by_several(std::size_t one) const {
    const Finding& finding = prompt_.findings[one];
    return std::ranges::all_of(finding.points, [&](const Points& entry) {
      const Feed& feed = *std::ranges::find_if(
          feeds_, [&](const Feed& candidate) { return candidate.imbalance == entry.imbalance; });
      return std::ranges::all_of(parts_, [&](Interval part) {
        if (!means(finding, part.low)) return true;
        return std::ranges::any_of(feed.findings, [&](const Given& given) {
          const bool wins =
              given.points > entry.points || (given.points == entry.points && given.index < one);
          return wins && means(prompt_.findings[given.index], part.low) &&
                 counts_with(given.index, one, entry.imbalance);
        });
      });
    });
  }

 private:
  bool means(const Finding& finding, int value) const {
    return finding.match.holds(prompt_.kind == Kind::compare ? degree(prompt_, value, Side::right)
                                                             : value);
  }

  // Whether `other` counts whenever `one` does, and for the same sides.
  bool counts_with(std::size_t other, std::size_t one, ImbalanceIndex imbalance) const {
    const Finding& a = prompt_.findings[other];
    const Finding& b = prompt_.findings[one];
    return aims_as_wide(prompt_, a, b, protocol_.imbalances[imbalance].per_side) &&
           imply(protocol_, b.conditions, a.conditions);
  }

  const Protocol& protocol_;
  const Prompt& prompt_;
  std::vector<Feed> feeds_;
  std::vector<Interval> parts_;
};

// Whether `other` holds whenever `one` does, with at least its points.
bool covers_all(const Protocol& protocol, const Difference& other, const Difference& one) {
  const bool steps = !other.at_least || (one.at_least && *other.at_least <= *one.at_least);
  const bool part =
      !other.percent_below || (one.percent_below && *one.percent_below <= *other.percent_below);
  return steps && part && imply(protocol, one.conditions, other.conditions) &&
         std::ranges::all_of(one.points, [&](const Points& entry) {
           return points_to(other.points, entry.imbalance) >= entry.points;
         });
}

// Warns of each of a prompt's findings or differences that another covers, or several do together.
// Where two cover each other, the later is covered.
template <typename Covers, typename Several>
void look_for_covered(Linting& linting, PromptIndex index, std::string_view key, const Text& answer,
                      std::size_t count, const Covers& covers_other,
                      const Several& is_covered_by_several) {
  if (count > most_compared) return;
  const auto place_of = [&](std::size_t at) {
    return linting.places.value({"prompt", index, key, at});
  };
  const Text hint = "leave it out, or give it more points";
  for (std::size_t one = 0; one < count; ++one) {
    std::size_t other = 0;
    while (other < count &&
           (other == one || !covers_other(other, one) || (other > one && covers_other(one, other))))
      ++other;
    if (other < count) {
      const Place cover = place_of(other);
      linting
          .add("W411", place_of(one),
               text("the {} on line {} covers every {} of this one with at least as many points",
                    safe_text(key), cover.line, answer),
               hint)
          .related.push_back({cover, "this one wins"});
    } else if (is_covered_by_several(one)) {
      linting.add("W411", place_of(one),
                  "for every answer of this finding another one gives at least as many points",
                  hint);
    }
  }
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
  const Prompt& closed = protocol.prompts[closing.closed];
  const bool gate = closing.kind == ReaderKind::ask_if;
  const char* const key = closing.kind == ReaderKind::finding ? "finding" : "difference";
  const Place place =
      gate ? linting.places.value({"prompt", closing.closed,
                                   closed.ask_if.any ? "ask_if_any" : "ask_if", closing.condition})
           : linting.places.value(
                 {"prompt", closing.closed, key, closing.index, "if", closing.condition});
  const Text id = shown(prompt.id);
  linting.add("W412", place,
              text("{} to {} is worse than {}, but takes away up to {} points for {}",
                   answer_phrase(prompt, closing.worse), id, answer_phrase(prompt, closing.better),
                   closing.points, shown(protocol.imbalances[closing.imbalance].id)),
              gate ? text("let the worse answers to {} open {} as well; what is not safe after "
                          "them belongs into unsafe_if",
                          id, shown(closed.id))
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
  linting.add("W416", linting.places.value({"prompt", index, "difference", place, "at_least"}),
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
    const Rungs rungs(protocol, index);
    const std::vector<Difference>& differences = protocol.prompts[index].differences;
    look_for_covered(
        linting, index, "finding", "answer", protocol.prompts[index].findings.size(),
        [&](std::size_t other, std::size_t one) { return rungs.covers_all(other, one); },
        [&](std::size_t one) { return rungs.is_covered_by_several(one); });
    look_for_covered(
        linting, index, "difference", "gap", differences.size(),
        [&](std::size_t other, std::size_t one) {
          return covers_all(protocol, differences[other], differences[one]);
        },
        [](std::size_t) { return false; });
    for (std::size_t i = 0; i < differences.size(); ++i) {
      check_steps(linting, index, i);
      check_whole_body(linting, index, i);
    }
  }
  for (const Drop& drop : drops_of(protocol)) tell(linting, drop);
  for (const Closing& closing : closings_of(protocol)) tell(linting, closing);
}

}  // namespace kneecheck
