#include "kneecheck/interview/question.hpp"

#include <string>
#include <vector>

#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/interview/drawing.hpp"
#include "kneecheck/interview/timed_answer.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/look.hpp"
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

Text time_to_get_ready(int lead_in) {
  if (lead_in == 0) return {};
  return text("; you then have {} to get into position", seconds_words(lead_in));
}

// What the answers mean, where the short prompt does not say it. Enter keeps an answer that stands,
// and nothing else is said of it then.
Text key(const Prompt& prompt, bool answered, const Look& look) {
  if (prompt.kind == Kind::scale) return scale_ends(prompt, look);
  if (prompt.kind == Kind::compare) {
    return prompt.much ? Text("l left, r right, = the same; ll left much, rr right much")
                       : Text("l left, r right, = the same");
  }
  if (prompt.kind != Kind::hold) return {};
  Text test = cue_test_words(look);
  if (!test.empty()) test += ". ";
  const Text own_time = test + "Or type the seconds, if you timed it yourself.";
  if (answered) return own_time;
  return text("Enter starts{}. Enter again stops.\n{}", time_to_get_ready(prompt.lead_in),
              own_time);
}

// The drawing of a prompt that has choices stands with them.
Text steps_of(const Prompt& prompt, Side side, const Look& look) {
  std::vector<Text> steps;
  for (const std::string& step : prompt.steps) steps.push_back(step_words(prompt, step, side));
  return steps_page(steps, prompt.choices.empty() ? prompt.picture : "", prompt.video, look);
}

std::vector<WordRow> command_rows(const Prompt& prompt, bool answered, CueKind cue) {
  std::vector<WordRow> rows;
  if (answered) rows.push_back({"Enter", "keep your answer"});
  if (prompt.kind == Kind::hold) {
    rows.push_back(answered ? WordRow{"r", "start the clock"}
                            : WordRow{"Enter", "start the clock, and stop it"});
    if (cue == CueKind::bell) rows.push_back({"b", "test the bell"});
    if (cue == CueKind::speech) rows.push_back({"b", "test the voice"});
  }
  if (offers_pain(prompt)) {
    rows.push_back({"pain", "it hurt, so you stopped"});
    if (prompt.kind == Kind::hold) rows.push_back({"30 pain", "it hurt after 30 seconds"});
    rows.push_back({"... hurt", "an answer, but it hurt: you finished all the same"});
  }
  rows.push_back({"unsure", "you do not know"});
  rows.push_back({"-", "skip it"});
  rows.push_back({"<", "the question before"});
  rows.push_back({"review", "your answers so far"});
  rows.push_back({"quit", "leave"});
  return rows;
}

}  // namespace

Text question_page(const Interview& interview, Item item, bool second_side, const Look& look) {
  const Prompt& prompt = interview.protocol().prompts[item.prompt];
  const Text ask = wrapped({}, ask_words(prompt, item.side), look.width);
  if (second_side) return ask;
  Text page = inked(heading(interview, item, look), Ink::bold, look) +
              steps_of(prompt, item.side, look) + ask;
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

std::optional<Text> wrong_guard(const Protocol& protocol, Item guard, Item asked) {
  const bool same_side = guard.side == Side::whole || guard.side == asked.side;
  if (guard.prompt == asked.prompt && same_side) return std::nullopt;
  return text("this line is for {}, but the answer needed here is {}",
              safe_text(item_name(protocol, guard)), safe_text(item_name(protocol, asked)));
}

Text word_rows(const std::vector<WordRow>& rows, const Look& look) {
  constexpr int command_columns = 10;
  Text page;
  for (const WordRow& row : rows) {
    page += look.accessible
                ? wrapped({}, text("{}: {}.", row.word, row.does), look.width)
                : wrapped("  " + padded(row.word, command_columns), row.does, look.width);
  }
  return page;
}

Text help_page(const Interview& interview, const Look& look) {
  const Item item = *interview.current();
  const Prompt& prompt = interview.protocol().prompts[item.prompt];
  const Progress progress = interview.progress();
  Text page = wrapped({},
                      text("Question {} of {}, about {} left.", progress.number, progress.prompts,
                           minutes_words(progress.seconds_left)),
                      look.width);
  page += steps_of(prompt, item.side, look);
  page += wrapped({}, ask_words(prompt, item.side), look.width) + choices_page(prompt, look);
  page += wrapped("  ", wanted_words(prompt, Form::line), look.width);
  return page + word_rows(command_rows(prompt, !interview.is_open(item), look.cue), look);
}

}  // namespace kneecheck
