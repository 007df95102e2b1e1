#include "app/files/storage.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "app/failure.hpp"

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

// The open file filled, and on the disk. An fsync that failed is never tried again: the kernel may
// have thrown the bytes away, and say yes the second time.
int fill(const SystemCalls& calls, int file, mode_t mode, std::string_view bytes) {
  // After opening, so that no umask takes part.
  if (calls.fchmod(file, mode) == -1) return errno;
  if (const int error = write_whole(file, bytes, calls)) return error;
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

// Fills `beside`, and gives it its name by `put`, which returns as system calls do.
template <typename Put>
Replaced write_whole_file(const SystemCalls& calls, int folder, const std::string& beside,
                          mode_t mode, std::string_view bytes, const Put& put) {
  const Undisturbed undisturbed;
  int error = write_beside(calls, folder, beside, mode, bytes);
  if (error == 0 && put() == -1) error = errno;
  if (error != 0) {
    calls.unlinkat(folder, beside.c_str(), 0);
    return {error, false};
  }
  // Whether the name outlives a power cut is only known after this. Some file systems cannot say.
  if (calls.fsync(folder) == -1 && errno != EINVAL) return {errno, true};
  return {0, true};
}

// Some file systems, such as NFS, only know the second way.
int rename_where_none_is(int folder, const char* from, const char* to) {
  if (::renameat2(folder, from, folder, to, RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL) return -1;
  if (::linkat(folder, from, folder, to, 0) == -1) return -1;
  ::unlinkat(folder, from, 0);
  return 0;
}

Failure output_refusal(const Text& name, const Text& why) {
  return failure(ExitStatus::refused, text("{}: {}", name, why));
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
                                        ::unlinkat,
                                        rename_where_none_is};
  return calls;
}

int write_whole(int descriptor, std::string_view bytes, const SystemCalls& calls) {
  while (!bytes.empty()) {
    const ssize_t written = calls.write(descriptor, bytes.data(), bytes.size());
    if (written > 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (written == 0) {
      return EIO;
    } else if (errno == EAGAIN) {
      pollfd room = {descriptor, POLLOUT, 0};
      if (::poll(&room, 1, -1) == -1 && errno != EINTR) return errno;
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

Replaced replace_whole(const SystemCalls& calls, int folder, const std::string& name,
                       const std::string& beside, mode_t mode, std::string_view bytes) {
  return write_whole_file(calls, folder, beside, mode, bytes, [&] {
    return calls.renameat(folder, beside.c_str(), folder, name.c_str());
  });
}

Replaced create_whole(const SystemCalls& calls, int folder, const std::string& name,
                      const std::string& beside, mode_t mode, std::string_view bytes) {
  return write_whole_file(calls, folder, beside, mode, bytes,
                          [&] { return calls.rename_new(folder, beside.c_str(), name.c_str()); });
}

OutputFile::OutputFile(const std::string& path) : name_(shown_name(path)) {
  const auto [folder, file] = split_path(path);
  file_ = file;
  if (file_.empty() && !path.empty()) throw output_refusal(name_, "is a directory");

  folder_ = {open_folder(folder), shown_name(folder)};
  if (!folder_.descriptor.is_open()) throw system_failure(name_, errno);

  struct stat facts = {};
  const int number = folder_.descriptor.number();
  if (::fstatat(number, file_.c_str(), &facts, AT_SYMLINK_NOFOLLOW) == 0) {
    if (S_ISDIR(facts.st_mode)) throw output_refusal(name_, "is a directory");
    if (S_ISLNK(facts.st_mode)) throw output_refusal(name_, "is a link; name the file itself");
    if (!S_ISREG(facts.st_mode)) throw output_refusal(name_, "is not a regular file");
    if (facts.st_uid != ::geteuid()) throw output_refusal(name_, "belongs to another user");
    mode_ = facts.st_mode & 0777;
    existed_ = true;
  } else if (errno != ENOENT || file_.empty()) {
    throw system_failure(name_, errno);
  }
  if (::faccessat(number, ".", W_OK | X_OK, AT_EACCESS) == -1) throw system_failure(name_, errno);
}

OutputFile::OutputFile(Folder folder, std::string file)
    : name_(safe_text(file)),
      folder_(std::move(folder)),
      file_(std::move(file)),
      own_beside_("." + file_ + ".tmp") {}

Replaced OutputFile::try_replace(std::string_view bytes) const {
  const int folder = folder_.descriptor.number();
  const auto replace_by = [&](const std::string& beside) {
    return replace_whole(system_calls(), folder, file_, beside, mode_, bytes);
  };
  if (!own_beside_.empty()) return replace_by(own_beside_);
  // The lock is the right to the one temporary name of a folder. Whoever has it may remove a file
  // of that name: it was left by a program that was killed. While another program has it, or where
  // the file system knows no locks, the name is this program's own.
  const bool locked = ::flock(folder, LOCK_EX | LOCK_NB) == 0;
  if (!locked) return replace_by(fmt::format(".kneecheck-{}.tmp", ::getpid()));
  const Replaced done = replace_by(".kneecheck.tmp");
  ::flock(folder, LOCK_UN);
  return done;
}

}  // namespace kneecheck
