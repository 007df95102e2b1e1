#include "app/options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "app/failure.hpp"
#include "app/option_values.hpp"
#include "kneecheck/answers/spelling.hpp"
#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/text/suggest.hpp"
#include "kneecheck/text/unprintable.hpp"

namespace kneecheck {
namespace {

constexpr int widest = 1000;

// The help pages: what to type is told by command, and the manual's way.
class Page : public CLI::Formatter {
 public:
  std::string make_usage(const CLI::App* app, std::string) const override {
    if (app->get_parent() == nullptr) {
      return "Usage: kneecheck [run] [options]\n       kneecheck COMMAND [options]\n";
    }
    std::string usage = "Usage: kneecheck " + app->get_name() + " [options]";
    for (const CLI::Option* option : app->get_options()) {
      if (option->get_positional()) usage += " " + option->get_name(true);
    }
    return usage + "\n";
  }
  std::string make_description(const CLI::App* app) const override {
    return app->get_description() + "\n\n";
  }
  // The usage has named them.
  std::string make_positionals(const CLI::App*) const override { return ""; }
};

constexpr const char* footer =
    "kneecheck COMMAND --help tells more of a command.\n"
    "Without a terminal the answers are read from standard input, one a line.\n"
    "Exit status: 0 done, 1 the answer is no (--fail-on, lint), 2 wrong usage,\n"
    "3 bad data, 4 answers are missing, 5 a file or stream was refused.";

// What was typed for an option, if it was.
using Typed = std::optional<std::string>;

void add_value(CLI::App& app, const char* names, Typed& into, const char* type, const char* help) {
  app.add_option(names, into, help)->type_name(type);
}

void add_flag(CLI::App& app, const char* names, bool& into, const char* help) {
  app.add_flag(names, into, help)->disable_flag_override();
}

// What a command that may be given no protocol is about.
std::string protocol_or_default(const Typed& protocol) {
  return protocol.value_or(std::string(builtin_files().front().name));
}

// The commands as CLI11 sees them: words only, so that every value is read in one place, ours.

struct LookWords {
  Typed width, color;
  bool ascii = false, accessible = false;

  void add_to(CLI::App& app) {
    add_value(app, "--width", width, "N", "columns to use, 20 to 1000");
    add_flag(app, "--ascii", ascii, "draw with plain ASCII");
    add_value(app, "--color", color, "WHEN", "auto, always or never (auto)");
    add_flag(app, "--accessible", accessible, "sentences instead of bars and columns");
  }

  LookOptions checked() const {
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
};

struct RunWords {
  Typed protocol, language, answers, format, output, fail_on, cue;
  bool partial = false, transcript = false;
  LookWords look;

  void add_to(CLI::App& app) {
    add_value(app, "-p,--protocol", protocol, "NAME|FILE",
              "a built-in protocol or a file (runner-knee)");
    add_value(app, "--lang", language, "LANG|FILE", "in another language: de, or a file");
    add_value(app, "-a,--answers", answers, "FILE",
              "take the answers from a file; - is standard input");
    add_flag(app, "--partial", partial, "report although answers are missing");
    add_value(app, "-f,--format", format, "FORMAT", "the report as text or json (text)");
    add_value(app, "-o,--output", output, "FILE",
              "write the report to a file, whole or not at all");
    add_value(app, "--fail-on", fail_on, "LEVEL", "exit 1 at: red-flag, strong or moderate");
    look.add_to(app);
    add_value(app, "--cue", cue, "CUE", "hear the countdown: bell, speech or none (bell)");
    add_flag(app, "--transcript", transcript, "print a script's questions to standard error");
  }

  RunOptions checked() const;
};

constexpr std::array formats = {Word<Format>{"text", Format::text},
                                Word<Format>{"json", Format::json}};

RunOptions RunWords::checked() const {
  RunOptions options;
  options.protocol = protocol_or_default(protocol);
  options.language = language;
  options.answers = answers;
  options.output = output;
  options.partial = partial;
  options.transcript = transcript;
  options.look = look.checked();
  if (format) options.format = one_of("--format", *format, formats);
  if (cue) {
    options.look.cue = one_of(
        "--cue", *cue,
        std::array{Word<CueKind>{"bell", CueKind::bell}, Word<CueKind>{"speech", CueKind::speech},
                   Word<CueKind>{"none", CueKind::none}});
  }
  if (fail_on) {
    options.fail_on = one_of("--fail-on", *fail_on,
                             std::array{Word<FailOn>{"red-flag", FailOn::red_flag},
                                        Word<FailOn>{"strong", FailOn::strong},
                                        Word<FailOn>{"moderate", FailOn::moderate}});
  }
  return options;
}

struct SaveWords {
  Typed file, data_dir, person;
  bool none = false;

  void add_to(CLI::App& app) {
    add_value(app, "-s,--save", file, "FILE", "write the session here too");
    add_flag(app, "--no-save", none, "keep no session");
    add_value(app, "--data-dir", data_dir, "DIR", "where sessions live");
    add_value(app, "--for", person, "NAME", "label the session with a person");
  }

  SaveOptions checked() const {
    if (none && data_dir) refuse("--no-save and --data-dir exclude each other");
    if (person) check_person(*person);
    return {.none = none, .file = file, .data_dir = data_dir, .person = person.value_or("")};
  }

  static void check_person(const std::string& name) {
    constexpr std::size_t longest = 100;
    if (trimmed(name) != name || name.empty() || name.size() > longest ||
        first_unprintable(name, false)) {
      refuse(text("--for: a name of up to {} characters is wanted, found \"{}\"", longest,
                  shown(name)));
    }
  }
};

struct ResumeWords {
  RunWords run;
  SaveWords save;
  Typed session;
  bool force = false, strict = false;

  void add_to(CLI::App& app) {
    app.add_option("SESSION", session)->type_name("");
    run.add_to(app);
    save.add_to(app);
    add_flag(app, "--force", force, "also with another protocol than the session's");
    add_flag(app, "--strict", strict, "refuse answers that a changed protocol made invalid");
  }

  ResumeOptions checked() const {
    if (force && strict) refuse("--force and --strict exclude each other");
    ResumeOptions options{session, force, strict, run.checked()};
    options.run.protocol = run.protocol.value_or("");
    options.run.save = save.checked();
    return options;
  }
};

constexpr char lint_usage[] = "kneecheck lint FILE..., or kneecheck lint --explain CODE";

struct LintWords {
  std::vector<std::string> files;
  Typed deny, explain, format, protocol;
  bool notes = false;

  void add_to(CLI::App& app) {
    app.add_option("FILE...", files)->type_name("");
    add_value(app, "--deny", deny, "warnings", "exit 1 for warnings too");
    add_flag(app, "--notes", notes, "tell notes too");
    add_value(app, "--explain", explain, "CODE", "say what a code means; needs no file");
    add_value(app, "-f,--format", format, "FORMAT", "findings as text or json (text)");
    add_value(app, "-p,--protocol", protocol, "NAME|FILE",
              "what answer sheets are checked against");
  }

  LintOptions checked() const {
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
};

struct ShowWords {
  Typed protocol;
  bool toml = false, sheet = false, translation = false;
  LookWords look;

  void add_to(CLI::App& app) {
    add_value(app, "[PROTOCOL]", protocol, "", "");
    add_flag(app, "--template", sheet, "an empty sheet of answers to it");
    add_flag(app, "--toml", toml, "its file, byte for byte");
    add_flag(app, "--translation", translation, "a translation of it to fill in");
    look.add_to(app);
  }

  ShowOptions checked() const {
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
};

constexpr std::array schemas = {Word<SchemaName>{"protocol", SchemaName::protocol},
                                Word<SchemaName>{"sheet", SchemaName::sheet},
                                Word<SchemaName>{"report", SchemaName::report}};

struct SchemaWords {
  Typed name;

  void add_to(CLI::App& app) { add_value(app, "NAME", name, "", ""); }

  SchemaOptions checked() const {
    if (!name) refuse("schema: names none", "kneecheck schema protocol, sheet or report");
    return {.name = one_of("schema", *name, schemas)};
  }
};

// The whole command line. Options before a command are those of run.
struct CommandLine {
  CLI::App app{
      "Leads you through a home test for a runner's sore knee, and ranks what to work on."};
  RunWords run;
  SaveWords save;
  ResumeWords resume;
  LintWords lint;
  ShowWords show;
  SchemaWords schema;
  bool version = false;

  CommandLine() {
    app.name("kneecheck");
    app.formatter(std::make_shared<Page>());
    app.get_formatter()->column_width(28);
    app.footer(footer);
    app.set_help_flag("-h,--help", "print this help");
    app.require_subcommand(0, 1);
    app.allow_extras();
    run.add_to(app);
    save.add_to(app);
    add_flag(app, "--version", version, "print the version");
    command("run", "ask, time, rank, report (what it does without a command)")->fallthrough();
    resume.add_to(
        *command("resume", "carry on a session; without a name, the newest unfinished one"));
    lint.add_to(*command("lint", "check protocols, sheets, translations: every problem"));
    show.add_to(*command("show", "a protocol as text: what is asked, and what the answers do"));
    schema.add_to(*command("schema", "print a JSON Schema: protocol, sheet or report"));
  }

  // The command that was named, or the program as a whole, which is what run is.
  const CLI::App& named() const {
    const auto commands = app.get_subcommands();
    return commands.empty() || commands.front()->get_name() == "run" ? app : *commands.front();
  }

  std::string help() const {
    return app.get_formatter()->make_help(&named(), "", CLI::AppFormatMode::Normal);
  }

 private:
  CLI::App* command(const char* name, const char* what_it_does) {
    CLI::App* const added = app.add_subcommand(name, what_it_does)->group("Commands");
    added->footer("");
    return added;
  }
};

// CLI11's own words name neither the option nor the remedy well.
[[noreturn]] void refuse_mismatch(const CommandLine& line, const std::string& what) {
  std::string name = what.substr(0, what.find_first_of(": "));
  if (!name.starts_with('-')) name.insert(0, "--");
  const CLI::Option* option = line.named().get_option_no_throw(name);
  if (option == nullptr) option = line.app.get_option_no_throw(name);
  if (option == nullptr) refuse(safe_text(what));
  const Text option_name = safe_text(name);
  if (option->get_expected_max() == 0) refuse(text("{}: takes no value", option_name));
  if (option->count() > 1) refuse(text("{}: is given more than once", option_name));
  refuse(text("{}: needs a value", option_name));
}

// What is left over after parsing: a word that is no command, or an option that does not exist.
[[noreturn]] void refuse_option(const CommandLine& line, const std::string& extra) {
  const CLI::App& app = line.named();
  std::vector<std::string> known;
  for (const CLI::Option* option : app.get_options()) {
    if (option->nonpositional()) known.push_back("--" + option->get_lnames().front());
  }
  Text problem = text("there is no option {}", shown(extra));
  Text hint = "kneecheck --help lists what there is";
  if (&app != &line.app) {
    const Text command = safe_text(app.get_name());
    problem = text("{} has no option {}", command, shown(extra));
    hint = text("kneecheck {} --help lists what there is", command);
  }
  const auto near = closest(extra.substr(0, extra.find('=')), known);
  refuse(problem, near ? text("did you mean {}?", safe_text(*near)) : hint);
}

[[noreturn]] void refuse_extra(const CommandLine& line, const std::string& extra) {
  if (extra.starts_with('-') && extra.size() > 1) refuse_option(line, extra);
  const Text word = shown(extra);
  std::vector<std::string> known;
  for (const CLI::App* command : line.app.get_subcommands({})) {
    known.push_back(command->get_name());
    if (command->get_name() != extra) continue;
    refuse(command->count() > 0 ? text("{}: is given more than once", word)
                                : text("{}: one command at a time", word));
  }
  if (&line.named() != &line.app) {
    const Text command = safe_text(line.named().get_name());
    refuse(text("{}: {} is one word too many", command, word),
           text("kneecheck {} --help lists what there is", command));
  }
  if (extra.ends_with(".toml")) {
    refuse(text("{} is not a command", word),
           text("for a protocol: kneecheck --protocol {}", word));
  }
  if (extra.find_first_of("./") != std::string::npos) {
    refuse(text("{} is not a command", word),
           text("for a file of answers: kneecheck --answers {}", word));
  }
  const auto near = closest(extra, known);
  refuse(text("{} is not a command", word), near ? text("did you mean {}?", safe_text(*near))
                                                 : Text("kneecheck --help lists what there is"));
}

// Options of run that were given to another command.
void refuse_foreign(const CommandLine& line) {
  const Text command = safe_text(line.named().get_name());
  for (const CLI::Option* option : line.app.get_options()) {
    if (option->count() == 0) continue;
    refuse(text("--{}: is no option of {}", safe_text(option->get_lnames().front()), command),
           text("kneecheck {} --help lists what there is", command));
  }
}

}  // namespace

Request parse_options(int argc, const char* const* argv) {
  CommandLine line;
  // Last first, as CLI11 takes a vector. Without the program's name: argc may be 0.
  std::vector<std::string> words;
  for (int i = argc - 1; i > 0; --i) words.emplace_back(argv[i]);
  try {
    line.app.parse(words);
  } catch (const CLI::CallForHelp&) {
    return Notice{line.help()};
  } catch (const CLI::ArgumentMismatch& error) {
    refuse_mismatch(line, error.what());
  } catch (const CLI::ParseError& error) {
    refuse(safe_text(error.what()));
  }
  for (const std::string& extra : line.app.remaining(true)) {
    if (extra != "--") refuse_extra(line, extra);
  }
  const std::string& command = line.named().get_name();
  if (line.version) return Notice{"kneecheck " KNEECHECK_VERSION "\n"};
  if (&line.named() == &line.app) {
    RunOptions options = line.run.checked();
    options.save = line.save.checked();
    return options;
  }
  refuse_foreign(line);
  if (command == "resume") return line.resume.checked();
  if (command == "lint") return line.lint.checked();
  if (command == "show") return line.show.checked();
  return line.schema.checked();
}

}  // namespace kneecheck
