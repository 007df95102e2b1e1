#include "kneecheck/interview/script.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "support/catch.hpp"
#include "support/small_protocol.hpp"
#include "support/typed.hpp"

namespace kneecheck {
namespace {

using testing::answered;
using testing::item;
using testing::miniature;
using testing::small_protocol;
using testing::without_value;

std::vector<Line> lines_of(const std::string& source) {
  std::vector<Line> lines;
  std::size_t begin = 0;
  while (begin < source.size()) {
    const std::size_t end = std::min(source.find('\n', begin), source.size());
    lines.emplace_back(source.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

struct Run {
  ScriptEnd end;
  Answers answers;
  std::map<std::string, std::string> words;
  std::vector<std::pair<Item, Answer>> told;
};

Run run(const Protocol& protocol, std::vector<Line> lines) {
  Interview interview(protocol);
  Run result;
  std::size_t next = 0;
  result.end = run_script(
      interview, [&] { return next < lines.size() ? lines[next++] : Line(End{}); },
      [&](Item item, Answer answer) { result.told.emplace_back(item, answer); });
  result.answers = interview.answers();
  result.words = interview.words();
  return result;
}

Run run(const Protocol& protocol, const std::string& source) {
  return run(protocol, lines_of(source));
}

const char* const complete = R"(# K.M., after Tuesday's run
no

# hip flexors left, right
hip_flexors.left: 3
8
# quads
5
-
# hamstrings, calves
2
2
4
3
# plank: hurt after 30 s
30 pain
# squat left, right
a little
pain
# stand up
unsure
)";

TEST_CASE("a complete file of answers is read in asking order") {
  const Protocol protocol = miniature();
  const Run result = run(protocol, complete);
  CHECK(result.end.kind == ScriptEndKind::complete);
  CHECK_FALSE(result.end.problem);
  CHECK(result.end.notes.empty());
  Answers expected;
  expected.set(item(protocol, "warning_signs"), answered(0));
  expected.set(item(protocol, "hip_flexors.left"), answered(3));
  expected.set(item(protocol, "hip_flexors.right"), answered(8));
  expected.set(item(protocol, "quads.left"), answered(5));
  expected.set(item(protocol, "quads.right"), without_value(Status::skipped));
  expected.set(item(protocol, "hamstrings.left"), answered(2));
  expected.set(item(protocol, "hamstrings.right"), answered(2));
  expected.set(item(protocol, "calves.left"), answered(4));
  expected.set(item(protocol, "calves.right"), answered(3));
  expected.set(item(protocol, "plank"), {Status::pain, 30});
  expected.set(item(protocol, "squat.left"), answered(1));
  expected.set(item(protocol, "squat.right"), without_value(Status::pain));
  expected.set(item(protocol, "stand_up"), without_value(Status::unsure));
  CHECK(result.answers == expected);
  CHECK(result.told.size() == 13);
}

TEST_CASE("blanks at the ends, a byte order mark and an empty line at the end change nothing") {
  const Protocol protocol = miniature();
  std::string source = "\xEF\xBB\xBF";
  for (const char* line = complete; *line != '\0'; ++line) {
    source += *line == '\n' ? std::string(" \t\n") : std::string(1, *line);
  }
  const Run result = run(protocol, source + "\n\n");
  CHECK(result.end.kind == ScriptEndKind::complete);
  CHECK(result.answers == run(protocol, complete).answers);
}

TEST_CASE("a wrong answer names line, place, question, what was wanted and what was found") {
  const Run result = run(miniature(), "no\n3\n8\n  12\n");
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
    const Run result =
        run(miniature(), "no\nhip_flexors.left: 3\n8\n5\n5\n2\n2\n4\n3\nsquat.left: no\n");
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
    const Run result = run(miniature(), "no\nhip_flexors.right: 3\n");
    REQUIRE(result.end.problem);
    CHECK(result.end.problem->message.str() ==
          "this line is for hip_flexors.right, but the answer needed here is hip_flexors.left");
    CHECK(result.end.problem->hint.str() == "an answer is missing or extra above");
  }
}

TEST_CASE("a guard without a side stands before either side") {
  const Run result = run(miniature(), "warning_signs: no\nhip_flexors: 3\nhip_flexors: 8\n");
  CHECK(result.end.kind == ScriptEndKind::incomplete);
  CHECK(result.told.size() == 3);
}

TEST_CASE("the first line too many is an error") {
  const Run result = run(miniature(), complete + std::string("\n# more\n5\nabc\n"));
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
    const Run result = run(miniature(), "no\n3\n8\n5\n5\n2\n2\n4\n3\n45\n\n# squat\n");
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
    const Run result = run(miniature(), "");
    REQUIRE(result.end.problem);
    CHECK(result.end.problem->message.str() ==
          "no line was given: next is warning_signs; 13 answers are missing");
  }
  SECTION("one before the end, with quit") {
    const Run result =
        run(miniature(), "no\n3\n8\n5\n5\n2\n2\n4\n3\n45\nno\nno\nquit\nnever read\n");
    CHECK(result.end.kind == ScriptEndKind::incomplete);
    REQUIRE(result.end.problem);
    CHECK(result.end.problem->message.str() ==
          "the answers were left with quit on line 13: next is stand_up; 1 answer is missing");
  }
}

TEST_CASE("a script may go back, and then straight on") {
  const Protocol protocol = miniature();
  SECTION("on the way") {
    const Run result = run(protocol, "no\n3\n8\n<\nback\n4\n5\n");
    CHECK(result.end.kind == ScriptEndKind::incomplete);
    CHECK(result.answers.get(item(protocol, "hip_flexors.left")) == answered(4));
    CHECK(result.answers.get(item(protocol, "hip_flexors.right")) == answered(8));
    CHECK(result.answers.get(item(protocol, "quads.left")) == answered(5));
  }
  SECTION("from the end") {
    const Run result = run(protocol, complete + std::string("<\nleft\n"));
    CHECK(result.end.kind == ScriptEndKind::complete);
    CHECK(result.answers.get(item(protocol, "stand_up")) == answered(-1));
  }
  SECTION("not before the first question") {
    const Run result = run(protocol, "<\n");
    CHECK(result.end.kind == ScriptEndKind::mistake);
    CHECK(result.end.problem->message.str() == "there is no question before this one");
  }
}

TEST_CASE("words for a person are a mistake in a script") {
  const std::string line = GENERATE("?", "help", "review", "REVIEW");
  const Run result = run(miniature(), line + "\n");
  CHECK(result.end.kind == ScriptEndKind::mistake);
  CHECK(result.end.problem->message.str() ==
        "\"" + line + "\" is for a person, not for a file of answers");
}

TEST_CASE("the clock's own words are a mistake in a script, and a hold is never waited for") {
  const std::string line = GENERATE("b", "r");
  const Run result = run(miniature(), "no\n3\n8\n5\n5\n2\n2\n4\n3\n" + line + "\n");
  CHECK(result.end.kind == ScriptEndKind::mistake);
  CHECK(result.end.problem->place.line == 10);
}

TEST_CASE("a file of answers that ends at a stop is complete") {
  const Run result = run(miniature(), "yes\n");
  CHECK(result.end.kind == ScriptEndKind::complete);
  CHECK(result.end.notes.empty());
}

TEST_CASE("lines after a stop are read, checked, kept and noted") {
  const Protocol protocol = miniature();
  SECTION("all of them") {
    std::string source = complete;
    source.replace(source.find("no\n"), 2, "yes");
    const Run result = run(protocol, source);
    CHECK(result.end.kind == ScriptEndKind::complete);
    CHECK(result.answers.get(item(protocol, "hip_flexors.left")) == answered(3));
    REQUIRE(result.end.notes.size() == 1);
    CHECK(result.end.notes[0].code == "A114");
    CHECK(result.end.notes[0].level == Level::note);
    CHECK(result.end.notes[0].place.line == 5);
    CHECK(result.end.notes[0].message.str() ==
          "12 answers after the one that stops the screen, warning_signs, are kept and not scored");
  }
  SECTION("a wrong one is a mistake") {
    CHECK(run(protocol, "yes\n3\nabc\n").end.kind == ScriptEndKind::mistake);
  }
  SECTION("one too many is a mistake") {
    const Run result = run(protocol, "yes\n3\n8\n5\n5\n2\n2\n4\n3\n45\nno\nno\nleft\n5\n");
    CHECK(result.end.kind == ScriptEndKind::mistake);
    CHECK(result.end.problem->code == "A110");
  }
  SECTION("a stop that was taken back is none") {
    const Run result = run(protocol, "yes\n<\nno\n3\n");
    CHECK(result.end.kind == ScriptEndKind::incomplete);
    CHECK(result.end.notes.empty());
  }
}

TEST_CASE("after the last pain stop allowed the later tests that need effort take no line") {
  const Run result = run(miniature(), "no\npain\npain\npain\n");
  CHECK(result.end.kind == ScriptEndKind::complete);
  CHECK(result.told.size() == 4);
}

TEST_CASE("only questions that are asked take a line, and info takes none") {
  const Protocol protocol = small_protocol(R"(
[[prompt]]
id = "welcome"
kind = "info"
ask = "Welcome."
[[prompt]]
id = "sore"
kind = "yes_no"
ask = "Is it sore?"
[[prompt]]
id = "where"
kind = "choice"
ask = "Where?"
choices = ["front", "back of it"]
ask_if = { prompt = "sore", is = "yes" }
[[prompt]]
id = "notes"
kind = "text"
ask = "Anything else?"
)");
  SECTION("gate closed") {
    const Run result = run(protocol, "no\n new: shoes, since March \n");
    CHECK(result.end.kind == ScriptEndKind::complete);
    CHECK(result.words.at("notes") == "new: shoes, since March");
  }
  SECTION("gate open") {
    const Run result = run(protocol, "yes\nfront\n-\n");
    CHECK(result.end.kind == ScriptEndKind::complete);
    CHECK(result.told.size() == 3);
  }
}

TEST_CASE("a line that can not be read is a mistake with its place") {
  SECTION("too long") {
    const Run result = run(miniature(), std::vector<Line>{"no", TooLong{}});
    CHECK(result.end.kind == ScriptEndKind::mistake);
    CHECK(result.end.problem->code == "A109");
    CHECK(result.end.problem->place == Place{2, 1, 0});
    CHECK(result.end.problem->message.str() == "longer than 1000 bytes");
    CHECK(result.end.line.empty());
  }
  SECTION("not text") {
    const Run result =
        run(miniature(), std::vector<Line>{"no", NotText{3, "byte 0xE9 is not UTF-8"}});
    CHECK(result.end.kind == ScriptEndKind::mistake);
    CHECK(result.end.problem->code == "A113");
    CHECK(result.end.problem->place == Place{2, 3, 0});
    CHECK(result.end.problem->message.str() == "byte 0xE9 is not UTF-8");
  }
}

TEST_CASE("a stream that fails is told apart from one that ends") {
  const Run result = run(miniature(), std::vector<Line>{"no", Failed{"Input/output error"}});
  CHECK(result.end.kind == ScriptEndKind::failed);
  CHECK(result.end.why == "Input/output error");
}

}  // namespace
}  // namespace kneecheck
