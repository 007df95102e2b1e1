// Row: two commands that are held against each other in the table of the benchmark, and how much
// more the left one may cost.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "bench/command.hpp"
#include "support/process.hpp"

namespace kneecheck::bench {

struct Row {
  Command left;
  Command right;
  double times = 1;                 // the left one's input is so many times the right one's
  double table_rows = 0;            // of the left one's input, to tell how many are scored a second
  std::optional<double> most = {};  // the left one's time, of the right one's and for its input
  std::optional<double> most_mib = {};       // the left one's memory
  std::optional<double> most_more_mib = {};  // beyond the right one's memory
  std::string lacking = {};                  // why it cannot be measured here
};

// Where inputs are made; gone at the end.
struct Workshop {
  testing::Folder folder = {};
  std::deque<testing::Folder> more_folders = {};  // each for files of the same names
  bool whole = false;                             // also what takes many minutes
};

struct Section {
  std::string name;
  std::vector<Row> (*rows)(Workshop& workshop);
};

// All that is measured. Inputs are made when the rows are asked for.
std::vector<Section> sections();

}  // namespace kneecheck::bench
