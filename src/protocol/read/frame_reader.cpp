// The tables about the file as a whole: [protocol], [scoring], [safety], [plan], [circuit].
#include <algorithm>

#include "kneecheck/text/plain_words.hpp"
#include "reading.hpp"

namespace kneecheck {
namespace {

// Reads the table below `name` into `record`, where nothing is written all defaults.
Fields read_table(Reading& reading, const Fields& above, std::string_view name, KeyTable table,
                  Record record, Text what) {
  static const Node nothing{{}, NodeTable{}};
  const auto tables = above.tables(name);
  Fields fields =
      fields_of(reading, table, tables.empty() ? nothing : *tables.front(), std::move(what));
  read_members(reading, fields, record);
  return fields;
}

void check_order(Problems& problems, const Fields& plan, const std::vector<ExerciseKind>& order) {
  std::vector<Text> missing;
  bool repeats = false;
  const auto words = split_words(find_key(KeyTable::plan, "order")->words);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto count = std::ranges::count(order, static_cast<ExerciseKind>(i));
    if (count > 1) {
      repeats = true;
      problems.add("E802", plan.value_place("order"),
                   text("order names {} {} times", quoted(words[i]), count), "each kind once");
    } else if (count == 0) {
      missing.push_back(quoted(words[i]));
    }
  }
  if (!missing.empty() && !repeats) {
    problems.add("E802", plan.value_place("order"),
                 text("order leaves out {}", joined(missing, " and ")), "each kind once");
  }
}

}  // namespace

void read_about(Reading& reading, const Fields& top) {
  for (const Node* const node : top.tables("protocol")) {
    read_members(reading, fields_of(reading, KeyTable::protocol, *node, "[protocol]"),
                 &reading.protocol.about);
  }
}

void read_scoring(Reading& reading, const Fields& top) {
  Scoring& scoring = reading.protocol.scoring;
  const Fields fields =
      read_table(reading, top, "scoring", KeyTable::scoring, &scoring, "[scoring]");
  const Fields labels =
      read_table(reading, fields, "labels", KeyTable::score_labels, &scoring.labels, "labels");
  const auto check = [&](std::string_view lower, std::string_view upper) {
    const int below = labels.number(lower);
    const int above = labels.number(upper);
    if (above > below || labels.wrong(lower) || labels.wrong(upper)) return;
    // told where one of the two is written
    const std::string_view here = labels.written(upper) ? upper : lower;
    reading.problems.add(
        "E801", labels.value_place(here),
        text("{} ({}) must be above {} ({})", shown(upper), above, shown(lower), below));
  };
  check("slight", "moderate");
  check("moderate", "strong");
}

void read_safety(Reading& reading, const Fields& top) {
  Safety& safety = reading.protocol.safety;
  const Fields fields = read_table(reading, top, "safety", KeyTable::safety, &safety, "[safety]");
  reading.refers = !safety.refer.empty() || fields.wrong("refer") || top.wrong("safety");
}

void read_plan(Reading& reading, const Fields& top) {
  PlanRules& plan = reading.protocol.plan;
  const Fields fields = read_table(reading, top, "plan", KeyTable::plan, &plan, "[plan]");
  if (fields.has("order")) check_order(reading.problems, fields, plan.order);
}

void read_circuit(Reading& reading, const Fields& top) {
  for (const Node* const node : top.tables("circuit")) {
    read_members(reading, fields_of(reading, KeyTable::circuit, *node, "[circuit]"),
                 &reading.protocol.circuit.emplace());
  }
}

}  // namespace kneecheck
