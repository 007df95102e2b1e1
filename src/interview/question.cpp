#include "kneecheck/interview/question.hpp"

#include <cstddef>
#include <limits>

#include "drawing.hpp"
#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/interview/command_words.hpp"
#include "kneecheck/interview/timed_answer.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {
namespace {

constexpr char margin[] = "  ";
constexpr int rows_kept_free = 2;  // by a page: what came before it, and what it brings up

// A row of those that are picked by their number, behind `in`.
Text numbered_row(const Text& in, int number, const Text& words, int width, const Look& look) {
  return wrapped(in + (look.accessible ? text("{} for: ", number) : text("{}  ", number)), words,
                 width);
}

// A row for each choice, each behind `in`.
Text choice_rows(const Prompt& prompt, const Text& in, int width, const Look& look) {
  const bool numbered = !numbers_are_texts(prompt);
  Text rows;
  int number = 0;
  for (const Choice& choice : prompt.choices) {
    ++number;
    const Text first = look.accessible ? Text("One answer: ") : Text("- ");
    rows += numbered ? numbered_row(in, number, safe_text(choice.text), width, look)
                     : wrapped(in + first, safe_text(choice.text), width);
  }
  return rows;
}

Text heading(const Interview& interview, Item item, const Look& look) {
  const Prompt& prompt = interview.prompt_of(item);
  const Group* const page = group_of(interview.protocol(), item);
  const Text title = safe_text(page == nullptr ? prompt.title : page->title);
  if (prompt.kind == Kind::info) return paragraph(title, look);
  const Progress progress = interview.progress();
  if (look.accessible) {
    return paragraph(text("Question {} of {}. {}.", progress.number, progress.prompts, title),
                     look);
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

// Says what the answers mean, where the short prompt does not say it. To a question that is
// answered already Enter keeps the answer, and how to start the clock is not said.
Text key(const Prompt& prompt, bool answered, const Look& look) {
  if (prompt.kind == Kind::scale) return scale_ends(prompt, look);
  if (prompt.kind == Kind::compare) {
    return prompt.much ? Text("l left, r right, = the same; ll left much, rr right much")
                       : Text("l left, r right, = the same");
  }
  if (prompt.kind != Kind::hold) return {};
  const Text cue = cue_word(look);
  const Text test = cue.empty() ? Text() : text("b tests the {}. ", cue);
  const Text own_time = test + "Or type the seconds, if you timed it yourself.";
  if (answered) return own_time;
  const Text lead_in =
      text("; you then have {} to get into position", seconds_words(prompt.lead_in));
  return text("Enter starts{}. Enter again stops.\n{}", prompt.lead_in > 0 ? lead_in : Text(),
              own_time);
}

// What of a question is on its page; the rest is behind `?`.
struct Extent {
  bool drawing = true;
  std::size_t steps = 0;  // so many: the last, which says as a rule when to stop, and the first
};

Extent whole_of(const Prompt& prompt) { return {true, prompt.steps.size()}; }

// "2 more steps: type ?"; empty where nothing is left out.
Text left_out_words(const Prompt& prompt, Side side, Extent extent, const Look& look) {
  const bool drawing = !extent.drawing && !drawing_lines(picture_of(prompt, side), look).empty();
  const std::size_t steps = prompt.steps.size() - extent.steps;
  if (!drawing && steps == 0) return {};
  const Text more = steps == 1 ? Text("1 more step") : text("{} more steps", steps);
  if (!drawing) return more + ": type ?";
  return steps == 0 ? Text("a drawing: type ?") : text("a drawing and {}: type ?", more);
}

// The drawing of a prompt that has choices stands with them.
Text steps_of(const Prompt& prompt, Side side, Extent extent, const Look& look) {
  const std::size_t all = prompt.steps.size();
  const bool whole = extent.steps == all;
  const std::size_t gap = whole || extent.steps == 0 ? extent.steps : extent.steps - 1;
  std::vector<Text> steps;
  for (std::size_t i = 0; i < all; ++i) {
    const bool kept = i < gap || (i + 1 == all && extent.steps > 0);
    if (kept) steps.push_back(step_words(prompt, prompt.steps[i], side));
  }
  if (const Text rest = left_out_words(prompt, side, extent, look); !rest.empty()) {
    steps.insert(steps.begin() + static_cast<std::ptrdiff_t>(gap), rest);
  }
  const bool here = extent.drawing && prompt.choices.empty();
  return steps_page(steps, here ? picture_of(prompt, side) : "", prompt.video, look);
}

// The answers to pick from, with the drawing left of them or above; empty for a prompt without
// choices. Where numbers are words of their own, choices have no numbers.
Text choices_page(const Prompt& prompt, Side side, Extent extent, const Look& look) {
  if (prompt.choices.empty()) return {};
  std::vector<Text> drawing;
  if (extent.drawing) drawing = drawing_lines(picture_of(prompt, side), look);
  if (const int room = room_beside(drawing, look); room > 0) {
    return side_by_side(drawing, wrap(choice_rows(prompt, {}, room, look), room));
  }
  const Text in = look.accessible ? Text() : Text(margin);
  return as_lines(drawing) + choice_rows(prompt, in, look.width, look);
}

// The question with a drawing that the left side did not have.
Text second_page(const Prompt& prompt, Extent extent, const Look& look) {
  const Text ask = paragraph(ask_words(prompt, Side::right), look);
  const std::vector<Text> drawing = drawing_lines(prompt.picture_right, look);
  if (drawing.empty()) return ask;
  if (!extent.drawing) {
    return paragraph(left_out_words(prompt, Side::right, extent, look), look) + ask;
  }
  if (!prompt.choices.empty()) return ask + choices_page(prompt, Side::right, extent, look);
  return as_lines(drawing) + ask;
}

Text first_page(const Interview& interview, Item item, Extent extent, const Look& look) {
  const Prompt& prompt = interview.prompt_of(item);
  Text page = inked(heading(interview, item, look), Ink::bold, look) +
              steps_of(prompt, item.side, extent, look) +
              paragraph(ask_words(prompt, item.side), look);
  if (const Text choices = choices_page(prompt, item.side, extent, look); !choices.empty()) {
    page += (look.accessible ? Text() : Text("\n")) + choices;
  }
  if (const Text words = key(prompt, !interview.is_open(item), look); !words.empty()) {
    page += inked(paragraph(words, look), Ink::dim, look);
  }
  return page;
}

// What stands between the heading of a page of signs and its input line; for help with how to look
// for each sign.
Text signs_page(const Protocol& protocol, Item item, bool helps, const Look& look) {
  const Group& group = *group_of(protocol, item);
  std::vector<Text> steps;
  for (const std::string& step : group.steps) steps.push_back(safe_text(step));
  Text page = steps_page(steps, {}, {}, look) + paragraph(safe_text(group.ask), look);
  int number = 0;
  for (const Item sign : page_of(protocol, item)) {
    const Prompt& prompt = protocol.prompts[sign.prompt];
    page += numbered_row(look.accessible ? Text() : Text(margin), ++number,
                         ask_words(prompt, Side::whole), look.width, look);
    if (helps)
      page += steps_of(prompt, Side::whole, whole_of(prompt), look) + why_page(prompt, look);
  }
  return page;
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

int page_rows(const Look& look) {
  return look.accessible ? std::numeric_limits<int>::max() : look.rows - rows_kept_free;
}

Text why_page(const Prompt& prompt, const Look& look) {
  if (prompt.why.empty()) return {};
  return wrapped(look.accessible ? Text("Why: ") : Text("  Why: "), safe_text(prompt.why),
                 look.width);
}

Text question_page(const Interview& interview, Item item, bool second_side, int room,
                   const Look& look) {
  const Prompt& prompt = interview.prompt_of(item);
  if (prompt.group && !second_side) {
    return inked(heading(interview, item, look), Ink::bold, look) +
           signs_page(interview.protocol(), item, false, look);
  }
  const auto page = [&](Extent extent) {
    return second_side ? second_page(prompt, extent, look)
                       : first_page(interview, item, extent, look);
  };
  Extent extent = whole_of(prompt);
  Text shown = page(extent);
  if (rows_of(shown) <= room) return shown;
  extent.drawing = false;
  shown = page(extent);
  // The steps of a yes_no are as a rule the signs it asks for: who does not see one denies it.
  const bool may_cut = prompt.kind != Kind::yes_no && !second_side;
  if (!may_cut || rows_of(shown) <= room) return shown;
  std::size_t too_many = extent.steps;
  extent.steps = 0;
  // The longest page that fits is found by halves, since a protocol may have any number of steps.
  for (std::size_t fitting = 0; fitting + 1 < too_many;) {
    const std::size_t middle = fitting + (too_many - fitting) / 2;
    const bool fits = rows_of(page({false, middle})) <= room;
    (fits ? fitting : too_many) = middle;
    extent.steps = fitting;
  }
  return page(extent);
}

Text short_prompt(const Prompt& prompt, Side side, bool starts_clock, const Look& look) {
  if (prompt.group) return "Which? [numbers, 0 = none] >";
  const bool hold = prompt.kind == Kind::hold;
  Text range = reply_range(prompt);
  if (starts_clock && prompt.time_s)
    range = text("Enter starts {} s, or {}", *prompt.time_s, range);
  const Text fits = hold ? Text() : text("[{}] ", range);
  switch (side) {
    case Side::left:
      // As wide as the right one, so that both answers stand in one column.
      return look.accessible ? text("Left {}>", fits) : text("Left  {}>", fits);
    case Side::right:
      return text("Right {}>", fits);
    case Side::whole:
      return hold ? text("{} >", safe_text(prompt.title)) : text("{}>", fits);
  }
  return {};
}

Text help_page(const Interview& interview, const Look& look) {
  const Item item = *interview.current();
  const Prompt& prompt = interview.prompt_of(item);
  const Progress progress = interview.progress();
  Text page = paragraph(text("Question {} of {}, about {} left.", progress.number, progress.prompts,
                             minutes_words(progress.seconds_left)),
                        look);
  if (prompt.group) {
    page += signs_page(interview.protocol(), item, true, look);
  } else {
    const Extent whole = whole_of(prompt);
    page += steps_of(prompt, item.side, whole, look);
    page += paragraph(ask_words(prompt, item.side), look);
    page += choices_page(prompt, item.side, whole, look) + why_page(prompt, look);
    page += wrapped("  ", wanted_words(prompt, Form::line), look.width);
  }
  return page + commands_page(interview, item, look);
}

}  // namespace kneecheck
