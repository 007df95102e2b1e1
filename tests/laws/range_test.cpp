// What the range of a score promises: what is not known opens it, and what becomes known narrows
// it. Of the answers that count: fewer pain stops than the protocol allows.
#include <algorithm>

#include "laws/law.hpp"
#include "support/catch.hpp"
#include "support/slow_course.hpp"

using namespace kneecheck;

namespace {

constexpr ProtocolOptions options = {.pain_stops = false};

// Whether `inner` lies within `outer`, for every target.
bool within(const std::vector<TargetScore>& inner, const std::vector<TargetScore>& outer) {
  return std::equal(inner.begin(), inner.end(), outer.begin(), outer.end(),
                    [](const TargetScore& one, const TargetScore& two) {
                      return one.score >= two.score && one.could_be <= two.could_be;
                    });
}

// The sheet as it may turn out: every answer that is missing, or is not plain, becomes a plain one
// that was still possible.
Answers completed(const Protocol& protocol, const Answers& answers, Random& random) {
  Answers complete = answers;
  for (const Item item : scored_items_of(protocol))
    complete.set(item, {Status::answered, random.pick(possible_values(protocol.prompts[item.prompt],
                                                                      answers.get(item)))});
  return complete;
}

}  // namespace

TEST_CASE("a score lies from 0 to what it could be, and that is at most 100") {
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    const Protocol protocol = random_protocol(seed, {.untidy_both = true});
    for (const TargetScore& score : scores_of(protocol, random_answers(protocol, seed))) {
      CAPTURE(seed, score.target.imbalance, score.target.side);
      REQUIRE(score.score >= 0);
      REQUIRE(score.score <= score.could_be);
      REQUIRE(score.could_be <= 100);
      REQUIRE(score.coverage >= 0);
      REQUIRE(score.coverage <= 100);
      REQUIRE(score.checks_done <= score.checks_total);
    }
  }
}

TEST_CASE("skipping an item never gains points, and never rules any out") {
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    const Protocol protocol = random_protocol(seed, options);
    const Answers answers = random_answers(protocol, seed);
    Random random(seed);
    for (const Item item : scored_items_of(protocol)) {
      CAPTURE(seed, item_name(protocol, item));
      const Answer answer = random_answer(protocol.prompts[item.prompt], random);
      REQUIRE(within(scores_of(protocol, with(answers, item, answer)),
                     scores_of(protocol, with(answers, item, {Status::skipped, {}}))));
    }
  }
}

TEST_CASE("however the sheet is completed, the final score lies within the range given before") {
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    const Protocol protocol = random_protocol(seed, options);
    const Answers answers = random_answers(protocol, seed);
    const std::vector<TargetScore> before = scores_of(protocol, answers);
    Random random(seed);
    for (int completion = 0; completion < 4; ++completion) {
      CAPTURE(seed, completion);
      const Answers complete = completed(protocol, answers, random);
      const Course course(protocol, complete);
      const std::vector<TargetScore> after = Scorer(protocol).score(complete, course);
      REQUIRE(within(after, before));
      const std::vector<Item> items = scored_items_of(protocol);
      const bool all_known = std::none_of(items.begin(), items.end(), [&](Item item) {
        return course.standing(item) == Standing::left_out ||
               course.standing(item) == Standing::unknown;
      });
      if (!all_known) continue;
      for (const TargetScore& score : after) REQUIRE(score.score == score.could_be);
    }
  }
}

TEST_CASE("an answer that hurt counts between skipping it and the same answer without pain") {
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    const Protocol protocol = random_protocol(seed, options);
    const Answers answers = random_answers(protocol, seed);
    Random random(seed);
    for (const Item item : scored_items_of(protocol)) {
      const Prompt& prompt = protocol.prompts[item.prompt];
      if (prompt.pain == PainRule::off) continue;
      CAPTURE(seed, item_name(protocol, item));
      const Answer plain = random_plain_answer(prompt, random);
      const auto hurt = scores_of(protocol, with(answers, item, {Status::hurt, plain.value}));
      REQUIRE(within(scores_of(protocol, with(answers, item, plain)), hurt));
      REQUIRE(within(hurt, scores_of(protocol, with(answers, item, {Status::skipped, {}}))));
    }
  }
}
