#include "toml_problem.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

#include "kneecheck/protocol/toml_text.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {
namespace {

constexpr std::string_view line_end = "saw '\\n'";  // as the library writes it

bool has(std::string_view text, std::string_view word) { return text.find(word) != text.npos; }

// The header on a line, "[plan]" or "[[prompt]]"; empty if there is none.
std::string_view header_of(std::string_view line) {
  line = trimmed(line);
  if (!line.starts_with('[')) return {};
  const std::size_t end = line.find(']');
  if (end == line.npos) return {};
  return line.substr(0, line.substr(end).starts_with("]]") ? end + 2 : end + 1);
}

std::string_view key_of(std::string_view line) { return trimmed(line.substr(0, line.find('='))); }

Place place_of(const SourceLines& lines, int number, std::string_view part) {
  const std::string_view line = lines.line(number);
  return lines.place(number, static_cast<std::size_t>(part.data() - line.data()), part.size());
}

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

Diagnostic header_twice(const SourceLines& lines, Place place, std::string_view header) {
  if (header.starts_with("[[")) {
    const std::string name(header.substr(2, header.size() - 4));
    const auto nested = header_before(lines, place.line, "[[" + name + ".");
    if (nested && !header_before(lines, place.line, header)) {
      return error_at("E028", *nested,
                      text("{} before any {}", safe_text(lines.at(*nested)), safe_text(header)),
                      text("move it below the {} it belongs to", safe_text(header)));
    }
    if (const auto single = header_before(lines, place.line, "[" + name + "]")) {
      return error_at("E027", *single,
                      text("{} is a list further down (line {})", safe_text(name), place.line),
                      text("write {} with two brackets here, too", safe_text(header)));
    }
  }
  const bool of_many = header == "[prompt]" || header == "[imbalance]";
  return appears_twice(
      header, place_of(lines, place.line, header), header_before(lines, place.line, header),
      of_many ? text("there may be many: write [{}] with two brackets", safe_text(header))
              : text("put all its keys under one {}", safe_text(header)));
}

// The library points behind the key, or at its value.
Diagnostic key_twice(const SourceLines& lines, Place place, std::string_view description) {
  const std::string_view line = lines.line(place.line);
  std::size_t end = line.size() - lines.from(place).size();
  while (end > 0 && has(" \t=", line.substr(end - 1, 1))) --end;
  const std::size_t before = line.substr(0, end).find_last_of("{, \t");
  const std::size_t begin = before == line.npos ? 0 : before + 1;
  const std::string_view key = line.substr(begin, end - begin);
  if (key.empty()) {
    // The library points at the beginning of a dotted key, or has read the line end behind a header
    // that may not stand there.
    const bool dotted = has(description, "as dotted key-value pair");
    const auto header = dotted ? std::nullopt : header_before(lines, place.line, "[");
    return error_at("E004", header.value_or(place),
                    "this adds to a table or list that is complete further up",
                    "put its keys there");
  }
  return appears_twice(key, place_of(lines, place.line, key), key_before(lines, place.line, key),
                       "keep one of them");
}

// The word around the place, from the = [ { or comma before it to the next comma, bracket or
// comment.
std::string_view word_around(const SourceLines& lines, Place place) {
  const std::string_view line = lines.line(place.line);
  const std::size_t at = line.size() - lines.from(place).size();
  const std::size_t before = line.substr(0, at).find_last_of("=[{,");
  const std::size_t begin = before == line.npos ? 0 : before + 1;
  const std::size_t end = std::min(line.find_first_of(",]}#", begin), line.size());
  return trimmed(line.substr(begin, end - begin));
}

Diagnostic no_value(const SourceLines& lines, Place place) {
  const std::string_view word = word_around(lines, place);
  if (word.empty()) return error_at("E001", place, "a value is missing", "put text in quotes");
  if (word.starts_with('=')) {
    return error_at("E001", place_of(lines, place.line, word.substr(0, 1)),
                    "this = is one too many", "write one = between a key and its value");
  }
  const Place here = place_of(lines, place.line, word);
  const Text shown = safe_text(word);
  const bool truth = word == "True" || word == "TRUE" || word == "False" || word == "FALSE";
  return error_at("E002", here, text("{} is not a TOML value", shown),
                  truth ? Text("write true and false in small letters")
                        : text("put text in quotes: {}", safe_text(toml_string(word))));
}

// A month 13, an hour 25, a digit that is missing: the library names one part of what is written.
Diagnostic no_time(const SourceLines& lines, Place place) {
  const std::string_view word = word_around(lines, place);
  if (!word.empty()) place = place_of(lines, place.line, word);
  return error_at("E002", place, text("{} is not a date or time", quoted(word)),
                  "2026-11-29 is a date, 07:30:00 a time; put text in quotes");
}

// "Error while parsing array: expected comma, saw 'b'" -> "expected comma, found 'b'"
Text plain(std::string_view description) {
  if (const std::size_t colon = description.find(": ");
      description.starts_with("Error while parsing") && colon != description.npos) {
    description.remove_prefix(colon + 2);
  }
  std::string words(description.substr(0, 200));
  if (words.starts_with("expected expected ")) words.erase(0, 9);
  if (const std::size_t saw = words.find(", saw "); saw != words.npos) {
    words.replace(saw, 6, ", found ");
  }
  if (const std::size_t end = words.find("found '\\n'"); end != words.npos) {
    words.replace(end + 6, 4, "the end of the line");
  }
  return safe_text(words);
}

Text hint_for(std::string_view description) {
  if (has(description, "expected '=', saw ':'")) return "TOML writes ask = \"…\", not ask: …";
  if (has(description, "expected '='")) return "TOML writes ask = \"…\"";
  if (has(description, "leading zero")) return "leave out the zero in front";
  if (has(description, "array")) return "put a comma between the entries, and ] after the last";
  if (has(description, "expected a comment or whitespace")) {
    return "one value for each key; text goes in quotes";
  }
  if (has(description, "unknown escape sequence")) return "write a backslash twice: \\\\";
  if (has(description, "table header")) return "[name] or [[name]], alone on its line";
  return {};
}

}  // namespace

Diagnostic error_at(std::string code, Place place, Text message, Text hint) {
  return {Level::error, std::move(code), place, std::move(message), std::move(hint), {}, {}};
}

Diagnostic syntax_problem(const SourceLines& lines, Place place, std::string_view description) {
  if (has(description, "redefine")) {
    const std::string_view header = header_of(lines.line(place.line));
    return header.empty() ? key_twice(lines, place, description)
                          : header_twice(lines, place, header);
  }
  if (has(description, "inline table") &&
      (has(description, "dangling comma") || has(description, line_end) ||
       has(description, "saw '#'"))) {
    return error_at("E003", place,
                    has(description, "dangling comma")
                        ? Text("an inline { … } table may not end in a comma in TOML 1.0")
                        : Text("an inline { … } table must be on one line in TOML 1.0"),
                    "the list [ … ] around it may span lines, and end in a comma");
  }
  if (has(description, "string") && has(description, "control characters other than TAB")) {
    return error_at("E001", place, "this text has no closing quote",
                    "end it with the quote it began with");
  }
  if (has(description, "string") && has(description, "end-of-file")) {
    return error_at("E001", place, "a text never ends", "close it with the quotes it began with");
  }
  if (has(description, "could not determine value type") || has(description, "boolean") ||
      has(description, "expected 'nan'") || has(description, "expected 'inf'") ||
      has(description, "expected value")) {
    return no_value(lines, place);
  }
  if (has(description, "parsing date") || has(description, "parsing time") ||
      has(description, "parsing local")) {
    return no_time(lines, place);
  }
  if (has(description, "integer:") || has(description, "floating-point:")) {
    const std::string_view word = word_around(lines, place);
    if (!word.empty()) place = place_of(lines, place.line, word);
  }
  return error_at("E001", place, plain(description), hint_for(description));
}

}  // namespace kneecheck
