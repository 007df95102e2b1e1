#include "kneecheck/batch/csv_template.hpp"

#include <algorithm>
#include <string_view>

#include "csv_cell.hpp"
#include "kneecheck/answers/words.hpp"
#include "table_header.hpp"

namespace kneecheck {
namespace {

bool means_something(const Prompt& prompt, int value) {
  const int matched = prompt.kind == Kind::compare ? degree(prompt, value, Side::whole) : value;
  const auto holds = [matched](const auto& one) { return one.match.holds(matched); };
  return std::ranges::any_of(prompt.findings, holds) ||
         std::ranges::any_of(prompt.red_flags, holds) || std::ranges::any_of(prompt.remarks, holds);
}

int first_try(const Prompt& prompt) {
  if (prompt.kind == Kind::compare) return 0;
  if (prompt.kind == Kind::hold) return prompt.target;
  if (prompt.kind == Kind::number && !prompt.worse) return (prompt.min + prompt.max) / 2;
  return prompt.worse == Worse::low ? prompt.max : prompt.min;
}

// An answer that nothing follows from, where there is one.
std::string example_of(const Prompt& prompt) {
  if (prompt.kind == Kind::text) return "";
  const int first = first_try(prompt);
  const int count = prompt.max - prompt.min + 1;
  for (int step = 0; step < count; ++step) {
    const int value = prompt.min + (first - prompt.min + step) % count;
    if (!means_something(prompt, value)) return value_words(prompt, value);
  }
  return value_words(prompt, first);
}

}  // namespace

std::string csv_template(const Protocol& protocol) {
  std::string header = "id,taken,note";
  std::string example = "example,2026-11-22,replace every answer; ask about each warning sign";
  for (const Item item : items_of(protocol)) {
    const Prompt& prompt = protocol.prompts[item.prompt];
    if (prompt.kind == Kind::info) continue;
    header += "," + item_name(protocol, item);
    example += ',';
    append_csv_cell(example_of(prompt), example);
  }
  return header + "\n" + example + "\n";
}

}  // namespace kneecheck
