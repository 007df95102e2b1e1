// What a history meets in a folder of sessions, and what is typed for it. It changes nothing.
#include <sys/stat.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "faults/faults.hpp"
#include "kneecheck/answers/digest.hpp"
#include "support/contains.hpp"
#include "support/histories.hpp"

namespace kneecheck::testing {
namespace {

// What stands where, and when it was last written or changed; reading sets neither time.
std::string listing(const std::string& folder) {
  std::map<std::string, std::string> all;
  const auto add = [&](const std::string& path) {
    struct stat facts = {};
    REQUIRE(::lstat(path.c_str(), &facts) == 0);
    all[path] = std::to_string(facts.st_ino) + " " + std::to_string(facts.st_mode) + " " +
                std::to_string(facts.st_size) + " " + std::to_string(facts.st_mtim.tv_sec) + "." +
                std::to_string(facts.st_mtim.tv_nsec) + " " + std::to_string(facts.st_ctim.tv_sec) +
                "." + std::to_string(facts.st_ctim.tv_nsec);
  };
  add(folder);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    add(entry.path().string());
  }
  std::string lines;
  for (const auto& [path, facts] : all) lines += path + " " + facts + "\n";
  return lines;
}

// As kneecheck would have saved it.
std::string saved(const std::string& keys, const std::string& answers) {
  const std::string sheet = "format = 1\n[session]\n" + keys + "[answers]\n" + answers;
  return sheet + checksum_line(sheet);
}

Outcome history_in(const std::string& data, std::vector<std::string> more = {}) {
  more.insert(more.begin(), {"history", "--data-dir", data});
  return run(std::move(more));
}

}  // namespace

TEST_CASE("S8: a history changes nothing in the folder of sessions, and makes nothing") {
  const SavedYear year;
  std::filesystem::permissions(year.data, std::filesystem::perms::owner_read |
                                              std::filesystem::perms::owner_exec |
                                              std::filesystem::perms::group_read);
  std::filesystem::create_symlink("nowhere", year.data + "/0000-link.toml");
  const std::string before = listing(year.data);
  for (const std::vector<std::string>& more : std::vector<std::vector<std::string>>{
           {}, {"--all"}, {"--format", "json"}, {"--for", "K.M."}, {"--since", "2026-05-01"}}) {
    CHECK(year.history(more).status == 0);
    CHECK(listing(year.data) == before);
  }
  std::filesystem::permissions(year.data, std::filesystem::perms::owner_all);
}

TEST_CASE("S8: no session at all is an answer, and no folder is made for it") {
  const Folder folder;
  for (const std::string& data : {folder / "none", folder.path()}) {
    const Outcome outcome = history_in(data);
    CHECK(outcome.status == 0);
    CHECK(outcome.out == "There is no saved session yet. To begin one: kneecheck\n");
    CHECK(outcome.err.empty());
    CHECK(contains(history_in(data, {"--format", "json"}).out, "\"people\": []"));
    check_refused(history_in(data, {"--for", "K.M."}), 2, "no session is of K.M.");
  }
  CHECK_FALSE(std::filesystem::exists(folder / "none"));
}

TEST_CASE("S8: what is no session is named once and passed over") {
  const SavedYear year;
  std::filesystem::create_symlink("nowhere", year.data + "/0000-link.toml");
  std::filesystem::create_directory(year.data + "/0000-folder.toml");
  year.folder.write("data/0000-mistake.toml",
                    saved("protocol = \"runner-knee\"\nperson = \"K.M.\"\n"
                          "taken = 2026-11-20\n",
                          "plonk = 3\nplank = 99\n"));
  year.folder.write("data/notes.txt", "not looked at");
  const Outcome outcome = year.history();
  CHECK(outcome.status == 0);
  CHECK(contains(outcome.out, "12 sessions of K.M."));
  CHECK(count(outcome.err, "0000-link.toml: is a link") == 1);
  CHECK(count(outcome.err, "0000-folder.toml: is not a session") == 1);
  CHECK(count(outcome.err, "2026-03-01-runner-knee.toml: damaged, or changed by hand") == 1);
  CHECK(count(outcome.err, "0000-mistake.toml: 2 mistakes in its answers, so it is left out\n") ==
        1);
  CHECK(contains(outcome.err, "kneecheck lint " + year.data + "/0000-mistake.toml"));
  CHECK(count(outcome.err, "kneecheck: ") == 4);
}

TEST_CASE("S8: where all that is there cannot be read there is no history") {
  const Folder folder;
  folder.write("2026-11-22-runner-knee.toml", "format = 1\n[session]\nprogram = \"x\"\n");
  const Outcome outcome = history_in(folder.path());
  check_refused(outcome, 3, "2026-11-22-runner-knee.toml: damaged, or changed by hand");
  CHECK(contains(outcome.err, "history: there is nothing else to show"));
}

TEST_CASE("C1: a person whom nobody knows is asked back") {
  const SavedYear year;
  const Outcome near = year.history({"--for", "K.N."});
  check_refused(near, 2, "no session is of K.N.");
  CHECK(contains(near.err, "did you mean K.M.?"));
  CHECK(contains(year.history({"--for", "Somebody else"}).err, "--all shows everybody's sessions"));
  check_refused(year.history({"--for", "K.M.", "--all"}), 2, "--all and --for exclude each other");
}

TEST_CASE("C1: a day is a day of the calendar, written as sessions write it") {
  for (const char* day :
       {"2026-02-30", "2026-2-3", "22.11.2026", "2026/11/22", "2026-11", "20261122", "0000-01-01",
        "2026-11-2x", " 2026-11-22", "2026-11-22T07:30", "yesterday", "2026-13-01", "-026-11-22"}) {
    const Outcome outcome = run({"history", "--since", day});
    INFO(day);
    check_refused(outcome, 2, "--since: a day such as 2026-11-22 is wanted, found \"");
  }
  CHECK(contains(run({"history", "--since", "2026-02-30"}).err, "no calendar has that day"));
  const Folder folder;
  for (const char* day : {"2024-02-29", "0001-01-01", "9999-12-31"}) {
    CHECK(history_in(folder.path(), {"--since", day}).status == 0);
  }
}

TEST_CASE("S8: where times do not tell which session came first, names do, and it is said") {
  const auto ordered = [&](const std::vector<std::pair<std::string, std::string>>& sessions,
                           const std::string& why) {
    const Folder folder;
    for (const auto& [name, taken] : sessions) {
      const std::string when = taken.empty() ? "" : "taken = " + taken + "\n";
      folder.write(
          name + ".toml",
          saved("protocol = \"runner-knee\"\nstate = \"complete\"\n" + when, "plank = 30\n"));
    }
    const Outcome outcome = history_in(folder.path(), {"-p", miniature_path});
    INFO(outcome.err << outcome.out);
    CHECK(outcome.status == 0);
    CHECK(count(outcome.err, "kneecheck: ") == (why.empty() ? 0 : 1));
    CHECK(contains(outcome.err, why));
    std::size_t at = 0;
    for (const auto& [name, taken] : sessions) {
      const std::size_t found = outcome.out.find("\n" + name + " ", at);
      CHECK(found != std::string::npos);
      at = found;
    }
  };
  ordered({{"2026-11-22-runner-knee", "2026-11-22T07:30:00+01:00"},
           {"2026-11-22-runner-knee-2", "2026-11-22T07:30:40+01:00"}},
          "are in the order of their names: two were begun in the same minute");
  ordered({{"2026-11-22-runner-knee", "2026-11-22T07:30:00+01:00"},
           {"2026-11-22-runner-knee-2", "2026-11-22T06:30:00+01:00"}},
          "are in the order of their names: their times go against them");
  ordered({{"2026-11-21-runner-knee", ""}, {"2026-11-22-runner-knee", "2026-11-22T07:30:00Z"}}, "");
  ordered({{"2026-11-22-runner-knee-9", ""}, {"2026-11-22-runner-knee-12", "2026-11-22T01:00:00Z"}},
          "are in the order of their names: not all of them say at what time");
}

TEST_CASE("S8: sessions that name no day are left out where a day is asked for, and it is said") {
  const Folder folder;
  folder.write("race.toml", saved("protocol = \"quick\"\nstate = \"partial\"\n", "age = 34\n"));
  CHECK(contains(history_in(folder.path()).out, "race  of no known day; unfinished, 1 question"));
  const Outcome outcome = history_in(folder.path(), {"--since", "2026-11-22"});
  CHECK(contains(outcome.out, "There is no saved session since 2026-11-22."));
  CHECK(contains(outcome.out, "Left out, because it does not say when it was taken: 1 session."));
}

TEST_CASE("C1: a history speaks another language where its protocols do, and says where not") {
  const Folder folder;
  const std::string finished = "state = \"complete\"\ntaken = 2026-11-22\nprotocol = ";
  folder.write("2026-11-22-full.toml", saved(finished + "\"runner-knee-full\"\n", "age = 34\n"));
  check_refused(history_in(folder.path(), {"--lang", "de"}), 2,
                "--lang: no language and no file is called de");
  folder.write("2026-11-23-quick.toml", saved(finished + "\"quick\"\n",
                                              "stretch_quads = "
                                              "{ left = 3, right = 8 }\n"));
  const Outcome outcome = history_in(folder.path(), {"--lang", "de"});
  CHECK(outcome.status == 0);
  CHECK(count(outcome.err, "--lang: no language and no file is called de") == 1);
  CHECK(contains(outcome.out, "Dehnen"));
}

TEST_CASE("C1: a protocol of which there is no session is named") {
  const SavedYear year;
  const Outcome outcome = run({"history", "-p", "quick", "--data-dir", year.data});
  CHECK(outcome.status == 0);
  CHECK(count(outcome.err, "kneecheck: none of these sessions was taken with quick\n") == 1);
  CHECK_FALSE(contains(year.history().err, "none of these"));
}

TEST_CASE("O1: a history that cannot be printed or written is no success") {
  const SavedYear year;
  CHECK(run(Run{.arguments = {"history", "--data-dir", year.data}, .output = File{"/dev/full"}})
            .status == 5);
  CHECK(run(Run{.arguments = {"history", "--data-dir", year.data}, .output = Closed{}}).status ==
        5);
  check_refused(year.history({"-o", year.folder / "no/where"}), 5, "No such file");
  check_refused(year.history({"-o", year.data + "/mine.toml"}), 2, "would lie among your sessions");
  check_refused(year.history({"-o", year.folder / "my.toml"}), 2, "are the same file");
}

TEST_CASE("S12: names and days in a history cannot drive the terminal") {
  const Folder folder;
  folder.write("\x1b]0;owned\x07.toml",
               saved("protocol = \"\\u009bmine\"\nperson = \"\\u202eK.M.\"\n"
                     "state = \"complete\"\n",
                     "age = 34\n"));
  for (const Outcome& outcome :
       {history_in(folder.path()), history_in(folder.path(), {"--format", "json"})}) {
    INFO(outcome.out << outcome.err);
    CHECK(outcome.status == 0);
    for (const char* wild : {"\x1b", "\x07", "\xc2\x9b", "\xe2\x80\xae"}) {
      CHECK_FALSE(contains(outcome.out + outcome.err, wild));
    }
  }
}

}  // namespace kneecheck::testing
