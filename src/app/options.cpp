#include "app/options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <vector>

#include "app/command_words.hpp"
#include "app/failure.hpp"
#include "app/option_values.hpp"
#include "kneecheck/text/suggest.hpp"

namespace kneecheck {
namespace {

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
    "A protocol of your own: kneecheck show quick --toml > mine.toml, change it, and\n"
    "kneecheck lint mine.toml; man kneecheck-protocol shows how.\n"
    "Without a terminal the answers are read from standard input, one a line.\n"
    "Exit status: 0 done, 1 the answer is no (--fail-on, lint), 2 wrong usage,\n"
    "3 bad data, 4 answers are missing, 5 a file or stream was refused.";

// The whole command line. Options before a command are those of run.
struct CommandLine {
  CLI::App app{
      "Leads you through a home test for a runner's sore knee, and ranks what to work on."};
  RunWords run;
  SaveWords save;
  ResumeWords resume;
  CircuitWords circuit;
  LintWords lint;
  ShowWords show;
  SchemaWords schema;
  bool version = false;

  // `words` must outlive it. The options of a command are added where its name is among them: most
  // command lines need none of those.
  explicit CommandLine(const std::vector<std::string>& words) : words_(words) {
    app.name("kneecheck");
    app.formatter(std::make_shared<Page>());
    app.get_formatter()->column_width(28);
    app.footer(footer);
    app.set_help_flag("-h,--help", "print this help");
    app.require_subcommand(0, 1);
    app.allow_extras();
    add(app, run);
    add(app, save);
    add(app, OptionEntry{"--version", &version, "", "print the version"});
    command("run", "ask, time, rank, report (what it does without a command)")->fallthrough();
    command("resume", "carry on a session; without a name, the newest unfinished one", resume);
    command("circuit", "lead through the strength circuit, on the clock", circuit);
    command("lint", "check protocols, sheets, translations: every problem", lint);
    command("show", "a protocol as text: what is asked, and what the answers do", show);
    command("schema", "print a JSON Schema: protocol, sheet or report", schema);
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

  template <typename Words>
  void command(const char* name, const char* what_it_does, Words& options) {
    CLI::App* const added = command(name, what_it_does);
    if (std::ranges::find(words_, name) != words_.end()) add(*added, options);
  }

  template <typename Words>
  static void add(CLI::App& to, Words& options) {
    OptionTable table;
    options.list(table);
    for (const OptionEntry& entry : table) add(to, entry);
  }

  static void add(CLI::App& to, const OptionEntry& entry) {
    if (bool* const* const flag = std::get_if<bool*>(&entry.into)) {
      to.add_flag(entry.names, **flag, entry.help)->disable_flag_override();
    } else if (Typed* const* const value = std::get_if<Typed*>(&entry.into)) {
      to.add_option(entry.names, **value, entry.help)->type_name(entry.type);
    } else {
      to.add_option(entry.names, *std::get<std::vector<std::string>*>(entry.into))->type_name("");
    }
  }

  const std::vector<std::string>& words_;
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
  // Last first, as CLI11 takes a vector. Without the program's name: argc may be 0.
  std::vector<std::string> words;
  for (int i = argc - 1; i > 0; --i) words.emplace_back(argv[i]);
  CommandLine line(words);
  try {
    std::vector<std::string> unread = words;
    line.app.parse(unread);
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
  if (command == "circuit") return line.circuit.checked();
  if (command == "lint") return line.lint.checked();
  if (command == "show") return line.show.checked();
  return line.schema.checked();
}

}  // namespace kneecheck
