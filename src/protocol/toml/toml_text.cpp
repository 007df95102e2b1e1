#include "kneecheck/protocol/toml_text.hpp"

// What toml++ asserts is not always so: it goes on from "[[[" to the error that it is.
#define TOML_ASSERT(expr) static_cast<void>(0)
#define TOML_ENABLE_FORMATTERS 0
#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <cmath>
#include <exception>
#include <new>
#include <optional>
#include <string>
#include <utility>

#include "kneecheck/protocol/source_lines.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/utf8.hpp"
#include "toml_guard.hpp"
#include "toml_lines.hpp"
#include "toml_problem.hpp"

namespace kneecheck {
namespace {

constexpr double largest_exact = 1e15;  // every whole number up to it is exact as a decimal

Place place_of(const toml::source_region& region) {
  const bool one_line = region.end.line == region.begin.line;
  return {static_cast<int>(region.begin.line), static_cast<int>(region.begin.column),
          one_line ? static_cast<int>(region.end.column) : 0};
}

struct Converter {
  const SourceLines& lines;

  // Takes the texts out of `from`, and then the rest away: nothing is needed twice at a time.
  NodeTable table(toml::table&& from) const {
    // The library keeps keys by name. No two of them begin at the same place.
    std::vector<Keyed> in_file_order;
    in_file_order.reserve(from.size());
    for (auto&& [key, value] : from)
      in_file_order.push_back({place_of(key.source()), &key, &value});
    std::ranges::sort(in_file_order, {},
                      [](const Keyed& one) { return std::pair(one.place.line, one.place.column); });
    NodeTable to;
    to.entries.reserve(in_file_order.size());
    for (const Keyed& one : in_file_order) {
      NodeEntry& entry = to.entries.emplace_back();
      entry.key = one.key->str();
      entry.place = one.place;
      take(std::move(*one.value), entry.value);
    }
    from.clear();
    return to;
  }

  struct Keyed {
    Place place;
    const toml::key* key;
    toml::node* value;
  };

  void take(toml::node&& from, Node& to) const {
    to.place = place_of(from.source());
    // An inline table's opening brace is enough; a header is a place of its own.
    if (from.is_table() && from.as_table()->is_inline()) to.place.end_column = 0;
    from.visit([&](auto& value) { to.value = converted(value, to.place); });
  }

  NodeTable converted(toml::table& from, Place) const { return table(std::move(from)); }

  NodeList converted(toml::array& from, Place) const {
    NodeList to;
    to.reserve(from.size());
    for (toml::node& element : from) take(std::move(element), to.emplace_back());
    from.clear();
    return to;
  }

  template <typename Value>
  Value converted(toml::value<Value>& from, Place) const {
    return std::move(from.get());
  }

  NodeDate converted(toml::value<toml::date>&, Place place) const {
    return date(DateShape::date, place);
  }
  NodeDate converted(toml::value<toml::time>&, Place place) const {
    return date(DateShape::time, place);
  }
  NodeDate converted(toml::value<toml::date_time>&, Place place) const {
    return date(DateShape::date_time, place);
  }

  // As written, but for the letters TOML allows to differ: 2026-11-22 07:30z.
  NodeDate date(DateShape shape, Place place) const {
    NodeDate to{shape, std::string(lines.at(place))};
    for (char& c : to.text) {
      if (c == ' ' || c == 't') c = 'T';
      if (c == 'z') c = 'Z';
    }
    return to;
  }
};

// The source is taken by value, so that it is freed before the conversion.
toml::table tree(std::string source) { return toml::parse(source, std::string_view{}); }

// Whether the parser stumbled over what follows a list that never ends.
bool is_of_open_list(std::optional<Place> list, int line, std::string_view description) {
  return list && (list->line < line || description.find("end-of-file") != description.npos);
}

// The tree, or the problem that keeps it from being one. `source` is what places are in, `guarded`
// what the parser sees of it.
std::variant<NodeTable, Diagnostic> parse(std::string_view source, GuardedSource guarded) {
  const SourceLines lines(source);
  try {
    return Converter{lines}.table(tree(std::move(guarded.source)));
  } catch (const toml::parse_error& error) {
    Place place = place_of(error.source());
    // The library looks two characters ahead of a quote, over the end of its line.
    const auto behind_line = static_cast<int>(count_code_points(lines.line(place.line))) + 1;
    place.column = std::min(place.column, behind_line);
    place.end_column = std::min(place.end_column, behind_line);
    if (place.end_column <= place.column) place.end_column = 0;
    if (is_of_open_list(guarded.open_list, place.line, error.description())) {
      return error_at("E001", *guarded.open_list, "this list never ends", "close it with ]");
    }
    return syntax_problem(lines, place, error.description());
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& error) {
    return syntax_problem(lines, {}, error.what());
  }
}

// The first list or table that stands in more than 16 others, the file itself counted; nullptr if
// there is none. What is kept of a sheet is written back with its tables in braces, and those must
// not be too deep to be read again.
const Node* too_deep(const Node& node, std::size_t depth = 0) {
  const auto* const list = node.as<NodeList>();
  const auto* const table = node.as<NodeTable>();
  if (depth > max_depth && (list != nullptr || table != nullptr)) return &node;
  if (list != nullptr) {
    for (const Node& one : *list) {
      if (const Node* const deep = too_deep(one, depth + 1)) return deep;
    }
  }
  if (table != nullptr) {
    for (const NodeEntry& entry : table->entries) {
      if (const Node* const deep = too_deep(entry.value, depth + 1)) return deep;
    }
  }
  return nullptr;
}

// Always with a point, an exponent or a word: 1 would be another type.
std::string float_words(double value) {
  if (std::isnan(value)) return "nan";
  if (std::isinf(value)) return value > 0 ? "inf" : "-inf";
  const std::string words = fmt::format("{}", value);
  return words.find_first_of(".e") == std::string::npos ? words + ".0" : words;
}

// Writes each sort of value as TOML.
struct Words {
  std::string operator()(const std::string& words) const { return toml_string(words); }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(double number) const { return float_words(number); }
  std::string operator()(bool truth) const { return truth ? "true" : "false"; }
  std::string operator()(const NodeDate& date) const { return date.text; }
  std::string operator()(const NodeList& list) const {
    std::string words;
    for (const Node& node : list) words += (words.empty() ? "" : ", ") + toml_words(node);
    return "[" + words + "]";
  }
  std::string operator()(const NodeTable& table) const {
    std::string words;
    for (const NodeEntry& entry : table.entries) {
      words += (words.empty() ? "" : ", ") + toml_entry(entry);
    }
    return words.empty() ? "{}" : "{ " + words + " }";
  }
};

}  // namespace

std::optional<std::int64_t> whole_number(const Node& node) {
  if (const auto* const whole = node.as<std::int64_t>()) return *whole;
  const auto* const decimal = node.as<double>();
  if (decimal == nullptr || std::abs(*decimal) > largest_exact ||
      std::floor(*decimal) != *decimal) {
    return std::nullopt;
  }
  return static_cast<std::int64_t>(*decimal);
}

const NodeEntry* NodeTable::find(std::string_view key) const {
  const auto found = std::ranges::find(entries, key, &NodeEntry::key);
  return found == entries.end() ? nullptr : &*found;
}

NodeTable parse_toml(std::string_view source) {
  source = without_byte_order_mark(source);
  GuardedSource seen = guarded(source);
  if (seen.problem) {
    // A quote forgotten further up makes the guard stumble later: say that instead.
    const auto parsed = parse(source, {.source = std::move(seen.before_problem)});
    const auto* const earlier = std::get_if<Diagnostic>(&parsed);
    const bool is_earlier = earlier != nullptr && earlier->place.line < seen.problem->place.line;
    throw BadFile({is_earlier ? *earlier : *seen.problem});
  }
  auto parsed = parse(source, std::move(seen));
  if (auto* const problem = std::get_if<Diagnostic>(&parsed)) throw BadFile({*problem});
  Node root{file_start, std::get<NodeTable>(std::move(parsed))};
  if (const Node* const deep = too_deep(root)) {
    throw BadFile({error_at("E001", deep->place, "nested deeper than 16, headers counted",
                            "put fewer of them into each other")});
  }
  return std::get<NodeTable>(std::move(root.value));
}

std::string toml_string(std::string_view words) {
  std::string quoted = "\"";
  for (const char c : words) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (c == '\n') {
      quoted += "\\n";
    } else if (byte < ' ' || byte == 0x7F) {
      quoted += fmt::format("\\u{:04x}", byte);
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

std::string toml_key(std::string_view key) {
  return !key.empty() && std::ranges::all_of(key, is_bare) ? std::string(key) : toml_string(key);
}

std::string toml_entry(const NodeEntry& entry) {
  return toml_key(entry.key) + " = " + toml_words(entry.value);
}

std::string toml_words(const Node& node) { return std::visit(Words{}, node.value); }

}  // namespace kneecheck
