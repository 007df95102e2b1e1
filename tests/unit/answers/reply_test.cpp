#include "kneecheck/answers/reply.hpp"

#include <string>
#include <utility>
#include <vector>

#include "support/catch.hpp"

namespace kneecheck {
namespace {

Prompt prompt_of(Kind kind, int min, int max) {
  Prompt prompt;
  prompt.id = "test";
  prompt.kind = kind;
  prompt.min = min;
  prompt.max = max;
  return prompt;
}

Prompt effort(Prompt prompt) {
  prompt.pain = PainRule::skip;
  return prompt;
}

Prompt yes_no() { return prompt_of(Kind::yes_no, 0, 1); }
Prompt scale(int min = 0, int max = 10) { return prompt_of(Kind::scale, min, max); }
Prompt hold(int max = 45) { return effort(prompt_of(Kind::hold, 0, max)); }

Prompt compare(bool much = true) {
  Prompt prompt = prompt_of(Kind::compare, much ? -2 : -1, much ? 2 : 1);
  prompt.much = much;
  return prompt;
}

Prompt number(int decimals, int min, int max, const std::string& unit = "") {
  Prompt prompt = prompt_of(Kind::number, min, max);
  prompt.decimals = decimals;
  prompt.unit = unit;
  return prompt;
}

Prompt choice(const std::vector<Choice>& choices) {
  Prompt prompt = prompt_of(Kind::choice, 0, static_cast<int>(choices.size()) - 1);
  prompt.choices = choices;
  return prompt;
}

Prompt squat() {
  return choice({{"stays", "stays over the middle toes"},
                 {"drifts", "drifts in, comes back"},
                 {"falls", "falls clearly inward"}});
}

Prompt words(int max_length = 20) {
  Prompt prompt = prompt_of(Kind::text, 0, 0);
  prompt.max_length = max_length;
  return prompt;
}

Answer answered(int value) { return {Status::answered, value}; }

Answer answer_to(const Prompt& prompt, std::string_view line) {
  INFO("line: " << line);
  const Reply reply = parse_reply(prompt, line);
  if (const Mistake* mistake = std::get_if<Mistake>(&reply)) FAIL(mistake->problem.str());
  REQUIRE(std::holds_alternative<Answer>(reply));
  return std::get<Answer>(reply);
}

Mistake mistake_in(const Prompt& prompt, std::string_view line) {
  INFO("line: " << line);
  const Reply reply = parse_reply(prompt, line);
  REQUIRE(std::holds_alternative<Mistake>(reply));
  CHECK_FALSE(std::get<Mistake>(reply).wanted.empty());
  CHECK_FALSE(std::get<Mistake>(reply).problem.empty());
  return std::get<Mistake>(reply);
}

std::vector<Prompt> one_of_every_kind() {
  return {yes_no(),         squat(), scale(),   scale(-5, 5),  number(1, -20, 300, "cm"),
          number(0, 0, 99), hold(),  compare(), compare(false)};
}

}  // namespace

TEST_CASE("yes and no are taken as words or letters, in any case") {
  for (const char* line : {"y", "Y", "yes", "YES", "  yes\t"})
    CHECK(answer_to(yes_no(), line) == answered(1));
  for (const char* line : {"n", "N", "no", "No"}) CHECK(answer_to(yes_no(), line) == answered(0));
  for (const char* line : {"ye", "j", "1", "0", "true", "yes no"})
    CHECK(mistake_in(yes_no(), line).code == "A102");
}

TEST_CASE("a mistake says what was wanted, what was typed and what else there is") {
  CHECK(correction(mistake_in(yes_no(), "maybe"), "maybe").str() ==
        "type y or n (you typed \"maybe\"); unsure is an answer too");
  CHECK(correction(mistake_in(scale(), "abc"), "abc").str() ==
        "type a whole number from 0 to 10, or - to skip (you typed \"abc\")");
  CHECK(correction(mistake_in(scale(), "99"), "99").str() ==
        "type a whole number from 0 to 10, or - to skip (you typed \"99\")");
  CHECK(correction(mistake_in(hold(), "60"), "60").str() ==
        "the clock stops at 45: type 45 (you typed \"60\")");
}

TEST_CASE("what was typed cannot drive the terminal when a mistake repeats it") {
  const std::string line = "\x1b[31m" + std::string(500, 'x');
  const std::string told = correction(mistake_in(scale(), line), line).str();
  CHECK(told.find('\x1b') == std::string::npos);
  CHECK(told.size() < 200);
}

TEST_CASE("the words that mean the same at every question are known in any case") {
  std::vector<Prompt> prompts = one_of_every_kind();
  prompts.push_back(words());
  for (const Prompt& prompt : prompts) {
    for (const char* line : {"-", "skip", "SKIP", " - "})
      CHECK(answer_to(prompt, line) == Answer{Status::skipped, {}});
    for (const char* line : {"unsure", "Unsure"})
      CHECK(answer_to(prompt, line) == Answer{Status::unsure, {}});
    for (const char* line : {"<", "back", "Back"})
      CHECK(std::get<Command>(parse_reply(prompt, line)) == Command::back);
    for (const char* line : {"?", "help", "HELP"})
      CHECK(std::get<Command>(parse_reply(prompt, line)) == Command::help);
    CHECK(std::get<Command>(parse_reply(prompt, "review")) == Command::review);
    CHECK(std::get<Command>(parse_reply(prompt, "quit")) == Command::quit);
    CHECK(mistake_in(prompt, "").code == "A102");
    CHECK(mistake_in(prompt, " \t ").code == "A102");
  }
}

TEST_CASE("a choice is taken by its place, its text, its id or an unambiguous start") {
  for (const char* line : {"3", "falls clearly inward", "Falls  Clearly  INWARD", "falls", "f"})
    CHECK(answer_to(squat(), line) == answered(2));
  CHECK(answer_to(squat(), "drifts in, c") == answered(1));
  for (const char* line : {"0", "4", "-1", "99999999999999999999", "01", "2.", "x", "inward"})
    CHECK(mistake_in(squat(), line).code == "A104");
  CHECK(mistake_in(squat(), "4").problem.str() == "4 is not in the list, 1 to 3");
}

TEST_CASE("a start that fits several choices is not guessed: the mistake names them") {
  const Prompt prompt = choice({{"", "a little"}, {"", "a lot"}, {"", "clearly"}});
  CHECK(answer_to(prompt, "a li") == answered(0));
  const Mistake mistake = mistake_in(prompt, "A L");
  CHECK(mistake.code == "A104");
  CHECK(mistake.problem.str() == "\"A L\" could be \"a little\" or \"a lot\"");
  CHECK(mistake.wanted.str() == "type more of \"a little\" or \"a lot\"");
}

TEST_CASE("a choice's whole text wins over the start of another and over an id") {
  const Prompt prompt = choice({{"clearly", "no"}, {"b", "not really"}, {"c", "clearly"}});
  CHECK(answer_to(prompt, "no") == answered(0));
  CHECK(answer_to(prompt, "not") == answered(1));
  CHECK(answer_to(prompt, "clearly") == answered(2));
  CHECK(answer_to(prompt, "B") == answered(1));
}

TEST_CASE("where a choice's text is a whole number, numbers are texts and never places") {
  const Prompt prompt = choice({{"", "2"}, {"", "1"}, {"", "3 or more"}});
  CHECK(answer_to(prompt, "2") == answered(0));
  CHECK(answer_to(prompt, "1") == answered(1));
  CHECK(answer_to(prompt, "3") == answered(2));
  CHECK(mistake_in(prompt, "4").code == "A104");
  CHECK(reply_range(prompt).str() == "2/1/3 or more");
}

TEST_CASE("where numbers are places, a number is never the start of a text") {
  const Prompt prompt = choice({{"", "2 days"}, {"", "10 days"}});
  CHECK(answer_to(prompt, "2") == answered(1));
  CHECK(mistake_in(prompt, "10").code == "A104");
  CHECK(answer_to(prompt, "10 d") == answered(1));
}

TEST_CASE("letters beyond ASCII are the same in upper and lower case") {
  const Prompt prompt = choice({{"", "Überhaupt nicht"}, {"", "деутлих"}, {"", "šikmo"}});
  CHECK(answer_to(prompt, "überhaupt nicht") == answered(0));
  CHECK(answer_to(prompt, "ДЕУ") == answered(1));
  CHECK(answer_to(prompt, "Šikmo") == answered(2));
}

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

TEST_CASE("a comparison is taken by letter or word, and by how much where that is asked") {
  const std::pair<const char*, int> lines[] = {
      {"l", -1},   {"LEFT", -1}, {"r", 1},          {"right", 1}, {"=", 0},
      {"same", 0}, {"ll", -2},   {"left much", -2}, {"rr", 2},    {"Right  Much", 2}};
  for (const auto& [line, value] : lines) CHECK(answer_to(compare(), line) == answered(value));
  CHECK(answer_to(compare(false), "r") == answered(1));
  for (const char* line : {"ll", "rr", "left much", "right much"})
    CHECK(mistake_in(compare(false), line).code == "A104");
  for (const char* line : {"left_much", "much left", "lll", "2", "s", "equal"})
    CHECK(mistake_in(compare(), line).code == "A104");
}

TEST_CASE("a text takes the words as they are, up to its length in characters") {
  CHECK(answer_to(words(), " sore since Tuesday ") == Answer{Status::answered, {}});
  CHECK(answer_to(words(), "7 hurt") == Answer{Status::answered, {}});
  CHECK(answer_to(words(5), "äöüéß") == Answer{Status::answered, {}});
  const Mistake mistake = mistake_in(words(5), "äöüéßx");
  CHECK(mistake.code == "A109");
  CHECK(mistake.problem.str() == "6 characters are more than 5");
  CHECK(mistake.wanted.str() == "type at most 5 characters, or - to skip");
}

TEST_CASE("A5: control and bidi characters in an answer are refused and named") {
  for (const Prompt& prompt : one_of_every_kind()) {
    CHECK(mistake_in(prompt, "\x1b[A").code == "A113");
    CHECK(mistake_in(prompt, std::string_view("1\0", 2)).code == "A113");
  }
  for (const char* line : {"a\x7f", "\u009b31m", "a\u202eb", "a\rb", "a\u2028b", "a\xff"})
    CHECK(mistake_in(words(), line).code == "A113");
  CHECK(mistake_in(words(), "a\x1b").problem.str() == "U+001B (escape)");
}

TEST_CASE("in a sheet a word is a whole word: no starts, no places, no commands") {
  const auto in_sheet = [](const Prompt& prompt, std::string_view word) {
    INFO("word: " << word);
    return std::get<Answer>(parse_sheet_word(prompt, word));
  };
  CHECK(in_sheet(squat(), "falls") == answered(2));
  CHECK(in_sheet(squat(), "Drifts in, comes back") == answered(1));
  CHECK(in_sheet(compare(), "left_much") == answered(-2));
  CHECK(in_sheet(compare(), "left much") == answered(-2));
  CHECK(in_sheet(hold(), "30 pain") == Answer{Status::pain, 30});
  CHECK(in_sheet(hold(), "skip") == Answer{Status::skipped, {}});
  CHECK(in_sheet(words(), "back") == Answer{Status::answered, {}});
  for (const char* word : {"3", "fal", "back", "?", "quit", "review"}) {
    const Reply reply = parse_sheet_word(squat(), word);
    REQUIRE(std::holds_alternative<Mistake>(reply));
    CHECK(std::get<Mistake>(reply).code == "A104");
  }
  CHECK(std::get<Mistake>(parse_sheet_word(scale(), "eleven")).wanted.str() ==
        "write a whole number from 0 to 10, or \"skip\"");
}

TEST_CASE("every value's words are a line that means that value") {
  for (Prompt prompt : one_of_every_kind()) {
    prompt.pain = PainRule::skip;
    for (int value = prompt.min; value <= prompt.max; ++value) {
      const std::string line = value_words(prompt, value);
      CHECK(answer_to(prompt, line) == answered(value));
      CHECK(answer_to(prompt, line + " hurt") == Answer{Status::hurt, value});
      CHECK(std::get<Answer>(parse_sheet_word(prompt, line)) == answered(value));
    }
  }
}

}  // namespace kneecheck
