// Remedies: what points go to, and what to do about it: imbalances, exercises, and the sources of
// both.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kneecheck/protocol/prompt.hpp"

namespace kneecheck {

struct Imbalance {
  std::string id;
  std::string name;
  bool per_side = false;
  std::vector<ExerciseIndex> exercises;  // in order of preference
  std::string about;
  std::vector<SourceIndex> cite;
  friend bool operator==(const Imbalance&, const Imbalance&) = default;
};

enum class ExerciseKind { stretch, foam_roll, strength, core };

struct Dose {
  std::optional<int> hold_s;  // exactly one of hold_s and reps
  std::optional<int> reps;
  int sets = 1;
  int rest_s = 0;
  int per_week = 1;
  friend bool operator==(const Dose&, const Dose&) = default;
};

struct Exercise {
  std::string id;
  std::string name;
  ExerciseKind kind = ExerciseKind::stretch;
  bool per_side = false;
  Dose dose;
  std::vector<std::string> steps;
  std::string easier;
  std::string harder;
  std::string stop_if;
  std::vector<std::string> equipment;
  std::string picture;
  std::string video;
  std::vector<SourceIndex> cite;
  // Any that holds, or is not known to be false, leaves the exercise out (on that side).
  std::vector<Condition> leave_out_if;
  std::optional<ExerciseIndex> instead;  // then takes its place; never leads in a circle
  friend bool operator==(const Exercise&, const Exercise&) = default;
};

struct Source {
  std::string id;
  std::string text;
  std::string url;  // https, or ""
  std::optional<int> year;
  friend bool operator==(const Source&, const Source&) = default;
};

}  // namespace kneecheck
