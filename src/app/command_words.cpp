#include "app/command_words.hpp"

#include <array>

#include "app/option_values.hpp"
#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/unprintable.hpp"

namespace kneecheck {
namespace {

constexpr int widest = 1000;

// What a command that may be given no protocol is about.
std::string protocol_or_default(const Typed& protocol) {
  return protocol.value_or(std::string(builtin_files().front().name));
}

constexpr std::array formats = {Word<Format>{"text", Format::text},
                                Word<Format>{"json", Format::json}};

constexpr char lint_usage[] = "kneecheck lint FILE..., or kneecheck lint --explain CODE";

constexpr std::array schemas = {Word<SchemaName>{"protocol", SchemaName::protocol},
                                Word<SchemaName>{"sheet", SchemaName::sheet},
                                Word<SchemaName>{"report", SchemaName::report}};

OptionEntry language_entry(Typed& language) {
  return {"--lang", &language, "LANG|FILE", "in another language: de, or a file"};
}

OptionEntry data_dir_entry(Typed& data_dir) {
  return {"--data-dir", &data_dir, "DIR", "where sessions live"};
}

void check_person(const std::string& name) {
  constexpr std::size_t longest = 100;
  if (trimmed(name) != name || name.empty() || name.size() > longest ||
      first_unprintable(name, false)) {
    refuse(
        text("--for: a name of up to {} characters is wanted, found \"{}\"", longest, shown(name)));
  }
}

}  // namespace

void LookWords::list(OptionTable& table) {
  table.push_back({"--width", &width, "N", "columns to use, 20 to 1000"});
  table.push_back({"--ascii", &ascii, "", "draw with plain ASCII"});
  table.push_back({"--color", &color, "WHEN", "auto, always or never (auto)"});
  table.push_back({"--accessible", &accessible, "", "sentences instead of bars and columns"});
}

LookOptions LookWords::checked() const {
  LookOptions options;
  options.ascii = ascii;
  options.accessible = accessible;
  if (width) options.width = whole_number("--width", *width, narrowest_screen, widest);
  if (color) {
    options.color = one_of(
        "--color", *color,
        std::array{Word<Color>{"auto", Color::automatic}, Word<Color>{"always", Color::always},
                   Word<Color>{"never", Color::never}});
  }
  return options;
}

void TerminalWords::list(OptionTable& table) {
  look.list(table);
  table.push_back({"--cue", &cue, "CUE", "hear the countdown: bell, speech or none (bell)"});
}

LookOptions TerminalWords::checked() const {
  LookOptions options = look.checked();
  if (cue) {
    options.cue = one_of(
        "--cue", *cue,
        std::array{Word<CueKind>{"bell", CueKind::bell}, Word<CueKind>{"speech", CueKind::speech},
                   Word<CueKind>{"none", CueKind::none}});
  }
  return options;
}

void RunWords::list(OptionTable& table) {
  table.push_back(
      {"-p,--protocol", &protocol, "NAME|FILE", "a built-in protocol or a file (runner-knee)"});
  table.push_back(language_entry(language));
  table.push_back(
      {"-a,--answers", &answers, "FILE", "take the answers from a file; - is standard input"});
  table.push_back({"--partial", &partial, "", "report although answers are missing"});
  table.push_back({"-f,--format", &format, "FORMAT", "the report as text or json (text)"});
  table.push_back(
      {"-o,--output", &output, "FILE", "write the report to a file, whole or not at all"});
  table.push_back({"--fail-on", &fail_on, "LEVEL", "exit 1 at: red-flag, strong or moderate"});
  terminal.list(table);
  table.push_back(
      {"--transcript", &transcript, "", "print a script's questions to standard error"});
}

RunOptions RunWords::checked() const {
  RunOptions options;
  options.protocol = protocol_or_default(protocol);
  options.language = language;
  options.answers = answers;
  options.output = output;
  options.partial = partial;
  options.transcript = transcript;
  options.look = terminal.checked();
  if (format) options.format = one_of("--format", *format, formats);
  if (fail_on) {
    options.fail_on = one_of("--fail-on", *fail_on,
                             std::array{Word<FailOn>{"red-flag", FailOn::red_flag},
                                        Word<FailOn>{"strong", FailOn::strong},
                                        Word<FailOn>{"moderate", FailOn::moderate}});
  }
  return options;
}

void SaveWords::list(OptionTable& table) {
  table.push_back({"-s,--save", &file, "FILE", "write the session here too"});
  table.push_back({"--no-save", &none, "", "keep no session"});
  table.push_back(data_dir_entry(data_dir));
  table.push_back({"--for", &person, "NAME", "label the session with a person"});
}

SaveOptions SaveWords::checked() const {
  if (none && data_dir) refuse("--no-save and --data-dir exclude each other");
  if (person) check_person(*person);
  return {.none = none, .file = file, .data_dir = data_dir, .person = person.value_or("")};
}

void ResumeWords::list(OptionTable& table) {
  table.push_back({"[SESSION]", &session, "", ""});
  run.list(table);
  save.list(table);
  table.push_back({"--force", &force, "", "also with another protocol than the session's"});
  table.push_back({"--strict", &strict, "", "refuse answers that a changed protocol made invalid"});
}

ResumeOptions ResumeWords::checked() const {
  if (force && strict) refuse("--force and --strict exclude each other");
  ResumeOptions options{session, force, strict, run.checked()};
  options.run.protocol = run.protocol.value_or("");
  options.run.save = save.checked();
  return options;
}

void CircuitWords::list(OptionTable& table) {
  table.push_back({"[SESSION]", &session, "", ""});
  table.push_back({"-p,--protocol", &protocol, "NAME|FILE", "another protocol than the session's"});
  table.push_back(language_entry(language));
  table.push_back(data_dir_entry(data_dir));
  terminal.list(table);
}

CircuitOptions CircuitWords::checked() const {
  return {.session = session,
          .data_dir = data_dir,
          .protocol = protocol.value_or(""),
          .language = language,
          .look = terminal.checked()};
}

void LintWords::list(OptionTable& table) {
  table.push_back({"FILE...", &files, "", ""});
  table.push_back({"--deny", &deny, "warnings", "exit 1 for warnings too"});
  table.push_back({"--notes", &notes, "", "tell notes too"});
  table.push_back({"--explain", &explain, "CODE", "say what a code means; needs no file"});
  table.push_back({"-f,--format", &format, "FORMAT", "findings as text or json (text)"});
  table.push_back(
      {"-p,--protocol", &protocol, "NAME|FILE", "what answer sheets are checked against"});
}

LintOptions LintWords::checked() const {
  if (explain && !files.empty()) refuse("--explain: takes a code, and no file", lint_usage);
  if (files.empty() && !explain) refuse("lint: names no file", lint_usage);
  if (deny) one_of("--deny", *deny, std::array{Word<bool>{"warnings", true}});
  return {.files = files,
          .explain = explain,
          .protocol = protocol,
          .format = format ? one_of("--format", *format, formats) : Format::text,
          .deny_warnings = deny.has_value(),
          .notes = notes};
}

void ShowWords::list(OptionTable& table) {
  table.push_back({"[PROTOCOL]", &protocol, "", ""});
  table.push_back({"--template", &sheet, "", "an empty sheet of answers to it"});
  table.push_back({"--toml", &toml, "", "its file, byte for byte"});
  table.push_back({"--translation", &translation, "", "a translation of it to fill in"});
  look.list(table);
}

ShowOptions ShowWords::checked() const {
  if (toml + sheet + translation > 1) {
    refuse("show: --template, --toml and --translation exclude each other",
           "kneecheck show --help lists what there is");
  }
  const ShowForm form = toml          ? ShowForm::toml
                        : sheet       ? ShowForm::sheet
                        : translation ? ShowForm::translation
                                      : ShowForm::listing;
  return {.protocol = protocol_or_default(protocol), .form = form, .look = look.checked()};
}

void SchemaWords::list(OptionTable& table) { table.push_back({"NAME", &name, "", ""}); }

SchemaOptions SchemaWords::checked() const {
  if (!name) refuse("schema: names none", "kneecheck schema protocol, sheet or report");
  return {.name = one_of("schema", *name, schemas)};
}

}  // namespace kneecheck
