#include "phrases.hpp"

#include "kneecheck/answers/words.hpp"
#include "kneecheck/text/quote.hpp"

namespace kneecheck {
namespace {

// A threshold with its unit.
Text measure(const Prompt& prompt, int value) {
  const Text plain = shown(value_words(prompt, value));
  if (prompt.kind == Kind::hold) return text("{} s", plain);
  if (prompt.kind == Kind::number && !prompt.unit.empty())
    return text("{} {}", plain, shown(prompt.unit));
  return plain;
}

}  // namespace

Text answer_phrase(const Prompt& prompt, int value) {
  if (answers_in_words(prompt)) return quoted(value_words(prompt, value));
  return answer_words(prompt, {Status::answered, value});
}

Text match_phrase(const Prompt& prompt, const Match& match, Side toward) {
  if (answers_in_words(prompt)) {
    std::vector<Text> words;
    for (int value = prompt.min; value <= prompt.max; ++value)
      if (match.holds(prompt.kind == Kind::compare ? degree(prompt, value, toward) : value))
        words.push_back(answer_phrase(prompt, value));
    return listed(words, " or ");
  }
  if (!match.below) return text("{} or more", measure(prompt, match.at_least.value_or(prompt.min)));
  if (!match.at_least) return text("under {}", measure(prompt, *match.below));
  return text("from {} to under {}", shown(value_words(prompt, *match.at_least)),
              measure(prompt, *match.below));
}

Text target_phrase(const Protocol& protocol, Target target) {
  return shown(sided_name(protocol.imbalances[target.imbalance].id, target.side));
}

}  // namespace kneecheck
