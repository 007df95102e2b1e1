// Timed answer: a hold put on the clock, and what the person makes of it: keep, repeat or correct.
#pragma once

#include <variant>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/answers/reply.hpp"
#include "kneecheck/interview/person.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// Nothing was recorded: the question stands, or person.ending() says why it does not.
struct Unanswered {};

// A command is back or quit.
using TimedReply = std::variant<Answer, Command, Unanswered>;

// REQUIRES: prompt.kind == Kind::hold.
TimedReply timed_answer(const Prompt& prompt, Person& person);

// Names the cue that this look has, "bell" or "voice"; empty where it has none.
Text cue_word(const Look& look);

// Lets the person hear what GO sounds like.
void test_cue(Person& person);

}  // namespace kneecheck
