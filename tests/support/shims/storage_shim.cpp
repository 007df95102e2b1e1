// Storage shim: a disk that fails when the test wants. Preloaded into the real program, it counts
// the calls that the program makes on one folder, and spoils one of them:
//   STORAGE_FOLDER  the folder; all other calls pass
//   STORAGE_CALLS   of these calls only: "write fsync"; without it, of all
//   STORAGE_FAULT   none, kill, half, short, fail, fail_from_then_on
//   STORAGE_AT      at which of them, from 1
//   STORAGE_ERRNO   the error of fail and fail_from_then_on
//   STORAGE_LOG     gets the name of each call, a line each
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace {

std::string_view setting(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string_view() : value;
}

int number(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? 0 : std::atoi(value);
}

bool is_in_folder(std::string_view path) {
  const std::string_view folder = setting("STORAGE_FOLDER");
  return !folder.empty() && path.starts_with(folder) &&
         (path.size() == folder.size() || path[folder.size()] == '/');
}

bool is_in_folder(int file) {
  std::array<char, 32> link;
  std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", file);
  std::array<char, 4096> path;
  const long length = ::syscall(SYS_readlinkat, AT_FDCWD, link.data(), path.data(), path.size());
  return length > 0 && is_in_folder({path.data(), static_cast<std::size_t>(length)});
}

bool is_in_folder(int folder, std::string_view name) {
  return name.starts_with('/') ? is_in_folder(name) : is_in_folder(folder);
}

void note(std::string_view call) {
  const std::string_view path = setting("STORAGE_LOG");
  if (path.empty()) return;
  const long log =
      ::syscall(SYS_openat, AT_FDCWD, path.data(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  ::syscall(SYS_write, log, call.data(), call.size());
  ::syscall(SYS_write, log, "\n", 1L);
  ::syscall(SYS_close, log);
}

bool counts(std::string_view call) {
  std::string_view calls = setting("STORAGE_CALLS");
  if (calls.empty()) return true;
  while (!calls.empty()) {
    const std::string_view first = calls.substr(0, calls.find(' '));
    if (first == call) return true;
    calls.remove_prefix(std::min(first.size() + 1, calls.size()));
  }
  return false;
}

enum class Fault { none, half, short_write, fail };

// What becomes of a call on the folder. Does not return where the program is to die.
Fault fate(std::string_view call) {
  if (!counts(call)) return Fault::none;
  note(call);
  static int calls = 0;
  const std::string_view fault = setting("STORAGE_FAULT");
  const int at = number("STORAGE_AT");
  ++calls;
  if (fault == "fail_from_then_on" && calls >= at && at > 0) return Fault::fail;
  if (calls != at) return Fault::none;
  if (fault == "kill") ::kill(::getpid(), SIGKILL);
  if (fault == "half") return Fault::half;
  if (fault == "short") return Fault::short_write;
  return fault == "fail" ? Fault::fail : Fault::none;
}

// -1 with errno where the call is to fail, else what the system makes of it.
template <typename... Arguments>
long tried(bool ours, std::string_view name, long call, Arguments... arguments) {
  if (ours && fate(name) == Fault::fail) {
    errno = number("STORAGE_ERRNO");
    return -1;
  }
  return ::syscall(call, arguments...);
}

template <typename... Arguments>
ssize_t tried_write(std::string_view name, long call, int file, const void* bytes, size_t count,
                    Arguments... arguments) {
  const Fault fault = is_in_folder(file) ? fate(name) : Fault::none;
  if (fault == Fault::fail) {
    errno = number("STORAGE_ERRNO");
    return -1;
  }
  const bool half = fault == Fault::half || fault == Fault::short_write;
  const ssize_t written =
      ::syscall(call, file, bytes, half ? (count + 1) / 2 : count, arguments...);
  if (fault == Fault::half) ::kill(::getpid(), SIGKILL);
  return written;
}

// open() takes a mode only where it may make a file.
mode_t mode_of(int flags, va_list more) {
  return (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const mode_t mode = mode_of(flags, more);
  va_end(more);
  return static_cast<int>(
      tried(is_in_folder(path), "open", SYS_openat, AT_FDCWD, path, flags, mode));
}

int openat(int folder, const char* name, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const mode_t mode = mode_of(flags, more);
  va_end(more);
  return static_cast<int>(
      tried(is_in_folder(folder, name), "openat", SYS_openat, folder, name, flags, mode));
}

int mkdir(const char* path, mode_t mode) noexcept {
  return static_cast<int>(tried(is_in_folder(path), "mkdir", SYS_mkdir, path, mode));
}

int chmod(const char* path, mode_t mode) noexcept {
  return static_cast<int>(tried(is_in_folder(path), "chmod", SYS_chmod, path, mode));
}

int fchmod(int file, mode_t mode) noexcept {
  return static_cast<int>(tried(is_in_folder(file), "fchmod", SYS_fchmod, file, mode));
}

int flock(int file, int how) noexcept {
  return static_cast<int>(tried(is_in_folder(file), "flock", SYS_flock, file, how));
}

int ftruncate(int file, off_t length) noexcept {
  return static_cast<int>(tried(is_in_folder(file), "ftruncate", SYS_ftruncate, file, length));
}

ssize_t read(int file, void* bytes, size_t count) {
  return tried(is_in_folder(file), "read", SYS_read, file, bytes, count);
}

ssize_t write(int file, const void* bytes, size_t count) {
  return tried_write("write", SYS_write, file, bytes, count);
}

ssize_t pwrite(int file, const void* bytes, size_t count, off_t at) {
  return tried_write("pwrite", SYS_pwrite64, file, bytes, count, at);
}

// The machine outlives the test, so in the folder nothing is really brought to the disk.
int fsync(int file) {
  if (!is_in_folder(file)) return static_cast<int>(::syscall(SYS_fsync, file));
  if (fate("fsync") != Fault::fail) return 0;
  errno = number("STORAGE_ERRNO");
  return -1;
}

// Whatever it says, the descriptor is gone.
int close(int file) {
  const bool fails = is_in_folder(file) && fate("close") == Fault::fail;
  const long closed = ::syscall(SYS_close, file);
  if (!fails) return static_cast<int>(closed);
  errno = number("STORAGE_ERRNO");
  return -1;
}

int renameat(int from, const char* name, int to, const char* other) noexcept {
  return static_cast<int>(
      tried(is_in_folder(from, name), "renameat", SYS_renameat, from, name, to, other));
}

int renameat2(int from, const char* name, int to, const char* other, unsigned flags) noexcept {
  return static_cast<int>(
      tried(is_in_folder(from, name), "renameat2", SYS_renameat2, from, name, to, other, flags));
}

int unlinkat(int folder, const char* name, int flags) noexcept {
  return static_cast<int>(
      tried(is_in_folder(folder, name), "unlinkat", SYS_unlinkat, folder, name, flags));
}

}  // extern "C"
