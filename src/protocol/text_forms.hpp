// Texts of a fixed form: ids, versions, languages, addresses.
#pragma once

#include <string_view>

#include "kneecheck/protocol/keys.hpp"
#include "problems.hpp"

namespace kneecheck {

// Whether `words` has the form that the type of `key` asks for: dashed_id, version, language, url.
// An empty text is fine where the key is not required.
bool check_form(Problems& problems, const Key& key, Place place, std::string_view words);

}  // namespace kneecheck
