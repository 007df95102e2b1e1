// A script of answers gives what a person would have answered.
#include "kneecheck/interview/script.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/script_run.hpp"
#include "support/small_protocol.hpp"
#include "support/typed.hpp"

namespace kneecheck::testing {
namespace {

TEST_CASE("a complete file of answers is read in asking order") {
  const Protocol protocol = miniature_protocol();
  const ScriptRun result = run(protocol, complete_script);
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
  const Protocol protocol = miniature_protocol();
  std::string source = "\xEF\xBB\xBF";
  for (const char* line = complete_script; *line != '\0'; ++line) {
    source += *line == '\n' ? std::string(" \t\n") : std::string(1, *line);
  }
  const ScriptRun result = run(protocol, source + "\n\n");
  CHECK(result.end.kind == ScriptEndKind::complete);
  CHECK(result.answers == run(protocol, complete_script).answers);
}

TEST_CASE("a guard without a side stands before either side") {
  const ScriptRun result =
      run(miniature_protocol(), "warning_signs: no\nhip_flexors: 3\nhip_flexors: 8\n");
  CHECK(result.end.kind == ScriptEndKind::incomplete);
  CHECK(result.told.size() == 3);
}

TEST_CASE("a script may go back, and then straight on") {
  const Protocol protocol = miniature_protocol();
  SECTION("on the way") {
    const ScriptRun result = run(protocol, "no\n3\n8\n<\nback\n4\n5\n");
    CHECK(result.end.kind == ScriptEndKind::incomplete);
    CHECK(result.answers.get(item(protocol, "hip_flexors.left")) == answered(4));
    CHECK(result.answers.get(item(protocol, "hip_flexors.right")) == answered(8));
    CHECK(result.answers.get(item(protocol, "quads.left")) == answered(5));
  }
  SECTION("from the end") {
    const ScriptRun result = run(protocol, complete_script + std::string("<\nleft\n"));
    CHECK(result.end.kind == ScriptEndKind::complete);
    CHECK(result.answers.get(item(protocol, "stand_up")) == answered(-1));
  }
  SECTION("not before the first question") {
    const ScriptRun result = run(protocol, "<\n");
    CHECK(result.end.kind == ScriptEndKind::mistake);
    CHECK(result.end.problem->message.str() == "there is no question before this one");
  }
}

TEST_CASE("a file of answers that ends at a stop is complete") {
  const ScriptRun result = run(miniature_protocol(), "yes\n");
  CHECK(result.end.kind == ScriptEndKind::complete);
  CHECK(result.end.notes.empty());
}

TEST_CASE("lines after a stop are read, checked, kept and noted") {
  const Protocol protocol = miniature_protocol();
  SECTION("all of them") {
    std::string source = complete_script;
    source.replace(source.find("no\n"), 2, "yes");
    const ScriptRun result = run(protocol, source);
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
    const ScriptRun result = run(protocol, "yes\n3\n8\n5\n5\n2\n2\n4\n3\n45\nno\nno\nleft\n5\n");
    CHECK(result.end.kind == ScriptEndKind::mistake);
    CHECK(result.end.problem->code == "A110");
  }
  SECTION("a stop that was taken back is none") {
    const ScriptRun result = run(protocol, "yes\n<\nno\n3\n");
    CHECK(result.end.kind == ScriptEndKind::incomplete);
    CHECK(result.end.notes.empty());
  }
}

TEST_CASE("after the last pain stop allowed the later tests that need effort take no line") {
  const ScriptRun result = run(miniature_protocol(), "no\npain\npain\npain\n");
  CHECK(result.end.kind == ScriptEndKind::complete);
  CHECK(result.told.size() == 4);
}

TEST_CASE("only questions that are asked take a line, and info takes none") {
  const Protocol protocol = small_protocol(plain_prompt("welcome", "info") + sore_then_where() +
                                           plain_prompt("notes", "text"));
  SECTION("gate closed") {
    const ScriptRun result = run(protocol, "no\n new: shoes, since March \n");
    CHECK(result.end.kind == ScriptEndKind::complete);
    CHECK(result.words.at("notes") == "new: shoes, since March");
  }
  SECTION("gate open") {
    const ScriptRun result = run(protocol, "yes\nfront\n-\n");
    CHECK(result.end.kind == ScriptEndKind::complete);
    CHECK(result.told.size() == 3);
  }
}

}  // namespace
}  // namespace kneecheck::testing
