// Whether the value of a key is what the table of keys says it must be.
#pragma once

#include "kneecheck/protocol/keys.hpp"
#include "kneecheck/protocol/toml_text.hpp"
#include "problems.hpp"

namespace kneecheck {

// Whether `entry` has the type and keeps the limits of `key`; tells what is wrong if not. What is
// inside tables, and what names refer to, is checked by those who read them.
bool check_value(Problems& problems, const Key& key, const NodeEntry& entry);

}  // namespace kneecheck
