// The rule of pain: from 4 of 10, or from 2 above the start, a test stops. What a shipped protocol
// says and what it does are the same.
#include <algorithm>
#include <optional>
#include <regex>
#include <string>
#include <vector>

#include "kneecheck/answers/standing.hpp"
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "vignettes/shipped.hpp"

using namespace kneecheck;
using namespace kneecheck::testing;

namespace {

// What loads the body: a clock, or what offers "it hurts".
bool is_a_test(const Prompt& prompt) {
  return prompt.pain != PainRule::off || prompt.kind == Kind::hold;
}

std::size_t tests_asked(const Protocol& protocol, const Answers& answers) {
  const Course course(protocol, answers);
  return static_cast<std::size_t>(std::ranges::count_if(items_of(protocol), [&](Item item) {
    return is_a_test(protocol.prompts[item.prompt]) && course.standing(item) == Standing::asked;
  }));
}

Answers calm_but(const Protocol& protocol, const std::string& before, const std::string& after) {
  Answers answers = calm_answers(protocol);
  reply(protocol, answers, "pain_now", before);
  reply(protocol, answers, "pain_end", after);
  return answers;
}

// Every sentence about how far pain may go, with what says it.
std::vector<std::string> sentences_of(const Protocol& protocol) {
  std::vector<std::string> all = {protocol.about.intro};
  for (const Prompt& prompt : protocol.prompts) {
    all.push_back(prompt.ask);
    all.insert(all.end(), prompt.steps.begin(), prompt.steps.end());
  }
  for (const Exercise& exercise : protocol.exercises) {
    all.insert(all.end(), exercise.steps.begin(), exercise.steps.end());
    all.push_back(exercise.stop_if);
  }
  return all;
}

}  // namespace

TEST_CASE("a knee that hurts 4 or more before the tests is put to none of them") {
  for (const std::string_view name : shipped_names) {
    const Protocol& protocol = shipped(name);
    const PromptIndex after = prompt_named(protocol, "pain_end");
    const std::size_t all = tests_asked(protocol, calm_answers(protocol));
    CHECK(all >= 20);
    for (int pain = 0; pain <= 10; ++pain) {
      CAPTURE(name, pain);
      const Answers answers = calm_but(protocol, std::to_string(pain), "0");
      const Course course(protocol, answers);
      CHECK(tests_asked(protocol, answers) == (pain < 4 ? all : 0));
      CHECK((course.standing({after, Side::whole}) == Standing::asked) == (pain < 4));
      CHECK(course.stop().has_value() == (pain >= 6));
      CHECK((course.remarks().size() + course.flags().size() > 0) == (pain >= 3));
    }
    for (const char* unknown : {"-", "unsure"}) {
      CAPTURE(name, unknown);
      const Answers answers = calm_but(protocol, unknown, "0");
      CHECK(tests_asked(protocol, answers) == 0);
      CHECK(Course(protocol, answers).remarks().size() == 1);
    }
  }
}

TEST_CASE("pain of 4 or more after the tests, or of 2 above the start, is told, and told once") {
  for (const std::string_view name : shipped_names) {
    const Protocol& protocol = shipped(name);
    const PromptIndex at_the_end = prompt_named(protocol, "pain_end");
    for (int before = 0; before < 4; ++before) {
      for (int after = 0; after <= 10; ++after) {
        CAPTURE(name, before, after);
        const Course course(protocol,
                            calm_but(protocol, std::to_string(before), std::to_string(after)));
        const auto of_the_end = [&](const auto& raised) {
          return raised.item.prompt == at_the_end;
        };
        const auto flags = std::ranges::count_if(course.flags(), of_the_end);
        const auto remarks = std::ranges::count_if(course.remarks(), of_the_end);
        CHECK(flags == (after >= 6 ? 1 : 0));
        CHECK(remarks == (after < 6 && (after >= 4 || after - before >= 2) ? 1 : 0));
      }
    }
  }
}

TEST_CASE("every sentence about pain in a test gives the same numbers") {
  const std::regex limit("[Pp]ain of ([0-9]+) or more|hurts? ([0-9]+) or more");
  for (const std::string_view name : shipped_names) {
    const Protocol& protocol = shipped(name);
    CHECK(contains(protocol.about.intro,
                   "4 or more, 2 more than at the start, sharp or catching: stop "
                   "and type pain."));
    int found = 0;
    for (const std::string& sentence : sentences_of(protocol)) {
      std::smatch match;
      if (!std::regex_search(sentence, match, limit)) continue;
      CAPTURE(name, sentence);
      ++found;
      CHECK((match[1].matched ? match[1] : match[2]) == "4");
      // Who is told to stop a test is told of the rise as well; an exercise has no start to rise
      // from.
      if (sentence.find("type pain") != std::string::npos)
        CHECK(contains(sentence, "2 more than at the start"));
    }
    CHECK(found >= 7);
  }
}
