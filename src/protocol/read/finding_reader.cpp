// Findings and differences: what gives points, to what, and when; red flags and remarks, which
// give none.
#include <algorithm>
#include <set>
#include <string>

#include "protocol/schema/value_check.hpp"
#include "reading.hpp"

namespace kneecheck {
namespace {

// { imbalance = points }
std::vector<Points> read_points(Reading& reading, const Fields& fields) {
  const Key& key = *find_key(fields.table(), "points");
  Problems& problems = reading.problems;
  std::vector<Points> all;
  const auto entries = fields.named("points");
  if (fields.has("points") && entries.empty()) {
    problems.add("E408", fields.value_place("points"), "points is empty",
                 "such as { weak_hip = 30 }");
  }
  for (const NodeEntry* const entry : entries) {
    const auto imbalance = reading.imbalances.find(problems, entry->key, entry->place);
    if (!check_whole(problems, entry->value, "points")) continue;
    const std::int64_t points = whole_number(entry->value).value();
    if (points == 0) {
      problems.add("E408", entry->value.place, "0 points say nothing", "leave them out");
    } else if (points < key.low && points >= -100) {
      problems.add("E408", entry->value.place,
                   text("points of a difference must be positive, found {}", points));
    } else if (points < key.low || points > key.high) {
      problems.add("E408", entry->value.place,
                   text("{} points are outside {} to {}", points, key.low, key.high));
    } else if (points < 0 && fields.written("if")) {
      problems.add(
          "E429", entry->value.place,
          "points under if must be positive; if adds to the other explanation, it never subtracts");
    } else if (imbalance) {
      all.push_back({*imbalance, static_cast<int>(points)});
    }
  }
  return all;
}

bool all_whole_body(const Reading& reading, const std::vector<Points>& points) {
  return std::ranges::none_of(points, [&](const Points& one) {
    return reading.protocol.imbalances[one.imbalance].per_side;
  });
}

Aim read_aim(Reading& reading, const Fields& fields, PromptIndex index,
             const std::vector<Points>& points) {
  const Prompt& prompt = reading.protocol.prompts[index];
  const Aim unsaid = prompt.per_side || prompt.kind == Kind::compare ? Aim::same : Aim::both;
  if (!fields.has("side")) return unsaid;
  const Aim aim = fields.as<Aim>("side");
  const bool whole_body = !points.empty() && all_whole_body(reading, points);
  Text problem;
  if (prompt.kind == Kind::compare) {
    problem = "side is not allowed on a compare finding; the answer names the side";
  } else if (prompt.per_side) {
    if (aim == Aim::left || aim == Aim::right) {
      problem = "side = \"left\" or \"right\" is for prompts that are asked once";
    } else if (aim == Aim::both && !points.empty() && !whole_body) {
      problem = "side = \"both\" works toward whole-body imbalances only";
    }
  } else if (aim == Aim::same || aim == Aim::other) {
    problem = "side = \"same\" or \"other\" is for prompts with sides = \"each\"";
  } else if (aim != Aim::both && whole_body) {
    problem = "side has no meaning here: these points go to the whole body";
  }
  const auto side_unknown = [&](const Points& one) {
    return reading.imbalance_fields[one.imbalance].wrong("sides");
  };
  const bool sides_known =
      !reading.prompt_fields[index].wrong("sides") && std::ranges::none_of(points, side_unknown);
  if (!problem.empty() && sides_known) {
    reading.problems.add("E504", fields.value_place("side"), problem);
  }
  return aim;
}

// Points that jump to the other side, and points for the worse side, of one imbalance.
void check_crossed(Reading& reading, const Fields& prompt_fields, const Prompt& prompt) {
  std::set<ImbalanceIndex> compared;
  for (const Difference& difference : prompt.differences) {
    for (const Points& points : difference.points) compared.insert(points.imbalance);
  }
  const auto nodes = prompt_fields.tables("finding");
  for (std::size_t i = 0; i < prompt.findings.size(); ++i) {
    const Finding& finding = prompt.findings[i];
    const auto meets = std::ranges::find_if(
        finding.points, [&](const Points& points) { return compared.contains(points.imbalance); });
    if (finding.aim != Aim::other || meets == finding.points.end()) continue;
    const NodeEntry* const side = std::get<NodeTable>(nodes[i]->value).find("side");
    reading.problems.add(
        "E417", side == nullptr ? nodes[i]->place : side->place,
        text("side = \"other\" with a difference to the same imbalance ({}) can cancel out",
             shown(reading.protocol.imbalances[meets->imbalance].id)),
        "give the points to the same side, or drop the difference");
  }
}

// Whether the prompt can have a difference at all.
bool check_sides_differ(Reading& reading, const Fields& fields, const Prompt& prompt) {
  const Place place = fields.key_place("difference");
  if (!prompt.per_side) {
    if (!fields.wrong("sides")) {
      reading.problems.add("E409", place, "difference needs sides = \"each\"",
                           "a prompt that is asked once has no other side");
    }
    return false;
  }
  if (prompt.worse) return true;
  if (!fields.written("worse") && !fields.written("finding")) {
    reading.problems.add("E409", place, "difference needs worse = \"high\" or \"low\"",
                         "which end of the scale is bad");
  }
  return false;
}

std::optional<int> read_steps_apart(Reading& reading, const Fields& fields, const Prompt& prompt) {
  const NodeEntry* const entry = fields.entry("at_least");
  if (entry == nullptr) return std::nullopt;
  const auto steps = threshold_of(reading.problems, entry->value, "at_least", prompt);
  if (!steps) return std::nullopt;
  const int most = prompt.max - prompt.min;
  const Text written = written_value(prompt, *steps);
  if (*steps < 1) {
    reading.problems.add("E026", entry->value.place,
                         text("at_least = {} is outside {} to {}", written,
                              written_value(prompt, 1), written_value(prompt, most)));
  } else if (*steps > most) {
    reading.problems.add("E410", entry->value.place,
                         text("left and right can differ by {} at most; at_least = {}",
                              written_value(prompt, most), written));
  }
  return steps;
}

// Whether the prompt can be compared by percent, where this difference asks for it.
bool check_percent(Reading& reading, const Fields& fields, const Prompt& prompt) {
  if (!fields.written("percent_below")) return true;
  const bool counted =
      prompt.kind == Kind::scale || prompt.kind == Kind::number || prompt.kind == Kind::hold;
  if (counted && prompt.min >= 0) return true;
  return reading.problems.refuse("E409", fields.key_place("percent_below"),
                                 counted ? Text("percent_below needs min of 0 or more")
                                         : Text("percent_below needs answers that are counted"),
                                 "use at_least");
}

// Tells where even the lowest answer is no smaller part of the highest than percent_below asks for.
void check_percent_reached(Reading& reading, const Fields& fields, const Prompt& prompt) {
  if (!fields.has("percent_below")) return;
  const int percent = fields.number("percent_below");
  if (std::int64_t{100} * prompt.min < std::int64_t{percent} * prompt.max) return;
  reading.problems.add(
      "E410", fields.value_place("percent_below"),
      text("no answer is under {} percent of another: the lowest is {}, the highest {}", percent,
           written_value(prompt, prompt.min), written_value(prompt, prompt.max)),
      "use at_least");
}

// Reads the tables below `key` of a prompt into `all`: what they have in common is read here, the
// rest by `read_rest`.
template <typename Raised, typename ReadRest>
void read_each(Reading& reading, PromptIndex index, std::string_view key, Text noun,
               ConditionUse use, std::vector<Raised>& all, const ReadRest& read_rest) {
  const KeyTable table = find_key(KeyTable::prompt, key)->child;
  for (const Node* const node : reading.prompt_fields[index].tables(key)) {
    const Fields fields(reading.problems, table, *node, text("this {}", noun));
    Raised& raised = all.emplace_back();
    read_rest(fields, raised);
    raised.conditions = read_conditions(reading, fields, "if", index, use);
    read_members(reading, fields, &raised);
  }
}

}  // namespace

void read_findings(Reading& reading, PromptIndex index) {
  const auto read = [&](const Fields& fields, Finding& finding) {
    finding.match = read_match(reading, fields, index, MatchUse::raises);
    finding.points = read_points(reading, fields);
    finding.aim = read_aim(reading, fields, index, finding.points);
  };
  read_each(reading, index, "finding", "finding", ConditionUse::points,
            reading.protocol.prompts[index].findings, read);
}

void read_differences(Reading& reading, PromptIndex index) {
  const Fields& prompt_fields = reading.prompt_fields[index];
  Prompt& prompt = reading.protocol.prompts[index];
  if (!prompt_fields.has("difference")) return;
  const bool fits = check_sides_differ(reading, prompt_fields, prompt);
  bool percent_fits = true;  // it is the prompt that does not fit: told of its first difference
  const auto read = [&](const Fields& fields, Difference& difference) {
    if (!fields.written("at_least") && !fields.written("percent_below")) {
      reading.problems.add("E407", fields.place(), "this difference has no condition",
                           "add at_least or percent_below");
    }
    if (fits && reading.answers_known[index]) {
      difference.at_least = read_steps_apart(reading, fields, prompt);
      percent_fits = percent_fits && check_percent(reading, fields, prompt);
      if (percent_fits) check_percent_reached(reading, fields, prompt);
    }
    difference.points = read_points(reading, fields);
  };
  read_each(reading, index, "difference", "difference", ConditionUse::points, prompt.differences,
            read);
  check_crossed(reading, prompt_fields, prompt);
}

void read_flags(Reading& reading, PromptIndex index) {
  Prompt& prompt = reading.protocol.prompts[index];
  const auto read = [&](const Fields& fields, auto& raised) {
    raised.match = read_match(reading, fields, index, MatchUse::raises);
  };
  read_each(reading, index, "red_flag", "red flag", ConditionUse::red_flag, prompt.red_flags, read);
  read_each(reading, index, "remark", "remark", ConditionUse::remark, prompt.remarks, read);
}

}  // namespace kneecheck
