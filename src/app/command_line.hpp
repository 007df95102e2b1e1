// Command line: the words that were typed, taken apart into the command and what CLI11 may read.
#pragma once

#include <string>
#include <vector>

#include "app/option_table.hpp"

namespace kneecheck {

struct CommandLine {
  CommandName command = CommandName::run;
  std::vector<std::string> words;   // without the command's name
  std::vector<std::string> behind;  // what stands behind "--", where nothing is an option
};

// Takes the command line apart as far as CLI11 2.1 would not do it strictly: it would take the next
// word in the place of an empty value, let a flag have some values, and lose words behind "--". So
// it is given each option by its long name, with its value behind "=". Throws Failure (2).
CommandLine command_line(int argc, const char* const* argv);

}  // namespace kneecheck
