// What is shown in another language means the same.
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/process.hpp"
#include "support/session.hpp"

namespace kneecheck::testing {
namespace {

std::string json(std::vector<std::string> more, const std::string& typed) {
  more.insert(more.end(), {"--format", "json"});
  const Outcome outcome = run(std::move(more), Bytes{typed});
  INFO(outcome.err);
  CHECK(outcome.status == 0);
  return outcome.out;
}

TEST_CASE("the same answers give the same JSON in every language, byte for byte") {
  for (const Session& session : all_sessions()) {
    if (!session.arguments.empty()) continue;
    DYNAMIC_SECTION(session.path) {
      const std::string plain = json({}, session.typed());
      CHECK_FALSE(plain.empty());
      CHECK(json({"--lang", "de"}, session.typed()) == plain);
      CHECK(json({"--lang", "en"}, session.typed()) == plain);
    }
  }
}

TEST_CASE("the short screen in German says nothing new in JSON either") {
  const std::string sheet = "format = 1\n[answers]\nage = 34\nrf_weight = \"yes\"\npain_now = 2\n";
  const auto report = [&](std::vector<std::string> more) {
    more.insert(more.end(), {"--protocol", "quick", "--partial"});
    return json(std::move(more), sheet);
  };
  const std::string plain = report({});
  CHECK(contains(plain, "rf_weight"));
  CHECK(report({"--lang", "de"}) == plain);
}

TEST_CASE("a sheet is in the protocol's own words whatever the language, and read in no other") {
  const std::string sheet = "format = 1\n[answers]\nage = 34\nrf_deform = \"no\"\n";
  const std::string where = "where_it_hurts = ";
  const auto report = [&](const std::string& word) {
    return run({"--partial", "--lang", "de"}, Bytes{sheet + where + word});
  };
  CHECK(report("\"outer side\"").status == 0);
  const Outcome german = report("\"Außenseite\"");
  CHECK(german.status == 3);
  CHECK(contains(german.err, "error[A104]"));
}

TEST_CASE("a wrong line is told with the question as it was shown, and the words that fit") {
  const Outcome outcome = run({"--lang", "de"}, Bytes{"alt\n"});
  CHECK(outcome.status == 3);
  CHECK(contains(outcome.err, "Wie alt bist du, in Jahren?"));
  CHECK(contains(outcome.err, "from 5 to 110 Jahre"));
}

}  // namespace
}  // namespace kneecheck::testing
