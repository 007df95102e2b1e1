// Whether a file and its values are what the table of keys says they must be.
#pragma once

#include "kneecheck/protocol/keys.hpp"
#include "kneecheck/protocol/toml_text.hpp"
#include "problems.hpp"

namespace kneecheck {

// Whether `entry` has the type and keeps the limits of `key`; tells what is wrong if not. What is
// inside tables, and what names refer to, is checked by those who read them.
bool check_value(Problems& problems, const Key& key, const NodeEntry& entry);

// Throws BadFile (E010) for a format newer than this program: such a file may mean anything by its
// keys, so nothing else is said about it.
void refuse_newer_format(Problems& problems, const NodeTable& root);

}  // namespace kneecheck
