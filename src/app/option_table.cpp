#include "app/option_table.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "app/failure.hpp"
#include "kneecheck/answers/spelling.hpp"
#include "kneecheck/report/schema.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/calendar.hpp"
#include "kneecheck/text/unprintable.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t longest_person = 100;

constexpr CommandEntry commands[] = {
    {CommandName::run, "run", "ask, time, rank, report (what it does without a command)"},
    {CommandName::resume, "resume",
     "carry on a session; without a name, the newest unfinished one"},
    {CommandName::report, "report",
     "report on a saved session or a sheet; without a name, the newest finished one"},
    {CommandName::compare, "compare",
     "what changed between two sessions; without names, the last two"},
    {CommandName::history, "history", "your saved sessions, and how they went on"},
    {CommandName::circuit, "circuit", "lead through the strength circuit, on the clock"},
    {CommandName::lint, "lint", "check protocols, sheets, translations: every problem"},
    {CommandName::show, "show", "a protocol as text: what is asked, and what the answers do"},
    {CommandName::batch, "batch", "score a table of answers, a row at a time"},
    {CommandName::schema, "schema", "print a JSON Schema, by the name of what it describes"},
};

constexpr AllowedWord formats[] = {
    {"text", [](Options& options) { options.format = Format::text; }},
    {"json", [](Options& options) { options.format = Format::json; }}};

constexpr AllowedWord levels[] = {
    {"red-flag", [](Options& options) { options.fail_on = FailOn::red_flag; }},
    {"strong", [](Options& options) { options.fail_on = FailOn::strong; }},
    {"moderate", [](Options& options) { options.fail_on = FailOn::moderate; }}};

template <Part part>
void choose(Options& options) {
  options.parts.insert(part);
}

constexpr AllowedWord parts[] = {{"summary", choose<Part::summary>},
                                 {"plan", choose<Part::plan>},
                                 {"evidence", choose<Part::evidence>},
                                 {"answers", choose<Part::answers>},
                                 {"sources", choose<Part::sources>}};

constexpr AllowedWord colors[] = {
    {"auto", [](Options& options) { options.look.color = Color::automatic; }},
    {"always", [](Options& options) { options.look.color = Color::always; }},
    {"never", [](Options& options) { options.look.color = Color::never; }}};

constexpr AllowedWord cues[] = {
    {"bell", [](Options& options) { options.look.cue = CueKind::bell; }},
    {"speech", [](Options& options) { options.look.cue = CueKind::speech; }},
    {"none", [](Options& options) { options.look.cue = CueKind::none; }}};

constexpr AllowedWord denied[] = {
    {"warnings", [](Options& options) { options.deny_warnings = true; }}};

constexpr AllowedWord in_formats[] = {
    {"csv", [](Options& options) { options.batch.in = RowFormat::csv; }},
    {"jsonl", [](Options& options) { options.batch.in = RowFormat::json_lines; }}};

constexpr AllowedWord out_formats[] = {
    {"csv", [](Options& options) { options.batch.out = RowFormat::csv; }},
    {"jsonl", [](Options& options) { options.batch.out = RowFormat::json_lines; }}};

constexpr AllowedWord schemas[] = {
    {"protocol", [](Options& options) { options.schema = protocol_schema; }},
    {"sheet", [](Options& options) { options.schema = sheet_schema; }},
    {"report", [](Options& options) { options.schema = report_schema; }},
    {"comparison", [](Options& options) { options.schema = comparison_schema; }},
    {"history", [](Options& options) { options.schema = history_schema; }}};

void set_width(Options& options, const std::string& typed) {
  const auto value = strict_number(typed, 0);
  if (!value || *value < narrowest_screen || *value > widest_screen) {
    throw wrong_usage(text("--width: a whole number from {} to {} is wanted, found \"{}\"",
                           narrowest_screen, widest_screen, shown(typed)));
  }
  options.look.width = static_cast<int>(*value);
}

constexpr int most_rounds = 6;

void set_rounds(Options& options, const std::string& typed) {
  const auto value = strict_number(typed, 0);
  if (!value || *value < 1 || *value > most_rounds) {
    throw wrong_usage(text("--rounds: a whole number from 1 to {} is wanted, found \"{}\"",
                           most_rounds, shown(typed)));
  }
  options.rounds = static_cast<int>(*value);
}

void set_person(Options& options, const std::string& typed) {
  if (trimmed(typed) != typed || typed.size() > longest_person || first_unprintable(typed, false)) {
    throw wrong_usage(text("--for: a name of up to {} characters is wanted, found \"{}\"",
                           longest_person, shown(typed)));
  }
  options.save.person = typed;
}

// A day of the calendar, written as sessions write it.
void set_since(Options& options, const std::string& typed) {
  const bool well_formed = typed.size() == day_length && typed[4] == '-' && typed[7] == '-' &&
                           std::ranges::count_if(typed, is_digit) == 8;
  if (!well_formed || !calendar_day(typed)) {
    throw wrong_usage(
        text("--since: a day such as 2026-11-22 is wanted, found \"{}\"", shown(typed)),
        well_formed
            ? Text("no calendar has that day")
            : Text("write the year, the month and the day in numbers, with - between them"));
  }
  options.since = typed;
}

void set_save(Options& options, const std::string& typed) {
  if (typed == "-") throw wrong_usage("--save: a session is a file, not a stream");
  options.save.file = typed;
}

void set_most_errors(Options& options, std::uint64_t most) {
  if (options.batch.most_errors != 0) {
    throw wrong_usage("--fail-fast and --max-errors exclude each other");
  }
  options.batch.most_errors = most;
}

void set_max_errors(Options& options, const std::string& typed) {
  const auto value = strict_number(typed, 0);
  if (!value || *value < 1) {
    throw wrong_usage(
        text("--max-errors: a whole number from 1 is wanted, found \"{}\"", shown(typed)));
  }
  set_most_errors(options, static_cast<std::uint64_t>(*value));
}

constexpr CommandSet run = only(CommandName::run);
constexpr CommandSet resume = only(CommandName::resume);
constexpr CommandSet report = only(CommandName::report);
constexpr CommandSet compare = only(CommandName::compare);
constexpr CommandSet history = only(CommandName::history);
constexpr CommandSet circuit = only(CommandName::circuit);
constexpr CommandSet lint = only(CommandName::lint);
constexpr CommandSet show = only(CommandName::show);
constexpr CommandSet batch = only(CommandName::batch);
constexpr CommandSet schema = only(CommandName::schema);
constexpr CommandSet ask = run | resume;                 // put the questions, and report
constexpr CommandSet talk = ask | circuit;               // with a person at a terminal
constexpr CommandSet rank = ask | report;                // print a report
constexpr CommandSet tell = report | compare | history;  // print what saved sessions say
constexpr CommandSet saved = report | circuit;           // of a session, as a rule a finished one
constexpr CommandSet every = talk | tell | lint | show | batch | schema;

using Typed = const std::string&;

template <auto... path>
void set_flag(Options& options, Typed) {
  (options.*....*path) = true;
}

template <auto... path>
void set(Options& options, Typed typed) {
  (options.*....*path) = typed;
}

template <ShowForm form>
void set_form(Options& options, Typed) {
  if (options.form != ShowForm::listing && options.form != form) {
    throw wrong_usage("show: --template, --toml and --translation exclude each other",
                      "kneecheck show --help lists what there is");
  }
  options.form = form;
}

void set_output(Options& options, Typed typed) {
  if (typed != "-") options.output = typed;
}

constexpr OptionEntry entries[] = {
    {every, "-h,--help", "", "print this help", set_flag<&Options::help>},
    {lint, "--deny", "warnings", "exit 1 for warnings too", nullptr, denied},
    {lint, "--notes", "", "tell notes too", set_flag<&Options::notes>},
    {lint, "--explain", "CODE", "say what a code means; needs no file", set<&Options::explain>},
    {lint, "-f,--format", "FORMAT", "findings as text or json (text)", nullptr, formats},
    {lint, "-p,--protocol", "NAME|FILE", "what answer sheets are checked against",
     set<&Options::protocol>},
    {lint, "FILE...", "FILE", "", [](Options& to, Typed typed) { to.files.push_back(typed); }},
    {show, "[PROTOCOL]", "NAME|FILE", "", set<&Options::protocol>},
    {show, "--template", "", "an empty sheet of answers to it", set_form<ShowForm::sheet>},
    {show, "--csv", "", "with --template: a table to fill in, for batch", set_flag<&Options::csv>},
    {show, "--toml", "", "its file, byte for byte", set_form<ShowForm::toml>},
    {show, "--translation", "", "a translation of it to fill in", set_form<ShowForm::translation>},
    {batch, "[FILE]", "FILE", "", set<&Options::table>},
    {batch, "-p,--protocol", "NAME|FILE", "what the rows answer (runner-knee)",
     set<&Options::protocol>},
    {batch, "--in", "FORMAT", "rows as csv or jsonl (as they begin)", nullptr, in_formats},
    {batch, "--out", "FORMAT", "scores as csv or jsonl (as the rows)", nullptr, out_formats},
    {batch, "--full", "", "with each row its whole report (JSON Lines out)",
     set_flag<&Options::batch, &BatchRules::full>},
    {batch, "--summary", "", "instead of the rows one page about all of them",
     set_flag<&Options::summary>},
    {batch, "--report", "DIR", "write a report a row, each a new file in this folder",
     set<&Options::reports>},
    {batch, "--lenient", "", "score a row without its bad answers",
     set_flag<&Options::batch, &BatchRules::lenient>},
    {batch, "--fail-fast", "", "stop at the first bad row",
     [](Options& options, Typed) { set_most_errors(options, 1); }},
    {batch, "--max-errors", "N", "stop at so many bad rows", set_max_errors},
    {batch, "--no-header", "", "begin with the first row",
     set_flag<&Options::batch, &BatchRules::no_header>},
    {batch, "--raw-csv", "", "copy text as it is, also what a spreadsheet computes",
     set_flag<&Options::batch, &BatchRules::raw_csv>},
    {schema, "NAME", "NAME", "", nullptr, schemas},
    {resume | saved, "[SESSION]", "SESSION|FILE", "", set<&Options::session>},
    {compare, "[OLD]", "SESSION|FILE", "", set<&Options::session>},
    {compare, "[NEW]", "SESSION|FILE", "", set<&Options::newer_session>},
    {compare, "-p,--protocol", "NAME|FILE", "another protocol than the newer session's",
     set<&Options::protocol>},
    {history, "-p,--protocol", "NAME|FILE", "score its sessions by this one",
     set<&Options::protocol>},
    {saved, "-p,--protocol", "NAME|FILE", "another protocol than the session's",
     set<&Options::protocol>},
    {circuit, "--rounds", "N", "how many rounds, 1 to 6 (as the weeks since the test say)",
     set_rounds},
    {ask, "-p,--protocol", "NAME|FILE", "a built-in protocol or a file (runner-knee)",
     set<&Options::protocol>},
    {talk | tell | batch, "--lang", "LANG|FILE", "in another language: de, or a file",
     set<&Options::language>},
    {ask, "-a,--answers", "FILE", "take the answers from a file; - is standard input",
     set<&Options::answers>},
    {rank, "--partial", "", "report although answers are missing", set_flag<&Options::partial>},
    {history, "--since", "DAY", "only sessions from this day on, such as 2026-11-22", set_since},
    {history, "--all", "", "everybody's sessions, by person", set_flag<&Options::everybody>},
    {rank, "-f,--format", "FORMAT", "the report as text or json (text)", nullptr, formats},
    {compare, "-f,--format", "FORMAT", "the comparison as text or json (text)", nullptr, formats},
    {history, "-f,--format", "FORMAT", "as text or json (text)", nullptr, formats},
    {rank, "--part", "NAME,...", "of the text: summary, plan, evidence, answers, sources", nullptr,
     parts},
    {rank | compare | history, "-o,--output", "FILE",
     "write the report to a file, whole or not at all", set_output},
    {compare, "--exit-code", "", "exit 1 where something changed beyond its noise",
     set_flag<&Options::exit_code>},
    {rank, "--fail-on", "LEVEL", "exit 1 at: red-flag, strong or moderate", nullptr, levels},
    {talk | tell | show | batch, "--width", "N", "columns to use, 20 to 1000", set_width},
    {talk | tell | show | batch, "--ascii", "", "draw with plain ASCII",
     set_flag<&Options::look, &LookOptions::ascii>},
    {talk | tell | show | batch, "--color", "WHEN", "auto, always or never (auto)", nullptr,
     colors},
    {talk | tell | show | batch, "--accessible", "", "sentences instead of bars and columns",
     set_flag<&Options::look, &LookOptions::accessible>},
    {talk, "--cue", "CUE", "hear the countdown: bell, speech or none (bell)", nullptr, cues},
    {ask, "--transcript", "", "print a script's questions to standard error",
     set_flag<&Options::transcript>},
    {ask, "-s,--save", "FILE", "write the session here too", set_save},
    {ask, "--no-save", "", "keep no session", set_flag<&Options::save, &SaveOptions::none>},
    {talk | tell, "--data-dir", "DIR", "where sessions live",
     set<&Options::save, &SaveOptions::data_dir>},
    {ask, "--for", "NAME", "label the session with a person", set_person},
    {report, "--for", "NAME", "the newest finished session of this person", set_person},
    {compare, "--for", "NAME", "the last two sessions of this person", set_person},
    {history, "--for", "NAME", "whose sessions (those of the newest one's person)", set_person},
    {resume | report | compare, "--force", "", "also with another protocol than the session's",
     set_flag<&Options::force>},
    {resume | report | compare, "--strict", "",
     "refuse answers that a changed protocol made invalid", set_flag<&Options::strict>},
    {run, "--version", "", "print the version", set_flag<&Options::version>},
};
}  // namespace

std::span<const CommandEntry> all_commands() { return commands; }
std::span<const OptionEntry> all_options() { return entries; }

const CommandEntry& entry_of(CommandName command) {
  return *std::ranges::find(commands, command, &CommandEntry::command);
}

const OptionEntry* find_option(std::string_view typed) {
  const std::string_view name = typed.substr(0, typed.find('='));
  const auto* const found = std::ranges::find_if(entries, [&](const OptionEntry& entry) {
    if (typed.starts_with("--")) return entry.name() == name;
    return !entry.letter().empty() && typed.starts_with(entry.letter());
  });
  return found == std::end(entries) ? nullptr : found;
}

}  // namespace kneecheck
