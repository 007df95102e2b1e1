// E001 to E011: not TOML, or not of this format.
#include "cases.hpp"
#include "kneecheck/lint/lint.hpp"

namespace kneecheck::testing {
namespace {

constexpr FindingCase of_syntax[] = {
    {"E001", "id = \"plank\"", "id ¦: \"plank\"",
     "expected '=', found ':' | TOML writes ask = \"…\", not ask: …", "id =\t\"plank\""},
    {"E002", "kind = \"info\"", "kind = ¦info¦",
     "info is not a TOML value | put text in quotes: \"info\"", "kind = 'info'"},
    {"E003", "[{ below = 45, points", "[{ below = 45,¦\n points",
     "an inline { … } table must be on one line in TOML 1.0 | the list [ … ] around it may span "
     "lines, and end in a comma",
     "[\n{ below = 45, points"},
    {"E004", "[plan]", "[plan]\nmax_exercises = 4\n¦[plan]¦",
     "[plan] appears twice | put all its keys under one [plan]", "[plan]\nmax_exercises = 4"},
    {"E005", "a little", "a ¦\xE9", "byte 0xE9 is not UTF-8 | save the file as UTF-8",
     "a l\xC3\xA9"},
    {"E010", "format = 1", "format = ¦2¦",
     "this file has format 2; this kneecheck reads up to 1 | update kneecheck", "format = 0x1"},
    {"E011", "format = 1\n", "¦", "format is missing | start the file with format = 1",
     "\nformat = 1\n"},
};

}  // namespace

CaseGroup syntax_cases() { return {"base_protocol.toml", lint_protocol, of_syntax}; }

}  // namespace kneecheck::testing
