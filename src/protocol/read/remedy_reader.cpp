// What an imbalance is and what helps: imbalances, exercises, and the sources that say so.
#include <algorithm>
#include <string>

#include "kneecheck/text/plain_words.hpp"
#include "protocol/schema/value_check.hpp"
#include "reading.hpp"

namespace kneecheck {
namespace {

std::optional<ExerciseIndex> read_instead(Reading& reading, const Fields& fields) {
  if (!fields.has("instead")) return std::nullopt;
  if (!fields.written("leave_out_if")) {
    reading.problems.add(
        "E022", fields.key_place("instead"),
        text("{} has instead, but no leave_out_if", fields.what()),
        "say when it is left out: leave_out_if = { prompt = \"wrist\", is = \"yes\" }");
  }
  return reading.exercises.find(reading.problems, fields.text("instead"),
                                fields.value_place("instead"));
}

std::vector<ImbalanceIndex> imbalances_that_list(const Reading& reading, ExerciseIndex exercise) {
  std::vector<ImbalanceIndex> all;
  const std::vector<Imbalance>& imbalances = reading.protocol.imbalances;
  for (ImbalanceIndex index = 0; index < imbalances.size(); ++index) {
    const std::vector<ExerciseIndex>& listed = imbalances[index].exercises;
    if (std::ranges::find(listed, exercise) != listed.end()) all.push_back(index);
  }
  return all;
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
    path.erase(path.begin(), std::ranges::find(path, *at));
    if (path.empty()) continue;  // leads to what was looked at before
    std::vector<Text> names;
    for (const ExerciseIndex exercise : path) names.push_back(shown(exercises[exercise].id));
    reading.problems.add("E513", reading.exercise_fields[*at].value_place("instead"),
                         names.size() == 1 ? text("{} replaces itself", names.front())
                                           : text("{} replace each other", listed(names)),
                         "let the last of them have no instead");
  }
}

}  // namespace

void read_sources(Reading& reading, const Fields& top) {
  for (const NodeEntry* const entry : named_tables(reading, top, "source", reading.sources)) {
    Source& source = reading.protocol.sources.emplace_back();
    source.id = entry->key;
    read_members(
        reading,
        Fields(reading.problems, KeyTable::source, entry->value, called("source", &entry->key)),
        &source);
  }
}

void read_exercises(Reading& reading, const Fields& top) {
  for (const NodeEntry* const entry : named_tables(reading, top, "exercise", reading.exercises)) {
    Exercise& exercise = reading.protocol.exercises.emplace_back();
    exercise.id = entry->key;
    const Fields& fields = reading.exercise_fields.emplace_back(
        reading.problems, KeyTable::exercise, entry->value, called("exercise", &entry->key));
    read_members(reading, fields, &exercise);
    exercise.dose = read_dose(reading, fields, "dose").value_or(Dose{});
  }
}

void read_imbalances(Reading& reading, const Fields& top) {
  if (!top.written("imbalance")) reading.imbalances.muted = true;
  bool no_exercises = !top.written("exercise");
  for (const Node* const node : top.tables("imbalance")) {
    const Fields& fields = reading.imbalance_fields.emplace_back(
        reading.problems, KeyTable::imbalance, *node,
        called("imbalance", std::get<NodeTable>(node->value).find_as<std::string>("id")));
    if (no_exercises && !fields.texts("exercises").empty()) {
      no_exercises = false;  // said once
      reading.exercises.muted = true;
      reading.problems.add("E022", fields.key_place("exercises"),
                           text("{} lists exercises, but the file has none", fields.what()),
                           "add an [exercise.ID] for each");
    }
    register_id(reading, reading.imbalances, fields, reading.protocol.imbalances.size());
    read_members(reading, fields, &reading.protocol.imbalances.emplace_back());
  }
}

void read_leave_outs(Reading& reading) {
  for (ExerciseIndex index = 0; index < reading.protocol.exercises.size(); ++index) {
    const Fields& fields = reading.exercise_fields[index];
    Exercise& exercise = reading.protocol.exercises[index];
    exercise.leave_out_if = read_leave_out_if(reading, fields, exercise.per_side);
    exercise.instead = read_instead(reading, fields);
    exercise.trains = read_ids(reading, fields, "trains", reading.imbalances);
    if (!fields.written("trains")) exercise.trains = imbalances_that_list(reading, index);
  }
  check_circles(reading);
}

}  // namespace kneecheck
