#include "app/files/storage.hpp"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace kneecheck {
namespace {

// Holds back the signals that would end the program, so that they come before a file is replaced or
// after it, and no temporary file outlives the program.
class Undisturbed {
 public:
  Undisturbed() {
    sigset_t ending;
    ::sigemptyset(&ending);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) ::sigaddset(&ending, signal);
    ::sigprocmask(SIG_BLOCK, &ending, &before_);
  }
  ~Undisturbed() { ::sigprocmask(SIG_SETMASK, &before_, nullptr); }
  Undisturbed(const Undisturbed&) = delete;
  Undisturbed& operator=(const Undisturbed&) = delete;

 private:
  sigset_t before_ = {};
};

int write_all(const SystemCalls& calls, int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = calls.write(file, bytes.data(), bytes.size());
    if (written > 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (written == 0) {
      return EIO;
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

// The open file filled, and on the disk. An fsync that failed is never tried again: the kernel may
// have thrown the bytes away, and say yes the second time.
int fill(const SystemCalls& calls, int file, mode_t mode, std::string_view bytes) {
  // After opening, so that no umask takes part.
  if (calls.fchmod(file, mode) == -1) return errno;
  if (const int error = write_all(calls, file, bytes)) return error;
  return calls.fsync(file) == -1 ? errno : 0;
}

int write_beside(const SystemCalls& calls, int folder, const std::string& beside, mode_t mode,
                 std::string_view bytes) {
  if (calls.unlinkat(folder, beside.c_str(), 0) == -1 && errno != ENOENT) return errno;
  const int file = calls.openat(folder, beside.c_str(),
                                O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, only_owner);
  if (file == -1) return errno;
  const int error = fill(calls, file, mode, bytes);
  // Interrupted, it is closed all the same.
  if (calls.close(file) == -1 && errno != EINTR && error == 0) return errno;
  return error;
}

}  // namespace

const SystemCalls& system_calls() {
  static constexpr SystemCalls calls = {[](int folder, const char* name, int flags, mode_t mode) {
                                          return ::openat(folder, name, flags, mode);
                                        },
                                        ::fchmod,
                                        ::write,
                                        ::fsync,
                                        ::close,
                                        ::renameat,
                                        ::unlinkat};
  return calls;
}

Replaced replace_whole(const SystemCalls& calls, int folder, const std::string& name,
                       const std::string& beside, mode_t mode, std::string_view bytes) {
  const Undisturbed undisturbed;
  int error = write_beside(calls, folder, beside, mode, bytes);
  if (error == 0 && calls.renameat(folder, beside.c_str(), folder, name.c_str()) == -1) {
    error = errno;
  }
  if (error != 0) {
    calls.unlinkat(folder, beside.c_str(), 0);
    return {error, false};
  }
  // Whether the name outlives a power cut is only known after this. Some file systems cannot say.
  if (calls.fsync(folder) == -1 && errno != EINVAL) return {errno, true};
  return {0, true};
}

}  // namespace kneecheck
