// Loader: the text of a protocol file becomes a Protocol, or all its problems at once.
#pragma once

#include <string_view>

#include "kneecheck/protocol/bad_file.hpp"
#include "kneecheck/protocol/places.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// `source` is the whole file. Throws BadFile: a syntax error stops at the first one (code E001 to
// E005, E028), everything else is reported together. Never aborts, whatever the bytes.
Protocol load_protocol(std::string_view source);

// The same, with where everything stands.
struct PlacedProtocol {
  Protocol protocol;
  Places places;
};
PlacedProtocol load_placed_protocol(std::string_view source);

}  // namespace kneecheck
