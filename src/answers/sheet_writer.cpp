#include <fmt/format.h>

#include <optional>
#include <string>

#include "kneecheck/answers/checksum.hpp"
#include "kneecheck/answers/digest.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/answers/standing.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/protocol/toml_words.hpp"
#include "kneecheck/protocol/wording.hpp"

namespace kneecheck {
namespace {

std::string compare_word(int value) {
  Prompt compare;
  compare.kind = Kind::compare;
  std::string word = value_words(compare, value);
  for (char& c : word) {
    if (c == ' ') c = '_';
  }
  return word;
}

// An answered value as TOML. Choices by id where they have one: a text may be reworded.
std::string value_toml(const Prompt& prompt, int value) {
  switch (prompt.kind) {
    case Kind::scale:
    case Kind::number:
    case Kind::hold:
      return value_words(prompt, value);
    case Kind::choice: {
      const Choice& choice = prompt.choices[static_cast<std::size_t>(value)];
      return toml_string(choice.id.empty() ? choice.text : choice.id);
    }
    case Kind::compare:
      return toml_string(compare_word(value));
    case Kind::yes_no:
      return toml_string(value_words(prompt, value));
    case Kind::info:
    case Kind::text:
      break;
  }
  return "\"\"";
}

// nullopt: there is nothing to write, which is what not reached means.
std::optional<std::string> answer_toml(const Sheet& sheet, const Protocol& protocol, Item item) {
  const Prompt& prompt = protocol.prompts[item.prompt];
  const Answer answer = sheet.answers.get(item);
  switch (answer.status) {
    case Status::answered: {
      if (prompt.kind != Kind::text) return value_toml(prompt, *answer.value);
      const auto words = sheet.words.find(prompt.id);
      return toml_string(words == sheet.words.end() ? "" : words->second);
    }
    case Status::hurt:
      return fmt::format("{{ value = {}, hurt = true }}", value_toml(prompt, *answer.value));
    case Status::skipped:
      return "\"skip\"";
    case Status::unsure:
      return "\"unsure\"";
    case Status::pain:
      if (!answer.value) return "\"pain\"";
      return fmt::format("{{ value = {}, stopped = \"pain\" }}", value_toml(prompt, *answer.value));
    case Status::not_reached:
    case Status::invalid:
      break;
  }
  const auto kept = sheet.kept_answers.find(item_name(protocol, item));
  return kept == sheet.kept_answers.end() ? std::nullopt : std::optional(kept->second);
}

std::string both_sides(const Sheet& sheet, const Protocol& protocol, PromptIndex prompt) {
  std::string sides;
  for (const Side side : {Side::left, Side::right}) {
    const auto answer = answer_toml(sheet, protocol, {prompt, side});
    if (!answer) continue;
    sides += fmt::format("{}{} = {}", sides.empty() ? "" : ", ", side_name(side), *answer);
  }
  return sides.empty() ? "" : "{ " + sides + " }";
}

std::string session_toml(const Protocol& protocol, const Sheet& sheet, const std::string& program) {
  const auto line = [](const char* key, const std::string& value) {
    return fmt::format("{} = {}\n", key, value);
  };
  const std::string& version =
      sheet.taken_with_version.empty() ? protocol.about.version : sheet.taken_with_version;
  std::string session = "[session]\n";
  session += line("protocol", toml_string(protocol.about.id));
  session += line("version", toml_string(version));
  session += line("scoring", toml_string(scoring_digest(protocol)));
  session += line("wording", toml_string(wording_digest(protocol)));
  if (!sheet.taken.empty()) session += line("taken", sheet.taken);
  if (!sheet.person.empty()) session += line("person", toml_string(sheet.person));
  session += line("state", toml_string(state_word(state_of(protocol, sheet))));
  session += line("program", toml_string(program));
  return session;
}

std::string answers_toml(const Protocol& protocol, const Sheet& sheet) {
  std::string answers = "[answers]\n";
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    const Prompt& prompt = protocol.prompts[index];
    std::string value = prompt.per_side
                            ? both_sides(sheet, protocol, index)
                            : answer_toml(sheet, protocol, {index, Side::whole}).value_or("");
    const auto kept = sheet.kept_answers.find(prompt.id);
    if (value.empty() && kept != sheet.kept_answers.end()) value = kept->second;
    if (!value.empty()) answers += fmt::format("{} = {}\n", prompt.id, value);
  }
  for (const auto& [id, value] : sheet.kept_answers) {
    const std::string prompt = id.substr(0, id.find('.'));
    if (!find_prompt(protocol, prompt)) answers += fmt::format("{} = {}\n", toml_key(id), value);
  }
  return answers;
}

std::string circuit_toml(const LedCircuit& led) {
  std::string stopped;
  for (const std::string& station : led.stopped) {
    stopped += (stopped.empty() ? "" : ", ") + toml_string(station);
  }
  return fmt::format("[circuit]\nrounds = {}\nstopped = [{}]\n", led.rounds, stopped);
}

}  // namespace

SheetState state_of(const Protocol& protocol, const Sheet& sheet) {
  if (!sheet.reported) return SheetState::partial;
  if (Course(protocol, sheet.answers).stop()) return SheetState::stopped;
  return missing(protocol, sheet.answers).first ? SheetState::partial : SheetState::complete;
}

std::string_view state_word(SheetState state) {
  switch (state) {
    case SheetState::partial:
      return "partial";
    case SheetState::complete:
      return "complete";
    case SheetState::stopped:
      return "stopped";
  }
  return {};
}

std::string written_sheet(const Protocol& protocol, const Sheet& sheet,
                          const std::string& program) {
  std::string toml = "format = 1\n\n" + session_toml(protocol, sheet, program);
  toml += "\n" + answers_toml(protocol, sheet);
  if (!sheet.notes.empty()) {
    toml += "\n[notes]\n";
    for (const auto& [id, words] : sheet.notes) {
      toml += fmt::format("{} = {}\n", toml_key(id), toml_string(words));
    }
  }
  if (sheet.circuit) toml += "\n" + circuit_toml(*sheet.circuit);
  for (const auto& [name, table] : sheet.kept_tables) {
    toml += fmt::format("\n[{}]\n{}", toml_key(name), table);
  }
  return toml + checksum_line(toml);
}

}  // namespace kneecheck
