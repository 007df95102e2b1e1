#include "kneecheck/interview/news.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <variant>

#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/reply.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/interview/review.hpp"
#include "kneecheck/report/phrases.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {
namespace {

// A side's answer as briefly as two of them stand in a line.
Text short_words(const Prompt& prompt, int value) {
  if (prompt.kind == Kind::hold) return text("{} s", value);
  if (prompt.kind == Kind::choice && !numbers_are_texts(prompt)) return text("{}", value + 1);
  return safe_text(value_words(prompt, value));
}

// Counts the items with an answer that are asked `now` and were not `then`. What was not asked
// because of a stop does not count.
int answers_moved(const Interview& interview, const Course& now, const Course& then) {
  return static_cast<int>(std::ranges::count_if(interview.items(), [&](Item item) {
    return now.standing(item) == Standing::asked && then.standing(item) != Standing::asked &&
           then.standing(item) != Standing::after_stop &&
           interview.answers().get(item).status != Status::not_reached;
  }));
}

// "Act today: a locked knee needs a professional."
Text flag_words(const Interview& interview, const RaisedFlag& raised) {
  const Protocol& protocol = interview.protocol();
  const RedFlag& flag = interview.prompt_of(raised.item).red_flags[raised.flag];
  const Text says = safe_text(sentence_of(protocol, interview.answers(), raised));
  if (raised.unsure) return text("This could not be ruled out: {}", says);
  return text("{}: {}", sentence_case(urgency_words(flag.urgency).str()), says);
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

Text difference_words(const Protocol& protocol, const Answers& answers, PromptIndex index) {
  const Prompt& prompt = protocol.prompts[index];
  if (!prompt.per_side || !prompt.worse) return {};
  const Answer left = answers.get({index, Side::left});
  const Answer right = answers.get({index, Side::right});
  const auto plain = [](Answer answer) {
    return answer.status == Status::answered && answer.value.has_value();
  };
  if (!plain(left) || !plain(right)) return {};
  const Side worse = worse_side(prompt, *left.value, *right.value);
  const Text verdict =
      worse == Side::whole ? Text("the same") : text("the {} side is worse", side_words(worse));
  return text("left {}, right {}: {}", short_words(prompt, *left.value),
              short_words(prompt, *right.value), verdict);
}

std::vector<Text> news(const Interview& interview, const Course& before, Item item) {
  const Course& course = interview.course();
  const Text advice = safe_text(interview.protocol().safety.refer);
  std::vector<Text> lines;
  bool refer = false;
  for (const RaisedFlag& flag : course.flags()) {
    if (flag.action == FlagAction::stop) continue;
    const bool known = std::ranges::find(before.flags(), flag) != before.flags().end();
    if (known && flag.item != item) continue;
    lines.push_back(flag_words(interview, flag));
    refer = true;
  }
  const bool painful = interview.answers().get(item).status == Status::pain;
  if (painful && interview.prompt_of(item).pain == PainRule::refer) {
    lines.push_back(advice);
    refer = true;
  }
  if (refer && !course.stop()) lines.push_back("You can go on; the report will say it first.");
  if (course.pain_limit() && !before.pain_limit() && !course.stop()) {
    lines.push_back(
        "Pain has stopped enough tests: the other tests that need effort are left out.");
    lines.push_back(advice);
  }
  if (const int closed = answers_moved(interview, before, course); closed > 0) {
    lines.push_back(
        counted(closed, "answer kept but no longer applies", "answers kept but no longer apply"));
  }
  if (const int opened = answers_moved(interview, course, before); opened > 0) {
    lines.push_back(counted(opened, "earlier answer applies again", "earlier answers apply again"));
  }
  return lines;
}

void confirm_stop(Interview& interview, Person& person) {
  tell_stop(interview, person);
  const Item item = interview.course().stop()->item;
  while (const auto line = person.hear("Enter ends here, < changes the answer >")) {
    const std::string_view words = trimmed(*line);
    if (words.empty()) return person.end(EndingKind::finished);
    const Reply reply = parse_reply(interview.prompt_of(item), words);
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
