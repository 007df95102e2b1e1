#include "kneecheck/answers/sheet.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>
#include <variant>

#include "kneecheck/answers/checksum.hpp"
#include "kneecheck/answers/sheet_value.hpp"
#include "kneecheck/answers/spelling.hpp"
#include "kneecheck/answers/standing.hpp"
#include "kneecheck/protocol/toml_text.hpp"
#include "sheet_notes.hpp"
#include "sheet_problems.hpp"
#include "sheet_session.hpp"

namespace kneecheck {
namespace {

constexpr std::int64_t known_format = 1;
constexpr Place top{1, 1, 0};

void check_format(const NodeTable& root, SheetProblems& problems) {
  const NodeEntry* const format = root.find("format");
  if (format == nullptr) {
    problems.add(top, "E011", "format is missing", "start the file with format = 1");
    return;
  }
  const auto* const number = std::get_if<std::int64_t>(&format->value.value);
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

// [answers] on its way in.
class AnswersReading {
 public:
  AnswersReading(const Protocol& protocol, Sheet& sheet, SheetProblems& problems)
      : protocol_(protocol), sheet_(sheet), problems_(problems) {}

  void read(const NodeTable& answers);
  const std::map<Item, Place>& places() const { return places_; }

 private:
  void read_sides(PromptIndex prompt, const NodeEntry& entry);
  void read_item(Item item, const Node& node);

  const Protocol& protocol_;
  Sheet& sheet_;
  SheetProblems& problems_;
  std::map<Item, Place> places_;
};

void AnswersReading::read(const NodeTable& answers) {
  for (const NodeEntry& entry : answers.entries) {
    const std::optional<PromptIndex> index = problems_.prompt_of(entry);
    if (!index) continue;
    const Prompt& prompt = protocol_.prompts[*index];
    if (prompt.kind == Kind::info) {
      problems_.add(entry.place, "A101",
                    text("{} only tells something; it takes no answer", safe_text(prompt.id)),
                    "take the line out");
    } else if (prompt.per_side) {
      read_sides(*index, entry);
    } else {
      read_item({*index, Side::whole}, entry.value);
    }
  }
}

void AnswersReading::read_sides(PromptIndex prompt, const NodeEntry& entry) {
  static const std::vector<std::string> sides = {"left", "right"};
  const Text id = safe_text(entry.key);
  const Text hint = text("write {} = {{ left = ..., right = ... }}", id);
  const auto* const table = std::get_if<NodeTable>(&entry.value.value);
  if (table == nullptr || table->find("value") != nullptr || table->find("stopped") != nullptr ||
      table->find("hurt") != nullptr) {
    problems_.add(entry.value.place, "A105",
                  text("{} is asked left and right; this does not say which side", id), hint);
    return;
  }
  if (table->entries.empty())
    problems_.add(entry.value.place, "A106", text("{} has neither left nor right", id), hint);
  problems_.check_keys(*table, sides, text("{}, which is asked left and right,", id));
  for (const Side side : {Side::left, Side::right})
    if (const NodeEntry* const found = table->find(side == Side::left ? "left" : "right"))
      read_item({prompt, side}, found->value);
}

void AnswersReading::read_item(Item item, const Node& node) {
  auto read = read_sheet_value(protocol_, item, node);
  if (auto* const problem = std::get_if<Diagnostic>(&read)) {
    problems_.add(std::move(*problem));
    return;
  }
  auto& value = std::get<SheetValue>(read);
  sheet_.answers.set(item, value.answer);
  places_[item] = node.place;
  if (!value.words.empty())
    sheet_.words[protocol_.prompts[item.prompt].id] = std::move(value.words);
}

void read_notes(const NodeTable& notes, Sheet& sheet, SheetProblems& problems) {
  for (const NodeEntry& entry : notes.entries) {
    if (!problems.prompt_of(entry)) continue;
    if (auto words = problems.one_line(entry)) sheet.notes[entry.key] = *std::move(words);
  }
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

ReadSheet read_sheet(const Protocol& protocol, std::string_view source) {
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
  AnswersReading answers(protocol, sheet, problems);
  check_format(root, problems);
  problems.check_keys(root, keys, "a sheet");
  // Of another protocol no answer can be judged.
  if (session != nullptr && !read_session(protocol, *session, sheet, problems))
    problems.throw_if_any();
  if (const NodeTable* const circuit = problems.table(root, "circuit"))
    check_circuit(*circuit, problems);
  if (const NodeTable* const notes = problems.table(root, "notes"))
    read_notes(*notes, sheet, problems);
  if (const NodeTable* const found = problems.table(root, "answers")) {
    answers.read(*found);
  } else if (root.find("answers") == nullptr) {
    problems.add(top, "E022", "the sheet has no table [answers]",
                 "write [answers], and below it one answer a line, such as plank = 30");
  }
  problems.throw_if_any();

  std::vector<Diagnostic> notes = sheet_notes(protocol, sheet.answers, answers.places());
  return {std::move(sheet), std::move(notes)};
}

Missing missing(const Protocol& protocol, const Answers& answers) {
  const Course course(protocol, answers);
  Missing result;
  for (const Item item : items_of(protocol)) {
    if (protocol.prompts[item.prompt].kind == Kind::info) continue;
    if (course.standing(item) != Standing::asked) continue;
    if (answers.get(item).status != Status::not_reached) continue;
    if (!result.first) result.first = item;
    ++result.count;
  }
  return result;
}

}  // namespace kneecheck
