#include "values.hpp"

#include <algorithm>

#include "kneecheck/answers/words.hpp"

namespace kneecheck {
Values every_answer(const Prompt& prompt) { return {{prompt.min, prompt.max}}; }

Values met_by(const Prompt& prompt, const Match& match, Side toward) {
  Values values;
  if (prompt.kind == Kind::compare) {
    for (int value = prompt.min; value <= prompt.max; ++value)
      if (match.holds(degree(prompt, value, toward))) values.push_back({value, value});
    return values;
  }
  if (!match.is.empty()) {
    for (const int value : match.is) values.push_back({value, value});
    std::sort(values.begin(), values.end(),
              [](Interval one, Interval two) { return one.low < two.low; });
    return values;
  }
  const Interval met = {std::max(prompt.min, match.at_least.value_or(prompt.min)),
                        match.below ? std::min(prompt.max, *match.below - 1) : prompt.max};
  if (met.low <= met.high) values.push_back(met);
  return values;
}

Values intersection(const Values& one, const Values& two) {
  Values common;
  for (auto a = one.begin(), b = two.begin(); a != one.end() && b != two.end();) {
    const Interval both = {std::max(a->low, b->low), std::min(a->high, b->high)};
    if (both.low <= both.high) common.push_back(both);
    if (a->high < b->high) {
      ++a;
    } else {
      ++b;
    }
  }
  return common;
}

Values without(const Values& all, const Values& removed) {
  Values left;
  for (Interval part : all) {
    for (const Interval& gap : removed) {
      if (gap.high < part.low || gap.low > part.high) continue;
      if (gap.low > part.low) left.push_back({part.low, gap.low - 1});
      part.low = gap.high + 1;
    }
    if (part.low <= part.high) left.push_back(part);
  }
  return left;
}

bool covers(const Prompt& prompt, const Match& outer, const Match& inner) {
  if (answers_in_words(prompt)) {
    // Of a compare, what is wider toward one side is wider toward the other.
    for (int value = prompt.min; value <= prompt.max; ++value)
      if (inner.holds(value) && !outer.holds(value)) return false;
    return true;
  }
  const auto low = [&](const Match& match) { return match.at_least.value_or(prompt.min); };
  const auto end = [&](const Match& match) { return match.below.value_or(prompt.max + 1); };
  return low(outer) <= low(inner) && end(inner) <= end(outer);
}

bool imply(const Protocol& protocol, const std::vector<Condition>& conditions,
           const std::vector<Condition>& others) {
  return std::all_of(others.begin(), others.end(), [&](const Condition& other) {
    return std::any_of(conditions.begin(), conditions.end(), [&](const Condition& one) {
      return one.prompt == other.prompt && one.side == other.side &&
             covers(protocol.prompts[one.prompt], other.match, one.match);
    });
  });
}

Values divided(const Prompt& prompt, const std::vector<const Match*>& matches) {
  Values parts;
  if (answers_in_words(prompt)) {
    for (int value = prompt.min; value <= prompt.max; ++value) parts.push_back({value, value});
    return parts;
  }
  std::vector<int> starts = {prompt.min};
  const auto add = [&](const std::optional<int>& threshold) {
    if (threshold && *threshold > prompt.min && *threshold <= prompt.max)
      starts.push_back(*threshold);
  };
  for (const Match* match : matches) {
    add(match->at_least);
    add(match->below);
  }
  std::sort(starts.begin(), starts.end());
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  for (std::size_t i = 0; i < starts.size(); ++i)
    parts.push_back({starts[i], i + 1 < starts.size() ? starts[i + 1] - 1 : prompt.max});
  return parts;
}

std::vector<int> rungs(const Prompt& prompt, const Values& parts) {
  std::vector<int> values;
  if (prompt.kind == Kind::compare) {
    for (int how_far = 0; how_far <= prompt.max; ++how_far)
      values.push_back(prompt.names_better ? -how_far : how_far);
    return values;
  }
  if (prompt.worse == Worse::low) {
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) values.push_back(part->high);
  } else {
    for (const Interval& part : parts) values.push_back(part.low);
  }
  return values;
}

bool has_bad_end(const Prompt& prompt) {
  if (prompt.kind == Kind::compare) return true;
  const auto aims = [&](Aim aim) {
    return std::any_of(prompt.findings.begin(), prompt.findings.end(),
                       [&](const Finding& finding) { return finding.aim == aim; });
  };
  return prompt.worse && !(prompt.kind == Kind::choice && aims(Aim::left) && aims(Aim::right));
}

}  // namespace kneecheck
