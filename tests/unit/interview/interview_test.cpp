// An interview knows which question is next, on the way forward and back.
#include "kneecheck/interview/interview.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/small_protocol.hpp"
#include "support/typed.hpp"

namespace kneecheck::testing {
namespace {

std::string current_name(const Interview& interview) {
  return interview.current() ? item_name(interview.protocol(), *interview.current()) : "nothing";
}

void answer_all(Interview& interview, const std::vector<int>& values) {
  for (const int value : values) interview.answer(answered(value));
}

TEST_CASE("questions come in asking order, left before right") {
  const Protocol protocol = miniature_protocol();
  Interview interview(protocol);
  CHECK(current_name(interview) == "warning_signs");
  interview.answer(answered(0));
  CHECK(current_name(interview) == "hip_flexors.left");
  interview.answer(answered(3));
  CHECK(current_name(interview) == "hip_flexors.right");
  interview.answer(without_value(Status::skipped));
  CHECK(current_name(interview) == "quads.left");
}

TEST_CASE("an interview with everything answered has nothing to ask") {
  const Protocol protocol = miniature_protocol();
  Interview interview(protocol);
  answer_all(interview, {0, 3, 8, 5, 5, 2, 2, 4, 3, 45, 0, 1, 1});
  CHECK(current_name(interview) == "nothing");
  CHECK(interview.progress().seconds_left == 0);
  CHECK(interview.progress().number == interview.progress().prompts);
}

TEST_CASE("an answer to a question gone back to leads straight back") {
  const Protocol protocol = miniature_protocol();
  Interview interview(protocol);
  answer_all(interview, {0, 3, 8, 5});
  CHECK(interview.back());
  CHECK(interview.back());
  CHECK(current_name(interview) == "hip_flexors.right");
  interview.answer(answered(1));
  CHECK(current_name(interview) == "quads.right");
  CHECK(interview.answers().get(item(protocol, "hip_flexors.right")) == answered(1));
}

TEST_CASE("a question gone back to can be kept as it is") {
  const Protocol protocol = miniature_protocol();
  Interview interview(protocol);
  answer_all(interview, {0, 3});
  interview.back();
  interview.keep();
  CHECK(current_name(interview) == "hip_flexors.right");
  CHECK(interview.answers().get(item(protocol, "hip_flexors.left")) == answered(3));
}

TEST_CASE("there is no way back before the first question") {
  const Protocol protocol = miniature_protocol();
  Interview interview(protocol);
  CHECK_FALSE(interview.back());
  CHECK(current_name(interview) == "warning_signs");
}

TEST_CASE("the way back from the end leads to the last question") {
  const Protocol protocol = miniature_protocol();
  Interview interview(protocol);
  answer_all(interview, {0, 3, 8, 5, 5, 2, 2, 4, 3, 45, 0, 1, 1});
  CHECK(interview.back());
  CHECK(current_name(interview) == "stand_up");
}

TEST_CASE("a stopping answer leaves nothing to ask, and can be changed") {
  const Protocol protocol = miniature_protocol();
  Interview interview(protocol);
  interview.answer(answered(1));
  CHECK(current_name(interview) == "nothing");
  REQUIRE(interview.course().stop());
  CHECK(interview.back());
  CHECK(current_name(interview) == "warning_signs");
  interview.answer(answered(0));
  CHECK(current_name(interview) == "hip_flexors.left");
}

TEST_CASE("a script goes on after a stopping answer") {
  const Protocol protocol = miniature_protocol();
  Interview interview(protocol);
  interview.go_on_after_stop();
  interview.answer(answered(1));
  CHECK(interview.course().stop());
  CHECK(current_name(interview) == "hip_flexors.left");
}

TEST_CASE("a follow-up opens and closes with its gate, and the counter with it") {
  const Protocol protocol = small_protocol(sore_then_where() + plain_prompt("last", "yes_no"));
  Interview interview(protocol);
  CHECK(interview.progress().prompts == 2);
  interview.answer(answered(1));
  CHECK(current_name(interview) == "where");
  CHECK(interview.course().standing(item(protocol, "where")) == Standing::asked);
  CHECK(interview.progress().prompts == 3);
  CHECK(interview.progress().number == 2);
  interview.answer(answered(0));
  interview.back();
  interview.back();
  interview.answer(answered(0));
  CHECK(interview.course().standing(item(protocol, "where")) == Standing::not_asked);
  CHECK(interview.answers().get(item(protocol, "where")) == answered(0));
  CHECK(current_name(interview) == "last");
  CHECK(interview.progress().prompts == 2);
}

TEST_CASE("a question left out only because its safety question is still open is counted") {
  const Protocol protocol = small_protocol(plain_prompt("wrist", "yes_no") + R"(
[[prompt]]
id = "plank"
kind = "hold"
ask = "Hold."
target = 30
unsafe_if = { prompt = "wrist", is = "yes" }
)");
  Interview interview(protocol);
  CHECK(interview.progress().prompts == 2);
  CHECK(interview.progress().seconds_left == 8 + 50);
  SECTION("and then asked when it is safe") {
    interview.answer(answered(0));
    CHECK(current_name(interview) == "plank");
    CHECK(interview.progress().number == 2);
  }
  SECTION("and no longer when it is not, or not known to be") {
    interview.answer(GENERATE(answered(1), without_value(Status::unsure)));
    CHECK(current_name(interview) == "nothing");
    CHECK(interview.progress().prompts == 1);
  }
}

TEST_CASE("an info prompt is shown once, is not counted, and is no step on the way back") {
  const Protocol protocol =
      small_protocol(plain_prompt("first", "yes_no") + plain_prompt("warm", "info") +
                     plain_prompt("second", "yes_no"));
  Interview interview(protocol);
  CHECK(interview.progress().prompts == 2);
  interview.answer(answered(0));
  CHECK(current_name(interview) == "warm");
  interview.answer({});
  CHECK(current_name(interview) == "second");
  CHECK(interview.back());
  CHECK(current_name(interview) == "first");
  interview.answer(answered(1));
  CHECK(current_name(interview) == "second");
}

TEST_CASE("with answers an interview carries on at the first open question, past what was shown") {
  const Protocol protocol =
      small_protocol(plain_prompt("warm", "info") + plain_prompt("first", "yes_no") +
                     plain_prompt("second", "yes_no"));
  Answers answers;
  answers.set(item(protocol, "first"), answered(1));
  CHECK(current_name(Interview(protocol, answers)) == "second");
  CHECK(current_name(Interview(protocol)) == "warm");
  answers.set(item(protocol, "first"), without_value(Status::invalid));
  CHECK(current_name(Interview(protocol, answers)) == "first");
}

TEST_CASE("the words of a text question stay with it until it is skipped") {
  const Protocol protocol =
      small_protocol(plain_prompt("notes", "text") + plain_prompt("last", "yes_no"));
  Interview interview(protocol);
  interview.answer(without_value(Status::answered), "new shoes");
  CHECK(interview.words().at("notes") == "new shoes");
  interview.back();
  interview.answer(without_value(Status::skipped));
  CHECK(interview.words().empty());
}

TEST_CASE("after the last pain stop allowed the tests that need effort are not asked") {
  const Protocol protocol = miniature_protocol();  // allows three
  Interview interview(protocol);
  interview.answer(answered(0));
  for (int stops = 0; stops < 3; ++stops) interview.answer(without_value(Status::pain));
  CHECK(interview.course().pain_limit());
  CHECK(current_name(interview) == "nothing");
}

}  // namespace
}  // namespace kneecheck::testing
