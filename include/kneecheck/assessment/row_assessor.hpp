// Row assessor: assesses one of many sheets as far as a row of a table tells it.
#pragma once

#include <vector>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/answers/course_rules.hpp"
#include "kneecheck/answers/standing.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/assessment/scorer.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

class RowAssessor {
 public:
  // `protocol` must outlive this.
  explicit RowAssessor(const Protocol& protocol);

  // The assessment that Assessor makes, without explanation, and without what a row has no room
  // for and what costs most: the results' other sides and what is noted of them, differences, next,
  // plan, week and circuit are empty, and nothing_stands_out is false. Holds until the next call,
  // which allocates nothing for what this one had room for.
  const Assessment& assess(const Answers& answers);

 private:
  const Protocol& protocol_;
  CourseRules rules_;
  Scorer scorer_;
  Course course_;
  std::vector<TargetScore> scores_;
  Assessment assessment_;
};

}  // namespace kneecheck
