#include "sheet_session.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "kneecheck/answers/checksum.hpp"
#include "kneecheck/answers/digest.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/text/quote.hpp"

namespace kneecheck {
namespace {

constexpr int most_rounds = 6;

void read_taken(const NodeEntry& entry, Sheet& sheet, SheetProblems& problems) {
  const auto* const date = entry.value.as<NodeDate>();
  if (date == nullptr || date->shape == DateShape::time) {
    problems.wrong_type(entry, "a date, or a date and time, without quotes, such as 2026-11-22");
  } else {
    sheet.taken = date->text;
  }
}

// Whether the sheet was taken with another `key` than the protocol's.
bool differs(const NodeTable& session, std::string_view key, const std::string& now) {
  const NodeEntry* const entry = session.find(key);
  const auto* const then = entry == nullptr ? nullptr : entry->value.as<std::string>();
  return then != nullptr && *then != now;
}

std::vector<std::string> changes_since(const Protocol& protocol, const NodeTable& session) {
  std::vector<std::string> changes;
  if (differs(session, "version", protocol.about.version)) changes.emplace_back("version");
  if (differs(session, "scoring", scoring_digest(protocol))) changes.emplace_back("scoring");
  if (differs(session, "wording", wording_digest(protocol))) changes.emplace_back("wording");
  return changes;
}

}  // namespace

bool read_session(const Protocol& protocol, const NodeTable& session, Sheet& sheet,
                  SheetProblems& problems, Changed changed) {
  static const std::vector<std::string> keys = {"protocol", "version", "scoring", "wording",
                                                "taken",    "person",  "state",   "program"};
  static const std::vector<std::string> states = {"complete", "partial", "stopped"};
  problems.check_keys(session, keys, "[session]");
  sheet.changes = changes_since(protocol, session);
  bool of_this_protocol = true;
  for (const NodeEntry& entry : session.entries) {
    if (std::ranges::find(keys, entry.key) == keys.end()) continue;
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
    } else if (entry.key == "state" && std::ranges::find(states, *words) == states.end()) {
      problems.add(entry.value.place, "A102", text("state cannot be {}", quoted(*words)),
                   "write \"complete\", \"partial\" or \"stopped\"");
    } else if (entry.key == "state") {
      sheet.reported = *words != state_word(SheetState::partial);
    }
  }
  return of_this_protocol;
}

std::optional<SheetHead> read_head(std::string_view source) {
  if (!has_its_checksum(source)) return std::nullopt;
  try {
    const NodeTable root = parse_toml(source);
    const NodeEntry* const entry = root.find("session");
    const auto* const session = entry == nullptr ? nullptr : entry->value.as<NodeTable>();
    if (session == nullptr) return std::nullopt;
    const auto words = [session](std::string_view key) -> std::string {
      const NodeEntry* const found = session->find(key);
      if (found == nullptr) return {};
      if (const auto* const date = found->value.as<NodeDate>()) return date->text;
      const auto* const text = found->value.as<std::string>();
      return text == nullptr ? std::string() : *text;
    };
    const NodeEntry* const answers = root.find("answers");
    const auto* const given = answers == nullptr ? nullptr : answers->value.as<NodeTable>();
    return SheetHead{words("protocol"), words("taken"), words("person"), words("state"),
                     given == nullptr ? 0 : given->entries.size()};
  } catch (const BadFile&) {
    return std::nullopt;
  }
}

LedCircuit read_circuit(const NodeTable& circuit, SheetProblems& problems) {
  static const std::vector<std::string> keys = {"rounds", "stopped"};
  problems.check_keys(circuit, keys, "[circuit]");
  LedCircuit led;
  if (const NodeEntry* const rounds = circuit.find("rounds")) {
    const auto* const number = rounds->value.as<std::int64_t>();
    if (number == nullptr || *number < 0 || *number > most_rounds) {
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

}  // namespace kneecheck
