#include "kneecheck/interview/timed_answer.hpp"

#include <optional>
#include <string>
#include <string_view>

#include "kneecheck/answers/spelling.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/interview/countdown.hpp"
#include "kneecheck/text/ascii.hpp"

namespace kneecheck {
namespace {

// Pain, back and quit mean what they say where they are typed to end a hold; all else only ends it.
std::optional<TimedReply> reply_in_hold(const Prompt& prompt, const HoldEnded& ended) {
  const Reply reply = parse_reply(prompt, ended.line);
  if (const Answer* answer = std::get_if<Answer>(&reply)) {
    if (answer->status != Status::pain) return std::nullopt;
    return Answer{Status::pain, answer->value.value_or(ended.seconds)};
  }
  if (const Command* command = std::get_if<Command>(&reply)) {
    if (*command == Command::back || *command == Command::quit) return *command;
  }
  return std::nullopt;
}

Text keep_prompt(const Prompt& prompt, const HoldEnded& ended) {
  const Text pain =
      offers_pain(prompt) && !ended.full ? text("{} pain if it hurt, ", ended.seconds) : Text();
  return text("Recorded {} s. Enter keeps it, r repeats, {}or type other seconds [{}] >",
              ended.seconds, pain, ended.seconds);
}

// nullopt: repeat it.
std::optional<TimedReply> keep_or_correct(const Prompt& prompt, const HoldEnded& ended,
                                          Person& person) {
  while (const std::optional<std::string> line = person.hear(keep_prompt(prompt, ended))) {
    const std::string_view words = trimmed(*line);
    if (words.empty()) return Answer{Status::answered, ended.seconds};
    if (words.starts_with('#')) continue;
    if (folded(words) == "r") return std::nullopt;
    if (folded(words) == "b") {
      test_cue(person);
      continue;
    }
    const Reply reply = parse_reply(prompt, words);
    if (const Answer* answer = std::get_if<Answer>(&reply)) {
      if (answer->status != Status::pain || answer->value) return *answer;
      return Answer{Status::pain, ended.seconds};
    }
    if (const Command* command = std::get_if<Command>(&reply)) {
      if (*command == Command::back || *command == Command::quit) return *command;
      person.warn("keep, repeat or correct these seconds first");
    } else {
      person.warn(correction(std::get<Mistake>(reply), words));
    }
  }
  return Unanswered{};
}

}  // namespace

Text cue_test_words(const Look& look) {
  switch (look.cue) {
    case CueKind::bell:
      return "b tests the bell";
    case CueKind::speech:
      return "b tests the voice";
    case CueKind::none:
      return {};
  }
  return {};
}

void test_cue(Person& person) {
  if (person.look().cue == CueKind::none) {
    return person.tell("-> nothing is heard with --cue none; the words on the screen say it all");
  }
  person.terminal().cue(Cue::go);
  person.tell("-> that is GO; if you heard nothing, the words on the screen say the same");
}

TimedReply timed_answer(const Prompt& prompt, Person& person) {
  for (;;) {
    const HoldResult result = time_hold(prompt, person.terminal());
    if (const auto* input = std::get_if<InputEnded>(&result)) {
      person.note_end(input->line);
      return Unanswered{};
    }
    if (std::holds_alternative<LeftGetReady>(result)) {
      person.tell("the clock was not started");
      return Unanswered{};
    }
    if (std::holds_alternative<Interrupted>(result)) {
      person.warn("interrupted, nothing is recorded: Enter starts it again");
      return Unanswered{};
    }
    const HoldEnded& ended = std::get<HoldEnded>(result);
    if (!ended.line.empty()) {
      if (const std::optional<TimedReply> reply = reply_in_hold(prompt, ended)) return *reply;
    }
    if (prompt.findings.empty() && prompt.differences.empty()) {
      return Answer{Status::answered, ended.seconds};
    }
    if (const auto reply = keep_or_correct(prompt, ended, person)) return *reply;
  }
}

}  // namespace kneecheck
