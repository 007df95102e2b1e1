// Image: a protocol's values as bytes, in which the program's own protocols lie ready. Reading one
// is copying; nothing is parsed or checked again.
//
// The bytes are those of the build that made them, and never leave the program.
#pragma once

#include <string>
#include <string_view>

#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

std::string image_of(Protocol protocol);

// REQUIRES: `image` comes from image_of(), of the same build.
Protocol protocol_in(std::string_view image);

// The image of the built-in protocol of that name; "" where there is none. The build makes it with
// the loader, so whoever calls this links kneecheck_images as well.
std::string_view builtin_image(std::string_view name);

}  // namespace kneecheck
