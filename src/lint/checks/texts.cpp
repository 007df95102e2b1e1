// What people read: texts that are empty or long, hide characters or state a diagnosis. They are
// found by the table of keys, so that a new key which holds one is checked as well.
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "checks.hpp"
#include "kneecheck/protocol/keys.hpp"
#include "kneecheck/protocol/source_lines.hpp"
#include "kneecheck/text/unprintable.hpp"
#include "kneecheck/text/utf8.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t shown_length = 300;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\''; }

// Only ASCII letters become small, so that every byte keeps its place.
std::string lowered(std::string_view words) {
  std::string low(words);
  for (char& c : low) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return low;
}

// The word that ends before `at`; "" where a sentence begins there.
std::string_view word_before(std::string_view low, std::size_t at) {
  while (at > 0 && low[at - 1] == ' ') --at;
  std::size_t begin = at;
  while (begin > 0 && is_letter(low[begin - 1])) --begin;
  return low.substr(begin, at - begin);
}

// Where words state a diagnosis. Questions do not, and neither does "if you have".
struct Claim {
  std::size_t begin = 0;
  std::string_view words;
};
std::optional<Claim> claim_in(std::string_view low) {
  static constexpr std::string_view claims[] = {"you have", "you've got", "you suffer from",
                                                "you are injured"};
  static constexpr std::string_view open[] = {"do",     "did",   "if",     "when",    "once",
                                              "until",  "while", "unless", "whether", "after",
                                              "before", "what",  "as",     "than",    "where"};

  for (const std::string_view words : claims) {
    for (std::size_t at = low.find(words); at != low.npos; at = low.find(words, at + 1)) {
      const std::size_t end = at + words.size();
      const bool part_of_a_word =
          (at > 0 && is_letter(low[at - 1])) || (end < low.size() && is_letter(low[end]));
      const std::size_t stop = low.find_first_of(".!?", end);
      const bool question = stop != low.npos && low[stop] == '?';
      const std::string_view before = word_before(low, at);
      const bool conditional = std::ranges::find(open, before) != std::end(open);
      if (!part_of_a_word && !question && !conditional) return Claim{at, words};
    }
  }
  return std::nullopt;
}

void check_words(Linting& linting, const Key& key, const Node& node, const std::string& words) {
  const Text name = shown(key.name);
  if (words.find_first_not_of(" \t\n") == words.npos) {
    const bool needed = key.required || !key.word.empty() || key.type == KeyType::texts;
    if (!needed) return;
    linting.add("W705", node.place, text("{} is empty", name),
                "write what a person is to read there");
    return;
  }

  const auto place = [&](std::size_t begin, std::size_t length) {
    return place_in_string(linting.lines, node.place, words, begin, length);
  };
  const std::size_t length = count_code_points(words);
  // What may have lines of its own is meant to be read at leisure.
  const bool at_a_glance = key.type != KeyType::lines && key.type != KeyType::picture;
  if (at_a_glance && key.table != KeyTable::source && length > shown_length) {
    linting.add("W705", node.place,
                text("{} is {} characters; screens show about {}", name, length, shown_length),
                key.name == "ask" ? Text("say it shorter, or move how to do it to steps")
                                  : Text("say it shorter"));
  }

  if (const auto found = first_zero_width(words)) {
    const std::size_t bytes = utf8_front(std::string_view(words).substr(found->offset)).bytes;
    linting.add("W710", place(found->offset, bytes), text("{} in text", found->what),
                text("remove it: no letter needs it here, and it is shown as {}",
                     safe_text(std::string_view(words).substr(found->offset, bytes))));
  }
  // An author's note is read by authors, and a source is called what it is called.
  if (key.name == "note" || key.table == KeyTable::source) return;
  if (const auto claim = claim_in(lowered(words))) {
    linting.add("N706", place(claim->begin, claim->words.size()),
                text("{} states a diagnosis", quoted(claim->words)),
                "\"feels\", \"falls\", \"held\" report what was seen");
  }
}

// Checks the texts in the value of a key, whatever that is.
void check_value(Linting& linting, const Key& key, const Node& node) {
  if (const auto* const list = node.as<NodeList>()) {
    for (const Node& one : *list) check_value(linting, key, one);
  } else if (const auto* const words = node.as<std::string>()) {
    const bool is_text = key.type == KeyType::text || key.type == KeyType::lines ||
                         key.type == KeyType::picture || key.type == KeyType::texts ||
                         key.type == KeyType::choices;
    if (is_text) check_words(linting, key, node, *words);
  } else if (const auto* const table = node.as<NodeTable>()) {
    for (const NodeEntry& entry : table->entries) {
      if (key.type == KeyType::named_tables) {
        Key named = key;
        named.type = KeyType::table;
        check_value(linting, named, entry.value);
      } else if (const Key* const within = find_key(key.child, entry.key)) {
        check_value(linting, *within, entry.value);
      }
    }
  }
}

}  // namespace

void check_texts(Linting& linting) {
  Key file;
  file.child = KeyTable::top;
  check_value(linting, file, *linting.places.find({}));
}

}  // namespace kneecheck
