// What may not matter: which side is called left, and in which order things stand in the file.
#include <algorithm>
#include <string>
#include <utility>

#include "kneecheck/assessment/assessment.hpp"
#include "laws/law.hpp"
#include "support/catch.hpp"
#include "support/mirror.hpp"

using namespace kneecheck;

namespace {

using kneecheck::testing::mirrored;

// Protocols that name no side. The left side is asked first, so a limit of pain stops would fall on
// the right one; stops are tested apart.
constexpr ProtocolOptions names_no_side = {.names_sides = false, .pain_stops = false};

Evidence mirrored(Evidence line) {
  line.side = opposite(line.side);
  line.says = mirrored(line.says);
  return line;
}

bool is_mirror(const Evidence& one, const Evidence& two, Target target) {
  if (mirrored(one) == two) return true;
  // Of equal answers toward a whole-body imbalance the left one is named, in both.
  return target.side == Side::whole && one == two;
}

bool is_mirror(const Result& one, const Result& two) {
  if (!std::equal(one.score.evidence.begin(), one.score.evidence.end(), two.score.evidence.begin(),
                  two.score.evidence.end(), [&](const Evidence& mine, const Evidence& other) {
                    return is_mirror(mine, other, one.score.target);
                  }))
    return false;
  Result mirror = one;
  mirror.score.target = two.score.target;
  mirror.score.evidence = two.score.evidence;
  return mirror == two;
}

const Result& result_of(const Assessment& assessment, Target target) {
  return *std::find_if(assessment.results.begin(), assessment.results.end(),
                       [&](const Result& result) { return result.score.target == target; });
}

// What does not depend on the order that left and right of equal rank are listed in.
void mirror(PlanItem& entry) {
  for (SideSets& sets : entry.sides) sets.side = opposite(sets.side);
  for (Target& target : entry.because) target = mirrored(target);
}

std::vector<PlanItem> sorted(std::vector<PlanItem> plan) {
  for (PlanItem& entry : plan) {
    std::sort(entry.sides.begin(), entry.sides.end(),
              [](const SideSets& one, const SideSets& two) { return one.side < two.side; });
    std::sort(entry.because.begin(), entry.because.end());
  }
  return plan;
}

std::optional<std::vector<PlanItem>> mirrored(std::optional<std::vector<PlanItem>> plan) {
  if (!plan) return plan;
  for (PlanItem& entry : *plan) mirror(entry);
  return sorted(*plan);
}

// The same protocol and answers with the prompts in another order, each still after those that
// decide whether it is asked; findings, differences and points shuffled too.
struct Shuffled {
  Protocol protocol;
  Answers answers;
};

bool looks_back_at(const Prompt& prompt, PromptIndex index) {
  const auto looks = [&](const Condition& condition) { return condition.prompt == index; };
  return std::any_of(prompt.ask_if.conditions.begin(), prompt.ask_if.conditions.end(), looks) ||
         std::any_of(prompt.unsafe_if.begin(), prompt.unsafe_if.end(), looks);
}

std::vector<PromptIndex> random_order(const Protocol& protocol, Random& random) {
  std::vector<PromptIndex> left;
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) left.push_back(index);
  std::vector<PromptIndex> order;
  while (!left.empty()) {
    std::vector<PromptIndex> ready;
    for (const PromptIndex index : left)
      if (std::none_of(left.begin(), left.end(), [&](PromptIndex earlier) {
            return looks_back_at(protocol.prompts[index], earlier);
          }))
        ready.push_back(index);
    order.push_back(random.pick(ready));
    left.erase(std::find(left.begin(), left.end(), order.back()));
  }
  return order;
}

void shuffle_inside(Prompt& prompt, Random& random) {
  random.shuffle(prompt.findings);
  random.shuffle(prompt.differences);
  random.shuffle(prompt.ask_if.conditions);
  for (Finding& finding : prompt.findings) random.shuffle(finding.points);
  for (Difference& difference : prompt.differences) random.shuffle(difference.points);
}

Shuffled shuffled(const Protocol& protocol, const Answers& answers, Random& random) {
  const std::vector<PromptIndex> order = random_order(protocol, random);
  const auto place = [&](PromptIndex index) {
    return static_cast<PromptIndex>(std::find(order.begin(), order.end(), index) - order.begin());
  };
  const auto follow = [&](std::vector<Condition>& conditions) {
    for (Condition& condition : conditions) condition.prompt = place(condition.prompt);
  };
  Shuffled result{protocol, {}};
  for (const PromptIndex index : order) {
    Prompt prompt = protocol.prompts[index];
    follow(prompt.ask_if.conditions);
    follow(prompt.unsafe_if);
    for (Finding& finding : prompt.findings) follow(finding.conditions);
    for (Difference& difference : prompt.differences) follow(difference.conditions);
    shuffle_inside(prompt, random);
    result.protocol.prompts[place(index)] = prompt;
  }
  for (const Item item : items_of(protocol))
    result.answers.set({place(item.prompt), item.side}, answers.get(item));
  return result;
}

// The assessments of a random person, and of one whose left is the other's right.
struct BothWays {
  Protocol protocol;
  Assessment one;
  Assessment two;
};

BothWays assess_both_ways(std::uint64_t seed) {
  const Protocol protocol = random_protocol(seed, names_no_side);
  const Answers answers = random_answers(protocol, seed);
  return {protocol, Assessor(protocol).assess(answers),
          Assessor(protocol).assess(mirrored(protocol, answers))};
}

}  // namespace

TEST_CASE("mirroring the answers mirrors the results exactly") {
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    CAPTURE(seed);
    const auto [protocol, one, two] = assess_both_ways(seed);
    REQUIRE(one.outcome == two.outcome);
    REQUIRE(one.counts == two.counts);
    REQUIRE(one.nothing_stands_out == two.nothing_stands_out);
    REQUIRE(one.results.size() == two.results.size());
    for (const Result& result : one.results) {
      CAPTURE(result.score.target.imbalance, result.score.target.side);
      REQUIRE(is_mirror(result, result_of(two, mirrored(result.score.target))));
    }
    for (const ItemResult& item : one.items) {
      const auto other =
          std::find_if(two.items.begin(), two.items.end(),
                       [&](const ItemResult& it) { return it.item == mirrored(item.item); });
      REQUIRE(other != two.items.end());
      REQUIRE(other->status == item.status);
      REQUIRE(other->answer == mirrored(protocol.prompts[item.item.prompt], item.answer));
    }
  }
}

TEST_CASE("mirroring the answers mirrors the plan and the sides compared") {
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    CAPTURE(seed);
    const auto [protocol, one, two] = assess_both_ways(seed);
    REQUIRE(one.plan.has_value() == two.plan.has_value());
    if (one.plan) REQUIRE(mirrored(one.plan) == sorted(*two.plan));
    REQUIRE(one.differences.size() == two.differences.size());
    for (std::size_t place = 0; place < one.differences.size(); ++place) {
      SideBySide mirror = one.differences[place];
      std::swap(mirror.left, mirror.right);
      mirror.worse = opposite(mirror.worse);
      mirror.says = mirrored(mirror.says);
      REQUIRE(mirror == two.differences[place]);
    }
    // Of two sides that would settle as much the left one is named, in both.
    REQUIRE(one.next.has_value() == two.next.has_value());
    if (one.next) REQUIRE(one.next->prompt == two.next->prompt);
  }
}

TEST_CASE("the order of prompts, findings and points in the file changes no number") {
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    const Protocol protocol = random_protocol(seed, {.pain_stops = false, .untidy_both = true});
    const Answers answers = random_answers(protocol, seed);
    Random random(seed);
    const Shuffled other = shuffled(protocol, answers, random);
    const std::vector<TargetScore> before = scores_of(protocol, answers);
    const std::vector<TargetScore> after = scores_of(other.protocol, other.answers);
    for (std::size_t place = 0; place < before.size(); ++place) {
      CAPTURE(seed, before[place].target.imbalance, before[place].target.side);
      REQUIRE(before[place].score == after[place].score);
      REQUIRE(before[place].could_be == after[place].could_be);
      REQUIRE(before[place].points == after[place].points);
      REQUIRE(before[place].coverage == after[place].coverage);
      REQUIRE(before[place].checks_done == after[place].checks_done);
      REQUIRE(before[place].checks_total == after[place].checks_total);
    }
  }
}

TEST_CASE("the same protocol and answers give the same assessment") {
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    CAPTURE(seed);
    const Protocol protocol = random_protocol(seed, {.untidy_both = true});
    const Answers answers = random_answers(protocol, seed);
    const Assessment assessment = Assessor(protocol).assess(answers);
    const Protocol again = random_protocol(seed, {.untidy_both = true});
    std::vector<Item> items = items_of(again);
    Random random(seed);
    random.shuffle(items);
    Answers answered_in_another_order;
    for (const Item item : items) answered_in_another_order.set(item, answers.get(item));
    REQUIRE(Assessor(again).assess(answered_in_another_order) == assessment);
  }
}
