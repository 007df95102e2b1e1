// Lint: what sort of file people wrote, and everything that is wrong or unwise in it, each with its
// place and what to do about it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/diagnostic.hpp"

namespace kneecheck {

// `source` is the whole file of a protocol. Returns errors, warnings and notes, sorted by place;
// what is valid but unwise is looked for only where nothing is wrong.
std::vector<Diagnostic> lint_protocol(std::string_view source);

// `source` is a whole answer sheet (not one answer a line), `protocol` what it answers.
std::vector<Diagnostic> lint_sheet(std::string_view source, const Protocol& protocol);

// `source` is a whole translation of `original`. Returns its errors, entries for sentences that are
// gone (W709), and how many sentences are not translated (N711).
std::vector<Diagnostic> lint_translation(std::string_view source, const Protocol& original);

// What sort of file somebody wrote. Its tables tell, or its lines where it is no TOML.
enum class FileSort {
  protocol,     // also whatever is none of the others
  sheet,        // answers: [answers], or a [session] and nothing to ask
  translation,  // translates = "..."
  lines,        // answers, one a line
};

struct Recognised {
  FileSort sort = FileSort::protocol;
  std::string protocol{};  // that a sheet or a translation says it is for; "" if it does not
};

// `source` is the whole file.
Recognised recognise(std::string_view source);

// What was found in one file.
struct FileFindings {
  std::string file;  // as it was named
  std::vector<Diagnostic> found;
};

// One array over all files, in their order: {file, line, column, end_line, end_column, level, code,
// message, hint, related: [{line, column, message}]}. Columns are as in Place. Where only the
// start is known the end is null, and all four are null for a finding about the file as a whole.
// hint is null where there is none.
std::string json_findings(const std::vector<FileFindings>& files);

}  // namespace kneecheck
