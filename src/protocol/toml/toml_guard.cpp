#include "toml_guard.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "kneecheck/protocol/bad_file.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/encoding.hpp"
#include "kneecheck/text/letter_case.hpp"
#include "kneecheck/text/safe_text.hpp"
#include "kneecheck/text/unprintable.hpp"
#include "kneecheck/text/utf8.hpp"
#include "toml_problem.hpp"

namespace kneecheck {
namespace {

constexpr int max_key_segments = 8;
constexpr std::size_t date_size = 10;  // bytes of 2026-11-22
constexpr std::string_view key_characters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-\"'";

using ByteSet = std::array<bool, 256>;

constexpr ByteSet all_bytes_but(std::string_view left_out) {
  ByteSet set = {};
  for (std::size_t byte = ' '; byte < set.size(); ++byte) set[byte] = byte != 0x7F;
  for (const char c : left_out) set[static_cast<unsigned char>(c)] = false;
  return set;
}

// Bytes that neither end a string nor are to be looked at in one.
constexpr ByteSet string_words = all_bytes_but("\"'\\");

// Bytes that plain text may skip over, unless they stand first on their line or after a digit.
constexpr ByteSet bare_words = [] {
  ByteSet set = all_bytes_but("#\"'.,=[]{}0123456789");
  for (std::size_t byte = 0x80; byte < set.size(); ++byte) set[byte] = false;
  return set;
}();

// Line ends are control characters, tabs are not.
bool is_control(char c) { return (is_ascii(c) && c < ' ' && c != '\t') || c == '\x7f'; }

// Whether the ten bytes before `at` are a date, 2026-11-22.
bool after_date(std::string_view source, std::size_t at) {
  if (at < date_size) return false;
  const std::string_view date = source.substr(at - date_size, date_size);
  for (std::size_t i = 0; i < date.size(); ++i) {
    if (i == 4 || i == 7 ? date[i] != '-' : !is_digit(date[i])) return false;
  }
  return true;
}

// Walks over the file once, knowing only strings, comments, brackets and dots.
class Guard {
 public:
  explicit Guard(std::string_view source) : source_(source) {}

  GuardedSource walk() {
    kept_.reserve(source_.size());
    while (!problem_ && at_ < source_.size()) step();
    keep();
    GuardedSource guarded{std::move(kept_), std::move(problem_)};
    if (guarded.problem) guarded.before_problem = lines_before();
    if (is_clear_ && brackets_.starts_with('[')) guarded.open_list = place_at(source_, outermost_);
    return guarded;
  }

 private:
  // Where a line begins, and what is open there.
  struct Line {
    std::size_t begin = 0;
    std::string brackets{};
    std::string_view quotes{};
  };

  bool next_is(std::string_view words) const { return source_.substr(at_).starts_with(words); }

  void refuse(const Text& message, const Text& hint = {}) {
    problem_ = error_at("E001", place_at(source_, at_), message, hint);
  }

  void refuse_character() {
    const Utf8Step step = utf8_front(source_.substr(at_));
    const std::string_view bytes = source_.substr(at_, step.bytes);
    const auto hidden = first_unprintable(bytes, true);
    if (const auto found = hidden ? hidden : first_zero_width(bytes)) {
      refuse(found->what + " may not stand here", "remove it");
      return;
    }
    if (folded(bytes).empty()) {
      refuse(text("U+{:04X}, a blank of another kind, may stand in texts and comments only",
                  static_cast<unsigned>(*step.point)),
             "write a plain blank");
      return;
    }
    const bool quote = bytes == "“" || bytes == "”" || bytes == "„" || bytes == "‘" || bytes == "’";
    refuse(safe_text(bytes) + " may stand in texts and comments only",
           quote ? Text("put text in straight quotes") : Text("put text in quotes"));
  }

  // Control characters may stand nowhere, not even in comments. REQUIRES: is_control() of the next.
  void line_end_or_control() {
    const char c = source_[at_];
    if (c == '\n' || next_is("\r\n")) {
      at_ += c == '\n' ? 1U : 2U;
      segments_ = 1;
      line_began_ = false;
      line_ = {at_, brackets_, quotes_};
    } else if (c == '\r') {
      refuse("a carriage return without a line feed", "save the file with LF or CRLF line ends");
    } else {
      refuse_character();
    }
  }

  void step() {
    const char c = source_[at_];
    if (is_control(c)) return line_end_or_control();
    const bool first = !line_began_ && c != ' ' && c != '\t';
    line_began_ = line_began_ || first;
    if (c == '#') {
      comment();
    } else if (c == '"' || c == '\'') {
      string(c);
    } else if (c == '[' && first && brackets_.empty()) {
      header();
    } else if (!is_ascii(c)) {
      refuse_character();
    } else {
      plain(c);
    }
  }

  std::string lines_before() const {
    std::string lines(source_.substr(0, line_.begin));
    lines += line_.quotes;
    for (auto open = line_.brackets.rbegin(); open != line_.brackets.rend(); ++open) {
      lines += *open == '[' ? ']' : '}';
    }
    return lines;
  }

  void skip(const ByteSet& set) {
    const auto stops = [&set](char c) { return !set[static_cast<unsigned char>(c)]; };
    const std::string_view rest = source_.substr(at_);
    at_ += static_cast<std::size_t>(std::ranges::find_if(rest, stops) - rest.begin());
  }

  void plain(char c) {
    if (c == '.') {
      if (++segments_ > max_key_segments) refuse("a key nested deeper than 8", "use fewer dots");
    } else if (c == '[' || c == '{') {
      if (brackets_.empty()) outermost_ = at_;
      brackets_ += c;
      if (brackets_.size() > max_depth)
        refuse("brackets nested deeper than 16", "put fewer of them into each other");
      segments_ = 1;
    } else if (c == ']' || c == '}') {
      close(c);
      segments_ = 1;
    } else if (c == '=' || c == ',') {
      segments_ = 1;
    } else if ((c == 't' || c == 'T') && after_date(source_, at_) && in_value(at_ - date_size) &&
               (at_ + 1 == source_.size() || !is_digit(source_[at_ + 1]))) {
      refuse("a time is missing after the date", "2026-11-22T07:30:00");
    }
    ++at_;
    if (line_began_ && !is_digit(c)) skip(bare_words);
  }

  void close(char c) {
    if (brackets_.empty()) return;  // a header's, or one too many
    is_clear_ = is_clear_ && brackets_.back() == (c == ']' ? '[' : '{');
    brackets_.pop_back();
  }

  // Whether what begins at `at` is a value, and no key: 2026-11-22t = 1 is fine.
  bool in_value(std::size_t at) const {
    if (brackets_.ends_with('[')) return true;
    const std::size_t before = source_.substr(0, at).find_last_not_of(" \t");
    return before != source_.npos && source_[before] == '=';
  }

  void header() {
    at_ += next_is("[[") ? 2U : 1U;
    while (next_is(" ") || next_is("\t")) ++at_;
    if (at_ < source_.size() && !is_ascii(source_[at_])) {
      refuse_character();
    } else if (at_ == source_.size() || key_characters.find(source_[at_]) == key_characters.npos) {
      refuse("a table header needs a name", "[name] or [[name]]");
    }
  }

  // Keeps the source that was walked over since the last comment.
  void keep() { kept_.append(source_, kept_to_, at_ - kept_to_); }

  void comment() {
    keep();
    for (;;) {
      at_ += plain_front(source_.substr(at_));
      if (at_ == source_.size() || is_control(source_[at_])) break;
      ++at_;
    }
    kept_to_ = at_;
  }

  // A string on one line ends at the line's end, closed or not: the parser says what is missing.
  // One over several lines that is not closed is told of where it begins.
  void string(char quote) {
    const std::string_view three = quote == '"' ? "\"\"\"" : "'''";
    const bool many_lines = next_is(three);
    const std::size_t begin = at_;
    const Line line = line_;
    if (many_lines) quotes_ = three;
    at_ += many_lines ? 3U : 1U;
    for (;;) {
      skip(string_words);
      if (problem_) return;
      if (at_ == source_.size()) {
        is_clear_ = false;
        if (!many_lines) return;
        at_ = begin;
        line_ = line;
        return refuse("this text never ends", text("close it with {}", safe_text(three)));
      }
      const char c = source_[at_];
      if (c == quote && (!many_lines || next_is(three))) {
        at_ += many_lines ? 3U : 1U;
        // """a"""" ends in a quote of its own, up to two of them
        while (many_lines && next_is(three.substr(0, 1))) ++at_;
        quotes_ = {};
        return;
      }
      if (!many_lines && (next_is("\n") || next_is("\r\n"))) {
        is_clear_ = false;
        return;
      }
      if (is_control(c)) {
        line_end_or_control();
        line_began_ = true;
        continue;
      }
      const bool escape = quote == '"' && c == '\\' && !next_is("\\\n") && !next_is("\\\r");
      // A backslash may be the last byte of a file.
      at_ = std::min(at_ + (escape ? 2U : 1U), source_.size());
    }
  }

  std::string_view source_;
  std::size_t at_ = 0;
  Line line_;                  // that the walk is on
  std::string brackets_;       // those that are open, of lists and inline tables
  std::size_t outermost_ = 0;  // where the first of them stands
  std::string_view quotes_;    // those of the string over lines that is open
  bool is_clear_ = true;       // every bracket was closed by its own kind, and every quote
  int segments_ = 1;
  bool line_began_ = false;
  std::string kept_;
  std::size_t kept_to_ = 0;  // in source_: what stands before is in kept_, or a comment
  std::optional<Diagnostic> problem_;
};

}  // namespace

GuardedSource guarded(std::string_view source) {
  if (source.size() > max_file_bytes) {
    return {.problem =
                error_at("E005", {}, "larger than 1 MiB", "take out what does not belong in it")};
  }
  if (auto problem = encoding_problem(source)) return {.problem = std::move(problem)};
  if (const auto bad = first_bad_byte(source)) {
    const auto found = first_unprintable(source.substr(*bad, 1), true);
    return {.problem = error_at("E005", place_at(source, *bad),
                                found ? found->what : Text("not UTF-8"), "save the file as UTF-8")};
  }
  return Guard(source).walk();
}

}  // namespace kneecheck
