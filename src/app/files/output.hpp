// Output: bytes written whole to a descriptor, or the reason why not.
#pragma once

#include <unistd.h>

#include <string_view>

#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// Writes all of `bytes`: carries on after interruptions and short writes, waits where the
// descriptor does not block. 0, or errno of the write that failed.
[[nodiscard]] int write_whole(int descriptor, std::string_view bytes);

// The result of a command, whole, to standard output. Throws Failure (5), or BrokenPipe.
// `was_closed`: the program was started without a standard output.
void print_result(std::string_view bytes, bool was_closed);

// Throws Failure (5) if a result could not be printed, before anybody works for it.
void require_output(bool was_closed);

// To standard error, or to where else a person is talked to; if that fails there is nobody left to
// tell. A terminal gets lines that fit it, broken at blanks; everything else gets them whole.
void say(const Text& lines, int stream = STDERR_FILENO);

// The columns that a snippet in a message has.
int message_columns();

}  // namespace kneecheck
