// A protocol in the words of its translation, and a translation to begin with.
#include "kneecheck/protocol/translation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <set>

#include "kneecheck/protocol/loader.hpp"
#include "kneecheck/protocol/toml_text.hpp"
#include "sentences.hpp"

namespace kneecheck {
namespace {

struct Replacing {
  const Translation& translation;

  void text(TextSort sort, std::string& words) const {
    if (sort == TextSort::fixed) return;
    const auto found = translation.sentences.find(words);
    if (found != translation.sentences.end()) words = found->second;
  }
  void number(std::size_t) const {}
};

constexpr std::string_view head =
    R"(# A translation of {0} {1}. Check it with:  kneecheck lint FILE
#
# Each line is a sentence of the protocol; write yours between the empty quotes behind it. Where
# there is none yet, the original is shown. {{words in braces}} stay as they are: they are filled
# in. The words of a choice are typed as well as read, so keep them short.
)";

constexpr std::string_view side_head = R"(#
# {side} becomes "left" or "right". Where more words than that bend with the side, give the sentence
# twice instead, the first time with @left at the end of its key, the second time with @right.
)";

// What a table is about, for a comment: its id, its name.
std::string part_name(const NodeTable& part) {
  const auto* const id = part.find_as<std::string>("id");
  return id == nullptr ? "" : " " + *id;
}

struct Skeleton {
  Sentences sentences;
  std::set<std::string> written = {};
  std::string part = {};  // only one that has something of its own gets its comment
  std::string lines = {};

  std::string of(const Protocol& protocol, const NodeTable& root) {
    lines = fmt::format(fmt::runtime(head), protocol.about.id, protocol.about.version);
    if (sentences.any_bends()) lines += side_head;
    lines += fmt::format(
        "format = 1\ntranslates = {}\nlanguage = \"xx\"  # its two letters: de, fr, "
        "pt-BR\n\n# What is typed as a reply in that language, beside the English words: "
        "yes = [\"ja\", \"j\"].\n[words]\n",
        toml_string(protocol.about.id));
    for (const MeaningRow& row : reply_meanings())
      lines += fmt::format("{} = []  # {}\n", row.key, row.does);
    lines += "\n[text]\n";
    if (sentences.any_bends()) {
      write("left");
      write("right");
    }
    for (const NodeEntry& entry : root.entries) add_part(entry);
    part = "what is said where the file is silent";
    for (const std::string& sentence : sentences.in_order()) add(sentence);
    return std::move(lines);
  }

  void add_part(const NodeEntry& entry) {
    part = entry.key;
    const auto* const list = entry.value.as<NodeList>();
    if (list == nullptr) return add(entry.value);
    for (const Node& node : *list) {
      const auto* const table = node.as<NodeTable>();
      if (table != nullptr) part = entry.key + part_name(*table);
      add(node);
    }
  }

  void add(const Node& node) {
    if (const auto* const words = node.as<std::string>()) {
      add(*words);
    } else if (const auto* const list = node.as<NodeList>()) {
      for (const Node& one : *list) add(one);
    } else if (const auto* const table = node.as<NodeTable>()) {
      for (const NodeEntry& entry : table->entries) add(entry.value);
    }
  }

  void add(const std::string& words) {
    if (!sentences.have(words) || written.contains(words)) return;
    if (!part.empty()) lines += fmt::format("\n# {}\n", std::exchange(part, {}));
    write(words);
  }

  void write(const std::string& words) {
    if (written.insert(words).second) lines += toml_string(words) + " = \"\"\n";
  }
};

}  // namespace

Protocol translated(const Protocol& original, const Translation& translation) {
  Protocol protocol = original;
  const Replacing replacing{translation};
  visit_texts(protocol, replacing);
  protocol.about.language = translation.language;
  for (const MeaningRow& row : reply_meanings()) {
    std::ranges::copy(translation.words.of(row.meaning),
                      std::back_inserter(protocol.words.of(row.meaning)));
  }
  for (std::size_t i = 0; i < protocol.prompts.size(); ++i) {
    Prompt& prompt = protocol.prompts[i];
    prompt.original_unit = original.prompts[i].unit;
    for (std::size_t choice = 0; choice < prompt.choices.size(); ++choice) {
      prompt.choices[choice].original = original.prompts[i].choices[choice].text;
    }
  }
  return protocol;
}

std::vector<std::string> untranslated(const Protocol& original, const Translation& translation) {
  std::vector<std::string> sentences = Sentences(original).in_order();
  std::erase_if(sentences,
                [&](const std::string& one) { return translation.sentences.contains(one); });
  return sentences;
}

std::string translation_skeleton(std::string_view source) {
  const Protocol protocol = load_protocol(source);
  return Skeleton{Sentences(protocol)}.of(protocol, parse_toml(source));
}

}  // namespace kneecheck
