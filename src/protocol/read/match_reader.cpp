// What is meant by is, at_least and below: some of the answers to one prompt.
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
class Thresholds {
 public:
  Thresholds(Reading& reading, const Fields& fields, const Prompt& prompt, MatchUse use)
      : reading_(reading), fields_(fields), prompt_(prompt), use_(use) {}

  Match read() {
    const auto at_least = value("at_least");
    const auto below = value("below");
    if (!fine_) return {};
    const bool compare = prompt_.kind == Kind::compare;
    if (compare && use_ == MatchUse::raises && !at_least) {
      add("E406", fields_.key_place("below"), "a compare needs at_least, the degree 1 or 2", {});
      return {};
    }
    if (at_least) check_at_least(*at_least, below.has_value());
    if (below) check_below(*below, at_least.has_value());
    if (fine_ && at_least && below && *at_least >= *below) {
      add("E403", fields_.key_place("at_least"),
          text("at_least = {} with below = {} is met by no answer", shown_value(*at_least),
               shown_value(*below)),
          "below must be above at_least");
    }
    if (use_ == MatchUse::raises && fine_ && at_least && below && *at_least <= low() &&
        *below > prompt_.max) {
      always("at_least", *at_least);
    }
    return {{}, at_least, below};
  }

 private:
  // The smallest value there is; of a degree the smallest that says anything.
  int low() const { return prompt_.kind == Kind::compare ? 1 : prompt_.min; }

  bool may_not_be_always() const {
    return use_ == MatchUse::raises && prompt_.kind != Kind::compare;
  }

  Text shown_value(int value) const { return written_value(prompt_, value); }

  Text range() const {
    if (prompt_.kind == Kind::compare) {
      return prompt_.max == 1 ? Text("the degree is 1") : Text("the degree is 1 or 2");
    }
    if (prompt_.kind == Kind::hold) return text("the clock stops at {} s", prompt_.max);
    return text("the {} is {} to {}", shown(kind_word(prompt_.kind)), shown_value(prompt_.min),
                shown_value(prompt_.max));
  }

  void add(std::string code, Place place, Text message, Text hint) {
    reading_.problems.add(std::move(code), place, std::move(message), std::move(hint));
    fine_ = false;
  }

  std::optional<int> value(std::string_view name) {
    const NodeEntry* const entry = fields_.entry(name);
    if (entry == nullptr) {
      fine_ = fine_ && !fields_.written(name);
      return std::nullopt;
    }
    const auto steps = threshold_of(reading_.problems, entry->value, name, prompt_);
    fine_ = fine_ && steps.has_value();
    return steps;
  }

  void never(std::string_view name, int value) {
    add(prompt_.kind == Kind::hold && value > prompt_.max ? "E404" : "E401",
        fields_.value_place(name),
        text("{} = {} can never be met: {}", shown(name), shown_value(value), range()), {});
  }

  void always(std::string_view name, int value) {
    add("E402", fields_.value_place(name),
        text("{} = {} is met by every answer: {}", shown(name), shown_value(value), range()),
        "leave out the answers that do not count");
  }

  void check_at_least(int value, bool band) {
    if (value > prompt_.max) {
      never("at_least", value);
    } else if (value <= low() && !band && may_not_be_always()) {
      always("at_least", value);
    } else if (value < low()) {
      off_scale("at_least", value);
    }
  }

  void check_below(int value, bool band) {
    if (prompt_.kind == Kind::hold && value > prompt_.max) {
      add("E404", fields_.value_place("below"),
          text("below = {}, but the clock stops at {} s; every full hold would count as short",
               value, prompt_.max),
          text("raise max, or use below = {}", prompt_.max));
    } else if (prompt_.kind == Kind::compare) {
      if (value < 1 || value > prompt_.max) off_scale("below", value);
    } else if (value <= prompt_.min) {
      never("below", value);
    } else if (value > prompt_.max && !band && may_not_be_always()) {
      always("below", value);
    } else if (value > prompt_.max + 1) {
      off_scale("below", value);
    }
  }

  void off_scale(std::string_view name, int value) {
    add("E401", fields_.value_place(name),
        text("{} = {} is off the scale: {}", shown(name), shown_value(value), range()), {});
  }

  Reading& reading_;
  const Fields& fields_;
  const Prompt& prompt_;
  MatchUse use_;
  bool fine_ = true;
};

}  // namespace

Match read_match(Reading& reading, const Fields& fields, PromptIndex index, MatchUse use) {
  const Prompt& prompt = reading.protocol.prompts[index];
  if (!reading.drafts[index].kind) return {};
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
  if (!fits) return {};
  if (!fields.written("is") && !fields.written("at_least") && !fields.written("below")) {
    reading.problems.add("E407", fields.place(), text("{} has no condition", fields.what()),
                         words ? Text("add is = \"...\"") : Text("add at_least or below"));
    return {};
  }
  if (!reading.drafts[index].answers_known) return {};
  if (!words) return Thresholds(reading, fields, prompt, use).read();
  const NodeEntry* const is = fields.entry("is");
  return is == nullptr ? Match{} : Match{read_is(reading, *is, prompt, use), {}, {}};
}

}  // namespace kneecheck
