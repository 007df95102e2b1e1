// Diagnostic: one problem of a file, with its place, code, and what to do about it; and how it is
// printed, with the line of the file that it is about.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// Columns of what goes to no terminal.
inline constexpr int usual_page = 80;

// 1-based; columns count code points, as editors and toml++ do. end_column is one past the last
// column and lies on the same line; 0 when only the start is known. line 0 means the file as a
// whole.
struct Place {
  int line = 0;
  int column = 0;
  int end_column = 0;
  friend bool operator==(const Place&, const Place&) = default;
};

// Where something is told of that the file lacks.
constexpr Place file_start{1, 1, 0};

// Where byte `offset` of a file stands; a byte order mark at its start takes no column.
Place place_at(std::string_view source, std::size_t offset);

enum class Level { error, warning, note };

// "error"
Text level_word(Level level);

struct Related {
  Place place;
  Text message;
};

struct Diagnostic {
  Level level = Level::error;
  std::string code{};  // "E301", "A103"
  Place place{};
  Text message{};  // lower case, no full stop: what was wanted, what was found
  Text hint{};     // what to do; may be empty
  std::vector<Related> related{};
  Text asked{};  // answers only: 'quads, left - "Stretch ..."'; may be empty
};

// By line, column, code; stable.
void sort_by_place(std::vector<Diagnostic>& problems);

// Two lines, each ended by '\n':
//   "  48 |   points = { tight_quad = 30 }"
//   "     |              ^^^^^^^^^^"
// A line too long for `width` columns is cut around the place, "..." standing for what is left out.
// Tabs are shown as one blank, so that a caret always stands below its character. Empty where
// `source` has no such line or no column is known.
// REQUIRES: width >= 20.
Text snippet(std::string_view source, const Place& place, int width = usual_page);

// "file:48:30: error[E301]: no imbalance is called tight_quad", then the line of `source` with
// carets below the place (snippet(), in `width` columns), then "  also: line 42: ...", "  asked:
// ..." and "  hint: ..." lines; each ends in '\n'. `source` is the file's whole text ("" shows no
// snippet). A place without line begins "file: error[...]". Everything is neutralised, line feeds
// too.
Text render(const Diagnostic& problem, const Text& file, std::string_view source,
            int width = usual_page);

// All of them, at most 50, then "and 12 more".
Text render_all(const std::vector<Diagnostic>& problems, const Text& file, std::string_view source,
                int width = usual_page);

}  // namespace kneecheck
