// Pain in a reply: stopped by it, or finished though it hurt.
#include <string>
#include <utility>
#include <vector>

#include "kneecheck/answers/reply.hpp"
#include "support/catch.hpp"
#include "support/replies.hpp"

namespace kneecheck::testing {

TEST_CASE("pain says that a test was stopped, with the seconds or the number reached") {
  CHECK(answer_to(hold(), "pain") == Answer{Status::pain, {}});
  CHECK(answer_to(hold(), "30 pain") == Answer{Status::pain, 30});
  CHECK(answer_to(hold(), "0:30  PAIN") == Answer{Status::pain, 30});
  CHECK(answer_to(hold(), "30 s pain") == Answer{Status::pain, 30});
  CHECK(answer_to(effort(number(1, 0, 300, "cm")), "8,5 cm pain") == Answer{Status::pain, 85});
  CHECK(answer_to(effort(squat()), "Pain") == Answer{Status::pain, {}});

  const Mistake on_scale = mistake_in(effort(scale()), "7 pain");
  CHECK(on_scale.code == "A102");
  CHECK(on_scale.wanted.str() == "type pain alone if you had to stop, 7 hurt if you finished");
  CHECK(mistake_in(effort(squat()), "falls pain").code == "A102");
  CHECK(mistake_in(hold(), "ouch pain").code == "A102");
  CHECK(mistake_in(effort(scale()), "11 pain").code == "A103");
}

TEST_CASE("a time past the clock that was stopped by pain is not turned into a full hold") {
  CHECK(mistake_in(hold(), "60 pain").wanted.str() == "the clock stops at 45: type 45 pain");
  CHECK(mistake_in(hold(), "1:00 hurt").wanted.str() == "the clock stops at 45: type 45 hurt");
}

TEST_CASE("hurt keeps the answer and says that it hurt") {
  CHECK(answer_to(hold(), "45 s hurt") == Answer{Status::hurt, 45});
  CHECK(answer_to(effort(scale()), "7 hurt") == Answer{Status::hurt, 7});
  CHECK(answer_to(effort(squat()), "3 Hurt") == Answer{Status::hurt, 2});
  CHECK(answer_to(effort(squat()), "fal hurt") == Answer{Status::hurt, 2});
  CHECK(answer_to(effort(compare()), "left much hurt") == Answer{Status::hurt, -2});
  CHECK(answer_to(effort(yes_no()), "y hurt") == Answer{Status::hurt, 1});
  for (const char* line : {"hurt", "- hurt", "unsure hurt", "11 hurt", "7 hurt hurt", "7hurt"})
    mistake_in(effort(scale()), line);
}

TEST_CASE("A108: pain and hurt are refused where the question does not offer them") {
  for (const Prompt& prompt : {yes_no(), scale(), compare(), squat()}) {
    CHECK(mistake_in(prompt, "pain").code == "A108");
    CHECK(mistake_in(prompt, "PAIN").code == "A108");
  }
  CHECK(mistake_in(scale(), "7 hurt").code == "A108");
  CHECK(mistake_in(scale(), "7 pain").code == "A108");
  CHECK(mistake_in(scale(), "pain").wanted.str() ==
        "pain is not an answer here: type a whole number from 0 to 10, or - to skip");
  CHECK(mistake_in(words(), "pain").code == "A108");
}

TEST_CASE("a choice's whole text wins over a trailing pain or hurt") {
  const Prompt prompt =
      effort(choice({{"", "no"}, {"", "no pain"}, {"", "a little hurt"}, {"", "it hurt a lot"}}));
  CHECK(answer_to(prompt, "no pain") == answered(1));
  CHECK(answer_to(prompt, "A little hurt") == answered(2));
  CHECK(answer_to(prompt, "a little hurt hurt") == Answer{Status::hurt, 2});
  CHECK(answer_to(prompt, "no hurt") == Answer{Status::hurt, 0});
  CHECK(answer_to(prompt, "it hurt") == answered(3));
  CHECK(answer_to(prompt, "pain") == Answer{Status::pain, {}});
}

}  // namespace kneecheck::testing
