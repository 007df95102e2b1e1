#include "sheet_problems.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "kneecheck/answers/sheet_value.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/protocol/toml_text.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/safe_text.hpp"
#include "kneecheck/text/suggest.hpp"
#include "kneecheck/text/unprintable.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t most_sheet_guesses = 100;

}  // namespace

bool is_free(const NodeEntry& entry) { return entry.key.starts_with("x_"); }

void keep_line(Sheet& sheet, const std::string& table, const NodeEntry& entry) {
  sheet.kept_lines[table] += toml_entry(entry) + "\n";
}

SheetProblems::SheetProblems(const Protocol& protocol) : protocol_(protocol) {
  for (const Prompt& prompt : protocol.prompts) prompt_ids_.push_back(prompt.id);
}

// The key that was probably meant. Only the first problems are worth a guess, which is costly: a
// sheet that people wrote never has more.
std::optional<std::string> SheetProblems::meant(std::string_view key,
                                                std::span<const std::string> known) const {
  return problems_.size() < most_sheet_guesses ? closest(key, known) : std::nullopt;
}

void SheetProblems::add(Place place, std::string code, Text message, Text hint) {
  problems_.push_back(
      {Level::error, std::move(code), place, std::move(message), std::move(hint), {}, {}});
}

void SheetProblems::wrong_type(const NodeEntry& entry, const Text& wanted) {
  add(entry.value.place, "A102",
      text("{} cannot be {}", safe_text(entry.key), found_words(entry.value)),
      text("write {}", wanted));
}

std::vector<std::string> SheetProblems::check_keys(const NodeTable& table,
                                                   std::span<const std::string> keys,
                                                   const Text& of_what) {
  std::vector<std::string> meant_keys;
  for (const NodeEntry& entry : table.entries) {
    if (is_free(entry) || std::ranges::find(keys, entry.key) != keys.end()) continue;
    Text hint = "take it out; keys that begin with x_ are free for other tools";
    if (const auto near = meant(entry.key, keys)) {
      hint = text("did you mean {}?", safe_text(*near));
      meant_keys.push_back(*near);
    }
    if (find_prompt(protocol_, entry.key)) hint = "answers stand below the line [answers]";
    add(entry.place, "A101", text("{} has no key {}", of_what, quoted(entry.key)), hint);
  }
  return meant_keys;
}

std::optional<PromptIndex> SheetProblems::prompt_of(const NodeEntry& entry) {
  const std::optional<PromptIndex> prompt = find_prompt(protocol_, entry.key);
  if (prompt || is_free(entry)) return prompt;

  if (const auto group = find_group(protocol_, entry.key)) {
    std::vector<Text> signs;
    for (const Prompt& sign : protocol_.prompts)
      if (sign.group == group) signs.push_back(safe_text(sign.id));
    add(entry.place, "A101",
        text("{} is a page of signs; each has a key of its own", shown(entry.key)),
        text("write {}, each with \"yes\" or \"no\"", listed(signs)));
    return std::nullopt;
  }
  const auto near = meant(entry.key, prompt_ids_);
  add(entry.place, "A101", text("no prompt is called {}", quoted(entry.key)),
      near ? text("did you mean {}?", safe_text(*near))
           : text("the protocol {} has no such prompt", safe_text(protocol_.about.id)));
  return std::nullopt;
}

std::optional<std::string> SheetProblems::one_line(const NodeEntry& entry) {
  const auto* const words = entry.value.as<std::string>();
  if (words == nullptr) {
    wrong_type(entry, "text in quotes");
    return std::nullopt;
  }
  if (const auto found = first_unprintable(*words, false)) {
    add(entry.value.place, "A113", text("{} in {}", found->what, safe_text(entry.key)),
        "take it out: it could drive the terminal, or deceive who reads it");
    return std::nullopt;
  }
  return *words;
}

const NodeTable* SheetProblems::table(const NodeTable& root, std::string_view name) {
  const NodeEntry* const entry = root.find(name);
  if (entry == nullptr) return nullptr;
  const auto* const found = entry->value.as<NodeTable>();
  if (found == nullptr)
    wrong_type(*entry, text("[{}] on a line of its own, its keys below", safe_text(name)));
  return found;
}

void SheetProblems::throw_if_any() {
  if (problems_.empty()) return;
  sort_by_place(problems_);
  throw BadFile(std::move(problems_));
}

}  // namespace kneecheck
