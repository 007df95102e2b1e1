// Handing out: the report of a sheet goes to standard output, or to the file that -o names; a
// person who reads it at the terminal gets its first page, and the rest as they ask for it.
#pragma once

#include <optional>
#include <string_view>

#include "app/failure.hpp"
#include "app/files/protocol_source.hpp"
#include "app/files/storage.hpp"
#include "app/options.hpp"
#include "app/since_last.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/assessment/assessment.hpp"

namespace kneecheck {

// nullopt: standard output.
using ReportOutput = std::optional<OutputFile>;

// Before anybody answers anything: where the report will go. Throws Failure (5) where it cannot.
ReportOutput open_output(const Options& options);

// Writes a command's whole result there. Throws Failure (5), or BrokenPipe.
void write_result(const ReportOutput& output, std::string_view bytes);

// Assesses the sheet and writes its report out whole. A person whose report goes anywhere but to
// their terminal is told where; one who named a file sees the summary as well. Throws Failure (5),
// or BrokenPipe.
Assessment hand_out(const Options& options, const ReportOutput& output,
                    const ShownProtocol& protocol, const Sheet& sheet);

// Behind hand_out(): a person is told what changed `since` their last screen; one who has seen the
// summary at the terminal is shown the other parts, one after the other, until they leave. Nothing
// for anybody else.
void offer_the_rest(const Options& options, const ShownProtocol& protocol, const Sheet& sheet,
                    const Assessment& assessment, const std::optional<SinceLast>& since);

// 1 where the result reaches the level that --fail-on names.
ExitStatus result_status(const Options& options, const Assessment& assessment);

}  // namespace kneecheck
