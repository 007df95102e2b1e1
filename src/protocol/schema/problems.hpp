// Problems: everything found wrong with a file so far, and the words problems are told in.
//
// A hostile file may be wrong in a hundred thousand ways. The first 500 are kept, and only the
// first 100 get a costly hint; a file that people wrote never comes near.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/protocol/source_lines.hpp"
#include "kneecheck/protocol/toml_text.hpp"
#include "kneecheck/text/diagnostic.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// Keeps a view of the source.
class Problems {
 public:
  explicit Problems(std::string_view source) : lines_(source) {}

  // The new problem, to add related places to; valid until the next one.
  Diagnostic& add(std::string code, Place place, Text message, Text hint = {});

  // Adds a problem; always false, for those who return whether all is fine.
  bool refuse(std::string code, Place place, Text message, Text hint = {});

  // Whether `check` finds everything fine; what it tells is forgotten.
  template <typename Check>
  bool silently(const Check& check) {
    const std::size_t told = problems_.size();
    const bool fine = check();
    problems_.resize(std::min(told, problems_.size()));
    return fine;
  }

  bool none() const { return problems_.empty(); }
  bool worth_a_guess() const { return problems_.size() < 100; }
  std::vector<Diagnostic> take() { return std::move(problems_); }
  const SourceLines& lines() const { return lines_; }

  // The value as the file has it: "30" in quotes, 30.0, "a list".
  Text found(const Node& node) const;

 private:
  SourceLines lines_;
  std::vector<Diagnostic> problems_;
  Diagnostic dropped_;
};

// "slight", "low, high", "stretch, foam_roll, strength or core"
Text listed(const std::vector<std::string_view>& words, const Text& last);

// The known word that was probably meant. Words too long to be a slip are not guessed at.
std::optional<std::string> meant(std::string_view word, const std::vector<std::string>& known);

}  // namespace kneecheck
