#include "kneecheck/lint/drops.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "feeds.hpp"
#include "ladder.hpp"
#include "values.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t most_findings = 100;  // compared in pairs; nobody writes so many by hand

// The drops of one prompt.
class PromptDrops {
 public:
  PromptDrops(const Protocol& protocol, PromptIndex index)
      : protocol_(protocol), index_(index), prompt_(protocol.prompts[index]) {
    std::vector<const Match*> matches;
    for (const Finding& finding : prompt_.findings) matches.push_back(&finding.match);
    answers_ = rungs(prompt_, divided(prompt_, matches));
  }

  std::vector<Drop> find() {
    for (const Feed& feed : feeds_of(prompt_)) {
      const bool per_side = protocol_.imbalances[feed.imbalance].per_side;
      if (!per_side) {
        climb(feed, prompt_.per_side ? Side::left : Side::whole, Side::whole);
        compare_pairs(feed);
      } else if (prompt_.kind == Kind::compare) {
        climb(feed, Side::whole, Side::right);
      } else if (prompt_.per_side) {
        climb(feed, Side::left, Side::left);
        climb(feed, Side::right, Side::left);
      } else {
        climb(feed, Side::whole, Side::left);
        climb(feed, Side::whole, Side::right);
      }
    }
    std::sort(drops_.begin(), drops_.end(), [](const Drop& one, const Drop& two) {
      return one.better_finding < two.better_finding;
    });
    return std::move(drops_);
  }

 private:
  // Each rung has to give at least what the best before it gave.
  void climb(const Feed& feed, Side from, Side toward) {
    for (const Ladder& ladder : ladders_of(protocol_, index_, feed, from, toward, answers_)) {
      std::size_t top = 0;
      for (std::size_t rung = 0; rung < ladder.size(); ++rung) {
        if (ladder[rung].points < ladder[top].points) {
          add(feed, top, ladder[top], rung, ladder[rung]);
        } else if (ladder[rung].points > ladder[top].points) {
          top = rung;
        }
      }
    }
  }

  // Of what both sides have to meet: when one answer becomes worse, something else has to give as
  // much whatever the other side's answer was.
  void compare_pairs(const Feed& feed) {
    if (!prompt_.per_side || feed.findings.size() > most_findings) return;
    for (const Given& given : feed.findings) {
      const Finding& finding = prompt_.findings[given.place];
      if (finding.aim != Aim::both) continue;
      std::optional<std::size_t> met;
      for (std::size_t rung = 0; rung < answers_.size(); ++rung) {
        const int answer = answers_[rung];
        if (finding.match.holds(answer)) {
          if (!met) met = rung;
          continue;
        }
        if (!met) continue;
        const bool kept =
            std::any_of(feed.findings.begin(), feed.findings.end(), [&](const Given& other) {
              const Finding& instead = prompt_.findings[other.place];
              if (other.points < given.points ||
                  !imply(protocol_, finding.conditions, instead.conditions))
                return false;
              // Either by this answer alone, or by the other side's, or again by both.
              const bool other_side = covers(prompt_, instead.match, finding.match);
              return instead.aim == Aim::both ? other_side && instead.match.holds(answer)
                                              : other_side || instead.match.holds(answer);
            });
        if (!kept) add(feed, *met, {given.points, given.place}, rung, {});
      }
    }
  }

  void add(const Feed& feed, std::size_t better, Rung top, std::size_t worse, Rung here) {
    if (!told_.insert(top.finding ? top.finding : here.finding).second) return;
    drops_.push_back({index_, feed.imbalance, answers_[better], answers_[worse], top.points,
                      here.points, top.finding, here.finding});
  }

  const Protocol& protocol_;
  PromptIndex index_;
  const Prompt& prompt_;
  std::vector<int> answers_;
  std::set<std::optional<std::size_t>> told_;
  std::vector<Drop> drops_;
};

}  // namespace

std::vector<Drop> drops_of(const Protocol& protocol) {
  std::vector<Drop> all;
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    const Prompt& prompt = protocol.prompts[index];
    if (prompt.findings.empty() || !has_bad_end(prompt)) continue;
    const std::vector<Drop> more = PromptDrops(protocol, index).find();
    all.insert(all.end(), more.begin(), more.end());
  }
  return all;
}

}  // namespace kneecheck
