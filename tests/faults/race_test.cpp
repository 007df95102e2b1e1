// S10: one session is filled by one kneecheck at a time.
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <future>
#include <string>

#include "faults/kept.hpp"

namespace kneecheck::testing {
namespace {

using namespace std::chrono_literals;

// A number that the system gives to no process: whoever wrote it is gone.
const std::string gone = "4194304\n";

// A folder with a session that was begun by somebody who is gone.
struct Begun {
  Begun() {
    begin_session(data, answers_begun);
    write_holder(gone);
  }
  void write_holder(const std::string& pid) const { folder.write("." + session + ".lock", pid); }
  std::string written_holder() const {
    const std::string pid = read_file(lock);
    return pid.substr(0, pid.find('\n'));
  }
  Folder folder;
  std::string data = folder.path();
  std::string lock = folder / "." + session + ".lock";
};

// LockHeld by the test itself.
class LockHeld {
 public:
  explicit LockHeld(const Begun& at) : lock_(::open(at.lock.c_str(), O_RDWR | O_CLOEXEC)) {
    REQUIRE(::flock(lock_, LOCK_EX | LOCK_NB) == 0);
  }
  ~LockHeld() { ::close(lock_); }
  LockHeld(const LockHeld&) = delete;
  LockHeld& operator=(const LockHeld&) = delete;

 private:
  int lock_;
};

TEST_CASE("S10: a session that another kneecheck is filling is left alone, and the other named") {
  const Begun at;
  at.write_holder(std::to_string(::getpid()) + "\n");
  const LockHeld held(at);
  check_refused(carry_on(at.data, answers_begun), 5,
                "kneecheck: another kneecheck (pid " + std::to_string(::getpid()) +
                    ") is filling " + session + "\n");
  CHECK(kept_answers(at.folder / session) == answers_begun);
}

TEST_CASE("S10: a program that is gone is not named for the one that fills a session now") {
  const Begun at;
  const LockHeld held(at);
  check_refused(carry_on(at.data, answers_begun), 5,
                "kneecheck: another kneecheck is filling " + session);
}

TEST_CASE("S10: who begins a new session meanwhile gets one of their own") {
  const Begun at;
  const LockHeld held(at);
  CHECK(answer_miniature(Bytes{miniature_answers}, {"--data-dir", at.data}).status == 0);
  CHECK(kept_answers(at.folder / "2026-11-22-runner-knee-2.toml") == all_answers);
}

// A pipe that has no end before the test says so.
class OpenPipe {
 public:
  explicit OpenPipe(const std::string& path) : path_(path) {
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    end_ = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
  }
  ~OpenPipe() { close(); }
  OpenPipe(const OpenPipe&) = delete;
  OpenPipe& operator=(const OpenPipe&) = delete;

  void end_with(const std::string& words) {
    REQUIRE(::write(end_, words.data(), words.size()) == static_cast<ssize_t>(words.size()));
    close();
  }
  const std::string& path() const { return path_; }

 private:
  void close() {
    if (end_ >= 0) ::close(end_);
    end_ = -1;
  }
  std::string path_;
  int end_ = -1;
};

TEST_CASE("S10: of two that carry on a session at the same moment exactly one does, every time") {
  for (int times = 0; times < (sanitized ? 5 : 50); ++times) {
    CAPTURE(times);
    const Begun at;
    OpenPipe line(at.folder / "line");
    const auto start = [&] {
      return std::async(std::launch::async, [&] {
        return run(Run{.arguments = {"resume", "--protocol", miniature_path, "--data-dir", at.data},
                       .input = File{line.path()}});
      });
    };
    std::array both = {start(), start()};
    // The one that may fill it waits for its answers, so the other ends first; both wait if both
    // may.
    const auto deadline = std::chrono::steady_clock::now() + 10s;
    std::size_t second = 2;
    while (second == 2 && std::chrono::steady_clock::now() < deadline) {
      for (std::size_t one = 0; one < both.size(); ++one) {
        if (both[one].wait_for(1ms) == std::future_status::ready) second = one;
      }
    }
    line.end_with(answer_lines(answers_begun, all_answers));
    REQUIRE(second < 2);
    const Outcome refused = both[second].get();
    const Outcome done = both[1 - second].get();
    check_refused(refused, 5, "another kneecheck (pid " + at.written_holder() + ") is filling");
    CHECK(done.status == 0);
    CHECK(done.out == undisturbed_report());
    CHECK(kept_answers(at.folder / session) == all_answers);
  }
}

}  // namespace
}  // namespace kneecheck::testing
