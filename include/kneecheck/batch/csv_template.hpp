// Csv template: a table to start from, in a spreadsheet.
#pragma once

#include <string>

#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// CSV that run_batch() takes as it is: the header with a column for every answer, and one row with
// an answer in each of them, to be replaced.
std::string csv_template(const Protocol& protocol);

}  // namespace kneecheck
