// JSON is strict, and safe to print.
#include "kneecheck/text/json.hpp"

#include <string>

#include "kneecheck/text/utf8.hpp"
#include "support/catch.hpp"
#include "support/json_value.hpp"

using namespace kneecheck;
using kneecheck::testing::JsonReader;

TEST_CASE("JSON strings keep plain text as it is and escape quotes and backslashes") {
  CHECK(json_string("tight quads, 5 – Häger 漢 🙂") ==
        "\"tight quads, 5 – Häger 漢 🙂\"");
  CHECK(json_string("a \"b\" \\c/") == R"("a \"b\" \\c/")");
  CHECK(json_string("") == "\"\"");
}

TEST_CASE("JSON strings escape what drives a terminal, reorders text or hides") {
  CHECK(json_string(std::string_view("\x1b[31m\n\r\t\0", 9)) == R"("\u001b[31m\n\r\t\u0000")");
  CHECK(json_string("\x7f") == R"("\u007f")");
  CHECK(json_string("\u009b\u202e\u200b\u2066\ufeff") == R"("\u009b\u202e\u200b\u2066\ufeff")");
  CHECK(json_string("\U000E0041") == R"("\udb40\udc41")");
}

TEST_CASE("JSON strings hold joiners as they are where a script needs them, and only there") {
  CHECK(json_string("\u0645\u06CC\u200C\u06A9") == "\"\u0645\u06CC\u200C\u06A9\"");
  CHECK(json_string("pa\u200Cin\u00AD\uE000\uFFFF") == R"("pa\u200cin\u00ad\ue000\uffff")");
  CHECK(json_string("\U0010FFFF") == R"("\udbff\udfff")");
}

TEST_CASE("Bytes that are not UTF-8 become the replacement character in JSON") {
  CHECK(json_string("a\xe9z") == "\"a\uFFFDz\"");
  CHECK(json_string("\xed\xa0\x80") == "\"\uFFFD\uFFFD\uFFFD\"");
}

TEST_CASE("Every code point makes a strict JSON string") {
  for (char32_t point = 0; point <= 0x10ffff; ++point) {
    if (point >= 0xd800 && point <= 0xdfff) continue;
    std::string words;
    append_utf8(words, point);
    const std::string json = json_string(words);
    if (first_bad_byte(json)) FAIL("U+" << static_cast<unsigned>(point));
    if (JsonReader::read(json).words.empty()) FAIL("U+" << static_cast<unsigned>(point));
  }
}

TEST_CASE("Objects, lists, numbers, truths and nulls are laid out one to a line") {
  Json json;
  json.begin_object();
  json.key("list").begin_array();
  json.value(1);
  json.value(-2);
  json.end_array();
  json.key("empty").begin_array();
  json.end_array();
  json.key("none").begin_object();
  json.end_object();
  json.key("truth").value(true);
  json.key("words").value("a");
  json.key("null").words_or_null("");
  json.key("unknown").value(std::optional<int>());
  json.end_object();
  CHECK(json.text() ==
        "{\n  \"list\": [\n    1,\n    -2\n  ],\n  \"empty\": [],\n  \"none\": {},\n"
        "  \"truth\": true,\n  \"words\": \"a\",\n  \"null\": null,\n  \"unknown\": null\n}\n");
}
