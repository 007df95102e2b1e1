// Follow-ups: in a shipped protocol nobody is asked about a test that was not done.
#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "kneecheck/answers/standing.hpp"
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "vignettes/shipped.hpp"

using namespace kneecheck;
using namespace kneecheck::testing;

namespace {

struct FollowUp {
  PromptIndex test = 0;
  PromptIndex asked_after = 0;
};

// What gives points without a word on how to do it is about the last test that was told how.
std::vector<FollowUp> follow_ups(const Protocol& protocol) {
  std::vector<FollowUp> pairs;
  std::optional<PromptIndex> test;
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    const Prompt& prompt = protocol.prompts[index];
    const bool gives_points = !prompt.findings.empty() || !prompt.differences.empty();
    if (!prompt.steps.empty()) {
      test = index;
    } else if (gives_points && test) {
      pairs.push_back({*test, index});
    }
  }
  return pairs;
}

std::vector<Item> items_at(const Protocol& protocol, PromptIndex index) {
  if (!protocol.prompts[index].per_side) return {{index, Side::whole}};
  return {{index, Side::left}, {index, Side::right}};
}

Item same_side(const Protocol& protocol, PromptIndex index, Side side) {
  return {index, protocol.prompts[index].per_side ? side : Side::whole};
}

int value_met_by(const Prompt& prompt, const Match& match) {
  for (int value = prompt.min; value <= prompt.max; ++value)
    if (match.holds(value)) return value;
  throw std::logic_error("no answer meets a condition of " + prompt.id);
}

// Answers with which the test on that side was not done, one way each.
struct Undone {
  std::string how;
  Answers answers;
};

std::vector<Undone> ways_not_to_do(const Protocol& protocol, Item test) {
  const Answers calm = calm_answers(protocol);
  const Prompt& prompt = protocol.prompts[test.prompt];
  std::vector<Undone> ways;
  const auto with = [&](const std::string& how, const Answer& answer) {
    ways.push_back({how, calm});
    ways.back().answers.set(test, answer);
  };
  with("not reached", {Status::not_reached, std::nullopt});
  with("skipped", {Status::skipped, std::nullopt});
  with("not sure", {Status::unsure, std::nullopt});
  if (prompt.pain != PainRule::off) with("stopped by pain", {Status::pain, std::nullopt});
  for (const Condition& condition : prompt.unsafe_if) {
    const Prompt& asked = protocol.prompts[condition.prompt];
    for (const Answer& answer : {Answer{Status::answered, value_met_by(asked, condition.match)},
                                 Answer{Status::unsure, std::nullopt}}) {
      ways.push_back({"unsafe by " + asked.id, calm});
      for (const Item item : items_at(protocol, condition.prompt))
        ways.back().answers.set(item, answer);
    }
  }
  if (prompt.pain != PainRule::off) {
    ways.push_back({"after the limit of pain stops", calm});
    for (PromptIndex index = 0; index < test.prompt; ++index) {
      if (protocol.prompts[index].pain == PainRule::off) continue;
      for (const Item item : items_at(protocol, index))
        ways.back().answers.set(item, {Status::pain, std::nullopt});
    }
  }
  return ways;
}

}  // namespace

TEST_CASE("what is asked about a test follows its answer, and says nothing of leaving it out") {
  int pairs = 0;
  for (const std::string_view name : shipped_names) {
    const Protocol& protocol = shipped(name);
    for (const FollowUp& pair : follow_ups(protocol)) {
      const Prompt& prompt = protocol.prompts[pair.asked_after];
      CAPTURE(name, prompt.id);
      ++pairs;
      REQUIRE(!prompt.ask_if.conditions.empty());
      for (const Condition& condition : prompt.ask_if.conditions)
        CHECK(protocol.prompts[condition.prompt].id == protocol.prompts[pair.test].id);
      CHECK_FALSE(contains(prompt.ask, "(-"));
      CHECK_FALSE(contains(prompt.ask, ": -)"));
      CHECK_FALSE(contains(prompt.ask, "- if you"));
    }
  }
  CHECK(pairs == 8);  // a plank in each; five more in the measured screen
}

TEST_CASE("nobody is asked about a test that was skipped, stopped by pain or left out") {
  for (const std::string_view name : shipped_names) {
    const Protocol& protocol = shipped(name);
    const Course done(protocol, calm_answers(protocol));
    for (const FollowUp& pair : follow_ups(protocol)) {
      for (const Item test : items_at(protocol, pair.test)) {
        const Item asked_after = same_side(protocol, pair.asked_after, test.side);
        CAPTURE(name, protocol.prompts[pair.asked_after].id, static_cast<int>(test.side));
        CHECK(done.standing(asked_after) == Standing::asked);
        for (const Undone& undone : ways_not_to_do(protocol, test)) {
          CAPTURE(undone.how);
          CHECK(Course(protocol, undone.answers).standing(asked_after) != Standing::asked);
        }
      }
    }
  }
}
