#include "kneecheck/protocol/translation.hpp"

#include <cstddef>

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

}  // namespace

Protocol translated(const Protocol& original, const Translation& translation) {
  Protocol protocol = original;
  const Replacing replacing{translation};
  visit_texts(protocol, replacing);
  protocol.about.language = translation.language;
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

}  // namespace kneecheck
