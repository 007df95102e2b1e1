// Sheet value: what one value of [answers] says about one item. Words are read as on a line, by
// the same parser.
#pragma once

#include <string>
#include <variant>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/protocol/toml_text.hpp"
#include "kneecheck/text/diagnostic.hpp"

namespace kneecheck {

struct SheetValue {
  Answer answer;
  std::string words;  // of a text prompt; else ""
};

// "skip", 7, true, "a little", { value = 30, stopped = "pain" }, { value = 7, hurt = true }.
// REQUIRES: the item's prompt takes an answer (not info).
std::variant<SheetValue, Diagnostic> read_sheet_value(const Protocol& protocol, Item item,
                                                      const Node& node);

// "a table", "the text "x"", "7.5": what stands where something else was wanted.
Text found_words(const Node& node);

}  // namespace kneecheck
