#include "table_header.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "../batch_row.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/letter_case.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/safe_text.hpp"
#include "kneecheck/text/suggest.hpp"

namespace kneecheck {
namespace {

constexpr std::array<std::pair<std::string_view, ColumnUse>, 3> own_columns = {
    {{"id", ColumnUse::id}, {"taken", ColumnUse::taken}, {"note", ColumnUse::note}}};

constexpr char where_names_are[] =
    "kneecheck show --template --csv prints the names; a column of your own begins with x_";

// Why a name is no column's, and what to do about it.
struct WrongName {
  std::string code;
  Text problem;
  Text hint;
};

Text signs_of(const Protocol& protocol, GroupIndex group) {
  std::vector<Text> signs;
  for (const Prompt& prompt : protocol.prompts)
    if (prompt.group == group) signs.push_back(safe_text(prompt.id));
  return listed(signs);
}

// What people call a column of ours.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> other_names = {
    {{"name", "id"},
     {"runner", "id"},
     {"athlete", "id"},
     {"date", "taken"},
     {"day", "taken"},
     {"comment", "note"},
     {"comments", "note"},
     {"remarks", "note"}}};

std::optional<Side> side_of(std::string_view word) {
  if (word == "l" || word == "left") return Side::left;
  if (word == "r" || word == "right") return Side::right;
  return std::nullopt;
}

// Letters and digits, whatever stands between them: "hip", "flexors", "l" of "hip_flexors (L)".
// REQUIRES: `name` is folded.
std::vector<std::string> parts_of(std::string_view name) {
  std::vector<std::string> parts(1);
  for (const char c : name) {
    if (!is_ascii(c) || is_lower(c) || is_digit(c)) {
      parts.back() += c;
    } else if (!parts.back().empty()) {
      parts.emplace_back();
    }
  }
  if (parts.back().empty()) parts.pop_back();
  return parts;
}

std::string with_underscores(const std::vector<std::string>& parts) {
  std::string id;
  for (const std::string& part : parts) id += (id.empty() ? "" : "_") + part;
  return id;
}

// The prompt of that id or title, or of an id that is near to it.
const Prompt* prompt_called(const Protocol& protocol, const std::vector<std::string>& parts) {
  const std::string called = with_underscores(parts);
  std::vector<std::string> ids;
  for (const Prompt& prompt : protocol.prompts) {
    if (prompt.kind == Kind::info) continue;
    if (prompt.id == called || with_underscores(parts_of(folded(prompt.title))) == called)
      return &prompt;
    ids.push_back(prompt.id);
  }
  const auto near = closest(called, ids);
  return near ? &protocol.prompts[find_prompt(protocol, *near).value()] : nullptr;
}

// "quads L", "Left quads", "quads_right", "Quads L/R": a question by its id or title, and what is
// short for a side. nullopt where no side is named.
std::optional<Text> meant_sides(const Protocol& protocol, std::string_view name) {
  std::vector<std::string> parts = parts_of(name);
  std::vector<Side> sides;
  while (!parts.empty() && side_of(parts.back())) {
    sides.insert(sides.begin(), *side_of(parts.back()));
    parts.pop_back();
  }
  if (sides.empty() && !parts.empty() && side_of(parts.front())) {
    sides.push_back(*side_of(parts.front()));
    parts.erase(parts.begin());
  }
  const Prompt* const prompt = sides.empty() ? nullptr : prompt_called(protocol, parts);
  if (prompt == nullptr) return std::nullopt;
  if (!prompt->per_side) return safe_text(prompt->id);
  std::vector<Text> columns;
  for (const Side side : sides) columns.push_back(safe_text(sided_name(prompt->id, side)));
  return listed(columns);
}

// Reads one row of names.
class HeaderReading {
 public:
  HeaderReading(const Protocol& protocol, const CsvRecord& record, const CsvReader& reader)
      : protocol_(protocol), record_(record), reader_(reader) {
    for (const Item item : items_of(protocol)) {
      if (protocol.prompts[item.prompt].kind != Kind::info)
        items_.emplace(item_name(protocol, item), item);
    }
  }

  TableHeader read() {
    for (std::size_t at = 0; at < record_.cells.size(); ++at) read_name(at);
    if (header_.problems.empty()) warn_of_missing();
    return std::move(header_);
  }

 private:
  void read_name(std::size_t at) {
    TableColumn column{.use = ColumnUse::kept, .name = std::string(trimmed(record_.cells[at]))};
    const std::string words = folded(column.name);
    const auto own =
        std::ranges::find(own_columns, words, [](const auto& pair) { return pair.first; });
    const auto item = items_.find(words);
    if (own != own_columns.end()) {
      column.use = own->second;
      column.name = words;
    } else if (item != items_.end()) {
      column.use = ColumnUse::answer;
      column.name = words;
      column.item = item->second;
    } else if (!column.name.starts_with("x_")) {
      tell(at, wrong_name(column.name, at));
      return;
    }
    const auto [first, is_new] = places_.emplace(column.name, at);
    if (!is_new) {
      tell(at, {"A301",
                text("column {} is called {}, as column {} is", at + 1, quoted(column.name),
                     first->second + 1),
                "take one of them out, or give it another name"});
    }
    header_.columns.push_back(std::move(column));
  }

  WrongName wrong_name(const std::string& name, std::size_t at) const {
    if (name.empty()) {
      return {"A101", text("column {} has no name", at + 1),
              "give it one, or take the column out; cells that were merged share one name"};
    }
    const std::string_view stem = std::string_view(name).substr(0, name.rfind('.'));
    if (const auto prompt = find_prompt(protocol_, std::string(stem))) {
      const Text id = safe_text(stem);
      if (protocol_.prompts[*prompt].kind == Kind::info)
        return {"A101", text("{} only tells something; it takes no answer", id),
                "take the column out"};
      if (!protocol_.prompts[*prompt].per_side)
        return {"A105", text("{} is asked once, not per side", id), text("did you mean {}?", id)};
      if (stem == name)
        return {"A105", text("{} is asked left and right; this does not say which side", id),
                text("did you mean {0}.left and {0}.right?", id)};
    }
    if (const auto group = find_group(protocol_, name)) {
      return {"A101", text("{} is a page of signs; each has a column of its own", shown(name)),
              text("write {}, each with yes or no", signs_of(protocol_, *group))};
    }
    return {"A101", text("no question has the name of column {}, {}", at + 1, quoted(name)),
            meant(name)};
  }

  Text meant(const std::string& name) const {
    if (record_.cells.size() == 1 && name.find('\t') != std::string::npos)
      return "the columns are parted by tabs; save the table as CSV, with commas";
    const std::string words = folded(name);
    if (const auto sided = meant_sides(protocol_, words)) return text("did you mean {}?", *sided);
    for (const auto& [other, ours] : other_names)
      if (words == other) return text("did you mean {}?", safe_text(ours));
    std::vector<std::string> known = {"id", "taken", "note"};
    for (const auto& [column, item] : items_) known.push_back(column);
    if (const auto near = closest(words, known)) return text("did you mean {}?", safe_text(*near));
    for (const Prompt& prompt : protocol_.prompts) {
      if (prompt.kind == Kind::info || folded(prompt.title) != words) continue;
      const Text id = safe_text(prompt.id);
      return prompt.per_side ? text("did you mean {0}.left and {0}.right?", id)
                             : text("did you mean {}?", id);
    }
    return where_names_are;
  }

  void warn_of_missing() {
    std::vector<Text> missing;
    for (const std::string& name : answer_columns(protocol_))
      if (!places_.contains(name)) missing.push_back(safe_text(name));
    if (missing.empty()) return;
    const auto count = static_cast<std::int64_t>(missing.size());
    header_.problems.push_back(
        {.level = Level::warning,
         .code = "A111",
         .place = reader_.in_file(file_start),
         .message = text("{} no column, and {} not reached in every row: {}",
                         counted(count, "answer has", "answers have"), by_count(count, "is", "are"),
                         listed_few(std::move(missing)))});
  }

  void tell(std::size_t at, WrongName why) {
    if (header_.problems.size() >= most_problems) return;
    Place place = reader_.place_of(at);
    header_.problems.push_back({.code = std::move(why.code),
                                .place = place,
                                .message = std::move(why.problem),
                                .hint = std::move(why.hint)});
  }

  const Protocol& protocol_;
  const CsvRecord& record_;
  const CsvReader& reader_;
  std::map<std::string, Item, std::less<>> items_;
  std::map<std::string, std::size_t> places_;
  TableHeader header_;
};

}  // namespace

Text listed_few(std::vector<Text> columns) {
  constexpr std::size_t most_listed = 8;
  if (columns.size() > most_listed) {
    columns.resize(most_listed);
    columns.push_back("...");
  }
  return joined(columns, ", ");
}

std::vector<std::string> answer_columns(const Protocol& protocol) {
  std::vector<std::string> names;
  for (const Item item : items_of(protocol)) {
    if (protocol.prompts[item.prompt].kind != Kind::info)
      names.push_back(item_name(protocol, item));
  }
  return names;
}

TableHeader read_header(const Protocol& protocol, const CsvRecord& record,
                        const CsvReader& reader) {
  return HeaderReading(protocol, record, reader).read();
}

std::optional<Diagnostic> names_elsewhere(const Protocol& protocol, const TableHeader& wrong,
                                          const CsvRecord& record, const CsvReader& reader,
                                          int records_before) {
  const auto is_blank = [](std::string_view cell) { return folded(cell).empty(); };
  const auto tells_side = [&](std::string_view cell) {
    return is_blank(cell) || side_of(folded(cell)).has_value();
  };
  const auto problem = [&](Text message, Text hint) {
    return Diagnostic{.code = "A101",
                      .place = reader.in_file(file_start),
                      .message = std::move(message),
                      .hint = std::move(hint)};
  };
  if (records_before == 1 && std::ranges::all_of(record.cells, tells_side) &&
      !std::ranges::all_of(record.cells, is_blank)) {
    return problem("the names of the columns stand in two rows",
                   "write them in one, each with its side behind a point: NAME.left");
  }
  if (!wrong.columns.empty()) return std::nullopt;
  const TableHeader here = read_header(protocol, record, reader);
  if (std::ranges::none_of(here.columns, [](const TableColumn& column) {
        return column.use == ColumnUse::answer;
      })) {
    return std::nullopt;
  }
  return problem("the names of the columns stand here, and not in the first row",
                 "take out the rows above them");
}

}  // namespace kneecheck
