// S8: which of several sessions is the newest, and what is said where only their names tell.
#include "faults/kept.hpp"
#include "kneecheck/answers/digest.hpp"
#include "support/contains.hpp"

namespace kneecheck::testing {
namespace {

// A finished session of this name that says it was begun then; "" for one that does not say.
void keep(const Folder& folder, const std::string& name, const std::string& taken,
          const std::string& person = "") {
  static const std::string bytes = [] {
    const Folder first;
    keep_session(first.path(), "1795330800", all_answers);
    return read_file(first / session);
  }();
  std::string sheet = bytes.substr(0, bytes.rfind("# crc32"));
  sheet = with(sheet, "taken = 2026-11-22T07:00:00Z\n",
               taken.empty() ? std::string() : "taken = " + taken + "\n");
  if (!person.empty()) sheet = with(sheet, "state =", "person = \"" + person + "\"\nstate =");
  // Its report tells it from the others.
  sheet = with(sheet, "version = \"1.0.0\"", "version = \"" + name + "\"");
  folder.write(name + ".toml", sheet + checksum_line(sheet));
}

// What is told of the order; the session that was chosen must be this one.
std::string told(const Folder& folder, const std::string& newest,
                 const std::vector<std::string>& more = {}) {
  const std::vector<std::string> arguments =
      with_more({"report", "-p", miniature_path, "--data-dir", folder.path(), "-f", "json"}, more);
  const Outcome outcome = run(arguments);
  INFO(outcome.err);
  CHECK(outcome.status == 0);
  CHECK(contains(outcome.out, "\"" + newest + "\""));
  return outcome.err;
}

std::string by_name(const std::string& day, const std::string& why, const std::string& newest) {
  return "kneecheck: sessions of " + day + " are in the order of their names: " + why +
         "\n  the newest of them: " + newest + "\n";
}
const std::string same_minute = "two were begun in the same minute";
const std::string clock_set_back = "their times go against them, as after a clock was set back";
const std::string no_time = "not all of them say at what time they were begun";

TEST_CASE("S8: the newest session is the one that was begun last, whatever it is called") {
  const Folder folder;
  keep(folder, "zzz", "2026-10-18T09:00:00Z");
  keep(folder, "aaa", "2026-10-18T09:01:00Z");
  CHECK(told(folder, "aaa") == "");
  keep(folder, "2025-01-01-runner-knee", "2026-10-19T09:01:00Z");
  CHECK(told(folder, "2025-01-01-runner-knee") == "");
}

TEST_CASE("S8: sessions of two time zones are in the order in which they were begun") {
  const Folder folder;
  keep(folder, "tokyo", "2026-10-19T08:00:00+09:00");
  keep(folder, "lisbon", "2026-10-19T00:30:00+01:00");
  CHECK(told(folder, "lisbon") == "");
  keep(folder, "honolulu", "2026-10-18T14:00:00-10:00");
  CHECK(told(folder, "honolulu") == "");
}

TEST_CASE("S8: of two sessions of one minute the later by name counts, and it is said") {
  const Folder folder;
  keep(folder, "2026-10-18-runner-knee-9", "2026-10-18T09:00:59Z");
  keep(folder, "2026-10-18-runner-knee-10", "2026-10-18T09:00:01Z");
  CHECK(told(folder, "2026-10-18-runner-knee-10") ==
        by_name("2026-10-18", same_minute, "2026-10-18-runner-knee-10"));
  // What does not bear on the choice is not told.
  keep(folder, "2026-10-18-runner-knee-11", "2026-10-18T10:00:00Z");
  CHECK(told(folder, "2026-10-18-runner-knee-11") == "");
  // Nor what happened to others in that minute.
  keep(folder, "2026-10-18-runner-knee-12", "2026-10-18T10:00:00Z", "K.M.");
  CHECK(told(folder, "2026-10-18-runner-knee-12", {"--for", "K.M."}) == "");
}

TEST_CASE("S8: after a clock was set back the numbers of the day count, and it is said") {
  const Folder folder;
  keep(folder, "2026-10-18-runner-knee", "2026-10-18T09:00:00Z");
  keep(folder, "2026-10-18-runner-knee-2", "2026-10-18T08:00:00Z");
  CHECK(told(folder, "2026-10-18-runner-knee-2") ==
        by_name("2026-10-18", clock_set_back, "2026-10-18-runner-knee-2"));
  // On another day nothing is in doubt.
  keep(folder, "2026-10-19-runner-knee", "2026-10-19T08:00:00Z");
  CHECK(told(folder, "2026-10-19-runner-knee") == "");
}

TEST_CASE("S8: a session that does not say when it was begun has the day of its name") {
  const Folder folder;
  keep(folder, "mine", "");
  CHECK(told(folder, "mine") == "");
  keep(folder, "2026-10-18-runner-knee", "");
  CHECK(told(folder, "2026-10-18-runner-knee") == "");
  keep(folder, "2026-10-18-quick", "2026-10-18T09:00:00Z");
  CHECK(told(folder, "2026-10-18-runner-knee") ==
        by_name("2026-10-18", no_time, "2026-10-18-runner-knee"));
  keep(folder, "date-only", "2026-10-18");
  CHECK(told(folder, "date-only") == by_name("2026-10-18", no_time, "date-only"));
  keep(folder, "nobodys-time", "2026-10-19T09:00:00");
  CHECK(told(folder, "nobodys-time") == "");
}

TEST_CASE("S8: sessions without any day are before all others, by name, and it is said") {
  const Folder folder;
  keep(folder, "a", "");
  keep(folder, "b", "");
  CHECK(told(folder, "b") == "kneecheck: sessions without a day are in the order of their names: " +
                                 no_time + "\n  the newest of them: b\n");
}

TEST_CASE("S8: two thousand sessions are read one by one, and the newest is found") {
  const Folder folder = Folder::in_memory();
  const int many = sanitized ? 200 : 2000;
  for (int number = 1; number <= many; ++number) {
    keep(folder, "2026-10-18-runner-knee-" + std::to_string(number), "2026-10-18T09:00:00Z",
         number == 7 ? "K.M." : "");
  }
  CHECK(contains(told(folder, "2026-10-18-runner-knee-" + std::to_string(many)), same_minute));
  CHECK(told(folder, "2026-10-18-runner-knee-7", {"--for", "K.M."}) == "");
}

}  // namespace
}  // namespace kneecheck::testing
