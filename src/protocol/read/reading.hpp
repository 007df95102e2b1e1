// Reading: what the loader's rooms share while one file is read.
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
class Names {
 public:
  // `noun` is "an imbalance"'s "imbalance"; `code` says that a name refers to none; `remedy`, if
  // any, is put before the name and tells how to add one.
  Names(Text noun, std::string code, Text remedy)
      : noun_(std::move(noun)), code_(std::move(code)), remedy_(std::move(remedy)) {}

  // The next index is this id's; E201 if it is taken.
  void add(Problems& problems, const std::string& id, std::size_t index, Place place);

  // The index of the id; if there is none, reports it and returns nothing.
  std::optional<std::size_t> find(Problems& problems, const std::string& id, Place place) const;

  // Unknown names are not told any more: one root cause was.
  void mute() { muted_ = true; }

 private:
  struct Named {
    std::size_t index = 0;
    Place place;
  };

  Text noun_;
  std::string code_;
  Text remedy_;
  bool muted_ = false;
  std::unordered_map<std::string, Named> by_id_;
};

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

// Reads the keys that the table of keys binds to members of `record`: their values if they are
// written and fine, else their defaults. Names that are not known are told.
void read_members(Reading& reading, const Fields& fields, Record record);

// "imbalance weak_core", or "this imbalance" when it has no id.
What called(const Text& noun, const Node& node);

// Makes the id of a table known, also when it is not a good one: it may be referred to. Then names
// that nothing has are not told any more.
void register_id(Reading& reading, Names& names, const Fields& fields, std::size_t index);

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

// E603: refer is required if a test can hurt or a flag exists.
void check_refer(Reading& reading, const Fields& top);

}  // namespace kneecheck
