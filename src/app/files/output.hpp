// Output: results on standard output, and messages for whoever runs the program.
#pragma once

#include <unistd.h>

#include <string>
#include <string_view>

#include "app/failure.hpp"
#include "kneecheck/protocol/bad_file.hpp"
#include "kneecheck/text/diagnostic.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// The result of a command, whole, to standard output. Throws Failure (5), or BrokenPipe.
void print_result(std::string_view bytes);

// Some whole rows of a result. Where a file takes only a part of them, because its disk is full, it
// ends behind the last row that is whole: half a number is a wrong one. Throws as print_result().
void print_rows(std::string_view rows);

// Throws Failure (5) if a result could not be printed, before anybody works for it: the program was
// started without a standard output.
void require_output();

// To standard error, or to where else a person is talked to; if that fails there is nobody left to
// tell. A terminal gets lines that fit it, broken at blanks; everything else gets them whole.
void say(const Text& lines, int stream = STDERR_FILENO);

// The columns that a snippet in a message has.
int message_columns();

// `bytes` for this stream. A terminal that another program left raw begins no line at the left
// unless it is told to.
std::string as_shown_by(int stream, std::string_view bytes);

// Returns what `read` makes of this file. Everything that is wrong with it is a Failure (3) that
// shows it.
template <typename Read>
auto read_or_refuse(const Text& name, std::string_view source, const Read& read) {
  try {
    return read();
  } catch (const BadFile& bad) {
    throw Failure(ExitStatus::bad_data,
                  render_all(bad.problems(), name, source, message_columns()));
  }
}

}  // namespace kneecheck
