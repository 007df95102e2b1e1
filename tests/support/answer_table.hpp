// Answers as a table that batch takes: a column for every answer, a row for each set of them.
#pragma once

#include <string>
#include <vector>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck::testing {

// The words of the cell that says this answer.
inline std::string cell_words(const Prompt& prompt, Answer answer) {
  const std::string value = answer.value ? value_words(prompt, *answer.value) : "";
  switch (answer.status) {
    case Status::answered:
      return prompt.kind == Kind::text ? "some words" : value;
    case Status::hurt:
      return value + " hurt";
    case Status::skipped:
      return "-";
    case Status::unsure:
      return "unsure";
    case Status::pain:
      return answer.value ? value + " pain" : "pain";
    case Status::not_reached:
    case Status::invalid:
      break;
  }
  return "";
}

inline std::vector<Item> answered_items(const Protocol& protocol) {
  std::vector<Item> items;
  for (const Item item : items_of(protocol)) {
    if (protocol.prompts[item.prompt].kind != Kind::info) items.push_back(item);
  }
  return items;
}

inline std::string header_of(const Protocol& protocol) {
  std::string header;
  for (const Item item : answered_items(protocol)) header += item_name(protocol, item) + ",";
  return header + "note\n";
}

inline std::string row_of(const Protocol& protocol, const Answers& answers) {
  std::string row;
  for (const Item item : answered_items(protocol))
    row += "\"" + cell_words(protocol.prompts[item.prompt], answers.get(item)) + "\",";
  // No id is there twice where none is, and a row without any answer is no empty one.
  return row + "n\n";
}

}  // namespace kneecheck::testing
