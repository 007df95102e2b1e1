// A stopping answer ends the screen, also in a sheet that was filled in to the end.
#include <algorithm>
#include <optional>

#include "kneecheck/assessment/assessment.hpp"
#include "laws/law.hpp"
#include "support/catch.hpp"
#include "support/slow_course.hpp"

using namespace kneecheck;

namespace {

// A stop on one random prompt: a red flag for some answers where pain is not offered, else
// pain = "stop".
void add_stop(Protocol& protocol, Random& random) {
  std::vector<PromptIndex> candidates;
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    const Kind kind = protocol.prompts[index].kind;
    if (kind != Kind::info && kind != Kind::text && kind != Kind::compare)
      candidates.push_back(index);
  }
  if (candidates.empty()) return;
  Prompt& prompt = protocol.prompts[random.pick(candidates)];
  if (prompt.pain != PainRule::off) {
    prompt.pain = PainRule::stop;
    return;
  }
  RedFlag flag;
  flag.match.is = {random.between(prompt.min, prompt.max)};
  flag.unsure = WhenUnsure::remark;
  prompt.red_flags.push_back(flag);
}

bool stops(const Prompt& prompt, Answer answer) {
  if (prompt.pain == PainRule::stop) return answer.status == Status::pain;
  return answer.status == Status::answered && !prompt.red_flags.empty() &&
         prompt.red_flags.front().match.holds(answer.value.value());
}

// The first answer that ends the screen. What comes before it stands as if there were no stops.
std::optional<Item> stop_of(const Protocol& protocol, const Answers& answers) {
  const SlowCourse course(protocol, answers);
  for (const Item item : scored_items_of(protocol))
    if (course.standing(item) == Standing::asked &&
        stops(protocol.prompts[item.prompt], answers.get(item)))
      return item;
  return std::nullopt;
}

// A line answers a whole page, so a stop takes effect behind it.
bool comes_after(const Protocol& protocol, Item item, Item stop) {
  return item > stop && !on_one_page(protocol, item, stop);
}

// Which may also be because of its gate: a stop does not hide that.
bool never_came_up(ItemStatus status) {
  return status == ItemStatus::not_reached || status == ItemStatus::not_asked ||
         status == ItemStatus::left_out || status == ItemStatus::gate_unknown;
}

Answers without_later(const Protocol& protocol, Answers answers, Item stop) {
  for (const Item item : items_of(protocol))
    if (comes_after(protocol, item, stop)) answers.set(item, {});
  return answers;
}

}  // namespace

TEST_CASE("after a stopping answer nothing is ranked, and nothing that was answered later counts") {
  int stopped = 0;
  int within_pages = 0;
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    Protocol protocol = random_protocol(seed, {.pain_stops = false});
    Random random(seed);
    add_stop(protocol, random);
    const Answers answers = random_answers(protocol, seed);
    const std::optional<Item> stop = stop_of(protocol, answers);
    const Assessment assessment = Assessor(protocol).assess(answers);
    CAPTURE(seed);
    REQUIRE(assessment.stop.has_value() == stop.has_value());
    if (!stop) continue;
    ++stopped;
    if (protocol.prompts[stop->prompt].group) ++within_pages;
    const bool pain = protocol.prompts[stop->prompt].pain == PainRule::stop;
    REQUIRE(assessment.stop->item == *stop);
    REQUIRE(assessment.outcome == (pain ? Outcome::stopped_pain : Outcome::stopped_red_flag));
    REQUIRE(assessment.results.empty());
    REQUIRE(assessment.differences.empty());
    REQUIRE_FALSE(assessment.next.has_value());
    REQUIRE_FALSE(assessment.plan.has_value());

    const Assessment ended = Assessor(protocol).assess(without_later(protocol, answers, *stop));
    REQUIRE(ended.counts == assessment.counts);
    REQUIRE(ended.flags == assessment.flags);
    REQUIRE(ended.remarks == assessment.remarks);
    for (std::size_t place = 0; place < assessment.items.size(); ++place) {
      const ItemResult& item = assessment.items[place];
      REQUIRE(item.status == ended.items[place].status);
      REQUIRE(item.answer == answers.get(item.item));
      if (comes_after(protocol, item.item, *stop)) REQUIRE(never_came_up(item.status));
    }
  }
  REQUIRE(stopped > static_cast<int>(law_cases / 10));
  REQUIRE(within_pages > static_cast<int>(law_cases / 100));
}
