// Command words: what may be typed after each command, as a table, and how the words become
// options. Every value is read here, strictly; whatever takes a command line apart only hands words
// on.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/options.hpp"

namespace kneecheck {

// What was typed for an option, if it was.
using Typed = std::optional<std::string>;

struct OptionEntry {
  // "-f,--format"; without dashes a word in its place, in brackets where it may be left out.
  const char* names;
  std::variant<Typed*, bool*, std::vector<std::string>*> into;  // a value, a flag, or many words
  const char* type;                                             // of the value, for the help page
  const char* help;
};
using OptionTable = std::vector<OptionEntry>;

// The words of each command. list() adds its entries, which point into the struct; checked() throws
// Failure (2) for what is not understood.

struct LookWords {
  Typed width, color;
  bool ascii = false, accessible = false;

  void list(OptionTable& table);
  LookOptions checked() const;
};

// Of those commands that may talk with a person at a terminal.
struct TerminalWords {
  LookWords look;
  Typed cue;

  void list(OptionTable& table);
  LookOptions checked() const;
};

struct RunWords {
  Typed protocol, language, answers, format, output, fail_on;
  bool partial = false, transcript = false;
  TerminalWords terminal;

  void list(OptionTable& table);
  RunOptions checked() const;
};

struct SaveWords {
  Typed file, data_dir, person;
  bool none = false;

  void list(OptionTable& table);
  SaveOptions checked() const;
};

struct ResumeWords {
  RunWords run;
  SaveWords save;
  Typed session;
  bool force = false, strict = false;

  void list(OptionTable& table);
  ResumeOptions checked() const;
};

struct CircuitWords {
  Typed session, protocol, language, data_dir;
  TerminalWords terminal;

  void list(OptionTable& table);
  CircuitOptions checked() const;
};

struct LintWords {
  std::vector<std::string> files;
  Typed deny, explain, format, protocol;
  bool notes = false;

  void list(OptionTable& table);
  LintOptions checked() const;
};

struct ShowWords {
  Typed protocol;
  bool toml = false, sheet = false, translation = false;
  LookWords look;

  void list(OptionTable& table);
  ShowOptions checked() const;
};

struct SchemaWords {
  Typed name;

  void list(OptionTable& table);
  SchemaOptions checked() const;
};

}  // namespace kneecheck
