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
#include "meant_column.hpp"
#include "spreadsheet_cell.hpp"

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

// How a table of scores begins, which is easily given back for one of answers.
constexpr std::array<std::string_view, 5> of_scores = {"row", "line", "id", "status", "outcome"};

bool is_blank(std::string_view cell) { return folded(cell).empty(); }

// Behind the last name a spreadsheet writes columns that had something in them once.
std::size_t count_named(const std::vector<std::string_view>& names) {
  std::size_t count = names.size();
  while (count > 0 && is_blank(names[count - 1])) --count;
  return count == 0 ? names.size() : count;
}

Text signs_of(const Protocol& protocol, GroupIndex group) {
  std::vector<Text> signs;
  for (const Prompt& prompt : protocol.prompts)
    if (prompt.group == group) signs.push_back(safe_text(prompt.id));
  return listed(signs);
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
    const std::size_t named = count_named(record_.cells);
    for (std::size_t at = 0; at < named; ++at) read_name(at);
    header_.columns.resize(header_.columns.size() + record_.cells.size() - named,
                           TableColumn{.use = ColumnUse::nameless, .name = {}});
    if (header_.problems.empty()) {
      warn_of_missing();
    } else if (std::ranges::mismatch(record_.cells, of_scores).in2 == of_scores.end()) {
      tell_only("these are scores, as batch writes them, and not answers",
                "give it the table that they were made from");
    } else if (places_.empty() && !is_any_meant_ && named > 1) {
      tell_only("the first row has no name of a column in it", where_names_are);
    }
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
    } else if (!words.starts_with("x_")) {
      // It is dear to find what a name means, and a hostile header has a hundred thousand.
      if (header_.problems.size() < most_problems) tell(at, wrong_name(column.name, at));
      return;
    }
    const auto [first, is_new] = places_.emplace(column.name, at);
    if (!is_new) {
      tell(at, {"A301",
                text("{} is called {}, as {} is", column_words(at), quoted(column.name),
                     column_words(first->second)),
                "take one of them out, or give it another name"});
    }
    header_.columns.push_back(std::move(column));
  }

  WrongName wrong_name(const std::string& name, std::size_t at) {
    if (name.empty()) {
      return {"A101", text("{} has no name", column_words(at)),
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
    const Text hint = meant(name);
    is_any_meant_ = is_any_meant_ || !hint.empty();
    return {"A101", text("no question has the name of {}, {}", column_words(at), quoted(name)),
            hint.empty() ? where_names_are : hint};
  }

  // What joined the names into one, or which column is meant; "" where nothing can be said.
  Text meant(const std::string& name) const {
    if (record_.cells.size() == 1 && name.find('\t') != std::string::npos)
      return "the columns are parted by tabs; save the table as CSV, with commas";
    if (name.find(';') != std::string::npos)
      return "semicolons part the columns only where no comma stands in the first row; take it out";
    const auto columns = meant_columns(protocol_, folded(name));
    return columns ? text("did you mean {}?", *columns) : Text();
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

  // Where one sentence says more than one for every name.
  void tell_only(Text problem, Text hint) {
    header_.problems.clear();
    tell(0, {"A101", std::move(problem), std::move(hint)});
  }

  const Protocol& protocol_;
  const CsvRecord& record_;
  const CsvReader& reader_;
  bool is_any_meant_ = false;  // by a name that is none
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
  const auto tells_side = [&](std::string_view cell) {
    return is_blank(cell) || side_called(folded(cell)).has_value();
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
  const auto is_named = [](const TableColumn& column) { return column.use != ColumnUse::nameless; };
  if (std::ranges::any_of(wrong.columns, is_named)) return std::nullopt;
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
