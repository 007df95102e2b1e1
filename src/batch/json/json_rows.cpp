#include "json_rows.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <variant>

#include "../copied_text.hpp"
#include "../taken.hpp"
#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/sheet_value.hpp"
#include "kneecheck/protocol/wording.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/suggest.hpp"

namespace kneecheck {
namespace {

constexpr std::array<std::string_view, 4> row_keys = {"id", "taken", "note", "answers"};

bool is_someone_elses(std::string_view key) { return key.starts_with("x_"); }

Text closest_key(std::string_view key, const std::vector<std::string>& known,
                 const Text& otherwise) {
  const auto near = closest(key, known);
  return near ? text("did you mean {}?", safe_text(*near)) : otherwise;
}

}  // namespace

JsonRows::JsonRows(const Protocol& protocol) : protocol_(protocol) {
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index)
    prompts_.emplace(protocol.prompts[index].id, index);
}

void JsonRows::add(std::string_view bytes) {
  bytes_.erase(0, taken_);
  seen_ -= taken_;
  taken_ = 0;
  bytes_ += bytes;
}

bool JsonRows::next(BatchRow& row) {
  while (next_line(row)) {
    if (row.torn) return true;
    if (text_.find_first_not_of(" \t\r") == std::string::npos) continue;
    read(row);
    return true;
  }
  return false;
}

// Takes one line into text_. One that is too long is told once, and never held.
bool JsonRows::next_line(BatchRow& row) {
  while (true) {
    const std::string_view all = bytes_;
    const std::size_t feed = all.find('\n', seen_);
    const bool whole = feed != std::string_view::npos;
    const std::size_t end = whole ? feed : all.size();
    const bool too_long = end - taken_ > max_row_bytes;
    seen_ = end;
    if (!whole && !too_long && !skipping_ && (!ended_ || taken_ == end)) return false;
    if (!whole && skipping_ && taken_ == end) return false;
    row = {};
    row.line = line_;
    text_ = too_long || skipping_ ? "" : all.substr(taken_, end - taken_);
    const bool told = skipping_;
    taken_ = whole ? end + 1 : end;
    seen_ = taken_;
    if (whole) ++line_;
    skipping_ = !whole && (too_long || skipping_);
    if (told) continue;
    if (too_long) {
      row.torn = true;
      tell({.code = "A303", .place = {1, 1, 0}, .message = "this row is longer than 1 MiB"}, row);
    }
    return true;
  }
}

void JsonRows::read(BatchRow& row) {
  JsonObject object = read_json_object(text_);
  if (object.torn) {
    row.torn = true;
    return tell(std::move(*object.torn), row);
  }
  for (auto& [name, json] : object.kept)
    row.kept.push_back({std::move(name), std::move(json), true});
  bool answered = false;
  for (const NodeEntry& field : object.fields.entries) {
    if (field.key == "id") {
      read_words(field, row.id, row);
    } else if (field.key == "taken") {
      read_words(field, row.taken, row);
      if (const auto wrong = wrong_taken(row.taken)) {
        row.taken.clear();
        tell({.code = "A102",
              .place = field.place,
              .message = text("taken: {}", *wrong),
              .hint = how_to_write_taken},
             row);
      }
    } else if (field.key == "note") {
      read_words(field, row.note, row);
    } else if (field.key == "answers" && field.value.as<NodeTable>() != nullptr) {
      answered = true;
      read_answers(*field.value.as<NodeTable>(), row);
    } else if (field.key == "answers") {
      answered = true;
      row.torn = true;
      tell({.code = "A102",
            .place = field.place,
            .message = text("answers cannot be {}", found_words(field.value)),
            .hint = R"(write an object, such as {"plank": 30})"},
           row);
    } else {
      row.torn = true;
      const std::vector<std::string> known(row_keys.begin(), row_keys.end());
      tell({.code = "A101",
            .place = field.place,
            .message = text("a row has no key {}", quoted(field.key)),
            .hint = closest_key(field.key, known, "a key of your own begins with x_")},
           row);
    }
  }
  if (answered || row.torn) return;
  row.torn = true;
  tell({.code = "A101",
        .place = {1, 1, 0},
        .message = "the row has no key \"answers\"",
        .hint = R"(write "answers": {} where nothing was reached)"},
       row);
}

// Words, or a whole number that stands for itself.
void JsonRows::read_words(const NodeEntry& field, std::string& words, BatchRow& row) {
  if (const auto* const number = field.value.as<std::int64_t>()) {
    words = std::to_string(*number);
    return;
  }
  const auto* const found = field.value.as<std::string>();
  if (found == nullptr) {
    return tell({.code = "A102",
                 .place = field.place,
                 .message = text("{} cannot be {}", safe_text(field.key), found_words(field.value)),
                 .hint = "write text in quotes"},
                row);
  }
  words = *found;
  if (const auto unfit = unfit_to_copy(words)) {
    tell({.code = "A113",
          .place = field.place,
          .message = text("{}: {}", safe_text(field.key), *unfit),
          .hint = "take it out"},
         row);
  }
}

void JsonRows::read_answers(const NodeTable& answers, BatchRow& row) {
  for (const NodeEntry& entry : answers.entries) {
    if (is_someone_elses(entry.key)) continue;
    const auto found = prompts_.find(entry.key);
    if (found == prompts_.end()) {
      if (row.problems.size() >= most_problems) return;
      std::vector<std::string> known;
      for (const Prompt& prompt : protocol_.prompts) known.push_back(prompt.id);
      const auto group = find_group(protocol_, entry.key);
      tell({.code = "A101",
            .place = entry.place,
            .message =
                group ? text("{} is a page of signs; each has a key of its own", shown(entry.key))
                      : text("no prompt is called {}", quoted(entry.key)),
            .hint = group ? Text("write each sign with \"yes\" or \"no\"")
                          : closest_key(entry.key, known, "the protocol has no such prompt")},
           row);
    } else if (protocol_.prompts[found->second].kind == Kind::info) {
      tell({.code = "A101",
            .place = entry.place,
            .message = text("{} only tells something; it takes no answer", safe_text(entry.key)),
            .hint = "take the key out"},
           row);
    } else if (protocol_.prompts[found->second].per_side) {
      read_sides(found->second, entry, row);
    } else {
      read_item({found->second, Side::whole}, entry.value, row);
    }
  }
}

void JsonRows::read_sides(PromptIndex prompt, const NodeEntry& entry, BatchRow& row) {
  const Text id = safe_text(entry.key);
  const auto refuse = [&](std::string code, Text message) {
    for (const Side side : {Side::left, Side::right})
      row.answers.set({prompt, side}, {Status::invalid, {}});
    tell({.code = std::move(code),
          .place = entry.place,
          .message = std::move(message),
          .hint = text("such as \"{}\": {{\"left\": ..., \"right\": ...}}", id)},
         row);
  };
  const auto* const table = entry.value.as<NodeTable>();
  if (table == nullptr || table->find("value") != nullptr || table->find("stopped") != nullptr) {
    return refuse("A105", text("{} is asked left and right; this does not say which side", id));
  }
  if (table->entries.empty()) return refuse("A106", text("{} has neither left nor right", id));
  for (const NodeEntry& side : table->entries) {
    if (side.key == "left" || side.key == "right") {
      read_item({prompt, side.key == "left" ? Side::left : Side::right}, side.value, row);
    } else if (!is_someone_elses(side.key)) {
      refuse("A101",
             text("{}, which is asked left and right, has no key {}", id, quoted(side.key)));
    }
  }
}

void JsonRows::read_item(Item item, const Node& node, BatchRow& row) {
  auto read = read_sheet_value(protocol_, item, node);
  if (auto* const problem = std::get_if<Diagnostic>(&read)) {
    row.answers.set(item, {Status::invalid, {}});
    const std::string name = item_name(protocol_, item);
    if (!problem->message.str().starts_with(name + " "))
      problem->message = text("{}: {}", safe_text(name), problem->message);
    problem->asked = item_question(protocol_, item);
    return tell(std::move(*problem), row);
  }
  auto& value = std::get<SheetValue>(read);
  row.answers.set(item, value.answer);
  if (!value.words.empty()) row.words[protocol_.prompts[item.prompt].id] = std::move(value.words);
}

void JsonRows::tell(Diagnostic problem, BatchRow& row) const {
  if (row.problems.size() >= most_problems) return;
  const auto offset = static_cast<std::size_t>(std::max(problem.place.column, 1) - 1);
  problem.place = place_at(text_, offset);
  problem.place.line = row.line;
  row.problems.push_back(std::move(problem));
}

}  // namespace kneecheck
