// What to say about a key that does not belong where it stands.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "kneecheck/protocol/keys.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// "a scale prompt", "[plan]", "a finding"
Text table_words(KeyTable table, std::optional<Kind> kind);

// "target belongs to kind = "hold"; this prompt is a scale"
Text wrong_kind(std::string_view key, Kind kind);

// What an unknown key was meant for, among the keys that are `possible`: the one for which other
// form languages use this word, or one that is spelt nearly so. nullptr for none.
const Key* meant_key(KeyTable table, std::optional<Kind> kind, std::string_view key,
                     const std::function<bool(const Key&)>& possible);

// The same of spelling alone.
const Key* near_key(KeyTable table, std::optional<Kind> kind, std::string_view key,
                    const std::function<bool(const Key&)>& possible);

// The remedy for an unknown key: what was `meant`, if anything.
Text key_hint(std::string_view key, const Key* meant);

}  // namespace kneecheck
