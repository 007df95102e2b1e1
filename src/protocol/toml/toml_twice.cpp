#include "toml_twice.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "kneecheck/text/safe_text.hpp"
#include "toml_lines.hpp"
#include "toml_problem.hpp"

namespace kneecheck {
namespace {

// The last header before line `number` that begins with `begin`, or is `begin` if it ends in ']'.
std::optional<Place> header_before(const SourceLines& lines, int number, std::string_view begin) {
  while (--number > 0) {
    const std::string_view header = header_of(lines.line(number));
    if (begin.ends_with(']') ? header == begin : header.starts_with(begin)) {
      return place_of(lines, number, header);
    }
  }
  return std::nullopt;
}

// Where `key` gets a value above line `number`, in the same table.
std::optional<Place> key_before(const SourceLines& lines, int number, std::string_view key) {
  while (--number > 0) {
    const std::string_view line = lines.line(number);
    if (!header_of(line).empty()) return std::nullopt;
    if (has(line, "=") && key_of(line) == key) return place_of(lines, number, key_of(line));
  }
  return std::nullopt;
}

Diagnostic appears_twice(std::string_view what, Place place, std::optional<Place> first,
                         Text hint) {
  Diagnostic problem =
      error_at("E004", place, text("{} appears twice", safe_text(what)), std::move(hint));
  if (first) problem.related.push_back({*first, "first here"});
  return problem;
}

// A header or a dotted key reaches into a table, list or value that is complete.
Diagnostic adds_to_complete(Place place, std::string_view description) {
  const bool has_keys = has(description, "existing table") || has(description, "existing array") ||
                        has(description, "existing inline table");
  if (has_keys) {
    return error_at("E004", place, "this adds to a table or list that is complete further up",
                    "put its keys there");
  }
  return error_at("E004", place, "this makes a table of what has a value further up",
                  "give one of the two another name");
}

// A header's name without brackets, blanks and quotes, to compare it with the library's.
std::string bare_name(std::string_view header) {
  std::string name(header);
  std::erase_if(name, [](char c) { return has("[]\"' \t", std::string_view(&c, 1)); });
  return name;
}

// The header that the library speaks of. It points at the line that it was reading by then: the
// header's own, or one below.
Place header_at(const SourceLines& lines, Place place, std::string_view description) {
  const std::size_t quote = description.find('\'');
  const std::string_view quoted_name = description.substr(std::min(quote, description.size()));
  const std::string name = bare_name(quoted_name.substr(0, quoted_name.rfind('\'')));
  for (int number = place.line; number > 0; --number) {
    const std::string_view header = header_of(lines.line(number));
    if (!header.empty() && bare_name(header) == name) return place_of(lines, number, header);
  }
  // The library garbles names in quotes.
  return header_before(lines, place.line + 1, "[").value_or(place);
}

// Whether a protocol may have many such tables: [[prompt]], [[imbalance]], and what is in them.
bool may_be_many(std::string_view name) {
  return name == "prompt" || name == "imbalance" || has(name, ".");
}

Diagnostic header_twice(const SourceLines& lines, Place place, std::string_view description) {
  place = header_at(lines, place, description);
  const std::string_view header = lines.at(place);
  const auto same = header_before(lines, place.line, header);
  if (header.starts_with("[[")) {
    const std::string name(header.substr(2, header.size() - 4));
    const auto nested = header_before(lines, place.line, "[[" + name + ".");
    if (nested && !same) {
      return error_at("E028", *nested,
                      text("{} before any {}", safe_text(lines.at(*nested)), safe_text(header)),
                      text("move it below the {} it belongs to", safe_text(header)));
    }
    if (const auto single = header_before(lines, place.line, "[" + name + "]")) {
      if (!may_be_many(name)) {
        return error_at("E027", place,
                        text("{} is a table further up (line {})", safe_text(name), single->line),
                        "put its keys there");
      }
      return error_at("E027", *single,
                      text("{} is a list further down (line {})", safe_text(name), place.line),
                      text("write {} with two brackets here, too", safe_text(header)));
    }
  }
  const bool of_many = header == "[prompt]" || header == "[imbalance]";
  if (!same && !of_many) {
    const auto list = header_before(lines, place.line, text("[{}]", safe_text(header)).str());
    if (!list) return adds_to_complete(place, description);
    return error_at("E027", place,
                    text("{} is a list further up (line {})",
                         safe_text(header.substr(1, header.size() - 2)), list->line),
                    text("write [{}] with two brackets here, too", safe_text(header)));
  }
  return appears_twice(
      header, place, same,
      of_many ? text("there may be many: write [{}] with two brackets", safe_text(header))
              : text("put all its keys under one {}", safe_text(header)));
}

// The key that ends before the place: the library points behind it, or at its value.
std::string_view key_ending_at(std::string_view line, std::size_t end) {
  while (end > 0 && has(" \t=", line.substr(end - 1, 1))) --end;
  const char last = end > 0 ? line[end - 1] : '\0';
  const bool in_quotes = last == '"' || last == '\'';
  const std::string_view before = line.substr(0, in_quotes ? end - 1 : end);
  const std::size_t found = in_quotes ? before.rfind(last) : before.find_last_of("{, \t");
  const std::size_t begin = found == line.npos ? 0 : in_quotes ? found : found + 1;
  return line.substr(begin, end - begin);
}

Diagnostic key_twice(const SourceLines& lines, Place place, std::string_view description) {
  if (has(description, "as dotted")) return adds_to_complete(place, description);
  const std::string_view line = lines.line(place.line);
  const std::string_view key = key_ending_at(line, line.size() - lines.from(place).size());
  return appears_twice(key, place_of(lines, place.line, key), key_before(lines, place.line, key),
                       "keep one of them");
}

}  // namespace

Diagnostic given_twice(const SourceLines& lines, Place place, std::string_view description) {
  return has(description, "table header") ? header_twice(lines, place, description)
                                          : key_twice(lines, place, description);
}

}  // namespace kneecheck
