#include "kneecheck/assessment/plan.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "leaving_out.hpp"

namespace kneecheck {
namespace {

bool contains(const auto& things, const auto& thing) {
  return std::ranges::find(things, thing) != things.end();
}

bool reaches(const Result& result, Label least) {
  return result.verdict == Verdict::sign && result.label >= least;
}

// The side of a per-side imbalance with the higher score; whole if they are equal, or it has no
// sides.
Side worse_side(const std::vector<Result>& results, Target target) {
  if (target.side == Side::whole) return Side::whole;
  int left = 0;
  int right = 0;
  for (const Result& result : results) {
    if (result.score.target.imbalance != target.imbalance) continue;
    (result.score.target.side == Side::left ? left : right) = result.score.score;
  }
  if (left == right) return Side::whole;
  return left > right ? Side::left : Side::right;
}

void add_new(auto& things, const auto& more) {
  for (const auto& thing : more)
    if (!contains(things, thing)) things.push_back(thing);
}

// One plan while it is chosen.
class Planner {
 public:
  Planner(const Answered& answered, const std::vector<Result>& results,
          const std::optional<Offered>& circuit)
      : answered_(answered), protocol_(answered.protocol), results_(results), circuit_(circuit) {
    for (const Result& result : results)
      if (reaches(result, protocol_.plan.min_label)) ranked_.push_back(result.score.target);
  }

  Planned plan() {
    std::vector<ImbalanceIndex> imbalances;  // by the rank of its higher-ranked side
    for (const Target& target : ranked_) add_new(imbalances, std::array{target.imbalance});
    for (int round = 0; round < protocol_.plan.per_imbalance; ++round)
      for (const ImbalanceIndex imbalance : imbalances)
        if (has_room()) take_next(protocol_.imbalances[imbalance].exercises);

    Planned planned{{}, std::move(left_out_), {}};
    for (const ExerciseIndex exercise : chosen_) planned.items.push_back(item_of(exercise));
    std::ranges::stable_sort(planned.items, [&](const PlanItem& a, const PlanItem& b) {
      return place_of(a) < place_of(b);
    });
    for (LeftOut& left_out : planned.left_out)
      if (left_out.instead && !contains(chosen_, *left_out.instead)) left_out.instead.reset();
    for (const Target& target : ranked_) {
      const bool served = std::ranges::any_of(
          planned.items, [&](const PlanItem& item) { return contains(item.because, target); });
      if (!served) planned.unserved.push_back({target, why_unserved(target)});
    }
    return planned;
  }

 private:
  // The circuit is one exercise, whatever it takes the place of.
  bool has_room() const {
    const auto singly = std::ranges::count_if(
        chosen_, [&](ExerciseIndex exercise) { return !is_by_circuit(exercise); });
    return singly + (circuit_ ? 1 : 0) < protocol_.plan.max_exercises;
  }

  bool is_by_circuit(ExerciseIndex exercise) const {
    return circuit_ &&
           is_done_by_circuit(protocol_, circuit_->trains, exercise, served_by(exercise).because);
  }

  // The sides on which a listed exercise is to be done, before anything is left out.
  std::vector<Side> wanted_sides(ExerciseIndex exercise) const {
    std::vector<Side> sides = sides_of(protocol_.exercises[exercise]);
    if (protocol_.plan.both_sides || !protocol_.exercises[exercise].per_side) return sides;
    std::erase_if(sides, [&](Side side) {
      return std::ranges::none_of(ranked_, [&](const Target& target) {
        return contains(protocol_.imbalances[target.imbalance].exercises, exercise) &&
               (target.side == side || target.side == Side::whole);
      });
    });
    return sides;
  }

  // Whether it is done on the target's side: what the answers leave out there is not for it.
  static bool serves(const Done& done, Target target) {
    return target.side == Side::whole || contains(done.sides, Side::whole) ||
           contains(done.sides, target.side);
  }

  bool serves_any(ExerciseIndex listed, const Done& done) const {
    return std::ranges::any_of(ranked_, [&](const Target& target) {
      return contains(protocol_.imbalances[target.imbalance].exercises, listed) &&
             serves(done, target);
    });
  }

  std::vector<Done> done_for(ExerciseIndex listed) const {
    return done_in_place_of(answered_, listed, wanted_sides(listed));
  }

  NoExercise why_unserved(Target target) const {
    const std::vector<ExerciseIndex>& list = protocol_.imbalances[target.imbalance].exercises;
    if (list.empty()) return NoExercise::none_listed;
    const bool any = std::ranges::any_of(list, [&](ExerciseIndex listed) {
      const std::vector<Done> all = done_for(listed);
      return std::ranges::any_of(all, [&](const Done& done) { return serves(done, target); });
    });
    return any ? NoExercise::max_exercises : NoExercise::left_out;
  }

  // The first of the list that brings something new, or what is done in its place.
  void take_next(const std::vector<ExerciseIndex>& list) {
    for (const ExerciseIndex listed : list) {
      add_new(left_out_, left_out_of(answered_, listed, wanted_sides(listed)));
      bool is_new = false;
      for (const Done& done : done_for(listed)) {
        if (contains(chosen_, done.exercise) || !serves_any(listed, done) || !has_room()) continue;
        chosen_.push_back(done.exercise);
        is_new = true;
      }
      if (is_new) return;
    }
  }

  // The ranked targets that a chosen exercise is for, and the sides on which it is done for them.
  struct Served {
    std::vector<Target> because;
    std::vector<Side> sides;
  };

  Served served_by(ExerciseIndex exercise) const {
    Served served;
    for (const Target& target : ranked_) {
      bool is_for = false;
      for (const ExerciseIndex listed : protocol_.imbalances[target.imbalance].exercises) {
        for (const Done& done : done_for(listed)) {
          if (done.exercise != exercise) continue;
          add_new(served.sides, done.sides);
          is_for = is_for || serves(done, target);
        }
      }
      if (is_for) served.because.push_back(target);
    }
    std::ranges::sort(served.sides);
    return served;
  }

  PlanItem item_of(ExerciseIndex exercise) const {
    Served served = served_by(exercise);
    PlanItem item{exercise, {}, std::move(served.because)};
    const Side worse = worse_side(results_, item.because.front());
    const bool per_side = protocol_.exercises[exercise].per_side;
    const ExerciseKind kind = protocol_.exercises[exercise].kind;
    const bool loads = kind == ExerciseKind::strength || kind == ExerciseKind::core;
    const int sets = protocol_.exercises[exercise].dose.sets;
    for (const Side side : served.sides) {
      const int more =
          per_side && loads && side == worse ? protocol_.plan.extra_sets_worse_side : 0;
      item.sides.push_back({side, sets + more});
    }
    return item;
  }

  std::pair<std::ptrdiff_t, std::ptrdiff_t> place_of(const PlanItem& item) const {
    const auto& order = protocol_.plan.order;
    const auto kind = std::ranges::find(order, protocol_.exercises[item.exercise].kind);
    // Left and right of an imbalance that rank alike have one place.
    const auto rank =
        std::ranges::find(ranked_, item.because.front().imbalance, &Target::imbalance);
    return {kind - order.begin(), rank - ranked_.begin()};
  }

  const Answered& answered_;
  const Protocol& protocol_;
  const std::vector<Result>& results_;
  const std::optional<Offered>& circuit_;
  std::vector<Target> ranked_;
  std::vector<ExerciseIndex> chosen_;
  std::vector<LeftOut> left_out_;
};

}  // namespace

std::vector<Side> sides_of(const Exercise& exercise) {
  if (!exercise.per_side) return {Side::whole};
  return {Side::left, Side::right};
}

Planned make_plan(const Answered& answered, const std::vector<Result>& results,
                  const std::optional<Offered>& circuit) {
  return Planner(answered, results, circuit).plan();
}

}  // namespace kneecheck
