#include "kneecheck/answers/sheet_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/guard.hpp"
#include "kneecheck/answers/reply.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/letter_case.hpp"
#include "kneecheck/text/safe_text.hpp"
#include "kneecheck/text/suggest.hpp"

namespace kneecheck {
namespace {

using Read = std::variant<SheetValue, Diagnostic>;

// A float as the text that a line would have: the nearest number with that many decimals, or all of
// its digits when it is not one of those (off by more than 10^-9, which is what floats are off by).
std::string float_words(double value, int decimals) {
  const std::string nearest = fmt::format("{:.{}f}", value, decimals);
  const double steps = value * std::pow(10.0, decimals);
  const double off = std::abs(steps - std::round(steps)) / std::pow(10.0, decimals);
  return off <= 1e-9 ? nearest : fmt::format("{}", value);
}

// Reads one value as the answer to one item.
class ValueReading {
 public:
  ValueReading(const Protocol& protocol, Item item)
      : protocol_(protocol), item_(item), prompt_(protocol.prompts[item.prompt]) {}

  Read read(const Node& node) const {
    if (const auto* const table = node.as<NodeTable>()) return in_table(node, *table);
    return plain(node);
  }

 private:
  Read plain(const Node& node) const {
    const bool is_measured =
        prompt_.kind == Kind::scale || prompt_.kind == Kind::number || prompt_.kind == Kind::hold;
    const auto* const yes = node.as<bool>();
    const auto* const whole = node.as<std::int64_t>();
    const auto* const number = node.as<double>();
    if (const auto* const words = node.as<std::string>()) return word(node, *words);
    if (yes != nullptr && prompt_.kind == Kind::yes_no) return word(node, *yes ? "yes" : "no");
    if (whole != nullptr && is_measured) return word(node, std::to_string(*whole));
    if (number != nullptr && is_measured && std::isfinite(*number))
      return word(node, float_words(*number, prompt_.decimals));
    const Text name = safe_text(item_name(protocol_, item_));
    return problem(node.place, "A102", text("{} cannot be {}", name, found_words(node)),
                   wanted_words(prompt_, Form::sheet));
  }

  Read word(const Node& node, std::string_view word) const {
    const Reply reply = parse_sheet_word(prompt_, word);
    if (const auto* const mistake = std::get_if<Mistake>(&reply)) {
      Text hint = mistake->wanted;
      if (!mistake->also.empty()) hint += text("; {}", mistake->also);
      return problem(node.place, mistake->code, mistake->problem, hint);
    }
    SheetValue result{std::get<Answer>(reply), {}};
    if (prompt_.kind == Kind::text && result.answer.status == Status::answered)
      result.words = literal(protocol_, trimmed(word), english_words());
    return result;
  }

  Read in_table(const Node& node, const NodeTable& table) const {
    if (auto unknown = unknown_key(table)) return *std::move(unknown);

    const NodeEntry* const stopped = table.find("stopped");
    const NodeEntry* const hurt = table.find("hurt");
    if (stopped != nullptr && hurt != nullptr) {
      return problem(hurt->place, "A102", "a test is either stopped or finished but hurt",
                     "take out stopped or hurt");
    }
    if (stopped != nullptr) {
      const auto* const why = stopped->value.as<std::string>();
      if (why == nullptr || folded(*why) != "pain") {
        return problem(stopped->value.place, "A102",
                       text("stopped is {}", found_words(stopped->value)),
                       "write stopped = \"pain\"; nothing else is kept as a stop");
      }
    }
    if (hurt != nullptr && hurt->value.as<bool>() == nullptr) {
      return problem(hurt->value.place, "A102", text("hurt is {}", found_words(hurt->value)),
                     "write hurt = true");
    }

    const bool is_hurt = hurt != nullptr && *hurt->value.as<bool>();
    if ((stopped != nullptr || is_hurt) && !offers_pain(prompt_)) {
      const NodeEntry& offending = stopped != nullptr ? *stopped : *hurt;
      return problem(offending.place, "A108",
                     text("{} is not offered at this question", safe_text(offending.key)),
                     wanted_words(prompt_, Form::sheet));
    }

    const NodeEntry* const value = table.find("value");
    if (value == nullptr) {
      if (stopped != nullptr) return SheetValue{{Status::pain, {}}, {}};
      return problem(node.place, "A102", "there is no value here",
                     wanted_words(prompt_, Form::sheet));
    }
    if (stopped != nullptr && prompt_.kind != Kind::hold && prompt_.kind != Kind::number) {
      return problem(value->place, "A102", "a value beside stopped is for a hold or a number only",
                     "write \"pain\" alone, or hurt = true if the test was finished");
    }
    Read read = plain(value->value);
    auto* const found = std::get_if<SheetValue>(&read);
    if (found == nullptr) return read;
    if (found->answer.status != Status::answered) {
      return problem(value->value.place, "A102",
                     text("{} is no value to go with stopped or hurt", found_words(value->value)),
                     "write it alone, without the braces");
    }
    if (stopped != nullptr) found->answer.status = Status::pain;
    if (is_hurt) found->answer.status = Status::hurt;
    return read;
  }

  // Says what is wrong with the first key that an answer in braces does not have.
  std::optional<Diagnostic> unknown_key(const NodeTable& table) const {
    static const std::vector<std::string> keys = {"value", "stopped", "hurt"};
    const auto is_known = [](const NodeEntry& entry) {
      return std::ranges::find(keys, entry.key) != keys.end();
    };
    const auto found = std::ranges::find_if_not(table.entries, is_known);
    if (found == table.entries.end()) return std::nullopt;
    if (found->key == "left" || found->key == "right") {
      return problem(found->place, "A105",
                     text("{} is not asked per side", safe_text(item_name(protocol_, item_))),
                     "write one value, without left and right");
    }
    const auto meant = closest(found->key, keys);
    return problem(found->place, "A101", text("an answer has no key {}", quoted(found->key)),
                   meant ? text("did you mean {}?", safe_text(*meant))
                         : Text("an answer in braces has value, and stopped or hurt"));
  }

  Diagnostic problem(Place place, std::string code, Text message, Text hint) const {
    return {Level::error,
            std::move(code),
            place,
            std::move(message),
            std::move(hint),
            {},
            item_question(protocol_, item_)};
  }

  const Protocol& protocol_;
  Item item_;
  const Prompt& prompt_;
};

}  // namespace

Read read_sheet_value(const Protocol& protocol, Item item, const Node& node) {
  return ValueReading(protocol, item).read(node);
}

Text found_words(const Node& node) {
  if (const auto* const words = node.as<std::string>()) return quoted(*words);
  if (const auto* const number = node.as<std::int64_t>()) return text("{}", *number);
  if (const auto* const number = node.as<double>()) return safe_text(fmt::format("{}", *number));
  if (const auto* const yes = node.as<bool>()) return *yes ? Text("true") : Text("false");
  if (const auto* const date = node.as<NodeDate>())
    return text("the date {}", safe_text(date->text));
  return node.as<NodeList>() != nullptr ? Text("a list") : Text("a table");
}

}  // namespace kneecheck
