// The text of a translation file becomes a Translation, or all its problems at once.
#include <algorithm>
#include <set>
#include <utility>

#include "kneecheck/protocol/translation.hpp"
#include "kneecheck/protocol/wording.hpp"
#include "protocol/schema/fields.hpp"
#include "protocol/schema/key_check.hpp"
#include "protocol/schema/key_parts.hpp"
#include "protocol/schema/value_check.hpp"
#include "sentences.hpp"

namespace kneecheck {
namespace {

constexpr Key head_keys[] = {
    {key_parts::required(key_parts::whole(1, 1), "E011"), "format", "version of the file format"},
    {key_parts::required(key_parts::dashed_id), "translates", "the id of the protocol"},
    {key_parts::required(key_parts::language()), "language",
     "what it is translated into: xx or xx-YY"},
    {key_parts::required(key_parts::table({})), "text", "\"original\" = \"translation\""},
};

// What stands in [text] for one sentence; nullptr where nothing does, or nothing yet.
struct Given {
  const NodeEntry* whole = nullptr;
  const NodeEntry* left = nullptr;
  const NodeEntry* right = nullptr;
};

const std::string& words_of(const NodeEntry& entry) {
  return std::get<std::string>(entry.value.value);
}

class TranslationReading {
 public:
  TranslationReading(const Protocol& original, std::string_view source)
      : original_(original), sentences_(original), problems_(source) {}

  PlacedTranslation read(const NodeTable& root) {
    refuse_newer_format(problems_, root);
    read_frame(root);
    if (const auto* const text = root.find_as<NodeTable>("text")) {
      for (const NodeEntry& entry : text->entries) take(entry);
      read_side_words();
      for (const auto& [sentence, given] : given_) put(sentence, given);
      check_choices();
    }
    if (!problems_.none()) throw BadFile(problems_.take());
    return std::move(result_);
  }

 private:
  void read_frame(const NodeTable& root);
  void take(const NodeEntry& entry);
  void read_side_words();
  void put(const std::string& sentence, const Given& given);
  std::string bent(const NodeEntry& entry, Side side);
  void check_choices();

  const Protocol& original_;
  Sentences sentences_;
  Problems problems_;
  std::map<std::string, Given, std::less<>> given_;
  std::optional<std::pair<std::string, std::string>> side_words_;  // left and right
  bool side_word_missed_ = false;
  PlacedTranslation result_;
};

void TranslationReading::read_frame(const NodeTable& root) {
  std::vector<std::string> names;
  for (const Key& key : head_keys) names.emplace_back(key.name);
  std::vector<std::string> meant_names;  // told as misspelt, so not as missing
  for (const NodeEntry& entry : root.entries) {
    if (is_foreign_key(entry.key)) continue;
    const auto* const key = std::ranges::find(head_keys, entry.key, &Key::name);
    if (key == std::end(head_keys)) {
      const auto near = meant(entry.key, names);
      if (near) meant_names.push_back(*near);
      problems_.add(
          "E020", entry.place, text("a translation has no key {}", shown(entry.key)),
          near ? text("did you mean {}?", shown(*near)) : text("sentences belong below [text]"));
      continue;
    }
    if (!check_value(problems_, *key, entry)) continue;
    if (entry.key == "language") result_.translation.language = words_of(entry);
    if (entry.key == "translates" && words_of(entry) != original_.about.id) {
      problems_.add("E025", entry.value.place,
                    text("this translates {}, but the protocol is {}", quoted(words_of(entry)),
                         shown(original_.about.id)),
                    "--protocol says which protocol is meant");
    }
  }
  for (const Key& key : head_keys) {
    const bool told = std::ranges::find(meant_names, key.name) != meant_names.end();
    if (!key.required || told || root.find(key.name) != nullptr) continue;
    problems_.add(std::string(key.missing), file_start, text("{} is missing", shown(key.name)),
                  text("{}: {}", shown(key.name), shown(key.help)));
  }
}

void TranslationReading::take(const NodeEntry& entry) {
  std::string sentence = entry.key;
  Side side = Side::whole;
  const bool side_word = sentences_.any_bends() && (sentence == "left" || sentence == "right");
  bool known = side_word || sentences_.have(sentence);
  // A sentence that ends in @left by itself is no form of another.
  for (const auto& [end, named] : {std::pair{"@left", Side::left}, {"@right", Side::right}}) {
    if (known || side != Side::whole || !sentence.ends_with(end)) continue;
    side = named;
    sentence.resize(sentence.size() - std::string_view(end).size());
    known = sentences_.have(sentence);
  }
  if (!known) result_.stale.push_back({sentence, entry.place});
  if (!check_translated_text(problems_, sentences_, sentence, side, entry)) return;
  if (!known || words_of(entry).find_first_not_of(" \t\n") == std::string::npos) return;
  Given& given = given_[sentence];
  (side == Side::whole ? given.whole : side == Side::left ? given.left : given.right) = &entry;
}

void TranslationReading::read_side_words() {
  const auto left = given_.find("left");
  const auto right = given_.find("right");
  const bool has_left = left != given_.end();
  const bool has_right = right != given_.end();
  if (has_left && has_right) {
    side_words_ = {words_of(*left->second.whole), words_of(*right->second.whole)};
  } else if (sentences_.any_bends() && (has_left || has_right)) {
    problems_.add("E022", (has_left ? left : right)->second.whole->place,
                  has_left ? text("\"left\" is translated, \"right\" is not")
                           : text("\"right\" is translated, \"left\" is not"),
                  "give the words for both sides");
  }
}

void TranslationReading::put(const std::string& sentence, const Given& given) {
  auto& sentences = result_.translation.sentences;
  if (given.whole != nullptr) {
    for (const NodeEntry* const form : {given.left, given.right}) {
      if (form == nullptr) continue;
      problems_
          .add("E004", form->place, "this sentence is translated once for both sides as well",
               "keep the one without @left and @right, or the two with it")
          .related.push_back({given.whole->place, "here"});
    }
    if (!sentences_.bends(sentence) || !names_side(words_of(*given.whole))) {
      if (sentences_.have(sentence)) sentences[sentence] = words_of(*given.whole);
    } else {
      sentences[sentence] =
          two_forms(bent(*given.whole, Side::left), bent(*given.whole, Side::right));
    }
  } else if (given.left != nullptr && given.right != nullptr) {
    sentences[sentence] = two_forms(bent(*given.left, Side::left), bent(*given.right, Side::right));
  } else {
    const bool left = given.left != nullptr;
    problems_.add("E022", (left ? given.left : given.right)->place,
                  left ? text("this sentence has no @right") : text("this sentence has no @left"),
                  "give it for both sides");
  }
}

// The words for one side, with the side in place.
std::string TranslationReading::bent(const NodeEntry& entry, Side side) {
  const std::string& pattern = words_of(entry);
  if (side_words_) {
    return with_side_word(pattern, side == Side::left ? side_words_->first : side_words_->second);
  }
  if (names_side(pattern) && !std::exchange(side_word_missed_, true)) {
    problems_.add("E708", entry.value.place, "there is no word for {side} yet",
                  "add \"left\" = \"...\" and \"right\" = \"...\" to [text], or write the side out "
                  "in two sentences, one with @left and one with @right at the end of its key");
  }
  return pattern;
}

// Tells where the translation gives two choices of one question the same words.
void TranslationReading::check_choices() {
  std::set<const NodeEntry*> told;
  for (const Prompt& prompt : original_.prompts) {
    ChoiceWords words;
    std::vector<std::pair<const NodeEntry*, std::size_t>> in_translation;
    for (std::size_t i = 0; i < prompt.choices.size(); ++i) {
      const auto given = given_.find(prompt.choices[i].text);
      if (given != given_.end() && given->second.whole != nullptr) {
        in_translation.emplace_back(given->second.whole, i);
      } else {
        words.add(problems_, {}, prompt.choices[i].text, i);
      }
    }
    for (const auto& [entry, choice] : in_translation) {
      if (told.contains(entry)) continue;
      if (!words.add(problems_, entry->value.place, words_of(*entry), choice)) told.insert(entry);
    }
  }
}

}  // namespace

PlacedTranslation read_placed_translation(const Protocol& original, std::string_view source) {
  const NodeTable root = parse_toml(source);
  return TranslationReading(original, source).read(root);
}

Translation read_translation(const Protocol& original, std::string_view source) {
  return read_placed_translation(original, source).translation;
}

}  // namespace kneecheck
