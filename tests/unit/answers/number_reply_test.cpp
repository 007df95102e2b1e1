// Which replies are numbers, and which only look like one.
#include <string>
#include <utility>
#include <vector>

#include "kneecheck/answers/reply.hpp"
#include "support/catch.hpp"
#include "support/replies.hpp"

namespace kneecheck::testing {

TEST_CASE("A7: numbers that only look like numbers are refused") {
  const char* const never[] = {"5x",  "0x10", "1e3",  "\u0665", "nan",     "inf",   "+5",    "010",
                               "5 5", "--5",  "5-",   "1_0",    "\u22125", ".5",    "5.",    "0b1",
                               "5,",  "5 cm", "5e-1", "1e1",    "5.5.5",   "1.0,0", "1'000", "00",
                               "-01", "5;",   "- 5",  "five",   "-",       "-.5",   "5%"};
  for (const Prompt& prompt :
       {scale(-20, 2000), hold(2000), number(0, -20, 2000), number(2, -2000, 200000)}) {
    for (const std::string line : never) {
      if (line == "-") continue;  // a lone minus skips
      INFO("line: " << line);
      const Mistake mistake = mistake_in(prompt, line);
      CHECK(mistake.code == "A102");
      CHECK(mistake.problem.str().find("is not a") != std::string::npos);
    }
  }
  for (const char* line : {"8.55", "8,55", "8.50"}) {
    CHECK(mistake_in(number(1, 0, 100), line).code == "A102");
    CHECK(mistake_in(scale(), line).code == "A102");
  }
  CHECK(mistake_in(scale(), "7,0").code == "A102");
  CHECK(mistake_in(number(0, 0, 10), "7,0").code == "A102");
  CHECK(mistake_in(hold(), "44.5").code == "A102");
  for (const char* line : {"99999999999999999999", "-9999999999999999999", "11", "-1"}) {
    const Mistake mistake = mistake_in(scale(), line);
    CHECK(mistake.code == "A103");
    CHECK(mistake.problem.str() == line + std::string(" is not on the scale 0 to 10"));
    CHECK(mistake.wanted.str() == "type a whole number from 0 to 10, or - to skip");
  }
  CHECK(mistake_in(hold(), std::string(900, '9')).code == "A103");
  CHECK(mistake_in(number(3, -9, 9), std::string(900, '9')).code == "A103");
}

TEST_CASE("A7: minus zero is zero, and below zero counts where the limits do") {
  CHECK(answer_to(scale(), "-0") == answered(0));
  CHECK(answer_to(number(1, -5, 5), "-0,0") == answered(0));
  CHECK(answer_to(scale(-5, 5), "-5") == answered(-5));
  CHECK(answer_to(number(2, -500, 500), "-0.05") == answered(-5));
  CHECK(mistake_in(hold(), "-1").code == "A103");
}

TEST_CASE("a number takes a point or a comma, its unit, and never a double") {
  const Prompt prompt = number(1, 0, 300, "cm");
  for (const char* line : {"8.5", "8,5", "8.5 cm", "8,5 CM", "8.5cm", " 8.5  cm "})
    CHECK(answer_to(prompt, line) == answered(85));
  CHECK(answer_to(prompt, "8") == answered(80));
  CHECK(mistake_in(prompt, "8.5 mm").code == "A102");
  CHECK(mistake_in(prompt, "cm").code == "A102");
  CHECK(mistake_in(prompt, "30.1").problem.str() == "30.1 is not from 0 to 30");
  CHECK(mistake_in(prompt, "31").wanted.str() ==
        "type a number from 0 to 30 cm with at most 1 decimal, or - to skip");
  const Prompt fine = number(3, 0, 2'000'000);
  for (int value = 0; value <= 2'000'000; value += 997)
    REQUIRE(answer_to(fine, value_words(fine, value)) == answered(value));
}

TEST_CASE("a hold takes seconds, with their unit or as on a clock") {
  for (const char* line : {"45", "45 s", "45s", "0:45", "00:45", "45 S"})
    CHECK(answer_to(hold(), line) == answered(45));
  CHECK(answer_to(hold(600), "1:05") == answered(65));
  CHECK(answer_to(hold(), "0") == answered(0));
  for (const char* line :
       {"0:60", "0:5", ":45", "1:", "0:045", "100:00", "0:4 s", "-0:10", "1:00:00", "s", "45 sec"})
    CHECK(mistake_in(hold(6000), line).code == "A102");
}

}  // namespace kneecheck::testing
