// Choice words: what a choice may be called, so that it can be typed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/schema/problems.hpp"

namespace kneecheck {

// Not empty (E026), and no word that means the same at every question (E217).
bool check_choice_word(Problems& problems, Place place, std::string_view words);

// The texts and ids of one prompt's choices: no two alike (E218).
class ChoiceWords {
 public:
  // Tells, and returns false, where another choice has the word. One whose `place` is line 0 is
  // checked, but never named in a message.
  bool add(Problems& problems, Place place, std::string_view words, std::size_t choice);

 private:
  struct Known {
    std::string folded;
    std::string words;
    std::size_t choice = 0;
    Place place;
  };
  std::vector<Known> known_;
};

}  // namespace kneecheck
