// A3xx: tables of answers.
#include <string>

#include "cases.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "support/batch_run.hpp"

namespace kneecheck::testing {
namespace {

std::vector<Diagnostic> look_at_table(std::string_view source) {
  return batch_of(load_protocol(base_protocol()), source).problems;
}

const std::string endless = "¦r1," + std::string(1 << 20, '0');

const FindingCase in_tables[] = {
    {"A301", "story", "¦plank",
     "column 10 (J) is called \"plank\", as column 5 (E) is | take one of them out, or give it "
     "another "
     "name",
     "x_plank"},
    {"A302", "r1,no,3,8,40,clearly,left,8.5,", "¦r1,no,3,8,40,clearly,left,8,5,",
     "11 cells in this row, and 10 in the header | a cell with a comma in it stands in quotes, as "
     "in \"8,5\"; or write 8.5",
     "r1,no,3,8,40,clearly,left,\"8,5\","},
    {"A303", "r1", endless,
     "this row is longer than 1 MiB | a quote that is never closed takes in everything behind it",
     "r11"},
    {"A304", "r2", "¦r1",
     "row 2 has the id \"r1\" of row 1, in line 2 | take one of them out, or give it an id or a "
     "day of its own",
     "r3"},
};

}  // namespace

CaseGroup table_cases() { return {"base_table.csv", look_at_table, in_tables}; }

}  // namespace kneecheck::testing
