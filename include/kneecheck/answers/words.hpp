// Words: an answer, or what a prompt takes as one, said to a person.
#pragma once

#include <string>
#include <string_view>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// What was understood, in words: "falls clearly inward", "7 of 10", "45 s", "right, much",
// "skipped", "not sure", "stopped by pain after 30 s", "7 of 10, hurt". Empty for not_reached, and
// for a text prompt's own words, which travel beside the answer. For echo, report and review alike.
Text answer_words(const Prompt& prompt, Answer answer);

// The value alone in words, for templates: {value}. "8", "8.5", "30", a choice's text, yes, right
// much.
std::string value_words(const Prompt& prompt, int value);

// The same, to be shown.
Text value_text(const Prompt& prompt, int value);

// "s", "cm": what the prompt's values are counted in; "" for none.
std::string unit_of(const Prompt& prompt);

// "20 s", "8.5 cm", "7": a value with its unit, to be shown.
Text measured(const Prompt& prompt, int value);

// Whether its answers are words, not numbers: yes_no, choice, compare.
bool answers_in_words(const Prompt& prompt);

// What fits, for the short prompt: "y/n", "1-3", "0-10", "ll/l/=/r/rr".
Text reply_range(const Prompt& prompt);

// Where an answer is written: on a line, by a person or a script; in a cell of a table, which takes
// the words of a line; or as a value of a sheet.
enum class Form { line, cell, sheet };

// What to do, in a sentence: 'type a whole number from 0 to 10, or - to skip'. In a cell one is to
// write that, in a sheet to 'write a whole number from 0 to 10, or "skip"'.
Text wanted_words(const Prompt& prompt, Form form);

// "30 seconds on the clock before each answer": what comes before the answer; empty for none.
Text clock_words(const Prompt& prompt);

// Whether "it hurts" is offered at this prompt.
bool offers_pain(const Prompt& prompt);

// Whether a choice of `prompt` begins with a number: then a typed number is the start of such a
// text, and never a place in the list.
bool numbers_are_texts(const Prompt& prompt);

}  // namespace kneecheck
