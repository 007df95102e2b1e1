// A year of sessions, as the program tells it: two people, one damaged file, one session of an
// older version, one of a protocol that is not at hand, one unfinished.
#include <string>
#include <vector>

#include "support/contains.hpp"
#include "support/golden.hpp"
#include "support/histories.hpp"

namespace kneecheck::testing {
namespace {

// Of K.M.; what was passed over is said once.
std::string year_of(const SavedYear& year, const std::vector<std::string>& look) {
  const Outcome outcome = year.history(look);
  CHECK(outcome.status == 0);
  CHECK(count(outcome.err, "2026-03-01-runner-knee.toml: damaged, or changed by hand") == 1);
  CHECK(count(outcome.err, "kneecheck: ") == 1);
  return outcome.out;
}

}  // namespace

TEST_CASE("The history of a year is printed as kept, 80 columns wide") {
  check_golden("history-80", year_of(SavedYear(), {}));
}

TEST_CASE("The history of a year is printed as kept, 40 columns wide and in ASCII") {
  check_golden("history-40-ascii", year_of(SavedYear(), {"--width", "40", "--ascii"}));
}

TEST_CASE("The history of a year is printed as kept, for a listener") {
  check_golden("history-accessible", year_of(SavedYear(), {"--accessible"}));
}

TEST_CASE("The history of a year is printed as kept, as JSON") {
  check_golden("history-json", year_of(SavedYear(), {"--format", "json"}));
}

TEST_CASE("The history is that of the newest session's person, of a named one, or of everybody") {
  const SavedYear year;
  CHECK(contains(year.history().out, "12 sessions of K.M."));
  CHECK(contains(year.history().out, "1 other person has sessions here"));
  CHECK(year.history({"--for", "K.M."}).out == year.history().out);
  const std::string all = year.history({"--all"}).out;
  CHECK(all.starts_with("2 sessions without a name\n"));
  CHECK(contains(all, "12 sessions of K.M."));
  CHECK_FALSE(contains(all, "other person"));
  const Protocol protocol = miniature_protocol();
  year.write("2026-12-24", "", protocol, lines_of_the_year(9));
  CHECK(year.history().out.starts_with("3 sessions without a name\n"));
}

TEST_CASE("The history can begin at a day") {
  const SavedYear year;
  CHECK(contains(year.history({"--since", "2025-12-01"}).out, "12 sessions of K.M. since"));
  const std::string later = year.history({"--since", "2026-08-10"}).out;
  CHECK(later.starts_with("4 sessions of K.M. since 2026-08-10\n\n2026-08-10-runner-knee"));
  CHECK(contains(later, "3 finished sessions, from 2026-08-10 to 2026-11-22."));
  CHECK(year.history({"--since", "2027-01-01"}).out ==
        "There is no saved session since 2027-01-01.\n\n"
        "1 other person has sessions here: --all shows everybody's, --for NAME one\n"
        "person's.\n");
  CHECK(year.history({"--since", "2027-01-01"}).status == 0);
}

TEST_CASE("A history is written to a file as it is printed") {
  const SavedYear year;
  const Outcome written = year.history({"-o", year.folder / "history.txt"});
  CHECK(written.status == 0);
  CHECK(written.out.empty());
  CHECK(read_file(year.folder / "history.txt") == year.history().out);
}

}  // namespace kneecheck::testing
