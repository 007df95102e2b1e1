// Open file: a descriptor that closes itself, a folder, and a file that somebody names. The file is
// opened so that it can neither hang nor flood the program.
#pragma once

#include <unistd.h>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }

  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  // Somebody else closes it from now on.
  void give_up() { number_ = -1; }

 private:
  int number_;
};

// An open folder, and how it is named in messages.
struct Folder {
  Descriptor descriptor;
  Text name;

  // Open once more. Throws Failure (5).
  Folder again() const;
};

// Whether `descriptor` is open to be used so: O_RDONLY or O_WRONLY. A standard stream that the
// program was started without is not (see start_up() in main.cpp).
bool is_open_to(int descriptor, int use);

// Not open if the system refuses; errno says why.
Descriptor open_folder(const std::string& path);

// The names of everything in the folder, in no order. Throws Failure (5).
std::vector<std::string> names_in(const Folder& folder);

struct SplitPath {
  std::string folder;  // "." where the path names none
  std::string file;
};
SplitPath split_path(const std::string& path);

struct InputFile {
  Descriptor descriptor;
  Text name;  // for messages
};

// Opens a regular file or a pipe; a pipe that nobody writes to is empty. "-" is standard input,
// whatever that is. Throws Failure: 5 if the system refuses or the program was started without a
// standard input, 3 for a directory, a device or a socket.
InputFile open_input(const std::string& path);

// Opens a session's file in the folder; nullopt if there is none of that name. Throws Failure: 3
// for a link, what is no regular file or belongs to another user, 5 if the system refuses.
std::optional<InputFile> open_session_file(const Folder& folder, const std::string& file);

// The whole file, of which `begun` was read already. Throws Failure: 3 if it is larger than
// `max_file_bytes`, 5 if it cannot be read. Never reads more than one byte too many.
std::string read_whole(const InputFile& file, std::string begun = "");

// A file that somebody wrote, read whole.
struct NamedSource {
  Text name;  // for messages
  std::string source;
};

// The whole file of this path, as open_input() takes it; 3 also if there is nothing in it.
NamedSource read_named(const std::string& path);

// Whether `name` can only be meant as a word of ours: no path or stream, and no file is called so.
bool is_bare_word(const std::string& name);

// Appends what comes next, at most `most` bytes; waits for it if it must. 0: at least one byte was
// added, or `ended` says that nothing is left; else errno.
[[nodiscard]] int read_more(int descriptor, std::size_t most, std::string& bytes, bool& ended);

}  // namespace kneecheck
