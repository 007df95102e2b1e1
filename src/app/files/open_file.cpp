#include "app/files/open_file.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <utility>

#include "app/failure.hpp"
#include "kneecheck/protocol/bad_file.hpp"

namespace kneecheck {
namespace {

enum class Wanted { file_or_pipe, session };

// Every file that is read, except standard input, is opened here. nullopt if there is none.
std::optional<InputFile> open_to_read(int folder, const std::string& path, const Text& name,
                                      Wanted wanted) {
  const bool session = wanted == Wanted::session;
  // Not blocking: to open a pipe that nobody writes to must not wait for ever.
  const int flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | (session ? O_NOFOLLOW : 0);
  Descriptor opened(::openat(folder, path.c_str(), flags));
  const int error = opened.is_open() ? 0 : errno;
  // No session has a name that no file can have.
  if (error == ENOENT || (session && error == ENAMETOOLONG)) return std::nullopt;

  const auto refusal = [&name](const Text& why) {
    return failure(ExitStatus::bad_data, text("{}: {}", name, why));
  };
  const Failure wrong_sort =
      refusal(session ? Text("is not a session") : Text("is not a file or a pipe"));
  if (session && error == ELOOP) throw refusal("is a link, not a session");
  // A socket cannot be opened at all.
  if (error == ENXIO) throw wrong_sort;
  if (error != 0) throw system_failure(name, error);

  struct stat facts = {};
  if (::fstat(opened.number(), &facts) == -1) throw system_failure(name, errno);
  if (!session && S_ISDIR(facts.st_mode)) throw system_failure(name, EISDIR);
  const bool is_pipe = S_ISFIFO(facts.st_mode);
  if (!S_ISREG(facts.st_mode) && (session || !is_pipe)) throw wrong_sort;
  if (session && facts.st_uid != ::geteuid()) throw refusal("belongs to another user");
  return InputFile{std::move(opened), name};
}

}  // namespace

Folder Folder::again() const {
  Folder copy{Descriptor(::fcntl(descriptor.number(), F_DUPFD_CLOEXEC, 3)), name};
  if (!copy.descriptor.is_open()) throw system_failure(name, errno);
  return copy;
}

bool is_open_to(int descriptor, int use) {
  const int flags = ::fcntl(descriptor, F_GETFL);
  return flags != -1 && ((flags & O_ACCMODE) == use || (flags & O_ACCMODE) == O_RDWR);
}

Descriptor open_folder(const std::string& path) {
  return Descriptor(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

std::vector<std::string> names_in(const Folder& folder) {
  Descriptor again(::openat(folder.descriptor.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  const std::unique_ptr<DIR, int (*)(DIR*)> entries(
      again.is_open() ? ::fdopendir(again.number()) : nullptr, ::closedir);
  if (!entries) throw system_failure(folder.name, errno);
  again.give_up();  // closedir() closes it as well
  std::vector<std::string> names;
  errno = 0;
  while (const dirent* const entry = ::readdir(entries.get())) {
    names.emplace_back(entry->d_name);
    errno = 0;
  }
  if (errno != 0) throw system_failure(folder.name, errno);  // it was cut short
  return names;
}

SplitPath split_path(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return {".", path};
  return {path.substr(0, slash + 1), path.substr(slash + 1)};
}

InputFile open_input(const std::string& path) {
  if (path == "-") {
    if (!is_open_to(STDIN_FILENO, O_RDONLY)) throw system_failure("standard input", EBADF);
    InputFile input{Descriptor(::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0)), "<stdin>"};
    if (!input.descriptor.is_open()) throw system_failure("standard input", errno);
    return input;
  }
  const Text name = shown_name(path);
  auto file = open_to_read(AT_FDCWD, path, name, Wanted::file_or_pipe);
  if (!file) throw system_failure(name, ENOENT);
  return *std::move(file);
}

std::optional<InputFile> open_session_file(const Folder& folder, const std::string& file) {
  return open_to_read(folder.descriptor.number(), file, safe_text(file), Wanted::session);
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

std::string read_whole(const InputFile& file, std::string begun) {
  std::string bytes = std::move(begun);
  for (bool ended = false; !ended && bytes.size() <= max_file_bytes;) {
    const int error =
        read_more(file.descriptor.number(), max_file_bytes + 1 - bytes.size(), bytes, ended);
    if (error != 0) throw system_failure(file.name, error);
  }
  if (bytes.size() > max_file_bytes) {
    throw failure(ExitStatus::bad_data,
                  text("{}: larger than {} MiB", file.name, max_file_bytes >> 20));
  }
  return bytes;
}

NamedSource read_named(const std::string& path) {
  const InputFile file = open_input(path);
  NamedSource named{file.name, read_whole(file)};
  if (named.source.empty()) throw failure(ExitStatus::bad_data, text("{}: is empty", file.name));
  return named;
}

bool is_bare_word(const std::string& name) {
  struct stat facts = {};
  return !name.empty() && name != "-" && name.find('/') == std::string::npos &&
         !name.ends_with(".toml") && ::lstat(name.c_str(), &facts) == -1;
}

}  // namespace kneecheck
