#include "kneecheck/interview/question.hpp"

#include <string>
#include <vector>

#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/interview/choices.hpp"
#include "kneecheck/interview/drawing.hpp"
#include "kneecheck/interview/timed_answer.hpp"
#include "kneecheck/text/ink.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {
namespace {

Text heading(const Interview& interview, Item item, const Look& look) {
  const Prompt& prompt = interview.protocol().prompts[item.prompt];
  const Text title = safe_text(prompt.title);
  if (prompt.kind == Kind::info) return wrapped({}, title, look.width);
  const Progress progress = interview.progress();
  if (look.accessible) {
    return wrapped({}, text("Question {} of {}. {}.", progress.number, progress.prompts, title),
                   look.width);
  }
  return spread(title, text("{} of {}", progress.number, progress.prompts), look.width) + "\n";
}

Text scale_ends(const Prompt& prompt, const Look& look) {
  if (prompt.label_low.empty() && prompt.label_high.empty()) return {};
  const Text low = safe_text(prompt.label_low);
  const Text high = safe_text(prompt.label_high);
  if (look.accessible) {
    return text("{} means {}, {} means {}.", prompt.min, low, prompt.max, high);
  }
  return text("{} = {} ... {} = {}", prompt.min, low, prompt.max, high);
}

Text time_to_get_ready(int seconds) {
  if (seconds == 0) return {};
  return text("; you then have {} to get into position", seconds_words(seconds));
}

// What the answers mean, where the short prompt does not say it. Enter keeps an answer that stands,
// and nothing else is said of it then.
Text key(const Prompt& prompt, bool answered, const Look& look) {
  Text test = cue_test_words(look);
  if (!test.empty()) test += ". ";
  switch (prompt.kind) {
    case Kind::scale:
      return scale_ends(prompt, look);
    case Kind::compare:
      return prompt.much ? Text("l left, r right, = the same; ll left much, rr right much")
                         : Text("l left, r right, = the same");
    case Kind::hold:
      if (answered) return test + "Or type the seconds, if you timed it yourself.";
      return text(
          "Enter starts{}. Enter again stops.\n{}"
          "Or type the seconds, if you timed it yourself.",
          time_to_get_ready(prompt.lead_in), test);
    case Kind::info:
    case Kind::yes_no:
    case Kind::choice:
    case Kind::number:
    case Kind::text:
      return {};
  }
  return {};
}

}  // namespace

Text steps_page(const std::vector<Text>& steps, std::string_view picture, const std::string& video,
                const Look& look) {
  const std::vector<Text> drawing = drawing_lines(picture, look);
  const int room = room_beside(drawing, look);
  const int width = room > 0 ? room : look.width;
  const Text bullet = look.accessible ? Text()
                      : room > 0      ? text("{} ", dot(look))
                                      : text("  {} ", dot(look));
  Text page;
  for (const Text& step : steps) page += wrapped(bullet, step, width);
  if (!video.empty()) page += wrapped("Video: ", safe_text(video), width);
  return room > 0 ? side_by_side(drawing, wrap(page, width)) : page + as_lines(drawing);
}

Text steps_page(const Prompt& prompt, Side side, const Look& look) {
  std::vector<Text> steps;
  for (const std::string& step : prompt.steps) steps.push_back(step_words(prompt, step, side));
  return steps_page(steps, prompt.choices.empty() ? prompt.picture : "", prompt.video, look);
}

Text question_page(const Interview& interview, Item item, bool second_side, const Look& look) {
  const Prompt& prompt = interview.protocol().prompts[item.prompt];
  const Text ask = wrapped({}, ask_words(prompt, item.side), look.width);
  if (second_side) return ask;
  Text page = inked(heading(interview, item, look), Ink::bold, look) +
              steps_page(prompt, item.side, look) + ask;
  if (const Text choices = choices_page(prompt, look); !choices.empty()) {
    page += (look.accessible ? Text() : Text("\n")) + choices;
  }
  if (const Text words = key(prompt, !interview.is_open(item), look); !words.empty()) {
    page += inked(wrapped({}, words, look.width), Ink::dim, look);
  }
  return page;
}

Text short_prompt(const Prompt& prompt, Side side, const Look& look) {
  const bool clock = prompt.kind == Kind::hold;
  const Text fits = clock ? Text() : text("[{}] ", reply_range(prompt));
  switch (side) {
    case Side::left:
      // As wide as the right one, so that both answers stand in one column.
      return look.accessible ? text("Left {}>", fits) : text("Left  {}>", fits);
    case Side::right:
      return text("Right {}>", fits);
    case Side::whole:
      return clock ? text("{} >", safe_text(prompt.title)) : text("{}>", fits);
  }
  return {};
}

}  // namespace kneecheck
