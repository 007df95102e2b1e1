// A line to a page of signs: which of them it calls true, and what cannot be meant.
#include "kneecheck/answers/page_reply.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/signs.hpp"

namespace kneecheck::testing {
namespace {

// An answer to each sign as a letter: y, n, u(nsure), s(kipped); a command's number; of a mistake
// its code and problem.
std::string meant_by(const std::string& line) {
  static const Protocol protocol = signs_protocol();
  const PageReply reply = parse_page_reply(protocol, item(protocol, "swollen"), line);
  if (const Command* const command = std::get_if<Command>(&reply)) {
    return "command " + std::to_string(static_cast<int>(*command));
  }
  if (const Mistake* const mistake = std::get_if<Mistake>(&reply)) {
    return mistake->code + " " + mistake->problem.str();
  }
  std::string letters;
  for (const Answer& answer : std::get<std::vector<Answer>>(reply)) {
    letters += answer.status == Status::unsure    ? 'u'
               : answer.status == Status::skipped ? 's'
               : answer == answered(1)            ? 'y'
                                                  : 'n';
  }
  return letters;
}

TEST_CASE("numbers are yes to those signs of the page and no to the others") {
  CHECK(meant_by("2") == "nyn");
  for (const char* const line : {"1 3", "3 1", "1,3", "1, 3", " 1 ,3 ", "1 and 3", "1 AND 3"}) {
    CAPTURE(line);
    CHECK(meant_by(line) == "yny");
  }
  CHECK(meant_by("1, 2 and 3") == "yyy");
}

TEST_CASE("numbers are parted by the and of a translation as well") {
  Protocol protocol = signs_protocol();
  protocol.words.of(ReplyMeaning::together).push_back("und");
  const Item first = item(protocol, "swollen");
  for (const char* const line : {"1 und 3", "1 UND 3", "1 and 3"}) {
    CAPTURE(line);
    const PageReply reply = parse_page_reply(protocol, first, line);
    CHECK(std::get<std::vector<Answer>>(reply) ==
          std::vector<Answer>{answered(1), answered(0), answered(1)});
  }
  for (const char* const line : {"1 und", "und 1", "1 und und 3", "1 und and 3"}) {
    CAPTURE(line);
    CHECK(std::get<Mistake>(parse_page_reply(protocol, first, line)).code == "A102");
  }
}

TEST_CASE("0, none and no are no to every sign of the page") {
  for (const char* const line : {"0", "n", "no", "none", "None", " NO "}) {
    CAPTURE(line);
    CHECK(meant_by(line) == "nnn");
  }
}

TEST_CASE("a question mark before a number is not sure of that sign") {
  CHECK(meant_by("?3") == "nnu");
  CHECK(meant_by("2 ?3") == "nyu");
  CHECK(meant_by("?1 ?2") == "uun");
}

TEST_CASE("skip, not sure and the commands are for the whole page") {
  CHECK(meant_by("-") == "sss");
  CHECK(meant_by("skip") == "sss");
  CHECK(meant_by("unsure") == "uuu");
  CHECK(meant_by("<") == "command 0");
  CHECK(meant_by("?") == "command 1");
  CHECK(meant_by("review") == "command 2");
  CHECK(meant_by("quit") == "command 3");
}

TEST_CASE("what cannot be meant on a page of signs is refused") {
  CHECK(meant_by("y") == "A102 \"y\" does not say which");
  CHECK(meant_by("yes") == "A102 \"yes\" does not say which");
  CHECK(meant_by("4") == "A104 \"4\" is not on this page, 1 to 3");
  CHECK(meant_by("10") == "A104 \"10\" is not on this page, 1 to 3");
  CHECK(meant_by("99999999999999999999") ==
        "A104 \"99999999999999999999\" is not on this page, 1 to 3");
  CHECK(meant_by("?4") == "A104 \"?4\" is not on this page, 1 to 3");
  CHECK(meant_by("2 2") == "A102 2 is named twice");
  CHECK(meant_by("2 ?2") == "A102 2 is named twice");
  CHECK(meant_by("0 3") == "A102 \"0\" is for no sign at all and stands alone");
  CHECK(meant_by("3 none") == "A102 \"none\" is for no sign at all and stands alone");
  for (const char* const line : {"abc", "1-3", "1.", "02", "+1", "? 3", "3?", "1;2", "hurt"}) {
    CAPTURE(line);
    CHECK(meant_by(line).starts_with("A102 "));
  }
  // Whoever broke off in the middle may have meant more.
  for (const char* const line : {"1,", ",1", "1,,2", "1 and", "and 1", "1 and, 2"}) {
    CAPTURE(line);
    CHECK(meant_by(line).starts_with("A102 "));
  }
  CHECK(meant_by("pain") == "A108 pain is not offered at this question");
  CHECK(meant_by("") == "A102 there is no answer here");
  CHECK(meant_by("1\x01").starts_with("A113 "));
}

TEST_CASE("a mistake on a page of signs says how its signs are picked") {
  const Protocol protocol = signs_protocol();
  const auto told = [&](const std::string& line) {
    return correction(
               std::get<Mistake>(parse_page_reply(protocol, item(protocol, "swollen"), line)), line)
        .str();
  };
  const std::string wanted =
      "type the numbers of what is true, such as 1 2; 0 for none, ?2 if you are not sure of 2, or "
      "- to skip";
  CHECK(told("y") == "which? " + wanted + " (you typed \"y\")");
  CHECK(told("2 2") == wanted + " (you typed \"2 2\"); 2 is named twice");
  CHECK(told("pain") == wanted + " (you typed \"pain\"); pain is not offered at this question");
}

TEST_CASE("what was said of a page of signs names those that are true, and those that are open") {
  const Protocol protocol = signs_protocol();
  const auto said = [&](const std::string& line) {
    const Item first = item(protocol, "swollen");
    const auto given = std::get<std::vector<Answer>>(parse_page_reply(protocol, first, line));
    Answers answers;
    for (std::size_t i = 0; i < given.size(); ++i)
      answers.set({first.prompt + i, Side::whole}, given[i]);
    return signs_words(protocol, answers, first).str();
  };
  CHECK(said("0") == "none");
  CHECK(said("2") == "the foot is cold");
  CHECK(said("1 3") == "the knee is badly swollen; the knee is hot");
  CHECK(said("1 2 3") == "the knee is badly swollen; the foot is cold; the knee is hot");
  CHECK(said("?3") == "none; not sure: the knee is hot");
  CHECK(said("1 ?2 ?3") ==
        "the knee is badly swollen; not sure: the foot is cold; the knee is hot");
  CHECK(said("-") == "skipped");
  CHECK(said("unsure") == "not sure");
}

TEST_CASE("signs that are sentences lose their full stops where they are listed") {
  Protocol protocol = signs_protocol();
  const Item first = item(protocol, "swollen");
  protocol.prompts[first.prompt].ask = "The knee is swollen.";
  protocol.prompts[first.prompt + 1].ask = "The foot is cold.";
  Answers answers;
  for (std::size_t i = 0; i < 3; ++i)
    answers.set({first.prompt + i, Side::whole}, answered(i < 2 ? 1 : 0));
  CHECK(signs_words(protocol, answers, first).str() == "The knee is swollen; The foot is cold");
}

}  // namespace
}  // namespace kneecheck::testing
