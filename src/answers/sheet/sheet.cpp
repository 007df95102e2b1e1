#include "kneecheck/answers/sheet.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "kneecheck/answers/digest.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/protocol/toml_text.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/safe_text.hpp"
#include "kneecheck/text/utf8.hpp"
#include "sheet_answers.hpp"
#include "sheet_problems.hpp"

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
  const std::optional<std::int64_t> number = whole_number(format->value);
  if (!number) {
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

constexpr int most_rounds = 6;

void read_taken(const NodeEntry& entry, Sheet& sheet, SheetProblems& problems) {
  const auto* const date = entry.value.as<NodeDate>();
  if (date == nullptr || date->shape == DateShape::time) {
    problems.wrong_type(entry, "a date, or a date and time, without quotes, such as 2026-11-22");
  } else {
    sheet.taken = date->text;
  }
}

// nullptr where the table has no such key, or its value is of another type.
template <typename T>
const T* value_in(const NodeTable& table, std::string_view key) {
  const NodeEntry* const entry = table.find(key);
  return entry == nullptr ? nullptr : entry->value.as<T>();
}

std::vector<std::string> changes_since(const Protocol& protocol, const NodeTable& session) {
  const std::pair<const char*, std::string> now[] = {{"version", protocol.about.version},
                                                     {"scoring", scoring_digest(protocol)},
                                                     {"wording", wording_digest(protocol)}};
  std::vector<std::string> changes;
  for (const auto& [key, value] : now) {
    const auto* const then = value_in<std::string>(session, key);
    if (then != nullptr && *then != value) changes.emplace_back(key);
  }
  return changes;
}

// Reads [session] into person, taken, taken_with_version, changes and reported of `sheet`. Tells
// whether the answers are for this protocol; if not, that was said (A201).
bool read_session(const Protocol& protocol, const NodeTable& session, Sheet& sheet,
                  SheetProblems& problems, Changed changed) {
  static const std::vector<std::string> keys = {"protocol", "version", "scoring", "wording",
                                                "taken",    "person",  "state",   "program"};
  static const std::vector<std::string> states = {"complete", "partial", "stopped"};
  problems.check_keys(session, keys, "[session]");
  sheet.changes = changes_since(protocol, session);
  bool of_this_protocol = true;
  for (const NodeEntry& entry : session.entries) {
    if (!contains(keys, entry.key)) continue;
    if (entry.key == "taken") {
      read_taken(entry, sheet, problems);
      continue;
    }
    const std::optional<std::string> words = problems.one_line(entry);
    if (!words) continue;
    if (entry.key == "protocol" && *words != protocol.about.id && changed != Changed::force) {
      of_this_protocol = false;
      problems.add(entry.value.place, "A201",
                   text("these answers are for the protocol {}, not for {}", quoted(*words),
                        safe_text(protocol.about.id)),
                   "give the protocol they were taken with, by --protocol");
    } else if (entry.key == "version" && *words != protocol.about.version) {
      sheet.taken_with_version = *words;
    } else if (entry.key == "person") {
      sheet.person = *words;
    } else if (entry.key == "state" && !contains(states, *words)) {
      problems.add(entry.value.place, "A102", text("state cannot be {}", quoted(*words)),
                   "write \"complete\", \"partial\" or \"stopped\"");
    } else if (entry.key == "state") {
      sheet.reported = *words != state_word(SheetState::partial);
    }
  }
  return of_this_protocol;
}

// Reads [circuit].
LedCircuit read_circuit(const NodeTable& circuit, SheetProblems& problems) {
  static const std::vector<std::string> keys = {"rounds", "stopped"};
  problems.check_keys(circuit, keys, "[circuit]");
  LedCircuit led;
  if (const NodeEntry* const rounds = circuit.find("rounds")) {
    const std::optional<std::int64_t> number = whole_number(rounds->value);
    if (!number || *number < 0 || *number > most_rounds) {
      problems.wrong_type(*rounds, text("a whole number from 0 to {}", most_rounds));
    } else {
      led.rounds = static_cast<int>(*number);
    }
  }
  const NodeEntry* const stopped = circuit.find("stopped");
  if (stopped == nullptr) return led;
  const auto* const stations = stopped->value.as<NodeList>();
  if (stations == nullptr) {
    problems.wrong_type(*stopped, "a list of stations, such as [\"step_up.left\"]");
    return led;
  }
  for (const Node& station : *stations) {
    auto name = problems.one_line({stopped->key, stopped->place, station});
    if (name) led.stopped.push_back(*std::move(name));
  }
  return led;
}

// Keeps the free keys of a table whose other keys are read elsewhere.
void keep_free(const NodeTable& table, const std::string& name, Sheet& sheet) {
  for (const NodeEntry& entry : table.entries) {
    if (is_free(entry)) keep_line(sheet, name, entry);
  }
}

// Reads [notes]. Where `mends`, notes on what is no longer asked are kept.
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

}  // namespace

bool looks_like_sheet(std::string_view head) {
  head = without_byte_order_mark(head);
  while (!head.empty()) {
    std::string_view line = next_part(head, '\n');
    if (line.ends_with('\r')) line.remove_suffix(1);
    line = trimmed(line);
    if (line.empty() || line.starts_with('#')) continue;
    constexpr std::string_view key = "format";
    return line.starts_with(key) && trimmed(line.substr(key.size())).starts_with('=');
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
    // This is told alone: whatever else is wrong is most likely a consequence.
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
  if (session != nullptr) keep_free(*session, "session", sheet);
  if (const NodeTable* const circuit = problems.table(root, "circuit")) {
    sheet.circuit = read_circuit(*circuit, problems);
    keep_free(*circuit, "circuit", sheet);
  }
  for (const NodeEntry& entry : root.entries) keep_foreign(entry, sheet);
  if (const NodeTable* const notes = problems.table(root, "notes"))
    read_notes(protocol, *notes, sheet, problems, mends);
  std::vector<Diagnostic> told;
  if (const NodeTable* const answers = problems.table(root, "answers")) {
    told = read_answers(protocol, *answers, sheet, problems, mends);
  } else if (root.find("answers") == nullptr && !contains(meant, "answers")) {
    problems.add(file_start, "E022", "the sheet has no table [answers]",
                 "write [answers], and below it one answer a line, such as plank = 30");
  }
  problems.throw_if_any();
  return {std::move(sheet), std::move(told)};
}

std::optional<SheetHead> read_head(std::string_view source) {
  if (!has_its_checksum(source)) return std::nullopt;
  try {
    const NodeTable root = parse_toml(source);
    const auto* const session = value_in<NodeTable>(root, "session");
    if (session == nullptr) return std::nullopt;
    const auto words = [session](std::string_view key) -> std::string {
      if (const auto* const date = value_in<NodeDate>(*session, key)) return date->text;
      const auto* const text = value_in<std::string>(*session, key);
      return text == nullptr ? std::string() : *text;
    };
    const auto* const given = value_in<NodeTable>(root, "answers");
    return SheetHead{words("protocol"), words("taken"), words("person"), words("state"),
                     given == nullptr ? 0 : given->entries.size()};
  } catch (const BadFile&) {
    return std::nullopt;
  }
}

bool scored_otherwise(const Sheet& sheet) { return contains(sheet.changes, "scoring"); }

}  // namespace kneecheck
