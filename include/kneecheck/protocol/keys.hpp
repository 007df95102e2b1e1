// Keys: the one table of everything a protocol file may say. Each key is written once, with its
// type, default, limits, where it is valid, and a line of help; the loader, "did you mean", the
// manual and the schema all read it here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// The tables of the format, by what their keys are about.
enum class KeyTable {
  top,
  protocol,
  scoring,
  score_labels,
  safety,
  prompt,
  choice,
  scale_labels,
  condition,
  finding,
  difference,
  red_flag,
  remark,
  imbalance,
  exercise,
  dose,
  plan,
  circuit,
  source,
};

enum class KeyType {
  text,             // one line
  lines,            // may hold line feeds
  picture,          // lines that are printed as they stand
  texts,            // [text]
  id,               // [a-z][a-z0-9_]*
  dashed_id,        // [a-z0-9-]+
  version,          // MAJOR.MINOR.PATCH
  language,         // xx or xx-YY
  url,              // https
  word,             // one of `words`
  words,            // [word], each of `words` once
  integer,          // from `low` to `high`
  seconds,          // a whole number of seconds from `low` to `high`
  decimal,          // a whole number or a decimal
  threshold,        // a whole number, in a number prompt a decimal: the prompt says which
  boolean,          // true or false
  date,             // 2026-11-22
  table,            // of `child`
  tables,           // [[child]]
  table_or_tables,  // one or many of `child`
  named_tables,     // [key.ID]
  points,           // { imbalance = points }
  answers,          // text or [text]: the words of an answer
  choices,          // [text] or [child]
  prompt_id,
  exercise_id,
  imbalance_ids,
  exercise_ids,
  source_ids,
};

// A set of prompt kinds, one bit each.
using KindSet = std::uint8_t;

constexpr KindSet only(Kind kind) {
  return static_cast<KindSet>(1U << static_cast<unsigned>(kind));
}
constexpr KindSet every_kind = 0xFF;

struct Key {
  KeyTable table = KeyTable::top;
  std::string_view name{};
  KeyType type = KeyType::text;
  std::string_view help{};

  KindSet kinds = every_kind;  // prompts only: the kinds that have this key
  bool required = false;
  std::string_view missing = "E022";  // the code when it is required and not there

  int low = 0;  // numbers: the smallest; lists and tables: the fewest entries
  int high =
      0;  // numbers: the largest; texts: the most code points; lists: the most entries; 0: any

  std::string_view words{};        // the words allowed, in the order of the enum they stand for
  std::optional<int> number{};     // default of numbers and booleans
  std::string_view word{};         // default of words and texts
  std::string_view otherwise{};    // a default that is worked out, in words for people
  KeyTable child = KeyTable::top;  // what the tables in it are
};

// In the order of the manual. A name may come twice in a table, for different kinds.
std::span<const Key> all_keys();

// Those of one table, in the same order.
std::span<const Key> keys_of(KeyTable table);

// The key of that name, for that kind if the table is a prompt's; nullptr if there is none.
const Key* find_key(KeyTable table, std::string_view name, std::optional<Kind> kind = {});

// The words of a blank-separated list.
std::vector<std::string_view> split_words(std::string_view words);

// The place of `word` among them.
std::optional<std::size_t> place_among(std::string_view words, std::string_view word);

std::string_view kind_word(Kind kind);

}  // namespace kneecheck
