#include "kneecheck/lint/lint.hpp"
#include "support/catch.hpp"
#include "support/loading.hpp"
#include "support/script_run.hpp"

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

}  // namespace
}  // namespace kneecheck::testing
