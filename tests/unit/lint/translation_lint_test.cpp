#include "kneecheck/lint/lint.hpp"
#include "support/catch.hpp"
#include "support/translating.hpp"

namespace kneecheck::testing {
namespace {

std::vector<Diagnostic> linted(const std::string& text) {
  return lint_translation(translation_with(text), load_protocol(base_protocol()));
}

}  // namespace

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

}  // namespace kneecheck::testing
