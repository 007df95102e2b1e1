// P20: the one program that is ever started is the one that speaks, and only with --cue speech.
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <regex>
#include <set>
#include <sstream>

#include "faults/faults.hpp"
#include "support/contains.hpp"
#include "terminal/typed.hpp"

namespace kneecheck::testing {
namespace {

// A folder for PATH with programs that tell the test what they were started with.
class Speakers {
 public:
  explicit Speakers(const std::vector<std::string>& names, const std::string& then = "exit 3") {
    const std::string told = folder_ / "told";
    ::mkfifo(told.c_str(), 0600);
    // For reading and writing: nobody has to wait for the other end.
    told_ = ::open(told.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    for (const std::string& name : names) {
      const std::string path =
          folder_.write(name, "#!/bin/sh\necho \"" + name + " $*\" > " + told + "\n" + then + "\n");
      ::chmod(path.c_str(), 0700);
    }
  }
  ~Speakers() { ::close(told_); }
  Speakers(const Speakers&) = delete;
  Speakers& operator=(const Speakers&) = delete;

  const std::string& folder() const { return folder_.path(); }

  // Waits until so many were started; what each was told, a line each.
  std::string heard(int times) {
    while (std::count(heard_.begin(), heard_.end(), '\n') < times) {
      pollfd ready = {told_, POLLIN, 0};
      if (::poll(&ready, 1, 20000) <= 0) throw std::runtime_error("heard only: " + heard_);
      read_more();
    }
    return heard_;
  }
  std::string heard_so_far() {
    read_more();
    return heard_;
  }

 private:
  void read_more() {
    std::array<char, 4096> bytes;
    const ssize_t got = ::read(told_, bytes.data(), bytes.size());
    if (got > 0) heard_.append(bytes.data(), static_cast<std::size_t>(got));
  }

  Folder folder_;
  int told_ = -1;
  std::string heard_;
};

struct AtPlank {
  AtPlank(const std::string& path, std::vector<std::string> arguments)
      : terminal([&] {
          arguments.insert(arguments.end(),
                           {"--no-save", "--protocol", folder.write("short.toml", short_hold(2))});
          return PtySetup{.arguments = arguments, .environment = {"TERM=xterm", "PATH=" + path}};
        }()) {
    answer_up_to_plank(terminal);
  }
  void hold_to_the_end() {
    terminal.type("\n");
    terminal.wait_for("2 of 2 s");
    terminal.wait_for("Enter keeps it");
  }
  Folder folder;
  PtyProcess terminal;
};

TEST_CASE("P20: the countdown is spoken in words of our own, whatever the voice makes of them") {
  Speakers speakers({"espeak-ng"});
  AtPlank at(speakers.folder(), {"--cue", "speech"});
  CHECK(contains(at.terminal.screen().shown(), "b tests the voice"));
  at.terminal.type("b\n");
  at.terminal.wait_for("that is GO");
  CHECK(speakers.heard(1) == "espeak-ng -v en go\n");
  at.hold_to_the_end();
  CHECK(speakers.heard(4) ==
        "espeak-ng -v en go\nespeak-ng -v en 1\nespeak-ng -v en go\nespeak-ng -v en done\n");
  CHECK(at.terminal.screen().bells() == 0);
}

TEST_CASE("P20: of two voices the first that is wanted speaks, alone") {
  Speakers speakers({"spd-say", "espeak-ng"});
  AtPlank at(speakers.folder(), {"--cue", "speech"});
  at.terminal.type("b\n");
  CHECK(speakers.heard(1) == "spd-say -l en go\n");
}

TEST_CASE("P20: a voice that never ends does not hold up the clock") {
  Speakers speakers({"espeak-ng"}, "read nothing < $0.never");
  ::mkfifo((speakers.folder() + "/espeak-ng.never").c_str(), 0600);
  AtPlank at(speakers.folder(), {"--cue", "speech"});
  at.hold_to_the_end();
  at.terminal.type("\n");
  at.terminal.wait_for("-> 2 s");
  answer_from_squat(at.terminal);
  CHECK(at.terminal.wait().status == 0);
  // Lets the last one go.
  ::close(::open((speakers.folder() + "/espeak-ng.never").c_str(), O_RDWR | O_CLOEXEC));
}

TEST_CASE("P20: without --cue speech no program is started") {
  Speakers speakers({"spd-say", "espeak-ng"});
  for (const char* cue : {"bell", "none"}) {
    AtPlank at(speakers.folder(), {"--cue", cue});
    at.terminal.type("b\n");
    at.terminal.wait_for("lank > ");
    at.hold_to_the_end();
  }
  CHECK(speakers.heard_so_far().empty());
}

TEST_CASE("P20: where nothing speaks, --cue speech is refused before the first question") {
  const Folder empty;
  const Speakers speakers({"espeak-ng"});
  const std::string relative =
      std::filesystem::relative(speakers.folder(), std::filesystem::current_path());
  for (const std::string& path : {empty.path(), std::string(), relative, ":.:" + relative}) {
    PtyProcess terminal({.arguments = {"--cue", "speech", "--no-save"},
                         .environment = {"TERM=xterm", "PATH=" + path}});
    CHECK(terminal.wait().status == 2);
    CHECK(terminal.screen().shown() ==
          "kneecheck: --cue speech: neither spd-say nor espeak-ng is installed\n"
          "  install one of them, or use --cue bell\n");
  }
}

TEST_CASE("P20: a script has no countdown and needs no voice") {
  const Folder empty;
  const Outcome outcome = run(Run{.arguments = {"--protocol", miniature_path, "--cue", "speech"},
                                  .input = Bytes{miniature_answers},
                                  .environment = {"PATH=" + empty.path()}});
  CHECK(outcome.status == 0);
}

TEST_CASE("P20: of all that start programs or reach the network only posix_spawn is linked") {
  const Outcome symbols = run(Run{.arguments = {"-D", "-u", KNEECHECK_PROGRAM}, .program = "nm"});
  REQUIRE(symbols.status == 0);
  static const std::regex reach(
      "(system|popen|v?fork|clone|exec.*|posix_spawnp?|dlopen|socket|connect|getaddrinfo)(@.*)?");
  std::set<std::string> found;
  std::istringstream words(symbols.out);
  for (std::string word; words >> word;) {
    if (std::regex_match(word, reach)) found.insert(word.substr(0, word.find('@')));
  }
  CHECK(found == std::set<std::string>{"posix_spawn"});
}

}  // namespace
}  // namespace kneecheck::testing
