// E001 to E011: not TOML, or not of this format.
#include "cases.hpp"
#include "kneecheck/lint/lint.hpp"

namespace kneecheck::testing {
namespace {

constexpr FindingCase of_syntax[] = {
    {"E001", "id = \"plank\"", "id ¦: \"plank\"",
     "a = is missing behind the key | TOML writes ask = \"…\", not ask: …", "id =\t\"plank\""},
    {"E001", "id = \"plank\"", "id =¦=¦ \"plank\"", "this = is one too many | take it out",
     "id =\t\"plank\""},
    {"E001", "id = \"plank\"", "id =¦\u00a0\"plank\"",
     "U+00A0, a blank of another kind, may stand in texts and comments only | write a plain blank",
     "id =\t\"plank\""},
    {"E001", "id = \"plank\"", "id =¦\u200c\"plank\"",
     "U+200C (zero-width non-joiner) may not stand here | remove it", "id =\t\"plank\""},
    {"E002", "id = \"plank\"", "id = \"plank\"\nx_at = ¦25:00:00¦",
     "\"25:00:00\" is not a date or time | 2026-11-29 is a date, 07:30:00 a time; put text in "
     "quotes",
     "id = \"plank\"\nx_at = 23:00:00"},
    {"E002", "kind = \"info\"", "kind = ¦say \"hi\"¦",
     "say \"hi\" is not a TOML value | put text in quotes: \"say \\\"hi\\\"\"", "kind = 'info'"},
    {"E004", "[plan]", "[x_t]\na = [{ b = 1 }]\n¦[x_t.a.c]¦\nfoo = 1\n[plan]",
     "this adds to a table or list that is complete further up | put its keys there",
     "[x_t]\na = [{ b = 1 }]\n[plan]"},
    {"E002", "kind = \"info\"", "kind = ¦info¦",
     "info is not a TOML value | put text in quotes: \"info\"", "kind = 'info'"},
    {"E003", "[{ below = 45, points", "[{ below = 45,¦\n points",
     "this { … } table does not end on its line | write all of it and its } on one line, as TOML "
     "1.0 wants it",
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
