// The week, over random protocols and sheets: rest between strength, no more than the doses say, no
// muscle trained twice, and nothing lost.
#include "kneecheck/assessment/week.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <vector>

#include "laws/law.hpp"
#include "support/catch.hpp"
#include "support/mirror.hpp"

using namespace kneecheck;

namespace {

using kneecheck::testing::mirrored;

int times(const WeekItem& item) { return std::accumulate(item.days.begin(), item.days.end(), 0); }

bool loads(ExerciseKind kind) {
  return kind == ExerciseKind::strength || kind == ExerciseKind::core;
}

bool is_strength(const Protocol& protocol, const WeekItem& item) {
  return !item.exercise || protocol.exercises[*item.exercise].kind == ExerciseKind::strength;
}

// Calls look(protocol, assessment) for each case that has a week.
template <typename Look>
void each_week(const Look& look) {
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    CAPTURE(seed);
    const Protocol protocol = random_protocol(seed, {});
    const Assessment assessment = Assessor(protocol).assess(random_answers(protocol, seed));
    REQUIRE(assessment.week.has_value() == assessment.plan.has_value());
    if (assessment.week) look(protocol, assessment);
  }
}

}  // namespace

TEST_CASE("no week has strength on two days running, nor on Sunday and Monday") {
  int weeks_with_strength = 0;
  each_week([&](const Protocol& protocol, const Assessment& assessment) {
    Days strength{};
    for (const WeekItem& item : assessment.week->items)
      for (std::size_t day = 0; day < strength.size(); ++day)
        if (is_strength(protocol, item)) strength[day] += item.days[day];
    for (std::size_t day = 0; day < strength.size(); ++day)
      REQUIRE((strength[day] == 0 || strength[(day + 1) % strength.size()] == 0));
    const Days runs = run_days(protocol, *assessment.week);
    for (std::size_t day = 0; day < runs.size(); ++day)
      REQUIRE((runs[day] > 0) == (strength[day] == 0));
    if (*std::max_element(strength.begin(), strength.end()) > 0) ++weeks_with_strength;
  });
  CHECK(weeks_with_strength > static_cast<int>(law_cases) / 20);
}

TEST_CASE("nothing is done more often in a week than its dose says, nor with more sets") {
  each_week([](const Protocol& protocol, const Assessment& assessment) {
    for (const WeekItem& item : assessment.week->items) {
      if (!item.exercise) {
        REQUIRE(times(item) <= protocol.circuit->per_week);
        continue;
      }
      const Exercise& exercise = protocol.exercises[*item.exercise];
      const Dose dose = dose_in(protocol, item, nullptr);
      REQUIRE(times(item) <= dose.per_week);
      // What does not load a muscle is done as often as the dose says.
      if (!loads(exercise.kind)) REQUIRE(times(item) == dose.per_week);
      const bool more = !item.base && loads(exercise.kind) && exercise.per_side;
      for (const SideSets& side : item.sides)
        REQUIRE(side.sets <= dose.sets + (more ? protocol.plan.extra_sets_worse_side : 0));
    }
  });
}

TEST_CASE("no muscle is trained both by the circuit and by a single exercise") {
  int circuits = 0;
  each_week([&](const Protocol& protocol, const Assessment& assessment) {
    const Week& week = *assessment.week;
    const bool led = std::any_of(week.items.begin(), week.items.end(),
                                 [](const WeekItem& item) { return !item.exercise; });
    REQUIRE(led == assessment.circuit.has_value());
    if (!led) {
      REQUIRE(week.not_again.empty());
      return;
    }
    ++circuits;
    std::set<ImbalanceIndex> trained;
    for (const Station& station : *assessment.circuit)
      for (const ImbalanceIndex one : protocol.exercises[station.exercise].trains)
        trained.insert(one);
    // What no station trains is not said to be, once a station is left out.
    for (const ImbalanceIndex one : week.by_circuit)
      REQUIRE((trained.contains(one) || assessment.circuit_left_out.empty()));
    for (const WeekItem& item : week.items) {
      if (!item.exercise || !loads(protocol.exercises[*item.exercise].kind)) continue;
      for (const ImbalanceIndex one : protocol.exercises[*item.exercise].trains)
        REQUIRE_FALSE(trained.contains(one));
    }
  });
  CHECK(circuits > static_cast<int>(law_cases) / 100);
}

TEST_CASE("what ranks high enough is served by the week, or named with the reason") {
  each_week([](const Protocol& protocol, const Assessment& assessment) {
    const Week& week = *assessment.week;
    for (const Result& result : assessment.results) {
      if (result.verdict != Verdict::sign || result.label < protocol.plan.min_label) continue;
      const Target target = result.score.target;
      const bool named = std::any_of(week.unserved.begin(), week.unserved.end(),
                                     [&](const Unserved& one) { return one.target == target; });
      bool served = std::find(week.by_circuit.begin(), week.by_circuit.end(), target.imbalance) !=
                    week.by_circuit.end();
      for (const PlanItem& item : *assessment.plan) {
        const bool again = std::find(week.not_again.begin(), week.not_again.end(), item.exercise) !=
                           week.not_again.end();
        if (!again &&
            std::find(item.because.begin(), item.because.end(), target) != item.because.end())
          served = true;
      }
      REQUIRE(served != named);
    }
  });
}

TEST_CASE("the base routine holds nothing twice and nothing that the plan holds") {
  int routines = 0;
  each_week([&](const Protocol& protocol, const Assessment& assessment) {
    std::set<std::pair<ExerciseIndex, Side>> seen;
    for (const WeekItem& item : assessment.week->items) {
      if (item.base) ++routines;
      if (!item.exercise) continue;
      REQUIRE_FALSE(item.sides.empty());
      for (const SideSets& side : item.sides)
        REQUIRE(seen.emplace(*item.exercise, side.side).second);
    }
    for (const WeekItem& item : assessment.week->items)
      for (const Phase& phase : protocol.plan.phases)
        if (item.exercise)
          for (const SideSets& side : sets_in(protocol, item, &phase)) REQUIRE(side.sets > 0);
  });
  CHECK(routines > 0);
}

TEST_CASE("mirroring the answers leaves the days and their minutes as they are") {
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    CAPTURE(seed);
    const Protocol protocol = random_protocol(seed, {.names_sides = false});
    const Answers answers = random_answers(protocol, seed);
    const Assessment one = Assessor(protocol).assess(answers);
    const Assessment two = Assessor(protocol).assess(mirrored(protocol, answers));
    REQUIRE(one.week.has_value() == two.week.has_value());
    if (!one.week) continue;
    REQUIRE(one.week->items.size() == two.week->items.size());
    for (int day = 0; day < days_of_week; ++day)
      REQUIRE(minutes_on(protocol, one, day, nullptr) == minutes_on(protocol, two, day, nullptr));
  }
}
