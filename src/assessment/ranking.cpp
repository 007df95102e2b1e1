#include "kneecheck/assessment/ranking.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "kneecheck/assessment/difference_points.hpp"
#include "kneecheck/assessment/direct_points.hpp"

namespace kneecheck {
namespace {

auto rank_key(const TargetScore& score) {
  return std::tuple(-score.score, -score.points, -score.could_be);
}

Verdict verdict_of(const Scoring& scoring, const TargetScore& score) {
  if (score.score >= scoring.labels.slight) return Verdict::sign;
  if (score.could_be < scoring.labels.slight) return Verdict::none;
  return score.coverage < scoring.enough ? Verdict::not_checked : Verdict::none_so_far;
}

// Why the target's tests are not all known; answered if they are.
ItemStatus reason_of(const Answered& answered, Target target, bool* pain_stopped_a_direct_test) {
  ItemStatus reason = ItemStatus::answered;
  for (PromptIndex prompt = 0; prompt < answered.protocol.prompts.size(); ++prompt) {
    for (const Item item : items_aimed_at(answered.protocol, prompt, target))
      reason = std::min(reason, status_of(answered, item));
  }
  *pain_stopped_a_direct_test = reason == ItemStatus::pain;
  if (is_missing(reason)) return reason;
  for (PromptIndex prompt = 0; prompt < answered.protocol.prompts.size(); ++prompt) {
    if (!has_differences_for(answered.protocol.prompts[prompt], target)) continue;
    reason = std::min({reason, status_of(answered, {prompt, Side::left}),
                       status_of(answered, {prompt, Side::right})});
  }
  return reason;
}

// Whether the worse side of the pair gives the target points that the better one does not give its
// own.
bool gives_more(const Answered& answered, const SideBySide& pair, Target target) {
  if (DifferencePoints(answered.protocol, pair.prompt, target).winner(answered)) return true;
  if (target.side == Side::whole) return false;
  const auto points = [&](Side side) {
    const auto winner =
        DirectPoints(answered.protocol, pair.prompt, {target.imbalance, side}).winner(answered);
    return winner ? winner->points : 0;
  };
  return points(target.side) > points(opposite(target.side));
}

std::optional<OtherSide> other_side_of(const Answered& answered, const Result& result,
                                       const std::vector<Result>& results) {
  const Target target = result.score.target;
  if (target.side == Side::whole) return std::nullopt;
  const Target other{target.imbalance, opposite(target.side)};
  const auto found = std::ranges::find_if(
      results, [&](const Result& candidate) { return candidate.score.target == other; });
  bool pain = false;
  const ItemStatus reason = reason_of(answered, other, &pain);
  if (found->verdict != Verdict::not_checked && !pain) return std::nullopt;
  return OtherSide{found->verdict, reason};
}

}  // namespace

void rank_alone(const Scoring& scoring, std::vector<TargetScore>& scores,
                std::vector<Result>& results) {
  std::ranges::sort(scores, {}, [](const TargetScore& score) {
    return std::tuple_cat(rank_key(score), std::tuple(score.target));
  });
  results.resize(scores.size());
  for (std::size_t at = 0; at < scores.size(); ++at) {
    const TargetScore& score = scores[at];
    const bool shares = at > 0 && rank_key(scores[at - 1]) == rank_key(score);
    Result& result = results[at];
    result.rank = shares ? results[at - 1].rank : static_cast<int>(at) + 1;
    result.label = scoring.labels.of(score.score);
    result.could_be_label = scoring.labels.of(score.could_be);
    result.settled = result.label == result.could_be_label;
    result.verdict = verdict_of(scoring, score);
    result.score = score;
  }
}

std::vector<Result> rank(const Answered& answered, std::vector<TargetScore> scores) {
  std::vector<Result> results;
  rank_alone(answered.protocol.scoring, scores, results);
  for (Result& result : results) result.other_side = other_side_of(answered, result, results);
  return results;
}

bool speaks_of(const Protocol& protocol, const SideBySide& pair, Target target) {
  const bool of_its_side = target.side == Side::whole || target.side == pair.worse;
  if (of_its_side && has_differences_for(protocol.prompts[pair.prompt], target)) return true;
  const std::vector<Item> aimed = items_aimed_at(protocol, pair.prompt, target);
  return std::ranges::find(aimed, Item{pair.prompt, pair.worse}) != aimed.end();
}

void note(const Answered& answered, std::vector<Result>& results, std::vector<SideBySide>& pairs) {
  // Points below the first label need no telling where the protocol has a word for them.
  const bool unnamed = answered.protocol.scoring.label_words.none.empty();
  const auto points_tell = [&](const Result& result) {
    return unnamed && result.verdict != Verdict::sign && result.score.score > 0;
  };
  for (Result& result : results) result.noted = points_tell(result);
  for (SideBySide& pair : pairs) {
    if (pair.worse == Side::whole) continue;
    std::vector<Result*> pointed_to;
    for (Result& result : results)
      if (speaks_of(answered.protocol, pair, result.score.target)) pointed_to.push_back(&result);
    const bool any_sign = std::ranges::any_of(
        pointed_to, [](const Result* result) { return result->verdict == Verdict::sign; });
    if (any_sign) continue;
    const bool wide = is_wide_gap(answered.protocol.prompts[pair.prompt], pair.left, pair.right);
    for (Result* const result : pointed_to) {
      pair.noted = pair.noted || wide ||
                   (points_tell(*result) && gives_more(answered, pair, result->score.target));
      result->noted = result->noted || wide;
    }
  }
}

bool gives_points_to(const Prompt& prompt, Target target) {
  return has_findings_for(prompt, target) || has_differences_for(prompt, target);
}

std::optional<Item> next_test(const Answered& answered, const std::vector<Result>& results) {
  const auto gain_of = [&](PromptIndex prompt) {
    int gain = 0;
    for (const Result& result : results)
      if (!result.settled &&
          gives_points_to(answered.protocol.prompts[prompt], result.score.target))
        gain += result.score.could_be - result.score.score;
    return gain;
  };
  std::optional<Item> best;
  int best_gain = 0;
  for (const Item item : items_of(answered.protocol)) {
    if (answered.course.standing(item) != Standing::asked) continue;
    const Status status = answered.answers.get(item).status;
    if (status == Status::answered || status == Status::hurt || status == Status::pain) continue;
    if (const int gain = gain_of(item.prompt); gain > best_gain) {
      best = item;
      best_gain = gain;
    }
  }
  return best;
}

}  // namespace kneecheck
