// Options: what a command line asks for. What cannot be understood is refused, never guessed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kneecheck/batch/batch.hpp"
#include "kneecheck/report/report.hpp"
#include "kneecheck/text/layout.hpp"

namespace kneecheck {

// The columns that --width may name. Below the first of them text is not wrapped any narrower.
constexpr int narrowest_screen = 20;
constexpr int widest_screen = 1000;
constexpr int shortest_screen = 20;
constexpr int tallest_screen = 1000;

enum class CommandName {
  run,
  resume,
  report,
  compare,
  history,
  circuit,
  lint,
  show,
  batch,
  schema
};

enum class Format { text, json };
enum class Color { automatic, always, never };
enum class FailOn { red_flag, strong, moderate };
enum class ShowForm { listing, toml, sheet, translation };

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
  std::string person;  // the session's label; for report whose newest session it is

  // Whether a session was asked for: answers from a file are kept only then.
  bool asked() const { return file || data_dir || !person.empty(); }
};

// Each command uses those that the table of options lists for it; the others keep their defaults.
// A file called "-" is standard input.
struct Options {
  CommandName command = CommandName::run;
  bool help = false;     // print the command's help page instead
  bool version = false;  // print the version instead

  std::string protocol;                 // a built-in protocol's name, or a file; "" if not said
  std::optional<std::string> language;  // of a built-in translation, or a file
  LookOptions look;
  SaveOptions save;
  Format format = Format::text;

  // run, resume and report
  std::optional<std::string> answers;
  bool partial = false;
  std::optional<std::string> output;
  bool transcript = false;
  std::optional<FailOn> fail_on;
  Parts parts;  // of the text report; none: those that are usual

  std::optional<int> rounds;  // circuit

  // resume, report, compare and circuit
  std::optional<std::string> session;  // a file, or a session's name or person
  bool force = false;                  // also with another protocol
  bool strict = false;                 // refuse what a changed protocol made invalid

  // compare
  std::optional<std::string> newer_session;  // likewise, beside the older one
  bool exit_code = false;                    // 1 where something changed

  // history
  bool everybody = false;            // all people, not one
  std::optional<std::string> since;  // the first day, "2026-11-22"

  // lint
  std::vector<std::string> files;      // at least one, unless there is something to explain
  std::optional<std::string> explain;  // a code
  bool deny_warnings = false;
  bool notes = false;

  // batch
  std::optional<std::string> table;    // a file; nullopt is standard input
  std::optional<std::string> reports;  // a folder that gets a report a row
  bool summary = false;                // a page about all rows instead of the rows
  BatchRules batch;

  // show and schema
  ShowForm form = ShowForm::listing;
  bool csv = false;                   // the template as a table
  std::string (*schema)() = nullptr;  // what prints it; always there for schema
};

// `argv` as main() has it; argc may be 0. run, show and batch get the built-in default where no
// protocol is named. Throws Failure (2).
Options parse_options(int argc, const char* const* argv);

std::string help_page(CommandName command);

}  // namespace kneecheck
