// Whoever begins is told of the session that they left unfinished.
#include <sys/stat.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <string>
#include <vector>

#include "support/contains.hpp"
#include "support/held.hpp"
#include "terminal/typed.hpp"

namespace kneecheck::testing {
namespace {

const std::string told = "There is an unfinished session";
const std::string wanted = "r carries on, Enter begins a new one >";
const std::string first_three = "no\n3\n8\n";

struct OwnFolder {
  std::vector<std::string> arguments(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> all = {"--protocol", protocol, "--data-dir", data};
    all.insert(all.end(), more.begin(), more.end());
    return all;
  }
  std::vector<std::string> sessions() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(data)) {
      if (entry.path().extension() == ".toml") names.push_back(entry.path().filename());
    }
    std::ranges::sort(names);
    return names;
  }
  std::string session() const { return data + "/2026-11-22-runner-knee.toml"; }
  Folder folder;
  std::string data = folder / "data";
  std::string protocol = folder.write("mine.toml", miniature());
};

// Answers so much, and is stopped by Ctrl-C.
void leave(const OwnFolder& place, const std::string& lines, std::vector<std::string> more = {}) {
  PtyProcess terminal({.arguments = place.arguments(more), .echo = false});
  terminal.type(lines);
  for (auto left = std::ranges::count(lines, '\n'); left > 0; --left) terminal.wait_for("> -> ");
  terminal.reply_to("> ", "\x03");
  CHECK(terminal.wait().signal == SIGINT);
}

TEST_CASE("after Ctrl-C the next kneecheck says in a line what lies there, and r carries it on") {
  for (const int columns : {80, 40}) {
    for (const std::string word : {"r", "R", "resume"}) {
      CAPTURE(columns, word);
      const OwnFolder place;
      leave(place, first_three);
      PtyProcess terminal({.arguments = place.arguments(),
                           .output_file = place.folder / "report",
                           .columns = columns,
                           .echo = false});
      terminal.wait_for(wanted);
      const std::string& shown = terminal.screen().shown();
      CHECK(shown.find(columns == 80 ? told + " from 2026-11-22, at question 3 of 8.\n"
                                     : "There is an unfinished session from\n"
                                       "2026-11-22, at question 3 of 8.\n") == 0);
      terminal.type(word + "\n");
      terminal.reply_to("arrying on at question",
                        miniature_answers.substr(first_three.size()) + "\n");
      CHECK(terminal.wait().status == 0);
      CHECK(read_file(place.folder / "report") ==
            run({"-p", place.protocol}, Bytes{miniature_answers}).out);
      CHECK(place.sessions().size() == 1);
    }
  }
}

TEST_CASE("Enter begins a new session, and the unfinished one stays as it was") {
  const OwnFolder place;
  leave(place, first_three);
  const std::string before = read_file(place.session());
  PtyProcess terminal({.arguments = place.arguments(), .echo = false});
  terminal.reply_to(wanted, "what?\n");
  terminal.reply_to("! type r or press Enter; quit leaves", "\n");
  terminal.reply_to("About ", "no\n");
  terminal.reply_to("> -> no", "quit\n");
  CHECK(terminal.wait().status == 4);
  CHECK(read_file(place.session()) == before);
  CHECK(place.sessions().size() == 2);
}

TEST_CASE("whoever leaves where they are asked has begun nothing") {
  for (const std::string keys : {"quit\n", "\x04"}) {
    const OwnFolder place;
    leave(place, first_three);
    PtyProcess terminal({.arguments = place.arguments(), .echo = false});
    terminal.reply_to(wanted, keys);
    CHECK(terminal.wait().status == 4);
    CHECK(place.sessions().size() == 1);
  }
}

TEST_CASE("a session that was killed before its report is carried on where all is looked over") {
  const OwnFolder place;
  leave(place, miniature_answers);
  PtyProcess terminal({.arguments = place.arguments(), .echo = false});
  terminal.wait_for(told + " from 2026-11-22, its report not shown yet.");
  terminal.reply_to(wanted, "r\n");
  terminal.reply_to("Enter shows the report", "\n");
  terminal.reply_to("q done > ", "q\n");
  CHECK(terminal.wait().status == 0);
  CHECK(contains(terminal.screen().shown(), "What stands out"));
}

// Whether whoever begins so is told of a session.
bool is_told(const OwnFolder& place, const std::vector<std::string>& more = {}) {
  PtyProcess terminal({.arguments = place.arguments(more), .echo = false});
  const std::string usual = "Answer and press Enter";
  terminal.reply_to("\n", "\n");
  terminal.wait_for(usual);
  return terminal.screen().shown().find(told) != std::string::npos;
}

TEST_CASE("an unfinished session is told to whom it belongs, and to nobody else") {
  const OwnFolder place;
  leave(place, first_three, {"--for", "K.M."});
  CHECK(is_told(place, {"--for", "K.M."}));
  CHECK_FALSE(is_told(place));
  CHECK_FALSE(is_told(place, {"--for", "K.N."}));
  const std::string mine = miniature();
  place.folder.write("mine.toml", with(mine, "\"runner-knee\"", "\"other\""));
  CHECK_FALSE(is_told(place, {"--for", "K.M."}));
  place.folder.write("mine.toml", mine);
  CHECK(is_told(place, {"--for", "K.M."}));
}

TEST_CASE("what cannot be carried on, or need not be, is not told") {
  const OwnFolder place;
  leave(place, "");
  CHECK_FALSE(is_told(place));
  leave(place, first_three);
  CHECK(is_told(place));
  const std::string newest = place.data + "/2026-11-22-runner-knee-3.toml";
  CAPTURE(newest);
  {
    // Another window is at it.
    PtyProcess other({.arguments = place.arguments(), .echo = false});
    other.reply_to(wanted, "r\n");
    other.wait_for("arrying on");
    CHECK_FALSE(is_told(place));
  }
  CHECK(is_told(place));
  const std::string whole = read_file(newest);
  std::filesystem::remove(newest);
  REQUIRE(::mkfifo(newest.c_str(), 0600) == 0);
  CHECK_FALSE(is_told(place));
  std::filesystem::remove(newest);
  place.folder.write("data/" + std::filesystem::path(newest).filename().string(),
                     with(whole, "\"no\"", "\"yes\""));
  CHECK_FALSE(is_told(place));
  CHECK(std::filesystem::exists(newest));
  place.folder.write("data/" + std::filesystem::path(newest).filename().string(), whole);
  CHECK(is_told(place));
  // A newer one that was finished.
  CHECK(run(place.arguments(), Bytes{miniature_answers}).status == 0);
  CHECK_FALSE(is_told(place));
}

TEST_CASE("a script is told of no unfinished session, and nor is who keeps none") {
  const OwnFolder place;
  leave(place, first_three);
  const Outcome script = run(place.arguments(), Bytes{miniature_answers});
  CHECK(script.status == 0);
  CHECK(script.err.empty());
  std::filesystem::rename(place.data, place.folder / "kneecheck");
  PtyProcess terminal({.arguments = {"-p", place.protocol, "--no-save"},
                       .environment = {"TERM=xterm", "XDG_DATA_HOME=" + place.folder.path()},
                       .echo = false});
  terminal.wait_for("Answer and press Enter");
  CHECK_FALSE(contains(terminal.screen().shown(), told));
}

}  // namespace
}  // namespace kneecheck::testing
