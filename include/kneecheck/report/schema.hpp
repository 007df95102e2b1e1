// Schema: what files and reports look like, for machines: JSON Schema, draft 2020-12. An editor
// that knows a schema completes keys and marks mistakes while they are made. It cannot follow
// references or add up points: `kneecheck lint` is the judge.
#pragma once

#include <string>

namespace kneecheck {

// Each is one JSON object, ends in '\n', and is the same every time.

// The schema of a protocol file, from the table of keys. TOML's dates are read as text.
std::string protocol_schema();

// The schema of a sheet of answers to any protocol, as in data/. Only the protocol knows which
// prompts there are, and what fits each.
std::string sheet_schema();

// The schema of the JSON report, schema_version 1, as in data/: every key that is always there, and
// every word list. More keys may be added within a version, so those it does not name are allowed.
std::string report_schema();

// The schema of the JSON comparison, likewise.
std::string comparison_schema();

// The schema of the JSON history, schema_version 1, likewise.
std::string history_schema();

}  // namespace kneecheck
