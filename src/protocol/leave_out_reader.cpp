// What leaves an exercise out, and what takes its place.
#include <algorithm>
#include <string>

#include "kneecheck/text/plain_words.hpp"
#include "match_reader.hpp"

namespace kneecheck {
namespace {

std::optional<ExerciseIndex> read_instead(Reading& reading, const Fields& fields) {
  if (!fields.has("instead")) return std::nullopt;
  if (!fields.written("leave_out_if")) {
    reading.problems.add("E022", fields.key_place("instead"),
                         text("{} has instead, but no leave_out_if", fields.what()),
                         "say when it is left out: leave_out_if = { prompt = \"...\", ... }");
  }
  return reading.exercises.find(reading.problems, fields.text("instead"),
                                fields.value_place("instead"));
}

Text names_of(const std::vector<Exercise>& exercises, const std::vector<ExerciseIndex>& circle) {
  std::vector<Text> names;
  for (const ExerciseIndex exercise : circle) names.push_back(shown(exercises[exercise].id));
  return listed(names);
}

// Each circle is told once, at the first of its exercises.
void check_circles(Reading& reading) {
  const std::vector<Exercise>& exercises = reading.protocol.exercises;
  std::vector<bool> followed(exercises.size(), false);
  for (ExerciseIndex start = 0; start < exercises.size(); ++start) {
    std::vector<ExerciseIndex> path;
    std::optional<ExerciseIndex> at = start;
    while (at && !followed[*at]) {
      followed[*at] = true;
      path.push_back(*at);
      at = exercises[*at].instead;
    }
    if (!at) continue;
    const auto again = std::ranges::find(path, *at);
    if (again == path.end()) continue;  // leads to what was looked at before
    const std::vector<ExerciseIndex> circle(again, path.end());
    reading.problems.add("E513", reading.exercise_fields[circle.front()].value_place("instead"),
                         circle.size() == 1
                             ? text("{} replaces itself", names_of(exercises, circle))
                             : text("{} replace each other", names_of(exercises, circle)),
                         "let the last of them have no instead");
  }
}

}  // namespace

void read_leave_outs(Reading& reading) {
  for (ExerciseIndex index = 0; index < reading.protocol.exercises.size(); ++index) {
    const Fields& fields = reading.exercise_fields[index];
    Exercise& exercise = reading.protocol.exercises[index];
    exercise.leave_out_if = read_leave_out_if(reading, fields, exercise.per_side);
    exercise.instead = read_instead(reading, fields);
  }
  check_circles(reading);
}

}  // namespace kneecheck
