// A small protocol with two pages of signs, and its file.
#pragma once

#include <string>

#include "support/loading.hpp"
#include "support/small_protocol.hpp"

namespace kneecheck::testing {

inline std::string signs_source() { return support_file("signs.toml"); }

inline Protocol signs_protocol() { return load_protocol(signs_source()); }

}  // namespace kneecheck::testing
