// The shapes a key can have, with which the rows of the table of keys are written.
#pragma once

#include "kneecheck/protocol/keys.hpp"

namespace kneecheck::key_parts {

using enum KeyTable;

constexpr KindSet yes_no = only(Kind::yes_no);
constexpr KindSet choosing = only(Kind::choice);
constexpr KindSet scale = only(Kind::scale);
constexpr KindSet number = only(Kind::number);
constexpr KindSet hold = only(Kind::hold);
constexpr KindSet compare = only(Kind::compare);
constexpr KindSet free_text = only(Kind::text);
constexpr KindSet sided = yes_no | choosing | scale | number | hold;
constexpr KindSet scored = sided | compare;
constexpr KindSet answered = scored | free_text;
constexpr KindSet timed = yes_no | choosing | scale | number | compare;

constexpr KeyShape of_text(KeyType type, std::optional<TextSort> sort, int longest = 1000,
                           std::string_view unsaid = {}) {
  return {.type = type, .high = longest, .word = unsaid, .sort = sort};
}
constexpr KeyShape line(int longest = 1000, std::string_view unsaid = {}) {
  return of_text(KeyType::text, TextSort::line, longest, unsaid);
}
// Names and units are repeated wherever something is said of them: a long one makes a long page.
constexpr KeyShape name = line(120);
constexpr KeyShape lines = of_text(KeyType::lines, TextSort::lines);
constexpr KeyShape texts = of_text(KeyType::texts, TextSort::line);
constexpr KeyShape pattern = of_text(KeyType::text, TextSort::pattern);
constexpr KeyShape patterns = of_text(KeyType::texts, TextSort::pattern);
constexpr KeyShape choice_line = of_text(KeyType::text, TextSort::choice, 200);
constexpr KeyShape fixed_line = of_text(KeyType::text, TextSort::fixed);
constexpr KeyShape fixed_texts = of_text(KeyType::texts, TextSort::fixed);
constexpr KeyShape picture = of_text(KeyType::picture, TextSort::picture, 0);
constexpr KeyShape url = of_text(KeyType::url, TextSort::fixed);
constexpr KeyShape note = of_text(KeyType::lines, {}, 0);
constexpr KeyShape language(std::string_view unsaid = {}) {
  return of_text(KeyType::language, TextSort::fixed, 0, unsaid);
}
constexpr KeyShape id = {.type = KeyType::id, .high = 40};
constexpr KeyShape dashed_id = {.type = KeyType::dashed_id, .high = 40};
constexpr KeyShape version = {.type = KeyType::version};
constexpr KeyShape date = {.type = KeyType::date};
constexpr KeyShape weeks(int low, int high) {
  return {.type = KeyType::weeks, .low = low, .high = high};
}

// The words of the keys that have some, and what each stands for. The order is that of the manual.

inline constexpr Word prompt_kinds[] = {{"info", Kind::info},       {"yes_no", Kind::yes_no},
                                        {"choice", Kind::choice},   {"scale", Kind::scale},
                                        {"number", Kind::number},   {"hold", Kind::hold},
                                        {"compare", Kind::compare}, {"text", Kind::text}};
inline constexpr Word exercise_kinds[] = {{"stretch", ExerciseKind::stretch},
                                          {"foam_roll", ExerciseKind::foam_roll},
                                          {"strength", ExerciseKind::strength},
                                          {"core", ExerciseKind::core},
                                          {"control", ExerciseKind::control}};
inline constexpr Word signs[] = {
    {"slight", Label::slight}, {"moderate", Label::moderate}, {"strong", Label::strong}};
inline constexpr Word whole_or_each[] = {{"whole", false}, {"each", true}};
inline constexpr Word none_or_each[] = {{"none", false}, {"each", true}};
inline constexpr Word pain_rules[] = {{"off", PainRule::off},
                                      {"skip", PainRule::skip},
                                      {"refer", PainRule::refer},
                                      {"stop", PainRule::stop}};
inline constexpr Word bad_reply[] = {{"no", Worse::low}, {"yes", Worse::high}};
inline constexpr Word bad_choice[] = {{"first", Worse::low}, {"last", Worse::high}};
inline constexpr Word bad_number[] = {{"low", Worse::low}, {"high", Worse::high}};
inline constexpr Word bad_hold[] = {{"low", Worse::low}};
inline constexpr Word roles_of_number[] = {{"age", Role::age}};
inline constexpr Word roles_of_scale[] = {{"pain_before", Role::pain_before},
                                          {"pain_after", Role::pain_after}};
inline constexpr Word roles_of_side[] = {{"knee", Role::knee}};
inline constexpr Word named_side[] = {{"worse", false}, {"better", true}};
inline constexpr Word condition_sides[] = {
    {"same", ConditionSide::same}, {"other", ConditionSide::other},
    {"any", ConditionSide::any},   {"both", ConditionSide::both},
    {"left", ConditionSide::left}, {"right", ConditionSide::right}};
inline constexpr Word aims[] = {{"same", Aim::same},
                                {"other", Aim::other},
                                {"both", Aim::both},
                                {"left", Aim::left},
                                {"right", Aim::right}};
inline constexpr Word flag_actions[] = {{"stop", FlagAction::stop}, {"refer", FlagAction::refer}};
inline constexpr Word urgencies[] = {
    {"now", Urgency::now}, {"today", Urgency::today}, {"soon", Urgency::soon}};
inline constexpr Word when_unsure[] = {{"refer", WhenUnsure::refer},
                                       {"remark", WhenUnsure::remark}};

constexpr KeyShape word(std::span<const Word> allowed, std::string_view unsaid = {}) {
  return {.type = KeyType::word, .words = allowed, .word = unsaid};
}
constexpr KeyShape words(std::span<const Word> allowed, std::string_view unsaid) {
  return {.type = KeyType::words, .words = allowed, .word = unsaid};
}

constexpr KeyShape whole(int low, int high, std::optional<int> unsaid = {}) {
  return {.type = KeyType::integer, .low = low, .high = high, .number = unsaid};
}
constexpr KeyShape seconds(int low, int high, std::optional<int> unsaid = {}) {
  return {.type = KeyType::seconds, .low = low, .high = high, .number = unsaid};
}
constexpr KeyShape decimal = {.type = KeyType::decimal};
constexpr KeyShape threshold = {.type = KeyType::threshold};
constexpr KeyShape threshold_or(KeyTable child) {
  return {.type = KeyType::threshold_or_table, .child = child};
}
constexpr KeyShape boolean(bool unsaid) {
  return {.type = KeyType::boolean, .number = unsaid ? 1 : 0};
}

constexpr KeyShape table(KeyTable child) { return {.type = KeyType::table, .child = child}; }
constexpr KeyShape tables(KeyTable child, int low = 0, int high = 0) {
  return {.type = KeyType::tables, .low = low, .high = high, .child = child};
}
constexpr KeyShape one_or_more(KeyTable child) {
  return {.type = KeyType::table_or_tables, .child = child};
}
constexpr KeyShape named_tables(KeyTable child, int high = 0) {
  return {.type = KeyType::named_tables, .high = high, .child = child};
}

constexpr KeyShape answers = {.type = KeyType::answers};
constexpr KeyShape choices(int low, int high) {
  return {.type = KeyType::choices, .low = low, .high = high, .child = choice};
}
constexpr KeyShape points(int low, int high) {
  return {.type = KeyType::points, .low = low, .high = high};
}
constexpr KeyShape prompt_id = {.type = KeyType::prompt_id};
constexpr KeyShape group_id = {.type = KeyType::group_id};
constexpr KeyShape exercise_id = {.type = KeyType::exercise_id};
constexpr KeyShape source_ids = {.type = KeyType::source_ids};
constexpr KeyShape exercise_ids(int low = 0, int high = 0) {
  return {.type = KeyType::exercise_ids, .low = low, .high = high};
}
constexpr KeyShape imbalance_ids(int low) { return {.type = KeyType::imbalance_ids, .low = low}; }

constexpr KeyShape required(KeyShape shape, std::string_view missing = "E022") {
  shape.required = true;
  shape.missing = missing;
  return shape;
}
constexpr KeyShape later(KeyShape shape) {
  shape.later = true;
  return shape;
}
constexpr KeyShape of(KindSet kinds, KeyShape shape, std::string_view misplaced = "E021") {
  shape.kinds = kinds;
  shape.misplaced = misplaced;
  return shape;
}

template <typename Owner, typename Value>
Slot slot_of(Record record, Value Owner::*member) {
  return Slot(std::in_place_type<Value*>, &(std::get<Owner*>(record)->*member));
}

// What a phase says of the doses of a kind that has no table of its own in it.
template <auto member>
Slot in_dose(Record record) {
  return &(std::get<Phase*>(record)->dose.*member);
}

// in<&Dose::sets>: the member of a record that keeps the key's value.
template <auto member>
Slot in(Record record) {
  return slot_of(record, member);
}

}  // namespace kneecheck::key_parts
