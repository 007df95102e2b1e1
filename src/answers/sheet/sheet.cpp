#include "kneecheck/answers/sheet.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <utility>
#include <variant>

#include "kneecheck/answers/checksum.hpp"
#include "kneecheck/answers/standing.hpp"
#include "kneecheck/protocol/toml_text.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "sheet_answers.hpp"
#include "sheet_notes.hpp"
#include "sheet_problems.hpp"
#include "sheet_session.hpp"

namespace kneecheck {
namespace {

constexpr std::int64_t known_format = 1;

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

void check_format(const NodeTable& root, const std::vector<std::string>& meant,
                  SheetProblems& problems) {
  const NodeEntry* const format = root.find("format");
  if (format == nullptr) {
    if (contains(meant, "format")) return;
    problems.add(file_start, "E011", "format is missing", "start the file with format = 1");
    return;
  }
  const auto* const number = format->value.as<std::int64_t>();
  if (number == nullptr) {
    problems.wrong_type(*format, "the whole number 1");
  } else if (*number > known_format) {
    problems.add(
        format->value.place, "E010",
        text("this sheet has format {}; this kneecheck reads up to {}", *number, known_format),
        "update kneecheck");
  } else if (*number < known_format) {
    problems.add(format->value.place, "E010", text("there is no format {}", *number),
                 "write format = 1");
  }
}

// Free keys of a table whose others are read elsewhere.
void keep_free(const NodeTable& table, const std::string& name, Sheet& sheet) {
  for (const NodeEntry& entry : table.entries) {
    if (is_free(entry)) keep_line(sheet, name, entry);
  }
}

// `mends`: notes on what is no longer asked are kept.
void read_notes(const Protocol& protocol, const NodeTable& notes, Sheet& sheet,
                SheetProblems& problems, bool mends) {
  for (const NodeEntry& entry : notes.entries) {
    const bool has_prompt = find_prompt(protocol, entry.key).has_value();
    if (!has_prompt && (mends || is_free(entry))) {
      keep_line(sheet, "notes", entry);
    } else if (problems.prompt_of(entry)) {
      if (auto words = problems.one_line(entry)) sheet.notes[entry.key] = *std::move(words);
    }
  }
}

// A table of other tools goes through as it is.
void keep_foreign(const NodeEntry& entry, Sheet& sheet) {
  if (!is_free(entry)) return;
  const auto* const table = entry.value.as<NodeTable>();
  if (table == nullptr) return keep_line(sheet, "", entry);
  sheet.kept_lines[entry.key];
  for (const NodeEntry& line : table->entries) keep_line(sheet, entry.key, line);
}

// Whether a line of TOML sets the key `format`.
bool sets_format(std::string_view line) {
  constexpr std::string_view key = "format";
  return line.starts_with(key) && trimmed(line.substr(key.size())).starts_with('=');
}

}  // namespace

bool looks_like_sheet(std::string_view head) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (head.starts_with(byte_order_mark)) head.remove_prefix(byte_order_mark.size());
  while (!head.empty()) {
    const std::size_t end = std::min(head.find('\n'), head.size());
    std::string_view line = head.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    line = trimmed(line);
    if (!line.empty() && !line.starts_with('#')) return sets_format(line);
    head.remove_prefix(std::min(end + 1, head.size()));
  }
  return false;
}

ReadSheet read_sheet(const Protocol& protocol, std::string_view source, Changed changed) {
  static const std::vector<std::string> keys = {"format", "session", "answers", "notes", "circuit"};
  const NodeTable root = parse_toml(source);
  SheetProblems problems(protocol);

  const NodeTable* const session = problems.table(root, "session");
  const NodeEntry* const program = session == nullptr ? nullptr : session->find("program");
  if (program != nullptr && !has_its_checksum(source)) {
    // Alone: whatever else is wrong is most likely a consequence.
    SheetProblems damage(protocol);
    damage.add(program->place, "A202", "changed since kneecheck wrote it",
               "delete the [session] table to use it as your own");
    damage.throw_if_any();
  }

  Sheet sheet;
  const std::vector<std::string> meant = problems.check_keys(root, keys, "a sheet");
  check_format(root, meant, problems);
  // Answers to another protocol cannot be judged.
  if (session != nullptr && !read_session(protocol, *session, sheet, problems, changed))
    problems.throw_if_any();
  // What kneecheck wrote may hold what was kept for an older protocol.
  const bool mends = changed != Changed::refuse && (scored_otherwise(sheet) || program != nullptr);
  AnswersReading answers(protocol, sheet, problems, mends);
  if (session != nullptr) keep_free(*session, "session", sheet);
  if (const NodeTable* const circuit = problems.table(root, "circuit")) {
    sheet.circuit = read_circuit(*circuit, problems);
    keep_free(*circuit, "circuit", sheet);
  }
  for (const NodeEntry& entry : root.entries) keep_foreign(entry, sheet);
  if (const NodeTable* const notes = problems.table(root, "notes"))
    read_notes(protocol, *notes, sheet, problems, mends);
  if (const NodeTable* const found = problems.table(root, "answers")) {
    answers.read(*found);
  } else if (root.find("answers") == nullptr && !contains(meant, "answers")) {
    problems.add(file_start, "E022", "the sheet has no table [answers]",
                 "write [answers], and below it one answer a line, such as plank = 30");
  }
  problems.throw_if_any();

  std::vector<Diagnostic> notes = sheet_notes(protocol, sheet.answers, answers.places());
  std::ranges::move(answers.take_changes(), std::back_inserter(notes));
  sort_by_place(notes);
  return {std::move(sheet), std::move(notes)};
}

bool scored_otherwise(const Sheet& sheet) {
  return std::ranges::find(sheet.changes, "scoring") != sheet.changes.end();
}

Missing missing(const Protocol& protocol, const Answers& answers) {
  const Course course(protocol, answers);
  Missing result;
  for (const Item item : items_of(protocol)) {
    if (protocol.prompts[item.prompt].kind == Kind::info) continue;
    const Standing standing = course.standing(item);
    if (answers.get(item).status != Status::not_reached) continue;
    if (standing == Standing::undecided) result.follow_ups = true;
    if (!is_expected(standing)) continue;
    if (!result.first) result.first = item;
    ++result.count;
  }
  return result;
}

Text missing_words(const Missing& missing) {
  const Text follow_ups =
      missing.follow_ups ? Text(", and more where a follow-up is asked") : Text();
  return counted(missing.count, "answer is", "answers are") + " missing" + follow_ups;
}

}  // namespace kneecheck
