// Texts: everything a protocol says, walked in one order by all who care for its words: whoever
// translates it, and whoever tells two wordings apart.
#pragma once

#include <concepts>
#include <cstddef>
#include <type_traits>

#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

enum class TextSort {
  line,     // printed as it stands
  lines,    // the same, and may hold line feeds
  choice,   // a line that is typed as well
  pattern,  // a line with placeholders, which expand() fills in
  picture,  // a drawing in characters, maybe with words in it
  fixed,    // the same in every language: names, addresses, citations
};

// Calls visitor.text(sort, words) for each text, empty ones too, and visitor.number(n) for what
// else tells two wordings apart: how long each list is, and the seconds of a hold, which its
// question names. The strings are const where the protocol is.
template <typename AnyProtocol, typename Visitor>
requires std::same_as<std::remove_const_t<AnyProtocol>, Protocol>
void visit_texts(AnyProtocol& protocol, Visitor& visitor) {
  const auto list = [&](TextSort sort, auto& texts) {
    visitor.number(texts.size());
    for (auto& words : texts) visitor.text(sort, words);
  };
  const auto sentences = [&](auto& things) {
    visitor.number(things.size());
    for (auto& thing : things) visitor.text(TextSort::pattern, thing.says);
  };
  using enum TextSort;

  auto& about = protocol.about;
  visitor.text(line, about.title);
  visitor.text(fixed, about.language);
  visitor.text(lines, about.intro);
  visitor.text(lines, about.disclaimer);
  list(fixed, about.authors);
  visitor.text(fixed, about.license);
  visitor.text(fixed, about.url);
  visitor.text(line, protocol.scoring.nothing);
  visitor.text(lines, protocol.safety.refer);

  visitor.number(protocol.prompts.size());
  for (auto& prompt : protocol.prompts) {
    visitor.text(pattern, prompt.ask);
    visitor.text(line, prompt.title);
    list(pattern, prompt.steps);
    visitor.text(line, prompt.section);
    list(line, prompt.equipment);
    visitor.text(fixed, prompt.video);
    visitor.text(picture, prompt.picture);
    visitor.text(line, prompt.label_low);
    visitor.text(line, prompt.label_high);
    visitor.text(line, prompt.unit);
    visitor.number(static_cast<std::size_t>(prompt.target));
    visitor.number(prompt.choices.size());
    for (auto& one : prompt.choices) visitor.text(choice, one.text);
    sentences(prompt.red_flags);
    sentences(prompt.remarks);
    sentences(prompt.findings);
    sentences(prompt.differences);
  }

  visitor.number(protocol.imbalances.size());
  for (auto& imbalance : protocol.imbalances) {
    visitor.text(line, imbalance.name);
    visitor.text(lines, imbalance.about);
  }

  visitor.number(protocol.exercises.size());
  for (auto& exercise : protocol.exercises) {
    visitor.text(line, exercise.name);
    list(line, exercise.steps);
    visitor.text(line, exercise.easier);
    visitor.text(line, exercise.harder);
    visitor.text(line, exercise.stop_if);
    list(line, exercise.equipment);
    visitor.text(picture, exercise.picture);
    visitor.text(fixed, exercise.video);
  }

  visitor.number(protocol.sources.size());
  for (auto& source : protocol.sources) {
    visitor.text(fixed, source.text);
    visitor.text(fixed, source.url);
  }

  visitor.number(protocol.circuit.has_value() ? 1 : 0);
  if (protocol.circuit) {
    visitor.text(line, protocol.circuit->title);
    visitor.text(line, protocol.circuit->warm_up);
  }
}

}  // namespace kneecheck
