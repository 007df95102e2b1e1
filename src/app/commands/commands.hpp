// Commands: what main() does for each. All throw Failure, or BrokenPipe.
#pragma once

#include "app/failure.hpp"
#include "app/options.hpp"

namespace kneecheck {

// Asks, ranks and reports. What it returns is `done`, or `no` where --fail-on was reached.
ExitStatus run_command(const Options& options);

// Carries on a session at its first open question; returns as `run` does.
ExitStatus resume_command(const Options& options);

// Reports on a saved session or a sheet, and changes nothing; returns as `run` does.
ExitStatus report_command(const Options& options);
// Prints what changed between two sessions. What it returns is `done`, or `no` where --exit-code
// asks and something changed by more than its noise. Failure is 2 without two sessions, 3 where one
// was taken with another protocol or cannot be read.
ExitStatus compare_command(const Options& options);
// Prints how a person's saved sessions went on. Where there is none it says so, and is `done`; what
// cannot be read is named and passed over. Failure is 2 for a person whom nobody knows, and as bad
// as what was passed over where that was all there is.
ExitStatus history_command(const Options& options);

// Leads a person through the strength circuit that a session's result offers, and says why where
// none is. What was done is saved with the session. Failure is 2 without a person at a terminal, or
// without such a session, 4 if the person left before the end, 5 if the terminal cannot be read or
// the session not be saved.
ExitStatus circuit_command(const Options& options);

// Checks files that people write, and prints every problem. What it returns is `done`, or `no`
// where there are errors (or, with --deny warnings, warnings).
ExitStatus lint_command(const Options& options);

// Prints a protocol as text, as its file, or as something to fill in.
ExitStatus show_command(const Options& options);

// Scores the rows of a table. What it returns is `done`, or `no` where a row could not be scored;
// Failure is 3 where the input is no table of answers, 5 where it cannot be read.
ExitStatus batch_command(const Options& options);

// Prints what files and reports look like, for machines.
ExitStatus schema_command(const Options& options);

}  // namespace kneecheck
