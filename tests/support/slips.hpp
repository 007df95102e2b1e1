// Slips: a protocol file with one thing in it gone, misspelt or of the wrong type; every such file,
// mechanically.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/protocol/keys.hpp"

namespace kneecheck::testing {

enum class SlipSort {
  entry_gone,     // key and value, or a whole [table]
  value_gone,     // key = and nothing behind it
  key_misspelt,   // by one letter; names of the file's own as well
  word_misspelt,  // by one letter: a word, a reference, a placeholder, an id
  wrong_type,     // 30 as "30", 30 as 30.5, a text as a list, [[prompt]] as [prompt] ...
  wrong_value,    // of the right type: out of its limits, an unknown word, nothing called so ...
  any_value,      // each sort of value that TOML has but tables, whether it fits or not
};

// Lines keep their numbers, whatever is gone.
struct Slip {
  std::string what;          // 'line 48, at_least: "30"'
  std::string source;        // the file with the slip
  const Key* key = nullptr;  // nullptr: a name of the file's own, as in points
  int first_line = 0;        // of what was changed
  int last_line = 0;
  int table_line = 0;  // of the header or brace of the table it is in; 1: of the file
  int part_begin = 0;  // the lines from its header to the next
  int part_end = 0;
  bool a_name = false;                  // what was changed is how other lines refer to it
  std::vector<std::string> names = {};  // a line with one of these refers to what was changed
  std::string twin = {};  // entry_gone: the file with the key's default written in; "" for none
};

// `source` is a protocol that loads.
void each_slip(std::string_view source, SlipSort sort,
               const std::function<void(const Slip&)>& look);

}  // namespace kneecheck::testing
