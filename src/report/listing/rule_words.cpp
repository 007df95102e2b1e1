// Rules in words: which answers a finding, a flag or a condition means.
#include <optional>

#include "kneecheck/answers/words.hpp"
#include "kneecheck/report/phrases.hpp"
#include "kneecheck/text/plain_words.hpp"
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

Text condition_words(const Protocol& protocol, std::optional<PromptIndex> here,
                     const Condition& condition) {
  const Prompt& prompt = protocol.prompts[condition.prompt];
  const Text name =
      condition.prompt == here ? Text("this answer") : text("\"{}\"", safe_text(prompt.title));
  const Text side = phrase_for(condition.side, {"", "that side", "the other side", "either side",
                                                "both sides", "the left", "the right"});
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

}  // namespace kneecheck
