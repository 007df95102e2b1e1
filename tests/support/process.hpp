// Process: runs the real binary, or any program, with its three streams in the test's hand, in an
// environment of a few known variables.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kneecheck::testing {

// Where standard input comes from.
struct Bytes {
  std::string bytes;
  bool one_at_a_time = false;  // each byte a write of its own, taken before the next is written
};
struct File {  // for output too; opened for reading and writing, made if it is not there
  std::string path;
};
struct Closed {};
// Nothing comes, and the end neither, until the program is gone.
struct Silent {};
using Input = std::variant<Bytes, File, Closed, Silent>;

// Where standard output and standard error go: into Outcome, to a file, nowhere, or into a pipe
// that nobody reads.
struct Captured {};
struct BrokenPipe {};
// A narrow pipe that never blocks, read only when the program waits for room in it.
struct SlowReader {};
using Output = std::variant<Captured, File, Closed, BrokenPipe, SlowReader>;

struct Run {
  std::vector<std::string> arguments = {};
  Input input = Bytes{};
  Output output = Captured{};
  Output error = Captured{};
  std::vector<std::string> environment = {};  // "NAME=value", beside the few that are always there
  std::string program = KNEECHECK_PROGRAM;
  bool nameless = false;                        // without any argument, not even the program's name
  std::optional<int> signal_when_waiting = {};  // sent once the program waits for input
  std::chrono::seconds limit = std::chrono::seconds(20);
};

struct Outcome {
  int status = -1;  // exit status; -1 if it was killed
  int signal = 0;   // the signal that killed it
  std::string out;
  std::string err;
  long peak_kib = 0;  // resident memory
  double processor_s = 0;
};

// Throws std::runtime_error if the program cannot be started or does not end within the limit (it
// is killed then).
Outcome run(const Run& what);

// A program that was started with nothing but its arguments.
inline Outcome run(std::vector<std::string> arguments, Input input = Bytes{}) {
  return run(Run{.arguments = std::move(arguments), .input = std::move(input)});
}

// The arguments, and more of them behind.
inline std::vector<std::string> with_more(std::vector<std::string> arguments,
                                          const std::vector<std::string>& more) {
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

// The words as exec() wants them. They must outlive what is returned.
std::vector<char*> pointers_to(const std::vector<std::string>& words);

// PATH, a UTF-8 locale, a fixed date, a home for sessions; no TERM, no HOME, nothing of the
// tester's own.
std::vector<std::string> usual_environment(const std::vector<std::string>& more = {});

// A folder of this test's own, gone with everything in it at the end.
class Folder {
 public:
  Folder();
  ~Folder();
  // Where saving waits for no disk, if the system has such a place: for tests that save often.
  static Folder in_memory();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string operator/(const std::string& name) const { return path_ + "/" + name; }
  const std::string& path() const { return path_; }
  // Writes a file into it; its path.
  std::string write(const std::string& name, const std::string& bytes) const;

 private:
  explicit Folder(const std::string& parent);

  std::string path_;
};

std::string read_file(const std::string& path);

// Asleep, and not just for a moment: it waits for something.
bool is_asleep(pid_t process);

// Limits of time and memory hold in a Release build; sanitizers cost several times both.
constexpr bool sanitized =
#ifdef __SANITIZE_ADDRESS__
    true;
#else
    false;
#endif

}  // namespace kneecheck::testing
