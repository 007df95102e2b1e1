// Environment: what the shell and the terminal say about the screen, and the moment that dates a
// session.
#pragma once

#include <optional>
#include <string>

#include "app/options.hpp"
#include "kneecheck/interview/terminal.hpp"
#include "kneecheck/text/layout.hpp"

namespace kneecheck {

// Columns of the terminal behind `descriptor`, if it is one and says so.
std::optional<int> terminal_columns(int descriptor);

// The same; where they are not known COLUMNS, or 80.
int screen_width(int descriptor);

// Rows of the terminal behind `descriptor`; where they are not known LINES, or 24.
int screen_rows(int descriptor);

// How the report looks on standard output, or in a file (`to_file`). Accessible, it has no colour,
// here and below, whatever else is said.
Look report_look(const LookOptions& options, bool to_file);

// How the conversation looks on `stream`. Its width is 0 unless --width was given, and its rows are
// not those of the screen yet.
Look conversation_look(const LookOptions& options, int stream);

// The one clock of everything that takes time.
Clock::time_point clock_now();

// Now as RFC 3339 in local time, "2026-11-22T07:30:00+01:00"; in UTC at SOURCE_DATE_EPOCH where
// that is set. Throws Failure (2) if it is set to something else than seconds since 1970.
std::string taken_now();

// The day of such a moment: "2026-11-22".
std::string day_of(const std::string& taken);

// Which week the second time is in, the first being the one that begins on the day of the first:
// from 1, also where a time is missing, or the clock was set back.
int week_since(std::string_view first, std::string_view second);

}  // namespace kneecheck
