// Capitals and small letters lead to each other in many alphabets.
#include "kneecheck/text/letter_case.hpp"

#include "kneecheck/text/utf8.hpp"
#include "support/catch.hpp"

namespace kneecheck::testing {

TEST_CASE("the first letter of a heading is a capital in many alphabets") {
  CHECK(capitalized("tight") == "Tight");
  CHECK(capitalized("übung") == "Übung");
  CHECK(capitalized("žena") == "Žena");
  CHECK(capitalized("ωμος") == "Ωμος");
  CHECK(capitalized("ёлка") == "Ёлка");
  CHECK(capitalized("ÿ") == "Ÿ");
  CHECK(capitalized("ß") == "ẞ");
}

TEST_CASE("a letter without a capital stays as it is") {
  for (const std::string words : {"", "Übung", "7 s", "ς", "膝", "\xC3"}) {
    CHECK(capitalized(words) == words);
  }
}

TEST_CASE("small letters of any alphabet stay small") {
  for (char32_t letter = 1; letter < 0x3000; ++letter) {
    std::string word;
    append_utf8(word, letter);
    CAPTURE(static_cast<unsigned>(letter));
    CHECK(lower_case(lower_case(word)) == lower_case(word));
    CHECK(folded(folded(word)) == folded(word));
  }
  CHECK(lower_case("ÄRGER Straße") == "ärger straße");
}

TEST_CASE("words are the same whatever their case, their blanks and how their accents are stored") {
  CHECK(folded("  A\tBit ") == "a bit");
  CHECK(folded("a\u00a0\u2003bit\u3000") == "a bit");
  CHECK(folded("SERRE\u0301") == "serr\u00e9");
  CHECK(folded("\u1112\u1161\u11ab") == "\ud55c");  // a syllable in three letters, and in one
  CHECK(folded("\u212b") == "\u00e5");              // the sign for an angstrom is a letter
  CHECK(folded("a\u2800bit") == "a bit");           // Braille's blank
  CHECK(folded("") == "");
  CHECK(folded("\u00a0") == "");
  CHECK(folded("a\xC3 B") == "a\xC3 b");  // a byte that is no character stays
}

TEST_CASE("words are the same with and without what nobody sees in them") {
  CHECK(folded("\u0645\u06CC\u200C\u06A9\u0646\u062F") == folded("\u0645\u06CC\u06A9\u0646\u062F"));
  CHECK(folded("\u0915\u094D\u200D\u0937") == folded("\u0915\u094D\u0937"));
  CHECK(folded("\u2764\uFE0F") == folded("\u2764"));
  CHECK(folded("pa\u200Cin\uFEFF") == "pain");
  CHECK(folded("e\u200D\u0301") == "\u00e9");
  CHECK(folded("\u200C") == "");
}

}  // namespace kneecheck::testing
