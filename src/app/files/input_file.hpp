// Input file: a file that somebody names, opened so that it can neither hang nor flood the program.
#pragma once

#include <cstddef>
#include <string>

#include "app/files/descriptor.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

struct InputFile {
  Descriptor descriptor;
  Text name;  // for messages
};

// Opens a regular file or a pipe; a pipe that nobody writes to is empty. "-" is standard input,
// whatever that is. Throws Failure: 5 if the system refuses, 3 for a directory, a device or a
// socket.
InputFile open_input(const std::string& path);

// The whole file. Throws Failure: 3 if it is larger than `most` bytes, 5 if it cannot be read.
// Never reads more than one byte too many.
std::string read_whole(const InputFile& file, std::size_t most);

// The same; 3 also if there is nothing in it.
std::string read_some(const InputFile& file, std::size_t most);

// Whether `name` can only be meant as a word of ours: no path or stream, and no file is called so.
bool is_bare_word(const std::string& name);

// Appends what comes next, at most `most` bytes; waits for it if it must. 0: at least one byte was
// added, or `ended` says that nothing is left; else errno.
[[nodiscard]] int read_more(int descriptor, std::size_t most, std::string& bytes, bool& ended);

// "larger than 1 MiB", the one message for anything over the limit of files.
Text too_large(const Text& name, std::size_t most);

}  // namespace kneecheck
