// Comparisons of random sheets: which side is called left does not matter, what is swapped is
// swapped, and nothing has changed against itself.
#include "kneecheck/assessment/comparison.hpp"

#include <algorithm>
#include <utility>

#include "laws/law.hpp"
#include "support/catch.hpp"
#include "support/mirror.hpp"

using namespace kneecheck;

namespace {

using kneecheck::testing::mirrored;

constexpr ProtocolOptions without_sides = {.names_sides = false, .pain_stops = false};

// The first scale that is asked once tells of the pain before the tests.
Protocol protocol_with_pain(std::uint64_t seed) {
  Protocol protocol = random_protocol(seed, without_sides);
  const auto scale = std::ranges::find_if(protocol.prompts, [](const Prompt& prompt) {
    return prompt.kind == Kind::scale && !prompt.per_side;
  });
  if (scale == protocol.prompts.end()) return protocol;
  scale->role = Role::pain_before;
  scale->min = std::min(scale->min, 0);
  return protocol;
}

struct TwoSheets {
  Protocol protocol;
  Sheet then;
  Sheet now;
};

TwoSheets random_sheets(std::uint64_t seed) {
  TwoSheets two{protocol_with_pain(seed), {}, {}};
  two.then.answers = random_answers(two.protocol, seed);
  two.now.answers = random_answers(two.protocol, seed + law_cases);
  // Half of what is said the second time is what was said the first time.
  Random random(seed);
  for (const Item item : items_of(two.protocol)) {
    if (random.chance(50)) two.now.answers.set(item, two.then.answers.get(item));
  }
  return two;
}

Comparison compared(const Protocol& protocol, const Sheet& then, const Sheet& now) {
  const Assessor assessor(protocol);
  const Assessment first = assessor.assess(then.answers, Explanation::none);
  const Assessment second = assessor.assess(now.answers, Explanation::none);
  return compare(protocol, {then, first}, {now, second});
}

Change swapped(Change change) {
  if (change == Change::better) return Change::worse;
  return change == Change::worse ? Change::better : change;
}

Overall swapped(Overall overall) {
  if (overall == Overall::better) return Overall::worse;
  return overall == Overall::worse ? Overall::better : overall;
}

Measure swapped(Measure measure) {
  std::swap(measure.then, measure.now);
  if (measure.by) measure.by = -*measure.by;
  measure.change = swapped(measure.change);
  return measure;
}

TargetChange swapped(TargetChange change) {
  std::swap(change.then, change.now);
  change.change = swapped(change.change);
  return change;
}

template <typename Thing>
std::vector<Thing> all_swapped(const std::vector<Thing>& things) {
  std::vector<Thing> all;
  for (const Thing& thing : things) all.push_back(swapped(thing));
  return all;
}

const Measure& measure_of(const Comparison& comparison, Item item) {
  return *std::ranges::find(comparison.measures, item, &Measure::item);
}

}  // namespace

TEST_CASE("a sheet compared with itself has no change anywhere") {
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    CAPTURE(seed);
    const TwoSheets two = random_sheets(seed);
    const Comparison comparison = compared(two.protocol, two.then, two.then);
    REQUIRE_FALSE(has_changed(comparison));
    for (const Measure& measure : comparison.measures) {
      const bool has_answer = measure.then.value().has_value();
      REQUIRE(measure.change == (has_answer ? Change::unchanged : Change::not_comparable));
    }
    for (const TargetChange& change : comparison.targets) {
      REQUIRE((change.change == Change::unchanged || change.change == Change::not_comparable));
    }
    REQUIRE((comparison.overall == Overall::same || comparison.overall == Overall::unknown));
  }
}

TEST_CASE("two sheets swapped give the comparison swapped") {
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    CAPTURE(seed);
    const TwoSheets two = random_sheets(seed);
    const Comparison forth = compared(two.protocol, two.then, two.now);
    const Comparison back = compared(two.protocol, two.now, two.then);
    REQUIRE(all_swapped(forth.measures) == back.measures);
    REQUIRE(all_swapped(forth.targets) == back.targets);
    REQUIRE(swapped(forth.overall) == back.overall);
  }
}

TEST_CASE("mirrored sheets give the comparison mirrored") {
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    CAPTURE(seed);
    const TwoSheets two = random_sheets(seed);
    const Comparison one = compared(two.protocol, two.then, two.now);
    Sheet then;
    Sheet now;
    then.answers = mirrored(two.protocol, two.then.answers);
    now.answers = mirrored(two.protocol, two.now.answers);
    const Comparison other = compared(two.protocol, then, now);
    REQUIRE(one.overall == other.overall);
    REQUIRE(one.advice == other.advice);
    for (const Measure& measure : one.measures) {
      const Measure& mirror = measure_of(other, mirrored(measure.item));
      REQUIRE(mirror.change == measure.change);
      REQUIRE(mirror.obstruction == measure.obstruction);
      REQUIRE(mirror.beyond_noise == measure.beyond_noise);
    }
    for (const TargetChange& change : one.targets) {
      const auto mirror =
          std::ranges::find(other.targets, mirrored(change.target), &TargetChange::target);
      REQUIRE(mirror->change == change.change);
      REQUIRE(mirror->then == change.then);
      REQUIRE(mirror->now == change.now);
    }
  }
}

TEST_CASE("nothing is called better or worse that is not more than the noise of its test") {
  int told = 0;
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    CAPTURE(seed);
    const TwoSheets two = random_sheets(seed);
    const Comparison comparison = compared(two.protocol, two.then, two.now);
    for (const Measure& measure : comparison.measures) {
      if (measure.change != Change::better && measure.change != Change::worse) continue;
      ++told;
      REQUIRE(measure.beyond_noise);
      REQUIRE(two.protocol.prompts[measure.item.prompt].real_change);
    }
    for (const TargetChange& change : comparison.targets) {
      if (change.change == Change::better || change.change == Change::worse) {
        REQUIRE(has_changed(comparison));
      }
    }
  }
  CHECK(told > static_cast<int>(law_cases) / 20);
}
