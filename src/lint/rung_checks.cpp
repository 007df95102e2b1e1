#include <algorithm>

#include "alone.hpp"
#include "checks.hpp"
#include "conditions.hpp"
#include "kneecheck/assessment/sitting.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t most_compared = 100;  // compared in pairs; nobody writes so many by hand

// Whether points of `other` go wherever those of `one` go.
bool aims_as_wide(const Prompt& prompt, const Finding& other, const Finding& one, bool per_side) {
  if (other.aim == one.aim || prompt.kind == Kind::compare) return true;
  if (!prompt.per_side) return other.aim == Aim::both;
  return !per_side && other.aim != Aim::both;
}

// One prompt's findings, and which of them never count because another always gives as much.
class Rungs {
 public:
  Rungs(const Protocol& protocol, PromptIndex index)
      : protocol_(protocol),
        prompt_(protocol.prompts[index]),
        feeds_(feeds_of(prompt_)),
        parts_(divided(prompt_)) {}

  // The finding that covers this one by itself. Of two that cover each other, the later is covered.
  std::optional<std::size_t> covering(std::size_t one) const {
    for (std::size_t other = 0; other < prompt_.findings.size(); ++other)
      if (other != one && covers_all(other, one) && (other < one || !covers_all(one, other)))
        return other;
    return std::nullopt;
  }

  // Whether for each answer and imbalance some other finding wins.
  bool is_covered_by_several(std::size_t one) const {
    const Finding& finding = prompt_.findings[one];
    return std::all_of(finding.points.begin(), finding.points.end(), [&](const Points& entry) {
      const Feed& feed = *std::find_if(feeds_.begin(), feeds_.end(), [&](const Feed& candidate) {
        return candidate.imbalance == entry.imbalance;
      });
      return std::all_of(parts_.begin(), parts_.end(), [&](Interval part) {
        if (!means(finding, part.low)) return true;
        return std::any_of(feed.findings.begin(), feed.findings.end(), [&](const Given& given) {
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

  bool covers_all(std::size_t other, std::size_t one) const {
    const Finding& a = prompt_.findings[other];
    const Finding& b = prompt_.findings[one];
    return covers(prompt_, a.match, b.match) &&
           std::all_of(b.points.begin(), b.points.end(), [&](const Points& entry) {
             const int points = points_to(a.points, entry.imbalance);
             return points != 0 && points >= entry.points &&
                    counts_with(other, one, entry.imbalance);
           });
  }

  const Protocol& protocol_;
  const Prompt& prompt_;
  std::vector<Feed> feeds_;
  std::vector<Interval> parts_;
};

void look_for_covered_findings(Linting& linting, PromptIndex index) {
  const Rungs rungs(linting.protocol, index);
  const auto place_of = [&](std::size_t finding) {
    return linting.places.value({"prompt", index, "finding", finding});
  };
  const std::size_t count = linting.protocol.prompts[index].findings.size();
  for (std::size_t one = 0; one < count; ++one) {
    const Text hint = "leave it out, or give it more points";
    if (const auto other = rungs.covering(one)) {
      const Place cover = place_of(*other);
      linting
          .add("W411", place_of(one),
               text("the finding on line {} covers every answer of this one with at least as many "
                    "points",
                    cover.line),
               hint)
          .related.push_back({cover, "this one wins"});
    } else if (rungs.is_covered_by_several(one)) {
      linting.add("W411", place_of(one),
                  "for every answer of this finding another one gives at least as many points",
                  hint);
    }
  }
}

// Whether `other` holds whenever `one` does, with at least its points.
bool covers_all(const Protocol& protocol, const Difference& other, const Difference& one) {
  const bool steps = !other.at_least || (one.at_least && *other.at_least <= *one.at_least);
  const bool part =
      !other.percent_below || (one.percent_below && *one.percent_below <= *other.percent_below);
  return steps && part && imply(protocol, one.conditions, other.conditions) &&
         std::all_of(one.points.begin(), one.points.end(), [&](const Points& entry) {
           return points_to(other.points, entry.imbalance) >= entry.points;
         });
}

void look_for_covered_differences(Linting& linting, PromptIndex index) {
  const std::vector<Difference>& all = linting.protocol.prompts[index].differences;
  const auto covers_other = [&](std::size_t other, std::size_t one) {
    return covers_all(linting.protocol, all[other], all[one]);
  };
  const auto place_of = [&](std::size_t difference) {
    return linting.places.value({"prompt", index, "difference", difference});
  };
  for (std::size_t one = 0; one < all.size(); ++one) {
    for (std::size_t other = 0; other < all.size(); ++other) {
      if (other == one || !covers_other(other, one) || (other > one && covers_other(one, other)))
        continue;
      const Place cover = place_of(other);
      linting
          .add("W411", place_of(one),
               text("the difference on line {} covers every gap of this one with at least as many "
                    "points",
                    cover.line),
               "leave it out, or give it more points")
          .related.push_back({cover, "this one wins"});
      break;
    }
  }
}

}  // namespace

void check_rungs(Linting& linting) {
  for (PromptIndex index = 0; index < linting.protocol.prompts.size(); ++index) {
    const Prompt& prompt = linting.protocol.prompts[index];
    if (prompt.findings.size() <= most_compared) look_for_covered_findings(linting, index);
    if (prompt.differences.size() <= most_compared) look_for_covered_differences(linting, index);
  }
}

}  // namespace kneecheck
