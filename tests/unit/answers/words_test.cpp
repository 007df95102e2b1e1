// Answers in words.
#include "kneecheck/answers/words.hpp"

#include <optional>
#include <string>

#include "support/catch.hpp"
#include "support/replies.hpp"

namespace kneecheck {
namespace {

using testing::prompt_of;

std::string said(const Prompt& prompt, Status status, std::optional<int> value = {}) {
  return answer_words(prompt, {status, value}).str();
}

}  // namespace

TEST_CASE("an answer is repeated in the words of its question") {
  Prompt squat = prompt_of(Kind::choice, 0, 1);
  squat.choices = {{"", "stays"}, {"", "falls clearly inward"}};
  CHECK(said(squat, Status::answered, 1) == "falls clearly inward");
  CHECK(said(prompt_of(Kind::yes_no, 0, 1), Status::answered, 0) == "no");
  CHECK(said(prompt_of(Kind::scale, 0, 10), Status::answered, 7) == "7 of 10");
  CHECK(said(prompt_of(Kind::scale, 1, 5), Status::hurt, 3) == "3 of 5, hurt");
  CHECK(said(prompt_of(Kind::scale, -5, 5), Status::answered, -2) == "-2 (-5 to 5)");
  CHECK(said(prompt_of(Kind::hold, 0, 45), Status::answered, 45) == "45 s");
  CHECK(said(prompt_of(Kind::hold, 0, 45), Status::pain, 30) == "stopped by pain after 30 s");
  CHECK(said(prompt_of(Kind::hold, 0, 45), Status::pain) == "stopped by pain");

  const Prompt compare = prompt_of(Kind::compare, -2, 2);
  CHECK(said(compare, Status::answered, -2) == "left, much");
  CHECK(said(compare, Status::answered, -1) == "left");
  CHECK(said(compare, Status::answered, 0) == "same");
  CHECK(said(compare, Status::answered, 2) == "right, much");
  CHECK(value_words(compare, 2) == "right much");

  CHECK(said(compare, Status::skipped) == "skipped");
  CHECK(said(compare, Status::unsure) == "not sure");
  CHECK(said(compare, Status::not_reached).empty());
}

TEST_CASE("a number is said with its unit and no more decimals than it needs") {
  Prompt reach = prompt_of(Kind::number, -300, 300);
  reach.decimals = 1;
  reach.unit = "cm";
  CHECK(said(reach, Status::answered, 85) == "8.5 cm");
  CHECK(said(reach, Status::answered, 80) == "8 cm");
  CHECK(said(reach, Status::answered, -5) == "-0.5 cm");
  CHECK(said(reach, Status::answered, 0) == "0 cm");
  CHECK(said(reach, Status::pain, 85) == "stopped by pain at 8.5 cm");
  reach.decimals = 3;
  CHECK(value_words(reach, 5) == "0.005");
  CHECK(value_words(reach, -120) == "-0.12");
}

TEST_CASE("a protocol's words cannot drive the terminal when they are repeated") {
  Prompt prompt = prompt_of(Kind::choice, 0, 0);
  prompt.choices = {{"", "a\x1b[31m"}};
  CHECK(said(prompt, Status::answered, 0) == "a\\u{1b}[31m");
  prompt = prompt_of(Kind::number, 0, 9);
  prompt.unit = "c\x1bm";
  CHECK(said(prompt, Status::answered, 3) == "3 c\\u{1b}m");
}

TEST_CASE("the short prompt says what fits") {
  CHECK(reply_range(prompt_of(Kind::yes_no, 0, 1)).str() == "y/n");
  CHECK(reply_range(prompt_of(Kind::scale, 0, 10)).str() == "0-10");
  CHECK(reply_range(prompt_of(Kind::scale, -5, 5)).str() == "-5 to 5");
  CHECK(reply_range(prompt_of(Kind::hold, 0, 45)).str() == "0-45 s");
  Prompt prompt = prompt_of(Kind::choice, 0, 2);
  prompt.choices = {{"", "no"}, {"", "a little"}, {"", "clearly"}};
  CHECK(reply_range(prompt).str() == "1-3");
  prompt = prompt_of(Kind::compare, -1, 1);
  prompt.much = false;
  CHECK(reply_range(prompt).str() == "l/r/=");
  prompt.much = true;
  CHECK(reply_range(prompt).str() == "ll/l/=/r/rr");
  prompt = prompt_of(Kind::number, 0, 300);
  prompt.decimals = 1;
  prompt.unit = "cm";
  CHECK(reply_range(prompt).str() == "0-30 cm");
}

TEST_CASE("every kind says in a plain sentence what to type and what to write") {
  Prompt squat = prompt_of(Kind::choice, 0, 2);
  squat.choices = {{"", "no"}, {"", "a little"}, {"", "clearly"}};
  const auto line = [](const Prompt& prompt) { return wanted_words(prompt, Form::line).str(); };
  const auto sheet = [](const Prompt& prompt) { return wanted_words(prompt, Form::sheet).str(); };
  CHECK(line(squat) ==
        "type a number from 1 to 3, or one of \"no\", \"a little\", \"clearly\", or - to skip");
  CHECK(sheet(squat) == "write one of \"no\", \"a little\", \"clearly\", or \"skip\"");
  squat.choices[1].text = std::string(80, 'x');
  CHECK(line(squat) == "type a number from 1 to 3, or the words of one choice, or - to skip");
  CHECK(line(prompt_of(Kind::yes_no, 0, 1)) == "type y or n");
  CHECK(line(prompt_of(Kind::hold, 0, 45)) == "type the whole seconds, from 0 to 45, or - to skip");
  CHECK(line(prompt_of(Kind::compare, -2, 2)) == "type l, r or =, ll or rr for much, or - to skip");
  CHECK(sheet(prompt_of(Kind::compare, -2, 2)) ==
        "write \"left\", \"right\", \"same\", \"left_much\" or \"right_much\", or \"skip\"");
}

}  // namespace kneecheck
