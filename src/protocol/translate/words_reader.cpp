#include "words_reader.hpp"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/letter_case.hpp"
#include "protocol/schema/fields.hpp"
#include "protocol/schema/key_check.hpp"
#include "protocol/schema/key_parts.hpp"

namespace kneecheck {
namespace {

constexpr int longest_reply_word = 40;
constexpr std::size_t most_reply_words = 20;  // of one meaning

struct WordsReading {
  Problems& problems;
  const Protocol& original;
  const TranslatedSentences& sentences;
  struct Known {
    ReplyMeaning meaning;
    std::string words;
    Place place;
  };
  std::map<std::string, Known> known = {};  // by the folded words, where they stand first
  ReplyWords words_of_language = {};

  ReplyWords read(const NodeTable& table) {
    std::vector<std::string> keys;
    for (const MeaningRow& row : reply_meanings()) keys.emplace_back(row.key);
    for (const NodeEntry& entry : table.entries) {
      if (is_foreign_key(entry.key)) continue;
      const auto row = std::ranges::find(reply_meanings(), entry.key, &MeaningRow::key);
      if (row == reply_meanings().end()) {
        const auto near = meant(entry.key, keys);
        problems.add("E020", entry.place, text("[words] has no key {}", shown(entry.key)),
                     near ? text("did you mean {}?", shown(*near))
                          : text("kneecheck-protocol(5) lists the keys of [words]"));
        continue;
      }
      const Key key{key_parts::of_text(KeyType::texts, TextSort::fixed, longest_reply_word),
                    row->key};
      if (!check_value(problems, key, entry)) continue;
      const NodeList& list = *entry.value.as<NodeList>();
      if (list.size() > most_reply_words) {
        problems.add("E026", entry.value.place,
                     text("{} has {} words, and at most {} are read", shown(entry.key), list.size(),
                          most_reply_words),
                     "keep those that people type most");
        continue;
      }
      for (const Node& node : list) take_word(row->meaning, node);
    }
    for (const auto& [typed, word] : known) {
      // The others are ordinary words to a choice, which is meant where it can be.
      if (is_for_every_question(word.meaning) && !words_of_language.says(ReplyMeaning::hurt, typed))
        check_no_choice(word.place, word.words, typed);
    }
    return std::move(words_of_language);
  }

  void take_word(ReplyMeaning meaning, const Node& node) {
    const std::string& words = *node.as<std::string>();
    const std::string typed = folded(words);
    if (!check_spelling(node.place, words, typed)) return;
    if (!check_english(node.place, meaning, words, typed)) return;
    if (const auto other = known.find(typed);
        other != known.end() && !go_together(other->second.meaning, meaning)) {
      problems
          .add("E712", node.place,
               text("{} is among {} already", quoted(words),
                    shown(reply_meanings()[static_cast<std::size_t>(other->second.meaning)].key)),
               "keep it in one of them")
          .related.push_back({other->second.place, "here"});
      return;
    }
    known.try_emplace(typed, Known{meaning, words, node.place});
    words_of_language.of(meaning).push_back(typed);
  }

  // Alone it is pain, behind an answer it says that it hurt: these two never meet.
  static bool go_together(ReplyMeaning a, ReplyMeaning b) {
    const auto is_of_pain = [](ReplyMeaning one) {
      return one == ReplyMeaning::pain || one == ReplyMeaning::hurt;
    };
    return a == b || (is_of_pain(a) && is_of_pain(b));
  }

  // Whether a line that is the word could be nothing else by its spelling: no number, no guard, no
  // comment, no words in a literal form.
  bool check_spelling(Place place, const std::string& words, const std::string& typed) {
    if (typed.empty()) return problems.refuse("E026", place, "a reply word may not be empty");
    const unsigned char first = static_cast<unsigned char>(typed.front());
    if (first < 0x80 && !is_lower(typed.front())) {
      return problems.refuse("E712", place,
                             text("a reply word may not begin as {} does", quoted(words)),
                             "begin with a letter: numbers and marks mean something already");
    }
    if (typed.find(':') != typed.npos) {
      return problems.refuse("E712", place,
                             text("a reply word may not have a colon, as {} has", quoted(words)),
                             "what stands before a colon is the name of a question");
    }
    return true;
  }

  bool check_english(Place place, ReplyMeaning meaning, const std::string& words,
                     const std::string& typed) {
    const MeaningRow* other = nullptr;
    for (const MeaningRow& row : reply_meanings()) {
      if (!english_words().says(row.meaning, typed)) continue;
      if (go_together(row.meaning, meaning)) return true;
      other = &row;
    }
    if (other == nullptr) return true;
    return problems.refuse(
        "E712", place,
        text("{} {} in English, and English words are understood in every language", quoted(words),
             shown(other->does)),
        "use another word");
  }

  // Tells of the first choice, in either language, that is the word or begins with it.
  void check_no_choice(Place place, const std::string& words, const std::string& typed) {
    for (const Prompt& prompt : original.prompts) {
      for (const Choice& choice : prompt.choices) {
        const auto found = sentences.find(choice.text);
        const std::string& shown_text = found == sentences.end() ? choice.text : found->second;
        const std::string* const taken = folded(shown_text).starts_with(typed)    ? &shown_text
                                         : folded(choice.text).starts_with(typed) ? &choice.text
                                         : choice.id == typed                     ? &choice.id
                                                                                  : nullptr;
        if (taken == nullptr) continue;
        problems.add("E712", place,
                     text("{} could be meant for the choice {} of {} as well", quoted(words),
                          quoted(*taken), shown(prompt.id)),
                     "use another word, or other words for the choice");
        return;
      }
    }
  }
};

}  // namespace

ReplyWords read_reply_words(Problems& problems, const NodeTable& table, const Protocol& original,
                            const TranslatedSentences& sentences) {
  return WordsReading{problems, original, sentences}.read(table);
}

}  // namespace kneecheck
