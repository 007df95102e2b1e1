// The one table of keys is complete, and its defaults are those of the values.
#include "kneecheck/protocol/keys.hpp"

#include <algorithm>
#include <cstddef>
#include <variant>

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

TEST_CASE("a word of a key is found only as it is written") {
  const auto words = find_key(KeyTable::prompt, "sides")->words;
  CHECK(std::get<bool>(find_word(words, "each")->value));
  CHECK(find_word(words, "eac") == nullptr);
  CHECK(find_word(words, "") == nullptr);
  CHECK(find_word({}, "none") == nullptr);
}

TEST_CASE("the words of a key stand for values of one type, each for one of its own") {
  for (const Key& key : all_keys()) {
    CAPTURE(key.name);
    for (const Word& one : key.words) {
      CHECK(one.value.index() == key.words.front().value.index());
      CHECK(std::ranges::count(key.words, one.word, &Word::word) == 1);
      CHECK(std::ranges::count(key.words, one.value, &Word::value) == 1);
    }
  }
}

TEST_CASE("every kind of prompt has a word") {
  for (int number = 0; number <= static_cast<int>(Kind::text); ++number) {
    const auto kind = static_cast<Kind>(number);
    const Word* const word = find_word(find_key(KeyTable::prompt, "kind")->words, kind_word(kind));
    CHECK(std::get<Kind>(word->value) == kind);
  }
}

}  // namespace kneecheck::testing
