// The tables about the file as a whole: [protocol], [scoring], [safety], [plan], [circuit].
#include <algorithm>

#include "kneecheck/text/plain_words.hpp"
#include "reading.hpp"

namespace kneecheck {
namespace {

// Whether the table is there, and its fields; without it, all defaults.
Fields table_or_defaults(Reading& reading, const Fields& top, std::string_view name, KeyTable table,
                         Text what) {
  static const Node nothing{{}, NodeTable{}};
  const auto tables = top.tables(name);
  return fields_of(reading, table, tables.empty() ? nothing : *tables.front(), std::move(what));
}

Label label_of(const Fields& fields) {
  return static_cast<Label>(1 + fields.word("min_label"));  // "none" is not among the words
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
  const auto tables = top.tables("protocol");
  if (tables.empty()) return;
  const Fields fields = fields_of(reading, KeyTable::protocol, *tables.front(), "[protocol]");
  About& about = reading.protocol.about;
  about.id = fields.text("id");
  about.version = fields.text("version");
  about.title = fields.text("title");
  about.language = fields.text("language");
  about.intro = fields.text("intro");
  about.disclaimer = fields.text("disclaimer");
  about.authors = fields.texts("authors");
  about.license = fields.text("license");
  about.url = fields.text("url");
  about.updated = fields.text("updated");
}

void read_scoring(Reading& reading, const Fields& top) {
  const Fields fields = table_or_defaults(reading, top, "scoring", KeyTable::scoring, "[scoring]");
  const Fields labels =
      table_or_defaults(reading, fields, "labels", KeyTable::score_labels, "labels");
  Scoring& scoring = reading.protocol.scoring;
  scoring.labels = {labels.number("slight"), labels.number("moderate"), labels.number("strong")};
  scoring.enough = fields.number("enough");
  scoring.nothing = fields.text("nothing");
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
  const Fields fields = table_or_defaults(reading, top, "safety", KeyTable::safety, "[safety]");
  reading.protocol.safety = {fields.number("max_pain_stops"), fields.text("refer")};
  reading.refers = !fields.text("refer").empty() || fields.wrong("refer") || top.wrong("safety");
}

void read_plan(Reading& reading, const Fields& top) {
  const Fields fields = table_or_defaults(reading, top, "plan", KeyTable::plan, "[plan]");
  PlanRules& plan = reading.protocol.plan;
  plan.max_exercises = fields.number("max_exercises");
  plan.per_imbalance = fields.number("per_imbalance");
  plan.min_label = label_of(fields);
  plan.order.clear();
  for (const std::size_t kind : fields.words("order")) {
    plan.order.push_back(static_cast<ExerciseKind>(kind));
  }
  plan.both_sides = fields.flag("both_sides");
  plan.extra_sets_worse_side = fields.number("extra_sets_worse_side");
  plan.retest_days = fields.number("retest_days");
  if (fields.has("order")) check_order(reading.problems, fields, plan.order);
}

void read_circuit(Reading& reading, const Fields& top) {
  const auto tables = top.tables("circuit");
  if (tables.empty()) return;
  const Fields fields = fields_of(reading, KeyTable::circuit, *tables.front(), "[circuit]");
  CircuitRules circuit;
  circuit.title = fields.text("title");
  circuit.exercises = looked_up(reading, reading.exercises, fields, "exercises");
  circuit.rounds = fields.number("rounds");
  circuit.work_s = fields.number("work_s");
  circuit.change_s = fields.number("change_s");
  circuit.rest_s = fields.number("rest_s");
  circuit.warm_up = fields.text("warm_up");
  circuit.offer_for = looked_up(reading, reading.imbalances, fields, "offer_for");
  circuit.min_label = label_of(fields);
  reading.protocol.circuit = std::move(circuit);
}

}  // namespace kneecheck
