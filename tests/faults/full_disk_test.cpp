// S4, S5: a disk that is full for real, and a limit on the size of files.
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <optional>
#include <stdexcept>

#include "faults/kept.hpp"
#include "support/pty_process.hpp"

namespace kneecheck::testing {
namespace {

// What a shell is to know beside the disk's folder, $disk: how to leave no room on it, and some.
const std::string fill_and_clear =
    "fill() { cat /dev/zero > \"$disk/filler\" 2> /dev/null; }\n"
    "clear() { rm \"$disk/filler\"; }\n";

// A disk of 16 KiB that only this shell sees, where the system lets us have one; else the shared
// memory of a container, which is small too, for one at a time.
const std::string own_disk =
    "mount -t tmpfs -o size=16k,mode=700 kneecheck \"$1\" && disk=$1 || exit 99\n";
const std::string shared_disk =
    "exec 9< /dev/shm && flock 9 || exit 99\n"
    "room=$(df --output=avail -k /dev/shm | tail -n 1)\n"
    "[ \"$room\" -gt 0 ] && [ \"$room\" -le 131072 ] || exit 99\n"
    "disk=$(mktemp -d /dev/shm/kneecheck-test-XXXXXX) && trap 'rm -r \"$disk\"' EXIT || exit 99\n";

struct WayToDisk {
  std::string program;
  std::vector<std::string> arguments;
  std::string disk;
};

Run shell(const WayToDisk& way, const Folder& folder, const std::string& script) {
  ::mkdir((folder / "disk").c_str(), 0700);
  Run what{.arguments = way.arguments, .program = way.program};
  for (const std::string& word :
       {std::string("-c"), way.disk + fill_and_clear + script, std::string("sh"), folder / "disk",
        std::string(KNEECHECK_PROGRAM), miniature_path, folder.path()}) {
    what.arguments.push_back(word);
  }
  return what;
}

// The first way that works here.
const WayToDisk& way_to_small_disk() {
  static const WayToDisk found = [] {
    for (const WayToDisk& way :
         {WayToDisk{"unshare", {"-Urm", "sh"}, own_disk},
          WayToDisk{"unshare", {"-m", "sh"}, own_disk}, WayToDisk{"sh", {}, shared_disk}}) {
      const Folder folder;
      const Outcome outcome = run(shell(way, folder, "fill; ! echo x > \"$disk/x\"\n"));
      if (outcome.status == 0) return way;
    }
    throw std::runtime_error(
        "no small disk to fill: let this user mount a tmpfs in a namespace of its own (unshare "
        "-Urm), or give it a /dev/shm of at most 128 MiB");
  }();
  return found;
}

// In the shell $disk is the disk, $2 the program, $3 the protocol and $4 the folder.
Run on_small_disk(const Folder& folder, const std::string& script) {
  return shell(way_to_small_disk(), folder, script);
}

const std::string no_room = "No space left on device";

TEST_CASE("S4: on a disk that is full, a session is refused before the first question") {
  const Folder folder;
  const Outcome outcome = run(on_small_disk(folder,
                                            "mkdir -m 700 \"$disk/data\"; fill\n"
                                            "\"$2\" -p \"$3\" --data-dir \"$disk/data\" < /dev/null"
                                            " --partial; code=$?\n"
                                            "ls -A \"$disk/data\" > \"$4/left\"\n"
                                            "exit $code\n"));
  check_refused(outcome, 5, "kneecheck: cannot save answers: " + no_room + "\n");
  CHECK(read_file(folder / "left") == "." + session + ".lock\n");
}

TEST_CASE("S4: where the disk has become full, resume leaves the session as it was") {
  const Folder folder;
  folder.write("first", answer_lines(0, 3));
  folder.write("rest", answer_lines(3, all_answers));
  const Outcome outcome =
      run(on_small_disk(folder,
                        "set -- \"$@\" -p \"$3\" --data-dir \"$disk/data\"\n"
                        "program=$2 out=$4; shift 4\n"
                        "\"$program\" \"$@\" --partial < \"$out/first\" > /dev/null || exit 98\n"
                        "cp \"$disk/data/" +
                            session +
                            "\" \"$out/before\"; fill\n"
                            "\"$program\" resume \"$@\" < \"$out/rest\"; code=$?\n"
                            "cp \"$disk/data/" +
                            session +
                            "\" \"$out/after\"\n"
                            "ls -A \"$disk/data\" > \"$out/left\"; clear\n"
                            "\"$program\" resume \"$@\" < \"$out/rest\" > \"$out/report\"\n"
                            "exit $code\n"));
  check_refused(outcome, 5, "kneecheck: cannot save answers: " + no_room + "\n");
  CHECK(kept_answers(folder / "before") == 3);
  CHECK(read_file(folder / "after") == read_file(folder / "before"));
  CHECK(read_file(folder / "left") == "." + session + ".lock\n" + session + "\n");
  CHECK(read_file(folder / "report") == undisturbed_report());
}

// The end of a pipe to a shell that does something at each byte, and says when it is done.
class Bell {
 public:
  explicit Bell(const Folder& folder) {
    for (std::size_t end = 0; end < ends_.size(); ++end) {
      const std::string path = folder / (end == 0 ? "ring" : "rung");
      REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
      ends_[end] = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    }
  }
  ~Bell() {
    for (const int end : ends_) ::close(end);
  }
  Bell(const Bell&) = delete;
  Bell& operator=(const Bell&) = delete;
  void ring() const {
    char byte = '\n';
    REQUIRE(::write(ends_[0], &byte, 1) == 1);
    pollfd answer = {ends_[1], POLLIN, 0};
    REQUIRE(::poll(&answer, 1, 20000) == 1);
    REQUIRE(::read(ends_[1], &byte, 1) == 1);
  }

 private:
  std::array<int, 2> ends_ = {-1, -1};
};

TEST_CASE("S4: a person whose disk becomes full is told, and again when there is room") {
  const Folder folder;
  const Bell bell(folder);
  Run what = on_small_disk(
      folder,
      "{ read _; fill; echo; read _; clear; echo; read _; fill; echo; } < \"$4/ring\" > "
      "\"$4/rung\" &\n"
      "\"$2\" -p \"$3\" --data-dir \"$disk/data\"; code=$?\n"
      "cp \"$disk/data/" +
          session +
          "\" \"$4/on_disk\"\n"
          "ls -A \"$disk/data\" > \"$4/left\"\n"
          "exit $code\n");
  PtyProcess terminal({.arguments = what.arguments, .program = what.program});
  const auto answer = [&](const std::string& line) { terminal.reply_to("] > ", line + "\n"); };
  answer("no");
  answer("3");
  terminal.wait_for("] > ");
  bell.ring();
  terminal.type("8\n");
  terminal.wait_for("not saved: " + no_room);
  answer("5");
  terminal.wait_for("still not saved: " + no_room);
  terminal.wait_for("] > ");
  bell.ring();
  terminal.type("-\n");
  terminal.wait_for("Saved again");
  terminal.wait_for("] > ");
  bell.ring();
  terminal.type("2\n");
  terminal.wait_for("not saved: " + no_room);
  answer("quit");
  terminal.reply_to("Save in >", folder / "other" + "\n");
  terminal.wait_for("Saved in ");
  CHECK(terminal.wait().status == 4);
  CHECK(kept_answers(folder / "other") == 6);
  ::chmod((folder / "on_disk").c_str(), 0600);
  CHECK(kept_answers(folder / "on_disk") == 5);
  CHECK(read_file(folder / "left") == "." + session + ".lock\n" + session + "\n");
}

// No file may grow beyond so many bytes.
std::vector<std::string> limited(int bytes, std::vector<std::string> arguments) {
  std::vector<std::string> all = {"--fsize=" + std::to_string(bytes), KNEECHECK_PROGRAM,
                                  "--protocol", miniature_path};
  all.insert(all.end(), arguments.begin(), arguments.end());
  return all;
}

TEST_CASE("S5: a limit on the size of files is an error like others, not the end of the program") {
  for (const int bytes : {0, 100, 400}) {
    CAPTURE(bytes);
    const Folder folder;
    const std::string report = folder.write("report", "last month's");
    check_refused(run(Run{.arguments = limited(bytes, {"--data-dir", folder / "data"}),
                          .input = Bytes{miniature_answers},
                          .program = "prlimit"}),
                  5, "kneecheck: cannot save answers: File too large\n");
    CHECK_FALSE(exists(folder / "data/" + session));
    CHECK_FALSE(exists(folder / "data/" + temporary));
    check_refused(run(Run{.arguments = limited(bytes, {"--output", report}),
                          .input = Bytes{miniature_answers},
                          .program = "prlimit"}),
                  5, "report: File too large\n");
    CHECK(read_file(report) == "last month's");
  }
}

TEST_CASE("S5: a person who meets the limit on the way keeps what was saved before") {
  const Folder folder;
  // Enough for the first few answers.
  PtyProcess terminal(
      {.arguments = limited(400, {"--data-dir", folder.path()}), .program = "prlimit"});
  for (const std::string& line : answer_lines()) {
    terminal.reply_to(" > ", line + "\n");
  }
  terminal.wait_for("not saved: File too large");
  terminal.reply_to("Enter shows the", "\n");
  terminal.reply_to("Save in >", "\n");
  terminal.reply_to("q done > ", "q\n");
  CHECK(terminal.wait().status == 5);
  const std::optional<int> kept = kept_answers(folder / session);
  CHECK(kept.value_or(0) > 0);
  CHECK(kept < all_answers);
}

}  // namespace
}  // namespace kneecheck::testing
