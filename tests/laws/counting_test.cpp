// What is still to be answered is counted once: by the counter, by the review, by a script that
// ends early and by the report; and nothing is called unsafe before it was found to be.
#include <algorithm>
#include <string>
#include <vector>

#include "kneecheck/answers/page_reply.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/interview/interview.hpp"
#include "kneecheck/interview/review.hpp"
#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "laws/law.hpp"
#include "support/catch.hpp"
#include "support/printed.hpp"
#include "support/random_prompt.hpp"
#include "support/script_run.hpp"

namespace kneecheck::testing {
namespace {

std::vector<Item> waiting_for(const Interview& interview) {
  std::vector<Item> items = interview.expected();
  std::erase_if(items, [&](Item item) {
    return interview.protocol().prompts[item.prompt].kind == Kind::info;
  });
  return items;
}

// The first of some lines that leaves the questions as they are: it raises nothing, opens no
// follow-up and closes nothing.
std::string quiet_line(const Interview& interview) {
  const Item item = *interview.current();
  const Prompt& prompt = interview.protocol().prompts[item.prompt];
  std::vector<std::string> lines = {"n", "y", "30", "0", "=", "1"};
  for (const Choice& choice : prompt.choices) lines.push_back(choice.text);
  lines.emplace_back("-");
  for (const std::string& line : lines) {
    const PageReply reply = parse_page_reply(interview.protocol(), item, line);
    const auto* const answers = std::get_if<std::vector<Answer>>(&reply);
    if (answers == nullptr) continue;
    Interview next = interview;
    next.answer_page(*answers, line);
    if (next.course().flags().empty() && waiting_for(next) == waiting_for(interview)) return line;
  }
  FAIL("no quiet answer to " << prompt.id);
  return {};
}

// Takes a line that is an answer to the current question.
void take(Interview& interview, const std::string& line) {
  const PageReply reply = parse_page_reply(interview.protocol(), *interview.current(), line);
  interview.answer_page(std::get<std::vector<Answer>>(reply), line);
}

// All answers to a protocol where no answer changes what is asked.
std::vector<std::string> quiet_lines(const Protocol& protocol) {
  std::vector<std::string> lines;
  Interview interview(protocol);
  while (const auto item = interview.current()) {
    const Prompt& prompt = protocol.prompts[item->prompt];
    if (prompt.kind == Kind::info) {
      interview.answer({});
      continue;
    }
    lines.push_back(quiet_line(interview));
    take(interview, lines.back());
  }
  return lines;
}

TEST_CASE("as many answers are said to be missing as a complete run goes on to take in") {
  for (const BuiltinFile& file : builtin_files()) {
    const Protocol protocol = load_protocol(file.source);
    const std::vector<std::string> lines = quiet_lines(protocol);
    REQUIRE(lines.size() > 10);
    std::string source;
    for (std::size_t given = 0; given < lines.size(); ++given) {
      CAPTURE(file.name, given);
      const ScriptRun early = run(protocol, source);
      REQUIRE(early.end.kind == ScriptEndKind::incomplete);
      const auto left = static_cast<int>(lines.size() - given);
      const std::string told = early.end.problem->message.str();
      CAPTURE(told);
      CHECK(contains(told, "; " + counted(left, "answer is", "answers are").str() + " missing"));

      Sheet sheet;
      sheet.answers = early.answers;
      const std::string report = printed(protocol, sheet);
      // A report counts answers, of which one line may give several.
      const int answers = missing(protocol, early.answers).count;
      CHECK(contains(report, counted(answers, "answer is", "answers are").str() + " missing"));
      CHECK_FALSE(contains(report, "left out for safety"));
      CHECK_FALSE(contains(report, "Left out for safety"));
      source += lines[given] + "\n";
    }
    CHECK(run(protocol, source).end.kind == ScriptEndKind::complete);
  }
}

TEST_CASE("the counter stays where it is unless an answer opens or closes questions") {
  for (const BuiltinFile& file : builtin_files()) {
    const Protocol protocol = load_protocol(file.source);
    Interview interview(protocol);
    const int prompts = interview.progress().prompts;
    int number = 0;
    for (const std::string& line : quiet_lines(protocol)) {
      while (protocol.prompts[interview.current()->prompt].kind == Kind::info) interview.answer({});
      const Item item = *interview.current();
      CAPTURE(file.name, item_name(protocol, item));
      CHECK(interview.progress().prompts == prompts);
      if (item.side != Side::right) ++number;
      CHECK(interview.progress().number == number);
      take(interview, line);
    }
    CHECK(number == prompts);
  }
}

TEST_CASE("the review numbers a question as the counter did when it was asked") {
  for (const BuiltinFile& file : builtin_files()) {
    const Protocol protocol = load_protocol(file.source);
    Interview interview(protocol);
    std::vector<std::string> marks;
    for (const std::string& line : quiet_lines(protocol)) {
      while (protocol.prompts[interview.current()->prompt].kind == Kind::info) interview.answer({});
      const Item item = *interview.current();
      const std::string number = std::to_string(interview.progress().number);
      marks.push_back((number.size() < 2 ? " " : "") + number +
                      (item.side == Side::left    ? "l  "
                       : item.side == Side::right ? "r  "
                                                  : "   ") +
                      (group_of(protocol, item) == nullptr ? protocol.prompts[item.prompt].title
                                                           : group_of(protocol, item)->title));
      take(interview, line);
    }
    const std::string page = review_page(interview, answered_items(interview), wide).str();
    for (const std::string& mark : marks) {
      CAPTURE(file.name, mark);
      CHECK(contains(page, "\n" + mark));
    }
  }
}

// Answers the questions of a random protocol in order, with what comes to mind.
Answer some_answer(const Prompt& prompt, Random& random) {
  switch (random.between(0, 5)) {
    case 0:
      return {Status::skipped, {}};
    case 1:
      return {Status::unsure, {}};
    case 2:
      if (prompt.pain != PainRule::off) return {Status::pain, {}};
      break;
    default:
      break;
  }
  if (prompt.kind == Kind::text) return {Status::answered, {}};
  return random_plain_answer(prompt, random);
}

TEST_CASE("only what no later answer can make safe is called left out for safety") {
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    const Protocol protocol = random_protocol(seed, {.untidy_both = true});
    Random random(seed);
    Interview interview(protocol);
    while (interview.current()) {
      if (protocol.prompts[interview.current()->prompt].kind == Kind::info) {
        interview.answer({});
        continue;
      }
      const Course before = interview.course();
      REQUIRE(missing(protocol, interview.answers()).count > 0);
      std::vector<Answer> answers;
      for (const Item item : page_of(protocol, *interview.current()))
        answers.push_back(some_answer(protocol.prompts[item.prompt], random));
      interview.answer_page(answers, "words");
      for (const Item item : items_of(protocol)) {
        CAPTURE(seed, item_name(protocol, item));
        const Standing is = interview.course().standing(item);
        switch (before.standing(item)) {
          case Standing::left_out:
          case Standing::unknown:
          case Standing::not_asked:
            REQUIRE(is == before.standing(item));
            break;
          case Standing::to_come:
            REQUIRE((is == Standing::to_come || is == Standing::asked || is == Standing::left_out ||
                     is == Standing::after_stop));
            break;
          case Standing::asked:
            REQUIRE((is == Standing::asked || is == Standing::after_stop));
            break;
          case Standing::undecided:
          case Standing::after_stop:
            break;
        }
      }
    }
    const Missing left = missing(protocol, interview.answers());
    REQUIRE(left.count == 0);
    REQUIRE_FALSE(left.follow_ups);
    REQUIRE(Assessor(protocol).assess(interview.answers()).counts[ItemStatus::not_reached] ==
            std::ranges::count_if(items_of(protocol), [&](Item item) {
              return protocol.prompts[item.prompt].kind != Kind::info &&
                     interview.course().standing(item) == Standing::after_stop;
            }));
  }
}

}  // namespace
}  // namespace kneecheck::testing
