// Csv writer: scored rows as CSV, under one header.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "../scored_row.hpp"
#include "kneecheck/batch/batch.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

class CsvWriter {
 public:
  // With columns for notes, and for `kept`.
  CsvWriter(const Protocol& protocol, const BatchRules& rules, bool has_notes,
            std::vector<std::string> kept);

  void write_header(std::string& out) const;
  void write(const ScoredRow& scored, std::string& out);

 private:
  void write_scores(const Assessment& assessment, std::string& out);
  std::size_t place_of(Target target) const;
  void write_copied(std::string_view words, std::string& out) const;

  bool raw_ = false;
  bool has_header_ = true;
  bool has_notes_ = false;
  std::vector<std::string> kept_;
  std::vector<Target> targets_;
  std::vector<std::string> target_names_;  // as targets_
  std::vector<const TargetScore*> by_target_;
};

}  // namespace kneecheck
