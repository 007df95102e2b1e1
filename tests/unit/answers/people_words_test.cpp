// What people say besides the words on the screen is taken where it can mean one thing only.
#include "kneecheck/answers/guard.hpp"
#include "kneecheck/answers/reply.hpp"
#include "support/catch.hpp"
#include "support/replies.hpp"
#include "support/small_protocol.hpp"

namespace kneecheck::testing {
namespace {

Prompt counted_in(const std::string& unit, int decimals = 0) {
  return effort(number(decimals, 0, 6000, unit));
}

}  // namespace

TEST_CASE("yep and nope are yes and no, and none of several signs is no") {
  for (const char* line : {"yep", "Yep", " YEP "}) CHECK(answer_to(yes_no(), line) == answered(1));
  for (const char* line : {"nope", "none", "None"}) CHECK(answer_to(yes_no(), line) == answered(0));
  for (const char* line : {"both", "again", "ye", "non"})
    CHECK(mistake_in(yes_no(), line).code == "A102");
}

TEST_CASE("none is 0 where there is a 0, and never a time, a side or a place in a list") {
  CHECK(answer_to(scale(), "none") == answered(0));
  CHECK(answer_to(number(0, 0, 99), "none") == answered(0));
  CHECK(answer_to(number(1, 0, 99, "km"), "None") == answered(0));
  for (const Prompt& prompt : {scale(1, 5), scale(-5, 5), number(0, 5, 110), hold()})
    CHECK(mistake_in(prompt, "none").code == "A102");
  for (const Prompt& prompt : {compare(), squat()})
    CHECK(mistake_in(prompt, "none").code == "A104");
}

TEST_CASE("both sides alike is the same") {
  CHECK(answer_to(compare(), "both") == answered(0));
  CHECK(answer_to(compare(false), "BOTH") == answered(0));
  CHECK(mistake_in(squat(), "both").code == "A104");
}

TEST_CASE("a place on a scale may be named with its end, and with no other number") {
  for (const char* line : {"2/10", "2 / 10", "2 of 10"})
    CHECK(answer_to(scale(), line) == answered(2));
  CHECK(answer_to(scale(1, 5), "2/5") == answered(2));
  CHECK(answer_to(effort(scale()), "2/10 hurt") == Answer{Status::hurt, 2});
  for (const char* line : {"2/5", "2/100", "2/", "/10", "2/10/10", "1/2/10", "2.5/10", "two/10"})
    CHECK(mistake_in(scale(), line).code == "A102");
  CHECK(mistake_in(scale(), "12/10").code == "A103");
  CHECK(mistake_in(scale(-5, 5), "2/5").code == "A102");
  CHECK(mistake_in(number(0, 0, 10), "2/10").code == "A102");
  CHECK(mistake_in(hold(), "30/45").code == "A102");
}

TEST_CASE("hurts behind an answer is hurt, and alone it is pain") {
  for (const char* line : {"2 hurts", "2 Hurts", "2 it hurts", "2 hurt"})
    CHECK(answer_to(effort(scale()), line) == Answer{Status::hurt, 2});
  CHECK(answer_to(hold(), "30 hurts") == Answer{Status::hurt, 30});
  CHECK(answer_to(effort(squat()), "falls hurts") == Answer{Status::hurt, 2});
  CHECK(answer_to(effort(compare()), "left much hurts") == Answer{Status::hurt, -2});
  for (const Prompt& prompt : {effort(scale()), effort(squat()), effort(compare()), hold()}) {
    for (const char* line : {"hurts", "It hurts"})
      CHECK(answer_to(prompt, line) == Answer{Status::pain, {}});
    // Whoever finished has an answer to give as well.
    CHECK_FALSE(mistake_in(prompt, "hurt").code.empty());
  }
  CHECK(mistake_in(scale(), "hurts").code == "A108");
  CHECK(mistake_in(scale(), "2 hurts").code == "A108");
}

TEST_CASE("minutes and seconds are taken where a prompt counts in one of them") {
  CHECK(answer_to(hold(600), "6 min") == answered(360));
  CHECK(answer_to(hold(600), "6min") == answered(360));
  CHECK(answer_to(hold(600), "1 minute pain") == Answer{Status::pain, 60});
  for (const char* line : {"45 seconds", "45 second", "45seconds", "45 s"})
    CHECK(answer_to(hold(), line) == answered(45));
  CHECK(mistake_in(hold(), "6 min").wanted.str() == "the clock stops at 45: type 45");
  for (const char* unit : {"minutes", "min", "Minutes"}) {
    for (const char* line : {"6 min", "6 minutes", "6 mins", "6 minute", "6"})
      CHECK(answer_to(counted_in(unit), line) == answered(6));
    CHECK(mistake_in(counted_in(unit), "90 s").code == "A102");
  }
  CHECK(answer_to(counted_in("seconds"), "6 min") == answered(360));
  CHECK(answer_to(counted_in("s", 1), "1.5 min") == answered(900));
  CHECK(mistake_in(counted_in("s", 1), "999999999999999 min").code == "A103");
  Prompt translated = counted_in("Minuten");
  translated.original_unit = "minutes";
  CHECK(answer_to(translated, "6 min") == answered(6));
  for (const char* line : {"6 min", "6 s", "min", "6 m"}) {
    CHECK(mistake_in(counted_in("km"), line).code == "A102");
    CHECK(mistake_in(scale(), line).code == "A102");
  }
  for (const char* line : {"6 m", "min", "1:30 min", "6 min 30 s", "1.5 min", "6 km"})
    CHECK(mistake_in(hold(600), line).code == "A102");
}

TEST_CASE(
    "what a choice is called, or begins with, is that choice, whatever the word says elsewhere") {
  const Prompt prompt = effort(choice({{"", "none"},
                                       {"", "both"},
                                       {"", "hurts at rest"},
                                       {"", "2/10"},
                                       {"", "it hurts"},
                                       {"", "nope"}}));
  CHECK(answer_to(prompt, "none") == answered(0));
  CHECK(answer_to(prompt, "both") == answered(1));
  CHECK(answer_to(prompt, "hurts") == answered(2));
  CHECK(answer_to(prompt, "hurts at rest hurts") == Answer{Status::hurt, 2});
  CHECK(answer_to(prompt, "2/10") == answered(3));
  CHECK(answer_to(prompt, "it hurts") == answered(4));
  CHECK(answer_to(prompt, "nope") == answered(5));
  const Prompt two = effort(choice({{"", "hurts a little"}, {"", "hurts a lot"}}));
  CHECK(mistake_in(two, "hurts").problem.str() ==
        "\"hurts\" could be \"hurts a little\" or \"hurts a lot\"");
}

TEST_CASE("a text keeps such words as they are") {
  for (const char* line : {"hurts", "none", "both", "nope", "again", "2/10", "6 min", "it hurts"})
    CHECK(answer_to(words(), line) == Answer{Status::answered, {}});
  const Protocol protocol = small_protocol(plain_prompt("sore", "yes_no"));
  for (const char* line : {"hurts", "again", "'none"})
    CHECK(literal(protocol, line, english_words()) == line);
}

TEST_CASE("a sheet has the words of the manual only: None may be a missing value there") {
  for (const auto& [prompt, word] : {std::pair{yes_no(), "yep"},
                                     {yes_no(), "none"},
                                     {scale(), "None"},
                                     {scale(), "2/10"},
                                     {hold(600), "6 min"},
                                     {compare(), "both"},
                                     {effort(scale()), "hurts"},
                                     {effort(scale()), "2 hurts"},
                                     {counted_in("minutes"), "6 min"}}) {
    INFO(word);
    CHECK(std::holds_alternative<Mistake>(parse_sheet_word(prompt, word)));
  }
}

}  // namespace kneecheck::testing
