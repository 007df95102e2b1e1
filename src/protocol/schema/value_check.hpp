// Checks of single values. Each tells what is wrong, and returns whether nothing is; `name` is what
// messages call the value.
#pragma once

#include <string_view>

#include "kneecheck/protocol/keys.hpp"
#include "kneecheck/protocol/toml_text.hpp"
#include "problems.hpp"

namespace kneecheck {

// Tells that `wanted` was wanted ("a text") and something else found (E023). Always false.
bool wrong_type(Problems& problems, const Node& node, std::string_view name, const Text& wanted,
                const Text& hint = {});

// A printable text of at most `longest` code points (0: any).
bool check_text(Problems& problems, const Node& node, std::string_view name, int longest,
                bool lines_allowed);

// One of the blank-separated `words`.
bool check_word(Problems& problems, const Node& node, std::string_view name,
                std::string_view words);

// A whole number: not a decimal, not a number in quotes.
bool check_whole(Problems& problems, const Node& node, std::string_view name);

// A whole number from `low` to `high`.
bool check_integer(Problems& problems, const Node& node, std::string_view name, int low, int high);

// An id of its own: [a-z][a-z0-9_]*, not x_..., at most 40 characters (E202).
bool check_id(Problems& problems, const Node& node);

// The same of a key that is an id.
bool check_id_words(Problems& problems, Place place, std::string_view words);

// Whether `words` has the form that the type of `key` asks for: dashed_id, version, language, url.
// An empty text is fine where the key is not required.
bool check_form(Problems& problems, const Key& key, Place place, std::string_view words);

}  // namespace kneecheck
