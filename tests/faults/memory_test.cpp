// S14: the program runs out of memory, anywhere.
#include "faults/kept.hpp"
#include "support/contains.hpp"
#include "support/held.hpp"
#include "support/pty_process.hpp"

namespace kneecheck::testing {
namespace {

// A folder for a session, and how the program is started to keep one there.
struct SessionPlace {
  // The other shim takes care that no time is spent on a real disk.
  std::vector<std::string> with(const std::string& setting) const {
    return {setting, "TERM=xterm", "STORAGE_FOLDER=" + data,
            "LD_PRELOAD=" KNEECHECK_MEMORY_SHIM ":" KNEECHECK_STORAGE_SHIM,
            "ASAN_OPTIONS=verify_asan_link_order=0:alloc_dealloc_mismatch=0"};
  }
  std::optional<int> kept() const { return kept_answers(data + "/" + session); }
  Folder folder;
  std::string data = folder / "data";
};

// Refused once at the allocation of this number, or from there on.
std::string refused(const char* how, long number) { return how + std::to_string(number); }
constexpr const char* once = "MEMORY_AT=";
constexpr const char* from_then_on = "MEMORY_FROM=";

// Some of the numbers from 1 on.
std::vector<long> some_up_to(long all) {
  std::vector<long> numbers;
  for (long at = 1; at <= all; at += all / (sanitized ? 20 : 200)) numbers.push_back(at);
  return numbers;
}

Outcome script(const SessionPlace& place, const std::string& setting) {
  return run(Run{.arguments = {"--protocol", miniature_path, "--data-dir", place.data},
                 .input = Bytes{miniature_answers},
                 .environment = place.with(setting)});
}

Outcome person(const SessionPlace& place, const std::string& setting) {
  PtyProcess terminal({.arguments = {"--protocol", miniature_path, "--data-dir", place.data},
                       .environment = place.with(setting),
                       .echo = false,
                       .typed_ahead = miniature_answers + "\nq\n"});
  return terminal.wait();
}

// How much a whole session allocates.
long allocations_of(Outcome (*session)(const SessionPlace&, const std::string&)) {
  const SessionPlace place;
  const std::string count = place.folder / "count";
  REQUIRE(session(place, "MEMORY_COUNT=" + count).status == 0);
  REQUIRE(place.kept() == all_answers);
  const long all = std::stol(read_file(count));
  REQUIRE(all > 1000);
  return all;
}

TEST_CASE("S14: out of memory anywhere, a script ends with a word, and what it saved is whole") {
  int ended = 0;
  const std::vector<long> numbers = some_up_to(allocations_of(script));
  for (const char* how : {once, from_then_on}) {
    for (const long at : numbers) {
      CAPTURE(how, at);
      const SessionPlace place;
      const Outcome outcome = script(place, refused(how, at));
      CHECK(place.kept().value_or(all_answers) == all_answers);
      CHECK_FALSE(exists(place.data + "/" + temporary));
      if (outcome.status == 0) {
        CHECK(place.kept() == all_answers);
        CHECK(outcome.out == undisturbed_report());
      } else {
        // Behind the report there is still to be saved that it was given.
        const bool has_report = outcome.out == undisturbed_report();
        if (has_report) CHECK(place.kept() == all_answers);
        CHECK((outcome.out.empty() || has_report));
        CHECK(outcome.status == 70);
        CHECK(contains(outcome.err, "kneecheck: out of memory\n"));
        ++ended;
      }
    }
  }
  CHECK(ended > static_cast<int>(numbers.size()));
}

TEST_CASE("S14: out of memory anywhere, a person's answers up to then are whole") {
  int ended = 0;
  for (const long at : some_up_to(allocations_of(person))) {
    CAPTURE(at);
    const SessionPlace place;
    const Outcome outcome = person(place, refused(once, at));
    INFO(outcome.out);
    CHECK_FALSE(exists(place.data + "/" + temporary));
    if (outcome.status == 0) {
      CHECK(place.kept() == all_answers);
      continue;
    }
    ++ended;
    CHECK(outcome.status == 70);
    CHECK(contains(outcome.out, "kneecheck: out of memory\r\n"));
    const int acknowledged = count(outcome.out, "] > ") - 1;
    CHECK(place.kept().value_or(0) >= acknowledged);
  }
  CHECK(ended > 0);
}

}  // namespace
}  // namespace kneecheck::testing
