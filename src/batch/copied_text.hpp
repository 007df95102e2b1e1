// Copied text: what goes from the input to the output as it is, when it can be read there.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// Why these words cannot be copied: a character that could drive a terminal or hides, or a byte
// that is not UTF-8. Tabs, line feeds and carriage returns can.
std::optional<Text> unfit_to_copy(std::string_view words);

// The words as the output has them: what cannot be copied is shown as \u{1b}.
std::string copied(std::string_view words);

// Whether a spreadsheet would compute these words instead of showing them. A number is no such
// danger.
bool is_formula(std::string_view words);

}  // namespace kneecheck
