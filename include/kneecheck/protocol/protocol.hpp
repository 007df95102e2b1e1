// Protocol: a test protocol as plain values, already checked. The loader makes it; nothing changes
// it afterwards.
//
// Strings are UTF-8 as the file has them; they become Text where they are printed. Things refer to
// each other by index into Protocol's vectors, never by pointer, so a Protocol can be copied and
// moved freely.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/protocol/prompt.hpp"
#include "kneecheck/protocol/reply_words.hpp"

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

// Control is practice of a movement, which is done often and tires nothing.
enum class ExerciseKind { stretch, foam_roll, strength, core, control };
inline constexpr std::size_t exercise_kinds = 5;

struct Dose {
  std::optional<int> hold_s;  // exactly one of hold_s and reps
  std::optional<int> reps;
  int sets = 1;
  int rest_s = 0;
  int per_week = 1;
  int rep_s = 3;  // seconds that a repetition takes
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
  std::vector<ImbalanceIndex> trains;    // where the file names none, those that list it
  friend bool operator==(const Exercise&, const Exercise&) = default;
};

struct Source {
  std::string id;
  std::string text;
  std::string url;  // https, or ""
  std::optional<int> year;
  std::string note{};  // the author's, never shown
  friend bool operator==(const Source&, const Source&) = default;
};

enum class Label { none, slight, moderate, strong };

// As files say it: "slight".
std::string_view label_word(Label label);

struct Labels {
  int slight = 20;
  int moderate = 40;
  int strong = 70;

  Label of(int score) const;
  int from(Label label) const;  // the lowest score of that label
  friend bool operator==(const Labels&, const Labels&) = default;
};

// What a protocol calls each label in its own words; "" where it has none.
struct LabelWords {
  std::string none;
  std::string slight;
  std::string moderate;
  std::string strong;

  const std::string& of(Label label) const;
  friend bool operator==(const LabelWords&, const LabelWords&) = default;
};

struct Scoring {
  Labels labels;
  LabelWords label_words;
  int enough = 50;  // percent of coverage below which a target is "not checked enough"
  std::string nothing;
  // What one test by itself may not reach: lint warns of one that does. Changes no result.
  Label alone = Label::strong;
  friend bool operator==(const Scoring&, const Scoring&) = default;
};

// What reports call the label: the protocol's own words for it, else "slight sign".
std::string_view label_name(const Scoring& scoring, Label label);

struct Safety {
  int max_pain_stops = 2;
  std::string refer;
  friend bool operator==(const Safety&, const Safety&) = default;
};

// What to do when the screen was done again, by what came out beside the time before; "" for
// nothing.
struct AfterWords {
  std::string better;
  std::string same;
  std::string worse;
  friend bool operator==(const AfterWords&, const AfterWords&) = default;
};

// Weeks from the day of the screen on, the first is 1; both are included.
struct Weeks {
  int from = 1;
  int to = 1;
  friend bool operator==(const Weeks&, const Weeks&) = default;
};

// What a phase says of doses; what it leaves as it is has no value.
struct PhaseDose {
  std::optional<int> sets;
  std::optional<int> reps;    // of what is repeated
  std::optional<int> hold_s;  // of what is held
  friend bool operator==(const PhaseDose&, const PhaseDose&) = default;
};

// How the plan is done in some of its weeks.
struct Phase {
  Weeks weeks;
  std::string says;
  std::optional<int> rounds;  // of the circuit, like the next two
  std::optional<int> work_s;
  std::optional<int> change_s;
  PhaseDose dose;                                 // of strength and core
  std::array<PhaseDose, exercise_kinds> by_kind;  // goes before `dose`
  friend bool operator==(const Phase&, const Phase&) = default;
};

struct PlanRules {
  int max_exercises = 6;
  int per_imbalance = 2;
  Label min_label = Label::slight;
  std::vector<ExerciseKind> order = {ExerciseKind::foam_roll, ExerciseKind::stretch,
                                     ExerciseKind::core, ExerciseKind::strength,
                                     ExerciseKind::control};
  bool both_sides = true;
  int extra_sets_worse_side = 1;  // of strength and core
  int retest_days = 14;
  AfterWords after;
  std::vector<ExerciseIndex> base;  // the routine for everybody
  std::optional<Dose> base_dose;    // of all in it; else each has its own
  std::vector<Phase> phases;  // each week until the screen is done again is in one, or none is
  friend bool operator==(const PlanRules&, const PlanRules&) = default;
};

// Whole weeks until the screen is done again, rounded up.
constexpr int weeks_to_retest(const PlanRules& plan) { return (plan.retest_days + 6) / 7; }

// What the plan does in that week, from 1; after the last phase its last, nullptr where it has
// none.
const Phase* phase_of(const PlanRules& plan, int week);

struct CircuitRules {
  std::string title;
  std::vector<ExerciseIndex> exercises;
  int rounds = 2;
  int work_s = 30;
  int change_s = 15;
  int rest_s = 60;
  int per_week = 3;
  std::string warm_up;
  std::vector<ImbalanceIndex> offer_for;
  Label min_label = Label::moderate;
  friend bool operator==(const CircuitRules&, const CircuitRules&) = default;
};

struct About {
  std::string id;
  std::string version;
  std::string title;
  std::string language = "en";
  std::string intro;
  std::string disclaimer;
  std::vector<std::string> authors;
  std::string license;
  std::string url;
  std::string updated;  // "2026-11-22" or ""
  friend bool operator==(const About&, const About&) = default;
};

// A page of signs, which one line answers: the prompts that name it. They are 2 to 9, stand one
// behind the other, and are yes_no prompts without sides, unsafe_if and pain. Each has the ask_if
// of its page.
struct Group {
  std::string id;
  std::string title;
  std::string ask;
  std::vector<std::string> steps;
  std::vector<SourceIndex> cite;
  friend bool operator==(const Group&, const Group&) = default;
};

struct Protocol {
  About about;
  Scoring scoring;
  Safety safety;
  std::vector<Prompt> prompts;        // in asking order
  std::vector<Group> groups;          // by id, alphabetically
  std::vector<Imbalance> imbalances;  // most common first; settles ties
  std::vector<Exercise> exercises;    // by id, alphabetically
  std::vector<Source> sources;        // by id, alphabetically
  PlanRules plan;
  std::optional<CircuitRules> circuit;
  ReplyWords words = english_words();  // what is understood on a line
  bool built_in = false;  // the program's own, which about.id alone names on a command line
  friend bool operator==(const Protocol&, const Protocol&) = default;
};

// A prompt on one side; `whole` for a prompt that is asked once.
struct Item {
  PromptIndex prompt = 0;
  Side side = Side::whole;
  friend auto operator<=>(const Item&, const Item&) = default;
};

// Every item in asking order: left before right. Info prompts are items too; they take no answer.
std::vector<Item> items_of(const Protocol& protocol);

// Whether one line answers both items: they are the same, or signs of one page.
bool on_one_page(const Protocol& protocol, Item one, Item other);

// The items that the line for `item` answers, in asking order: the signs of its page, else itself.
std::vector<Item> page_of(const Protocol& protocol, Item item);

// Whether the item stands for its page: an item that is asked by itself, or the first of the signs.
bool begins_page(const Protocol& protocol, Item item);

// The page of signs that the item stands on; nullptr for an item that is asked by itself.
const Group* group_of(const Protocol& protocol, Item item);

// "quads.left", "plank": an id on a side.
std::string sided_name(const std::string& id, Side side);

// The same of an item: how guards, messages and sheets name an item.
std::string item_name(const Protocol& protocol, Item item);

// What the item's question is called before a line: the id of its page of signs, else item_name().
std::string question_name(const Protocol& protocol, Item item);

// An imbalance on a side, or on the whole body: what points go to.
struct Target {
  ImbalanceIndex imbalance = 0;
  Side side = Side::whole;
  friend auto operator<=>(const Target&, const Target&) = default;
};

std::vector<Target> targets_of(const Protocol& protocol);

// The id's index; nullopt if there is none.
std::optional<PromptIndex> find_prompt(const Protocol& protocol, const std::string& id);
std::optional<GroupIndex> find_group(const Protocol& protocol, const std::string& id);

}  // namespace kneecheck
