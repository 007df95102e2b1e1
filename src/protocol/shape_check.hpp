// Checks of lists and tables: that they are what the key says, and hold enough and not too much.
// Each tells what is wrong, and returns whether nothing is.
#pragma once

#include "kneecheck/protocol/keys.hpp"
#include "kneecheck/protocol/toml_text.hpp"
#include "problems.hpp"

namespace kneecheck {

// A list of texts of at most `longest` code points each (0: any).
bool check_texts(Problems& problems, const Node& node, const Key& key, int longest);

// A list of the words the key allows.
bool check_words(Problems& problems, const Node& node, const Key& key);

// A list of names, which are looked up later.
bool check_ids(Problems& problems, const Node& node, const Key& key);

// A text or a list of texts.
bool check_answers(Problems& problems, const Node& node, const Key& key);

bool check_table(Problems& problems, const Node& node, const Key& key);

// A list of tables; of one table as well where the key takes both.
bool check_tables(Problems& problems, const Node& node, const Key& key, const NodeEntry& entry);

// A table whose keys are ids.
bool check_named_tables(Problems& problems, const Node& node, const Key& key);

}  // namespace kneecheck
