// Batch: rows of answers in, a row of scores out for each, in their order, in constant memory. A
// row with a mistake in it is never scored in part without being asked to, and the stream goes on.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/diagnostic.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// CSV as RFC 4180 has it, under a header; or one JSON object a line.
enum class RowFormat { csv, json_lines };

struct BatchRules {
  std::optional<RowFormat> in = {};   // nullopt: what begins with { is JSON Lines
  std::optional<RowFormat> out = {};  // nullopt: as the input
  // Whose words the cells of CSV may say beside the protocol's own: a translation of it; nullptr:
  // none. It must outlive the batch.
  const Protocol* shown = nullptr;
  bool lenient = false;              // a bad answer counts as missing, and the row is scored
  bool full = false;                 // JSON Lines carry the whole report of each row
  std::string program_version = {};  // for these reports
  bool whole = false;                // the assessments that RowStreams::scored takes are whole ones
  bool raw_csv = false;    // copied text stays as it is, also where a spreadsheet computes it
  bool no_header = false;  // CSV out begins with the first row
  std::uint64_t most_errors = 0;  // the last bad row that is taken; 0: all are
};

struct Tally {
  std::uint64_t rows = 0;
  std::uint64_t failed = 0;     // rows without scores, because of what is wrong in them
  std::uint64_t in_part = 0;    // rows that are scored without their bad answers
  std::uint64_t red_flags = 0;  // rows that raise one
  std::uint64_t uncounted = 0;  // rows with answers that do not count, as one before is missing
  bool stopped = false;         // at most_errors: what follows was not read
};

// "3 rows: 2 scored, 1 error, 0 red flags"
Text tally_words(const Tally& tally);

// A row that was scored. Holds during the call.
struct ScoredSheet {
  std::uint64_t row = 0;         // from 1
  int line = 0;                  // of the input, where it begins
  const Sheet& sheet;            // the row's id is its person
  const Assessment& assessment;  // whole where the rules say so, else as RowAssessor makes it
};

// The one port: all that a batch does to the world around it.
struct RowStreams {
  // Appends what comes next, and waits for it if it must; false where nothing is left. What it
  // throws ends the batch, after the rows before it are written.
  std::function<bool(std::string& bytes)> read;
  // Whether read() would not have to wait.
  std::function<bool()> has_more;
  // Takes whole rows.
  std::function<void(std::string_view rows)> write;
  // Takes what is wrong in a row, and what is to be told of the header.
  std::function<void(const Diagnostic& problem)> tell;
  // Is told now and then how far the batch came.
  std::function<void(const Tally& so_far)> progress;
  // Takes every row that is scored, before it is written. May be missing. What it throws ends the
  // batch, after the rows before it are written.
  std::function<void(const ScoredSheet& scored)> scored = {};
};

// Scores all rows by `protocol`. Rows are written when no more input waits, else in large pieces.
// Throws BadFile, before anything is written, where the input is no table of answers to the
// protocol.
Tally run_batch(const Protocol& protocol, const BatchRules& rules, const RowStreams& streams);

}  // namespace kneecheck
