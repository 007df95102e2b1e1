// The text of a translation file becomes a Translation, or all its problems at once.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "kneecheck/protocol/translation.hpp"
#include "kneecheck/protocol/wording.hpp"
#include "kneecheck/text/ascii.hpp"
#include "protocol/schema/fields.hpp"
#include "protocol/schema/key_check.hpp"
#include "protocol/schema/key_parts.hpp"
#include "protocol/schema/value_check.hpp"
#include "sentences.hpp"
#include "words_reader.hpp"

namespace kneecheck {
namespace {

constexpr Key head_keys[] = {
    {key_parts::required(key_parts::whole(1, 1), "E011"), "format", "version of the file format"},
    {key_parts::required(key_parts::dashed_id), "translates", "the id of the protocol"},
    {key_parts::required(key_parts::language()), "language",
     "what it is translated into: xx or xx-YY"},
    {key_parts::table({}), "words", "what is typed as a reply in that language"},
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

// Code points: some languages take twice the room of others.
constexpr int longest_translation = 2000;

// {side} and {Side} are one: where in a sentence the side stands differs between languages.
std::string_view name_of(const Placeholder& one) { return one.name == "Side" ? "side" : one.name; }

std::set<std::string_view> names_in(std::string_view pattern) {
  std::set<std::string_view> names;
  for (const Placeholder& one : placeholders_of(pattern)) names.insert(name_of(one));
  return names;
}

struct TranslationReading {
  const Protocol& original;
  Sentences sentences;
  Problems problems;
  std::map<std::string, Given, std::less<>> given = {};
  bool side_word_missed = false;
  PlacedTranslation result = {};

  PlacedTranslation read(const NodeTable& root) {
    refuse_newer_format(problems, root);
    read_head(root);
    if (const auto* const text = root.find_as<NodeTable>("text")) {
      for (const NodeEntry& entry : text->entries) take(entry);
      check_side_words();
      for (const auto& [sentence, forms] : given) put(sentence, forms);
      check_choices();
      check_label_words();
    }
    if (const auto* const words = root.find_as<NodeTable>("words")) {
      result.translation.words =
          read_reply_words(problems, *words, original, result.translation.sentences);
    }
    if (!problems.none()) throw BadFile(problems.take());
    return std::move(result);
  }

  void read_head(const NodeTable& root) {
    std::vector<std::string> names;
    for (const Key& key : head_keys) names.emplace_back(key.name);
    std::set<std::string, std::less<>> told;  // written, or told as misspelt
    for (const NodeEntry& entry : root.entries) {
      if (is_foreign_key(entry.key)) continue;
      const auto near = meant(entry.key, names);
      if (near) told.insert(*near);
      if (near == entry.key) continue;
      problems.add(
          "E020", entry.place, text("a translation has no key {}", shown(entry.key)),
          near ? text("did you mean {}?", shown(*near)) : text("sentences belong below [text]"));
    }

    for (const Key& key : head_keys) {
      const NodeEntry* const entry = root.find(key.name);
      if (entry == nullptr) {
        if (!key.required || told.contains(key.name)) continue;
        problems.add(std::string(key.missing), file_start, text("{} is missing", shown(key.name)),
                     text("{}: {}", shown(key.name), shown(key.help)));
      } else if (check_value(problems, key, *entry) && key.name == "translates" &&
                 words_of(*entry) != original.about.id) {
        problems.add("E025", entry->value.place,
                     text("this translates {}, but the protocol is {}", quoted(words_of(*entry)),
                          shown(original.about.id)),
                     "--protocol says which protocol is meant");
      }
    }
    if (const auto* const language = root.find_as<std::string>("language")) {
      result.translation.language = *language;
    }
  }

  void take(const NodeEntry& entry) {
    std::string sentence = entry.key;
    Side side = Side::whole;
    const bool side_word = sentences.any_bends() && (sentence == "left" || sentence == "right");
    bool known = side_word || sentences.have(sentence);
    // A sentence that ends in @left by itself is no form of another.
    for (const auto& [end, named] : {std::pair{"@left", Side::left}, {"@right", Side::right}}) {
      if (known || side != Side::whole || !sentence.ends_with(end)) continue;
      side = named;
      sentence.resize(sentence.size() - std::string_view(end).size());
      known = sentences.have(sentence);
    }
    if (!known) result.stale.push_back({sentence, entry.place});
    if (!check_translation(sentence, side, entry)) return;
    if (!known || words_of(entry).find_first_not_of(" \t\n") == std::string::npos) return;
    Given& forms = given[sentence];
    (side == Side::whole ? forms.whole : side == Side::left ? forms.left : forms.right) = &entry;
  }

  // Whether the value of `entry` can stand for `sentence` (for `side` where its key says so; it
  // need not be a sentence of the protocol): printable, not too long, with the same placeholders
  // (E708), and where it is a choice, one that can be typed. Empty words are fine. Tells what is
  // wrong.
  bool check_translation(const std::string& sentence, Side side, const NodeEntry& entry) {
    const unsigned sorts = sentences.sorts_of(sentence);
    const bool lines = (sorts & ~(bit(TextSort::lines) | bit(TextSort::picture))) == 0;
    if (!check_text(problems, entry.value, "a translation", longest_translation, lines))
      return false;
    const auto& words = words_of(entry);
    if (words.find_first_not_of(" \t\n") == words.npos || !sentences.have(sentence)) return true;
    if (side != Side::whole && !sentences.bends(sentence)) {
      return problems.refuse("E708", entry.place, "this sentence has no {side}",
                             "translate it once, without @left and @right");
    }
    if (!check_placeholders(sentence, side, entry)) return false;
    const bool choice = (sorts & bit(TextSort::choice)) != 0;
    if (choice && !check_choice_translation(sentence, entry)) return false;
    return (sorts & bit(TextSort::picture)) == 0 ||
           check_value(problems, *find_key(KeyTable::prompt, "picture"), entry);
  }

  bool check_placeholders(const std::string& sentence, Side side, const NodeEntry& entry) {
    const auto& words = words_of(entry);
    const std::set<std::string_view> wanted = names_in(sentence);
    std::set<std::string_view> left_out = wanted;
    // With the key for one side its word may be written out.
    if (side != Side::whole) left_out.erase("side");
    bool fine = true;
    for (const Placeholder& one : placeholders_of(words)) {
      left_out.erase(name_of(one));
      if (wanted.contains(name_of(one))) continue;
      fine = false;
      const Place place =
          place_in_string(problems.lines(), entry.value.place, words, one.begin, one.length);
      if (one.length == 1) {
        problems.add("E703", place, "a lone brace", "a real brace is written twice: {{ or }}");
      } else {
        problems.add("E708", place, text("the translation adds {{{}}}", shown(one.name)),
                     "the original has no such blank to fill in");
      }
    }
    for (const std::string_view name : left_out) {
      fine = false;
      problems.add("E708", entry.value.place, text("the translation drops {{{}}}", shown(name)),
                   "keep what stands in braces as it is");
    }
    return fine;
  }

  bool check_choice_translation(const std::string& sentence, const NodeEntry& entry) {
    const auto& words = words_of(entry);
    if (!check_choice_word(problems, entry.value.place, words)) return false;
    // In all languages the same number has to mean the same choice.
    const std::string_view number = leading_number(sentence);
    if (leading_number(words) == number) return true;
    if (!number.empty()) {
      return problems.refuse(
          "E217", entry.value.place,
          text("the choice {} begins with a number, and {} does not begin with it",
               quoted(sentence), quoted(words)),
          text("begin with {}", shown(number)));
    }
    return problems.refuse("E217", entry.value.place,
                           text("a choice may not begin with {} here: that is a place in the list",
                                shown(leading_number(words))),
                           "begin with a word");
  }

  // The word that stands in for {side}; nullptr where the translation has none yet.
  const NodeEntry* side_word(Side side) const {
    const auto found = given.find(side_name(side));
    return found == given.end() ? nullptr : found->second.whole;
  }

  void check_side_words() {
    const NodeEntry* const left = side_word(Side::left);
    const NodeEntry* const right = side_word(Side::right);
    if (!sentences.any_bends() || (left == nullptr) == (right == nullptr)) return;
    problems.add("E022", (left != nullptr ? left : right)->place,
                 left != nullptr ? text("\"left\" is translated, \"right\" is not")
                                 : text("\"right\" is translated, \"left\" is not"),
                 "give the words for both sides");
  }

  void put(const std::string& sentence, const Given& forms) {
    auto& translated_sentences = result.translation.sentences;
    if (forms.whole != nullptr) {
      for (const NodeEntry* const form : {forms.left, forms.right}) {
        if (form == nullptr) continue;
        problems
            .add("E004", form->place, "this sentence is translated once for both sides as well",
                 "keep the one without @left and @right, or the two with it")
            .related.push_back({forms.whole->place, "here"});
      }
      if (!sentences.bends(sentence) || !names_side(words_of(*forms.whole))) {
        if (sentences.have(sentence)) translated_sentences[sentence] = words_of(*forms.whole);
      } else {
        translated_sentences[sentence] =
            two_forms(bent(*forms.whole, Side::left), bent(*forms.whole, Side::right));
      }
    } else if (forms.left != nullptr && forms.right != nullptr) {
      translated_sentences[sentence] =
          two_forms(bent(*forms.left, Side::left), bent(*forms.right, Side::right));
    } else {
      const bool left = forms.left != nullptr;
      problems.add("E022", (left ? forms.left : forms.right)->place,
                   left ? text("this sentence has no @right") : text("this sentence has no @left"),
                   "give it for both sides");
    }
  }

  // The words for one side, with the side in place.
  std::string bent(const NodeEntry& entry, Side side) {
    const std::string& pattern = words_of(entry);
    const NodeEntry* const word = side_word(side);
    if (word != nullptr) return with_side_word(pattern, words_of(*word));
    if (names_side(pattern) && !std::exchange(side_word_missed, true)) {
      problems.add(
          "E708", entry.value.place, "there is no word for {side} yet",
          "translate the words \"left\" and \"right\" in [text], or write the side out in two "
          "sentences, one with @left and one with @right at the end of its key");
    }
    return pattern;
  }

  // Tells where the translation gives two labels the same name.
  void check_label_words() {
    if (original.scoring.label_words == LabelWords{}) return;
    const Protocol in_translation = translated(original, result.translation);
    check_label_names(problems, in_translation.scoring, [&](Label label) -> std::optional<Place> {
      const auto found = given.find(original.scoring.label_words.of(label));
      if (found == given.end() || found->second.whole == nullptr) return std::nullopt;
      return found->second.whole->value.place;
    });
  }

  // Tells where the translation gives two choices of one question the same words.
  void check_choices() {
    std::set<const NodeEntry*> told;
    for (const Prompt& prompt : original.prompts) {
      ChoiceWords words;
      std::vector<std::pair<const NodeEntry*, std::size_t>> in_translation;
      for (std::size_t i = 0; i < prompt.choices.size(); ++i) {
        const auto found = given.find(prompt.choices[i].text);
        if (found != given.end() && found->second.whole != nullptr) {
          in_translation.emplace_back(found->second.whole, i);
        } else {
          words.add(problems, {}, prompt.choices[i].text, i);
        }
      }
      for (const auto& [entry, choice] : in_translation) {
        if (told.contains(entry)) continue;
        if (!words.add(problems, entry->value.place, words_of(*entry), choice)) told.insert(entry);
      }
    }
  }
};

}  // namespace

PlacedTranslation read_placed_translation(const Protocol& original, std::string_view source) {
  const NodeTable root = parse_toml(source);
  return TranslationReading{original, Sentences(original), Problems(source)}.read(root);
}

Translation read_translation(const Protocol& original, std::string_view source) {
  return read_placed_translation(original, source).translation;
}

}  // namespace kneecheck
