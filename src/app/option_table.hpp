// Option table: everything that may be typed behind `kneecheck`, each once. The parser, the help
// pages, "did you mean" and the shells' completions read it here.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "app/options.hpp"

namespace kneecheck {

struct CommandEntry {
  CommandName command;
  std::string_view name;
  std::string_view help;
};

// A set of commands, one bit each.
using CommandSet = unsigned;

constexpr CommandSet only(CommandName command) { return 1U << static_cast<unsigned>(command); }

struct AllowedWord {
  std::string_view word;
  void (*choose)(Options& options);
};

struct OptionEntry {
  CommandSet commands;
  // "-f,--format". A name without dashes is that of a word known by its place, "FILE"; in brackets
  // where it may be left out, "[FILE]".
  std::string_view names;
  // What stands for its value on the help page, "" for a flag. Completions know NAME|FILE (a
  // built-in protocol), LANG|FILE (a built-in translation), SESSION|FILE (a saved session), FILE
  // and DIR; "NAME,..." is a list of words.
  std::string_view value;
  std::string_view help;
  // Reads what was typed, strictly; for a flag `typed` is not looked at. Throws Failure (2).
  // nullptr where only `words` are allowed.
  void (*set)(Options& options, const std::string& typed);
  std::span<const AllowedWord> words{};

  bool is_option() const { return names.starts_with('-'); }
  bool is_flag() const { return is_option() && value.empty(); }
  bool takes_many() const { return names.ends_with("..."); }
  // Several words at once, with commas between them.
  bool takes_list() const { return value.ends_with(",..."); }
  bool is_of(CommandName command) const { return (commands & only(command)) != 0; }
  // "--format"
  std::string_view name() const { return names.substr(names.rfind(',') + 1); }
  // "-f", or ""
  std::string_view letter() const { return names.substr(0, names.find(',') == 2 ? 2 : 0); }
};

// In the order of the help pages.
std::span<const CommandEntry> all_commands();
std::span<const OptionEntry> all_options();

const CommandEntry& entry_of(CommandName command);

// The option, of any command, that `typed` begins with: "--format", "-f", "-fjson"; what may follow
// "=" is not looked at. nullptr if there is none.
const OptionEntry* find_option(std::string_view typed);

}  // namespace kneecheck
