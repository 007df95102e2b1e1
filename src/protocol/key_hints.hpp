// What to say about a key that does not belong where it stands.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/protocol/keys.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// "a scale prompt", "[plan]", "a finding"
Text table_words(KeyTable table, std::optional<Kind> kind);

// "target belongs to kind = "hold"; this prompt is a scale"
Text wrong_kind(std::string_view key, Kind kind);

// The remedy for an unknown key: the word other form languages use for one of ours, or a key that
// is spelt nearly so. `written` are the keys that are there already.
Text key_hint(KeyTable table, std::optional<Kind> kind, std::string_view key,
              const std::vector<std::string>& written);

}  // namespace kneecheck
