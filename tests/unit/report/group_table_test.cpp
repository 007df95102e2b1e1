// The page about many rows: what it counts, what it leaves out, and how it looks.
#include "kneecheck/report/group_table.hpp"

#include <string>

#include "kneecheck/assessment/row_assessor.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/miniature.hpp"
#include "support/typed.hpp"

namespace kneecheck::testing {
namespace {

const Protocol& grouped() {
  static const Protocol protocol = load_protocol(miniature());
  return protocol;
}

// A runner who answers these lines.
void add_runner(GroupTable& table, std::string_view id, const std::vector<std::string>& lines) {
  const Answers answers = typed(grouped(), lines).answers;
  table.add(id, table.rows() + 1, RowAssessor(grouped()).assess(answers));
}

constexpr Look wide = {.width = 80, .unicode = false};

GroupTable small_group() {
  GroupTable table(grouped());
  add_runner(table, "Ann", {"no", "3", "8", "5", "6", "2", "2", "4", "3", "32", "1", "3", "rr"});
  add_runner(table, "Bo", {"no", "1", "8", "5", "6", "2", "2", "4", "3", "20", "1", "1", "="});
  add_runner(table, "Cy", {"yes"});
  add_runner(table, "", {"unsure", "9", "9", "9", "9", "9", "9", "9", "9", "5", "3", "3", "rr"});
  add_runner(table, "Di", {"no", "0", "0", "0", "0", "0", "0", "0", "0", "45", "1", "1", "="});
  return table;
}

TEST_CASE("a group's page names first who has to be seen to, and counts nothing else of them") {
  const GroupTable table = small_group();
  CHECK(table.rows() == 5);
  CHECK(table.of(RowSort::act_today).rows == 2);
  CHECK(table.of(RowSort::screened).rows == 3);
  const std::string page = text_group_table(table, {.failed = 2, .in_part = 1}, wide).str();
  CHECK(contains(page,
                 "A group of 5 rows | protocol runner-knee 1.0.0\n"
                 "2 more rows could not be scored, because of a mistake in them.\n"
                 "1 row is counted without its bad answers.\n"));
  CHECK(contains(page, "Before anything else: 2 of 5 rows\n"));
  CHECK(contains(page, "- Act today, 2 rows: Cy; row 4\n"));
  CHECK(contains(page, "Warning signs, true or left open: warning signs (2).\n"));
  CHECK(page.find("Before anything else") < page.find("What stands out in 3 rows"));
  CHECK(contains(page, "It is not a diagnosis."));
  CHECK_FALSE(contains(page, " has "));
}

TEST_CASE("a group's page says that there is no warning sign only where all were answered") {
  const std::vector<std::string> well = {"no", "0", "0",  "0", "0", "0", "0",
                                         "0",  "0", "45", "1", "1", "="};
  GroupTable table(grouped());
  add_runner(table, "Ann", well);
  CHECK(contains(text_group_table(table, {}, wide).str(), "No row has a warning sign.\n"));
  const std::string failed = text_group_table(table, {.failed = 1}, wide).str();
  CHECK_FALSE(contains(failed, "No row has a warning sign."));
  CHECK(contains(failed, "Nothing is known of 1 row with a mistake, of warning signs neither.\n"));
  Answers unasked = typed(grouped(), well).answers;
  unasked.set({0, Side::whole}, {});
  table.add("Bo", 2, RowAssessor(grouped()).assess(unasked));
  const std::string page = text_group_table(table, {}, wide).str();
  INFO(page);
  CHECK_FALSE(contains(page, "No row has a warning sign."));
  CHECK(contains(page, "Not every warning sign was answered in 1 row: Bo."));
}

TEST_CASE("a group's page never calls unknown rows free of a sign") {
  GroupTable table(grouped());
  add_runner(table, "Ann", {"no"});
  const std::string page = text_group_table(table, {}, wide).str();
  CHECK_FALSE(contains(page, "No sign found in any row"));
  CHECK(
      contains(page, "weak core                       0         0       0        0          1\n"));
}

TEST_CASE("a group's page counts rows by imbalance, side and label, what is most common first") {
  const std::string page = text_group_table(small_group(), {}, wide).str();
  CHECK(contains(page, "most common first. 1 row shows no sign.\n"));
  CHECK(contains(page,
                 "                           strong  moderate  slight  no sign  not known\n"
                 "tight quads, left               0         0       2        1          0\n"
                 "tight quads, right              0         0       2        1          0\n"
                 "tight hip flexors, left         0         0       0        3          0\n"
                 "tight hip flexors, right        2         0       0        1          0\n"
                 "weak core                       0         2       0        1          0\n"));
  CHECK(contains(page, "No sign found in any row: "));
}

TEST_CASE("a median is an answer that was given, and counts plain answers alone") {
  CHECK(median({{3, 1}}) == 3);
  CHECK(median({{3, 1}, {5, 1}}) == 3);
  CHECK(median({{3, 1}, {5, 2}}) == 5);
  CHECK(median({{1, 2}, {5, 1}, {9, 2}}) == 5);
  const std::string page = text_group_table(small_group(), {}, wide).str();
  CHECK(contains(page,
                 "- Hip flexors: left 1 of 10 (0 to 3; 3 rows), right 8 of 10 (0 to 8; 3 rows)\n"));
  CHECK(contains(page, "- Plank: 32 s (20 to 45; 3 rows)\n"));
  CHECK_FALSE(contains(page, "- Squat: "));
}

TEST_CASE("a group of one, of none, and one of rows that all stopped have a page") {
  GroupTable one(grouped());
  add_runner(one, "Ann", {"no", "3", "8", "5", "6", "2", "2", "4", "3", "32", "1", "3", "rr"});
  CHECK(contains(text_group_table(one, {}, wide).str(), "A group of 1 row | "));
  const std::string none = text_group_table(GroupTable(grouped()), {.failed = 1}, wide).str();
  CHECK(contains(none, "1 more row could not be scored, because of a mistake in it.\n"));
  CHECK_FALSE(contains(none, "warning sign"));
  GroupTable stopped(grouped());
  for (int row = 0; row < 30; ++row) add_runner(stopped, "runner " + std::to_string(row), {"yes"});
  const std::string page = text_group_table(stopped, {}, wide).str();
  CHECK(contains(page, "runner 19;\n  10 more\n"));
  CHECK_FALSE(contains(page, "What stands out"));
}

TEST_CASE("a group's page fits its width, and is sentences for a listener") {
  for (const int width : {20, 40, 60, 80}) {
    const Text page = text_group_table(small_group(), {.stopped = true}, {.width = width});
    for (std::string_view rest = page.str(); !rest.empty();) {
      const std::size_t end = rest.find('\n');
      CAPTURE(width, rest.substr(0, end));
      CHECK(display_width(rest.substr(0, end)) <= width);
      CHECK_FALSE(rest.substr(0, end).ends_with(' '));
      rest.remove_prefix(end + 1);
    }
  }
  const std::string page =
      text_group_table(small_group(), {}, {.unicode = true, .accessible = true}).str();
  CHECK(contains(page, "Tight hip flexors, right: strong sign in 2 rows, no sign in 1 row\n"));
  CHECK(contains(page,
                 "Hip flexors: left 1 of 10 (0 to 3; 3 rows), right 8 of 10 (0 to 8; 3 rows)\n"));
  CHECK_FALSE(contains(page, "  "));
}

}  // namespace
}  // namespace kneecheck::testing
