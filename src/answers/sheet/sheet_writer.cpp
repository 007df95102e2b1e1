#include <fmt/format.h>

#include <map>
#include <optional>
#include <string>

#include "kneecheck/answers/checksum.hpp"
#include "kneecheck/answers/digest.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/answers/standing.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/protocol/toml_text.hpp"
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
  const auto unfit = sheet.unfit_answers.find(item_name(protocol, item));
  return unfit == sheet.unfit_answers.end() ? std::nullopt : std::optional(unfit->second);
}

// What was kept under the name, or nothing.
std::string kept_in(const std::map<std::string, std::string>& kept, const std::string& name) {
  const auto found = kept.find(name);
  return found == kept.end() ? "" : found->second;
}

std::string both_sides(const Sheet& sheet, const Protocol& protocol, PromptIndex prompt) {
  std::string sides;
  for (const Side side : {Side::left, Side::right}) {
    const auto answer = answer_toml(sheet, protocol, {prompt, side});
    if (!answer) continue;
    sides += fmt::format("{}{} = {}", sides.empty() ? "" : ", ", side_name(side), *answer);
  }
  const std::string beside = kept_in(sheet.kept_beside_sides, protocol.prompts[prompt].id);
  if (!sides.empty() && !beside.empty()) sides += ", ";
  sides += beside;
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
  return session + kept_in(sheet.kept_lines, "session");
}

std::string answers_toml(const Protocol& protocol, const Sheet& sheet) {
  std::string answers = "[answers]\n";
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    const Prompt& prompt = protocol.prompts[index];
    std::string value = prompt.per_side
                            ? both_sides(sheet, protocol, index)
                            : answer_toml(sheet, protocol, {index, Side::whole}).value_or("");
    if (value.empty()) value = kept_in(sheet.unfit_answers, prompt.id);
    if (!value.empty()) answers += fmt::format("{} = {}\n", prompt.id, value);
  }
  return answers + kept_in(sheet.kept_lines, "answers");
}

std::string notes_toml(const Sheet& sheet) {
  std::string notes;
  for (const auto& [id, words] : sheet.notes) {
    notes += fmt::format("{} = {}\n", toml_key(id), toml_string(words));
  }
  notes += kept_in(sheet.kept_lines, "notes");
  return notes.empty() ? "" : "\n[notes]\n" + notes;
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
  std::string toml = "format = 1\n" + kept_in(sheet.kept_lines, "") + "\n";
  toml += session_toml(protocol, sheet, program) + "\n" + answers_toml(protocol, sheet);
  toml += notes_toml(sheet);
  if (sheet.circuit) {
    toml += "\n" + circuit_toml(*sheet.circuit) + kept_in(sheet.kept_lines, "circuit");
  }
  for (const auto& [name, lines] : sheet.kept_lines) {
    if (name.starts_with("x_")) toml += fmt::format("\n[{}]\n{}", toml_key(name), lines);
  }
  return toml + checksum_line(toml);
}

}  // namespace kneecheck
