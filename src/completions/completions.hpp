// Completions: what bash, zsh and fish know of kneecheck's command line, from its table of options.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/option_table.hpp"

namespace kneecheck {

// The file that each shell loads.
std::string bash_file();
std::string zsh_file();
std::string fish_file();

// The words to offer for the option's value, with blanks between them: "text json". Of protocols
// and languages they are the built-in ones.
std::string words_of(const OptionEntry& entry);
bool takes_file(const OptionEntry& entry);
bool takes_folder(const OptionEntry& entry);

// What the command may be given: its options, or the words in a place of their own.
std::vector<const OptionEntry*> options_of(CommandName command, bool positional);

// Every option with a value, once: what it takes is the same for all commands that have it.
std::vector<const OptionEntry*> options_with_values();

// "-f|--format", with `between` between the two.
std::string both_names(const OptionEntry& entry, std::string_view between);

// The names of all options with a value, and of all commands, with `between` between them.
std::string names_with_values(std::string_view between);
std::string command_names(std::string_view between);

}  // namespace kneecheck
