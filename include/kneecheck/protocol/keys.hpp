// Keys: the one table of everything a protocol file may say. Each key is written once, with its
// type, default, limits, where it is valid, a line of help, and the member that keeps its value;
// the loader, "did you mean", the walk over all texts, the manual and the schema all read it here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// The tables of the format, by what their keys are about.
enum class KeyTable {
  top,
  protocol,
  scoring,
  score_labels,
  label_words,
  safety,
  prompt,
  choice,
  scale_labels,
  condition,
  finding,
  difference,
  red_flag,
  remark,
  real_change,
  group,
  imbalance,
  exercise,
  dose,
  plan,
  after,
  phase,
  phase_dose,
  circuit,
  source,
};

enum class KeyType {
  text,                // one line
  lines,               // may hold line feeds
  picture,             // lines that are printed as they stand
  texts,               // [text]
  id,                  // [a-z][a-z0-9_]*
  dashed_id,           // [a-z0-9-]+
  version,             // MAJOR.MINOR.PATCH
  language,            // xx or xx-YY
  url,                 // https
  word,                // one of `words`
  words,               // [word], each of `words` once
  integer,             // from `low` to `high`
  seconds,             // a whole number of seconds from `low` to `high`
  decimal,             // a whole number or a decimal
  threshold,           // a whole number, in a number prompt a decimal: the prompt says which
  threshold_or_table,  // the same, or a table of `child`
  boolean,             // true or false
  date,                // 2026-11-22
  weeks,               // [1, 2]: from and to, each from `low` to `high`
  table,               // of `child`
  tables,              // [[child]]
  table_or_tables,     // one or many of `child`
  named_tables,        // [key.ID]
  points,              // { imbalance = points }
  answers,             // text or [text]: the words of an answer
  choices,             // [text] or [child]
  prompt_id,
  group_id,
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

// What a text is to its reader.
enum class TextSort {
  line,     // printed as it stands
  lines,    // the same, and may hold line feeds
  choice,   // a line that is typed as well
  pattern,  // a line with placeholders, which expand() fills in
  picture,  // a drawing in characters, maybe with words in it
  fixed,    // the same in every language: names, addresses, citations
};

// A word of the format, and the value it stands for: of an enum, or whether something is so.
struct Word {
  std::string_view word;
  std::variant<bool, Kind, ConditionSide, Aim, FlagAction, Urgency, WhenUnsure, PainRule, Worse,
               Role, ExerciseKind, Label>
      value;
};

// What may stand behind a key, and what counts where it is not written.
struct KeyShape {
  KeyType type = KeyType::text;
  // Numbers: the smallest and the largest. Texts: the most code points. Lists and tables: the
  // fewest and the most entries. As the most, 0 is any.
  int low = 0;
  int high = 0;
  std::span<const Word> words{};   // those allowed
  std::optional<int> number{};     // default of numbers and booleans
  std::string_view word{};         // default of words and texts
  KeyTable child = KeyTable::top;  // what the tables in it are
  std::optional<TextSort> sort{};  // of texts that are shown
  bool later = false;  // a text: files that do not have it keep the digest they had before it was
  KindSet kinds = every_kind;           // prompts only: the kinds that have this key
  std::string_view misplaced = "E021";  // the code when it stands at another kind
  bool required = false;
  std::string_view missing = "E022";  // the code when it is required and not there
};

// A value that is read from one table, and a member of such a value.
using Record =
    std::variant<About*, Scoring*, Labels*, LabelWords*, Safety*, Prompt*, Choice*, Finding*,
                 Difference*, RedFlag*, Remark*, RealChange*, Group*, Imbalance*, Exercise*, Dose*,
                 Source*, PlanRules*, AfterWords*, Phase*, PhaseDose*, CircuitRules*>;
using Slot = std::variant<std::string*, std::vector<std::string>*, int*, std::optional<int>*, bool*,
                          std::vector<std::size_t>*, ExerciseKind*, std::vector<ExerciseKind>*,
                          Label*, PainRule*, std::optional<Worse>*, std::optional<Role>*,
                          FlagAction*, Urgency*, WhenUnsure*, Weeks*>;

struct Key : KeyShape {
  std::string_view name{};
  std::string_view help{};
  Slot (*member)(Record) = nullptr;  // of what its table is read into; nullptr: read by hand
  std::string_view otherwise{};      // a default that is worked out, in words for people
  KeyTable table = KeyTable::top;

  bool belongs_to(std::optional<Kind> kind) const { return !kind || (kinds & only(*kind)) != 0; }
};

// In the order of KeyTable, those of a table in the order of the manual. A name may come twice in a
// table, for different kinds.
std::span<const Key> all_keys();

// Those of one table, in the same order.
std::span<const Key> keys_of(KeyTable table);

// The key of that name, for that kind if the table is a prompt's; nullptr if there is none.
const Key* find_key(KeyTable table, std::string_view name, std::optional<Kind> kind = {});

// The words of a blank-separated list.
std::vector<std::string_view> split_words(std::string_view words);

// The words of a table, in its order.
std::vector<std::string_view> words_of(std::span<const Word> table);

// The row of `word`; nullptr if it is none of them.
const Word* find_word(std::span<const Word> table, std::string_view word);

std::string_view kind_word(Kind kind);

}  // namespace kneecheck
