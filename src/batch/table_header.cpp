#include "table_header.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "batch_row.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/letter_case.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/safe_text.hpp"
#include "kneecheck/text/suggest.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t most_named = 8;  // columns in one message

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

// "quads L", "quads_right": a per-side prompt, and behind it something short for a side.
std::optional<Text> meant_side(const Protocol& protocol, std::string_view name) {
  for (const Prompt& prompt : protocol.prompts) {
    if (!prompt.per_side || !name.starts_with(prompt.id)) continue;
    const std::string_view rest = name.substr(prompt.id.size());
    if (rest.size() < 2 || std::string_view("._- ").find(rest.front()) == std::string_view::npos)
      continue;
    if (rest[1] == 'l') return safe_text(sided_name(prompt.id, Side::left));
    if (rest[1] == 'r') return safe_text(sided_name(prompt.id, Side::right));
  }
  return std::nullopt;
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
    const auto own =
        std::ranges::find(own_columns, column.name, [](const auto& pair) { return pair.first; });
    const auto item = items_.find(column.name);
    if (own != own_columns.end()) {
      column.use = own->second;
    } else if (item != items_.end()) {
      column.use = ColumnUse::answer;
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
    if (const auto sided = meant_side(protocol_, words)) return text("did you mean {}?", *sided);
    std::vector<std::string> known = {"id", "taken", "note"};
    for (const auto& [column, item] : items_) known.push_back(column);
    const auto near = closest(words, known);
    return near ? text("did you mean {}?", safe_text(*near)) : Text(where_names_are);
  }

  void warn_of_missing() {
    std::vector<Text> missing;
    for (const std::string& name : answer_columns(protocol_))
      if (!places_.contains(name)) missing.push_back(safe_text(name));
    if (missing.empty()) return;
    const auto count = static_cast<std::int64_t>(missing.size());
    if (missing.size() > most_named) {
      missing.resize(most_named);
      missing.push_back("...");
    }
    header_.problems.push_back(
        {.level = Level::warning,
         .code = "A111",
         .place = reader_.in_file(file_start),
         .message = text("{} no column, and {} not reached in every row: {}",
                         counted(count, "answer has", "answers have"), by_count(count, "is", "are"),
                         joined(missing, ", "))});
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

}  // namespace kneecheck
