// Answers to an older version of a screen: they are refused, never read as answers to this one.
#include <regex>
#include <string>

#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/process.hpp"

namespace kneecheck::testing {
namespace {

// A whole file of answers to runner-knee 1.1.0, which had 38 questions.
const std::string answers_to_1_1_0 = R"(age: 34
emergency_knee: n
emergency_body: n
calf_clot: n
cannot_move: n
injury: n
injured_week: n
leg_today: n
energy: n
bone_spot: n
rest_pain: n
limp: n
hip_pain: n
gives_way: n
treatment: n
sudden_start: n
which_knee: r
pain_now: 2
where_it_hurts: around
brings_it_on: 4
how_it_goes: 1
training_jump: y
plank_unsafe: n
roll_unsafe: n
warm: y
squat_gate: 1
stretch_hip_flexors: 3
7
stretch_quads: 5
6
stretch_hamstrings: 2
2
stretch_calves: 3
3
roll_hip_flexors: 2
4
roll_quads: 3
3
2
2
1
1
plank: 38
plank_feel: shaky
squat.left: stays
squat.right: falls in
stand_up: ll
pain_end: 2
)";

std::string without_guards(const std::string& lines) {
  return std::regex_replace(lines, std::regex("[a-z_.]+: "), "");
}

std::string without_first_line(const std::string& lines) {
  return lines.substr(lines.find('\n') + 1);
}

void check_refused(const Outcome& outcome, const std::string& at, const std::string& error) {
  INFO(outcome.err);
  CHECK(outcome.status == 3);
  CHECK(outcome.out.empty());
  CHECK(outcome.err.starts_with("<stdin>:" + at));
  CHECK(contains(outcome.err, error));
}

}  // namespace

TEST_CASE("a file of answers to an older version is refused at its first unknown question") {
  check_refused(run({}, Bytes{answers_to_1_1_0}), "2:1",
                "error[A107]: runner-knee 2.0.0 has no question emergency_knee; the answer needed "
                "here is safety_now");
  check_refused(run({"--protocol", "quick"}, Bytes{"emergency: n\nsee_today: n\nsee_soon: n\n"}),
                "1:1", "error[A107]: quick 2.0.0 has no question emergency");
  check_refused(run({"--protocol", "runner-knee-full"},
                    Bytes{"age: 34\nsex: 1\n" + without_first_line(answers_to_1_1_0)}),
                "3:1", "error[A107]: runner-knee-full 2.0.0 has no question emergency_knee");
}

TEST_CASE("answers to an older version without the names of their questions are refused as well") {
  const std::string bare = without_guards(answers_to_1_1_0);
  check_refused(run({}, Bytes{bare}), "6:1", "asked: which_knee");
  check_refused(run({"--partial"}, Bytes{bare}), "6:1", "asked: which_knee");
  check_refused(run({"--protocol", "quick"}, Bytes{"n\nn\nn\nn\n2\n1\n"}), "1:1", "asked: age");
  check_refused(
      run({"--protocol", "runner-knee-full"}, Bytes{"34\n1\n" + without_first_line(bare)}), "7:1",
      "asked: which_knee");
}

TEST_CASE("a yes to a group of signs of an older version is no sign of a page") {
  const std::string bare = without_guards(answers_to_1_1_0);
  check_refused(run({}, Bytes{"34\ny\n" + bare.substr(bare.find('\n') + 3)}), "2:1",
                "\"y\" does not say which");
}

TEST_CASE("a file whose first line of an older version fits is refused at the next that does not") {
  std::string lines = answers_to_1_1_0;
  lines = lines.substr(lines.find("which_knee"));
  const std::string pages = "34\n0\n0\n0\n0\n";
  check_refused(run({}, Bytes{pages + lines}), "7:1",
                "error[A107]: this line is for pain_now, but the answer needed here is "
                "where_it_hurts");
  check_refused(run({}, Bytes{pages + without_guards(lines)}), "8:1", "asked: pain_now");
}

TEST_CASE("a sheet of answers to an older version is refused by name") {
  check_refused(run({"--partial"}, Bytes{"format = 1\n[answers]\nage = 34\ncalf_clot = \"no\"\n"}),
                "4:1", "error[A101]: no prompt is called \"calf_clot\"");
}

}  // namespace kneecheck::testing
