// Problems: everything found wrong with a file so far, and the words problems are told in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/protocol/toml_text.hpp"
#include "kneecheck/text/diagnostic.hpp"
#include "kneecheck/text/quote.hpp"
#include "kneecheck/text/safe_text.hpp"
#include "source_lines.hpp"

namespace kneecheck {

// Keeps a view of the source.
class Problems {
 public:
  explicit Problems(std::string_view source) : lines_(source) {}

  // The new problem, to add related places to; valid until the next one.
  Diagnostic& add(std::string code, Place place, Text message, Text hint = {});

  bool none() const { return problems_.empty(); }
  std::vector<Diagnostic> take() { return std::move(problems_); }
  const SourceLines& lines() const { return lines_; }

  // The value as the file has it: "30" in quotes, 30.0, "a list".
  Text found(const Node& node) const;

 private:
  SourceLines lines_;
  std::vector<Diagnostic> problems_;
};

// "slight", "low, high", "stretch, foam_roll, strength or core"
Text listed(const std::vector<std::string_view>& words, const Text& last);

// " Did you mean at_least?" and the like; empty when nothing is close.
Text did_you_mean(std::string_view word, const std::vector<std::string>& known);

}  // namespace kneecheck
