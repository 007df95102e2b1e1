// Reads is, at_least and below, which choose some of the answers to one prompt.
#include <algorithm>
#include <string>

#include "kneecheck/text/plain_words.hpp"
#include "protocol/schema/value_check.hpp"
#include "reading.hpp"

namespace kneecheck {
namespace {

// A word that an answer may be called by, and the whole number it stands for.
struct AnswerWord {
  std::string word;
  int value = 0;
};

std::vector<AnswerWord> answer_words(const Prompt& prompt) {
  if (prompt.kind == Kind::yes_no) return {{"yes", 1}, {"no", 0}};
  std::vector<AnswerWord> words;
  for (int value = 0; const Choice& choice : prompt.choices) {
    words.push_back({choice.text, value});
    if (!choice.id.empty()) words.push_back({choice.id, value});
    ++value;
  }
  return words;
}

Text answer_hint(const std::vector<AnswerWord>& words, std::string_view word) {
  std::vector<std::string> known;
  std::vector<Text> all;
  for (const AnswerWord& one : words) {
    known.push_back(one.word);
    all.push_back(quoted(one.word));
  }
  if (const auto near = meant(word, known)) return text("did you mean {}?", quoted(*near));
  return joined(all, ", ");
}

std::vector<int> read_is(Reading& reading, const NodeEntry& entry, const Prompt& prompt,
                         MatchUse use) {
  std::vector<int> values;
  const std::vector<AnswerWord> words = answer_words(prompt);
  const auto read = [&](const Node& node) {
    const auto& word = std::get<std::string>(node.value);
    const auto known = std::ranges::find(words, word, &AnswerWord::word);
    if (known == words.end()) {
      reading.problems.add("E405", node.place,
                           text("{} is not {} of {}", quoted(word),
                                prompt.kind == Kind::yes_no ? Text("an answer") : Text("a choice"),
                                shown(prompt.id)),
                           answer_hint(words, word));
    } else if (std::ranges::find(values, known->value) == values.end()) {
      values.push_back(known->value);
    }
  };
  if (const auto* const list = entry.value.as<NodeList>()) {
    std::ranges::for_each(*list, read);
    std::ranges::sort(values);
  } else {
    read(entry.value);
  }
  if (use == MatchUse::raises && static_cast<int>(values.size()) == prompt.max - prompt.min + 1) {
    reading.problems.add("E402", entry.value.place, "is names every answer",
                         "leave out the answers that do not count");
  }
  return values;
}

// at_least and below of one table, about one prompt. On a compare they are about the degree.
struct Thresholds {
  Problems& problems;
  const Fields& fields;
  const Prompt& prompt;
  bool raises;
  bool compare = prompt.kind == Kind::compare;
  // The smallest value there is; of a degree the smallest that says anything.
  int low = compare ? 1 : prompt.min;
  bool fine = true;

  Match read() {
    const auto at_least = value("at_least");
    const auto below = value("below");
    if (!fine) return {};
    if (compare && raises && !at_least) {
      add("E406", fields.key_place("below"), "a compare needs at_least, the degree 1 or 2");
      return {};
    }
    const bool band = at_least && below;
    if (at_least) check_at_least(*at_least, band);
    if (below) check_below(*below, band);
    if (fine && band && *at_least >= *below) {
      add("E403", fields.key_place("at_least"),
          text("at_least = {} with below = {} is met by no answer",
               written_value(prompt, *at_least), written_value(prompt, *below)),
          "below must be above at_least");
    }
    if (raises && fine && band && *at_least <= low && *below > prompt.max) {
      always("at_least", *at_least);
    }
    return {{}, at_least, below};
  }

  Text range() const {
    if (compare) return prompt.max == 1 ? Text("the degree is 1") : Text("the degree is 1 or 2");
    if (prompt.kind == Kind::hold) return text("the clock stops at {} s", prompt.max);
    return text("the {} is {} to {}", shown(kind_word(prompt.kind)),
                written_value(prompt, prompt.min), written_value(prompt, prompt.max));
  }

  void add(std::string code, Place place, Text message, Text hint = {}) {
    problems.add(std::move(code), place, std::move(message), std::move(hint));
    fine = false;
  }

  std::optional<int> value(std::string_view name) {
    const NodeEntry* const entry = fields.entry(name);
    if (entry == nullptr) {
      fine = fine && !fields.written(name);
      return std::nullopt;
    }
    const auto steps = threshold_of(problems, entry->value, name, prompt);
    fine = fine && steps.has_value();
    return steps;
  }

  // Tells that "at_least = 30" cannot be right, which `why` says.
  void refuse(std::string code, std::string_view name, int value, const Text& why, Text hint = {}) {
    add(std::move(code), fields.value_place(name),
        text("{} = {} {}: {}", shown(name), written_value(prompt, value), why, range()),
        std::move(hint));
  }

  void always(std::string_view name, int value) {
    refuse("E402", name, value, "is met by every answer",
           "leave out the answers that do not count");
  }

  void off_scale(std::string_view name, int value) {
    refuse("E401", name, value, "is off the scale");
  }

  void check_at_least(int value, bool band) {
    if (value > prompt.max) {
      refuse(prompt.kind == Kind::hold ? "E404" : "E401", "at_least", value, "can never be met");
    } else if (value <= low && !band && raises && !compare) {
      always("at_least", value);
    } else if (value < low) {
      off_scale("at_least", value);
    }
  }

  void check_below(int value, bool band) {
    if (prompt.kind == Kind::hold && value > prompt.max) {
      add("E404", fields.value_place("below"),
          text("below = {}, but the clock stops at {} s; every full hold would count as short",
               value, prompt.max),
          text("raise max, or use below = {}", prompt.max));
    } else if (compare) {
      if (value < 1 || value > prompt.max) off_scale("below", value);
    } else if (value <= prompt.min) {
      refuse("E401", "below", value, "can never be met");
    } else if (value > prompt.max && !band && raises) {
      always("below", value);
    } else if (value > prompt.max + 1) {
      off_scale("below", value);
    }
  }
};

}  // namespace

Match read_match(Reading& reading, const Fields& fields, PromptIndex index, MatchUse use) {
  const Prompt& prompt = reading.protocol.prompts[index];
  if (!reading.prompt_fields[index].kind()) return {};
  const bool words = prompt.kind == Kind::yes_no || prompt.kind == Kind::choice;
  bool fits = true;
  for (const std::string_view name : {"is", "at_least", "below"}) {
    if (!fields.written(name) || (name == "is") == words) continue;
    fits = false;
    const Text kind = shown(kind_word(prompt.kind));
    reading.problems.add("E406", fields.key_place(name),
                         words ? text("a {} uses is, not {}", kind, shown(name))
                               : text("a {} uses at_least or below, not is", kind));
  }
  // A condition may ask how it went instead; if that is written wrongly, it was told already.
  if (!fits || fields.wrong("pain") || fields.wrong("unsure")) return {};
  if (!fields.written("is") && !fields.written("at_least") && !fields.written("below")) {
    reading.problems.add("E407", fields.place(), text("{} has no condition", fields.what()),
                         words ? Text("add is and the answer") : Text("add at_least or below"));
    return {};
  }
  if (!reading.answers_known[index]) return {};
  if (!words) return Thresholds{reading.problems, fields, prompt, use == MatchUse::raises}.read();
  const NodeEntry* const is = fields.entry("is");
  return is == nullptr ? Match{} : Match{read_is(reading, *is, prompt, use), {}, {}};
}

}  // namespace kneecheck
