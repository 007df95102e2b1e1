// A page of signs is one question: asked, answered, gone back to, reviewed and stopped as one.
#include <string>
#include <vector>

#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/interview/question.hpp"
#include "kneecheck/interview/review.hpp"
#include "support/catch.hpp"
#include "support/held.hpp"
#include "support/loading.hpp"
#include "support/printed.hpp"
#include "support/script_run.hpp"
#include "support/signs.hpp"

namespace kneecheck::testing {
namespace {

// The signs that have an answer, with it: "swollen no, cold yes, hot not sure".
std::string signs_answered(const Protocol& protocol, const Answers& answers) {
  std::string all;
  for (const Item item : items_of(protocol)) {
    const Prompt& prompt = protocol.prompts[item.prompt];
    const Answer answer = answers.get(item);
    if (!prompt.group || answer.status == Status::not_reached) continue;
    all += (all.empty() ? "" : ", ") + prompt.id + " " + answer_words(prompt, answer).str();
  }
  return all;
}

std::string script_problem(const ScriptRun& result) {
  REQUIRE(result.end.problem);
  return place_words(result.end.problem->place) + " " + words_of(*result.end.problem);
}

TEST_CASE("a page of signs is one question, with its signs numbered") {
  FakeTerminal terminal;
  hold(signs_protocol(), terminal, {"n", "0", "1", "-", ""});
  CHECK(contains(terminal.output, "kneecheck · A small protocol"));
  CHECK(contains(terminal.output, "4 questions\n"));
  CHECK(contains(
      terminal.output,
      "\nEmergencies                                                               2 of 4\n"
      "  · Look at both knees.\n"
      "Which of these are true?\n"
      "  1  the knee is badly swollen\n"
      "  2  the foot is cold\n"
      "  3  the knee is hot\n"
      "Which? [numbers, 0 = none] > \n"
      "-> none\n"));
}

TEST_CASE("for a screen reader the signs of a page are sentences") {
  FakeTerminal terminal;
  terminal.screen.accessible = true;
  hold(signs_protocol(), terminal, {"n", "2 ?3", ""});
  CHECK(contains(terminal.output,
                 "Question 2 of 4. Emergencies.\n"
                 "Look at both knees.\n"
                 "Which of these are true?\n"
                 "1 for: the knee is badly swollen\n"
                 "2 for: the foot is cold\n"
                 "3 for: the knee is hot\n"
                 "Which? [numbers, 0 = none] > \n"
                 "-> the foot is cold; not sure: the knee is hot\n"));
}

TEST_CASE("the signs of a page hang below their numbers on a narrow screen") {
  FakeTerminal terminal;
  terminal.screen.width = 24;
  hold(signs_protocol(), terminal, {"n"});
  CHECK(contains(terminal.output,
                 "  1  the knee is badly\n"
                 "     swollen\n"));
}

TEST_CASE("a person's page is answered and saved at once") {
  FakeTerminal terminal;
  terminal.types_all({"y", "3"});
  std::vector<std::string> saved;
  const Protocol protocol = signs_protocol();
  const Keeping keeping{.save = [&](const Interview& interview) -> std::optional<Text> {
    saved.push_back(signs_answered(protocol, interview.answers()));
    return std::nullopt;
  }};
  hold(protocol, terminal, keeping);
  CHECK(saved == std::vector<std::string>{"", "swollen no, cold no, hot yes"});
}

TEST_CASE("back, review and a number go to a page of signs as to any question") {
  FakeTerminal terminal;
  const Held held = hold(signs_protocol(), terminal,
                         {"y", "3", "<", "", "1 2", "review", "2", "0", "1", "-", ""});
  CHECK(held.ending.kind == EndingKind::finished);
  CHECK(contains(terminal.output, "now: the knee is hot; Enter keeps it\n"));
  CHECK(contains(terminal.output, "-> kept: the knee is hot\n"));
  CHECK(contains(terminal.output, " 2   Emergencies: the knee is hot\n"));
  CHECK(contains(terminal.output, " 3   Also good to know: it wakes you; you limp\n"));
  CHECK(signs_answered(signs_protocol(), held.answers) ==
        "swollen no, cold no, hot no, night yes, limp yes");
}

TEST_CASE("help on a page of signs says how they are picked") {
  FakeTerminal terminal;
  hold(signs_protocol(), terminal, {"n", "?"});
  CHECK(contains(terminal.output,
                 "  3  the knee is hot\n"
                 "  1 2       these are true, and the others are not\n"
                 "  0         none of them is true\n"
                 "  ?2        you are not sure of 2\n"));
  CHECK_FALSE(contains(terminal.output, "it hurt, so you stopped"));
}

TEST_CASE("a yes to a page of signs is asked which, and a blank line asks again") {
  FakeTerminal terminal;
  const Held held = hold(signs_protocol(), terminal, {"n", "y", "", "2 2", "-"});
  CHECK(contains(terminal.output, "! which? type the numbers of what is true"));
  CHECK(contains(terminal.output, "(you typed \"2 2\"); 2 is named twice"));
  CHECK(signs_answered(signs_protocol(), held.answers) ==
        "swollen skipped, cold skipped, hot skipped");
}

TEST_CASE("every stopping sign of a page is told, the most urgent first") {
  FakeTerminal terminal;
  const Protocol protocol = signs_protocol();
  const Held held = hold(protocol, terminal, {"n", "1 2 3", ""});
  CHECK(held.ending.kind == EndingKind::finished);
  CHECK(contains(terminal.output,
                 "! Act in the next days: Hot: ask.\n\n"
                 "! Act now: Cold: call.\n"
                 "! Act today: Swollen: go.\n"
                 "Enter ends here, < changes the answer >"));
  const std::string report = printed(protocol, held.answers);
  CHECK(report.starts_with("Act now: Cold: call.\n"));
  CHECK(contains(report, "Act today: Swollen: go.\nAct in the next days: Hot: ask.\n"));
  CHECK(contains(report, "4 of 6 answers given.\n"));

  Sheet sheet;
  sheet.answers = held.answers;
  const std::string json = printed_json(protocol, sheet);
  const auto place = [&](const std::string& words) { return json.find(words); };
  CHECK(contains(json, "\"outcome\": \"stopped_red_flag\""));
  CHECK(place("\"prompt\": \"cold\"") < place("\"prompt\": \"swollen\""));
  CHECK(place("\"prompt\": \"swollen\"") < place("\"prompt\": \"hot\""));
  CHECK(contains(json, "\"asked\": 6,"));
}

TEST_CASE("a stop on a page of signs takes effect behind the last of them") {
  const Protocol protocol = signs_protocol();
  Answers answers;
  for (const Item one : items_of(protocol)) answers.set(one, answered(1));
  const Course course(protocol, answers);
  REQUIRE(course.stop());
  CHECK(course.stop()->item == item(protocol, "swollen"));
  for (const char* const id : {"swollen", "cold", "hot"})
    CHECK(course.standing(item(protocol, id)) == Standing::asked);
  CHECK(course.standing(item(protocol, "night")) == Standing::after_stop);
  CHECK(course.flags().size() == 3);
}

TEST_CASE("a page of signs that is half filled is asked whole, also where one of them stops") {
  const Protocol protocol = signs_protocol();
  Answers answers;
  answers.set(item(protocol, "runs"), answered(0));
  answers.set(item(protocol, "cold"), answered(1));
  Interview interview(protocol, answers);
  CHECK(interview.current() == item(protocol, "swollen"));
  CHECK(answered_items(interview) == std::vector<Item>{item(protocol, "runs")});
  CHECK(interview.progress().number == 2);
  // The time of the whole page.
  CHECK(interview.progress().seconds_left == 3 * 8);
  interview.answer_page({answered(0), answered(0), answered(0)});
  CHECK(interview.current() == item(protocol, "squat"));
}

TEST_CASE("answers that end with a sign that stops lack nothing, whatever else is on its page") {
  const Protocol protocol = signs_protocol();
  Answers answers;
  answers.set(item(protocol, "runs"), answered(0));
  answers.set(item(protocol, "hot"), answered(1));
  const Missing open = missing(protocol, answers);
  CHECK(open.first == item(protocol, "swollen"));
  CHECK(open.count == 2 + 2);
  CHECK(open.lines == 1 + 2);
  answers.set(item(protocol, "cold"), answered(1));
  CHECK_FALSE(missing(protocol, answers).first);
  CHECK(contains(printed(protocol, answers), "Act now: Cold: call.\n"));
  // What was to be answered before it is missing still.
  answers.set(item(protocol, "runs"), {});
  CHECK(missing(protocol, answers).first == item(protocol, "runs"));
}

TEST_CASE("the time left counts the whole page that somebody went back to") {
  const Protocol protocol = signs_protocol();
  Interview interview(protocol, {});
  interview.answer(answered(0));
  const int before = interview.progress().seconds_left;
  interview.answer(answered(0));
  REQUIRE(interview.back());
  CHECK(interview.progress().seconds_left == before);
}

TEST_CASE("a page whose answers no longer apply is one answer") {
  FakeTerminal terminal;
  hold(signs_protocol(), terminal, {"y", "0", "1", "<", "<", "<", "n", "<", "<", "y"});
  CHECK(contains(terminal.output, "! 1 answer kept but no longer applies\n"));
  CHECK(contains(terminal.output, "! 1 earlier answer applies again\n"));
}

TEST_CASE("open signs of one page share one sentence") {
  const Protocol protocol = signs_protocol();
  const std::string shared = "You left signs of \"Emergencies\" open: ";
  const std::string act_now = ". If one of them applies to you, act now.\n";
  SECTION("of a page that was skipped") {
    FakeTerminal terminal;
    terminal.screen.width = 160;
    const Held held = hold(protocol, terminal, {"n", "-"});
    const std::string both = shared + "the knee is badly swollen; the foot is cold" + act_now;
    CHECK(contains(terminal.output, "it could not be ruled out)\n! " + both + "! Go on only"));
    const std::string report = printed(protocol, held.answers);
    CHECK(contains(report, "Act now: " + shared + "the knee is badly swollen; the foot"));
    CHECK_FALSE(contains(report, "Swollen"));
  }
  SECTION("of one sign alone its own is said") {
    FakeTerminal terminal;
    const Held held = hold(protocol, terminal, {"n", "?1"});
    CHECK(contains(terminal.output, "! This could not be ruled out: Swollen: go.\n"));
    CHECK(contains(printed(protocol, held.answers),
                   "Act today: You left \"swollen\" open. If it applies to you: Swollen: go.\n"));
  }
}

TEST_CASE("a script gives one line for a page of signs, guarded by the id of its group") {
  const Protocol protocol = signs_protocol();
  const ScriptRun result = run(protocol, "y\nnow: 3\nlater: ?1, 2\nsquat: left: bad\n-\n");
  CHECK(result.end.kind == ScriptEndKind::complete);
  CHECK(signs_answered(protocol, result.answers) ==
        "swollen no, cold no, hot yes, night not sure, limp yes");
  CHECK(result.told.size() == 5);
  CHECK(run(protocol, "y\n0\n<\n3\n0\nfine\nx\n").end.kind == ScriptEndKind::complete);
}

TEST_CASE("A107: a line for one sign names its page, and one for a page only that") {
  const Protocol protocol = signs_protocol();
  CHECK(script_problem(run(protocol, "n\ncold: y\n")) ==
        "2:1-6 A107 cold is a sign of now, and one line answers all of them | begin the line with "
        "now:, and then the numbers of what is true, as now: 1 2");
  CHECK(script_problem(run(protocol, "cold: y\n")) ==
        "1:1-6 A107 this line is for cold, a sign of now, but the answer needed here is runs | an "
        "answer is missing "
        "or extra above");
  CHECK(
      script_problem(run(protocol, "n\nsquat: fine\n")) ==
      "2:1-7 A107 this line is for squat, but the answer needed here is now | an answer is missing "
      "or extra above");
  CHECK(
      script_problem(run(protocol, "now: 1\n")) ==
      "1:1-5 A107 this line is for now, but the answer needed here is runs | an answer is missing "
      "or extra above");
  CHECK(
      script_problem(run(protocol, "n\nnow.left: 1\n"))
          .starts_with("2:1-10 A107 this line is for now.left, but the answer needed here is now"));
}

TEST_CASE("A110 and A111 count a page of signs as one question") {
  const Protocol protocol = signs_protocol();
  CHECK(script_problem(run(protocol, "n\n0\n1\n-\n0\n")) ==
        "5:1-2 A110 a line too many: all 4 answers were given by line 4 | take the lines that are "
        "left over out");
  const ScriptRun early = run(protocol, "n\n");
  CHECK(script_problem(early) ==
        "1:1 A111 the answers ended on line 1: next is now; 3 answers are missing | add what is "
        "missing, with - for what is to be skipped");
  CHECK(early.end.problem->asked.str() == "now - \"Which of these are true?\"");
}

TEST_CASE("A114 counts the lines behind the page that stops") {
  const Protocol protocol = signs_protocol();
  const ScriptRun result = run(protocol, "n\n2 3\nfine\nwords\n");
  REQUIRE(result.end.kind == ScriptEndKind::complete);
  REQUIRE(result.end.notes.size() == 1);
  CHECK(place_words(result.end.notes[0].place) + " " + words_of(result.end.notes[0]) ==
        "3:1 A114 2 answers after the one that stops the screen, cold, are kept and not scored");
}

TEST_CASE("a file of answers for an older version of the protocol is refused, not read shifted") {
  const Protocol protocol = signs_protocol();
  const std::string version =
      " | answers to another version, or to another protocol, do not fit "
      "this one";
  CHECK(script_problem(run(protocol, "warning_signs: n\n")) ==
        "1:1-15 A107 small 1.0.0 has no question warning_signs; the answer needed here is runs" +
            version);
  CHECK(script_problem(run(protocol, "n\nlocked_knee.left: n\n")) ==
        "2:1-18 A107 small 1.0.0 has no question locked_knee; the answer needed here is now" +
            version);
  CHECK(script_problem(run(protocol, "n\n0\nstep_down: fine\n")) ==
        "3:1-11 A107 small 1.0.0 has no question step_down; the answer needed here is squat" +
            version);
  // A slip of the finger in the name of a question is told as one.
  CHECK(contains(script_problem(run(protocol, "n\nnoww: 1\n")), "| did you mean now? answers to"));
  CHECK(
      contains(script_problem(run(protocol, "n\n0\nsqat.left: fine\n")),
               "has no question sqat; the answer needed here is squat | did you mean squat.left?"));
  CHECK_FALSE(contains(script_problem(run(protocol, "n\ncol: 1\n")), "did you mean"));
  // What is an answer is one, whatever it begins with.
  CHECK(run(protocol, "n\n0\nleft: bad\nmine: it aches\n").end.kind == ScriptEndKind::complete);
  // What does not look like an id is a mistake like others.
  CHECK(script_problem(run(protocol, "n\n0\nStep down: fine\n")).starts_with("3:1-16 A104 "));

  FakeTerminal terminal;
  hold(protocol, terminal, {"warning_signs: n"});
  CHECK(contains(terminal.output, "! small 1.0.0 has no question warning_signs; the answer"));
}

TEST_CASE("in a sheet each sign has its key, and a page of signs has none") {
  const Protocol protocol = signs_protocol();
  const ReadSheet read = read_sheet(
      protocol, "format = 1\n[answers]\nruns = \"no\"\ncold = \"yes\"\nhot = \"unsure\"\n");
  CHECK(signs_answered(protocol, read.sheet.answers) == "cold yes, hot not sure");
  CHECK_THROWS(read_sheet(protocol, "format = 1\n[answers]\nnow = \"2\"\n"));
  CHECK(contains(sheet_template(protocol),
                 "\n# Emergencies: Which of these are true?\n\n"
                 "# swollen: the knee is badly swollen\n"));
}

}  // namespace
}  // namespace kneecheck::testing
