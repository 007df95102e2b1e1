// What lint works out about a protocol holds for the scores of every sheet.
#include <algorithm>
#include <optional>
#include <set>

#include "kneecheck/assessment/direct_points.hpp"
#include "kneecheck/assessment/ranking.hpp"
#include "kneecheck/lint/drops.hpp"
#include "kneecheck/lint/obstacle.hpp"
#include "kneecheck/lint/reach.hpp"
#include "laws/law.hpp"
#include "support/catch.hpp"

using namespace kneecheck;

namespace {

Answers random_complete(const Protocol& protocol, Random& random) {
  Answers answers;
  for (const Item item : scored_items_of(protocol))
    answers.set(item, random_plain_answer(protocol.prompts[item.prompt], random));
  return answers;
}

// The most points of every target, over all sheets of a protocol with one prompt.
std::vector<int> most_of_all_sheets(const Protocol& protocol) {
  const Prompt& prompt = protocol.prompts.front();
  const std::vector<Item> items = scored_items_of(protocol);
  std::vector<int> most;
  for (int one = prompt.min; one <= prompt.max; ++one) {
    for (int two = prompt.min; two <= prompt.max; ++two) {
      Answers answers;
      answers.set(items.front(), {Status::answered, one});
      answers.set(items.back(), {Status::answered, two});
      const std::vector<TargetScore> scores = scores_of(protocol, answers);
      if (most.empty()) most.assign(scores.size(), scores.front().points - 1000);
      for (std::size_t place = 0; place < scores.size(); ++place)
        most[place] = std::max(most[place], scores[place].points);
    }
  }
  return most;
}

// Stops of every kind on some of the answers, which the random protocols do not have.
void add_red_flags(Protocol& protocol, Random& random) {
  for (Prompt& prompt : protocol.prompts) {
    if (prompt.max == prompt.min || !random.chance(40)) continue;
    RedFlag flag;
    const int value = random.between(prompt.min, prompt.max);
    if (prompt.kind == Kind::choice || prompt.kind == Kind::yes_no) {
      flag.match.is = {value};
    } else {
      flag.match.at_least = prompt.kind == Kind::compare ? 1 : value;
    }
    flag.action = random.chance(70) ? FlagAction::stop : FlagAction::refer;
    prompt.red_flags.push_back(flag);
  }
}

// Choices that stand for the left and the right side are not better or worse.
bool stands_for_sides(const Prompt& prompt) {
  const auto aims = [&](Aim aim) {
    return std::any_of(prompt.findings.begin(), prompt.findings.end(),
                       [&](const Finding& finding) { return finding.aim == aim; });
  };
  return prompt.kind == Kind::choice && aims(Aim::left) && aims(Aim::right);
}

// Whether the answer speaks for the target: its side's, or the whole body's.
bool speaks_for(const Protocol& protocol, Item item, int value, Target target) {
  const Prompt& prompt = protocol.prompts[item.prompt];
  Side side = item.side;
  if (prompt.kind == Kind::compare)
    side = (value > 0) == prompt.names_better ? Side::left : Side::right;
  if (side != Side::whole && target.side == opposite(side)) return false;
  if (!gives_points_to(prompt, target)) return false;
  const std::vector<Item> aimed = items_aimed_at(protocol, item.prompt, target);
  return aimed.empty() || std::find(aimed.begin(), aimed.end(), item) != aimed.end();
}

}  // namespace

TEST_CASE("no sheet gives a target more points than lint says it can reach") {
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    const Protocol protocol = random_protocol(seed, {.untidy_both = true});
    const std::vector<int> reach = reach_by_target(protocol);
    const std::vector<TargetScore> at_start = scores_of(protocol, {});
    // What is never asked counts as its best answer from the start.
    const auto obstacles = obstacles_of(protocol);
    const bool all_asked =
        std::none_of(obstacles.begin(), obstacles.end(), [](const auto& one) { return one; });
    Random random(seed);
    for (int sheet = 0; sheet < 8; ++sheet) {
      const std::vector<TargetScore> scores =
          scores_of(protocol, random_complete(protocol, random));
      for (std::size_t place = 0; place < scores.size(); ++place) {
        CAPTURE(seed, scores[place].target.imbalance, scores[place].target.side);
        REQUIRE(scores[place].points <= reach[place]);
        if (all_asked) REQUIRE(std::clamp(reach[place], 0, 100) <= at_start[place].could_be);
      }
    }
  }
}

TEST_CASE("what lint says a prompt can reach is what its best sheet for that gives") {
  int tried = 0;
  for (std::uint64_t seed = 1; seed <= 8 * law_cases; ++seed) {
    const Protocol protocol = random_protocol(seed, {.gates = false, .untidy_both = true});
    if (protocol.prompts.size() > 1 || scored_items_of(protocol).empty()) continue;
    ++tried;
    CAPTURE(seed);
    REQUIRE(reach_by_target(protocol) == most_of_all_sheets(protocol));
  }
  REQUIRE(tried * 2 >= static_cast<int>(law_cases));
}

TEST_CASE("a prompt that lint says is never asked is asked by no answers") {
  int obstacles_found = 0;
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    Protocol protocol = random_protocol(seed, {.pain_stops = false});
    Random random(seed);
    add_red_flags(protocol, random);
    const auto obstacles = obstacles_of(protocol);
    std::set<PromptIndex> asked;
    for (int sheet = 0; sheet < 100; ++sheet) {
      const Answers answers = sheet % 4 == 0 ? random_answers(protocol, random.next())
                                             : random_complete(protocol, random);
      const Course course(protocol, answers);
      for (const Item item : items_of(protocol))
        if (course.standing(item) == Standing::asked) asked.insert(item.prompt);
    }
    for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
      CAPTURE(seed, protocol.prompts[index].id);
      REQUIRE_FALSE((obstacles[index] && asked.contains(index)));
      obstacles_found += obstacles[index] ? 1 : 0;
    }
  }
  REQUIRE(obstacles_found * 20 >= static_cast<int>(law_cases));
}

TEST_CASE("where lint says nothing about a prompt, a worse answer to it lowers no score") {
  const ProtocolOptions options = {.minus_points = false,
                                   .unsafe = false,
                                   .pain_stops = false,
                                   .whole_body_differences = false,
                                   .untidy_both = true};
  int tried = 0;
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    const Protocol protocol = random_protocol(seed, options);
    std::set<PromptIndex> told;
    for (const Drop& drop : drops_of(protocol)) told.insert(drop.prompt);
    for (const Closing& closing : closings_of(protocol)) told.insert(closing.prompt);
    Answers answers = random_answers(protocol, seed);
    const std::vector<TargetScore> before = scores_of(protocol, answers);
    Random random(seed);
    for (const Item item : scored_items_of(protocol)) {
      const Prompt& prompt = protocol.prompts[item.prompt];
      const Answer answer = answers.get(item);
      if (told.contains(item.prompt) || (prompt.kind != Kind::compare && !prompt.worse) ||
          stands_for_sides(prompt))
        continue;
      if (answer.status != Status::answered && answer.status != Status::hurt) continue;
      const std::optional<int> worse = worse_value(prompt, answer.value.value(), random);
      if (!worse) continue;
      const std::vector<TargetScore> after =
          scores_of(protocol, with(answers, item, {answer.status, *worse}));
      for (std::size_t place = 0; place < before.size(); ++place) {
        if (!speaks_for(protocol, item, *worse, before[place].target)) continue;
        ++tried;
        CAPTURE(seed, item_name(protocol, item), *answer.value, *worse,
                before[place].target.imbalance, before[place].target.side);
        REQUIRE(after[place].score >= before[place].score);
        REQUIRE(after[place].could_be >= before[place].could_be);
      }
    }
  }
  REQUIRE(tried * 2 > static_cast<int>(law_cases));
}
