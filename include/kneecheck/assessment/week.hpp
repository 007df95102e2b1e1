// Week: on which days the plan is done, what of it on each, and how long that takes. Strength has
// three days at most, and never two running: more of it than that is not done, whatever its dose
// says. The circuit takes the place of what loads a muscle that it trains.
#pragma once

#include <optional>
#include <vector>

#include "kneecheck/assessment/answered.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/assessment/plan.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

inline constexpr int days_of_week = 7;

// How often a week something of that kind is done on which days. Strength, and core of three times
// a week and less, stand on days that are never two running; the rest first where those are not.
Days days_for(ExerciseKind kind, int per_week);

// The week that follows from the plan and the circuit.
Week make_week(const Answered& answered, const Planned& planned,
               const std::optional<Offered>& circuit);

// Whether anything in it grows with the weeks: the circuit, strength and core do, the base routine
// does not, and the rest where a phase changes its dose.
bool grows(const Protocol& protocol, const Week& week);

// The days without strength, for runs.
Days run_days(const Protocol& protocol, const Week& week);

// The dose of the item in that phase, and how many sets each side has then. The circuit has none.
// `phase` may be nullptr here and below: then nothing has changed.
// REQUIRES: item.exercise.
Dose dose_in(const Protocol& protocol, const WeekItem& item, const Phase* phase);
std::vector<SideSets> sets_in(const Protocol& protocol, const WeekItem& item, const Phase* phase);

// The circuit as it is done in that phase.
CircuitRules circuit_in(const CircuitRules& circuit, const Phase* phase);

// What the item takes once: holding or repeating, and the rest between sets; of the circuit, its
// time on the clock. Warming up, and going from one exercise to the next, are not in it.
int seconds_of(const Protocol& protocol, const Assessment& assessment, const WeekItem& item,
               const Phase* phase);

// The minutes that a day takes, rounded up; 0 where nothing is done on it. Monday is day 0.
// REQUIRES: assessment.week, here and below.
int minutes_on(const Protocol& protocol, const Assessment& assessment, int day, const Phase* phase);

// The days' minutes added up.
int minutes_a_week(const Protocol& protocol, const Assessment& assessment, const Phase* phase);

}  // namespace kneecheck
