// How exercises are chosen, and how the plan grows: [plan], its phases, and every dose.
#include <algorithm>
#include <string_view>
#include <vector>

#include "kneecheck/text/plain_words.hpp"
#include "protocol/schema/value_check.hpp"
#include "reading.hpp"

namespace kneecheck {
namespace {

void check_order(Problems& problems, const Fields& plan, const std::vector<ExerciseKind>& order) {
  std::vector<Text> missing;
  bool repeats = false;
  for (const auto& [word, value] : find_key(KeyTable::plan, "order")->words) {
    const auto count = std::ranges::count(order, std::get<ExerciseKind>(value));
    if (count > 1) {
      repeats = true;
      problems.add("E802", plan.value_place("order"),
                   text("order names {} {} times", quoted(word), count), "each kind once");
    } else if (count == 0 && std::get<ExerciseKind>(value) != ExerciseKind::control) {
      missing.push_back(quoted(word));
    }
  }
  if (!missing.empty() && !repeats) {
    problems.add("E802", plan.value_place("order"),
                 text("order leaves out {}", joined(missing, " and ")), "each kind once");
  }
}

// What a phase says of the doses of one kind stands under the word of that kind.
void read_phase(Reading& reading, const Fields& fields, Phase& phase) {
  read_members(reading, fields, &phase);
  for (const auto& [word, value] : find_key(KeyTable::exercise, "kind")->words) {
    const auto kind = static_cast<std::size_t>(std::get<ExerciseKind>(value));
    read_table(reading, fields, word, &phase.by_kind[kind]);
  }
}

// "week 3 is", "weeks 3 and 4 are", "weeks 3 to 6 are"
Text weeks_are(int from, int to) {
  if (from == to) return text("week {} is", from);
  return text("weeks {} {} {} are", from, from + 1 == to ? Text("and") : Text("to"), to);
}

// Every week until the screen is done again is in one phase, and no phase goes on after that.
// REQUIRES: the phases are read from `nodes`, and their weeks are fine.
void check_phases(Problems& problems, const PlanRules& plan, const std::vector<const Node*>& nodes,
                  Place retest_days) {
  const int last = weeks_to_retest(plan);
  int next = 1;
  for (std::size_t at = 0; at < nodes.size(); ++at) {
    const Weeks& weeks = plan.phases[at].weeks;
    const NodeEntry* const entry = nodes[at]->as<NodeTable>()->find("weeks");
    const Place place = entry == nullptr ? nodes[at]->place : entry->value.place;
    if (weeks.from > next) {
      problems.add("E515", place, text("{} in no phase", weeks_are(next, weeks.from - 1)),
                   "phases stand in the order of their weeks, without a gap, from week 1 on");
    } else if (weeks.from < next) {
      problems.add("E515", place,
                   text("{} in two phases", weeks_are(weeks.from, std::min(weeks.to, next - 1))),
                   "let each phase begin in the week after the one before it");
    }
    next = std::max(next, weeks.to + 1);
  }
  if (next > last + 1) {
    problems.add("E515", retest_days,
                 text("the phases go on to week {}, but the screen is done again after {} days, "
                      "which is {}",
                      next - 1, plan.retest_days, counted(last, "week")),
                 "either end the phases before, or raise retest_days");
  }
  if (next > last) return;
  problems.add("E515", nodes.back()->place, text("{} in no phase", weeks_are(next, last)),
               "the last phase goes on until the screen is done again, after retest_days");
}

}  // namespace

std::optional<Dose> read_dose(Reading& reading, const Fields& above, std::string_view name) {
  std::optional<Dose> dose;
  for (const Node* const node : above.tables(name)) {
    const Fields fields(reading.problems, KeyTable::dose, *node, "this dose");
    read_members(reading, fields, &dose.emplace());
    if (fields.written("hold_s") != fields.written("reps")) continue;
    reading.problems.add("E606", fields.place(),
                         fields.written("reps") ? text("{} has both hold_s and reps", shown(name))
                                                : text("{} needs hold_s or reps", shown(name)),
                         "exactly one of hold_s and reps");
  }
  return dose;
}

void read_plan(Reading& reading, const Fields& top) {
  PlanRules& plan = reading.protocol.plan;
  const Fields fields = read_table(reading, top, "plan", &plan);
  if (fields.has("order")) check_order(reading.problems, fields, plan.order);
  if (std::ranges::find(plan.order, ExerciseKind::control) == plan.order.end()) {
    plan.order.push_back(ExerciseKind::control);
  }
  plan.base_dose = read_dose(reading, fields, "base_dose");
  read_table(reading, fields, "after", &plan.after);
  const std::vector<const Node*> nodes = fields.tables("phase");
  for (const Node* const node : nodes) {
    const Fields phase(reading.problems, KeyTable::phase, *node, "this phase");
    read_phase(reading, phase, plan.phases.emplace_back());
  }
  // Where something else is wrong, a phase, or the days, may stand in a table that nobody found.
  if (!nodes.empty() && reading.problems.none()) {
    check_phases(reading.problems, plan, nodes, fields.value_place("retest_days"));
  }
}

}  // namespace kneecheck
