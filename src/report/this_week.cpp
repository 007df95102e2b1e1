// The days of the week in words: in groups of days on which the same is done, and at a glance.
#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "kneecheck/assessment/week.hpp"
#include "kneecheck/report/parts.hpp"
#include "kneecheck/text/layout.hpp"
#include "week_words.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t most_lines = 3;

// What is done on one day, counted and named.
struct OneDay {
  std::vector<Text> names;
  std::vector<Text> kinds;
  std::vector<Text> counts;
};

Text kind_count(ExerciseKind kind, int count) {
  switch (kind) {
    case ExerciseKind::stretch:
      return counted(count, "stretch", "stretches");
    case ExerciseKind::foam_roll:
      return counted(count, "foam roll");
    case ExerciseKind::strength:
      return counted(count, "strength exercise");
    case ExerciseKind::core:
      return counted(count, "core exercise");
    case ExerciseKind::control:
      return counted(count, "control exercise");
  }
  return {};
}

// "(twice)" behind what is done more than once that day.
Text with_times(const Text& name, int times) { return times < 2 ? name : text("{} (twice)", name); }

Text circuit_name(const Protocol& protocol) {
  const CircuitRules rules = circuit_in(*protocol.circuit, phase_of(protocol.plan, 1));
  return text("circuit ({})", counted(rules.rounds, "round"));
}

OneDay one_day(const AssessedSheet& about, std::size_t day) {
  const Protocol& protocol = about.protocol;
  OneDay done;
  std::array<int, exercise_kinds> counts{};
  int exercises = 0;
  int base = 0;
  for (const WeekItem& item : about.assessment.week->items) {
    const int times = item.days[day];
    if (times == 0) continue;
    if (!item.exercise) {
      done.names.push_back(with_times("the " + circuit_name(protocol), times));
      done.kinds.push_back(circuit_name(protocol));
      done.counts.emplace_back("circuit");
    } else if (item.base) {
      ++base;
    } else {
      const Exercise& exercise = protocol.exercises[*item.exercise];
      ++counts[static_cast<std::size_t>(exercise.kind)];
      ++exercises;
      const Side side = item.sides.size() == 1 ? item.sides.front().side : Side::whole;
      done.names.push_back(with_times(station_words(protocol, {*item.exercise, side}), times));
    }
  }
  for (const ExerciseKind kind : protocol.plan.order) {
    const int count = counts[static_cast<std::size_t>(kind)];
    if (count > 0) done.kinds.push_back(kind_count(kind, count));
  }
  if (exercises > 0) done.counts.push_back(counted(exercises, "exercise"));
  if (base > 0) {
    done.names.push_back(text("after a run, the base routine ({})", counted(base, "exercise")));
    done.kinds.emplace_back("base routine");
    done.counts.emplace_back("base routine");
  }
  return done;
}

}  // namespace

std::vector<DayGroup> day_groups(const AssessedSheet& about) {
  std::vector<DayGroup> groups;
  const Phase* const first = phase_of(about.protocol.plan, 1);
  for (std::size_t day = 0; day < Days{}.size(); ++day) {
    const OneDay done = one_day(about, day);
    if (done.names.empty()) continue;
    const int minutes = minutes_on(about.protocol, about.assessment, static_cast<int>(day), first);
    DayGroup group{
        {}, minutes, joined(done.names, "; "), joined(done.kinds, ", "), joined(done.counts, ", ")};
    const auto known = std::ranges::find_if(groups, [&](const DayGroup& one) {
      return one.names.str() == group.names.str() && one.minutes == minutes;
    });
    DayGroup& to = known == groups.end() ? groups.emplace_back(std::move(group)) : *known;
    to.days[day] = 1;
  }
  return groups;
}

void write_this_week(Page& page, const AssessedSheet& about) {
  const Assessment& assessment = about.assessment;
  if (!assessment.plan) {
    page.say(text("There is no plan, because {}.", why_no_plan(assessment)));
    return;
  }
  const std::vector<DayGroup> groups = day_groups(about);
  if (groups.empty()) page.say("No exercises: nothing is planned from these answers.");
  for (std::size_t at = 0; at < groups.size(); ++at) {
    if (at + 1 == most_lines && groups.size() > most_lines) {
      page.say("The other days: as the plan says.");
      return;
    }
    const DayGroup& group = groups[at];
    const Text when = sentence_case(
        text("{}, {}: ", days_words(group.days), counted(group.minutes, "minute")).str());
    Text line;
    for (const Text& what : {group.names, group.kinds, group.counts}) {
      line = when + what;
      if (display_width(line.str()) <= page.look().width) break;
    }
    page.say(line);
  }
}

}  // namespace kneecheck
