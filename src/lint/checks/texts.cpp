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
      const bool conditional =
          std::find(std::begin(open), std::end(open), before) != std::end(open);
      if (!part_of_a_word && !question && !conditional) return Claim{at, words};
    }
  }
  return std::nullopt;
}

class TextChecks {
 public:
  explicit TextChecks(Linting& linting) : linting_(linting) {}

  void table(KeyTable which, const Node& node) {
    const auto* const entries = node.as<NodeTable>();
    if (entries == nullptr) return;
    for (const NodeEntry& entry : entries->entries) {
      if (const Key* const key = find_key(which, entry.key)) value(*key, entry.value);
    }
  }

 private:
  // The table of keys says what sort of text the value is, and so what is checked.
  void value(const Key& key, const Node& node) {
    if (const auto* const list = node.as<NodeList>()) {
      for (const Node& one : *list) value(key, one);
    } else if (const auto* const words = node.as<std::string>()) {
      if (is_text(key.type)) words_of(key, node, *words);
    } else if (key.type == KeyType::named_tables) {
      const auto* const entries = node.as<NodeTable>();
      if (entries == nullptr) return;
      for (const NodeEntry& entry : entries->entries) table(key.child, entry.value);
    } else if (key.child != KeyTable::top) {
      table(key.child, node);
    }
  }

  static bool is_text(KeyType type) {
    return type == KeyType::text || type == KeyType::lines || type == KeyType::picture ||
           type == KeyType::texts || type == KeyType::choices;
  }

  void words_of(const Key& key, const Node& node, const std::string& words) {
    const Text name = shown(key.name);
    const bool needed = key.required || !key.word.empty() || key.type == KeyType::texts;
    const std::size_t length = count_code_points(words);
    if (words.find_first_not_of(" \t\n") == words.npos) {
      if (needed) {
        linting_.add("W705", node.place, text("{} is empty", name),
                     "write what a person is to read there");
      }
      return;
    }
    // What may have lines of its own is meant to be read at leisure.
    const bool at_a_glance = key.type != KeyType::lines && key.type != KeyType::picture;
    if (at_a_glance && key.table != KeyTable::source && length > shown_length) {
      linting_.add("W705", node.place,
                   text("{} is {} characters; screens show about {}", name, length, shown_length),
                   key.name == "ask" ? Text("say it shorter, or move how to do it to steps")
                                     : Text("say it shorter"));
    }
    if (const auto found = first_zero_width(words)) {
      linting_.add("W710",
                   place(node, words, found->offset,
                         utf8_front(std::string_view(words).substr(found->offset)).bytes),
                   text("{} in text", found->what),
                   "remove it: nobody sees it, and words with and without it are not the same");
    }
    // An author's note is read by authors, and a source is called what it is called.
    if (key.name == "note" || key.table == KeyTable::source) return;
    if (const auto claim = claim_in(lowered(words))) {
      linting_.add("N706", place(node, words, claim->begin, claim->words.size()),
                   text("{} states a diagnosis", quoted(claim->words)),
                   "\"feels\", \"falls\", \"held\" report what was seen");
    }
  }

  Place place(const Node& node, std::string_view words, std::size_t begin,
              std::size_t length) const {
    return place_in_string(linting_.lines, node.place, words, begin, length);
  }

  Linting& linting_;
};

}  // namespace

void check_texts(Linting& linting) {
  TextChecks(linting).table(KeyTable::top, *linting.places.find({}));
}

}  // namespace kneecheck
