// Translation source: the words a protocol is put in, from the program itself or from a file.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "app/input_file.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

struct TranslatedProtocol {
  Protocol protocol;
  std::size_t untranslated = 0;  // sentences that stay in the original's language
};

// `original` in the language `name` (of a built-in translation, or the original's own), else by the
// file `name`. Throws Failure: 2 for a name that is neither, 3 for a translation that cannot be
// used, with all its problems, 5 for a file the system refuses.
TranslatedProtocol translated_into(const std::string& name, const Protocol& original);

}  // namespace kneecheck
