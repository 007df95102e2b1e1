// Reply: what one line means as a reply to one prompt. The only road from text to an answer, for
// people, scripts and, word by word, sheets. Never coerces: what is not plainly an answer is a
// mistake that says what was wanted.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "kneecheck/answers/answer.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

enum class Command { back, help, review, quit };

struct Mistake {
  std::string code;  // A102, A103, A104, A108, A109, A113
  Text wanted;       // 'type a whole number from 0 to 10, or - to skip'
  Text problem;      // '12 is not on the scale 0 to 10': for diagnostics
};

using Reply = std::variant<Answer, Command, Mistake>;

// `line` is trimmed of blanks first. A blank line is a Mistake; the caller decides what blanks mean
// before it asks. Of a text prompt the answer has no value; its words are the trimmed line.
// REQUIRES: prompt.kind != Kind::info; `line` is valid UTF-8.
Reply parse_reply(const Prompt& prompt, std::string_view line);

// "squat.left: 3" begins with a guard: an id of `protocol`, optionally .left or .right, then a
// colon. Anything else with a colon is an answer. `side` is whole when none was given.
struct Guarded {
  std::optional<Item> guard;
  std::string_view rest;
};
Guarded split_guard(const Protocol& protocol, std::string_view line);

// What was understood, in words: "falls clearly inward", "7 of 10", "45 s", "right, much",
// "skipped", "stopped by pain after 30 s", "7 of 10, hurt". Empty for not_reached. For echo, report
// and review alike.
Text answer_words(const Prompt& prompt, Answer answer);

// The value alone in words, for templates: {value}. "8", "8.5", "30", a choice's text, yes, right
// much.
std::string value_words(const Prompt& prompt, int value);

// What fits, for the short prompt: "y/n", "1-3", "0-10", "l/r/=".
Text reply_range(const Prompt& prompt);

// Whether "it hurts" is offered at this prompt.
bool offers_pain(const Prompt& prompt);

}  // namespace kneecheck
