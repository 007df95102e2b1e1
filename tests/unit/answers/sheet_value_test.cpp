// Which values a sheet may give to each kind of prompt.
#include "kneecheck/answers/sheet_value.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "support/catch.hpp"
#include "support/sheets.hpp"

namespace kneecheck::testing {

TEST_CASE("every kind takes its value in TOML's own types or as words") {
  for (const char* yes : {"true", "\"yes\"", "\"Y\""})
    CHECK(answer_in(std::string("warning = ") + yes, "warning") == answered(1));
  CHECK(answer_in("warning = false", "warning") == answered(0));
  CHECK(answer_in("quads.left = \"7\"", "quads.left") == answered(7));
  CHECK(answer_in("plank = \"0:45\"", "plank") == answered(45));
  CHECK(answer_in("plank = \"30 pain\"", "plank") == Answer{Status::pain, 30});
  CHECK(answer_in("plank = { stopped = \"pain\" }", "plank") == Answer{Status::pain, {}});
  CHECK(answer_in("plank = { value = 45, hurt = true }", "plank") == Answer{Status::hurt, 45});
  CHECK(answer_in("plank = { value = 45, hurt = false }", "plank") == answered(45));
  CHECK(answer_in("squat.left = \"bit\"", "squat.left") == answered(1));
  CHECK(answer_in("squat.left = { value = \"clearly\", hurt = true }", "squat.left") ==
        Answer{Status::hurt, 2});
  CHECK(answer_in("stand_up = \"left_much\"", "stand_up") == answered(-2));
  CHECK(answer_in("stand_up = \"right much\"", "stand_up") == answered(2));
  CHECK(answer_in("stand_up = \"same\"", "stand_up") == answered(0));
  CHECK(answer_in("reach = { value = 8.5, stopped = \"pain\" }", "reach") ==
        Answer{Status::pain, 85});
  CHECK(read("remark = \"help\"").sheet.words.at("remark") == "help");
  CHECK(read("remark = \"skip\"").sheet.words.empty());
  CHECK(read("remark = \"'skip\"").sheet.words.at("remark") == "skip");
  CHECK(read("remark = \"'s morgens\"").sheet.words.at("remark") == "'s morgens");
}

TEST_CASE("A7: a float is the number its digits say, also where that is whole, or refused") {
  CHECK(answer_in("reach = 8.5", "reach") == answered(85));
  CHECK(answer_in("reach = 8.50", "reach") == answered(85));
  CHECK(answer_in("reach = 8.5000000001", "reach") == answered(85));
  CHECK(answer_in("reach = 8", "reach") == answered(80));
  CHECK(answer_in("reach = -0.0", "reach") == answered(0));
  CHECK(answer_in("reach = -2.3", "reach") == answered(-23));
  CHECK(answer_in("reach = \"8,5 cm\"", "reach") == answered(85));
  for (int value = 0; value <= 300; ++value) {
    const std::string digits = std::to_string(value / 10) + "." + std::to_string(value % 10);
    CHECK(answer_in("reach = " + digits, "reach") == answered(value));
  }
  for (const char* wrong : {"8.55", "8.500001", "nan", "inf", "-inf"})
    CHECK(problem_in(std::string("reach = ") + wrong).code == "A102");
  for (const char* off : {"30.1", "1e300", "9223372036854775807", "-5.1"})
    CHECK(problem_in(std::string("reach = ") + off).code == "A103");
  CHECK(answer_in("quads.left = 7.0", "quads.left") == answered(7));
  CHECK(answer_in("plank = 30.0", "plank") == answered(30));
  CHECK(problem_in("quads.left = 7.5").code == "A102");
  CHECK(problem_in("plank = 30.5").code == "A102");
  CHECK(problem_in("plank = 44.5").code == "A102");
}

TEST_CASE("what a value may not be is said with place, question and what to write") {
  const Diagnostic off = problem_in("quads.left = 12\n");
  CHECK(off.code == "A103");
  CHECK(off.place == Place{3, 14, 16});
  CHECK(off.message.str() == "12 is not on the scale 0 to 10");
  CHECK(off.hint.str() == "write a whole number from 0 to 10, or \"skip\"");
  CHECK(off.asked.str() == "quads, left - \"How tight is the left quad?\"");

  CHECK(problem_in("squat.left = \"clear\"").hint.str() ==
        "write one of \"no\", \"a little\", \"clearly\", or \"skip\"");
  CHECK(problem_in("plank = 60").hint.str() == "the clock stops at 45: write 45");
  CHECK(problem_in("warning = \"maybe\"").hint.str() ==
        "write \"yes\" or \"no\", or \"skip\"; unsure is an answer too");
}

TEST_CASE("each wrong value has its code") {
  const std::pair<const char*, const char*> rows[] = {
      {"quads.left = true", "A102"},
      {"quads.left = 2026-11-22", "A102"},
      {"quads.left = [1]", "A102"},
      {"warning = 1", "A102"},
      {"squat.left = 2", "A102"},
      {"squat.left = \"2\"", "A104"},
      {"squat.left = \"cle\"", "A104"},
      {"squat.left = \"back\"", "A104"},
      {"stand_up = 1", "A102"},
      {"stand_up = \"up\"", "A104"},
      {"remark = 7", "A102"},
      {"remark = \"\"", "A102"},
      {"plank = -1", "A103"},
      {"quads = 5", "A105"},
      {"quads = { value = 5 }", "A105"},
      {"plank.left = 5", "A105"},
      {"quads = {}", "A106"},
      {"plank = {}", "A102"},
      {"plank = { hurt = true }", "A102"},
      {"plank = { value = 30, stopped = \"tired\" }", "A102"},
      {"plank = { value = 30, hurt = \"yes\" }", "A102"},
      {"plank = { value = 30, stopped = \"pain\", hurt = true }", "A102"},
      {"plank = { value = \"skip\", hurt = true }", "A102"},
      {"plank = { value = 30, stoped = \"pain\" }", "A101"},
      {"plank = { value = { value = 30 } }", "A102"},
      {"squat.left = { value = \"no\", stopped = \"pain\" }", "A102"},
      {"quads.left = \"pain\"", "A108"},
      {"quads.left = \"7 hurt\"", "A108"},
      {"quads.left = { value = 7, hurt = true }", "A108"},
      {"quads.left = { value = 7, stopped = \"pain\" }", "A108"},
      {"remark = \"much too long\"", "A109"},
      {"remark = \"a\\u001b[31m\"", "A113"},
      {"remark = \"\"\"a\nb\"\"\"", "A113"},
      {"welcome = \"hello\"", "A101"},
      {"quads.up = 3", "A101"},
  };
  for (const auto& [answers, code] : rows) {
    const Diagnostic problem = problem_in(answers);
    INFO(answers);
    CHECK(problem.code == code);
    CHECK(problem.place.line == 3);
    CHECK(problem.place.column > 0);
    CHECK_FALSE(problem.message.empty());
    CHECK_FALSE(problem.hint.empty());
  }
}

}  // namespace kneecheck::testing
