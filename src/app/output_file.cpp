#include "app/output_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "app/failure.hpp"
#include "app/output.hpp"

namespace kneecheck {
namespace {

constexpr mode_t only_owner = 0600;

Failure refusal(const Text& name, const Text& why) {
  return failure(ExitStatus::refused, text("{}: {}", name, why));
}

// The new file under a name of its own: written, and on the disk. 0, or errno.
int write_beside(int folder, const std::string& name, mode_t mode, std::string_view bytes) {
  const Descriptor file(::openat(folder, name.c_str(),
                                 O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, only_owner));
  if (!file.is_open()) return errno;
  // After opening, so that no umask takes part.
  if (::fchmod(file.number(), mode) == -1) return errno;
  if (const int error = write_whole(file.number(), bytes)) return error;
  return ::fsync(file.number()) == -1 ? errno : 0;
}

}  // namespace

OutputFile::OutputFile(const std::string& path) : name_(shown_name(path)), mode_(only_owner) {
  const std::size_t slash = path.rfind('/');
  file_ = slash == std::string::npos ? path : path.substr(slash + 1);
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  if (file_.empty() && !path.empty()) throw refusal(name_, "is a directory");

  folder_ = Descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder_.is_open()) throw system_failure(name_, errno);

  struct stat facts = {};
  if (::fstatat(folder_.number(), file_.c_str(), &facts, AT_SYMLINK_NOFOLLOW) == 0) {
    if (S_ISDIR(facts.st_mode)) throw refusal(name_, "is a directory");
    if (S_ISLNK(facts.st_mode)) throw refusal(name_, "is a link; name the file itself");
    if (!S_ISREG(facts.st_mode)) throw refusal(name_, "is not a regular file");
    if (facts.st_uid != ::geteuid()) throw refusal(name_, "belongs to another user");
    mode_ = facts.st_mode & 0777;
    identity_ = FileIdentity{facts.st_dev, facts.st_ino};
  } else if (errno != ENOENT || file_.empty()) {
    throw system_failure(name_, errno);
  }
  if (::faccessat(folder_.number(), ".", W_OK | X_OK, AT_EACCESS) == -1) {
    throw system_failure(name_, errno);
  }
}

void OutputFile::replace(std::string_view bytes) const {
  const std::string beside = fmt::format(".kneecheck-{}.tmp", ::getpid());
  const int folder = folder_.number();
  ::unlinkat(folder, beside.c_str(), 0);  // left behind by an earlier process of this number
  int error = write_beside(folder, beside, mode_, bytes);
  if (error == 0 && ::renameat(folder, beside.c_str(), folder, file_.c_str()) == -1) error = errno;
  if (error != 0) {
    ::unlinkat(folder, beside.c_str(), 0);
    throw system_failure(name_, error);
  }
  // The new file is there; whether its name outlives a power cut is only known after this.
  if (::fsync(folder) == -1 && errno != EINVAL) throw system_failure(name_, errno);
}

}  // namespace kneecheck
