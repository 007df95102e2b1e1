#include "bench/command.hpp"

#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "support/process.hpp"

namespace kneecheck::bench {
namespace {

// Nothing of a run stays: whatever is kept goes to the folder that HOME is.
std::vector<std::string> environment_of(const Command& command) {
  std::vector<std::string> all = command.environment;
  static const testing::Folder home;
  all.push_back("HOME=" + home.path());
  for (const char* const name : {"PATH", "LANG", "NODE_PATH", "PYTHONPATH"}) {
    if (const char* const value = std::getenv(name)) all.push_back(std::string(name) + "=" + value);
  }
  return all;
}

pid_t start(const Command& command, bool traced) {
  const std::vector<std::string> settings = environment_of(command);
  const std::vector<char*> words = testing::pointers_to(command.words);
  const std::vector<char*> environment = testing::pointers_to(settings);
  const pid_t child = ::vfork();
  if (child != 0) return child;
  // Between vfork() and exec only system calls.
  ::dup2(::open(command.input.c_str(), O_RDONLY), STDIN_FILENO);
  const int nowhere = ::open("/dev/null", O_WRONLY);
  ::dup2(nowhere, STDOUT_FILENO);
  ::dup2(nowhere, STDERR_FILENO);
  if (traced) ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
  ::execve(words[0], words.data(), environment.data());
  ::_exit(127);
}

bool ended_well(const Command& command, int status) {
  return WIFEXITED(status) && WEXITSTATUS(status) <= command.worst_status;
}

void require_well(const Command& command, int status) {
  if (ended_well(command, status)) return;
  std::string words;
  for (const std::string& word : command.words) words += " " + word;
  throw std::runtime_error(command.name + " failed:" + words);
}

long peak_of(pid_t process) {
  std::ifstream facts("/proc/" + std::to_string(process) + "/status");
  for (std::string line; std::getline(facts, line);)
    if (line.starts_with("VmHWM:")) return std::strtol(line.c_str() + 6, nullptr, 10);
  return 0;
}

// The high-water mark as it stands when the program is about to exit: what wait4() tells also
// counts the program that started it.
long weighed(const Command& command) {
  const pid_t child = start(command, true);
  int status = 0;
  ::waitpid(child, &status, 0);  // stopped by exec
  ::ptrace(PTRACE_SETOPTIONS, child, nullptr,
           PTRACE_O_TRACEEXEC | PTRACE_O_TRACEEXIT | PTRACE_O_EXITKILL);
  long peak = 0;
  for (long signal = 0;;) {
    ::ptrace(PTRACE_CONT, child, nullptr, signal);
    ::waitpid(child, &status, 0);
    if (!WIFSTOPPED(status)) break;
    const int event = status >> 16;
    if (event == PTRACE_EVENT_EXIT) peak = peak_of(child);
    signal = event != 0 ? 0 : WSTOPSIG(status);
  }
  require_well(command, status);
  return peak;
}

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
}

struct Runs {
  const Command& command;
  std::vector<double> seconds = {};
  std::vector<double> processor = {};

  void once() {
    const auto before = std::chrono::steady_clock::now();
    const pid_t child = start(command, false);
    int status = 0;
    rusage usage = {};
    ::wait4(child, &status, 0, &usage);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - before;
    require_well(command, status);
    seconds.push_back(took.count());
    processor.push_back(seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime));
  }

  Cost cost() const {
    return {median(seconds), median(processor), command.starts_others ? 0 : weighed(command)};
  }
};

}  // namespace

std::string program_named(const std::string& name) {
  const char* const path = std::getenv("PATH");
  std::istringstream folders(path == nullptr ? "" : path);
  for (std::string folder; std::getline(folders, folder, ':');) {
    std::string file = folder + "/" + name;
    if (::access(file.c_str(), X_OK) == 0) return file;
  }
  return "";
}

bool works(const Command& command) {
  const pid_t child = start(command, false);
  int status = 0;
  ::waitpid(child, &status, 0);
  return ended_well(command, status);
}

Costs costs_of(const Command& left, const Command& right, int runs) {
  Runs lefts{left};
  Runs rights{right};
  for (int i = 0; i < runs; ++i) {
    lefts.once();
    rights.once();
  }
  return {lefts.cost(), rights.cost()};
}

}  // namespace kneecheck::bench
