// Conditions, points and sentences of a protocol, said to somebody who has no answer at hand yet.
#include <algorithm>

#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/report/phrases.hpp"
#include "listing_parts.hpp"

namespace kneecheck {
namespace {

Text range_words(const Prompt& prompt, const Match& match) {
  if (!match.below) return measured(prompt, *match.at_least) + " or more";
  if (!match.at_least) return "under " + measured(prompt, *match.below);
  const Text low = value_text(prompt, *match.at_least);
  // For whole numbers the last one that counts is plainer than the first that does not.
  if (prompt.decimals > 0) return text("{} to under {}", low, measured(prompt, *match.below));
  const int last = *match.below - 1;
  return last == match.at_least ? measured(prompt, last)
                                : text("{} to {}", low, measured(prompt, last));
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
  return phrase_for(side, {"", "that side", "the other side", "either side", "both sides",
                           "the left", "the right"});
}

Text where_to(const Prompt& prompt, Aim aim) {
  if (prompt.per_side || prompt.kind == Kind::compare) {
    return phrase_for(aim, {", that side", ", the other side", ", that side", ", left", ", right"});
  }
  return phrase_for(aim, {", both sides", ", the other side", ", both sides", ", left", ", right"});
}

Text points_to_words(const Protocol& protocol, const std::vector<Points>& points,
                     const Text& where) {
  return joined_words(points, [&](const Points& one) {
    const Imbalance& imbalance = protocol.imbalances[one.imbalance];
    return text("{} to {}{}", one.points, safe_text(imbalance.name),
                imbalance.per_side ? where : Text());
  });
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

}  // namespace

Text match_words(const Prompt& prompt, const Match& match) {
  if (prompt.kind == Kind::compare) return degree_words(match);
  if (is_any_answer(prompt, match)) return "answered";
  if (match.is.empty()) return range_words(prompt, match);
  const auto answer = [&](int value) {
    const Text words = value_text(prompt, value);
    return prompt.kind == Kind::yes_no ? words : text("\"{}\"", words);
  };
  return joined_words(match.is, answer, " or ");
}

Text conditions_words(const Protocol& protocol, std::optional<PromptIndex> here,
                      const std::vector<Condition>& conditions, const Text& between) {
  const auto words = [&](const Condition& condition) {
    return condition_words(protocol, here, condition);
  };
  return joined_words(conditions, words, between);
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
  return measured(prompt, steps) + " or more";
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

}  // namespace kneecheck
