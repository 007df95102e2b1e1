#include "kneecheck/interview/timed_answer.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "kneecheck/answers/words.hpp"
#include "kneecheck/interview/countdown.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/letter_case.hpp"

namespace kneecheck {
namespace {

// Reads what was said of a hold. Pain without seconds of its own came when the hold ended.
Reply reply_to_hold(const Prompt& prompt, const ReplyWords& words, std::string_view typed,
                    const HoldEnded& ended) {
  Reply reply = parse_reply(prompt, typed, words);
  if (Answer* answer = std::get_if<Answer>(&reply); answer && answer->status == Status::pain) {
    answer->value = answer->value.value_or(ended.seconds);
  }
  return reply;
}

bool leaves(Command command) { return command == Command::back || command == Command::quit; }

// Pain, back and quit mean what they say where they are typed to end a hold; all else only ends it.
std::optional<TimedReply> reply_in_hold(const Prompt& prompt, const ReplyWords& words,
                                        const HoldEnded& ended) {
  const Reply reply = reply_to_hold(prompt, words, ended.line, ended);
  const Answer* answer = std::get_if<Answer>(&reply);
  if (answer && answer->status == Status::pain) return *answer;
  const Command* command = std::get_if<Command>(&reply);
  if (command && leaves(*command)) return *command;
  return std::nullopt;
}

Text keep_prompt(const Prompt& prompt, const HoldEnded& ended) {
  const Text pain =
      offers_pain(prompt) && !ended.full ? text("{} pain if it hurt, ", ended.seconds) : Text();
  return text("Recorded {} s. Enter keeps it, r repeats, {}or type other seconds [{}] >",
              ended.seconds, pain, ended.seconds);
}

// nullopt: repeat it.
std::optional<TimedReply> keep_or_correct(const Prompt& prompt, const ReplyWords& words,
                                          const HoldEnded& ended, Person& person) {
  while (const std::optional<std::string> line = person.hear(keep_prompt(prompt, ended))) {
    const std::string_view typed = trimmed(*line);
    if (typed.empty()) return Answer{Status::answered, ended.seconds};
    if (typed.starts_with('#')) continue;
    if (words.says(ReplyMeaning::again, folded(typed))) return std::nullopt;
    if (words.says(ReplyMeaning::bell, folded(typed))) {
      test_cue(person);
      continue;
    }
    const Reply reply = reply_to_hold(prompt, words, typed, ended);
    if (const Answer* answer = std::get_if<Answer>(&reply)) return *answer;
    if (const Command* command = std::get_if<Command>(&reply)) {
      if (leaves(*command)) return *command;
      person.warn("keep, repeat or correct these seconds first");
    } else {
      person.warn(correction(std::get<Mistake>(reply), typed));
    }
  }
  return Unanswered{};
}

}  // namespace

Text cue_word(const Look& look) {
  static const Text words[] = {"bell", "voice", {}};
  return words[static_cast<std::size_t>(look.cue)];
}

void test_cue(Person& person) {
  if (person.look().cue == CueKind::none) {
    return person.tell("-> nothing is heard with --cue none; the words on the screen say it all");
  }
  person.terminal().cue(Cue::go);
  person.tell("-> that is GO; if you heard nothing, the words on the screen say the same");
}

TimedReply timed_answer(const Prompt& prompt, const ReplyWords& words, Waiting before,
                        Person& person) {
  for (;;) {
    const HoldResult result = run_clock(prompt, before, person.terminal());
    if (const auto* input = std::get_if<InputEnded>(&result)) {
      person.note_end(input->line);
      return Unanswered{};
    }
    if (const auto* left = std::get_if<LeftGetReady>(&result)) {
      person.tell("the clock was not started");
      return Unanswered{.line = left->line};
    }
    if (std::holds_alternative<Interrupted>(result)) {
      person.warn("interrupted, nothing is recorded: Enter starts it again");
      return Unanswered{};
    }
    const HoldEnded& ended = std::get<HoldEnded>(result);
    if (prompt.time_s) return Unanswered{.is_timed = true, .line = ended.line};
    if (const std::optional<TimedReply> reply = reply_in_hold(prompt, words, ended)) return *reply;
    if (is_plain_timer(prompt)) return Answer{Status::answered, ended.seconds};
    if (const auto reply = keep_or_correct(prompt, words, ended, person)) return *reply;
  }
}

}  // namespace kneecheck
