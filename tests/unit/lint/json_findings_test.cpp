#include "kneecheck/lint/lint.hpp"
#include "support/catch.hpp"

namespace kneecheck::testing {
namespace {

TEST_CASE("Nothing found is an empty list, whatever was looked at") {
  CHECK(json_findings({}) == "[]\n");
  CHECK(json_findings({{"a.toml", {}}}) == "[]\n");
}

TEST_CASE("A finding says all it knows, and null where it knows nothing") {
  Diagnostic found{Level::warning, "W203", {3, 6, 12}, "quad and quads", "rename", {}, {}};
  found.related.push_back({{1, 6, 0}, "quads is here"});
  const Diagnostic whole{Level::error, "E022", {}, "no prompt", {}, {}, {}};
  CHECK(json_findings({{"a.toml", {found}}, {"b \x1b.toml", {whole}}}) == R"([
  {
    "file": "a.toml",
    "line": 3,
    "column": 6,
    "end_line": 3,
    "end_column": 12,
    "level": "warning",
    "code": "W203",
    "message": "quad and quads",
    "hint": "rename",
    "related": [
      {
        "line": 1,
        "column": 6,
        "message": "quads is here"
      }
    ]
  },
  {
    "file": "b \u001b.toml",
    "line": null,
    "column": null,
    "end_line": null,
    "end_column": null,
    "level": "error",
    "code": "E022",
    "message": "no prompt",
    "hint": null,
    "related": []
  }
]
)");
}

}  // namespace
}  // namespace kneecheck::testing
