// Prints what a whole scripted run of the default screen costs, beside a program that does nothing
// and one that only starts the libraries. Interleaved, so that a slow moment hits all three; and of
// copies, as an installation makes them: where the linker has just written a program it lies in the
// page cache in pieces, and starts more slowly than anybody's.
//
//   bench KNEECHECK PROBE EMPTY PROTOCOL [RUNS]
#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "kneecheck/answers/reply.hpp"
#include "kneecheck/interview/interview.hpp"
#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/protocol/loader.hpp"

namespace kneecheck::testing {
namespace {

struct Subject {
  std::string name;
  std::vector<std::string> words;  // program and arguments
  std::vector<double> milliseconds = {};
  long peak_kib = 0;
};

// A line for every question of the screen, none of which ends it early.
std::string all_answers(const Protocol& protocol) {
  Interview interview(protocol);
  std::string lines;
  while (const auto item = interview.current()) {
    const Prompt& prompt = protocol.prompts[item->prompt];
    if (prompt.kind == Kind::info) {
      interview.answer({});
      continue;
    }
    bool taken = false;
    for (int value = prompt.min; value <= prompt.max && !taken; ++value) {
      Interview next = interview;
      next.answer({Status::answered, value});
      if (next.course().stop()) continue;
      interview.answer({Status::answered, value});
      lines += value_words(prompt, value) + "\n";
      taken = true;
    }
    if (!taken) throw std::runtime_error("no answer to " + prompt.id + " lets the screen go on");
  }
  return lines;
}

pid_t start(const Subject& subject, const std::string& answers, bool traced) {
  const pid_t child = ::vfork();
  if (child != 0) return child;
  // Between vfork() and exec only system calls.
  std::array<char*, 8> words = {};
  for (std::size_t i = 0; i < subject.words.size(); ++i) {
    words[i] = const_cast<char*>(subject.words[i].c_str());
  }
  ::dup2(::open(answers.c_str(), O_RDONLY), STDIN_FILENO);
  ::dup2(::open("/dev/null", O_WRONLY), STDOUT_FILENO);
  if (traced) ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
  std::array<char*, 1> environment = {nullptr};
  ::execve(words[0], words.data(), environment.data());
  ::_exit(127);
}

void check_status(const Subject& subject, int status) {
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    throw std::runtime_error(subject.name + " failed");
  }
}

void time_once(Subject& subject, const std::string& answers) {
  const auto before = std::chrono::steady_clock::now();
  const pid_t child = start(subject, answers, false);
  int status = 0;
  ::waitpid(child, &status, 0);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - before;
  check_status(subject, status);
  subject.milliseconds.push_back(took.count());
}

// The high-water mark as it stands when the program is about to exit: what wait4() tells also
// counts the program that started it.
void weigh(Subject& subject, const std::string& answers) {
  const pid_t child = start(subject, answers, true);
  int status = 0;
  ::waitpid(child, &status, 0);  // stopped by exec
  ::ptrace(PTRACE_SETOPTIONS, child, nullptr, PTRACE_O_TRACEEXIT | PTRACE_O_EXITKILL);
  while (true) {
    ::ptrace(PTRACE_CONT, child, nullptr, nullptr);
    ::waitpid(child, &status, 0);
    if (!WIFSTOPPED(status)) break;
    std::ifstream facts("/proc/" + std::to_string(child) + "/status");
    for (std::string line; std::getline(facts, line);) {
      if (line.starts_with("VmHWM:")) subject.peak_kib = std::strtol(line.c_str() + 6, nullptr, 10);
    }
  }
  check_status(subject, status);
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

void print(const std::vector<Subject>& subjects) {
  const double empty = median(subjects[0].milliseconds);
  const double probe = median(subjects[1].milliseconds);
  fmt::print("{:24} {:>9} {:>9} {:>9} {:>10} {:>10}\n", "", "median", "fastest", "memory",
             "x empty", "x probe");
  for (const Subject& subject : subjects) {
    const double middle = median(subject.milliseconds);
    fmt::print("{:24} {:6.2f} ms {:6.2f} ms {:5.2f} MiB {:10.2f} {:10.2f}\n", subject.name, middle,
               *std::min_element(subject.milliseconds.begin(), subject.milliseconds.end()),
               static_cast<double>(subject.peak_kib) / 1024, middle / empty, middle / probe);
  }
  const double ratio = median(subjects[2].milliseconds) / probe;
  const double mebibytes = static_cast<double>(subjects[2].peak_kib) / 1024;
  fmt::print("\n{} runs each, interleaved. Goal: at most 1.3 x probe: {}; at most 8 MiB: {}.\n",
             subjects[0].milliseconds.size(), ratio <= 1.3 ? "met" : "missed",
             mebibytes <= 8 ? "met" : "missed");
}

void run(int argc, char** argv) {
  if (argc < 5) throw std::runtime_error("bench KNEECHECK PROBE EMPTY PROTOCOL [RUNS]");
  const int runs = argc > 5 ? std::max(1, std::atoi(argv[5])) : 101;
  std::string pattern =
      (std::filesystem::temp_directory_path() / "kneecheck-bench-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  const std::filesystem::path folder = pattern;
  const std::string answers = folder / "answers";
  std::ofstream(answers) << all_answers(load_protocol(builtin_files().front().source));
  const auto installed = [&folder](const char* name, const char* program) -> std::string {
    std::filesystem::copy_file(program, folder / name);
    return folder / name;
  };

  std::vector<Subject> subjects = {
      {"an empty program", {installed("empty", argv[3])}},
      {"the three libraries", {installed("probe", argv[2]), "--protocol", argv[4]}},
      {"kneecheck, whole screen", {installed("kneecheck", argv[1])}}};
  for (Subject& subject : subjects) weigh(subject, answers);
  for (int i = 0; i < runs; ++i) {
    for (Subject& subject : subjects) time_once(subject, answers);
  }
  std::filesystem::remove_all(folder);
  print(subjects);
}

}  // namespace
}  // namespace kneecheck::testing

int main(int argc, char** argv) {
  try {
    kneecheck::testing::run(argc, argv);
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "bench: {}\n", error.what());
    return 1;
  }
}
