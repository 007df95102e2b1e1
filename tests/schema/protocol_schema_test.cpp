// The schemas of the files that people write, held against files by a validator that is not ours.
#include <filesystem>

#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/report/schema.hpp"
#include "support/loading.hpp"
#include "support/miniature.hpp"
#include "support/schema_check.hpp"
#include "support/sheets.hpp"

namespace kneecheck::testing {
namespace {

struct Change {
  std::string from;
  std::string to;
};

}  // namespace

TEST_CASE("The schema of protocols fits every protocol that is shipped, and those of the tests") {
  SchemaCheck check(protocol_schema());
  for (const BuiltinFile& file : builtin_files()) {
    check.toml_fits(std::string(file.name), std::string(file.source));
  }
  check.toml_fits("miniature", miniature());
  check.toml_fits("base", base_protocol());
  check.toml_fits("pages of signs", support_file("signs.toml"));
  check.toml_fits("keys of other tools",
                  with(miniature(), "kind = \"hold\"", "kind = \"hold\"\nx_color = { red = 1 }"));
  check.check();
}

TEST_CASE("A protocol with a mistake in its shape does not fit the schema") {
  const std::vector<Change> changes = {
      {"format = 1", "format = 2"},
      {"format = 1", ""},
      {"version    = \"1.0.0\"", "version = \"1.0\""},
      {"id         = \"runner-knee\"", "id = \"Runner Knee\""},
      {"language   = \"en\"", "language = \"english\""},
      {"disclaimer", "disclamer"},
      {"slight = 20", "slight = 0"},
      {"slight = 20", "sleight = 20"},
      {"max_pain_stops = 3", "max_pain_stops = \"3\""},
      {"kind = \"yes_no\"", "kind = \"yesno\""},
      {"kind = \"yes_no\"", "kind = \"yes_no\"\ngroup = \"Page 1\""},
      {"[safety]", "[group.page]\ntitle = \"Page\"\n[safety]"},
      {"action = \"stop\"", "action = \"halt\""},
      {", urgency = \"today\"", ""},
      {"id = \"plank\"", "id = \"Plank\""},
      {"target = 45", "target = 4500"},
      {"target = 45", "choices = [\"a\", \"b\"]"},
      {"lead_in = 5", "lead_in = 5\nmuch = true"},
      {"choices = [\"no\", \"a little\", \"clearly\"]", "choices = [\"no\"]"},
      {"tight_hip_flexors = 30", "tight_hip_flexors = 0"},
      {"tight_hip_flexors = 30", "tight_hip_flexors = 130"},
      {"tight_hip_flexors = 30", "tight_hip_flexors = 3.5"},
      {"points = { tight_hip_flexors = 30 }", "points = {}"},
      {"at_least = 4, points", "at_most = 4, points"},
      {"at_least = 4, points", "points"},
      {"at_least = 3, points", "points"},
      {"sides = \"whole\"", "sides = \"both\""},
      {"hold_s = 60, per_week", "hold_s = 60, reps = 3, per_week"},
      {"hold_s = 60, per_week", "per_week"},
      {"hold_s = 60, per_week = 5", "hold_s = 60"},
      {"\"core\", \"strength\"]", "\"core\"]"},
      {"https://", "http://"},
  };
  SchemaCheck check(protocol_schema());
  for (const Change& change : changes) {
    const std::string source = with(miniature(), change.from, change.to);
    INFO(change.to);
    CHECK_THROWS_AS(load_protocol(source), BadFile);
    check.toml_is_refused(change.from + " -> " + change.to, source);
  }
  check.check();
}

TEST_CASE("The schema of sheets fits what a sheet may say, as the sheet's reader does") {
  const std::string full = R"(format = 1
[session]
protocol = "small"
version = "1.1.0"
scoring = "9f1c2e07a4b35d68"
wording = "51b0c9d2e8f74a13"
taken = 2026-11-22T07:30:00+01:00
person = "K.M."
state = "partial"
[answers]
warning = false
quads = { left = 5, right = "skip" }
plank = { value = 30, stopped = "pain" }
squat.left = "a little"
stand_up = "left_much"
reach = 8.5
x_mine = [1, 2]
[notes]
squat = "sore"
[circuit]
rounds = 2
stopped = ["step_up.left"]
[x_other]
anything = { goes = true }
)";
  const std::vector<std::string> fitting = {
      full,
      "format = 1\n[answers]\n",
      "format = 1\nsession.taken = 2026-11-22\n[answers]\n",
      "format = 1\n[answers]\nsquat = { left = { value = \"no\", hurt = true }, right = \"pain\" "
      "}\n",
  };
  SchemaCheck check(sheet_schema());
  for (const std::string& sheet : fitting) {
    INFO(sheet);
    CHECK_NOTHROW(read_sheet(sheet_protocol(), sheet));
    check.toml_fits(sheet, sheet);
  }
  for (const BuiltinFile& file : builtin_files()) {
    check.toml_fits("template", sheet_template(load_protocol(file.source)));
  }
  const std::vector<Change> changes = {
      {"format = 1", "format = \"1\""},
      {"format = 1", ""},
      {"[answers]", "[anwers]"},
      {"state = \"partial\"", "state = \"half\""},
      {"person", "persona"},
      {"left = 5, right", "left = 5, rihgt"},
      {"{ value = 30, stopped = \"pain\" }", "{ value = 30, stopped = \"tired\" }"},
      {"{ value = 30, stopped = \"pain\" }", "{ value = 30, stopped = \"pain\", hurt = true }"},
      {"{ value = 30, stopped = \"pain\" }", "{ valeu = 30 }"},
      {"{ value = 30, stopped = \"pain\" }", "[30]"},
      {"reach = 8.5", "reach = {}"},
      {"squat = \"sore\"", "squat = 3"},
      {"rounds = 2", "rounds = 7"},
      {"stopped = [\"step_up.left\"]", "stopped = \"step_up.left\""},
  };
  for (const Change& change : changes) {
    const std::string source = with(full, change.from, change.to);
    INFO(change.to);
    CHECK_THROWS_AS(read_sheet(sheet_protocol(), source, Changed::refuse), BadFile);
    check.toml_is_refused(change.from + " -> " + change.to, source);
  }
  check.check();
}

}  // namespace kneecheck::testing
