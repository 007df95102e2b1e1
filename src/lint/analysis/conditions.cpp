#include "conditions.hpp"

#include <algorithm>

#include "kneecheck/answers/words.hpp"

namespace kneecheck {

std::vector<std::vector<Reader>> readers_of_prompts(const Protocol& protocol) {
  std::vector<std::vector<Reader>> readers(protocol.prompts.size());
  const auto add_from = [&](std::size_t from, const std::vector<Condition>& conditions,
                            ReaderKind kind, std::size_t index) {
    for (std::size_t number = 0; number < conditions.size(); ++number)
      readers[conditions[number].prompt].push_back(
          {from, kind, index, number, &conditions[number]});
  };
  for (PromptIndex from = 0; from < protocol.prompts.size(); ++from) {
    const Prompt& prompt = protocol.prompts[from];
    const auto add_all = [&](const auto& parts, ReaderKind kind) {
      for (std::size_t index = 0; index < parts.size(); ++index)
        add_from(from, parts[index].conditions, kind, index);
    };
    add_from(from, prompt.ask_if.conditions, ReaderKind::ask_if, 0);
    add_from(from, prompt.unsafe_if, ReaderKind::unsafe_if, 0);
    add_all(prompt.findings, ReaderKind::finding);
    add_all(prompt.differences, ReaderKind::difference);
    add_all(prompt.red_flags, ReaderKind::red_flag);
    add_all(prompt.remarks, ReaderKind::remark);
  }
  for (ExerciseIndex from = 0; from < protocol.exercises.size(); ++from)
    add_from(from, protocol.exercises[from].leave_out_if, ReaderKind::leave_out_if, 0);
  return readers;
}

Prompt bare(const Prompt& whole) {
  Prompt prompt;
  prompt.kind = whole.kind;
  prompt.per_side = whole.per_side;
  prompt.pain = whole.pain;
  prompt.worse = whole.worse;
  prompt.min = whole.min;
  prompt.max = whole.max;
  prompt.names_better = whole.names_better;
  return prompt;
}

bool covers(const Prompt& prompt, const Match& outer, const Match& inner) {
  if (answers_in_words(prompt)) {
    // A match of a compare that is wider toward one side is wider toward the other.
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
  return std::ranges::all_of(others, [&](const Condition& other) {
    return std::ranges::any_of(conditions, [&](const Condition& one) {
      return one.prompt == other.prompt && one.side == other.side &&
             covers(protocol.prompts[one.prompt], other.match, one.match);
    });
  });
}

std::vector<Interval> divided(const Prompt& prompt, std::vector<const Match*> more) {
  std::vector<Interval> parts;
  if (answers_in_words(prompt)) {
    for (int value = prompt.min; value <= prompt.max; ++value) parts.push_back({value, value});
    return parts;
  }
  std::vector<int> starts = {prompt.min};
  const auto add = [&](const std::optional<int>& threshold) {
    if (threshold && *threshold > prompt.min && *threshold <= prompt.max)
      starts.push_back(*threshold);
  };
  for (const Finding& finding : prompt.findings) more.push_back(&finding.match);
  for (const Match* match : more) {
    add(match->at_least);
    add(match->below);
  }
  std::ranges::sort(starts);
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  for (std::size_t i = 0; i < starts.size(); ++i)
    parts.push_back({starts[i], i + 1 < starts.size() ? starts[i + 1] - 1 : prompt.max});
  return parts;
}

std::vector<int> from_best(const Prompt& prompt, const std::vector<Interval>& parts) {
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
    return std::ranges::any_of(prompt.findings,
                               [&](const Finding& finding) { return finding.aim == aim; });
  };
  return prompt.worse && !(prompt.kind == Kind::choice && aims(Aim::left) && aims(Aim::right));
}

}  // namespace kneecheck
