#include "kneecheck/interview/news.hpp"

#include <algorithm>

#include "kneecheck/answers/words.hpp"
#include "kneecheck/interview/stop.hpp"
#include "kneecheck/report/phrases.hpp"
#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {
namespace {

// A side's answer as briefly as two of them stand in a line.
Text short_words(const Prompt& prompt, int value) {
  switch (prompt.kind) {
    case Kind::choice:
      if (!numbers_are_texts(prompt)) return text("{}", value + 1);
      break;
    case Kind::hold:
      return text("{} s", value);
    case Kind::info:
    case Kind::yes_no:
    case Kind::scale:
    case Kind::number:
    case Kind::compare:
    case Kind::text:
      break;
  }
  return safe_text(value_words(prompt, value));
}

bool contains(const std::vector<RaisedFlag>& flags, const RaisedFlag& flag) {
  return std::find(flags.begin(), flags.end(), flag) != flags.end();
}

// How many of `items` have an answer.
int answered_of(const Interview& interview, const std::vector<Item>& items) {
  return static_cast<int>(std::count_if(items.begin(), items.end(), [&](Item item) {
    return interview.answers().get(item).status != Status::not_reached;
  }));
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
  const Protocol& protocol = interview.protocol();
  std::vector<Text> lines;
  bool refer = false;
  for (const RaisedFlag& flag : course.flags()) {
    if (flag.action == FlagAction::stop) continue;
    if (flag.item != item && contains(before.flags(), flag)) continue;
    lines.push_back(flag_words(interview, flag));
    refer = true;
  }
  const bool painful = interview.answers().get(item).status == Status::pain;
  if (painful && protocol.prompts[item.prompt].pain == PainRule::refer) {
    lines.push_back(safe_text(protocol.safety.refer));
    refer = true;
  }
  if (refer && !course.stop()) lines.push_back("You can go on; the report will say it first.");
  if (course.pain_limit() && !before.pain_limit() && !course.stop()) {
    lines.push_back(
        "Pain has stopped enough tests: the other tests that need effort are left out.");
    lines.push_back(safe_text(protocol.safety.refer));
  }
  if (const int closed = answered_of(interview, interview.just_closed()); closed > 0) {
    lines.push_back(
        counted(closed, "answer kept but no longer applies", "answers kept but no longer apply"));
  }
  if (const int opened = answered_of(interview, interview.just_opened()); opened > 0) {
    lines.push_back(counted(opened, "earlier answer applies again", "earlier answers apply again"));
  }
  return lines;
}

Text left_out_words(const Protocol& protocol, const std::vector<Item>& items) {
  return text("Left out for your safety: {}", items_words(protocol, items));
}

}  // namespace kneecheck
