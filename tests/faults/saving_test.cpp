// S7 to S13: where sessions are kept, and who may see them.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "faults/kept.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "support/contains.hpp"

namespace kneecheck::testing {
namespace {

int mode_of(const std::string& path) {
  struct stat facts = {};
  REQUIRE(::lstat(path.c_str(), &facts) == 0);
  return static_cast<int>(facts.st_mode & 0777);
}

// Answers some of the miniature protocol's questions, and keeps them in the folder.
Outcome begin_in(const std::string& folder, std::vector<std::string> more = {}) {
  more.insert(more.end(), {"--partial", "--data-dir", folder});
  return answer_miniature(Bytes{"no\n3\n"}, more);
}

Outcome carry_on_in(const std::string& folder, std::vector<std::string> more = {}) {
  more.insert(more.begin(), {"resume", "--protocol", miniature_path, "--data-dir", folder});
  return run(more, Bytes{"8\n"});
}

TEST_CASE("S7: without a place to save, it says so before the first question, and what to do") {
  const Folder folder;
  const std::string file = folder.write("file", "");
  check_refused(begin_in(file), 5, "Not a directory\n  use --data-dir or --no-save\n");
  check_refused(begin_in(""), 2, "--data-dir: needs a value");
  check_refused(run(Run{.arguments = {"--for", "K.M.", "--partial"},
                        .environment = {"XDG_DATA_HOME=relative"}}),
                5, "HOME is not set");
  CHECK(
      run(Run{.arguments = {"--no-save", "--partial"}, .environment = {"XDG_DATA_HOME="}}).status ==
      0);
}

TEST_CASE("C1: with nothing to carry on, it says what there is") {
  const Folder folder;
  check_refused(carry_on_in(folder.path()), 2, "there is no unfinished session");
  REQUIRE(answer_miniature(Bytes{miniature_answers}, {"--data-dir", folder.path(), "--for", "K.M."})
              .status == 0);
  check_refused(carry_on_in(folder.path()), 2, "kneecheck report 2026-11-22-runner-knee");
  // One that is named is carried on all the same: it may have a wrong answer in it.
  const Outcome named =
      run({"resume", "-p", miniature_path, "--data-dir", folder.path(), "2026-11-22-runner-knee"});
  CHECK(named.status == 0);
  CHECK(contains(named.err, session +
                                ": is finished already\n  for its report alone: kneecheck report "
                                "2026-11-22-runner-knee --data-dir "));
  check_refused(carry_on_in(folder.path(), {"K.N."}), 2, "did you mean K.M.?");
  check_refused(carry_on_in(folder.path(), {"K.M."}), 2, "there is no unfinished session of K.M.");
}

TEST_CASE(
    "C1: to carry on a session of a protocol that is not built in, its file has to be named") {
  const Folder folder;
  std::string own = miniature();
  own.replace(own.find("\"runner-knee\""), 13, "\"my-knee\"");
  const std::vector<std::string> place = {"--data-dir", folder / "sessions"};
  REQUIRE(
      run(with_more({"--protocol", folder.write("own.toml", own)}, place), Bytes{miniature_answers})
          .status == 0);
  check_refused(run(with_more({"resume"}, place)), 2,
                "kneecheck report 2026-11-22-my-knee --data-dir " + (folder / "sessions") +
                    " --protocol FILE\n");
}

TEST_CASE("S7: a missing folder is made, for its owner only") {
  const Folder folder;
  CHECK(begin_in(folder / "a/b/c").status == 0);
  CHECK(mode_of(folder / "a/b/c") == 0700);
  CHECK(mode_of(folder / "a/b/c" + "/" + session) == 0600);
}

TEST_CASE("S8: a folder that others may write in is refused, one they may read is closed to them") {
  const Folder folder;
  std::filesystem::create_directory(folder / "shared");
  ::chmod((folder / "shared").c_str(), 0770);
  check_refused(begin_in(folder / "shared"), 5, "others may write in it");
  ::chmod((folder / "shared").c_str(), 0755);
  CHECK(begin_in(folder / "shared").status == 0);
  CHECK(mode_of(folder / "shared") == 0700);
  std::filesystem::create_directory_symlink(folder / "shared", folder / "link");
  CHECK(carry_on_in(folder / "link", {"--partial"}).status == 0);
}

TEST_CASE("S8: a session that is a link or no file is not followed") {
  const Folder folder;
  REQUIRE(begin_in(folder.path()).status == 0);
  std::filesystem::rename(folder / session, folder / "elsewhere");
  std::filesystem::create_symlink(folder / "elsewhere", folder / session);
  check_refused(carry_on_in(folder.path()), 3, "is a link, not a session");
  std::filesystem::remove(folder / session);
  REQUIRE(::mkfifo((folder / session).c_str(), 0600) == 0);
  check_refused(carry_on_in(folder.path()), 3, "is not a session");
}

TEST_CASE("S9: a file left behind by a crash is replaced, and a link planted there not followed") {
  const Folder folder;
  const std::string victim = folder.write("victim", "precious");
  std::filesystem::create_symlink(victim, folder / "." + session + ".tmp");
  CHECK(begin_in(folder.path()).status == 0);
  CHECK(read_file(victim) == "precious");
  CHECK(::access((folder / "." + session + ".tmp").c_str(), F_OK) == -1);
}

TEST_CASE("S11: a damaged session is put aside and named, never taken for a good one") {
  const Folder folder;
  REQUIRE(begin_in(folder.path()).status == 0);
  std::string bytes = read_file(folder / session);
  bytes[bytes.size() / 2] ^= 1;
  folder.write(session, bytes);
  check_refused(carry_on_in(folder.path()), 3,
                session + ": damaged, or changed by hand; kept as " + session +
                    ".damaged\n  to use it all the same, delete its [session] table");
  CHECK(read_file(folder / session + ".damaged") == bytes);
  // One that was named on the command line is never touched.
  folder.write("mine.toml", bytes);
  check_refused(run({"resume", "--protocol", miniature_path, folder / "mine.toml"}), 3, "A202");
  CHECK(read_file(folder / "mine.toml") == bytes);
}

TEST_CASE("S11, B6: every cut and every flipped bit of a sheet is found out") {
  const Folder folder;
  REQUIRE(begin_in(folder.path()).status == 0);
  const std::string bytes = read_file(folder / session);
  REQUIRE(read_head(bytes).has_value());
  int taken = 0;
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    if (read_head(std::string_view(bytes).substr(0, length))) ++taken;
  }
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string flipped = bytes;
      flipped[at] = static_cast<char>(flipped[at] ^ (1 << bit));
      if (read_head(flipped)) ++taken;
    }
  }
  CHECK(taken == 0);
}

TEST_CASE("S13, B10: whatever the umask, only the owner can read a session") {
  for (const char* umask : {"000", "022", "077", "777"}) {
    CAPTURE(umask);
    const Folder folder;
    const Outcome outcome =
        run(Run{.arguments = {"-c",
                              std::string("umask ") + umask + "; exec \"$0\" --partial -p " +
                                  miniature_path + " --data-dir " + folder / "made/here",
                              KNEECHECK_PROGRAM},
                .input = Bytes{"no\n"},
                .program = "bash"});
    INFO(outcome.err);
    CHECK(outcome.status == 0);
    CHECK(mode_of(folder / "made/here") == 0700);
    CHECK(mode_of(folder / "made/here/" + session) == 0600);
    CHECK(::access((folder / "made/here/." + session + ".tmp").c_str(), F_OK) == -1);
  }
}

TEST_CASE("P19: a session of a changed protocol keeps what still fits, and says what does not") {
  const Folder folder;
  REQUIRE(begin_in(folder.path()).status == 0);
  std::string changed = read_file(miniature_path);
  // The scale of the hip flexors ends at 2 now: 3 is no answer to it any more.
  const std::string ask = "ask = \"Stretch, then roll, the {side} hip flexor. How tight is it?\"";
  changed.replace(changed.find(ask), ask.size(), "max = 2\n" + ask);
  std::string::size_type at = 0;
  for (const std::string from : {"at_least = 4", "at_least = 7", "at_least = 3"}) {
    at = changed.find(from, at);
    REQUIRE(at != std::string::npos);
    changed.replace(at, from.size(),
                    from == "at_least = 3"   ? "at_least = 1"
                    : from == "at_least = 4" ? "at_least = 1"
                                             : "at_least = 2");
  }
  const std::string path = folder.write("changed", changed);
  const auto resume = [&](std::vector<std::string> more) {
    more.insert(more.begin(),
                {"resume", "--partial", "--protocol", path, "--data-dir", folder.path()});
    return run(more, Bytes{""});
  };
  check_refused(resume({"--strict"}), 3, "A103");
  const Outcome mended = resume({});
  INFO(mended.err);
  CHECK(mended.status == 0);
  CHECK(
      contains(mended.err, "warning[A206]: hip_flexors.left: 3 no longer lies within the limits"));
  // The old answer is still there, to be seen by whoever looks.
  CHECK(contains(read_file(folder / session), "hip_flexors = { left = 3 }"));
}

}  // namespace
}  // namespace kneecheck::testing
