#include "app/options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <vector>

#include "app/failure.hpp"
#include "kneecheck/answers/strict_number.hpp"
#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/text/suggest.hpp"

namespace kneecheck {
namespace {

constexpr int widest = 1000;

[[noreturn]] void refuse(const Text& problem,
                         const Text& hint = "kneecheck --help lists what there is") {
  throw Failure(ExitStatus::usage, text("kneecheck: {}\n  {}\n", problem, hint));
}

// One of a few words, as it was typed.
template <typename Value>
struct Word {
  std::string_view word;
  Value value;
};

template <typename Value, std::size_t count>
Value one_of(const Text& option, const std::string& typed,
             const std::array<Word<Value>, count>& words) {
  std::vector<std::string> known;
  for (const auto& [word, value] : words) {
    if (typed == word) return value;
    known.emplace_back(word);
  }
  Text list;
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (i > 0) list += i + 1 < known.size() ? Text(", ") : Text(" or ");
    list += safe_text(known[i]);
  }
  const auto near = closest(typed, known);
  const Text hint = near ? text("did you mean {}?", safe_text(*near))
                         : Text("kneecheck --help lists what there is");
  refuse(text("{}: {} is wanted, found \"{}\"", option, list, shown(typed)), hint);
}

int whole_number(const Text& option, const std::string& typed, int least, int most) {
  const auto value = strict_number(typed, 0);
  if (!value || *value < least || *value > most) {
    refuse(text("{}: a whole number from {} to {} is wanted, found \"{}\"", option, least, most,
                shown(typed)));
  }
  return static_cast<int>(*value);
}

// The help page's head: the one command there is needs no list of commands.
class Page : public CLI::Formatter {
 public:
  std::string make_usage(const CLI::App*, std::string) const override {
    return "Usage: kneecheck [run] [options]\n";
  }
  std::string make_subcommands(const CLI::App*, CLI::AppFormatMode) const override { return ""; }
};

constexpr const char* footer =
    "Without a terminal the answers are read from standard input, one a line.\n"
    "Exit status: 0 done, 1 --fail-on was reached, 2 wrong usage, 3 bad data,\n"
    "4 answers are missing, 5 a file or stream was refused.";

// The command line as CLI11 sees it: strings only, so that every value is read in one place, ours.
struct Typed {
  CLI::App app{
      "Leads you through a home test for a runner's sore knee, and ranks what to work on.\n"};
  CLI::App* run = nullptr;
  std::string protocol, answers, format, output, fail_on, width, color, cue;
  bool partial = false, ascii = false, accessible = false, transcript = false, version = false;

  Typed();
};

Typed::Typed() {
  app.name("kneecheck");
  app.formatter(std::make_shared<Page>());
  app.get_formatter()->column_width(28);
  app.footer(footer);
  app.allow_extras();
  app.set_help_flag("-h,--help", "print this help");
  const auto value = [this](const char* names, std::string& into, const char* type,
                            const char* help) {
    app.add_option(names, into, help)->type_name(type);
  };
  const auto flag = [this](const char* names, bool& into, const char* help) {
    app.add_flag(names, into, help)->disable_flag_override();
  };
  run = app.add_subcommand("run")->fallthrough();

  value("-p,--protocol", protocol, "NAME|FILE", "a built-in protocol or a file (runner-knee)");
  value("-a,--answers", answers, "FILE", "take the answers from a file; - is standard input");
  flag("--partial", partial, "report although answers are missing");
  value("-f,--format", format, "FORMAT", "the report as text or json (text)");
  value("-o,--output", output, "FILE", "write the report to a file, whole or not at all");
  value("--fail-on", fail_on, "LEVEL", "exit 1 at: red-flag, strong or moderate");
  value("--width", width, "N", "columns to use, 20 to 1000");
  flag("--ascii", ascii, "draw with plain ASCII");
  value("--color", color, "WHEN", "auto, always or never (auto)");
  flag("--accessible", accessible, "sentences instead of bars and columns");
  value("--cue", cue, "CUE", "hear the countdown: bell or none (bell)");
  flag("--transcript", transcript, "print a script's questions to standard error");
  flag("--version", version, "print the version");
}

// CLI11's own words name neither the option nor the remedy well.
[[noreturn]] void refuse_mismatch(const CLI::App& app, const std::string& what) {
  std::string name = what.substr(0, what.find_first_of(": "));
  if (!name.starts_with('-')) name.insert(0, "--");
  const CLI::Option* option = app.get_option_no_throw(name);
  if (option == nullptr) refuse(safe_text(what));
  const Text option_name = safe_text(name);
  if (option->get_expected_max() == 0) refuse(text("{}: takes no value", option_name));
  if (option->count() > 1) refuse(text("{}: is given more than once", option_name));
  refuse(text("{}: needs a value", option_name));
}

// What is left over after parsing: a word that is no command, or an option that does not exist.
[[noreturn]] void refuse_extra(const CLI::App& app, const std::string& extra) {
  const Text word = shown(extra);
  if (extra.starts_with('-') && extra.size() > 1) {
    std::vector<std::string> known;
    for (const CLI::Option* option : app.get_options())
      known.push_back("--" + option->get_lnames().front());
    const auto near = closest(extra.substr(0, extra.find('=')), known);
    if (near)
      refuse(text("there is no option {}", word), text("did you mean {}?", safe_text(*near)));
    refuse(text("there is no option {}", word));
  }
  if (extra.ends_with(".toml")) {
    refuse(text("{} is not a command", word),
           text("for a protocol: kneecheck --protocol {}", word));
  }
  if (extra.find_first_of("./") != std::string::npos) {
    refuse(text("{} is not a command", word),
           text("for a file of answers: kneecheck --answers {}", word));
  }
  refuse(text("{} is not a command", word));
}

Options checked(const Typed& typed) {
  const auto given = [&typed](const char* name) { return typed.app.count(name) > 0; };
  Options options;
  options.protocol = given("--protocol") ? typed.protocol : builtin_files().front().name;
  if (given("--answers")) options.answers = typed.answers;
  if (given("--output")) options.output = typed.output;
  options.partial = typed.partial;
  options.ascii = typed.ascii;
  options.accessible = typed.accessible;
  options.transcript = typed.transcript;
  if (given("--width"))
    options.width = whole_number("--width", typed.width, narrowest_screen, widest);
  if (given("--format")) {
    options.format = one_of<Format>(
        "--format", typed.format,
        std::array{Word<Format>{"text", Format::text}, Word<Format>{"json", Format::json}});
  }
  if (given("--color")) {
    options.color = one_of<Color>(
        "--color", typed.color,
        std::array{Word<Color>{"auto", Color::automatic}, Word<Color>{"always", Color::always},
                   Word<Color>{"never", Color::never}});
  }
  if (given("--cue")) {
    options.cue = one_of<CueKind>(
        "--cue", typed.cue,
        std::array{Word<CueKind>{"bell", CueKind::bell}, Word<CueKind>{"none", CueKind::none}});
  }
  if (given("--fail-on")) {
    options.fail_on = one_of<FailOn>("--fail-on", typed.fail_on,
                                     std::array{Word<FailOn>{"red-flag", FailOn::red_flag},
                                                Word<FailOn>{"strong", FailOn::strong},
                                                Word<FailOn>{"moderate", FailOn::moderate}});
  }
  return options;
}

}  // namespace

std::variant<Options, Notice> parse_options(int argc, const char* const* argv) {
  Typed typed;
  // Last first, as CLI11 takes a vector. Without the program's name: argc may be 0.
  std::vector<std::string> words;
  for (int i = argc - 1; i > 0; --i) words.emplace_back(argv[i]);
  try {
    typed.app.parse(words);
  } catch (const CLI::CallForHelp&) {
    return Notice{typed.app.help()};
  } catch (const CLI::ArgumentMismatch& error) {
    refuse_mismatch(typed.app, error.what());
  } catch (const CLI::ParseError& error) {
    refuse(safe_text(error.what()));
  }
  for (const std::string& extra : typed.app.remaining(true)) {
    if (extra != "--") refuse_extra(typed.app, extra);
  }
  if (typed.run->count() > 1) refuse("run: is given more than once");
  if (typed.version) return Notice{"kneecheck " KNEECHECK_VERSION "\n"};
  return checked(typed);
}

}  // namespace kneecheck
