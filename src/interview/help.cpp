#include "kneecheck/interview/help.hpp"

#include "kneecheck/answers/words.hpp"
#include "kneecheck/interview/opening.hpp"
#include "kneecheck/interview/question.hpp"
#include "kneecheck/text/layout.hpp"

namespace kneecheck {
namespace {

// What `pain` and `hurt` mean here.
Text pain_words(const Prompt& prompt) {
  switch (prompt.kind) {
    case Kind::hold:
      return "pain  it hurt, so you stopped; 30 pain: after 30 seconds; "
             "45 hurt: you finished, but it hurt";
    case Kind::number:
      return "pain  it hurt, so you stopped; a number before it says how far you got, "
             "before hurt that you finished";
    case Kind::choice:
    case Kind::yes_no:
    case Kind::scale:
    case Kind::compare:
    case Kind::info:
    case Kind::text:
      return "pain  it hurt, so you stopped; an answer and hurt: you finished, but it hurt";
  }
  return {};
}

}  // namespace

Text help_page(const Interview& interview, const Look& look) {
  const Item item = *interview.current();
  const Prompt& prompt = interview.protocol().prompts[item.prompt];
  const Progress progress = interview.progress();
  Text page = wrapped({},
                      text("Question {} of {}, about {} left.", progress.number, progress.prompts,
                           minutes_words(progress.seconds_left)),
                      look.width);
  page += steps_page(prompt, item.side, look);
  const Text wanted = wanted_words(prompt, Form::line);
  const auto line = [&](const Text& words) { page += wrapped("  ", words, look.width); };
  line(wanted);
  if (prompt.kind == Kind::hold) {
    line("Enter starts the clock, and stops it; b plays the test bell");
  }
  if (offers_pain(prompt)) line(pain_words(prompt));
  line("unsure  you do not know; - or skip  leave it out");
  line("< or back  the question before; review  your answers so far; quit  leave");
  return page;
}

}  // namespace kneecheck
