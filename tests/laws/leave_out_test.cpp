// What the answers rule out: no plan and no circuit may hold it, and it takes nobody's place.
#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/assessment/plan.hpp"
#include "laws/law.hpp"
#include "support/catch.hpp"
#include "support/mirror.hpp"
#include "support/slow_course.hpp"

using namespace kneecheck;

namespace {

using kneecheck::testing::mirrored;

// By the slow scorer's reading of the conditions.
Truth left_out(const Protocol& protocol, const SlowCourse& course, ExerciseIndex exercise,
               Side side) {
  Truth most = Truth::no;
  for (const Condition& condition : protocol.exercises[exercise].leave_out_if)
    most = std::max(most, course.all({condition}, side));
  return most;
}

// What stands for the exercise where all of it is left out; nullopt where a side is left, or what
// takes its place has other sides: then no list says the same.
struct Stand {
  bool simple = true;
  std::optional<ExerciseIndex> exercise;
};

Stand stand_of(const Protocol& protocol, const SlowCourse& course, ExerciseIndex exercise) {
  const bool per_side = protocol.exercises[exercise].per_side;
  for (std::optional<ExerciseIndex> next = exercise; next;) {
    const Exercise& here = protocol.exercises[*next];
    if (here.per_side != per_side) return {false, {}};
    int out = 0;
    const std::vector<Side> sides = sides_of(here);
    for (const Side side : sides)
      if (left_out(protocol, course, *next, side) != Truth::no) ++out;
    if (out == 0) return {true, next};
    if (out != static_cast<int>(sides.size())) return {false, {}};
    next = here.instead;
  }
  return {};
}

// The protocol that lists from the start what the answers leave of it; nullopt where none does.
std::optional<Protocol> rewritten(Protocol protocol, const Answers& answers) {
  const Protocol before = protocol;
  const SlowCourse course(before, answers);
  for (Imbalance& imbalance : protocol.imbalances) {
    std::vector<ExerciseIndex> kept;
    for (const ExerciseIndex exercise : imbalance.exercises) {
      const Stand stand = stand_of(before, course, exercise);
      if (!stand.simple) return std::nullopt;
      if (stand.exercise) kept.push_back(*stand.exercise);
    }
    imbalance.exercises = kept;
  }
  for (Exercise& exercise : protocol.exercises) exercise.leave_out_if.clear();
  return protocol;
}

void check_reasons(const Protocol& protocol, const SlowCourse& course,
                   const std::vector<LeftOut>& all, const std::vector<ExerciseIndex>& done) {
  for (const LeftOut& out : all) {
    const Truth truth = left_out(protocol, course, out.exercise, out.side);
    REQUIRE(truth != Truth::no);
    REQUIRE(out.known == (truth == Truth::yes));
    REQUIRE_FALSE(out.because.empty());
    const auto& conditions = protocol.exercises[out.exercise].leave_out_if;
    for (const Item item : out.because)
      REQUIRE(std::any_of(conditions.begin(), conditions.end(), [&](const Condition& condition) {
        return condition.prompt == item.prompt;
      }));
    if (out.instead) REQUIRE(std::count(done.begin(), done.end(), *out.instead) > 0);
  }
}

std::vector<Station> sorted(std::vector<Station> stations) {
  std::sort(stations.begin(), stations.end(), [](const Station& one, const Station& two) {
    return std::pair(one.exercise, one.side) < std::pair(two.exercise, two.side);
  });
  return stations;
}

std::vector<Station> mirrored(std::vector<Station> stations) {
  for (Station& station : stations) station.side = opposite(station.side);
  return sorted(std::move(stations));
}

std::vector<LeftOut> sorted(std::vector<LeftOut> all) {
  for (LeftOut& one : all) std::sort(one.because.begin(), one.because.end());
  std::sort(all.begin(), all.end(), [](const LeftOut& one, const LeftOut& two) {
    return std::pair(one.exercise, one.side) < std::pair(two.exercise, two.side);
  });
  return all;
}

std::vector<LeftOut> mirrored(std::vector<LeftOut> all) {
  for (LeftOut& one : all) {
    one.side = opposite(one.side);
    for (Item& item : one.because) item = mirrored(item);
  }
  return sorted(std::move(all));
}

}  // namespace

TEST_CASE(
    "no plan, no circuit and no week holds an exercise that the answers rule out, or may rule "
    "out") {
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    CAPTURE(seed);
    const Protocol protocol = random_protocol(seed, {});
    const Answers answers = random_answers(protocol, seed);
    const SlowCourse course(protocol, answers);
    const Assessment assessment = Assessor(protocol).assess(answers);
    std::vector<ExerciseIndex> planned;
    for (const PlanItem& item : assessment.plan.value_or(std::vector<PlanItem>())) {
      planned.push_back(item.exercise);
      for (const SideSets& sets : item.sides)
        REQUIRE(left_out(protocol, course, item.exercise, sets.side) == Truth::no);
    }
    check_reasons(protocol, course, assessment.plan_left_out, planned);
    std::vector<ExerciseIndex> led;
    for (const Station& station : assessment.circuit.value_or(std::vector<Station>())) {
      led.push_back(station.exercise);
      REQUIRE(left_out(protocol, course, station.exercise, station.side) == Truth::no);
    }
    check_reasons(protocol, course, assessment.circuit_left_out, led);
    if (!assessment.week) continue;
    std::vector<ExerciseIndex> weekly;
    for (const WeekItem& item : assessment.week->items) {
      if (!item.exercise) continue;
      weekly.push_back(*item.exercise);
      for (const SideSets& sets : item.sides)
        REQUIRE(left_out(protocol, course, *item.exercise, sets.side) == Truth::no);
    }
    check_reasons(protocol, course, assessment.week->base_left_out, weekly);
  }
}

TEST_CASE("whatever is left out, a plan keeps to its limits and names nothing twice") {
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    CAPTURE(seed);
    const Protocol protocol = random_protocol(seed, {});
    const Assessment assessment = Assessor(protocol).assess(random_answers(protocol, seed));
    const auto plan = assessment.plan.value_or(std::vector<PlanItem>());
    // The circuit is one of them, whatever it takes the place of.
    const std::size_t by_circuit = assessment.week ? assessment.week->not_again.size() : 0;
    REQUIRE(plan.size() - by_circuit + (assessment.circuit ? 1 : 0) <=
            static_cast<std::size_t>(protocol.plan.max_exercises));
    std::set<ExerciseIndex> seen;
    for (const PlanItem& item : plan) {
      REQUIRE(seen.insert(item.exercise).second);
      REQUIRE_FALSE(item.because.empty());
      REQUIRE_FALSE(item.sides.empty());
      const std::vector<Side> may = sides_of(protocol.exercises[item.exercise]);
      for (std::size_t at = 0; at < item.sides.size(); ++at) {
        REQUIRE(std::count(may.begin(), may.end(), item.sides[at].side) == 1);
        if (at > 0) REQUIRE(item.sides[at - 1].side < item.sides[at].side);
      }
      for (const Target& target : item.because) {
        const bool is_served =
            std::any_of(item.sides.begin(), item.sides.end(), [&](const SideSets& done) {
              return done.side == target.side || done.side == Side::whole ||
                     target.side == Side::whole;
            });
        REQUIRE(is_served);
      }
    }
    std::set<std::pair<ExerciseIndex, Side>> stations;
    for (const Station& station : assessment.circuit.value_or(std::vector<Station>()))
      REQUIRE(stations.insert({station.exercise, station.side}).second);
  }
}

TEST_CASE("what is left out takes no slot: the plan is that of a file that never listed it") {
  int compared = 0;
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    CAPTURE(seed);
    const Protocol protocol = random_protocol(seed, {});
    const Answers answers = random_answers(protocol, seed);
    const Assessment assessment = Assessor(protocol).assess(answers);
    const std::optional<Protocol> never_listed = rewritten(protocol, answers);
    if (!never_listed || assessment.plan_left_out.empty()) continue;
    // What the circuit trains depends on what is left out of it.
    if (!assessment.circuit_left_out.empty()) continue;
    ++compared;
    REQUIRE(assessment.plan == Assessor(*never_listed).assess(answers).plan);
  }
  CHECK(compared * 40 >= static_cast<int>(law_cases));
}

TEST_CASE("mirroring the answers mirrors what is left out, and the circuit that is left") {
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    CAPTURE(seed);
    const Protocol protocol = random_protocol(seed, {.names_sides = false, .pain_stops = false});
    const Answers answers = random_answers(protocol, seed);
    const Assessment one = Assessor(protocol).assess(answers);
    const Assessment two = Assessor(protocol).assess(mirrored(protocol, answers));
    REQUIRE(mirrored(one.plan_left_out) == sorted(two.plan_left_out));
    REQUIRE(mirrored(one.circuit_left_out) == sorted(two.circuit_left_out));
    REQUIRE(one.circuit.has_value() == two.circuit.has_value());
    if (one.circuit) REQUIRE(mirrored(*one.circuit) == sorted(*two.circuit));
  }
}
