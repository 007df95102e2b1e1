// Capitals and small letters lead to each other in many alphabets.
#include "kneecheck/text/letter_case.hpp"

#include "support/catch.hpp"

namespace kneecheck::testing {

TEST_CASE("the first letter of a heading is a capital in many alphabets") {
  CHECK(capitalized("tight") == "Tight");
  CHECK(capitalized("übung") == "Übung");
  CHECK(capitalized("žena") == "Žena");
  CHECK(capitalized("ωμος") == "Ωμος");
  CHECK(capitalized("ёлка") == "Ёлка");
  CHECK(capitalized("ÿ") == "Ÿ");
}

TEST_CASE("a letter without a capital stays as it is") {
  for (const std::string words : {"", "Übung", "7 s", "ß", "ς", "膝", "\xC3"}) {
    CHECK(capitalized(words) == words);
  }
}

TEST_CASE("a capital and its small letter lead to each other") {
  for (char32_t letter = 0; letter < 0x500; ++letter) {
    const char32_t small = lower_case(letter);
    CAPTURE(static_cast<unsigned>(letter));
    CHECK(lower_case(small) == small);
  }
  CHECK(lower_case("ÄRGER Straße") == "ärger straße");
}

}  // namespace kneecheck::testing
