#include "app/voice.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "app/failure.hpp"
#include "kneecheck/text/ascii.hpp"

namespace kneecheck {
namespace {

// Two that speak, and one on its way out. Those that do not even end when they are killed are not
// joined by more.
constexpr std::size_t most_children = 3;

// Arguments for the language of our words; they come behind it.
struct Speaker {
  std::string_view name;
  const char* language_option;
};
constexpr std::array speakers = {Speaker{"spd-say", "-l"}, Speaker{"espeak-ng", "-v"}};

// In the order of Cue.
constexpr std::array spoken = {
    "3", "2", "1", "go", "half time", "last five", "target reached", "done", "rest is over"};
static_assert(spoken.size() == static_cast<std::size_t>(Cue::rest_over) + 1);

bool is_program(const std::string& path) {
  struct stat about = {};
  return ::stat(path.c_str(), &about) == 0 && S_ISREG(about.st_mode) &&
         ::access(path.c_str(), X_OK) == 0;
}

std::optional<std::string> found(std::string_view name, std::string_view folders) {
  while (!folders.empty()) {
    const std::string folder(next_part(folders, ':'));
    if (!folder.starts_with('/')) continue;
    if (std::string path = folder + "/" + std::string(name); is_program(path)) return path;
  }
  return std::nullopt;
}

// The three streams lead nowhere, and signals are as at the start of any program.
pid_t start(const char* program, const char* option, const char* words) {
  posix_spawn_file_actions_t streams;
  ::posix_spawn_file_actions_init(&streams);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    ::posix_spawn_file_actions_addopen(&streams, stream, "/dev/null", O_RDWR, 0);
  }
  posix_spawnattr_t signals;
  ::posix_spawnattr_init(&signals);
  sigset_t none;
  ::sigemptyset(&none);
  ::posix_spawnattr_setsigmask(&signals, &none);
  sigset_t ignored;
  ::sigemptyset(&ignored);
  ::sigaddset(&ignored, SIGPIPE);
  ::sigaddset(&ignored, SIGXFSZ);
  ::posix_spawnattr_setsigdefault(&signals, &ignored);
  ::posix_spawnattr_setflags(&signals, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

  // posix_spawn() takes what execve() takes, and like it changes none of it.
  const std::array<char*, 5> arguments = {const_cast<char*>(program), const_cast<char*>(option),
                                          const_cast<char*>("en"), const_cast<char*>(words),
                                          nullptr};
  pid_t child = -1;
  if (::posix_spawn(&child, program, &streams, &signals, arguments.data(), environ) != 0) {
    child = -1;
  }
  ::posix_spawnattr_destroy(&signals);
  ::posix_spawn_file_actions_destroy(&streams);
  return child;
}

}  // namespace

Voice Voice::find() {
  // Started with SIGCHLD ignored, children would go unwaited for, and a number of theirs could
  // belong to a stranger by the time it is used.
  ::signal(SIGCHLD, SIG_DFL);
  const char* path = std::getenv("PATH");
  for (const Speaker& speaker : speakers) {
    if (auto program = found(speaker.name, path ? path : "/usr/bin:/bin")) {
      return Voice(*program, speaker.language_option);
    }
  }
  throw wrong_usage("--cue speech: neither spd-say nor espeak-ng is installed",
                    "install one of them, or use --cue bell");
}

void Voice::say(Cue cue) {
  // Anything but 0, "still running", means that there is no such child any more.
  std::erase_if(speaking_, [](pid_t child) { return ::waitpid(child, nullptr, WNOHANG) != 0; });
  for (std::size_t i = 0; i + 1 < speaking_.size(); ++i) ::kill(speaking_[i], SIGKILL);
  if (speaking_.size() >= most_children) return;
  const pid_t child =
      start(program_.c_str(), language_option_, spoken[static_cast<std::size_t>(cue)]);
  if (child > 0) speaking_.push_back(child);
}

}  // namespace kneecheck
