#include "app/files/report_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "app/failure.hpp"
#include "app/files/storage.hpp"

namespace kneecheck {
namespace {

constexpr mode_t for_its_owner = 0700;
// So many reports may share a name. Each looks through those before it.
constexpr int most_namesakes = 1000;

bool is_there(int folder, const std::string& file) {
  struct stat facts = {};
  return ::fstatat(folder, file.c_str(), &facts, AT_SYMLINK_NOFOLLOW) == 0;
}

}  // namespace

ReportFolder::ReportFolder(const std::string& path)
    : path_(path),
      folder_{Descriptor(), shown_name(path)},
      made_(::mkdir(path.c_str(), for_its_owner) == 0) {
  if (!made_ && errno != EEXIST) throw system_failure(folder_.name, errno);
  folder_.descriptor = open_folder(path);
  const int number = folder_.descriptor.number();
  const bool usable = folder_.descriptor.is_open() &&
                      (!made_ || ::fchmod(number, for_its_owner) == 0) &&
                      ::faccessat(number, ".", W_OK | X_OK, AT_EACCESS) == 0;
  if (!usable) throw system_failure(folder_.name, errno);
  // As long as this program has the lock, the folder's one temporary name is its own.
  const bool locked = ::flock(number, LOCK_EX | LOCK_NB) == 0;
  beside_ = locked ? ".kneecheck.tmp" : fmt::format(".kneecheck-{}.tmp", ::getpid());
}

ReportFolder::Added ReportFolder::add(const std::string& name, std::string_view bytes) const {
  const int folder = folder_.descriptor.number();
  for (int number = 1; number <= most_namesakes; ++number) {
    const std::string file = (number == 1 ? name : fmt::format("{}-{}", name, number)) + ".txt";
    if (is_there(folder, file)) continue;
    const int error = create_whole(system_calls(), folder, file, beside_, only_owner, bytes).error;
    if (error != EEXIST) return {error, file};
  }
  return {EEXIST, name + ".txt"};
}

void ReportFolder::remove_if_unused() const {
  if (made_) ::rmdir(path_.c_str());
}

}  // namespace kneecheck
