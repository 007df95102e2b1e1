#include "kneecheck/answers/digest.hpp"

#include <fmt/format.h>

#include <concepts>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

namespace kneecheck {
namespace {

// A dump that no two different things share: every list and text is led by its length, every
// optional by whether it is there. Hashed as it goes, by FNV-1a.
class Dump {
 public:
  std::string digest() const { return fmt::format("{:016x}", hash_); }

  template <std::integral Number>
  void add(Number number) {
    auto bits = static_cast<std::uint64_t>(static_cast<std::int64_t>(number));
    for (int byte = 0; byte < 8; ++byte, bits >>= 8U) add_byte(bits & 0xFFU);
  }

  template <typename Word>
  requires std::is_enum_v<Word>
  void add(Word word) { add(static_cast<int>(word)); }

  void add(std::string_view words) {
    add(words.size());
    for (const char byte : words) add_byte(static_cast<unsigned char>(byte));
  }
  void add(const std::string& words) { add(std::string_view(words)); }

  template <typename Thing>
  void add(const std::optional<Thing>& thing) {
    add(thing.has_value());
    if (thing) add(*thing);
  }

  template <typename Thing>
  void add(const std::vector<Thing>& things) {
    add(things.size());
    for (const Thing& thing : things) add(thing);
  }

  void add(const Match& match) {
    add(match.is);
    add(match.at_least);
    add(match.below);
  }

  void add(const Condition& condition) {
    add(condition.prompt);
    add(condition.match);
    add(condition.side);
  }

  void add(const Points& points) {
    add(points.imbalance);
    add(points.points);
  }

 private:
  void add_byte(std::uint64_t byte) { hash_ = (hash_ ^ byte) * 0x100000001B3U; }

  std::uint64_t hash_ = 0xCBF29CE484222325U;
};

// What an answer to the prompt can be, and when it is asked.
void add_answer(Dump& dump, const Prompt& prompt) {
  dump.add(prompt.id);
  dump.add(prompt.kind);
  dump.add(prompt.per_side);
  dump.add(prompt.min);
  dump.add(prompt.max);
  dump.add(prompt.decimals);
  dump.add(prompt.names_better);
  dump.add(prompt.much);
  dump.add(prompt.max_length);
  dump.add(prompt.choices.size());
  for (const Choice& choice : prompt.choices) {
    dump.add(choice.id.empty());
    dump.add(choice.id.empty() ? choice.text : choice.id);
  }
  dump.add(prompt.ask_if.any);
  dump.add(prompt.ask_if.conditions);
  dump.add(prompt.unsafe_if);
  dump.add(prompt.pain);
  dump.add(prompt.worse);
  dump.add(prompt.family);
}

// What follows from an answer to the prompt.
void add_meaning(Dump& dump, const Prompt& prompt) {
  dump.add(prompt.red_flags.size());
  for (const RedFlag& flag : prompt.red_flags) {
    dump.add(flag.match);
    dump.add(flag.conditions);
    dump.add(flag.action);
    dump.add(flag.urgency);
    dump.add(flag.unsure);
  }
  dump.add(prompt.remarks.size());
  for (const Remark& remark : prompt.remarks) {
    dump.add(remark.match);
    dump.add(remark.conditions);
  }
  dump.add(prompt.findings.size());
  for (const Finding& finding : prompt.findings) {
    dump.add(finding.match);
    dump.add(finding.conditions);
    dump.add(finding.aim);
    dump.add(finding.points);
  }
  dump.add(prompt.differences.size());
  for (const Difference& difference : prompt.differences) {
    dump.add(difference.at_least);
    dump.add(difference.percent_below);
    dump.add(difference.conditions);
    dump.add(difference.points);
  }
}

// The sentences of findings, differences, flags or remarks.
template <typename Thing>
void add_says(Dump& dump, const std::vector<Thing>& things) {
  dump.add(things.size());
  for (const Thing& thing : things) dump.add(thing.says);
}

void add_words(Dump& dump, const Prompt& prompt) {
  dump.add(prompt.ask);
  dump.add(prompt.title);
  dump.add(prompt.steps);
  dump.add(prompt.section);
  dump.add(prompt.equipment);
  dump.add(prompt.video);
  dump.add(prompt.picture);
  dump.add(prompt.label_low);
  dump.add(prompt.label_high);
  dump.add(prompt.unit);
  dump.add(prompt.target);
  dump.add(prompt.choices.size());
  for (const Choice& choice : prompt.choices) dump.add(choice.text);
  add_says(dump, prompt.red_flags);
  add_says(dump, prompt.remarks);
  add_says(dump, prompt.findings);
  add_says(dump, prompt.differences);
}

void add_words(Dump& dump, const About& about) {
  dump.add(about.title);
  dump.add(about.language);
  dump.add(about.intro);
  dump.add(about.disclaimer);
  dump.add(about.authors);
  dump.add(about.license);
  dump.add(about.url);
}

void add_words(Dump& dump, const Imbalance& imbalance) {
  dump.add(imbalance.name);
  dump.add(imbalance.about);
}

void add_words(Dump& dump, const Exercise& exercise) {
  dump.add(exercise.name);
  dump.add(exercise.steps);
  dump.add(exercise.easier);
  dump.add(exercise.harder);
  dump.add(exercise.stop_if);
  dump.add(exercise.equipment);
  dump.add(exercise.picture);
  dump.add(exercise.video);
}

void add_words(Dump& dump, const Source& source) {
  dump.add(source.text);
  dump.add(source.url);
}

template <typename Thing>
void add_all_words(Dump& dump, const std::vector<Thing>& things) {
  dump.add(things.size());
  for (const Thing& thing : things) add_words(dump, thing);
}

}  // namespace

std::string scoring_digest(const Protocol& protocol) {
  Dump dump;
  dump.add(protocol.prompts.size());
  for (const Prompt& prompt : protocol.prompts) {
    add_answer(dump, prompt);
    add_meaning(dump, prompt);
  }
  dump.add(protocol.imbalances.size());
  for (const Imbalance& imbalance : protocol.imbalances) {
    dump.add(imbalance.id);
    dump.add(imbalance.per_side);
  }
  dump.add(protocol.scoring.labels.slight);
  dump.add(protocol.scoring.labels.moderate);
  dump.add(protocol.scoring.labels.strong);
  dump.add(protocol.scoring.enough);
  dump.add(protocol.safety.max_pain_stops);
  return dump.digest();
}

std::string wording_digest(const Protocol& protocol) {
  Dump dump;
  add_words(dump, protocol.about);
  dump.add(protocol.scoring.nothing);
  dump.add(protocol.safety.refer);
  add_all_words(dump, protocol.prompts);
  add_all_words(dump, protocol.imbalances);
  add_all_words(dump, protocol.exercises);
  add_all_words(dump, protocol.sources);
  dump.add(protocol.circuit.has_value());
  if (protocol.circuit) {
    dump.add(protocol.circuit->title);
    dump.add(protocol.circuit->warm_up);
  }
  return dump.digest();
}

}  // namespace kneecheck
