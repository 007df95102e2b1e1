// Timed answer: a hold put on the clock, and what the person makes of it: keep, repeat or correct.
// Or another test put on the clock before it is answered.
#pragma once

#include <string>
#include <variant>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/answers/reply.hpp"
#include "kneecheck/interview/countdown.hpp"
#include "kneecheck/interview/person.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// Nothing was recorded: the question stands, or person.ending() says why it does not.
struct Unanswered {
  bool is_timed = false;  // the clock before the answer ran
  std::string line{};  // typed while it ran or before GO, to be taken as if typed at the question
};

// A command is back or quit.
using TimedReply = std::variant<Answer, Command, Unanswered>;

// Counts the time `before` the clock, get_ready or change, and runs it. Only a hold's clock gives
// an answer. `words` are those of the protocol.
// REQUIRES: prompt.kind == Kind::hold or prompt.time_s.
TimedReply timed_answer(const Prompt& prompt, const ReplyWords& words, Waiting before,
                        Person& person);

// Names the cue that this look has, "bell" or "voice"; empty where it has none.
Text cue_word(const Look& look);

// Lets the person hear what GO sounds like.
void test_cue(Person& person);

}  // namespace kneecheck
