// Option values: the words of the command line, read strictly.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/failure.hpp"
#include "kneecheck/text/quote.hpp"
#include "kneecheck/text/suggest.hpp"

namespace kneecheck {

// Throws Failure (2).
[[noreturn]] void refuse(const Text& problem,
                         const Text& hint = "kneecheck --help lists what there is");

// A word that an option may take, and what it means.
template <typename Value>
struct Word {
  std::string_view word;
  Value value;
};

// `typed` is none of `words`: says which are, and which was probably meant. Throws Failure (2).
[[noreturn]] void refuse_word(const Text& option, const std::string& typed,
                              const std::vector<std::string>& words);

template <typename Value, std::size_t count>
Value one_of(const Text& option, const std::string& typed,
             const std::array<Word<Value>, count>& words) {
  std::vector<std::string> known;
  for (const auto& [word, value] : words) {
    if (typed == word) return value;
    known.emplace_back(word);
  }
  refuse_word(option, typed, known);
}

// Throws Failure (2) for anything but digits, and for what is out of range.
int whole_number(const Text& option, const std::string& typed, int least, int most);

}  // namespace kneecheck
