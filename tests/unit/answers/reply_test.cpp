// What is typed becomes an answer, a command or a mistake that says what to type.
#include "kneecheck/answers/reply.hpp"

#include <string>
#include <utility>
#include <vector>

#include "kneecheck/answers/guard.hpp"
#include "support/catch.hpp"
#include "support/replies.hpp"
#include "support/small_protocol.hpp"

namespace kneecheck::testing {

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

TEST_CASE("where a choice begins with a number, numbers are texts and never places") {
  const Prompt prompt = choice({{"", "2"}, {"", "1"}, {"", "3 or more"}});
  CHECK(answer_to(prompt, "2") == answered(0));
  CHECK(answer_to(prompt, "1") == answered(1));
  CHECK(answer_to(prompt, "3") == answered(2));
  CHECK(mistake_in(prompt, "4").code == "A104");
  CHECK(reply_range(prompt).str() == "2/1/3 or more");

  const Prompt scored = choice({{"", "0 none"}, {"", "1 mild"}, {"", "2 strong"}});
  CHECK(answer_to(scored, "1") == answered(1));
  CHECK(answer_to(scored, "0") == answered(0));
  CHECK(answer_to(scored, "1 m") == answered(1));
  CHECK(mistake_in(scored, "3").code == "A104");
  CHECK(reply_range(scored).str() == "0 none/1 mild/2 strong");
}

TEST_CASE("a number is the start of a text with that number, and of no longer one") {
  const Prompt prompt = choice({{"", "2 days"}, {"", "10 days"}, {"", "1.5 weeks"}});
  CHECK(answer_to(prompt, "2") == answered(0));
  CHECK(answer_to(prompt, "10") == answered(1));
  CHECK(mistake_in(prompt, "1").code == "A104");
  CHECK(answer_to(prompt, "1.5") == answered(2));
  CHECK(answer_to(prompt, "10 d") == answered(1));

  const Prompt same = choice({{"", "1 mile"}, {"", "1 hour"}});
  CHECK(mistake_in(same, "1").problem.str() == "\"1\" could be \"1 mile\" or \"1 hour\"");
  CHECK(answer_to(same, "1 h") == answered(1));
}

TEST_CASE("where numbers are places, a number within a text is no start of one") {
  const Prompt prompt = choice({{"", "up to 2 days"}, {"", "longer"}});
  CHECK(answer_to(prompt, "2") == answered(1));
  CHECK(mistake_in(prompt, "10").code == "A104");
}

TEST_CASE("a leading ' makes literal what would mean something else, and is a letter elsewhere") {
  const Protocol protocol = small_protocol(plain_prompt("sore", "yes_no"));
  for (const std::string written : {"pain", "Back", "-", "skip", "?", "quit", "# sore", "'quoted'",
                                    "sore: yes", "sore.left: no", "unsure"}) {
    INFO(written);
    CHECK(literal(protocol, "'" + written, english_words()) == written);
    CHECK(literal(protocol, as_literal(protocol, written), english_words()) == written);
    CHECK(answer_to(words(), "'" + written) == Answer{Status::answered, {}});
  }
  for (const std::string written :
       {"'s morgens", "'tis the left one", "painful", "other: yes", "'"}) {
    INFO(written);
    CHECK(literal(protocol, written, english_words()) == written);
    CHECK(as_literal(protocol, written) == written);
  }
  CHECK(as_literal(protocol, "pain") == "'pain");
  CHECK(as_literal(protocol, "'pain") == "''pain");
  CHECK(correction(mistake_in(words(), "pain"), "pain")
            .str()
            .ends_with("; for the word itself type 'pain"));
}

TEST_CASE("words that nobody can tell apart are the same answer") {
  const Prompt prompt = choice({{"", "un peu serré"}, {"", "à l'aise"}});
  CHECK(answer_to(prompt, "un\u00a0peu serre\u0301") == answered(0));  // no-break space, accent
  CHECK(answer_to(prompt, "\u3000Un  Peu\tSERRE\u0301 ") == answered(0));
  CHECK(answer_to(prompt, "a\u0300 l'aise") == answered(1));
  CHECK(answer_to(prompt, "a\u0300") == answered(1));
  CHECK(mistake_in(prompt, "\u00a0\u2003").problem.str() == "there is no answer here");
  CHECK(mistake_in(prompt, "\u200c").problem.str() == "there is no answer here");
}

TEST_CASE("a choice is typed with the joiners of its words, or without") {
  const Prompt prompt =
      choice({{"", "\u0645\u06CC\u200C\u06A9\u0646\u062F"}, {"", "\u2764\uFE0F"}});
  CHECK(answer_to(prompt, "\u0645\u06CC\u200C\u06A9\u0646\u062F") == answered(0));
  CHECK(answer_to(prompt, "\u0645\u06CC\u06A9\u0646\u062F") == answered(0));
  CHECK(answer_to(prompt, "\u0645\u06CC\u06A9") == answered(0));
  CHECK(answer_to(prompt, "\u2764") == answered(1));
}

TEST_CASE("under a translation its words are typed, and the protocol's own as well") {
  const Prompt prompt =
      choice({{"", "nein", "no"}, {"", "etwas", "a little"}, {"", "noch mehr", "much more"}});
  CHECK(answer_to(prompt, "etwas") == answered(1));
  CHECK(answer_to(prompt, "et") == answered(1));
  CHECK(answer_to(prompt, "a little") == answered(1));
  CHECK(answer_to(prompt, "much") == answered(2));
  CHECK(answer_to(prompt, "2") == answered(1));
  CHECK(mistake_in(prompt, "n").problem.str() == "\"n\" could be \"nein\" or \"noch mehr\"");
}

TEST_CASE(
    "where a word is one choice in translation and another in the original, the screen wins") {
  const Prompt prompt =
      choice({{"", "gut", "fast"}, {"", "fast nie", "rarely"}, {"", "fast", "x"}});
  CHECK(answer_to(prompt, "fast") == answered(2));
  CHECK(answer_to(prompt, "fast n") == answered(1));
  CHECK(answer_to(prompt, "rare") == answered(1));
}

TEST_CASE("under a translation both names of a unit are taken, but not one behind the other") {
  Prompt prompt = number(0, 5, 110, "Jahre");
  prompt.original_unit = "years";
  for (const char* line : {"34", "34 Jahre", "34 years", "34 jahre"})
    CHECK(answer_to(prompt, line) == answered(34));
  CHECK(mistake_in(prompt, "34 years Jahre").code == "A102");
}

TEST_CASE("letters beyond ASCII are the same in upper and lower case") {
  const Prompt prompt = choice({{"", "Überhaupt nicht"}, {"", "деутлих"}, {"", "šikmo"}});
  CHECK(answer_to(prompt, "überhaupt nicht") == answered(0));
  CHECK(answer_to(prompt, "ДЕУ") == answered(1));
  CHECK(answer_to(prompt, "Šikmo") == answered(2));
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
  for (const char* line : {"a\x7f", "\u009b31m", "a\u202eb", "a\rb", "a\u2028b", "a\xff", "a\u00ad",
                           "\ue000", "\uffff"})
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

}  // namespace kneecheck::testing
