#include "toml_problem.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>

#include "kneecheck/protocol/toml_text.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/safe_text.hpp"
#include "kneecheck/text/utf8.hpp"
#include "toml_lines.hpp"
#include "toml_twice.hpp"

namespace kneecheck {
namespace {

constexpr std::string_view line_end = "saw '\\n'";  // as the library writes it
constexpr std::size_t longest_shown = 60;           // of those that a hint repeats

// Whether a line begins a key of its own: `kind = `.
bool begins_entry(std::string_view line) {
  const std::string_view key = key_of(line);
  return key.size() < trimmed(line).size() && !key.empty() && std::ranges::all_of(key, is_bare);
}

// The word around the place, from the = [ { or comma before it to the next comma, bracket or
// comment; to the end of the line or its comment where no list or table is open on it.
std::string_view word_around(const SourceLines& lines, Place place) {
  const std::string_view line = lines.line(place.line);
  const std::size_t at = line.size() - lines.from(place).size();
  const std::size_t equals = line.find('=');
  const bool whole = begins_entry(line) && equals < at &&
                     line.substr(0, at).find_first_of("[{,", equals) == line.npos;
  const std::size_t before = whole ? equals : line.substr(0, at).find_last_of("=[{,");
  const std::size_t begin = before == line.npos ? 0 : before + 1;
  const std::size_t end = std::min(line.find_first_of(whole ? "#" : ",]}#", begin), line.size());
  return trimmed(line.substr(begin, end - begin));
}

Text in_quotes(std::string_view word) {
  const bool shows = safe_text(word).str() == word && count_code_points(word) <= longest_shown;
  return shows ? text("put text in quotes: {}", safe_text(toml_string(word)))
               : Text("put text in quotes");
}

Diagnostic no_value(const SourceLines& lines, Place place) {
  const std::string_view line = lines.line(place.line);
  const std::string_view word = word_around(lines, place);
  if (word.empty()) return error_at("E001", place, "a value is missing", "put text in quotes");
  if (word.starts_with('=')) {
    return error_at("E001", place_of(lines, place.line, word.substr(0, 1)),
                    "this = is one too many", "take it out");
  }
  if (begins_entry(word)) {
    if (begins_entry(line) && word.data() != trimmed(line).data()) {
      return error_at("E001", place_of(lines, place.line, word.substr(word.find('='), 1)),
                      "a second = on this line",
                      "text goes in quotes, and a table of several keys in braces");
    }
    // In a list of several lines.
    return error_at("E001", place_of(lines, place.line, key_of(word)),
                    "this begins a key, and a list further up is still open",
                    "put ] after the last entry of the list, which has no keys of its own");
  }
  if (header_of(line) == trimmed(line)) {
    return error_at("E001", place_of(lines, place.line, header_of(line)),
                    "a list further up is still open, or a text here has no quotes",
                    "put ] after the last entry of the list, and text in quotes");
  }
  const Place here = place_of(lines, place.line, word);
  const Text shown_word = shown(word);
  const bool truth = word == "True" || word == "TRUE" || word == "False" || word == "FALSE";
  return error_at("E002", here, text("{} is not a TOML value", shown_word),
                  truth ? Text("write true and false in small letters") : in_quotes(word));
}

// A month 13, an hour 25, a digit that is missing: the library names one part of what is written.
Diagnostic no_time(const SourceLines& lines, Place place) {
  const std::string_view word = word_around(lines, place);
  if (!word.empty()) place = place_of(lines, place.line, word);
  return error_at("E002", place, text("{} is not a date or time", quoted(word)),
                  "2026-11-29 is a date, 07:30:00 a time; put text in quotes");
}

// What stands behind a value and is no comment.
Diagnostic behind_value(const SourceLines& lines, Place place) {
  const std::string_view line = lines.line(place.line);
  const std::string_view rest = lines.from({place.line, place.column, 0});
  const std::string_view before = line.substr(0, line.size() - rest.size());
  Text hint = "one value for each key; text goes in quotes";
  const std::string_view next = trimmed(rest.substr(std::min(rest.size(), std::size_t{1})));
  if (rest.starts_with(']') || rest.starts_with('}')) {
    hint = text("take the {} out", safe_text(rest.substr(0, 1)));
  } else if (rest.starts_with(',') && begins_entry(next)) {
    hint = "write each key on a line of its own";
  } else if (rest.starts_with(',') && (next.starts_with('"') || next.starts_with('\''))) {
    hint = "put square brackets around a list of several values";
  } else if (trimmed(rest) == "," || trimmed(rest) == ";") {
    hint = "leave it out: the end of the line ends a value";
  } else if (rest.starts_with("//")) {
    hint = "a comment begins with #";
  } else if (rest.starts_with(',') && is_digit(rest.size() > 1 ? rest[1] : ' ')) {
    const bool three = std::ranges::all_of(next, is_digit) && next.size() == 3;
    hint = three ? Text("write a thousand as 1000, without a comma")
                 : Text("a number has a point before its decimals, and no comma");
  } else if (trimmed(before).ends_with('"') && has(rest, "\"")) {
    hint = "in a text in double quotes, write \\\" for a quote";
  } else if (before.ends_with('\'')) {
    hint = "put a text that has a single quote in it in double quotes";
  }
  return error_at("E001", place, "nothing but a comment may stand behind a value", hint);
}

bool is_beyond_limits(std::string_view description) {
  return has(description, "not representable") || has(description, "could not be interpreted") ||
         has(description, "length") || has(description, "too long");
}

// The library names the first character that does not fit.
Diagnostic no_number(const SourceLines& lines, Place place, std::string_view description) {
  const std::string_view word = word_around(lines, place);
  if (word.empty()) return no_value(lines, place);
  if (word.ends_with(';')) {
    return behind_value(lines, place_of(lines, place.line, word.substr(word.size() - 1)));
  }
  place = place_of(lines, place.line, word);
  if (is_beyond_limits(description)) {
    return error_at("E002", place, text("{} is beyond what a number can be", shown(word)),
                    in_quotes(word));
  }
  if (is_digit(word.size() > 1 ? word[1] : ' ') && word.starts_with('.')) {
    return error_at("E002", place, text("{} is not a number", quoted(word)),
                    text("write 0{}", safe_text(word)));
  }
  const bool digits =
      std::ranges::all_of(word, [](char c) { return is_digit(c) || c == '+' || c == '-'; });
  return error_at("E002", place, text("{} is not a number", quoted(word)),
                  digits && has(description, "leading zero")
                      ? Text("leave out the zero in front")
                      : "30 and 0.5 are numbers; " + in_quotes(word));
}

Diagnostic no_equals(const SourceLines& lines, Place place) {
  const std::string_view line = lines.line(place.line);
  if (trimmed(line).ends_with('=') && begins_entry(line)) return no_value(lines, place);
  const std::string_view rest = trimmed(lines.from({place.line, place.column, 0}));
  Text hint = "TOML writes ask = \"…\"";
  if (rest.starts_with(':')) {
    hint = "TOML writes ask = \"…\", not ask: …";
  } else if (has(rest, "=") || trimmed(line).ends_with('=')) {
    hint = "a key is one word of letters, digits, _ and -, or stands in quotes";
  }
  return error_at("E001", place, "a = is missing behind the key", hint);
}

// What the library may say, as far as the mistake behind it is known by that alone.
struct Meaning {
  std::string_view scope;  // it says what it was reading,
  std::string_view words;  // and what was wrong with it; "" for whatever it says
  const char* code;
  const char* message;
  const char* hint;
};

constexpr const char* unclosed_text = "this text has no closing quote";
constexpr const char* close_text = "end it with the quote it began with";
constexpr const char* close_list = "put ] after its last entry";
constexpr const char* one_line_table = "this { … } table does not end on its line";
constexpr const char* whole_table = "write all of it and its } on one line, as TOML 1.0 wants it";
constexpr const char* comma_missing = "a comma or } is missing here";
constexpr const char* comma_in_table = "put a comma between the entries, and } after the last";
constexpr const char* header_form =
    "[name] or [[name]], alone on its line; a name with other characters stands in quotes";

constexpr Meaning meanings[] = {
    {"string:", "control characters other than TAB", "E001", unclosed_text, close_text},
    {"string:", "sequence '\\\\n'", "E001", unclosed_text, close_text},
    {"string:", "sequence '\\\\r'", "E001", unclosed_text, close_text},
    {"string:", "end-of-file", "E001", unclosed_text, close_text},
    {"string:", "escape sequence", "E001", "a backslash and this character mean nothing in a text",
     "write a backslash twice: \\\\"},
    {"unicode scalar", "hex digit", "E001", "the number of a character has no such digit",
     "\\u takes four of 0-9 and a-f, \\U eight; write a backslash itself twice: \\\\"},
    {"unicode scalar", "end-of-file", "E001", unclosed_text, close_text},
    {"unicode scalar", "", "E001", "no character has this number",
     "write the character itself; write a backslash itself twice: \\\\"},
    {"", "multi-line strings", "E001", "a key may not stand in three quotes",
     "one quote at each end is enough"},
    {"", "expected bare key", "E001", "a name is missing behind the dot",
     "write one there, or take the dot out"},
    {"key:", "end-of-file", "E001", "a name is missing behind the dot",
     "write one there, or take the dot out"},
    {"table header", "comment or whitespace", "E001",
     "nothing but a comment may stand behind a header", "[name] or [[name]], alone on its line"},
    {"table header", "", "E001", "a ] is missing here", header_form},
    {"array", "saw comma", "E001", "an entry is missing before this comma", "leave the comma out"},
    {"array", "end-of-file", "E001", "a list is not closed", close_list},
    {"array", "", "E001", "a comma or ] is missing before this",
     "put a comma between the entries, and ] after the last"},
    {"inline table", "dangling comma", "E003",
     "an inline { … } table may not end in a comma in TOML 1.0", "take the last comma out"},
    {"inline table", line_end, "E003", one_line_table, whole_table},
    {"inline table", "saw '#'", "E003", one_line_table, whole_table},
    {"inline table", "saw comma", "E001", "an entry is missing before this comma",
     "leave the comma out"},
    {"inline table", "end-of-file", "E001", "a { } table is not closed",
     "put } after its last entry"},
    {"inline table", "saw '='", "E001", "a key is missing before this =", "write a key there"},
    {"inline table", "", "E001", comma_missing, comma_in_table},
    {"root table", "expected keys", "E001", "a line cannot begin with this",
     "lines are such as id = \"calf\", [name], or # and a comment"},
};

// For what the library says that is not known here.
constexpr const char* not_toml = "this is not TOML";
constexpr const char* line_forms =
    "lines are such as id = \"calf\", [name], or # and a comment; text goes in quotes";

}  // namespace

Diagnostic error_at(std::string code, Place place, Text message, Text hint) {
  return {Level::error, std::move(code), place, std::move(message), std::move(hint), {}, {}};
}

Diagnostic syntax_problem(const SourceLines& lines, Place place, std::string_view description) {
  if (has(description, "redefine") || has(description, "cannot insert")) {
    return given_twice(lines, place, description);
  }
  const std::size_t colon = description.find(": ");
  const std::string_view scope = description.substr(0, colon == description.npos ? 0 : colon + 1);
  const std::string_view words = description.substr(scope.size());
  const bool text_like_inf = has(scope, "floating-point:") &&
                             (has(words, "expected 'nan'") || has(words, "expected 'inf'") ||
                              has(words, "value-terminator"));
  if (text_like_inf || has(words, "could not determine value type") || has(scope, "boolean") ||
      has(words, "expected value, saw") || (has(scope, "value:") && has(words, "end-of-file"))) {
    return no_value(lines, place);
  }
  if (has(scope, "date") || has(scope, "time:")) return no_time(lines, place);
  if (has(scope, "integer:") || has(scope, "floating-point:") || has(scope, "value:")) {
    return no_number(lines, place, words);
  }
  if (has(scope, "pair:") && (has(words, "expected '='") || has(words, "end-of-file"))) {
    return no_equals(lines, place);
  }
  if (has(words, "expected a comment or whitespace") && !has(scope, "header")) {
    return behind_value(lines, place);
  }
  const auto fits = [&](const Meaning& one) {
    return has(scope, one.scope) && has(words, one.words);
  };
  const auto* const known = std::ranges::find_if(meanings, fits);
  if (known == std::end(meanings))
    return error_at("E001", place, safe_text(not_toml), safe_text(line_forms));
  return error_at(known->code, place, safe_text(known->message), safe_text(known->hint));
}

}  // namespace kneecheck
