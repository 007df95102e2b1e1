// The one table of keys is complete, and its defaults are those of the values.
#include "kneecheck/protocol/keys.hpp"

#include <cstddef>
#include <optional>

#include "support/catch.hpp"
#include "support/small_protocol.hpp"

namespace kneecheck::testing {

TEST_CASE("the keys of a table stand together, and every key is in its table") {
  std::size_t count = 0;
  for (std::size_t table = 0; table <= static_cast<std::size_t>(KeyTable::source); ++table) {
    const auto keys = keys_of(static_cast<KeyTable>(table));
    CAPTURE(table);
    CHECK_FALSE(keys.empty());
    for (const Key& key : keys) CHECK(static_cast<std::size_t>(key.table) == table);
    count += keys.size();
  }
  CHECK(count == all_keys().size());
}

TEST_CASE("every text that is shown is kept by a member, so that whoever visits texts finds it") {
  for (const Key& key : all_keys()) {
    CAPTURE(key.name);
    CHECK((!key.sort || key.member != nullptr));
  }
}

TEST_CASE("where nothing is written, the table of keys and the values have the same defaults") {
  const Protocol protocol = small_protocol(R"(
[[prompt]]
id = "hello"
kind = "info"
ask = "Hello."
)");
  CHECK(protocol.plan == PlanRules{});
  CHECK(protocol.scoring.labels == Labels{});
  CHECK(protocol.scoring.enough == Scoring{}.enough);
  CHECK(protocol.safety.max_pain_stops == Safety{}.max_pain_stops);
  CHECK(protocol.about.language == About{}.language);
}

TEST_CASE("a word has the place it has among the words of its key") {
  CHECK(place_among("none each", "none") == std::optional<std::size_t>(0));
  CHECK(place_among("none each", "each") == std::optional<std::size_t>(1));
  CHECK(place_among("none each", "eac") == std::nullopt);
  CHECK(place_among("none each", "") == std::nullopt);
  CHECK(place_among("", "none") == std::nullopt);
}

}  // namespace kneecheck::testing
