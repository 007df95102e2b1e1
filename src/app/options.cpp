#include "app/options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <utility>

#include "app/command_line.hpp"
#include "app/failure.hpp"
#include "app/option_table.hpp"
#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {
namespace {

using Words = std::vector<std::string>;

Text name_of(const OptionEntry& entry) { return safe_text(entry.name()); }
Text name_of(CommandName command) { return safe_text(entry_of(command).name); }

Text help_hint(CommandName command) {
  if (command == CommandName::run) return "kneecheck --help lists what there is";
  return text("kneecheck {} --help lists what there is", name_of(command));
}

// The help pages: what to type is told by command, and the manual's way.
class HelpPage : public CLI::Formatter {
 public:
  explicit HelpPage(CommandName command) : command_(command) { column_width(28); }

  std::string make_usage(const CLI::App* app, std::string) const override {
    if (command_ == CommandName::run) {
      return "Usage: kneecheck [run] [options]\n       kneecheck COMMAND [options]\n";
    }
    std::string usage = "Usage: kneecheck " + name_of(command_).str() + " [options]";
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

 private:
  CommandName command_;
};

using Added = std::pair<const OptionEntry*, const CLI::Option*>;

// The part of the table that is the command's, as CLI11 has it.
std::vector<Added> add_options(CLI::App& app, CommandName command) {
  std::vector<Added> all;
  app.set_help_flag();
  app.allow_extras();
  for (const OptionEntry& entry : all_options()) {
    if (!entry.is_of(command)) continue;
    const std::string names(entry.names);
    const std::string help(entry.help);
    if (entry.is_flag()) {
      all.emplace_back(&entry, app.add_flag(names, help));
      continue;
    }
    CLI::Option* const option = app.add_option(names)->description(help);
    option->type_name(entry.is_option() ? std::string(entry.value) : "");
    option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    if (entry.takes_many()) option->expected(-1);  // one or more
    all.emplace_back(&entry, option);
  }
  return all;
}

Failure unknown_option(CommandName command, const std::string& typed) {
  const std::string name = typed.substr(0, typed.find('='));
  const Text word = shown(name);
  if (find_option(typed) != nullptr) {
    return wrong_usage(text("{}: is no option of {}", word, name_of(command)), help_hint(command));
  }
  Words known;
  for (const OptionEntry& entry : all_options()) {
    if (entry.is_option() && entry.is_of(command)) known.emplace_back(entry.name());
  }
  return wrong_usage(command == CommandName::run
                         ? text("there is no option {}", word)
                         : text("{} has no option {}", name_of(command), word),
                     did_you_mean(name, known, help_hint(command)));
}

Failure one_too_many(CommandName command, const std::string& word) {
  return wrong_usage(text("{}: {} is one word too many", name_of(command), shown(word)),
                     help_hint(command));
}

// A word that is no command, or one too many; or an option that does not exist.
Failure left_over(CommandName command, const std::string& typed) {
  if (typed.starts_with('-') && typed.size() > 1) return unknown_option(command, typed);
  const Text word = shown(typed);
  Words known;
  for (const CommandEntry& entry : all_commands()) known.emplace_back(entry.name);
  if (typed == entry_of(command).name) {
    return wrong_usage(text("{}: is given more than once", word));
  }
  if (std::ranges::find(known, typed) != known.end()) {
    return wrong_usage(text("{}: one command at a time", word));
  }
  if (command != CommandName::run) return one_too_many(command, typed);
  const Text problem = text("{} is not a command", word);
  if (typed.ends_with(".toml")) {
    return wrong_usage(problem, text("for a protocol: kneecheck --protocol {}", word));
  }
  if (typed.find_first_of("./") != std::string::npos) {
    return wrong_usage(problem, text("for a file of answers: kneecheck --answers {}", word));
  }
  return wrong_usage(problem, did_you_mean(typed, known, help_hint(CommandName::run)));
}

void choose_word(Options& options, const OptionEntry& entry, const std::string& typed) {
  Words known;
  std::vector<Text> named;
  for (const auto& [word, choose] : entry.words) {
    if (typed == word) return choose(options);
    known.emplace_back(word);
    named.push_back(safe_text(word));
  }
  throw wrong_usage(text("{}: {} is wanted, found \"{}\"",
                         entry.is_option() ? name_of(entry) : name_of(options.command),
                         listed(named, " or "), shown(typed)),
                    did_you_mean(typed, known, help_hint(CommandName::run)));
}

void set_option(Options& options, const OptionEntry& entry, const std::string& typed) {
  if (entry.words.empty()) return entry.set(options, typed);
  if (!entry.takes_list()) return choose_word(options, entry, typed);
  for (std::size_t begin = 0; begin <= typed.size();) {
    const std::size_t end = std::min(typed.find(',', begin), typed.size());
    choose_word(options, entry, typed.substr(begin, end - begin));
    begin = end + 1;
  }
}

// What excludes each other, and what must be there.
void check(Options& options) {
  constexpr char lint_usage[] = "kneecheck lint FILE..., or kneecheck lint --explain CODE";
  if (options.save.none && options.save.data_dir) {
    throw wrong_usage("--no-save and --data-dir exclude each other");
  }
  if (!options.parts.empty() && options.format == Format::json) {
    throw wrong_usage("--part: the JSON report has all parts, always",
                      "leave out --part, or --format json");
  }
  if (options.force && options.strict) {
    throw wrong_usage("--force and --strict exclude each other");
  }
  const bool of_saved =
      options.command == CommandName::report || options.command == CommandName::compare;
  if (of_saved && options.session && !options.save.person.empty()) {
    throw wrong_usage(text("{}: a SESSION and --for exclude each other", name_of(options.command)),
                      "--for names a person");
  }
  if (options.everybody && !options.save.person.empty()) {
    throw wrong_usage("--all and --for exclude each other", help_hint(CommandName::history));
  }
  if (options.explain && !options.files.empty()) {
    throw wrong_usage("--explain: takes a code, and no file", lint_usage);
  }
  if (options.command == CommandName::lint && options.files.empty() && !options.explain) {
    throw wrong_usage("lint: names no file", lint_usage);
  }
  if (options.command == CommandName::schema && !options.schema) {
    throw wrong_usage("schema: names none",
                      "kneecheck schema protocol, sheet, report, comparison or history");
  }
  if (options.csv && options.form != ShowForm::sheet) {
    throw wrong_usage("--csv: is for --template", "kneecheck show --template --csv");
  }
  const BatchRules& rows = options.batch;
  if (options.summary && (rows.out || rows.full || rows.raw_csv || rows.no_header)) {
    throw wrong_usage("--summary: is one page, and no rows come out",
                      "leave out --out, --full, --raw-csv and --no-header, or --summary");
  }
  options.batch.whole = options.reports.has_value();
  if (options.batch.full) {
    if (options.batch.out == RowFormat::csv) {
      throw wrong_usage("--full and --out csv exclude each other: no cell holds a report");
    }
    options.batch.out = RowFormat::json_lines;
    options.batch.program_version = KNEECHECK_VERSION;
  }
  const bool has_default = options.command == CommandName::run ||
                           options.command == CommandName::show ||
                           options.command == CommandName::batch;
  if (has_default && options.protocol.empty()) options.protocol = builtin_files().front().name;
}

}  // namespace

Options parse_options(int argc, const char* const* argv) {
  CommandLine line = command_line(argc, argv);
  Options options;
  options.command = line.command;
  CLI::App app;
  const std::vector<Added> added = add_options(app, line.command);
  std::ranges::reverse(line.words);  // as CLI11 takes a vector
  try {
    app.parse(line.words);
  } catch (const CLI::ParseError& error) {
    throw wrong_usage(safe_text(error.what()));
  }
  // Somebody who asks for help gets it, whatever else was typed.
  options.help = app.count("--help") > 0;
  if (options.help) return options;
  for (const std::string& extra : app.remaining()) throw left_over(line.command, extra);
  for (const auto& [entry, option] : added) {
    Words typed = option->results();
    if (!entry->is_option()) {
      // What stands behind "--" fills the places that are still open, one after the other.
      while (!line.behind.empty() && (typed.empty() || entry->takes_many())) {
        typed.push_back(line.behind.front());
        line.behind.erase(line.behind.begin());
      }
      if (typed.size() > 1 && !entry->takes_many()) throw left_over(line.command, typed[1]);
      // Taken for no word at all, it would mean something else than was typed.
      if (typed == Words{""} && !entry->takes_many()) {
        throw wrong_usage(text("{}: an empty word names nothing", name_of(line.command)),
                          help_hint(line.command));
      }
    } else if (typed.size() > 1 && !entry->is_flag()) {
      throw wrong_usage(text("{}: is given more than once", name_of(*entry)));
    }
    for (const std::string& word : typed) set_option(options, *entry, word);
  }
  if (options.version) return options;
  for (const std::string& word : line.behind) throw one_too_many(line.command, word);
  check(options);
  return options;
}

std::string help_page(CommandName command) {
  CLI::App app;
  add_options(app, command);
  app.description(std::string(entry_of(command).help));
  if (command == CommandName::run) {
    app.description(
        "Leads you through a home test for a runner's sore knee, and ranks what to work on.");
    for (const CommandEntry& entry : all_commands()) {
      app.add_subcommand(std::string(entry.name), std::string(entry.help))->group("Commands");
    }
    app.footer(
        "kneecheck COMMAND --help tells more of a command.\n"
        "A protocol of your own: kneecheck show quick --toml > mine.toml, change it, and\n"
        "kneecheck lint mine.toml; man kneecheck-protocol shows how.\n"
        "Without a terminal the answers are read from standard input, one a line.\n"
        "Exit status: 0 done, 1 the answer is no (--fail-on, lint, batch), 2 wrong usage,\n"
        "3 bad data, 4 answers are missing, 5 a file or stream was refused.");
  }
  return HelpPage(command).make_help(&app, "", CLI::AppFormatMode::Normal);
}

}  // namespace kneecheck
