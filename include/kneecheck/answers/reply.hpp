// Reply: what one line means as a reply to one prompt. The only road from text to an answer, for
// people, scripts and, word by word, sheets. Never coerces: what is not plainly an answer is a
// mistake that says what was wanted.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

enum class Command { back, help, review, quit };

struct Mistake {
  std::string code;  // A102, A103, A104, A108, A109, A113
  Text wanted;       // 'type a whole number from 0 to 10, or - to skip'
  Text problem;      // '12 is not on the scale 0 to 10': for diagnostics
  Text also = {};    // 'unsure is an answer too'; mostly empty
};

using Reply = std::variant<Answer, Command, Mistake>;

// `words` are those of the protocol. `line` is trimmed of blanks first. A blank line is a Mistake;
// the caller decides what blanks mean before it asks. The answer to a text prompt has no value; its
// words are the trimmed line. REQUIRES: prompt.kind != Kind::info; `line` is valid UTF-8.
Reply parse_reply(const Prompt& prompt, std::string_view line,
                  const ReplyWords& words = english_words());

// A cell of a table: like a line, but what it says of a mistake is for whoever writes.
Reply parse_cell(const Prompt& prompt, std::string_view cell, const ReplyWords& words);

// A word of a sheet: like a line, but whole words only (no start of a choice, no place in the
// list), only sheet_words(), and "left_much" is "left much". Never a Command.
Reply parse_sheet_word(const Prompt& prompt, std::string_view word);

// What a person is told: 'type y or n (you typed "maybe"); unsure is an answer too'.
Text correction(const Mistake& mistake, std::string_view typed);

// Mistake::wanted for what stands in a file: 'write y or n, or - to skip'.
Text written(const Text& wanted);

}  // namespace kneecheck
