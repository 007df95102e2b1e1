// Tells what sort of file somebody wrote, and runs everything that looks for problems in it.
#include "kneecheck/lint/lint.hpp"

#include <optional>
#include <utility>

#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/lint/reach.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "kneecheck/protocol/toml_text.hpp"
#include "kneecheck/protocol/translation.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/encoding.hpp"
#include "kneecheck/text/json.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/safe_text.hpp"
#include "kneecheck/text/suggest.hpp"
#include "lint/checks/checks.hpp"

namespace kneecheck {
namespace {

// What `look` finds, sorted, or what is wrong with the file where it cannot be read.
template <typename Look>
std::vector<Diagnostic> problems_of(const Look& look) {
  try {
    std::vector<Diagnostic> found = look();
    sort_by_place(found);
    return found;
  } catch (const BadFile& bad) {
    return bad.problems();
  }
}

constexpr std::size_t most_guesses = 100;

std::string words_at(const NodeTable& table, std::string_view key) {
  const NodeEntry* const entry = table.find(key);
  const auto* const words = entry == nullptr ? nullptr : entry->value.as<std::string>();
  return words == nullptr ? std::string() : *words;
}

Recognised by_tables(const NodeTable& root) {
  const auto has = [&root](std::string_view key) { return root.find(key) != nullptr; };
  if (has("prompt") || has("imbalance")) return {};
  if (has("translates")) return {FileSort::translation, words_at(root, "translates")};
  const NodeEntry* const session = root.find("session");
  if (session == nullptr) return {has("answers") ? FileSort::sheet : FileSort::protocol};
  const auto* const table = session->value.as<NodeTable>();
  return {FileSort::sheet, table == nullptr ? std::string() : words_at(*table, "protocol")};
}

// Whether nothing in it looks like TOML: it is text, without key = value and [table]. `=` and
// `squat.left: =` are answers.
bool is_lines(std::string_view source) {
  if (looks_like_sheet(source) || other_encoding(source)) return false;
  bool any = false;
  while (!source.empty()) {
    std::string_view line = next_part(source, '\n');
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first == line.npos || line[first] == '#') continue;
    line.remove_prefix(first);
    const std::size_t equals = line.find('=');
    const bool is_key = equals != line.npos && equals > 0 && line.find(':') > equals;
    if (is_key || line.front() == '[' || line.starts_with("format")) return false;
    any = true;
  }
  return any;
}

std::optional<int> unless_zero(int number) {
  return number > 0 ? std::optional<int>(number) : std::nullopt;
}

void write_start(Json& json, Place place) {
  json.key("line").value(unless_zero(place.line));
  json.key("column").value(unless_zero(place.column));
}

void write_finding(Json& json, const std::string& file, const Diagnostic& one) {
  json.begin_object();
  json.key("file").value(file);
  write_start(json, one.place);
  json.key("end_line").value(unless_zero(one.place.end_column > 0 ? one.place.line : 0));
  json.key("end_column").value(unless_zero(one.place.end_column));
  json.key("level").value(level_word(one.level).str());
  json.key("code").value(one.code);
  json.key("message").value(one.message.str());
  json.key("hint").words_or_null(one.hint.str());
  json.key("related").begin_array();
  for (const Related& related : one.related) {
    json.begin_object();
    write_start(json, related.place);
    json.key("message").value(related.message.str());
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace

std::vector<Diagnostic> lint_protocol(std::string_view source) {
  return problems_of([&] {
    const PlacedProtocol placed = load_placed_protocol(source);
    const SourceLines lines(source);
    Linting linting{placed.protocol, placed.places, lines, reach_by_target(placed.protocol)};
    for (const auto check : {check_answers, check_findings, check_imbalances, check_names,
                             check_plan, check_prompts, check_texts}) {
      check(linting);
    }
    return std::move(linting.found);
  });
}

std::vector<Diagnostic> lint_sheet(std::string_view source, const Protocol& protocol) {
  return problems_of([&] { return read_sheet(protocol, source).notes; });
}

std::vector<Diagnostic> lint_translation(std::string_view source, const Protocol& original) {
  return problems_of([&] {
    const PlacedTranslation placed = read_placed_translation(original, source);
    // A sentence that was changed is not translated yet, so it is among those.
    const std::vector<std::string> missing = untranslated(original, placed.translation);

    std::vector<Diagnostic> found;
    for (const StaleEntry& stale : placed.stale) {
      Text hint;
      if (found.size() < most_guesses) {
        const auto near = closest_sentence(stale.sentence, missing);
        hint = near ? text("closest: {}", quoted(*near)) : Text("take it out");
      }
      found.push_back(advice("W709", stale.place,
                             text("no such sentence in {} {}", shown(original.about.id),
                                  shown(original.about.version)),
                             hint));
    }
    if (missing.empty()) return found;
    found.push_back(advice("N711", file_start,
                           counted(static_cast<std::int64_t>(missing.size()),
                                   "sentence is not translated", "sentences are not translated"),
                           text("the first: {}", quoted(missing.front()))));
    return found;
  });
}

Recognised recognise(std::string_view source) {
  try {
    return by_tables(parse_toml(source));
  } catch (const BadFile&) {
    return {is_lines(source) ? FileSort::lines : FileSort::protocol};
  }
}

std::string json_findings(const std::vector<FileFindings>& files) {
  Json json;
  json.begin_array();
  for (const FileFindings& file : files) {
    for (const Diagnostic& one : file.found) write_finding(json, file.file, one);
  }
  json.end_array();
  return json.text();
}

}  // namespace kneecheck
