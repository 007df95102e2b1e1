// Lint recognises what sort of file somebody wrote, gives its findings as JSON, and lints
// translations.
#include "kneecheck/lint/lint.hpp"

#include "support/catch.hpp"
#include "support/loading.hpp"
#include "support/script_run.hpp"
#include "support/translating.hpp"

namespace kneecheck::testing {
namespace {

FileSort sort_of(std::string_view source) { return recognise(source).sort; }

TEST_CASE("A sheet is told by its answers, or by its session") {
  CHECK(sort_of(support_file("base_sheet.toml")) == FileSort::sheet);
  CHECK(sort_of("[answers]\nplank = 3\n") == FileSort::sheet);
  CHECK(sort_of("format = 1\n[session]\nperson = \"K.\"\n") == FileSort::sheet);
  CHECK(recognise(support_file("base_sheet.toml")).protocol == "base");
  CHECK(recognise("[session]\nprotocol = 3\n").protocol == "");
}

TEST_CASE("What asks something is a protocol, whatever else is in it") {
  CHECK(sort_of(base_protocol()) == FileSort::protocol);
  CHECK(sort_of(base_protocol() + "[answers]\n") == FileSort::protocol);
  CHECK(sort_of(base_protocol() + "[x_translates]\n") == FileSort::protocol);
  CHECK(sort_of("format = 1\n") == FileSort::protocol);
  CHECK(sort_of("") == FileSort::protocol);
}

TEST_CASE("A translation is told by what it translates") {
  const Recognised what = recognise("format = 1\ntranslates = \"base\"\n[text]\n\"a\" = \"b\"\n");
  CHECK(what.sort == FileSort::translation);
  CHECK(what.protocol == "base");
}

TEST_CASE("Lines of answers are told from a file that is meant to be TOML") {
  CHECK(sort_of(complete_script) == FileSort::lines);
  CHECK(sort_of("no\n=\nstand_up: =\n7 hurt\n") == FileSort::lines);
  CHECK(sort_of("format: 1\nprompt: 3\n") == FileSort::protocol);
  CHECK(sort_of("format = 1\nask: \"How?\"\n") == FileSort::protocol);
  CHECK(sort_of("[[prompt]\nid: x\n") == FileSort::protocol);
  CHECK(sort_of("# nothing but\n\n") == FileSort::protocol);
}

TEST_CASE("Where lint finds nothing its JSON is an empty list, whatever was looked at") {
  CHECK(json_findings({}) == "[]\n");
  CHECK(json_findings({{"a.toml", {}}}) == "[]\n");
}

TEST_CASE("A finding of lint says in JSON all it knows, and null where it knows nothing") {
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

std::vector<Diagnostic> linted(const std::string& text) {
  return lint_translation(translation_with(text), load_protocol(base_protocol()));
}

TEST_CASE("a translation that is complete and fresh has nothing to be told") {
  CHECK(lint_translation(support_file("base_german.toml"), load_protocol(base_protocol())).empty());
}

TEST_CASE("a sentence without a translation is counted once, however often it is used") {
  const auto found = linted("");
  REQUIRE(found.size() == 1);
  const auto count = untranslated(load_protocol(base_protocol()), {}).size();
  CHECK(found[0].message == text("{} sentences are not translated", count));
}

TEST_CASE("a translation with errors is told those alone") {
  const auto found = linted("\"Round\" = 3\n\"gone\" = \"weg\"\n");
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "E023");
}

}  // namespace
}  // namespace kneecheck::testing
