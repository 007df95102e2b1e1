#include "listing_words.hpp"

#include <algorithm>

#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/report/words.hpp"

namespace kneecheck {
namespace {

Text unit_words(const Prompt& prompt) {
  if (prompt.kind == Kind::hold) return " s";
  return prompt.unit.empty() ? Text() : " " + safe_text(prompt.unit);
}

Text range_words(const Prompt& prompt, const Match& match) {
  const Text unit = unit_words(prompt);
  if (!match.below) return text("{}{} or more", value_text(prompt, *match.at_least), unit);
  const Text below = value_text(prompt, *match.below);
  if (!match.at_least) return text("under {}{}", below, unit);
  const Text low = value_text(prompt, *match.at_least);
  // Of whole numbers the last one that counts is plainer than the first that does not.
  if (prompt.decimals > 0) return text("{} to under {}{}", low, below, unit);
  if (*match.at_least == *match.below - 1) return text("{}{}", low, unit);
  return text("{} to {}{}", low, value_text(prompt, *match.below - 1), unit);
}

bool is_any_answer(const Prompt& prompt, const Match& match) {
  if (!match.is.empty()) return static_cast<int>(match.is.size()) == prompt.max - prompt.min + 1;
  return match.at_least.value_or(prompt.min) <= prompt.min &&
         match.below.value_or(prompt.max + 1) > prompt.max;
}

Text degree_words(const Match& match) {
  if (match.at_least.value_or(1) >= 2) return "much worse";
  return match.below.value_or(3) <= 2 ? Text("worse, but not much") : Text("worse");
}

Text side_in_words(ConditionSide side) {
  switch (side) {
    case ConditionSide::whole:
      return {};
    case ConditionSide::same:
      return "that side";
    case ConditionSide::other:
      return "the other side";
    case ConditionSide::any:
      return "either side";
    case ConditionSide::both:
      return "both sides";
    case ConditionSide::left:
      return "the left";
    case ConditionSide::right:
      return "the right";
  }
  return {};
}

Text where_to(const Prompt& prompt, Aim aim) {
  const bool answer_has_side = prompt.per_side || prompt.kind == Kind::compare;
  switch (aim) {
    case Aim::same:
    case Aim::both:
      return answer_has_side ? Text(", that side") : Text(", both sides");
    case Aim::other:
      return ", the other side";
    case Aim::left:
      return ", left";
    case Aim::right:
      return ", right";
  }
  return {};
}

Text points_to_words(const Protocol& protocol, const std::vector<Points>& points,
                     const Text& where) {
  std::vector<Text> all;
  for (const Points& one : points) {
    const Imbalance& imbalance = protocol.imbalances[one.imbalance];
    all.push_back(text("{} to {}{}", one.points, safe_text(imbalance.name),
                       imbalance.per_side ? where : Text()));
  }
  return joined(all, "; ");
}

}  // namespace

Text match_words(const Prompt& prompt, const Match& match) {
  if (prompt.kind == Kind::compare) return degree_words(match);
  if (is_any_answer(prompt, match)) return "answered";
  if (match.is.empty()) return range_words(prompt, match);
  std::vector<Text> answers;
  for (const int value : match.is) {
    const Text words = value_text(prompt, value);
    answers.push_back(prompt.kind == Kind::yes_no ? words : text("\"{}\"", words));
  }
  return joined(answers, " or ");
}

Text condition_words(const Protocol& protocol, std::optional<PromptIndex> here,
                     const Condition& condition) {
  const Prompt& prompt = protocol.prompts[condition.prompt];
  const Text name =
      condition.prompt == here ? Text("this answer") : text("\"{}\"", safe_text(prompt.title));
  const Text side = side_in_words(condition.side);
  if (condition.asks != Asks::value) {
    const Text went =
        condition.asks == Asks::pain ? Text("was stopped by pain, or hurt") : Text("is not sure");
    return side.empty() ? text("{} {}", name, went) : text("{} {}, on {}", name, went, side);
  }
  const Text match = match_words(prompt, condition.match);
  if (prompt.kind == Kind::compare) {
    const Text verb = condition.side == ConditionSide::both ? Text("are") : Text("is");
    return text("by {} {} {} {}", name, side, verb, match);
  }
  return side.empty() ? text("{} is {}", name, match) : text("{} is {} on {}", name, match, side);
}

Text conditions_words(const Protocol& protocol, std::optional<PromptIndex> here,
                      const std::vector<Condition>& conditions, const Text& between) {
  std::vector<Text> all;
  for (const Condition& condition : conditions) {
    all.push_back(condition_words(protocol, here, condition));
  }
  return joined(all, between);
}

Text finding_points(const Protocol& protocol, const Prompt& prompt, const Finding& finding) {
  return points_to_words(protocol, finding.points, where_to(prompt, finding.aim));
}

Text difference_points_words(const Protocol& protocol, const Difference& difference) {
  return points_to_words(protocol, difference.points, ", the worse side");
}

Text steps_words(const Prompt& prompt, int steps) {
  if (prompt.kind == Kind::choice || prompt.kind == Kind::yes_no) {
    return counted(steps, "choice") + " or more";
  }
  return range_words(prompt, {{}, steps, {}});
}

Text sentence_words(const Prompt& prompt, const std::string& pattern) {
  const bool number =
      prompt.kind == Kind::scale || prompt.kind == Kind::number || prompt.kind == Kind::hold;
  Blanks blanks = blanks_of(prompt, Side::whole);
  blanks.value = number ? "N" : "the answer";
  blanks.other = number ? "N" : "the other answer";
  blanks.difference = "N";
  return words_for_both(pattern, blanks);
}

Text source_ids(const Protocol& protocol, const std::vector<SourceIndex>& sources) {
  std::vector<SourceIndex> told;
  std::vector<Text> ids;
  for (const SourceIndex source : sources) {
    if (std::ranges::find(told, source) != told.end()) continue;
    told.push_back(source);
    ids.push_back(safe_text(protocol.sources[source].id));
  }
  return joined(ids, ", ");
}

}  // namespace kneecheck
