#include "kneecheck/interview/question.hpp"

#include <string>

#include "kneecheck/protocol/wording.hpp"

namespace kneecheck {

Text step_words(const Prompt& prompt, std::string_view step, Side side) {
  Blanks blanks;
  blanks.side = side;
  blanks.target = std::to_string(prompt.target);
  return safe_text(expand(step, blanks));
}

Text ask_words(const Prompt& prompt, Side side) { return step_words(prompt, prompt.ask, side); }

}  // namespace kneecheck
