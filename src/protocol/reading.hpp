// Reading: what the loader's rooms share while one file is read.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "fields.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "names.hpp"
#include "problems.hpp"

namespace kneecheck {

// A prompt while it is read; Protocol::prompts has its values at the same index.
struct PromptDraft {
  Fields fields;
  std::optional<Kind> kind;    // none: not known, so nothing else of it can be checked
  bool answers_known = false;  // min, max, choices are as the file says
  bool sides_known = true;     // per_side is as the file says
};

struct Reading {
  explicit Reading(std::string_view source) : problems(source) {}

  Problems problems;
  Protocol protocol;
  std::vector<PromptDraft> drafts;
  std::vector<Fields> exercise_fields;  // of Protocol::exercises, at the same index
  Names prompts{"prompt", "E304", {}};
  Names imbalances{"imbalance", "E301", "add an [[imbalance]] with that id: "};
  Names exercises{"exercise", "E302", {}};
  Names sources{"source", "E303", {}};
  std::vector<bool> imbalance_sides_known;  // Imbalance::per_side is as the file says
  bool refers = false;  // there is a text to refer with, or something was told about it
};

// REQUIRES: `node` is a table.
Fields fields_of(Reading& reading, KeyTable table, const Node& node, What what);

// "imbalance weak_core", or "this imbalance" when it has no id.
What called(const Text& noun, const Node& node);

// Makes the id of a table known, also when it is not a good one: it may be referred to. Then names
// that nothing has are not told any more.
void register_id(Reading& reading, Names& names, const Fields& fields, std::size_t index);

// The indexes of the names a list gives; those that are not known are told.
std::vector<std::size_t> looked_up(Reading& reading, const Names& names, const Fields& fields,
                                   std::string_view name);

// cite = [...]
std::vector<SourceIndex> cited(Reading& reading, const Fields& fields);

// The rooms, in the order they are used.
void read_about(Reading& reading, const Fields& top);
void read_scoring(Reading& reading, const Fields& top);
void read_safety(Reading& reading, const Fields& top);
void read_plan(Reading& reading, const Fields& top);
void read_sources(Reading& reading, const Fields& top);
void read_exercises(Reading& reading, const Fields& top);
void read_imbalances(Reading& reading, const Fields& top);
void read_circuit(Reading& reading, const Fields& top);

// First the prompts themselves, then what refers from one to another.
void read_prompts(Reading& reading, const Fields& top);
void read_answers(Reading& reading, PromptIndex index);
void read_gates(Reading& reading, PromptIndex index);
void read_findings(Reading& reading, PromptIndex index);
void read_differences(Reading& reading, PromptIndex index);
void read_flags(Reading& reading, PromptIndex index);
void check_wording(Reading& reading, PromptIndex index);

// What refers from an exercise to prompts, which are read after it, and to other exercises.
void read_leave_outs(Reading& reading);

// What only the whole file can say: that there is a text to refer with.
void check_refer(Reading& reading, const Fields& top);

}  // namespace kneecheck
