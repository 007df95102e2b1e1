// What ends a script before its time, and what is said then.
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/loading.hpp"
#include "support/script_run.hpp"
#include "support/typed.hpp"

namespace kneecheck::testing {
namespace {

// What a script that ended at a problem is told: "4:3-5 A103 12 is not on the scale | hint".
std::string told(const ScriptRun& result) {
  REQUIRE(result.end.problem);
  return place_words(result.end.problem->place) + " " + words_of(*result.end.problem);
}

TEST_CASE("a wrong answer names line, place, question, what was wanted and what was found") {
  const ScriptRun result = run(miniature_protocol(), "no\n3\n8\n  12\n");
  CHECK(result.end.kind == ScriptEndKind::mistake);
  CHECK(told(result) ==
        "4:3-5 A103 12 is not on the scale 0 to 10 | write a whole number from 0 to 10, or - to "
        "skip");
  CHECK(result.end.problem->asked.str() ==
        "quads, left - \"Stretch, then roll, the left quad. How tight is it?\"");
  CHECK(result.end.line == "  12");
}

TEST_CASE("a guard that is not for the question being asked names both and the last that was") {
  SECTION("with one that matched before") {
    const ScriptRun result =
        run(miniature_protocol(), "no\nhip_flexors.left: 3\n8\n5\n5\n2\n2\n4\n3\nsquat.left: no\n");
    CHECK(result.end.kind == ScriptEndKind::mistake);
    CHECK(told(result) ==
          "10:1-12 A107 this line is for squat.left, but the answer needed here is plank | an "
          "answer is missing or extra above; the last guard that matched was on line 2");
  }
  SECTION("of the other side, with none before") {
    const ScriptRun result = run(miniature_protocol(), "no\nhip_flexors.right: 3\n");
    CHECK(told(result) ==
          "2:1-19 A107 this line is for hip_flexors.right, but the answer needed here is "
          "hip_flexors.left | an answer is missing or extra above");
  }
}

TEST_CASE("the first line too many is an error") {
  const ScriptRun result =
      run(miniature_protocol(), complete_script + std::string("\n# more\n5\nabc\n"));
  CHECK(result.end.kind == ScriptEndKind::mistake);
  CHECK(told(result) ==
        "24:1-2 A110 a line too many: all 13 answers were given by line 21 | take the lines that "
        "are left over out");
  CHECK(result.end.line == "5");
}

TEST_CASE("answers that end early name the next question and how many are missing") {
  SECTION("in the middle") {
    const ScriptRun result =
        run(miniature_protocol(), "no\n3\n8\n5\n5\n2\n2\n4\n3\n45\n\n# squat\n");
    CHECK(result.end.kind == ScriptEndKind::incomplete);
    CHECK(told(result) ==
          "12:1 A111 the answers ended on line 12: next is squat.left; 3 answers are missing | add "
          "what is missing, with - for what is to be skipped");
    CHECK(
        result.end.problem->asked.str().starts_with("squat, left - \"Squat to a box on your left"));
  }
  SECTION("before they began") {
    const ScriptRun result = run(miniature_protocol(), "");
    CHECK(told(result) ==
          "0:0 A111 no line was given: next is warning_signs; 13 answers are missing | add what is "
          "missing, with - for what is to be skipped");
  }
  SECTION("one before the end, with quit") {
    const ScriptRun result =
        run(miniature_protocol(), "no\n3\n8\n5\n5\n2\n2\n4\n3\n45\nno\nno\nquit\nnever read\n");
    CHECK(result.end.kind == ScriptEndKind::incomplete);
    CHECK(told(result) ==
          "13:1 A111 the answers were left with quit on line 13: next is stand_up; 1 answer is "
          "missing | add what is missing, with - for what is to be skipped");
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
    CHECK(told(result) == "2:1 A109 longer than 1000 bytes | write one answer a line");
    CHECK(result.end.line.empty());
  }
  SECTION("not text") {
    const ScriptRun result =
        run(miniature_protocol(), std::vector<Line>{"no", NotText{3, "byte 0xE9 is not UTF-8"}});
    CHECK(result.end.kind == ScriptEndKind::mistake);
    CHECK(
        told(result) ==
        "2:3 A113 byte 0xE9 is not UTF-8 | write plain UTF-8 text without unprintable characters");
  }
}

TEST_CASE("a stream that fails is told apart from one that ends") {
  const ScriptRun result =
      run(miniature_protocol(), std::vector<Line>{"no", Failed{"Input/output error"}});
  CHECK(result.end.kind == ScriptEndKind::failed);
  CHECK(result.end.why == "Input/output error");
}

}  // namespace
}  // namespace kneecheck::testing
