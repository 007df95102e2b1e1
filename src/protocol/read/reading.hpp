// Reading: what the readers of a protocol file share while one file is read, and the readers.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kneecheck/protocol/protocol.hpp"
#include "protocol/schema/fields.hpp"
#include "protocol/schema/problems.hpp"

namespace kneecheck {

// The ids of one sort of thing, and where each was given.
struct Names {
  // The next index is this id's; E201 if it is taken.
  void add(Problems& problems, const std::string& id, std::size_t index, Place place);

  // E201 if something here has the id.
  void tell_if_taken(Problems& problems, const std::string& id, Place place) const;

  // The index of the id; if there is none, reports it and returns nothing.
  std::optional<std::size_t> find(Problems& problems, const std::string& id, Place place) const;

  struct Named {
    std::size_t index = 0;
    Place place;
  };

  Text noun;           // "imbalance"
  std::string code;    // that a name refers to none
  Text remedy = {};    // tells how to add one; the name follows
  bool muted = false;  // unknown names are not told any more: one root cause was
  std::unordered_map<std::string, Named> by_id = {};
};

struct Reading {
  explicit Reading(std::string_view source) : problems(source) {}

  Problems problems;
  Protocol protocol;
  // The tables that Protocol::prompts, groups, imbalances and exercises are read from, at the same
  // index. A prompt whose kind is not known is not read any further.
  std::vector<Fields> prompt_fields;
  std::vector<Fields> group_fields;
  std::vector<Fields> imbalance_fields;
  std::vector<Fields> exercise_fields;
  std::vector<bool> answers_known;  // by prompt: min, max, choices are as the file says
  Names prompts{"prompt", "E304"};
  Names groups{"group", "E511", "add a [group.ID] for "};
  Names imbalances{"imbalance", "E301", "add an [[imbalance]] with that id: "};
  Names exercises{"exercise", "E302"};
  Names sources{"source", "E303"};
};

// Reads the keys that the table of keys binds to members of `record`: their values if they are
// written and fine, else their defaults. Names that are not known are told.
void read_members(Reading& reading, const Fields& fields, Record record);

// The things that the list of ids names, as far as they are known; the others are told.
std::vector<std::size_t> read_ids(Reading& reading, const Fields& fields, std::string_view name,
                                  const Names& names);

// "imbalance weak_core", or "this imbalance" when it has no id.
Text called(const Text& noun, const std::string* id);

// Makes the id of a table known, also when it is not a good one: it may be referred to. Then names
// that nothing has are not told any more.
void register_id(Reading& reading, Names& names, const Fields& fields, std::size_t index);

// The tables of [key.ID] by id, alphabetically, and their names made known; those that are no
// tables are told, and what refers to them no more.
std::vector<const NodeEntry*> named_tables(Reading& reading, const Fields& top,
                                           std::string_view key, Names& names);

// The readers, in the order they are used.
void read_sources(Reading& reading, const Fields& top);
void read_exercises(Reading& reading, const Fields& top);
void read_imbalances(Reading& reading, const Fields& top);

void read_groups(Reading& reading, const Fields& top);

// First the prompts themselves, then what refers from one to another.
void read_prompts(Reading& reading, const Fields& top);
void read_gates(Reading& reading, PromptIndex index);
void read_findings(Reading& reading, PromptIndex index);
void read_differences(Reading& reading, PromptIndex index);
void read_flags(Reading& reading, PromptIndex index);
void read_real_change(Reading& reading, PromptIndex index);
void check_roles(Reading& reading);  // each is of one prompt, which can have it
void check_wording(Reading& reading, PromptIndex index);
void read_pages(Reading& reading);  // which prompts each group has, and their gate

// What refers from an exercise to prompts and imbalances, which are read after it, and to other
// exercises.
void read_leave_outs(Reading& reading);

// The plan, with its phases, after the exercises.
void read_plan(Reading& reading, const Fields& top);

// The dose below `name`; nullopt where none is written.
std::optional<Dose> read_dose(Reading& reading, const Fields& above, std::string_view name);

// Reads the table below `name` into `record`. Where none is written, all its keys have defaults.
Fields read_table(Reading& reading, const Fields& above, std::string_view name, Record record);

// Gives the problems of points and label scores that are no whole numbers (E024) a remedy that is
// true for the whole file.
void tell_fraction_remedy(const NodeTable& root, std::vector<Diagnostic>& problems);

// What a match is for. On a compare a condition may say "not harder on this side" (below = 1
// alone); what raises points or flags must say how much harder it is at least. A condition may
// name every answer: it then asks whether there is one, for a skipped or stopped test has none.
enum class MatchUse { raises, condition };

// is, at_least and below of `fields`, about the answers of `prompt`. Tells E401 to E407.
Match read_match(Reading& reading, const Fields& fields, PromptIndex prompt, MatchUse use);

// Where conditions stand, and so what they may look at and ask.
enum class ConditionUse {
  ask_if,        // and ask_if_any: earlier prompts
  unsafe_if,     // earlier prompts; how a test went, too
  points,        // the if of a finding or difference: any prompt
  red_flag,      // the if of a red flag: this prompt or an earlier one; how a test went, too
  remark,        // the if of a remark: any prompt; how a test went, too
  leave_out_if,  // the leave_out_if of an exercise: any prompt; how a test went, too
};

// The conditions of `key`, which stands in `fields` at the prompt `index`. Tells E304 to E307.
std::vector<Condition> read_conditions(Reading& reading, const Fields& fields, std::string_view key,
                                       PromptIndex index, ConditionUse use);

// The leave_out_if of an exercise.
std::vector<Condition> read_leave_out_if(Reading& reading, const Fields& fields, bool per_side);

}  // namespace kneecheck
