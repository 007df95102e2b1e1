#include "kneecheck/interview/command_words.hpp"

#include <algorithm>
#include <string>

#include "kneecheck/answers/words.hpp"
#include "kneecheck/interview/timed_answer.hpp"
#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {
namespace {

std::vector<WordRow> command_rows(const Prompt& prompt, bool answered, const Text& cue) {
  std::vector<WordRow> rows;
  if (answered) rows.push_back({"Enter", "keep your answer"});
  if (prompt.group) {
    rows.push_back({"1 2", "these are true, and the others are not"});
    rows.push_back({"0", "none of them is true"});
    rows.push_back({"?2", "you are not sure of 2"});
  }
  if (prompt.time_s && !answered) {
    const Text lead_in = text(", after {} to get ready", seconds_words(prompt.lead_in));
    rows.push_back({"Enter", text("start the clock: {}{}", seconds_words(*prompt.time_s),
                                  prompt.lead_in > 0 ? lead_in : Text())});
  }
  if (prompt.kind == Kind::hold) {
    rows.push_back(answered ? WordRow{"r", "start the clock"}
                            : WordRow{"Enter", "start the clock, and stop it"});
    if (!cue.empty()) rows.push_back({"b", text("test the {}", cue)});
  }
  if (offers_pain(prompt)) {
    rows.push_back({"pain", "it hurt, so you stopped"});
    if (prompt.kind == Kind::hold) rows.push_back({"30 pain", "it hurt after 30 seconds"});
    rows.push_back({"... hurt", "an answer, but it hurt: you finished all the same"});
  }
  if (prompt.kind == Kind::text)
    rows.push_back({"'pain", "the word pain itself, and so for every word below"});
  rows.push_back({"unsure", "you do not know"});
  rows.push_back({"-", "skip it"});
  rows.push_back({"<", "the question before"});
  rows.push_back({"review", "your answers so far"});
  rows.push_back({"quit", "leave"});
  return rows;
}

// Whether a word of that meaning makes sense at the prompt.
bool fits(ReplyMeaning meaning, const Prompt& prompt) {
  switch (meaning) {
    case ReplyMeaning::skip:
    case ReplyMeaning::unsure:
    case ReplyMeaning::back:
    case ReplyMeaning::help:
    case ReplyMeaning::review:
    case ReplyMeaning::quit:
      return true;
    case ReplyMeaning::pain:
    case ReplyMeaning::hurt:
      return offers_pain(prompt);
    case ReplyMeaning::yes:
    case ReplyMeaning::no:
      return prompt.kind == Kind::yes_no && !prompt.group;
    case ReplyMeaning::none:
    case ReplyMeaning::together:
      return prompt.group.has_value();
    case ReplyMeaning::left:
    case ReplyMeaning::right:
    case ReplyMeaning::same:
      return prompt.kind == Kind::compare;
    case ReplyMeaning::left_much:
    case ReplyMeaning::right_much:
      return prompt.kind == Kind::compare && prompt.much;
    case ReplyMeaning::again:
    case ReplyMeaning::bell:
      return prompt.kind == Kind::hold;
    case ReplyMeaning::seconds:
    case ReplyMeaning::minutes:
      return false;  // these need no explanation
  }
  return false;
}

// What the language of the protocol calls the words above: "The same in other words: ja (yes)".
Text own_words(const Prompt& prompt, const ReplyWords& words) {
  std::vector<Text> own;
  for (const MeaningRow& row : reply_meanings()) {
    const std::vector<std::string>& all = words.of(row.meaning);
    const std::size_t english = english_words().of(row.meaning).size();
    if (!fits(row.meaning, prompt) || all.size() == english) continue;
    std::string name(row.key);
    std::ranges::replace(name, '_', ' ');
    own.push_back(text("{} ({})", safe_text(all[english]), safe_text(name)));
  }
  return own.empty() ? Text() : text("The same in other words: {}.", joined(own, ", "));
}

}  // namespace

Text word_rows(const std::vector<WordRow>& rows, const Look& look) {
  constexpr int command_columns = 10;
  Text page;
  for (const WordRow& row : rows) {
    page += look.accessible
                ? paragraph(text("{}: {}.", row.word, row.does), look)
                : wrapped("  " + padded(row.word, command_columns), row.does, look.width);
  }
  return page;
}

Text commands_page(const Interview& interview, Item item, const Look& look) {
  const Prompt& prompt = interview.prompt_of(item);
  const Text page = word_rows(command_rows(prompt, !interview.is_open(item), cue_word(look)), look);
  const Text own = own_words(prompt, interview.protocol().words);
  return own.empty() ? page : page + paragraph(own, look);
}

}  // namespace kneecheck
