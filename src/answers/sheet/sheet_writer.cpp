// Writes a sheet of answers as TOML: one that was filled in, and an empty one to be filled in by
// hand. Says how far the answers came.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/answers/digest.hpp"
#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/guard.hpp"
#include "kneecheck/answers/reply.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/answers/standing.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/protocol/toml_text.hpp"
#include "kneecheck/protocol/wording.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {
namespace {

// An answered value as TOML: choices by id where they have one, as a text may be reworded; much of
// a compare is "left_much".
std::string value_toml(const Prompt& prompt, int value) {
  if (!answers_in_words(prompt)) return value_words(prompt, value);
  if (prompt.kind == Kind::choice) {
    const Choice& choice = prompt.choices[static_cast<std::size_t>(value)];
    return toml_string(choice.id.empty() ? choice.text : choice.id);
  }
  std::string word = value_words(prompt, value);
  std::ranges::replace(word, ' ', '_');
  return toml_string(word);
}

// Gives what was kept under the name, or nothing.
std::string kept_in(const std::map<std::string, std::string>& kept, const std::string& name) {
  const auto found = kept.find(name);
  return found == kept.end() ? "" : found->second;
}

// An answer as TOML; "" where there is nothing to write, which is what not reached means.
std::string answer_toml(const Sheet& sheet, const Protocol& protocol, Item item) {
  const Prompt& prompt = protocol.prompts[item.prompt];
  const Answer answer = sheet.answers.get(item);
  switch (answer.status) {
    case Status::answered:
      if (prompt.kind == Kind::text)
        return toml_string(as_literal(protocol, kept_in(sheet.words, prompt.id)));
      return value_toml(prompt, *answer.value);
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
  return kept_in(sheet.unfit_answers, item_name(protocol, item));
}

std::string both_sides(const Sheet& sheet, const Protocol& protocol, PromptIndex prompt) {
  std::vector<std::string> parts;
  for (const Side side : {Side::left, Side::right}) {
    const std::string answer = answer_toml(sheet, protocol, {prompt, side});
    if (!answer.empty()) parts.push_back(fmt::format("{} = {}", side_name(side), answer));
  }
  const std::string beside = kept_in(sheet.kept_beside_sides, protocol.prompts[prompt].id);
  if (!beside.empty()) parts.push_back(beside);
  return parts.empty() ? "" : fmt::format("{{ {} }}", fmt::join(parts, ", "));
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
    std::string value = prompt.per_side ? both_sides(sheet, protocol, index)
                                        : answer_toml(sheet, protocol, {index, Side::whole});
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
  std::vector<std::string> stopped;
  for (const std::string& station : led.stopped) stopped.push_back(toml_string(station));
  return fmt::format("[circuit]\nrounds = {}\nstopped = [{}]\n", led.rounds,
                     fmt::join(stopped, ", "));
}

constexpr int width = 96;

constexpr const char how_to_fill_in[] =
    "Take the # away from a line that ends in = and write the answer behind it, words in quotes. "
    "What has no answer was not reached.\n"
    "\"skip\": left out. \"unsure\": not known. \"pain\": it hurt, so the test was stopped. "
    "{ value = ..., hurt = true }: finished, but it hurt.\n"
    "Then: kneecheck --answers FILE";

// Wraps the words and makes each line a comment.
std::string comment(const Text& words) {
  std::string lines;
  for (const Text& line : wrap(words, width)) lines += "# " + line.str() + "\n";
  return lines;
}

// Says how an answer is to be written.
Text fits(const Prompt& prompt) {
  const Text words = wanted_words(prompt, Form::sheet);
  if (!offers_pain(prompt)) return words + " or \"unsure\"";
  if (prompt.kind != Kind::hold && prompt.kind != Kind::number) {
    return words + ", \"unsure\" or \"pain\"";
  }
  return words + ", \"unsure\", \"pain\" or { value = ..., stopped = \"pain\" }";
}

std::string entry(const Protocol& protocol, PromptIndex index) {
  const Prompt& prompt = protocol.prompts[index];
  std::string lines = "\n";
  const Group* const page = group_of(protocol, {index, Side::whole});
  if (page != nullptr && begins_page(protocol, {index, Side::whole})) {
    lines += comment(text("{}: {}", safe_text(page->title), safe_text(page->ask))) + "\n";
  }
  lines += comment(text("{}: {}", safe_text(prompt.title),
                        words_for_both(prompt.ask, blanks_of(prompt, Side::whole))));
  if (prompt.time_s) lines += comment(text("First {}.", clock_words(prompt)));
  lines += comment(fits(prompt));
  const std::vector<Side> sides =
      prompt.per_side ? std::vector{Side::left, Side::right} : std::vector{Side::whole};
  for (const Side side : sides) lines += "#" + item_name(protocol, {index, side}) + " =\n";
  return lines;
}

}  // namespace

Missing missing(const Protocol& protocol, const Answers& answers) {
  const Course course(protocol, answers);
  Missing result;
  Item last;  // that is missing
  for (const Item item : items_of(protocol)) {
    if (protocol.prompts[item.prompt].kind == Kind::info) continue;
    const Standing standing = course.standing(item);
    if (answers.get(item).status != Status::not_reached) continue;
    // A sign that stops the screen needs no word of the others on its page.
    if (course.stop() && on_one_page(protocol, course.stop()->item, item)) continue;
    if (standing == Standing::undecided) result.follow_ups = true;
    if (!is_expected(standing)) continue;
    if (!result.first) result.first = item;
    if (result.count == 0 || !on_one_page(protocol, last, item)) ++result.lines;
    last = item;
    ++result.count;
  }
  return result;
}

Text missing_words(const Missing& missing) {
  const Text follow_ups =
      missing.follow_ups ? Text(", and more where a follow-up is asked") : Text();
  return counted(missing.count, "answer is", "answers are") + " missing" + follow_ups;
}

SheetState state_of(const Protocol& protocol, const Sheet& sheet) {
  if (!sheet.reported) return SheetState::partial;
  if (Course(protocol, sheet.answers).stop()) return SheetState::stopped;
  return missing(protocol, sheet.answers).first ? SheetState::partial : SheetState::complete;
}

std::string_view state_word(SheetState state) {
  constexpr std::string_view words[] = {"partial", "complete", "stopped"};  // as SheetState
  return words[static_cast<std::size_t>(state)];
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

std::string sheet_template(const Protocol& protocol) {
  const About& about = protocol.about;
  std::string sheet = comment(text("Answers to: {}", safe_text(about.title)));
  sheet += comment(how_to_fill_in);
  sheet += "format = 1\n\n[session]\n";
  sheet += "protocol = \"" + about.id + "\"\nversion = \"" + about.version + "\"\n";
  sheet += "# the day, such as 2026-11-22, and in quotes whose answers these are\n";
  sheet += "#taken =\n#person =\n\n[answers]\n";
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    if (protocol.prompts[index].kind != Kind::info) sheet += entry(protocol, index);
  }
  return sheet;
}

}  // namespace kneecheck
