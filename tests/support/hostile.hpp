// Hostile shapes: files that cost a program far more than their size if any step of it looks at
// them more than once a piece. Tests count what each costs, and the benchmark times it.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "support/process.hpp"

namespace kneecheck::testing {

enum class HostileFile { protocol, sheet, script, translation };

struct HostileShape {
  const char* name;  // "unknown keys in one table"
  HostileFile file;
  std::string (*of_size)(std::size_t bytes);  // about so many bytes, never more
};

std::span<const HostileShape> hostile_shapes();

// One thing a user may do with a file of that shape.
struct HostileUse {
  const char* name;  // "lint"
  std::vector<std::string> arguments;
};

// Writes the shape's file of that size into the folder, and answers to it where it is a protocol.
// Gives all that is done with it: it is checked, run, shown, and reported on as JSON.
std::vector<HostileUse> hostile_uses(const HostileShape& shape, std::size_t bytes,
                                     const Folder& folder);

}  // namespace kneecheck::testing
