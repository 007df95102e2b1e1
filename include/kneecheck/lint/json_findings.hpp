// JSON findings: what lint found, for programs.
#pragma once

#include <string>
#include <vector>

#include "kneecheck/text/diagnostic.hpp"

namespace kneecheck {

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
