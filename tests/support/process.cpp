// A program is run with its streams, its environment and its time held by the test.
#include "support/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace kneecheck::testing {
namespace {

[[noreturn]] void fail(const std::string& what) {
  throw std::runtime_error(what + ": " + std::strerror(errno));
}

class Handle {
 public:
  explicit Handle(int number = -1) : number_(number) {}
  Handle(Handle&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Handle() { close(); }
  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }
  int get() const { return number_; }

 private:
  int number_;
};

struct Pipe {
  Handle reads, writes;
  Pipe() {
    std::array<int, 2> ends = {};
    if (::pipe2(ends.data(), O_CLOEXEC) == -1) fail("pipe");
    reads = Handle(ends[0]);
    writes = Handle(ends[1]);
  }
};

struct Actions {
  posix_spawn_file_actions_t list;
  Actions() { ::posix_spawn_file_actions_init(&list); }
  ~Actions() { ::posix_spawn_file_actions_destroy(&list); }
  Actions(const Actions&) = delete;
  Actions& operator=(const Actions&) = delete;
  void use(int number, int from) { ::posix_spawn_file_actions_adddup2(&list, from, number); }
  void close(int number) { ::posix_spawn_file_actions_addclose(&list, number); }
};

Handle opened(const std::string& path, int flags) {
  Handle file(::open(path.c_str(), flags | O_CLOEXEC, 0600));
  if (file.get() == -1) fail(path);
  return file;
}

// One stream out of the program: its reading end, if the test listens.
Handle wire_output(Actions& actions, int number, const Output& output, std::vector<Handle>& kept) {
  if (std::holds_alternative<Closed>(output)) {
    actions.close(number);
    return Handle();
  }
  if (const File* file = std::get_if<File>(&output)) {
    kept.push_back(opened(file->path, O_WRONLY | O_CREAT | O_TRUNC));
    actions.use(number, kept.back().get());
    return Handle();
  }
  Pipe pipe;
  if (std::holds_alternative<SlowReader>(output)) {
    ::fcntl(pipe.writes.get(), F_SETPIPE_SZ, 4096);
    ::fcntl(pipe.writes.get(), F_SETFL, O_NONBLOCK);
  }
  actions.use(number, pipe.writes.get());
  kept.push_back(std::move(pipe.writes));
  if (std::holds_alternative<BrokenPipe>(output)) return Handle();
  return std::move(pipe.reads);
}

// Standard input: the writing end, if the test has something to write.
Handle wire_input(Actions& actions, const Input& input, std::vector<Handle>& kept) {
  if (std::holds_alternative<Closed>(input)) {
    actions.close(STDIN_FILENO);
    return Handle();
  }
  if (const File* file = std::get_if<File>(&input)) {
    kept.push_back(opened(file->path, O_RDONLY));
    actions.use(STDIN_FILENO, kept.back().get());
    return Handle();
  }
  Pipe pipe;
  actions.use(STDIN_FILENO, pipe.reads.get());
  kept.push_back(std::move(pipe.reads));
  return std::move(pipe.writes);
}

// The test's side of a running program.
class Conversation {
 public:
  using Clock = std::chrono::steady_clock;

  Conversation(const Run& what, pid_t child, Handle in, Handle out, Handle err)
      : what_(what),
        child_(child),
        gone_(static_cast<int>(::syscall(SYS_pidfd_open, child, 0))),
        in_(std::move(in)),
        out_(std::move(out)),
        err_(std::move(err)) {
    if (gone_.get() == -1) fail("pidfd_open");
    if (const Bytes* bytes = std::get_if<Bytes>(&what.input)) {
      left_ = bytes->bytes;
      one_at_a_time_ = bytes->one_at_a_time;
      if (left_.empty()) in_.close();
    }
    for (const Handle* end : {&in_, &out_, &err_}) {
      if (end->get() >= 0) ::fcntl(end->get(), F_SETFL, O_NONBLOCK);
    }
  }

  // Until the program is gone and everything it said is read.
  Outcome hold() {
    const Clock::time_point start = Clock::now();
    Outcome outcome;
    bool running = true;
    while (running || out_.get() >= 0 || err_.get() >= 0) {
      if (Clock::now() - start > what_.limit) {
        ::kill(child_, SIGKILL);
        ::waitpid(child_, nullptr, 0);
        throw std::runtime_error("did not end in time; it said: " + outcome.out + outcome.err);
      }
      if (running && signal_due()) ::kill(child_, *what_.signal_when_waiting);
      std::array<pollfd, 4> ready = {{{running ? gone_.get() : -1, POLLIN, 0},
                                      {out_.get(), POLLIN, 0},
                                      {err_.get(), POLLIN, 0},
                                      {left_.empty() ? -1 : in_.get(), POLLOUT, 0}}};
      ::poll(ready.data(), ready.size(), one_at_a_time_ || signal_due_later() ? 1 : 100);
      if (ready[1].revents != 0 && (!running || !slow() || is_asleep(child_)))
        listen(out_, outcome.out);
      if (ready[2].revents != 0) listen(err_, outcome.err);
      if (ready[3].revents != 0) talk();
      if (ready[0].revents != 0) {
        reap(outcome);
        running = false;
        left_.clear();
      }
    }
    return outcome;
  }

 private:
  bool slow() const { return std::holds_alternative<SlowReader>(what_.output); }
  bool signal_due_later() const { return what_.signal_when_waiting && !signalled_; }
  bool signal_due() {
    if (!signal_due_later() || !left_.empty() || !is_asleep(child_)) return false;
    signalled_ = true;
    return true;
  }

  static void listen(Handle& from, std::string& into) {
    std::array<char, 65536> bytes;
    const ssize_t got = ::read(from.get(), bytes.data(), bytes.size());
    if (got > 0) into.append(bytes.data(), static_cast<std::size_t>(got));
    if (got == 0) from.close();
  }

  void talk() {
    int waiting = 0;
    if (one_at_a_time_ && ::ioctl(in_.get(), FIONREAD, &waiting) == 0 && waiting > 0) return;
    const ssize_t written = ::write(in_.get(), left_.data(), one_at_a_time_ ? 1 : left_.size());
    if (written > 0) left_.erase(0, static_cast<std::size_t>(written));
    if (written == -1 && errno == EPIPE) left_.clear();  // it did not want more
    if (left_.empty()) in_.close();
  }

  void reap(Outcome& outcome) const {
    int status = 0;
    rusage usage = {};
    if (::wait4(child_, &status, 0, &usage) != child_) fail("wait");
    if (WIFEXITED(status)) outcome.status = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) outcome.signal = WTERMSIG(status);
    outcome.peak_kib = usage.ru_maxrss;
    for (const timeval& time : {usage.ru_utime, usage.ru_stime})
      outcome.processor_s +=
          static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
  }

  const Run& what_;
  pid_t child_;
  Handle gone_, in_, out_, err_;
  std::string left_;
  bool one_at_a_time_ = false;
  bool signalled_ = false;
};

}  // namespace

Outcome run(const Run& what) {
  ::signal(SIGPIPE, SIG_IGN);
  Actions actions;
  std::vector<Handle> kept;  // the program's ends, until it has them
  Handle in = wire_input(actions, what.input, kept);
  Handle out = wire_output(actions, STDOUT_FILENO, what.output, kept);
  Handle err = wire_output(actions, STDERR_FILENO, what.error, kept);

  std::vector<std::string> words = {what.program};
  words.insert(words.end(), what.arguments.begin(), what.arguments.end());
  if (what.nameless) words.clear();
  const std::vector<std::string> environment = usual_environment(what.environment);
  // The program starts with the signals of a fresh login, not with the ones this test ignores.
  posix_spawnattr_t attributes;
  ::posix_spawnattr_init(&attributes);
  sigset_t usual;
  ::sigemptyset(&usual);
  ::sigaddset(&usual, SIGPIPE);
  ::posix_spawnattr_setsigdefault(&attributes, &usual);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  pid_t child = 0;
  const int error = ::posix_spawnp(&child, what.program.c_str(), &actions.list, &attributes,
                                   pointers_to(words).data(), pointers_to(environment).data());
  ::posix_spawnattr_destroy(&attributes);
  if (error != 0) throw std::runtime_error(what.program + ": " + std::strerror(error));
  kept.clear();
  return Conversation(what, child, std::move(in), std::move(out), std::move(err)).hold();
}

std::vector<char*> pointers_to(const std::vector<std::string>& words) {
  std::vector<char*> list;
  for (const std::string& word : words) list.push_back(const_cast<char*>(word.c_str()));
  list.push_back(nullptr);
  return list;
}

std::vector<std::string> usual_environment(const std::vector<std::string>& more) {
  // The first of two of one name counts, so what a test sets stands before what is usual.
  std::vector<std::string> all = more;
  static const Folder data;  // sessions of one test program, out of everybody's way
  all.push_back("XDG_DATA_HOME=" + data.path());
  for (const char* usual :
       {"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "TZ=UTC", "SOURCE_DATE_EPOCH=1795330800"}) {
    all.emplace_back(usual);
  }
  return all;
}

Folder::Folder() : Folder(std::filesystem::temp_directory_path().string()) {}

Folder Folder::in_memory() {
  const std::string memory = "/dev/shm";
  return ::access(memory.c_str(), W_OK) == 0 ? Folder(memory) : Folder();
}

Folder::Folder(const std::string& parent) {
  std::string path = parent + "/kneecheck-test-XXXXXX";
  if (::mkdtemp(path.data()) == nullptr) fail(path);
  path_ = path;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string Folder::write(const std::string& name, const std::string& bytes) const {
  const std::string path = *this / name;
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

bool is_asleep(pid_t process) {
  for (int look = 0; look < 5; ++look) {
    const std::string stat = read_file("/proc/" + std::to_string(process) + "/stat");
    const std::size_t name_end = stat.rfind(')');
    if (name_end == std::string::npos || stat.compare(name_end + 2, 1, "S") != 0) return false;
    ::poll(nullptr, 0, 2);
  }
  return true;
}

std::string read_file(const std::string& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

}  // namespace kneecheck::testing
