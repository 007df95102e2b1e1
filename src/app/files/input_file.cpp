#include "app/files/input_file.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "app/failure.hpp"

namespace kneecheck {

Text too_large(const Text& name, std::size_t most) {
  return text("{}: larger than {} MiB", name, most >> 20);
}

InputFile open_input(const std::string& path) {
  InputFile file;
  if (path == "-") {
    file.name = "<stdin>";
    file.descriptor = Descriptor(::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0));
    if (!file.descriptor.is_open()) throw system_failure("standard input", errno);
    return file;
  }
  file.name = shown_name(path);
  // Not blocking: to open a pipe that nobody writes to must not wait for ever.
  file.descriptor = Descriptor(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
  const int error = errno;
  // A socket cannot be opened at all.
  if (!file.descriptor.is_open() && error == ENXIO) {
    throw failure(ExitStatus::bad_data, text("{}: is not a file or a pipe", file.name));
  }
  if (!file.descriptor.is_open()) throw system_failure(file.name, error);

  struct stat facts = {};
  if (::fstat(file.descriptor.number(), &facts) == -1) throw system_failure(file.name, errno);
  if (S_ISDIR(facts.st_mode)) throw system_failure(file.name, EISDIR);
  if (!S_ISREG(facts.st_mode) && !S_ISFIFO(facts.st_mode)) {
    throw failure(ExitStatus::bad_data, text("{}: is not a file or a pipe", file.name));
  }
  return file;
}

int read_more(int descriptor, std::size_t most, std::string& bytes, bool& ended) {
  std::array<char, 8192> chunk;
  while (true) {
    const ssize_t got = ::read(descriptor, chunk.data(), std::min(most, chunk.size()));
    if (got > 0) {
      bytes.append(chunk.data(), static_cast<std::size_t>(got));
      return 0;
    }
    if (got == 0) {
      ended = true;
      return 0;
    }
    if (errno == EAGAIN) {
      pollfd data = {descriptor, POLLIN, 0};
      if (::poll(&data, 1, -1) == -1 && errno != EINTR) return errno;
    } else if (errno != EINTR) {
      return errno;
    }
  }
}

std::string read_whole(const InputFile& file, std::size_t most) {
  const Failure large = failure(ExitStatus::bad_data, too_large(file.name, most));
  struct stat facts = {};
  if (::fstat(file.descriptor.number(), &facts) == -1) throw system_failure(file.name, errno);
  if (S_ISREG(facts.st_mode) && facts.st_size > static_cast<off_t>(most)) throw large;

  std::string bytes;
  // The size is not believed: the file may grow while it is read.
  for (bool ended = false; !ended && bytes.size() <= most;) {
    const int error = read_more(file.descriptor.number(), most + 1 - bytes.size(), bytes, ended);
    if (error != 0) throw system_failure(file.name, error);
  }
  if (bytes.size() > most) throw large;
  return bytes;
}

std::string read_some(const InputFile& file, std::size_t most) {
  std::string bytes = read_whole(file, most);
  if (bytes.empty()) throw failure(ExitStatus::bad_data, text("{}: is empty", file.name));
  return bytes;
}

bool is_bare_word(const std::string& name) {
  struct stat facts = {};
  return !name.empty() && name != "-" && name.find('/') == std::string::npos &&
         !name.ends_with(".toml") && ::lstat(name.c_str(), &facts) == -1;
}

}  // namespace kneecheck
