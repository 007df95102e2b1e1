// Options: the command line, read strictly. What cannot be understood is refused, never guessed.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/tty.hpp"

namespace kneecheck {

enum class Format { text, json };
enum class Color { automatic, always, never };
enum class FailOn { red_flag, strong, moderate };

// How things look and are heard, as far as the command line says it.
struct LookOptions {
  std::optional<int> width;
  bool ascii = false;
  std::optional<Color> color;
  bool accessible = false;
  CueKind cue = CueKind::bell;
};

// Where the answers are kept, as far as the command line says it.
struct SaveOptions {
  bool none = false;                    // keep no session
  std::optional<std::string> file;      // write the session here too
  std::optional<std::string> data_dir;  // where sessions live
  std::string person;                   // the session's label

  // Whether a script, which keeps no session by itself, is to keep one.
  bool asked() const { return file || data_dir || !person.empty(); }
};

// kneecheck [run]
struct RunOptions {
  std::string protocol;                 // a built-in protocol's name, or a file
  std::optional<std::string> language;  // of a built-in translation, or a file
  std::optional<std::string> answers;
  bool partial = false;
  Format format = Format::text;
  std::optional<std::string> output;
  LookOptions look;
  bool transcript = false;
  std::optional<FailOn> fail_on;
  SaveOptions save;
};

// kneecheck resume [SESSION]
struct ResumeOptions {
  std::optional<std::string> session;  // a file, or a session's name or person
  bool force = false;                  // also with another protocol
  bool strict = false;                 // refuse what a changed protocol made invalid
  RunOptions run;                      // `protocol` is "" where the session says it
};

// kneecheck circuit [SESSION]
struct CircuitOptions {
  std::optional<std::string> session;   // a file, or a session's name or person
  std::optional<std::string> data_dir;  // where sessions live
  std::string protocol;                 // "" where the session says it
  std::optional<std::string> language;  // of a built-in translation, or a file
  LookOptions look;
};

// kneecheck lint FILE...
struct LintOptions {
  std::vector<std::string> files;       // at least one, unless there is something to explain
  std::optional<std::string> explain;   // a code
  std::optional<std::string> protocol;  // what sheets answer; else they say so themselves
  Format format = Format::text;
  bool deny_warnings = false;
  bool notes = false;
};

// kneecheck show [PROTOCOL]
enum class ShowForm { listing, toml, sheet, translation };
struct ShowOptions {
  std::string protocol;  // a built-in protocol's name, or a file
  ShowForm form = ShowForm::listing;
  LookOptions look;
};

// kneecheck schema NAME
enum class SchemaName { protocol, sheet, report };
struct SchemaOptions {
  SchemaName name = SchemaName::protocol;
};

// --help, --version: words to be printed instead of anything else.
struct Notice {
  std::string words;
};

// What the command line asks for: a command with its options, or words to print.
using Request = std::variant<RunOptions, ResumeOptions, CircuitOptions, LintOptions, ShowOptions,
                             SchemaOptions, Notice>;

// `argv` as main() has it; argc may be 0. Throws Failure (2).
Request parse_options(int argc, const char* const* argv);

}  // namespace kneecheck
