// The loader refuses texts that could harm or mislead, and limits that are broken, E701 to E707
// and E026.
#include <string>

#include "support/catch.hpp"
#include "support/loading.hpp"
#include "support/miniature.hpp"

using namespace kneecheck::testing;

TEST_CASE("E701, P16: control characters behind escapes are refused in every text") {
  CHECK(problem("Is the knee swollen?", "Is the knee ¦\\u001b¦[31mswollen?") ==
        "E701 U+001B (escape) in text could drive the terminal | remove it");
  CHECK(problem("Is the knee swollen?", "Is the knee ¦\\u009b¦31mswollen?").starts_with("E701 "));
  CHECK(problem("Is the knee swollen?", "Is the knee ¦\\r¦swollen?").starts_with("E701 "));
  CHECK(problem("Is the knee swollen?", "Is the knee ¦\\u0000¦swollen?").starts_with("E701 "));
  CHECK(problem("\"a little\"", "\"a ¦\\u0007¦little\"").starts_with("E701 "));
  CHECK(problem("unit = \"cm\"", "unit = \"c¦\\u001b¦m\"").starts_with("E701 "));
  CHECK(problem("id = \"story\"", "id = \"st¦\\u001b¦ory\"").starts_with("E701 "));
  CHECK(problem("title = \"A prompt", "authors = [\"K¦\\u001b¦\"]\ntitle = \"A prompt")
            .starts_with("E701 "));
}

TEST_CASE("E701: what is printed on one line may not bring lines of its own") {
  CHECK(problem("Is the knee swollen?", "Is the knee¦\\n¦swollen?") ==
        "E701 ask must be one line, found a line feed | write it on one line");
  CHECK(loads("disclaimer = \"Not a diagnosis.\"", "disclaimer = \"Not\\na diagnosis.\""));
  CHECK(loads("ask = \"Is the", "picture = \"\"\"\n o\n/|\\\\\n\"\"\"\nask = \"Is the"));
}

TEST_CASE("E702: characters that hide or reorder text are refused") {
  CHECK(problem("Is the knee swollen?", "Is the ¦\\u202e¦knee swollen?") ==
        "E702 U+202E (right-to-left override) in text | remove it");
  CHECK(problem("Is the knee swollen?", "Is the ¦\xE2\x80\xAE¦knee swollen?").starts_with("E702 "));
  CHECK(problem("Is the knee swollen?", "Is the ¦\\uE000¦knee swollen?") ==
        "E702 U+E000 (private-use character) in text | remove it");
  CHECK(problem("Is the knee swollen?", "Is the knee swol¦\u00AD¦len?") ==
        "E702 U+00AD (soft hyphen) in text | remove it");
  CHECK(problem("\"a little\"", "\"a ¦\\U0001FFFE¦little\"") ==
        "E702 U+1FFFE (noncharacter) in text | remove it");
  CHECK(loads("Is the knee swollen?", "Ist das Knie geschwollen: ja, nein – „dick“?"));
}

TEST_CASE("E703: a placeholder that nobody knows, or half of one, is refused") {
  CHECK(problem("Held {value} s of", "Held ¦{values}¦ s of") ==
        "E703 {values} is not known here | did you mean {value}? A real brace is {{");
  CHECK(problem("Held {value} s of", "Held ¦{}¦ s of") ==
        "E703 {} is not known here | a real brace is written twice: {{");
  CHECK(problem("Held {value} s of", "Held ¦}¦ s of") ==
        "E703 a lone brace | a real brace is written twice: {{ or }}");
  CHECK(loads("Held {value} s of", "Held {{values}} s of"));
}

TEST_CASE("E704: a placeholder that has no meaning where it stands is refused") {
  CHECK(problem("Held {value} s of", "Held ¦{other}¦ s of") ==
        "E704 {other} works in difference only");
  CHECK(problem("How tight is", "¦{value}¦: how tight is") ==
        "E704 {value} works in findings, not in questions");
  CHECK(problem("calf is tight\"", "calf is tight (¦{target}¦)\"") ==
        "E704 {target} works in holds only");
  CHECK(problem("calf is tight\"", "calf is tight (¦{unit}¦)\"") ==
        "E704 {unit} works in number prompts only");
  CHECK(loads("is the tighter one", "is the tighter one ({value}, {other}, {difference})"));
}

TEST_CASE("E707: addresses start with https") {
  CHECK(problem("\"https://example.org/book\"", "¦\"http://example.org\"¦") ==
        "E707 url must start with https://");
  CHECK(problem("ask = \"Is the", "video = ¦\"javascript:alert(1)\"¦\nask = \"Is the") ==
        "E707 video must start with https://");
  CHECK(problem("\"https://example.org/book\"", "¦\"https://a b\"¦") ==
        "E707 url must start with https:// | an address has no blanks");
}

TEST_CASE("E026: numbers keep to their limits") {
  CHECK(problem("target = 45", "target = 45\nlead_in = ¦90¦") ==
        "E026 lead_in = 90 is outside 0 to 30");
  CHECK(problem("target = 45", "target = 45\nmax = ¦44¦") ==
        "E026 max (44) may not be below target (45)");
  CHECK(problem("worse = \"high\"", "min = 5\nmax = ¦5¦\nworse = \"high\"") ==
        "E026 max (5) must be above min (5)");
  CHECK(problem("worse = \"high\"", "min = -1000\nmax = ¦1000¦\nworse = \"high\"") ==
        "E026 -1000 to 1000 are 2001 steps; 1001 at most");
  CHECK(problem("max_pain_stops = 2", "max_pain_stops = ¦0¦") ==
        "E026 max_pain_stops = 0 is outside 1 to 20");
  CHECK(problem("version = \"1.0.0\"", "version = ¦\"1.0\"¦") ==
        "E026 version \"1.0\" is not MAJOR.MINOR.PATCH | for example 1.0.0");
  CHECK(problem("title = \"A prompt", "language = ¦\"english\"¦\ntitle = \"A prompt") ==
        "E026 language \"english\" is not xx or xx-YY | for example en or pt-BR");
  CHECK(loads("title = \"A prompt", "language = \"pt-BR\"\ntitle = \"A prompt"));
}

TEST_CASE("E026: texts keep to their limits, counted in code points") {
  CHECK(problem("\"Is the knee swollen?\"", "¦\"" + repeated("é", 1001) + "\"¦") ==
        "E026 ask is 1001 characters; 1000 at most");
  CHECK(loads("\"Is the knee swollen?\"", "\"" + repeated("é", 1000) + "\""));
  CHECK(problem("[scoring]", "[scoring]\nnothing = ¦\"" + repeated("a", 301) + "\"¦") ==
        "E026 nothing is 301 characters; 300 at most");
}

TEST_CASE("E026: a picture fits 14 lines of 60 columns") {
  const std::string wide = "picture = ¦\"" + repeated("x", 61) + "\"¦\nask = \"Is the";
  CHECK(problem("ask = \"Is the", wide) ==
        "E026 picture has 1 lines of up to 61 columns; 14 lines of 60 columns at most");
  CHECK(problem("ask = \"How tight is", "picture = \"o\"\npicture_right = ¦\"" + repeated("x", 61) +
                                            "\"¦\nask = \"How tight is")
            .starts_with("E026 picture_right has 1 lines of up to 61 columns"));
  CHECK(problem("ask = \"Is the", "picture = ¦\"" + repeated("x\\n", 15) + "\"¦\nask = \"Is the")
            .starts_with("E026 picture has 15 lines"));
  CHECK(loads("ask = \"Is the",
              "picture = \"" + repeated(repeated("x", 60) + "\\n", 14) + "\"\nask = \"Is the"));
}

TEST_CASE("E026, P17: there may be 2 to 9 choices, 200 prompts, 100 imbalances, 300 exercises") {
  CHECK(problem("[\"no\", \"a little\", \"clearly\"]", "¦[\"clearly\"]¦") ==
        "E026 choices has 1 entries; 2 to 9 are possible");
  CHECK(problem("[\"no\", \"a little\", \"clearly\"]",
                "¦[\"clearly\"" + repeated(", \"a\"", 10000) + "]¦") ==
        "E026 choices has 10001 entries; 2 to 9 are possible");
  const std::string prompt = "[[prompt]]\nid = \"p\"\nkind = \"info\"\nask = \"?\"\n";
  CHECK(problem("[[imbalance]]", repeated(prompt, 192) + "¦[[prompt]]¦\n[[imbalance]]") ==
        "E026 prompt has 201 entries; 200 at most");
  const std::string imbalance = "[[imbalance]]\nid = \"i\"\nname = \"?\"\nsides = \"each\"\n";
  CHECK(problem("[exercise.stretch_calf]",
                repeated(imbalance, 98) + "¦[[imbalance]]¦\n[exercise.stretch_calf]") ==
        "E026 imbalance has 101 entries; 100 at most");
  std::string exercises;
  for (int i = 0; i < 300; ++i) exercises += "[exercise.e" + std::to_string(i) + "]\n";
  CHECK(problems_of(base_with("[plan]", exercises + "[plan]"))[0].find(
            "E026 exercise has 301 entries") != std::string::npos);
}
