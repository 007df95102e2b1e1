// Environment: what the shell says about the screen, and the moment that dates a session.
#pragma once

#include <optional>
#include <string>

#include "app/options.hpp"
#include "kneecheck/text/look.hpp"

namespace kneecheck {

struct Environment {
  bool utf8 = false;           // LC_ALL, LC_CTYPE, LANG: the first that is set names UTF-8
  bool plain = false;          // TERM is unset or dumb
  bool colors = false;         // TERM is of a family that has colours
  bool accessible = false;     // ACCESSIBLE is set, and not to 0
  bool no_color = false;       // NO_COLOR is set
  bool force_color = false;    // CLICOLOR_FORCE is set, and not 0
  std::optional<int> columns;  // COLUMNS, where it is a number
};

Environment read_environment();

// How the report looks on standard output, or in a file (`to_file`). Accessible, it has no colour,
// here and below, whatever else is said.
Look report_look(const LookOptions& options, const Environment& environment, bool to_file);

// How the conversation looks on `stream`. Its width is 0 unless --width was given.
Look conversation_look(const LookOptions& options, const Environment& environment, int stream);

// Now as RFC 3339 in local time, "2026-11-22T07:30:00+01:00"; in UTC at SOURCE_DATE_EPOCH where
// that is set. Throws Failure (2) if it is set to something else than seconds since 1970.
std::string taken_now();

// The day of such a moment: "2026-11-22".
std::string day_of(const std::string& taken);

}  // namespace kneecheck
