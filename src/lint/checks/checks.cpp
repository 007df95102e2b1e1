// How the messages of all checks name answers and conditions; checks.hpp is what the checks share.
#include "checks.hpp"

#include "kneecheck/answers/words.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

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
  if (!match.below)
    return text("{} or more", measured(prompt, match.at_least.value_or(prompt.min)));
  if (!match.at_least) return text("under {}", measured(prompt, *match.below));
  return text("from {} to under {}", value_text(prompt, *match.at_least),
              measured(prompt, *match.below));
}

}  // namespace kneecheck
