// Texts of a fixed form: ids, versions, languages, addresses.
#pragma once

#include <string_view>

#include "kneecheck/protocol/keys.hpp"
#include "problems.hpp"

namespace kneecheck {

// An id of its own: [a-z][a-z0-9_]*, not x_..., at most 40 characters (E202).
bool check_id(Problems& problems, const Node& node);

// The same of a key that is an id.
bool check_id_words(Problems& problems, Place place, std::string_view words);

// Whether `words` has the form that the type of `key` asks for: dashed_id, version, language, url.
// An empty text is fine where the key is not required.
bool check_form(Problems& problems, const Key& key, Place place, std::string_view words);

}  // namespace kneecheck
