// A translation with a mistake is told what is wrong with it.
#include "kneecheck/protocol/translation.hpp"
#include "support/catch.hpp"
#include "support/translating.hpp"

namespace kneecheck::testing {
namespace {

Lines in_text(const std::string& text) { return translation_problems(translation_with(text)); }

}  // namespace

TEST_CASE("a translation says what it translates, into what, in which format") {
  CHECK(translation_problems("") ==
        Lines{"1:1 E011 format is missing | format: version of the file format",
              "1:1 E022 translates is missing | translates: the id of the protocol",
              "1:1 E022 language is missing | language: what it is translated into: xx or xx-YY",
              "1:1 E022 text is missing | text: \"original\" = \"translation\""});
  CHECK(
      translation_problems("format = 1\ntranslates = \"quick\"\nlanguage = \"German\"\n"
                           "txt = 1\n[text]\n") ==
      Lines{"2:14 E025 this translates \"quick\", but the protocol is base | --protocol says which "
            "protocol is meant",
            "3:12 E026 language \"German\" is not xx or xx-YY | for example en or pt-BR",
            "4:1 E020 a translation has no key txt | did you mean text?"});
  CHECK(translation_problems("format = 2\nsentences = 1") ==
        Lines{"1:10 E010 this file has format 2; this kneecheck reads up to 1 | update kneecheck"});
  CHECK(translation_problems(translation_with("[x_notes]\nby = 3\n")).empty());
}

TEST_CASE("a translation is a text, printable and of a length for screens") {
  CHECK(in_text("\"Round\" = 3") ==
        Lines{"5:11 E023 a translation must be a text, found 3 | put it in quotes"});
  CHECK(in_text("\"Round\" = \"\\u001b[31mRunde\"") ==
        Lines{"5:12 E701 U+001B (escape) in text could drive the terminal | remove it"});
  CHECK(in_text("\"gone\" = \"\\u202eRunde\"") ==
        Lines{"5:11 E702 U+202E (right-to-left override) in text | remove it"});
  CHECK(
      in_text("\"Round\" = \"Run\\nde\"") ==
      Lines{"5:15 E701 a translation must be one line, found a line feed | write it on one line"});
  CHECK(in_text("\"See a doctor.\" = \"Geh\\nzum Arzt.\"").empty());
  CHECK(in_text("\"Round\" = \"" + std::string(2001, 'x') + "\"") ==
        Lines{"5:11 E026 a translation is 2001 characters; 2000 at most"});
}

TEST_CASE("a translation keeps the placeholders, all of them and no others") {
  const std::string plank = "\"Hold a plank for {target} s.\" = ";
  CHECK(in_text(plank + "\"Halte {target} Sekunden.\"").empty());
  CHECK(in_text(plank + "\"Halte.\"") ==
        Lines{"5:34 E708 the translation drops {target} | keep what stands in braces as it is"});
  CHECK(in_text(plank + "\"Halte {target} s, {side}.\"") ==
        Lines{"5:53 E708 the translation adds {side} | the original has no such blank to fill in"});
  CHECK(in_text(plank + "\"Halte {target} s {.\"") ==
        Lines{"5:52 E703 a lone brace | a real brace is written twice: {{ or }}"});
}

TEST_CASE("{side} may move to the front of a sentence, or away from it") {
  const std::string sides = "\"left\" = \"links\"\n\"right\" = \"rechts\"\n";
  CHECK(in_text(sides + "\"{Side} calf is tight\" = \"Die Wade {side} ist fest\"").empty());
}

TEST_CASE("a sentence that bends with the side is given for both") {
  const std::string key = "\"{Side} calf is tight@";
  CHECK(in_text(key + "left\" = \"Die linke Wade ist fest\"") ==
        Lines{"5:1 E022 this sentence has no @right | give it for both sides"});
  CHECK(in_text(key + "right\" = \"Die rechte Wade ist fest\"\n" + key + "left\" = \"\"") ==
        Lines{"5:1 E022 this sentence has no @left | give it for both sides"});
  CHECK(
      in_text("\"{Side} calf is tight\" = \"{Side} fest\"\n\"left\" = \"L\"\n\"right\" = \"R\"\n" +
              key + "left\" = \"l\"\n" + key + "right\" = \"r\"") ==
      Lines{"8:1 E004 this sentence is translated once for both sides as well | keep the one "
            "without @left and @right, or the two with it",
            "9:1 E004 this sentence is translated once for both sides as well | keep the one "
            "without @left and @right, or the two with it"});
  CHECK(
      in_text("\"Round@left\" = \"Runde\"") ==
      Lines{"5:1 E708 this sentence has no {side} | translate it once, without @left and @right"});
}

TEST_CASE("{side} without a word for it is told once") {
  const Lines once{
      "5:26 E708 there is no word for {side} yet | translate the words \"left\" and "
      "\"right\" in [text], or write the side out in two sentences, one with @left and one with "
      "@right at the end of its key"};
  CHECK(in_text("\"{Side} calf is tight\" = \"{Side}e Wade fest\"\n"
                "\"How tight is the {side} calf?\" = \"Wie fest, {side}?\"\n") ==
        Lines{"6:35 E708" + once[0].substr(9)});
  CHECK(in_text("\"left\" = \"links\"") ==
        Lines{"5:1 E022 \"left\" is translated, \"right\" is not | give the words for both sides"});
}

TEST_CASE("a choice in translation can be typed, and told from the others") {
  CHECK(in_text("\"a little\" = \"Skip\"") ==
        Lines{"5:14 E217 a choice may not be \"Skip\": that word skips the prompt | use another "
              "word"});
  CHECK(in_text("\"a little\" = \"2\"") == Lines{"5:14 E217 a choice may not begin with 2 here: "
                                                 "that is a place in the list | begin with a "
                                                 "word"});
  CHECK(in_text("\"a little\" = \"etwas\"\n\"clearly\" = \"ETWAS\"") ==
        Lines{"6:13 E218 choice \"ETWAS\" repeats \"etwas\""});
  // also like one that is not translated
  CHECK(in_text("\"a little\" = \"No\"") == Lines{"5:14 E218 choice \"No\" repeats \"no\""});
}

TEST_CASE("a choice that is a number stays one, or typed numbers would change their meaning") {
  const Protocol protocol =
      load_protocol(base_with("\"a little\", \"clearly\"", "\"3\", \"clearly\""));
  CHECK_THROWS_AS(read_translation(protocol, translation_with("\"3\" = \"drei\"")), BadFile);
  CHECK_NOTHROW(read_translation(protocol, translation_with("\"3\" = \"3\"")));
  CHECK_NOTHROW(read_translation(protocol, translation_with("\"3\" = \"3 mal\"")));
  CHECK_THROWS_AS(read_translation(protocol, translation_with("\"3\" = \"4 mal\"")), BadFile);
}

TEST_CASE("all problems of a translation are told at once") {
  CHECK(in_text("\"Round\" = 3\n\"tight calf\" = 4\n\"left\" = \"links\"\n").size() == 3);
}

}  // namespace kneecheck::testing
