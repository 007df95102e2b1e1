// Session: a file of tests/sessions: how the program was started, what was typed, what it printed.
//
//   # what this session shows
//   $ kneecheck --protocol miniature.toml --width 60
//   > no
//   > 3
//   >
//   exit 0
//   the report, to the end of the file
#pragma once

#include <string>
#include <vector>

namespace kneecheck::testing {

struct Session {
  std::string path;
  std::string head;                    // everything above the report, as it stands in the file
  std::vector<std::string> arguments;  // of the program; names of protocols made whole
  std::vector<std::string> lines;  // the last one empty: a person's Enter, which a script ignores
  int status = 0;
  std::string report;

  std::string typed() const;  // all lines, each with its line end
};

// Every *.session, by name. Throws std::runtime_error for one that cannot be read.
std::vector<Session> all_sessions();

// With KNEECHECK_UPDATE_GOLDEN=1 in the environment, writes `report` into the file and returns it;
// else returns the file's own.
std::string expected_report(const Session& session, const std::string& report);

}  // namespace kneecheck::testing
