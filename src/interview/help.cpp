#include "kneecheck/interview/help.hpp"

#include <vector>

#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/interview/choices.hpp"
#include "kneecheck/interview/question.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {
namespace {

std::vector<WordRow> rows(const Prompt& prompt, bool answered, CueKind cue) {
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

Text word_rows(const std::vector<WordRow>& rows, const Look& look) {
  constexpr int word_columns = 10;
  Text page;
  for (const WordRow& row : rows) {
    page += look.accessible ? wrapped({}, text("{}: {}.", row.word, row.does), look.width)
                            : wrapped("  " + padded(row.word, word_columns), row.does, look.width);
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
  page += steps_page(prompt, item.side, look);
  page += wrapped({}, ask_words(prompt, item.side), look.width) + choices_page(prompt, look);
  page += wrapped("  ", wanted_words(prompt, Form::line), look.width);
  return page + word_rows(rows(prompt, !interview.is_open(item), look.cue), look);
}

}  // namespace kneecheck
