// P1 to P7: the protocol is not a file that can be read whole.
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <filesystem>
#include <thread>

#include "faults/faults.hpp"

namespace kneecheck::testing {
namespace {

TEST_CASE("P1: a protocol that is missing or has no name is refused") {
  check_refused(run_protocol("no/such.toml"), 5,
                "kneecheck: no/such.toml: No such file or directory\n");
  check_refused(run_protocol(""), 2, "kneecheck: --protocol: needs a value\n");
}

TEST_CASE("P1: a protocol that may not be read is refused") {
  const Folder folder;
  const std::string path = folder.write("own.toml", miniature());
  REQUIRE(::chmod(path.c_str(), 0) == 0);
  Run what = without_privileges({"--protocol", path});
  check_refused(run(what), 5, path + ": Permission denied\n");
}

TEST_CASE("P1: a word that names neither a built-in protocol nor a file is met with a suggestion") {
  check_refused(run_protocol("runner-kne"), 2, "did you mean runner-knee?");
  check_refused(run_protocol("shoulder"), 2, "built in: runner-knee, runner-knee-full, quick");
}

TEST_CASE("P2: a directory is not a protocol") {
  const Folder folder;
  check_refused(run_protocol(folder.path()), 3, folder.path() + ": is a directory\n");
}

TEST_CASE("P3: a device or a socket is not a protocol") {
  const Folder folder;
  const std::string path = folder / "socket";
  sockaddr_un address = {};
  address.sun_family = AF_UNIX;
  path.copy(address.sun_path, sizeof address.sun_path - 1);
  const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
  REQUIRE(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  for (const std::string& name : {std::string("/dev/zero"), std::string("/dev/full"), path}) {
    const Outcome outcome = run_protocol(name);
    check_refused(outcome, 3, name + ": is not a file or a pipe\n");
    check_small(outcome);
  }
  ::close(socket);
}

TEST_CASE("P4: a pipe that nobody writes to is empty, and nobody waits for it") {
  const Folder folder;
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  const Outcome outcome = run_protocol(folder / "pipe");
  check_refused(outcome, 3, "pipe: is empty\n");
  check_small(outcome);
}

TEST_CASE("P5: a pipe that never ends is read no further than the limit") {
  const Outcome outcome = run(Run{
      .arguments = {"-c", "exec \"$0\" --protocol <(yes)", KNEECHECK_PROGRAM}, .program = "bash"});
  check_refused(outcome, 3, "larger than 1 MiB");
  check_small(outcome);
}

TEST_CASE("P6: a huge file is refused without being read") {
  const Folder folder;
  const std::string path = folder.write("huge.toml", "");
  std::filesystem::resize_file(path, 1 << 30);
  const Outcome outcome = run_protocol(path);
  check_refused(outcome, 3, "larger than 1 MiB");
  check_small(outcome);
}

TEST_CASE("P7: a protocol is read once, whatever its name stands for afterwards") {
  const Folder folder;
  const std::string path = folder / "own.toml";
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  const std::string source = miniature();
  const int pipe = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
  REQUIRE(::write(pipe, source.data(), 100) == 100);
  std::thread writer([&] {
    for (int waiting = 1; waiting > 0;) {
      ::ioctl(pipe, FIONREAD, &waiting);
      std::this_thread::yield();
    }
    std::filesystem::rename(folder.write("other.toml", "format = 99\n"), path);
    [[maybe_unused]] const ssize_t rest = ::write(pipe, source.data() + 100, source.size() - 100);
    ::close(pipe);
  });
  const Outcome outcome = run({"--protocol", path}, Bytes{miniature_answers});
  writer.join();
  INFO(outcome.err);
  CHECK(outcome.status == 0);
  CHECK(outcome.out == answer_miniature(Bytes{miniature_answers}).out);
}

}  // namespace
}  // namespace kneecheck::testing
