#include "kneecheck/lint/lint.hpp"
#include "support/catch.hpp"
#include "support/translating.hpp"

namespace kneecheck::testing {
namespace {

std::vector<Diagnostic> linted(const std::string& text) {
  return lint_translation(load_protocol(base_protocol()), translation_with(text));
}

}  // namespace

TEST_CASE("W709: a sentence that is gone is told with the one it most likely became") {
  const auto found = linted("\"Is your knee swollen?\" = \"Ist das Knie geschwollen?\"\n");
  REQUIRE(found.size() == 2);
  CHECK(found[1].code == "W709");
  CHECK(found[1].level == Level::warning);
  CHECK(found[1].place == Place{5, 1, 24});
  CHECK(found[1].message == Text("no such sentence in base 1.0.0"));
  CHECK(found[1].hint == Text("closest: \"Is the knee swollen?\""));
}

TEST_CASE("W709: a sentence that is like no other is to be taken out") {
  const auto found = linted("\"Round@left\" = \"\"\n\"Nothing of the sort\" = \"Nichts davon\"\n");
  REQUIRE(found.size() == 2);
  CHECK(found[1].hint == Text("take it out"));
}

TEST_CASE("N711: sentences that are not translated are one note with their count") {
  const auto found = linted("");
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "N711");
  CHECK(found[0].level == Level::note);
  const auto count = untranslated(load_protocol(base_protocol()), {}).size();
  CHECK(found[0].message == text("{} sentences are not translated", count));
  CHECK(found[0].hint == Text("the first: \"A prompt of each kind\""));
}

TEST_CASE("a translation with errors is told those alone") {
  const auto found = linted("\"Round\" = 3\n\"gone\" = \"weg\"\n");
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "E023");
}

}  // namespace kneecheck::testing
