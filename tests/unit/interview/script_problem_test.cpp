// What ends a script before its time, and what is said then.
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/script_run.hpp"
#include "support/typed.hpp"

namespace kneecheck {
namespace {

using testing::complete_script;
using testing::miniature_protocol;
using testing::run;
using testing::ScriptRun;

TEST_CASE("a wrong answer names line, place, question, what was wanted and what was found") {
  const ScriptRun result = run(miniature_protocol(), "no\n3\n8\n  12\n");
  CHECK(result.end.kind == ScriptEndKind::mistake);
  REQUIRE(result.end.problem);
  CHECK(result.end.problem->code == "A103");
  CHECK(result.end.problem->place == Place{4, 3, 5});
  CHECK(result.end.problem->message.str() == "12 is not on the scale 0 to 10");
  CHECK(result.end.problem->hint.str() == "write a whole number from 0 to 10, or - to skip");
  CHECK(result.end.problem->asked.str() ==
        "quads, left - \"Stretch, then roll, the left quad. How tight is it?\"");
  CHECK(result.end.line == "  12");
}

TEST_CASE("a guard that is not for the question being asked names both and the last that was") {
  SECTION("with one that matched before") {
    const ScriptRun result =
        run(miniature_protocol(), "no\nhip_flexors.left: 3\n8\n5\n5\n2\n2\n4\n3\nsquat.left: no\n");
    CHECK(result.end.kind == ScriptEndKind::mistake);
    REQUIRE(result.end.problem);
    CHECK(result.end.problem->code == "A107");
    CHECK(result.end.problem->place == Place{10, 1, 12});
    CHECK(result.end.problem->message.str() ==
          "this line is for squat.left, but the answer needed here is plank");
    CHECK(result.end.problem->hint.str() ==
          "an answer is missing or extra above; the last guard that matched was on line 2");
  }
  SECTION("of the other side, with none before") {
    const ScriptRun result = run(miniature_protocol(), "no\nhip_flexors.right: 3\n");
    REQUIRE(result.end.problem);
    CHECK(result.end.problem->message.str() ==
          "this line is for hip_flexors.right, but the answer needed here is hip_flexors.left");
    CHECK(result.end.problem->hint.str() == "an answer is missing or extra above");
  }
}

TEST_CASE("the first line too many is an error") {
  const ScriptRun result =
      run(miniature_protocol(), complete_script + std::string("\n# more\n5\nabc\n"));
  CHECK(result.end.kind == ScriptEndKind::mistake);
  REQUIRE(result.end.problem);
  CHECK(result.end.problem->code == "A110");
  CHECK(result.end.problem->place.line == 24);
  CHECK(result.end.problem->message.str() ==
        "a line too many: all 13 answers were given by line 21");
  CHECK(result.end.line == "5");
}

TEST_CASE("answers that end early name the next question and how many are missing") {
  SECTION("in the middle") {
    const ScriptRun result =
        run(miniature_protocol(), "no\n3\n8\n5\n5\n2\n2\n4\n3\n45\n\n# squat\n");
    CHECK(result.end.kind == ScriptEndKind::incomplete);
    REQUIRE(result.end.problem);
    CHECK(result.end.problem->code == "A111");
    CHECK(result.end.problem->place.line == 12);
    CHECK(result.end.problem->message.str() ==
          "the answers ended on line 12: next is squat.left; 3 answers are missing");
    CHECK(
        result.end.problem->asked.str().starts_with("squat, left - \"Squat to a box on your left"));
  }
  SECTION("before they began") {
    const ScriptRun result = run(miniature_protocol(), "");
    REQUIRE(result.end.problem);
    CHECK(result.end.problem->message.str() ==
          "no line was given: next is warning_signs; 13 answers are missing");
  }
  SECTION("one before the end, with quit") {
    const ScriptRun result =
        run(miniature_protocol(), "no\n3\n8\n5\n5\n2\n2\n4\n3\n45\nno\nno\nquit\nnever read\n");
    CHECK(result.end.kind == ScriptEndKind::incomplete);
    REQUIRE(result.end.problem);
    CHECK(result.end.problem->message.str() ==
          "the answers were left with quit on line 13: next is stand_up; 1 answer is missing");
  }
}

TEST_CASE("words for a person are a mistake in a script") {
  const std::string line = GENERATE("?", "help", "review", "REVIEW");
  const ScriptRun result = run(miniature_protocol(), line + "\n");
  CHECK(result.end.kind == ScriptEndKind::mistake);
  CHECK(result.end.problem->message.str() ==
        "\"" + line + "\" is for a person, not for a file of answers");
}

TEST_CASE("the clock's own words are a mistake in a script, and a hold is never waited for") {
  const std::string line = GENERATE("b", "r");
  const ScriptRun result = run(miniature_protocol(), "no\n3\n8\n5\n5\n2\n2\n4\n3\n" + line + "\n");
  CHECK(result.end.kind == ScriptEndKind::mistake);
  CHECK(result.end.problem->place.line == 10);
}

TEST_CASE("a line that can not be read is a mistake with its place") {
  SECTION("too long") {
    const ScriptRun result = run(miniature_protocol(), std::vector<Line>{"no", TooLong{}});
    CHECK(result.end.kind == ScriptEndKind::mistake);
    CHECK(result.end.problem->code == "A109");
    CHECK(result.end.problem->place == Place{2, 1, 0});
    CHECK(result.end.problem->message.str() == "longer than 1000 bytes");
    CHECK(result.end.line.empty());
  }
  SECTION("not text") {
    const ScriptRun result =
        run(miniature_protocol(), std::vector<Line>{"no", NotText{3, "byte 0xE9 is not UTF-8"}});
    CHECK(result.end.kind == ScriptEndKind::mistake);
    CHECK(result.end.problem->code == "A113");
    CHECK(result.end.problem->place == Place{2, 3, 0});
    CHECK(result.end.problem->message.str() == "byte 0xE9 is not UTF-8");
  }
}

TEST_CASE("a stream that fails is told apart from one that ends") {
  const ScriptRun result =
      run(miniature_protocol(), std::vector<Line>{"no", Failed{"Input/output error"}});
  CHECK(result.end.kind == ScriptEndKind::failed);
  CHECK(result.end.why == "Input/output error");
}

}  // namespace
}  // namespace kneecheck
