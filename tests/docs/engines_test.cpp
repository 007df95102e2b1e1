// An engine that pipes rows: what the manual says of GNU parallel gives the rows of one process.
#include <fmt/format.h>

#include <filesystem>
#include <sstream>

#include "docs/manual_page.hpp"
#include "support/catch.hpp"
#include "support/miniature.hpp"
#include "support/process.hpp"

namespace kneecheck::testing {
namespace {

// Without their number and line, which begin anew in each process.
std::vector<std::string> rows_by_id(const std::string& scores) {
  std::vector<std::string> rows;
  std::istringstream lines(scores);
  for (std::string line; std::getline(lines, line);)
    rows.push_back(line.substr(line.find(',', line.find(',') + 1)));
  return rows;
}

TEST_CASE("the manual's lines for parallel give every row of a table as one process does") {
  const auto parts = parts_of(read_file(std::string(KNEECHECK_SOURCE_DIR) + "/man/kneecheck.1"));
  const std::string example = from_verbatim(parts.at("parallel"));
  const std::string table = run({"show", "--template", "--csv"}).out;
  const std::size_t first_row = table.find('\n') + 1;
  const std::string cells = table.substr(table.find(',', first_row));
  std::string rows;
  for (int row = 1; row <= 400; ++row)
    rows += fmt::format("r{}{}", row, row % 7 == 0 ? ",x\n" : cells);  // some are bad

  for (const std::string& words : {with(example, "--block 8M", "--block 4k"),
                                   with(with(example, "--block 8M", "--block 4k"),
                                        "--pipepart -a runners.csv", "< runners.csv --pipe")}) {
    INFO(words);
    const Folder folder;
    const std::string path = folder.write("runners.csv", table.substr(0, first_row) + rows);
    const std::string program = std::filesystem::path(KNEECHECK_PROGRAM).parent_path().string();
    const std::string script = "cd \"$1\" || exit\nexport HOME=$1 PATH=\"$2:$PATH\"\n" + words;
    const Outcome outcome = run(Run{.arguments = {"-c", script, "sh", folder.path(), program},
                                    .program = "sh",
                                    .limit = std::chrono::seconds(120)});
    INFO(outcome.err);
    CHECK(outcome.status > 0);  // as many parts as had a bad row
    CHECK(rows_by_id(read_file(folder / "scores.csv")) == rows_by_id(run({"batch", path}).out));
  }
}

}  // namespace
}  // namespace kneecheck::testing
