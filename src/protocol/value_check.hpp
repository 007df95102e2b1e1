// Checks of single values, as the table of keys describes them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "kneecheck/protocol/keys.hpp"
#include "kneecheck/protocol/toml_text.hpp"
#include "problems.hpp"

namespace kneecheck {

// Whether `entry` has the type and keeps the limits of `key`; tells what is wrong if not. What is
// inside tables, and what names refer to, is checked by those who read them.
bool check_value(Problems& problems, const Key& key, const NodeEntry& entry);

// One text: printable, within `longest` code points (0: any). `name` is what messages call it.
bool check_text(Problems& problems, const Node& node, std::string_view name, int longest,
                bool lines_allowed);

// A whole number within its limits. `name` as above.
bool check_integer(Problems& problems, const Node& node, std::string_view name, int low, int high);

// Whether the node is a whole number; tells that it is not (E023, E024) if not.
bool check_whole(Problems& problems, const Node& node, std::string_view name);

// An id of its own: [a-z][a-z0-9_]*, not x_..., at most 40 characters (E202).
bool check_id(Problems& problems, const Node& node);

// The same of a key that is an id.
bool check_id_words(Problems& problems, Place place, std::string_view words);

}  // namespace kneecheck
