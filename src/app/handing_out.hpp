// Handing out: the report of a sheet goes to standard output, or to the file that -o names.
#pragma once

#include <optional>

#include "app/failure.hpp"
#include "app/files/protocol_source.hpp"
#include "app/files/storage.hpp"
#include "app/options.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/assessment/assessment.hpp"

namespace kneecheck {

// nullopt: standard output.
using ReportOutput = std::optional<OutputFile>;

// Before anybody answers anything: where the report will go. Throws Failure (5) where it cannot.
ReportOutput open_output(const Options& options);

// Assesses the sheet and writes its report out whole. A person who named a file reads the report as
// well, where standard output is a terminal, and is told where it is. Throws Failure (5), or
// BrokenPipe.
Assessment hand_out(const Options& options, const ReportOutput& output,
                    const ShownProtocol& protocol, const Sheet& sheet);

// 1 where the result reaches the level that --fail-on names.
ExitStatus result_status(const Options& options, const Assessment& assessment);

}  // namespace kneecheck
