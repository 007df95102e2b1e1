#include "circuit_typed.hpp"

#include <string>
#include <variant>

#include "kneecheck/answers/reply.hpp"
#include "kneecheck/answers/spelling.hpp"
#include "kneecheck/interview/timed_answer.hpp"
#include "kneecheck/text/quote.hpp"

namespace kneecheck {

Said said(std::string_view line) {
  const std::string_view words = trimmed(line);
  if (words.empty()) return Said::nothing;
  Prompt hold;
  hold.kind = Kind::hold;
  hold.max = 120;  // seconds that may be typed; they mean nothing here
  hold.pain = PainRule::skip;
  const Reply reply = parse_reply(hold, words);
  if (const Answer* answer = std::get_if<Answer>(&reply)) {
    return answer->status == Status::pain ? Said::pain : Said::other;
  }
  const Command* command = std::get_if<Command>(&reply);
  return command && *command == Command::quit ? Said::quit : Said::other;
}

bool hear_start(Person& person) {
  const Text test = cue_test_words(person.look());
  const Text prompt = "Enter starts the clock" + (test.empty() ? Text() : ", " + test) + " >";
  while (const auto line = person.hear(prompt)) {
    const std::string words = folded(*line);
    if (words == "b") {
      test_cue(person);
      continue;
    }
    switch (said(words)) {
      case Said::nothing:
        return true;
      case Said::quit:
        person.end(EndingKind::left);
        return false;
      case Said::pain:
      case Said::other:
        person.warn(text("press Enter, or type quit (you typed {})", quoted(words)));
    }
  }
  return false;
}

}  // namespace kneecheck
