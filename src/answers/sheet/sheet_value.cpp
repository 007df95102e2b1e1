#include "kneecheck/answers/sheet_value.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/reply.hpp"
#include "kneecheck/answers/spelling.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/safe_text.hpp"
#include "kneecheck/text/suggest.hpp"

namespace kneecheck {
namespace {

using Read = std::variant<SheetValue, Diagnostic>;

template <typename... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

bool takes_numbers(Kind kind) {
  return kind == Kind::scale || kind == Kind::number || kind == Kind::hold;
}

// A float as the text that a line would have: the nearest number with that many decimals, or all of
// its digits when it is not one of those (off by more than 10^-9, which is what floats are off by).
std::string float_words(double value, int decimals) {
  const std::string nearest = fmt::format("{:.{}f}", value, decimals);
  const double steps = value * std::pow(10.0, decimals);
  const double off = std::abs(steps - std::round(steps)) / std::pow(10.0, decimals);
  return off <= 1e-9 ? nearest : fmt::format("{}", value);
}

// One value put to one item.
class ValueReading {
 public:
  ValueReading(const Protocol& protocol, Item item)
      : protocol_(protocol), item_(item), prompt_(protocol.prompts[item.prompt]) {}

  Read read(const Node& node) const {
    if (const auto* const table = node.as<NodeTable>()) return in_table(node, *table);
    return plain(node);
  }

 private:
  Read plain(const Node& node) const;
  Read in_table(const Node& node, const NodeTable& table) const;
  Read word(const Node& node, std::string_view word) const;

  // The plain value of the table, or what is wrong with it.
  Read value_of(const Node& node, const NodeTable& table) const;

  Diagnostic problem(Place place, std::string code, Text message, Text hint) const;
  Diagnostic wrong_type(const Node& node) const;

  const Protocol& protocol_;
  Item item_;
  const Prompt& prompt_;
};

Read ValueReading::plain(const Node& node) const {
  return std::visit(Overloaded{
                        [&](const std::string& words) -> Read { return word(node, words); },
                        [&](bool yes) -> Read {
                          if (prompt_.kind != Kind::yes_no) return wrong_type(node);
                          return SheetValue{{Status::answered, yes ? 1 : 0}, {}};
                        },
                        [&](std::int64_t number) -> Read {
                          if (!takes_numbers(prompt_.kind)) return wrong_type(node);
                          return word(node, std::to_string(number));
                        },
                        [&](double number) -> Read {
                          if (prompt_.kind != Kind::number || !std::isfinite(number))
                            return wrong_type(node);
                          return word(node, float_words(number, prompt_.decimals));
                        },
                        [&](const auto&) -> Read { return wrong_type(node); },
                    },
                    node.value);
}

Read ValueReading::word(const Node& node, std::string_view word) const {
  const Reply reply = parse_sheet_word(prompt_, word);
  if (const auto* const mistake = std::get_if<Mistake>(&reply)) {
    Text hint = mistake->wanted;
    if (!mistake->also.empty()) hint += text("; {}", mistake->also);
    return problem(node.place, mistake->code, mistake->problem, hint);
  }
  SheetValue result{std::get<Answer>(reply), {}};
  if (prompt_.kind == Kind::text && result.answer.status == Status::answered)
    result.words = trimmed(word);
  return result;
}

Read ValueReading::value_of(const Node& node, const NodeTable& table) const {
  const NodeEntry* const value = table.find("value");
  if (value == nullptr)
    return problem(node.place, "A102", "there is no value here",
                   wanted_words(prompt_, Form::sheet));
  Read read = plain(value->value);
  const auto* const found = std::get_if<SheetValue>(&read);
  if (found != nullptr && found->answer.status != Status::answered) {
    return problem(value->value.place, "A102",
                   text("{} is no value to go with stopped or hurt", found_words(value->value)),
                   "write it alone, without the braces");
  }
  return read;
}

Read ValueReading::in_table(const Node& node, const NodeTable& table) const {
  static const std::vector<std::string> keys = {"value", "stopped", "hurt"};
  for (const NodeEntry& entry : table.entries) {
    if (entry.key == "left" || entry.key == "right") {
      return problem(entry.place, "A105",
                     text("{} is not asked per side", safe_text(item_name(protocol_, item_))),
                     "write one value, without left and right");
    }
    if (entry.key == "value" || entry.key == "stopped" || entry.key == "hurt") continue;
    const auto meant = closest(entry.key, keys);
    return problem(entry.place, "A101", text("an answer has no key {}", quoted(entry.key)),
                   meant ? text("did you mean {}?", safe_text(*meant))
                         : Text("an answer in braces has value, and stopped or hurt"));
  }

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
  if (hurt != nullptr && !std::holds_alternative<bool>(hurt->value.value)) {
    return problem(hurt->value.place, "A102", text("hurt is {}", found_words(hurt->value)),
                   "write hurt = true");
  }

  const bool is_hurt = hurt != nullptr && std::get<bool>(hurt->value.value);
  if ((stopped != nullptr || is_hurt) && !offers_pain(prompt_)) {
    const NodeEntry& offending = stopped != nullptr ? *stopped : *hurt;
    return problem(offending.place, "A108",
                   text("{} is not offered at this question", safe_text(offending.key)),
                   wanted_words(prompt_, Form::sheet));
  }
  if (stopped != nullptr) {
    if (table.find("value") == nullptr) return SheetValue{{Status::pain, {}}, {}};
    if (prompt_.kind != Kind::hold && prompt_.kind != Kind::number) {
      return problem(table.find("value")->place, "A102",
                     "a value beside stopped is for a hold or a number only",
                     "write \"pain\" alone, or hurt = true if the test was finished");
    }
  }
  Read read = value_of(node, table);
  if (auto* const found = std::get_if<SheetValue>(&read)) {
    if (stopped != nullptr) found->answer.status = Status::pain;
    if (is_hurt) found->answer.status = Status::hurt;
  }
  return read;
}

Diagnostic ValueReading::problem(Place place, std::string code, Text message, Text hint) const {
  Diagnostic result;
  result.code = std::move(code);
  result.place = place;
  result.message = std::move(message);
  result.hint = std::move(hint);
  result.asked = item_question(protocol_, item_);
  return result;
}

Diagnostic ValueReading::wrong_type(const Node& node) const {
  return problem(node.place, "A102",
                 text("{} cannot be {}", safe_text(item_name(protocol_, item_)), found_words(node)),
                 wanted_words(prompt_, Form::sheet));
}

}  // namespace

Read read_sheet_value(const Protocol& protocol, Item item, const Node& node) {
  return ValueReading(protocol, item).read(node);
}

Text found_words(const Node& node) {
  return std::visit(
      Overloaded{
          [](const std::string& words) { return quoted(words); },
          [](std::int64_t number) { return text("{}", number); },
          [](double number) { return safe_text(fmt::format("{}", number)); },
          [](bool yes) { return yes ? Text("true") : Text("false"); },
          [](const NodeDate& date) { return text("the date {}", safe_text(date.text)); },
          [](const NodeList&) { return Text("a list"); },
          [](const NodeTable&) { return Text("a table"); },
      },
      node.value);
}

}  // namespace kneecheck
