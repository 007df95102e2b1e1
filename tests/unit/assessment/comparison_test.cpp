// What the comparison of two sheets says of single tests and imbalances, and what it leaves unsaid.
#include "kneecheck/assessment/comparison.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/small_protocol.hpp"

namespace kneecheck::testing {
namespace {

const std::string measures = R"(
[plan]
after = { better = "Go on.", same = "Wait.", worse = "Do less." }
[[prompt]]
id = "pain"
kind = "scale"
ask = "How much does it hurt?"
role = "pain_before"
real_change = 2
[[prompt]]
id = "tight"
kind = "scale"
sides = "each"
worse = "high"
ask = "How tight is the {side}?"
real_change = 3
finding = [{ at_least = 4, points = { hip = 30 }, says = "tight" }]
[[prompt]]
id = "plank"
kind = "hold"
ask = "Hold."
target = 60
real_change = { at_least = 10, percent = 20 }
finding = [{ below = 30, points = { core = 50 }, says = "short" }]
[[prompt]]
id = "shape"
kind = "choice"
ask = "How does it look?"
choices = ["fine", "fair", "poor"]
finding = [{ is = "poor", points = { core = 10 }, says = "poor" }]
[[prompt]]
id = "harder"
kind = "compare"
ask = "Which is harder?"
real_change = 2
finding = [{ at_least = 2, points = { hip = 30 }, says = "harder" }]
[[prompt]]
id = "note"
kind = "yes_no"
ask = "Well?"
)";

const Protocol& protocol() {
  static const Protocol loaded = small_protocol(measures);
  return loaded;
}

// As in "plank = 30": what is said to some items; all others are answered as in `usual`.
using Said = std::vector<std::pair<std::string, Answer>>;

Sheet sheet_of(const Said& said) {
  Sheet sheet;
  const Said usual = {{"pain", answered(0)},        {"tight.left", answered(2)},
                      {"tight.right", answered(2)}, {"plank", answered(40)},
                      {"shape", answered(1)},       {"harder", answered(0)},
                      {"note", answered(0)}};
  for (const Said& all : {usual, said}) {
    for (const auto& [name, answer] : all) sheet.answers.set(item(protocol(), name), answer);
  }
  return sheet;
}

Comparison compared(const Said& then, const Said& now) {
  const Sheet first = sheet_of(then);
  const Sheet second = sheet_of(now);
  const Assessor assessor(protocol());
  const Assessment found_first = assessor.assess(first.answers);
  const Assessment found_second = assessor.assess(second.answers);
  return compare(protocol(), {first, found_first}, {second, found_second});
}

const Measure& measure(const Comparison& comparison, const std::string& name) {
  for (const Measure& one : comparison.measures) {
    if (one.item == item(protocol(), name)) return one;
  }
  throw std::out_of_range(name);
}

Change change_of(const std::string& name, const Answer& then, const Answer& now) {
  return measure(compared({{name, then}}, {{name, now}}), name).change;
}

const TargetChange& target(const Comparison& comparison, ImbalanceIndex imbalance, Side side) {
  for (const TargetChange& one : comparison.targets) {
    if (one.target == Target{imbalance, side}) return one;
  }
  throw std::out_of_range("target");
}

}  // namespace

TEST_CASE("a change is better or worse from the real change on, and noise below it") {
  CHECK(change_of("tight.left", answered(5), answered(2)) == Change::better);
  CHECK(change_of("tight.left", answered(2), answered(5)) == Change::worse);
  CHECK(change_of("tight.left", answered(5), answered(3)) == Change::within_noise);
  CHECK(change_of("tight.left", answered(5), answered(5)) == Change::unchanged);
  CHECK(
      measure(compared({{"tight.left", answered(5)}}, {{"tight.left", answered(2)}}), "tight.left")
          .by == -3);
}

TEST_CASE("where seconds and percent are given both must be reached, of the larger of the two") {
  CHECK(change_of("plank", answered(40), answered(50)) == Change::better);  // 20 percent of 50
  CHECK(change_of("plank", answered(50), answered(40)) == Change::worse);
  CHECK(change_of("plank", answered(41), answered(51)) == Change::within_noise);
  CHECK(change_of("plank", answered(51), answered(41)) == Change::within_noise);
  CHECK(change_of("plank", answered(20), answered(29)) == Change::within_noise);  // 9 s
}

TEST_CASE("without a real change the numbers stand alone") {
  const Comparison comparison = compared({{"shape", answered(2)}}, {{"shape", answered(0)}});
  CHECK(measure(comparison, "shape").change == Change::changed);
  CHECK_FALSE(has_changed(comparison));
  CHECK(comparison.overall == Overall::same);
}

TEST_CASE("of which side is harder the degree counts, whichever side it is") {
  CHECK(change_of("harder", answered(2), answered(0)) == Change::better);
  CHECK(change_of("harder", answered(0), answered(-2)) == Change::worse);
  CHECK(change_of("harder", answered(2), answered(1)) == Change::within_noise);
  CHECK(change_of("harder", answered(2), answered(-2)) == Change::changed);
}

TEST_CASE("more pain is worse though its question does not say which end is bad") {
  CHECK(change_of("pain", answered(0), answered(2)) == Change::worse);
  CHECK(change_of("pain", answered(2), answered(0)) == Change::better);
}

TEST_CASE("what one of the two has no plain answer to is not compared, and says why") {
  for (const Status status : {Status::skipped, Status::unsure, Status::pain, Status::invalid}) {
    const Comparison comparison = compared({{"plank", without_value(status)}}, {});
    CHECK(measure(comparison, "plank").change == Change::not_comparable);
    CHECK(measure(comparison, "plank").obstruction == Obstruction::missing);
    CHECK(is_missing(measure(comparison, "plank").then.status));
  }
  const Comparison unreached = compared({}, {{"plank", Answer{}}});
  CHECK(measure(unreached, "plank").now.status == ItemStatus::not_reached);
  const Comparison stopped = compared({{"plank", {Status::pain, 30}}}, {});
  CHECK(measure(stopped, "plank").then.value() == std::nullopt);
}

TEST_CASE("what hurt in one of the two is not compared, and what hurt in both is") {
  CHECK(change_of("plank", {Status::hurt, 20}, answered(50)) == Change::not_comparable);
  CHECK(change_of("plank", {Status::hurt, 20}, {Status::hurt, 50}) == Change::better);
}

TEST_CASE("tests begun with pain of 3 or more are not compared with those begun with less") {
  const Said sore = {{"pain", answered(3)}, {"tight.left", answered(8)}};
  const Comparison comparison = compared(sore, {{"pain", answered(2)}});
  CHECK(measure(comparison, "tight.left").obstruction == Obstruction::pain);
  CHECK(measure(comparison, "plank").change == Change::not_comparable);
  CHECK(measure(comparison, "pain").change == Change::within_noise);
  CHECK(measure(compared(sore, sore), "tight.left").change == Change::unchanged);
  CHECK(measure(compared({{"pain", answered(2)}, {"plank", answered(10)}}, {}), "plank").change ==
        Change::better);
}

TEST_CASE("a label changes only where a test behind it changed by more than its noise") {
  const Comparison noise = compared({{"tight.left", answered(4)}}, {{"tight.left", answered(3)}});
  CHECK(target(noise, 0, Side::left).then->label == Label::slight);
  CHECK(target(noise, 0, Side::left).now->label == Label::none);
  CHECK(target(noise, 0, Side::left).change == Change::within_noise);
  const Comparison real = compared({{"tight.left", answered(6)}}, {{"tight.left", answered(3)}});
  CHECK(target(real, 0, Side::left).change == Change::better);
  CHECK(target(real, 0, Side::right).change == Change::unchanged);
  const Comparison core = compared({}, {{"plank", answered(20)}});
  CHECK(target(core, 1, Side::whole).change == Change::worse);
}

TEST_CASE("a side that became the harder one is worse for it, whatever it is for the other") {
  const Comparison comparison = compared({{"harder", answered(-2)}}, {{"harder", answered(2)}});
  CHECK(measure(comparison, "harder").change == Change::changed);
  CHECK(target(comparison, 0, Side::left).change == Change::better);
  CHECK(target(comparison, 0, Side::right).change == Change::worse);
}

TEST_CASE("what an answer that is missing does to a label is no change") {
  const Comparison comparison =
      compared({{"plank", answered(20)}}, {{"plank", without_value(Status::skipped)}});
  CHECK(target(comparison, 1, Side::whole).change == Change::not_comparable);
}

TEST_CASE("it is better where some tests are and none is worse, and mixed is no clear change") {
  const Said then = {{"tight.left", answered(6)}};
  CHECK(compared(then, {}).overall == Overall::better);
  CHECK(compared(then, {}).advice == Advice::better);
  CHECK(compared({}, then).overall == Overall::worse);
  CHECK(compared({}, then).advice == Advice::worse);
  const Comparison mixed = compared(then, {{"plank", answered(20)}});
  CHECK(mixed.overall == Overall::mixed);
  CHECK(mixed.advice == Advice::same);
  CHECK(compared({}, {}).overall == Overall::same);
}

TEST_CASE("more pain comes before all that got better") {
  const Comparison comparison = compared({{"tight.left", answered(6)}}, {{"pain", answered(2)}});
  CHECK(comparison.overall == Overall::mixed);
  CHECK(comparison.advice == Advice::worse);
}

TEST_CASE("where nothing can be compared nothing is said") {
  Said nothing;
  for (const Item one : items_of(protocol())) {
    nothing.emplace_back(item_name(protocol(), one), without_value(Status::skipped));
  }
  const Comparison comparison = compared(nothing, {});
  CHECK(comparison.overall == Overall::unknown);
  CHECK(comparison.advice == Advice::none);
}

TEST_CASE("only what is measured is compared: no question that gives no points") {
  const Comparison comparison = compared({}, {});
  CHECK(comparison.measures.size() == 6);
  CHECK(count_of(comparison, Change::unchanged) == 6);
}

}  // namespace kneecheck::testing
