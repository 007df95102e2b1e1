// Row assessor: assesses one of many sheets as far as a row of a table tells it.
#pragma once

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/assessment/scorer.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

class RowAssessor {
 public:
  // `protocol` must outlive this.
  explicit RowAssessor(const Protocol& protocol) : protocol_(protocol), scorer_(protocol) {}

  // The assessment that Assessor makes, without explanation, and without what a row has no room
  // for and what costs most: the results' other sides and what is noted of them, differences, next,
  // plan, week and circuit are empty, and nothing_stands_out is false.
  Assessment assess(const Answers& answers) const;

 private:
  const Protocol& protocol_;
  Scorer scorer_;
};

}  // namespace kneecheck
