#include "app/files/output_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "app/failure.hpp"
#include "app/files/storage.hpp"

namespace kneecheck {
namespace {

Failure output_refusal(const Text& name, const Text& why) {
  return failure(ExitStatus::refused, text("{}: {}", name, why));
}

// The right to the one temporary name of a folder. Whoever has it may remove a file of that name:
// it was left by a program that was killed.
class FolderLock {
 public:
  explicit FolderLock(int folder)
      : folder_(folder), held_(::flock(folder, LOCK_EX | LOCK_NB) == 0) {}
  ~FolderLock() {
    if (held_) ::flock(folder_, LOCK_UN);
  }
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

  // While another program has it, or where the file system knows no locks, a name that is this
  // program's own.
  std::string temporary_name() const {
    return held_ ? ".kneecheck.tmp" : fmt::format(".kneecheck-{}.tmp", ::getpid());
  }

 private:
  int folder_;
  bool held_;
};

}  // namespace

OutputFile::OutputFile(const std::string& path) : name_(shown_name(path)), mode_(only_owner) {
  const std::size_t slash = path.rfind('/');
  file_ = slash == std::string::npos ? path : path.substr(slash + 1);
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  if (file_.empty() && !path.empty()) throw output_refusal(name_, "is a directory");

  folder_ = Descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder_.is_open()) throw system_failure(name_, errno);

  struct stat facts = {};
  if (::fstatat(folder_.number(), file_.c_str(), &facts, AT_SYMLINK_NOFOLLOW) == 0) {
    if (S_ISDIR(facts.st_mode)) throw output_refusal(name_, "is a directory");
    if (S_ISLNK(facts.st_mode)) throw output_refusal(name_, "is a link; name the file itself");
    if (!S_ISREG(facts.st_mode)) throw output_refusal(name_, "is not a regular file");
    if (facts.st_uid != ::geteuid()) throw output_refusal(name_, "belongs to another user");
    mode_ = facts.st_mode & 0777;
    exists_ = true;
  } else if (errno != ENOENT || file_.empty()) {
    throw system_failure(name_, errno);
  }
  if (::faccessat(folder_.number(), ".", W_OK | X_OK, AT_EACCESS) == -1) {
    throw system_failure(name_, errno);
  }
}

int OutputFile::try_replace(std::string_view bytes) const {
  const FolderLock lock(folder_.number());
  return replace_whole(system_calls(), folder_.number(), file_, lock.temporary_name(), mode_, bytes)
      .error;
}

void OutputFile::replace(std::string_view bytes) const {
  if (const int error = try_replace(bytes)) throw system_failure(name_, error);
}

}  // namespace kneecheck
