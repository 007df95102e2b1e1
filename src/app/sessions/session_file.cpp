#include "app/sessions/session_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "app/failure.hpp"
#include "app/files/output.hpp"
#include "kneecheck/answers/spelling.hpp"

namespace kneecheck {
namespace {

constexpr int most_a_day = 1000;

Failure cannot_save(const Folder& folder, int error) {
  return failure(ExitStatus::refused,
                 text("cannot save in {}: {}", folder.name, error_words(error)));
}

// The process that the lock's file names; 0 where it names none.
pid_t named_holder(int lock) {
  std::array<char, 16> digits;
  const ssize_t got = ::pread(lock, digits.data(), digits.size(), 0);
  const std::string_view written(digits.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
  return static_cast<pid_t>(strict_number(written.substr(0, written.find('\n')), 0).value_or(0));
}

// Who holds the lock, most likely; 0 if they did not say. They write it down as soon as they have
// it: until then the one before them may stand there, who is gone.
pid_t holder(int lock) {
  for (int looks = 0; looks < 250; ++looks) {
    const pid_t pid = named_holder(lock);
    if (pid > 0 && (::kill(pid, 0) == 0 || errno == EPERM)) return pid;
    ::poll(nullptr, 0, 2);
  }
  return 0;
}

}  // namespace

bool SessionFile::exists() const {
  struct stat facts = {};
  return ::fstatat(output_.folder().descriptor.number(), file().c_str(), &facts,
                   AT_SYMLINK_NOFOLLOW) == 0;
}

bool SessionFile::lock() {
  const Folder& folder = output_.folder();
  const std::string name = "." + file() + ".lock";
  lock_ = Descriptor(::openat(folder.descriptor.number(), name.c_str(),
                              O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, only_owner));
  if (!lock_.is_open()) throw cannot_save(folder, errno);
  if (::flock(lock_.number(), LOCK_EX | LOCK_NB) == -1) {
    if (errno == EWOULDBLOCK) return false;
    if (errno != ENOLCK && errno != EOPNOTSUPP) throw cannot_save(folder, errno);
    say(
        text("kneecheck: {}: this file system knows no locks\n"
             "  do not fill one session from two places at once\n",
             folder.name));
  }
  // Whoever comes second reads here who it is. Without it the lock holds all the same.
  const std::string pid = fmt::format("{}\n", ::getpid());
  [[maybe_unused]] const bool written = ::fchmod(lock_.number(), only_owner) == 0 &&
                                        ::ftruncate(lock_.number(), 0) == 0 &&
                                        ::pwrite(lock_.number(), pid.data(), pid.size(), 0) != -1;
  return true;
}

SessionFile SessionFile::create(const Folder& folder, const std::string& day,
                                const std::string& protocol_id) {
  for (int number = 1; number <= most_a_day; ++number) {
    const std::string again = number == 1 ? "" : fmt::format("-{}", number);
    SessionFile session(folder, fmt::format("{}-{}{}.toml", day, protocol_id, again));
    // Looked at again under the lock: somebody may have been quicker.
    if (!session.exists() && session.lock() && !session.exists()) return session;
  }
  throw failure(ExitStatus::refused,
                text("{}: more than {} sessions on one day", folder.name, most_a_day));
}

SessionFile SessionFile::reopen(const Folder& folder, const std::string& file) {
  SessionFile session(folder, file);
  if (session.lock()) return session;
  const pid_t pid = holder(session.lock_.number());
  throw failure(ExitStatus::refused,
                text("another kneecheck{} is filling {}",
                     pid == 0 ? Text() : text(" (pid {})", pid), safe_text(file)));
}

std::optional<SessionFile> SessionFile::reopen_if_free(const Folder& folder,
                                                       const std::string& file) {
  SessionFile session(folder, file);
  return session.lock() ? std::optional(std::move(session)) : std::nullopt;
}

std::optional<Text> SessionFile::save(std::string_view bytes) const {
  const Replaced done = output_.try_replace(bytes);
  if (done.error == 0) return std::nullopt;
  return done.stands ? text("{} (it may not outlive a power cut)", error_words(done.error))
                     : error_words(done.error);
}

}  // namespace kneecheck
