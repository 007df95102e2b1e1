// Sheets that are saved one after the other, each in the place of the one before.
#pragma once

#include <string>

namespace kneecheck::testing {

constexpr int all_sheets = 8;
inline const std::string sheet_name = "session.toml";
inline const std::string name_beside = ".session.toml.tmp";

// Not short, so that much of it can be missing.
inline std::string sheet_of(int answer) {
  return "answers = " + std::to_string(answer) + std::string(600, '.') + "\n";
}

}  // namespace kneecheck::testing
