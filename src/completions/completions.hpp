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

using Words = std::vector<std::string_view>;

// The words to offer for the option's value: "text", "json". Of protocols and languages they are
// the built-in ones; saved sessions are known to the shell only, which lists their folder.
Words words_of(const OptionEntry& entry);
inline bool takes_session(const OptionEntry& entry) { return entry.value == "SESSION|FILE"; }
inline bool takes_file(const OptionEntry& entry) { return entry.value.ends_with("FILE"); }
inline bool takes_folder(const OptionEntry& entry) { return entry.value == "DIR"; }

// What the command may be given: its options, or the words in a place of their own.
std::vector<const OptionEntry*> options_of(CommandName command, bool positional);

// Every option with a value, once: what it takes is the same for all commands that have it.
std::vector<const OptionEntry*> options_with_values();

// "-f", "--format"
Words names_of(const OptionEntry& entry);

// The names of all options with a value, and of all commands.
Words names_with_values();
Words command_names();

}  // namespace kneecheck
