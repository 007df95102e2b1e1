// Where answers leave each item: gates, what is unsafe, warning signs and pain.
#include "kneecheck/answers/standing.hpp"

#include "support/catch.hpp"
#include "support/small_protocol.hpp"

using namespace kneecheck;
using namespace kneecheck::testing;

namespace {

const std::string gated = plain_prompt("run", "yes_no") + plain_prompt("hurts", "yes_no") +
                          R"(ask_if = { prompt = "run", is = "yes" }
[[prompt]]
id = "where"
kind = "scale"
worse = "high"
ask = "How much?"
pain = "skip"
ask_if = { prompt = "hurts", is = "yes" }
finding = [{ at_least = 5, points = { core = 30 }, says = "It hurts" }]
)";

Standing standing_of(const Protocol& protocol, const Answers& answers, const std::string& name) {
  return Course(protocol, answers).standing(item(protocol, name));
}

}  // namespace

TEST_CASE("a follow-up is asked only when its gate is known to be true") {
  const Protocol protocol = small_protocol(gated);
  Answers answers;
  CHECK(standing_of(protocol, answers, "hurts") == Standing::undecided);
  answers.set(item(protocol, "run"), answered(1));
  CHECK(standing_of(protocol, answers, "hurts") == Standing::asked);
  answers.set(item(protocol, "run"), answered(0));
  CHECK(standing_of(protocol, answers, "hurts") == Standing::not_asked);
}

TEST_CASE("a stale answer behind a closed gate opens nothing") {
  const Protocol protocol = small_protocol(gated);
  Answers answers;
  answers.set(item(protocol, "run"), answered(0));
  answers.set(item(protocol, "hurts"), answered(1));
  CHECK(standing_of(protocol, answers, "where") == Standing::not_asked);
}

TEST_CASE("a condition on how a test went is known as soon as that was said") {
  const Protocol protocol = small_protocol(plain_prompt("run", "yes_no") + R"([[prompt]]
id = "squat"
kind = "scale"
worse = "high"
sides = "each"
ask = "Squat on the {side} leg."
pain = "skip"
ask_if = { prompt = "run", is = "yes" }
)");
  const auto ask = [&](Asks asks, Answer left, int ran = 1) {
    Answers answers;
    answers.set(item(protocol, "run"), answered(ran));
    answers.set(item(protocol, "squat.left"), left);
    answers.set(item(protocol, "squat.right"), answered(3));
    Condition condition;
    condition.prompt = *find_prompt(protocol, "squat");
    condition.asks = asks;
    condition.side = ConditionSide::same;
    const Course course(protocol, answers);
    CHECK(truth(protocol, answers, course, condition, Side::right) == Truth::no);
    return truth(protocol, answers, course, condition, Side::left);
  };
  struct Row {
    Answer answer;
    Truth pain;
    Truth unsure;
  };
  for (const Row& row : {Row{answered(3), Truth::no, Truth::no},
                         {{Status::hurt, 3}, Truth::yes, Truth::no},
                         {without_value(Status::pain), Truth::yes, Truth::no},
                         {without_value(Status::unsure), Truth::unknown, Truth::yes},
                         {without_value(Status::skipped), Truth::unknown, Truth::unknown},
                         {without_value(Status::not_reached), Truth::unknown, Truth::unknown},
                         {without_value(Status::invalid), Truth::unknown, Truth::unknown}}) {
    CAPTURE(row.answer.status);
    CHECK(ask(Asks::pain, row.answer) == row.pain);
    CHECK(ask(Asks::unsure, row.answer) == row.unsure);
    // What is not asked neither hurt nor left anybody unsure, whatever stands in the sheet.
    CHECK(ask(Asks::pain, row.answer, 0) == Truth::no);
    CHECK(ask(Asks::unsure, row.answer, 0) == Truth::no);
  }
}

TEST_CASE("anything but a plain answer leaves the follow-up's gate unknown") {
  const Protocol protocol = small_protocol(gated);
  for (const Status status : {Status::skipped, Status::unsure, Status::pain}) {
    Answers answers;
    answers.set(item(protocol, "run"), without_value(status));
    CHECK(standing_of(protocol, answers, "hurts") == Standing::unknown);
    CHECK(standing_of(protocol, answers, "where") == Standing::unknown);
  }
  for (const Status status : {Status::not_reached, Status::invalid}) {
    Answers answers;
    answers.set(item(protocol, "run"), without_value(status));
    CHECK(standing_of(protocol, answers, "hurts") == Standing::undecided);
    CHECK(standing_of(protocol, answers, "where") == Standing::undecided);
  }
  Answers answers;
  answers.set(item(protocol, "run"), {Status::hurt, 1});
  CHECK(standing_of(protocol, answers, "hurts") == Standing::unknown);
}

TEST_CASE("a test is left out unless it is known to be safe") {
  const Protocol protocol = small_protocol(plain_prompt("pregnant", "yes_no") + R"([[prompt]]
id = "plank"
kind = "hold"
ask = "Hold a plank."
target = 45
unsafe_if = { prompt = "pregnant", is = "yes" }
finding = [{ below = 45, points = { core = 40 }, says = "Held {value} s" }]
)");
  Answers answers;
  CHECK(standing_of(protocol, answers, "plank") == Standing::to_come);
  answers.set(item(protocol, "pregnant"), without_value(Status::unsure));
  CHECK(standing_of(protocol, answers, "plank") == Standing::left_out);
  answers.set(item(protocol, "pregnant"), answered(1));
  CHECK(standing_of(protocol, answers, "plank") == Standing::left_out);
  answers.set(item(protocol, "pregnant"), answered(0));
  CHECK(standing_of(protocol, answers, "plank") == Standing::asked);
}

TEST_CASE("a per-side gate opens each side by itself, a one-off follow-up by either side") {
  const Protocol protocol = small_protocol(R"([[prompt]]
id = "sore"
kind = "yes_no"
sides = "each"
ask = "Is the {side} knee sore?"
[[prompt]]
id = "press"
kind = "yes_no"
sides = "each"
ask = "Does it hurt to press the {side} kneecap?"
ask_if = { prompt = "sore", is = "yes" }
)" + plain_prompt("either", "yes_no") + R"(ask_if = { prompt = "sore", is = "yes" }
)" + plain_prompt("both", "yes_no") + R"(ask_if = { prompt = "sore", is = "yes", side = "both" }
)");
  Answers answers;
  answers.set(item(protocol, "sore.left"), answered(1));
  answers.set(item(protocol, "sore.right"), answered(0));
  CHECK(standing_of(protocol, answers, "press.left") == Standing::asked);
  CHECK(standing_of(protocol, answers, "press.right") == Standing::not_asked);
  CHECK(standing_of(protocol, answers, "either") == Standing::asked);
  CHECK(standing_of(protocol, answers, "both") == Standing::not_asked);
  answers.set(item(protocol, "sore.right"), without_value(Status::skipped));
  CHECK(standing_of(protocol, answers, "either") == Standing::asked);
  CHECK(standing_of(protocol, answers, "both") == Standing::unknown);
}

TEST_CASE("any of several conditions opens a gate with ask_if_any") {
  const Protocol protocol = small_protocol(
      plain_prompt("a", "yes_no") + plain_prompt("b", "yes_no") + plain_prompt("c", "yes_no") +
      R"(ask_if_any = [{ prompt = "a", is = "yes" }, { prompt = "b", is = "yes" }]
)");
  Answers answers;
  answers.set(item(protocol, "a"), answered(1));
  CHECK(standing_of(protocol, answers, "c") == Standing::asked);
  answers.set(item(protocol, "a"), answered(0));
  CHECK(standing_of(protocol, answers, "c") == Standing::undecided);
  answers.set(item(protocol, "a"), without_value(Status::skipped));
  CHECK(standing_of(protocol, answers, "c") == Standing::undecided);
  answers.set(item(protocol, "b"), answered(0));
  CHECK(standing_of(protocol, answers, "c") == Standing::unknown);
  answers.set(item(protocol, "a"), answered(0));
  CHECK(standing_of(protocol, answers, "c") == Standing::not_asked);
}

namespace {

const std::string flagged = R"([[prompt]]
id = "age"
kind = "number"
min = 5
max = 110
ask = "How old are you?"
)" + plain_prompt("limp", "yes_no") +
                            R"(red_flag = [
  { is = "yes", action = "stop", urgency = "today", says = "Under 16 with a limp: today.", if = { prompt = "age", below = 16 } },
  { is = "yes", action = "refer", urgency = "soon", says = "See someone about the limp." },
]
[[prompt]]
id = "plank"
kind = "hold"
ask = "Hold a plank."
target = 45
finding = [{ below = 45, points = { core = 40 }, says = "Held {value} s" }]
)" + plain_prompt("end", "yes_no");

}  // namespace

TEST_CASE("a stopping flag stops everything after it, and a referring one nothing") {
  const Protocol protocol = small_protocol(flagged);
  Answers answers;
  answers.set(item(protocol, "age"), answered(40));
  answers.set(item(protocol, "limp"), answered(1));
  const Course grown_up(protocol, answers);
  CHECK_FALSE(grown_up.stop());
  REQUIRE(grown_up.flags().size() == 1);
  CHECK(grown_up.flags()[0].action == FlagAction::refer);
  CHECK(grown_up.standing(item(protocol, "plank")) == Standing::asked);

  answers.set(item(protocol, "age"), answered(12));
  const Course child(protocol, answers);
  REQUIRE(child.stop());
  CHECK(child.stop()->item == item(protocol, "limp"));
  CHECK(child.standing(item(protocol, "plank")) == Standing::after_stop);
  CHECK(child.standing(item(protocol, "end")) == Standing::after_stop);
  const Course going_on(protocol, answers, AfterStop::as_if_going_on);
  CHECK(going_on.stop());
  CHECK(going_on.standing(item(protocol, "plank")) == Standing::asked);
}

TEST_CASE("one sign that stops is told with its nearest date only") {
  const Protocol protocol = small_protocol(plain_prompt("run", "yes_no") + R"(
red_flag = [
  { is = "yes", action = "stop", urgency = "soon", says = "See a doctor within days." },
  { is = "yes", action = "stop", urgency = "today", says = "See a doctor today." },
  { is = "yes", action = "refer", urgency = "soon", says = "Run less." },
])");
  Answers answers;
  answers.set(item(protocol, "run"), answered(1));
  const Course course(protocol, answers);
  CHECK(course.flags().size() == 3);
  const std::vector<RaisedFlag> told = most_urgent_first(protocol, course.flags());
  REQUIRE(told.size() == 2);
  CHECK(told[0].flag == 1);
  CHECK(told[1].flag == 2);
}

TEST_CASE("a full file has a line for what its stopping answer makes unsafe, too") {
  const Protocol protocol = small_protocol(
      plain_prompt("clot", "yes_no") +
      R"(red_flag = { is = "yes", action = "stop", urgency = "today", says = "See a doctor today." }
[[prompt]]
id = "calf"
kind = "scale"
ask = "Stretch the calf. How tight?"
unsafe_if = { prompt = "clot", is = "yes" }
)");
  Answers answers;
  answers.set(item(protocol, "clot"), answered(1));
  CHECK(Course(protocol, answers).standing(item(protocol, "calf")) == Standing::after_stop);
  CHECK(Course(protocol, answers, AfterStop::as_if_going_on).standing(item(protocol, "calf")) ==
        Standing::asked);
  answers.set(item(protocol, "clot"), without_value(Status::unsure));
  CHECK(Course(protocol, answers, AfterStop::as_if_going_on).standing(item(protocol, "calf")) ==
        Standing::left_out);
}

TEST_CASE("a flag that cannot be ruled out refers instead of stopping") {
  const Protocol protocol = small_protocol(flagged);
  Answers answers;
  answers.set(item(protocol, "age"), answered(12));
  for (const Status status : {Status::skipped, Status::unsure}) {
    answers.set(item(protocol, "limp"), without_value(status));
    const Course course(protocol, answers);
    CHECK_FALSE(course.stop());
    REQUIRE(course.flags().size() == 1);
    CHECK(course.flags()[0] == RaisedFlag{item(protocol, "limp"), 0, FlagAction::refer, true});
  }
  answers.set(item(protocol, "limp"), answered(1));
  answers.set(item(protocol, "age"), without_value(Status::skipped));
  const Course unknown_age(protocol, answers);
  CHECK_FALSE(unknown_age.stop());
  REQUIRE(unknown_age.flags().size() == 2);
  CHECK(unknown_age.flags()[0].unsure);
  CHECK_FALSE(unknown_age.flags()[1].unsure);
}

TEST_CASE("an unsure answer to a flag with unsure = remark is only a remark") {
  const Protocol protocol = small_protocol(
      plain_prompt("night", "yes_no") +
      R"(red_flag = { is = "yes", action = "stop", urgency = "soon", says = "See someone.", unsure = "remark" }
)");
  Answers answers;
  answers.set(item(protocol, "night"), without_value(Status::unsure));
  const Course course(protocol, answers);
  CHECK(course.flags().empty());
  REQUIRE(course.remarks().size() == 1);
  CHECK(course.remarks()[0] == RaisedRemark{item(protocol, "night"), true, 0});
}

TEST_CASE(
    "after the last pain stop allowed, later effort tests are not asked, and other questions are") {
  const Protocol protocol = small_protocol(R"([[prompt]]
id = "first"
kind = "hold"
sides = "each"
ask = "Hold on the {side}."
target = 30
finding = [{ below = 30, points = { core = 40 }, says = "Held {value} s" }]
[[prompt]]
id = "second"
kind = "hold"
ask = "Hold."
target = 30
finding = [{ below = 30, points = { core = 40 }, says = "Held {value} s" }]
)" + plain_prompt("end", "yes_no"));
  Answers answers;
  answers.set(item(protocol, "first.left"), {Status::pain, 10});
  answers.set(item(protocol, "first.right"), {Status::hurt, 10});
  CHECK_FALSE(Course(protocol, answers).pain_limit());  // finished, though it hurt
  answers.set(item(protocol, "first.right"), without_value(Status::pain));
  const Course course(protocol, answers);
  CHECK(course.pain_limit());
  CHECK_FALSE(course.stop());
  CHECK(course.standing(item(protocol, "second")) == Standing::after_stop);
  CHECK(course.standing(item(protocol, "end")) == Standing::asked);
}

TEST_CASE("pain follows the prompt's own rule") {
  const Protocol protocol = small_protocol(R"([[prompt]]
id = "gentle"
kind = "scale"
ask = "Bend. How does it feel?"
pain = "refer"
[[prompt]]
id = "hard"
kind = "scale"
ask = "Bend more. How does it feel?"
pain = "stop"
)" + plain_prompt("end", "yes_no"));
  Answers answers;
  answers.set(item(protocol, "gentle"), without_value(Status::pain));
  CHECK(Course(protocol, answers).pain_refer());
  CHECK_FALSE(Course(protocol, answers).stop());
  answers.set(item(protocol, "gentle"), answered(1));
  answers.set(item(protocol, "hard"), without_value(Status::pain));
  const Course course(protocol, answers);
  REQUIRE(course.stop());
  CHECK(course.stop()->kind == StopKind::pain);
  CHECK(course.standing(item(protocol, "end")) == Standing::after_stop);
}

TEST_CASE("a remark's condition may look at a later question") {
  const Protocol protocol = small_protocol(R"([[prompt]]
id = "spot"
kind = "choice"
choices = ["front", "side"]
ask = "Where does it hurt?"
remark = { is = "front", says = "This fits.", if = { prompt = "stairs", is = "yes" } }
)" + plain_prompt("stairs", "yes_no"));
  Answers answers;
  answers.set(item(protocol, "spot"), answered(0));
  CHECK(Course(protocol, answers).remarks().empty());
  answers.set(item(protocol, "stairs"), answered(1));
  CHECK(Course(protocol, answers).remarks().size() == 1);
}

TEST_CASE("a compare counts toward the worse side, whichever of the two the question names") {
  for (const bool names_better : {false, true}) {
    const Protocol protocol =
        small_protocol(std::string(R"(
[[prompt]]
id = "stand"
kind = "compare"
ask = "Which leg?"
)") + (names_better ? "names = \"better\"\n" : "") +
                       plain_prompt("more", "yes_no") +
                       R"(ask_if = { prompt = "stand", at_least = 1, side = "right" }
)");
    Answers answers;
    answers.set(item(protocol, "stand"), answered(2));
    CHECK(standing_of(protocol, answers, "more") ==
          (names_better ? Standing::not_asked : Standing::asked));
  }
}
