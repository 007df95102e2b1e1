// B9: what the program does behind a person's back: no network, no other program but the voice, no
// file written but those that were asked for. strace watches all of it.
#include <sys/stat.h>

#include <algorithm>
#include <optional>
#include <regex>
#include <sstream>
#include <stdexcept>

#include "faults/kept.hpp"
#include "support/contains.hpp"
#include "terminal/typed.hpp"

namespace kneecheck::testing {
namespace {

// A run of the program under strace, and what it did.
class Watched {
 public:
  // LeakSanitizer cannot work while somebody watches.
  static std::vector<std::string> environment(std::vector<std::string> more = {}) {
    more.push_back("ASAN_OPTIONS=detect_leaks=0");
    return more;
  }
  std::vector<std::string> arguments(const std::vector<std::string>& of_program) const {
    const std::string traced = "--trace=%network,%process,%file,?prlimit64,?setrlimit,read";
    const std::string log = "--output=" + folder_ / "calls";
    std::vector<std::string> all = {"-f",   "-qq", "--decode-fds=path", "--string-limit=200",
                                    traced, log,   KNEECHECK_PROGRAM};
    all.insert(all.end(), of_program.begin(), of_program.end());
    return all;
  }

  // The calls that begin like this, in order; with their process, if there are more.
  std::vector<std::string> calls(const std::string& pattern) const {
    const std::regex wanted("^([0-9]+ +)?(" + pattern + ")");
    std::istringstream lines(read_file(folder_ / "calls"));
    std::vector<std::string> found;
    for (std::string line; std::getline(lines, line);) {
      if (std::regex_search(line, wanted)) found.push_back(line);
    }
    return found;
  }

  // Every file and folder that was opened for writing, made, renamed, removed or given another
  // mode.
  std::vector<std::string> written() const {
    static const std::regex opened(R"(O_(WRONLY|RDWR|CREAT|TRUNC|APPEND).* = [0-9]+<(.*)>$)");
    static const std::regex named(R"re(\((?:AT_FDCWD<[^>]*>, |[0-9]+<([^>]*)>, )?"([^"]*)")re");
    std::vector<std::string> files;
    for (const std::string& call : calls("open|openat|openat2|creat")) {
      std::smatch found;
      if (std::regex_search(call, found, opened)) files.push_back(found[2]);
    }
    for (const std::string& call :
         calls("(mk|rename|unlink|rmdir|link|symlink|truncate|chmod|fchmodat|chown|fchownat|"
               "utime)[a-z0-9]*\\(")) {
      if (call.find(" = -1 ") != std::string::npos) continue;
      std::smatch found;
      if (!std::regex_search(call, found, named)) throw std::runtime_error(call);
      files.push_back(found[1].matched ? found[1].str() + "/" + found[2].str() : found[2].str());
    }
    return files;
  }

  // Nothing but what was asked for.
  void check_quiet(const std::vector<std::string>& may_write, std::size_t programs = 1) const {
    INFO(read_file(folder_ / "calls"));
    CHECK(calls("execve(at)?\\(").size() == programs);
    CHECK(calls("v?fork\\(|clone3?\\(").size() == programs - 1);
    CHECK(calls("(socket|socketpair|connect|bind|send[a-z]*|recv[a-z]*)\\(").empty());
    for (const std::string& file : written()) {
      INFO(file);
      CHECK(std::ranges::any_of(may_write, [&](const std::string& allowed) {
        return file == allowed || file.starts_with(allowed + "/");
      }));
    }
  }

 private:
  Folder folder_;
};

struct WatchedCommand {
  std::vector<std::string> arguments;
  std::string input = {};
  std::vector<std::string> may_write = {};
  bool writes = false;
};

TEST_CASE("B9: a command writes where it was told to, starts nothing and connects to nothing") {
  const Folder folder;
  const std::string data = folder / "data";
  const std::string out = folder / "out";
  const std::string begun = folder / "begun";
  REQUIRE(answer_miniature(Bytes{answer_lines(0, 3)}, {"--partial", "--data-dir", begun}).status ==
          0);
  const std::string protocol = miniature_path;
  // A file is written beside its place first.
  const std::string beside = folder.path();
  const std::vector<WatchedCommand> commands = {
      {{"-p", protocol, "--data-dir", data}, miniature_answers, {data}, true},
      {{"-p", protocol, "--data-dir", begun}, "no\n", {begun}, true},
      {{"resume", "-p", protocol, "--data-dir", begun},
       answer_lines(3, all_answers),
       {begun},
       true},
      {{"-p", protocol, "-f", "json"}, miniature_answers},
      {{"-p", protocol, "--cue", "speech"}, miniature_answers},
      {{"-p", protocol, "-o", out, "--no-save", "-s", folder / "sheet"},
       miniature_answers,
       {beside},
       true},
      {{"--lang", "de", "--partial"}},
      {{"lint", protocol, begun + "/" + session}},
      {{"lint", "-f", "json", protocol}},
      {{"lint", "--explain", "E205"}},
      {{"show"}},
      {{"show", "--toml"}},
      {{"show", "--template"}},
      {{"show", "--translation"}},
      {{"schema", "protocol"}},
      {{"schema", "sheet"}},
      {{"schema", "report"}},
      {{"schema", "history"}},
      {{"history", "-p", protocol, "--data-dir", begun}},
      {{"history", "-p", protocol, "--data-dir", folder / "none"}},
      {{"--help"}},
      {{"--version"}},
      {{"--nonsense"}},
  };
  for (std::size_t number = 0; number < commands.size(); number += sanitized ? 5 : 1) {
    const WatchedCommand& command = commands[number];
    CAPTURE(command.arguments);
    const Watched watched;
    const Outcome outcome = run(Run{.arguments = watched.arguments(command.arguments),
                                    .input = Bytes{command.input},
                                    .environment = watched.environment(),
                                    .program = "strace"});
    INFO(outcome.err);
    CHECK(outcome.signal == 0);
    watched.check_quiet(command.may_write);
    CHECK(watched.written().empty() != command.writes);
  }
}

TEST_CASE("B9: with a person, too, nothing is written but the session and the report") {
  const Folder folder;
  const Watched watched;
  const std::string data = folder / "data";
  const std::string reports = folder / "reports";
  ::mkdir(reports.c_str(), 0700);
  PtyProcess terminal({.arguments = watched.arguments(
                           {"-p", miniature_path, "--data-dir", data, "-o", reports + "/mine"}),
                       .environment = watched.environment({"TERM=xterm"}),
                       .program = "strace"});
  answer_up_to_plank(terminal);
  terminal.type("30\n");
  answer_from_squat(terminal);
  CHECK(terminal.wait().status == 0);
  watched.check_quiet({data, reports});
  CHECK(kept_answers(data + "/" + session) == all_answers);

  // What others can see of a process, its command line, says nothing of the answers.
  CHECK(contains(watched.calls("execve\\(").front(), "\"" + reports + "/mine\"], "));
  // Nor could a crash leave an answer behind: there are no core files by the first one.
  bool core_files = true;
  for (const std::string& call :
       watched.calls("prlimit64\\(0, RLIMIT_CORE|setrlimit\\(RLIMIT_CORE|read\\(0<")) {
    if (call.find("read") != std::string::npos) break;
    core_files = call.find("RLIMIT_CORE, {rlim_cur=0, rlim_max=0}") == std::string::npos;
  }
  CHECK_FALSE(core_files);
}

TEST_CASE("B9: with --cue speech the voice is started, with words of ours alone") {
  const Folder folder;
  const std::string voice = folder.write("espeak-ng", "#!/bin/sh\nexit 0\n");
  ::chmod(voice.c_str(), 0700);
  const Watched watched;
  PtyProcess terminal(
      {.arguments = watched.arguments({"-p", miniature_path, "--no-save", "--cue", "speech"}),
       .environment = watched.environment({"TERM=xterm", "PATH=" + folder.path()}),
       .program = "strace"});
  answer_up_to_plank(terminal);
  terminal.type("b\n");
  terminal.wait_for("that is GO");
  terminal.reply_to("lank > ", "quit\n");
  CHECK(terminal.wait().status == 4);
  watched.check_quiet({"/dev/null"}, 2);
  const std::vector<std::string> programs = watched.calls("execve\\(");
  REQUIRE(programs.size() == 2);
  CHECK(contains(programs.back(),
                 "execve(\"" + voice + "\", [\"" + voice + "\", \"-v\", \"en\", \"go\"]"));
}

}  // namespace
}  // namespace kneecheck::testing
