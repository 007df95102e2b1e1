// Batch row: what one row of the input says, whatever its format.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/text/diagnostic.hpp"

namespace kneecheck {

constexpr std::size_t max_row_bytes = 1 << 20;

// What is copied to the output: a column or key that begins with x_.
struct KeptValue {
  std::string name;
  std::string value;
  bool is_json = false;  // else words
};

// Told of one row or header: more than a row of answers can have, so that only a hostile one, which
// can be wrong in a hundred thousand ways, is not told whole.
constexpr std::size_t most_problems = 500;

struct BatchRow {
  // Becomes a row that says nothing, in the memory it has. Its answers stay, because a table says
  // all of them anew in every row that can be scored.
  void clear_words();

  int line = 0;  // of the file, where it begins
  std::string id;
  std::string taken;
  std::string note;
  std::vector<KeptValue> kept;  // in file order
  Answers answers;
  std::map<std::string, std::string> words;  // of text prompts, by prompt id
  // Bad answers, which are invalid among `answers`; or, where the row is torn, why.
  std::vector<Diagnostic> problems;
  bool torn = false;  // nothing of it can be scored
};

inline void BatchRow::clear_words() {
  line = 0;
  for (std::string* const one : {&id, &taken, &note}) one->clear();
  kept.clear();
  words.clear();
  problems.clear();
  torn = false;
}

}  // namespace kneecheck
