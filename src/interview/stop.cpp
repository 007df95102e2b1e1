#include "kneecheck/interview/stop.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "kneecheck/answers/reply.hpp"
#include "kneecheck/answers/spelling.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/interview/review.hpp"
#include "kneecheck/protocol/wording.hpp"
#include "kneecheck/text/quote.hpp"

namespace kneecheck {
namespace {

Text urgency_words(Urgency urgency) {
  switch (urgency) {
    case Urgency::now:
      return "Act now";
    case Urgency::today:
      return "Act today";
    case Urgency::soon:
      return "Act in the next days";
  }
  return {};
}

// The side a sentence speaks of: of a compare, the one that was named.
Side spoken_side(const Prompt& prompt, Item item, Answer answer) {
  if (prompt.kind != Kind::compare || !answer.value || *answer.value == 0) return item.side;
  return *answer.value < 0 ? Side::left : Side::right;
}

void tell_stop(const Interview& interview, Person& person) {
  person.show("\n");
  for (const RaisedFlag& flag : interview.course().flags()) {
    if (flag.action == FlagAction::stop) person.warn(flag_words(interview, flag), Ink::strong);
  }
  if (interview.course().stop()->kind == StopKind::pain) {
    person.warn(safe_text(interview.protocol().safety.refer));
  }
}

}  // namespace

Text flag_words(const Interview& interview, const RaisedFlag& raised) {
  const Prompt& prompt = interview.protocol().prompts[raised.item.prompt];
  const RedFlag& flag = prompt.red_flags[raised.flag];
  const Answer answer = interview.answers().get(raised.item);
  Blanks blanks;
  blanks.side = spoken_side(prompt, raised.item, answer);
  if (answer.value) blanks.value = value_words(prompt, *answer.value);
  blanks.unit = prompt.unit;
  blanks.target = std::to_string(prompt.target);
  const Text says = safe_text(expand(flag.says, blanks));
  if (raised.unsure) return text("This could not be ruled out: {}", says);
  return text("{}: {}", urgency_words(flag.urgency), says);
}

void confirm_stop(Interview& interview, Person& person) {
  tell_stop(interview, person);
  const Item item = interview.course().stop()->item;
  while (const auto line = person.hear("Enter ends here, < changes the answer >")) {
    const std::string_view words = trimmed(*line);
    if (words.empty()) return person.end(EndingKind::finished);
    const Reply reply = parse_reply(interview.protocol().prompts[item.prompt], words);
    const Command* command = std::get_if<Command>(&reply);
    if (command && *command == Command::back) return interview.go_to(item);
    if (command && *command == Command::quit) return person.end(EndingKind::left);
    if (command && *command == Command::review) return look_over(interview, person);
    if (!words.starts_with('#')) {
      person.warn(text("press Enter, or type < (you typed {})", quoted(words)));
    }
  }
}

}  // namespace kneecheck
