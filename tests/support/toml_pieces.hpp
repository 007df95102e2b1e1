// Toml pieces: what a hint shows as TOML must be TOML, so that whoever copies it into the file is
// not told of it next.
#pragma once

#include <string>
#include <vector>

namespace kneecheck::testing {

// The pieces of `hint` that are shown as TOML, and are none: `key = value`, [header] and { table },
// and what stands behind "put text in quotes:" or, in quotes, behind "write".
std::vector<std::string> broken_toml_in(const std::string& hint);

}  // namespace kneecheck::testing
