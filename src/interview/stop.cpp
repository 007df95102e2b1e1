#include "kneecheck/interview/stop.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/reply.hpp"
#include "kneecheck/interview/review.hpp"
#include "kneecheck/report/phrases.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/quote.hpp"

namespace kneecheck {
namespace {

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
  const Protocol& protocol = interview.protocol();
  const RedFlag& flag = protocol.prompts[raised.item.prompt].red_flags[raised.flag];
  const Text says = safe_text(sentence_of(protocol, interview.answers(), raised));
  if (raised.unsure) return text("This could not be ruled out: {}", says);
  return text("{}: {}", sentence_case(urgency_words(flag.urgency).str()), says);
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
