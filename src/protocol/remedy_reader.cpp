// What an imbalance is and what helps: imbalances, exercises, and the sources that say so.
#include <algorithm>

#include "reading.hpp"
#include "value_check.hpp"

namespace kneecheck {
namespace {

// The tables of [key.ID] by id, alphabetically; those that are no tables are told, and what refers
// to them no more.
std::vector<const NodeEntry*> by_id(Reading& reading, const Fields& top, std::string_view key,
                                    Names& names) {
  std::vector<const NodeEntry*> entries = top.named(key);
  std::erase_if(entries, [&](const NodeEntry* entry) {
    if (std::holds_alternative<NodeTable>(entry->value.value)) return false;
    reading.problems.add("E023", entry->value.place,
                         text("{} must be a table, found {}", shown(entry->key),
                              reading.problems.found(entry->value)),
                         text("write [{}.{}]", shown(key), shown(entry->key)));
    names.mute();
    return true;
  });
  std::ranges::sort(entries, {},
                    [](const NodeEntry* entry) -> const std::string& { return entry->key; });
  return entries;
}

bool list_is_empty(const NodeEntry& entry) { return std::get<NodeList>(entry.value.value).empty(); }

std::optional<int> number_if(const Fields& fields, std::string_view name) {
  return fields.has(name) ? std::optional(fields.number(name)) : std::nullopt;
}

Dose read_dose(Reading& reading, const Fields& exercise) {
  const auto tables = exercise.tables("dose");
  if (tables.empty()) return {};
  const Fields fields = fields_of(reading, KeyTable::dose, *tables.front(), "this dose");
  if (fields.written("hold_s") == fields.written("reps")) {
    reading.problems.add("E606", fields.place(),
                         fields.written("reps") ? Text("dose has both hold_s and reps")
                                                : Text("dose needs hold_s or reps"),
                         "exactly one of hold_s and reps");
  }
  return {number_if(fields, "hold_s"), number_if(fields, "reps"), fields.number("sets"),
          fields.number("rest_s"), fields.number("per_week")};
}

}  // namespace

void read_sources(Reading& reading, const Fields& top) {
  const auto entries = by_id(reading, top, "source", reading.sources);
  reading.protocol.sources.reserve(entries.size());
  for (const NodeEntry* const entry : entries) {
    if (!check_id_words(reading.problems, entry->place, entry->key)) reading.sources.mute();
    reading.sources.add(reading.problems, entry->key, reading.protocol.sources.size(),
                        entry->place);
    const Fields fields =
        fields_of(reading, KeyTable::source, entry->value, {"source", entry->key});
    reading.protocol.sources.push_back(
        {entry->key, fields.text("text"), fields.text("url"), number_if(fields, "year")});
  }
}

void read_exercises(Reading& reading, const Fields& top) {
  const auto entries = by_id(reading, top, "exercise", reading.exercises);
  reading.protocol.exercises.reserve(entries.size());
  reading.exercise_fields.reserve(entries.size());
  for (const NodeEntry* const entry : entries) {
    if (!check_id_words(reading.problems, entry->place, entry->key)) reading.exercises.mute();
    reading.exercises.add(reading.problems, entry->key, reading.protocol.exercises.size(),
                          entry->place);
    const Fields fields =
        fields_of(reading, KeyTable::exercise, entry->value, {"exercise", entry->key});
    Exercise exercise;
    exercise.id = entry->key;
    exercise.name = fields.text("name");
    exercise.kind = fields.as<ExerciseKind>("kind");
    exercise.per_side = fields.word("sides") == 1;
    exercise.dose = read_dose(reading, fields);
    exercise.steps = fields.texts("steps");
    exercise.easier = fields.text("easier");
    exercise.harder = fields.text("harder");
    exercise.stop_if = fields.text("stop_if");
    exercise.equipment = fields.texts("equipment");
    exercise.picture = fields.text("picture");
    exercise.video = fields.text("video");
    exercise.cite = cited(reading, fields);
    reading.protocol.exercises.push_back(std::move(exercise));
    reading.exercise_fields.push_back(fields);
  }
}

void read_imbalances(Reading& reading, const Fields& top) {
  if (!top.written("imbalance")) reading.imbalances.mute();
  bool no_exercises = !top.written("exercise");
  for (const Node* const node : top.tables("imbalance")) {
    const Fields fields =
        fields_of(reading, KeyTable::imbalance, *node, called("imbalance", *node));
    Imbalance imbalance;
    imbalance.id = fields.text("id");
    imbalance.name = fields.text("name");
    imbalance.per_side = fields.word("sides") == 1;
    imbalance.about = fields.text("about");
    imbalance.cite = cited(reading, fields);
    if (no_exercises && fields.has("exercises") && !list_is_empty(*fields.entry("exercises"))) {
      no_exercises = false;  // said once
      reading.exercises.mute();
      reading.problems.add("E022", fields.key_place("exercises"),
                           text("{} lists exercises, but the file has none", fields.what()),
                           "add an [exercise.ID] for each");
    }
    imbalance.exercises = looked_up(reading, reading.exercises, fields, "exercises");
    register_id(reading, reading.imbalances, fields, reading.protocol.imbalances.size());
    reading.imbalance_sides_known.push_back(!fields.wrong("sides"));
    reading.protocol.imbalances.push_back(std::move(imbalance));
  }
}

}  // namespace kneecheck
