// A batch over bytes in memory, and what came of it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/batch/batch.hpp"
#include "kneecheck/protocol/bad_file.hpp"
#include "support/loading.hpp"

namespace kneecheck::testing {

struct BatchRun {
  std::string out;
  std::vector<std::string> rows;  // of out, without their line ends; the header is the first
  Lines told;                     // "3:1 A302 words | hint"
  std::vector<Diagnostic> problems;
  Tally tally;
  bool refused = false;  // as no table of answers; `told` says why
};

// As the program runs it: what cannot be used is told and not thrown. Each read() gives so many
// bytes.
inline BatchRun batch_of(const Protocol& protocol, std::string_view bytes,
                         const BatchRules& rules = {}, std::size_t at_once = std::string::npos) {
  BatchRun run;
  const auto tell = [&](const Diagnostic& problem) {
    run.problems.push_back(problem);
    run.told.push_back(place_words(problem.place) + " " + words_of(problem));
  };
  const RowStreams streams = {.read =
                                  [&](std::string& more) {
                                    const std::string_view next = bytes.substr(0, at_once);
                                    more += next;
                                    bytes.remove_prefix(next.size());
                                    return !next.empty();
                                  },
                              .has_more = [&] { return !bytes.empty(); },
                              .write = [&](std::string_view rows) { run.out += rows; },
                              .tell = tell,
                              .progress = [](const Tally&) {}};
  try {
    run.tally = run_batch(protocol, rules, streams);
  } catch (const BadFile& bad) {
    run.refused = true;
    std::ranges::for_each(bad.problems(), tell);
  }
  for (std::string_view rest = run.out; !rest.empty();) {
    const std::size_t end = rest.find('\n');
    run.rows.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end, rest.size() - 1) + 1);
  }
  return run;
}

// The cells of a row without quotes in it.
inline Lines cells_of(std::string_view row) {
  Lines cells(1);
  for (const char c : row) {
    if (c == ',') {
      cells.emplace_back();
    } else {
      cells.back() += c;
    }
  }
  return cells;
}

// What a row of the run has below a name of the header; the first row is 1.
inline std::string cell(const BatchRun& run, std::size_t row, std::string_view name) {
  const Lines names = cells_of(run.rows.at(0));
  const auto at = std::ranges::find(names, name) - names.begin();
  return cells_of(run.rows.at(row)).at(static_cast<std::size_t>(at));
}

}  // namespace kneecheck::testing
