// A problem in a file is shown with its place, its line, and what to do.
#include "kneecheck/text/diagnostic.hpp"

#include <string>

#include "kneecheck/text/layout.hpp"
#include "support/catch.hpp"

namespace kneecheck {
namespace {

Diagnostic problem_at(Place place, const Text& message) {
  Diagnostic result;
  result.code = "E301";
  result.place = place;
  result.message = message;
  return result;
}

TEST_CASE("a mistake in a protocol is shown with its line, carets and what to do") {
  const std::string source =
      std::string(47, '\n') +
      "  { at_least = 4, points = { tight_quad = 30 }, says = \"…\" },\nkind = 1\n";
  Diagnostic mistake = problem_at({48, 30, 40}, "no imbalance is called tight_quad");
  mistake.hint = "did you mean tight_quads (line 113)?";
  CHECK(render(mistake, "runner-knee.toml", source).str() ==
        "runner-knee.toml:48:30: error[E301]: no imbalance is called tight_quad\n"
        "  48 |   { at_least = 4, points = { tight_quad = 30 }, says = \"…\" },\n"
        "     |                              ^^^^^^^^^^\n"
        "  hint: did you mean tight_quads (line 113)?\n");
}

TEST_CASE("a mistake in a script of answers names the question that was asked") {
  Diagnostic mistake = problem_at({8, 1, 3}, "12 is not on the scale 0 to 10");
  mistake.code = "A103";
  mistake.asked = "quads, left – \"How tight is it?\"";
  mistake.hint = "write a whole number from 0 to 10, or - to skip";
  CHECK(render(mistake, "answers.txt", "\n\n\n\n\n\n\n12\n").str() ==
        "answers.txt:8:1: error[A103]: 12 is not on the scale 0 to 10\n"
        "  8 | 12\n"
        "    | ^^\n"
        "  asked: quads, left – \"How tight is it?\"\n"
        "  hint: write a whole number from 0 to 10, or - to skip\n");
}

TEST_CASE("other places that belong to a mistake are named by line") {
  Diagnostic mistake = problem_at({84, 6, 0}, "id \"quads\" is already used");
  mistake.related = {{{42, 6, 0}, "first used here"}, {{}, "ids are shared by all prompts"}};
  CHECK(render(mistake, "p.toml", "").str() ==
        "p.toml:84:6: error[E301]: id \"quads\" is already used\n"
        "  also: line 42: first used here\n"
        "  also: ids are shared by all prompts\n");
}

TEST_CASE("a mistake without a place names the file, or the line if that is known") {
  CHECK(render(problem_at({}, "empty"), "p.toml", "x").str() == "p.toml: error[E301]: empty\n");
  CHECK(render(problem_at({3, 0, 0}, "odd"), "p.toml", "a\nb\nc").str() ==
        "p.toml:3: error[E301]: odd\n");
  Diagnostic mistake = problem_at({}, "no such file");
  mistake.code.clear();
  CHECK(render(mistake, "p.toml", "").str() == "p.toml: error: no such file\n");
}

TEST_CASE("warnings and notes say what they are") {
  Diagnostic advice = problem_at({1, 1, 0}, "plank offers no \"it hurts\" answer");
  advice.level = Level::warning;
  CHECK(render(advice, "p.toml", "").str() ==
        "p.toml:1:1: warning[E301]: plank offers no \"it hurts\" answer\n");
  advice.level = Level::note;
  CHECK(render(advice, "p.toml", "").str() ==
        "p.toml:1:1: note[E301]: plank offers no \"it hurts\" answer\n");
}

TEST_CASE("a long line is cut beside what is one on the screen, not within it") {
  const std::string family = "\U0001F468\u200D\U0001F469";
  const std::string begin(20, 'x');
  CHECK(snippet(begin + family + begin + begin, {1, 1, 2}, 32).str() ==
        "  1 | " + begin + family + "x...\n    | ^\n");
  CHECK(snippet(begin + family + begin + begin, {1, 1, 2}, 30).str() ==
        "  1 | " + begin + " ...\n    | ^\n");
}

TEST_CASE("a foreign line feed cannot forge a line of a diagnostic") {
  Diagnostic mistake = problem_at({1, 1, 2}, safe_lines("bad\np.toml:9:9: error[E999]: forged"));
  mistake.hint = safe_lines("one\n  hint: two");
  mistake.asked = safe_lines("x\ny");
  mistake.related = {{{2, 1, 0}, safe_lines("p\nq")}};
  CHECK(render(mistake, safe_lines("a\nb.toml"), "\x1B[2J").str() ==
        "a\\u{a}b.toml:1:1: error[E301]: bad\\u{a}p.toml:9:9: error[E999]: forged\n"
        "  1 | \\u{1b}[2J\n"
        "    | ^^^^^^\n"
        "  also: line 2: p\\u{a}q\n"
        "  asked: x\\u{a}y\n"
        "  hint: one\\u{a}  hint: two\n");
}

TEST_CASE("problems are listed in the order of the file, and those of one place by code") {
  std::vector<Diagnostic> problems = {problem_at({9, 1, 0}, "c"), problem_at({2, 7, 0}, "b"),
                                      problem_at({2, 3, 0}, "a2"), problem_at({2, 3, 0}, "a3"),
                                      problem_at({2, 3, 0}, "a1")};
  problems[4].code = "A101";
  sort_by_place(problems);
  std::string order;
  for (const Diagnostic& each : problems) order += each.message.str() + " ";
  CHECK(order == "a1 a2 a3 b c ");
}

TEST_CASE("after fifty problems the rest are counted") {
  const std::vector<Diagnostic> fifty(50, problem_at({1, 1, 0}, "x"));
  std::string all;
  for (int i = 0; i < 50; ++i) all += "p.toml:1:1: error[E301]: x\n";
  CHECK(render_all(fifty, "p.toml", "").str() == all);
  const std::vector<Diagnostic> more(62, problem_at({1, 1, 0}, "x"));
  CHECK(render_all(more, "p.toml", "").str() == all + "and 12 more\n");
  CHECK(render_all({}, "p.toml", "").empty());
}

TEST_CASE("a byte of a file is found by line and column, as an editor counts them") {
  const std::string_view source =
      "\xEF\xBB\xBF"
      "aü\xE9\r\nsecond\n";
  CHECK(place_at(source, 3) == Place{1, 1, 0});
  CHECK(place_at(source, 6) == Place{1, 3, 0});
  CHECK(place_at(source, 9) == Place{2, 1, 0});
  CHECK(place_at(source, 12) == Place{2, 4, 0});
  CHECK(place_at(source, source.size()) == Place{3, 1, 0});
  CHECK(place_at("", 0) == Place{1, 1, 0});
}

TEST_CASE("carets stand below the place") {
  CHECK(snippet("max = 10", {1, 7, 9}).str() == "  1 | max = 10\n    |       ^^\n");
  CHECK(snippet("a\nmax = 10\nb", {2, 1, 4}).str() == "  2 | max = 10\n    | ^^^\n");
}

TEST_CASE("where only the beginning of a place is known, one caret marks it") {
  CHECK(snippet("max = 10", {1, 7, 0}).str() == "  1 | max = 10\n    |       ^\n");
  CHECK(snippet("max = 10", {1, 7, 7}).str() == "  1 | max = 10\n    |       ^\n");
}

TEST_CASE("what is missing at the end of a line or file is marked behind it") {
  CHECK(snippet("max =", {1, 6, 0}).str() == "  1 | max =\n    |      ^\n");
  CHECK(snippet("max =", {1, 99, 0}).str() == "  1 | max =\n    |      ^\n");
  CHECK(snippet("max =\n", {2, 1, 0}).str() == "  2 |\n    | ^\n");
}

TEST_CASE("a place that the file does not have shows nothing") {
  CHECK(snippet("", {1, 1, 0}).empty());
  CHECK(snippet("a\nb", {3, 1, 0}).empty());
  CHECK(snippet("a", {0, 0, 0}).empty());
  CHECK(snippet("a", {1, 0, 0}).empty());
}

TEST_CASE("carets stay below their characters after tabs, wide letters, marks and hidden ones") {
  CHECK(snippet("\tmax = 10", {1, 8, 10}).str() == "  1 |  max = 10\n    |        ^^\n");
  CHECK(snippet("\u819D = 10", {1, 5, 7}).str() == "  1 | \u819D = 10\n    |      ^^\n");
  CHECK(snippet("e\u0301 = 10", {1, 6, 8}).str() == "  1 | e\u0301 = 10\n    |     ^^\n");
  CHECK(snippet("\u819Dx", {1, 1, 2}).str() == "  1 | \u819Dx\n    | ^^\n");
  CHECK(snippet("a\x1B"
                "b",
                {1, 3, 4})
            .str() == "  1 | a\\u{1b}b\n    |        ^\n");
  CHECK(snippet("a\x1B"
                "b",
                {1, 2, 3})
            .str() == "  1 | a\\u{1b}b\n    |  ^^^^^^\n");
  CHECK(snippet("caf\xE9 = 1", {1, 4, 5}).str() == "  1 | caf\\x{e9} = 1\n    |    ^^^^^^\n");
}

TEST_CASE("line ends of Windows and a byte order mark are no part of a line") {
  CHECK(snippet("\xEF\xBB\xBFmax = x\r\nb\r\n", {1, 7, 8}).str() ==
        "  1 | max = x\n    |       ^\n");
  CHECK(snippet("a\r\nmax = x\r\n", {2, 7, 8}).str() == "  2 | max = x\n    |       ^\n");
}

TEST_CASE("a long line is cut around the place to 80 columns") {
  const std::string fill(74, 'a');
  CHECK(snippet(fill, {1, 74, 75}).str() ==
        "  1 | " + fill + "\n    | " + std::string(73, ' ') + "^\n");
  CHECK(snippet(fill + "zz", {1, 3, 5}).str() ==
        "  1 | " + fill.substr(0, 71) + "...\n    |   ^^\n");
  CHECK(snippet(fill + fill + "zz", {1, 149, 151}).str() ==
        "  1 | ..." + fill.substr(0, 69) + "zz\n    | " + std::string(72, ' ') + "^^\n");
  const std::string far = std::string(200, 'a') + "Z" + std::string(200, 'b');
  CHECK(snippet(far, {1, 201, 202}).str() == "  1 | ..." + std::string(33, 'a') + "Z" +
                                                 std::string(34, 'b') + "...\n    | " +
                                                 std::string(36, ' ') + "^\n");
}

// Of the pattern "漢", "a", "b", combining acute: how long the code point at a column (from 1) is.
std::size_t bytes_at(int column) {
  if (column % 4 == 1) return 3;
  return column % 4 == 0 ? 2 : 1;
}

TEST_CASE("wherever the place is in a long line, it is seen with its carets below it") {
  std::string line;
  for (int i = 0; i < 60; ++i) line += "\u6F22ab\u0301";
  int wrong = 0;
  for (int column = 1; column <= 240; ++column) {
    std::string marked = line;
    std::size_t at = 0;
    for (int i = 1; i < column; ++i) at += bytes_at(i);
    marked.replace(at, bytes_at(column), "Z");  // the place
    const std::string both = snippet(marked, {1, column, column + 1}).str();
    const std::string first = both.substr(0, both.find('\n'));
    const std::string second = both.substr(first.size() + 1);
    const std::size_t seen = first.find('Z');
    if (display_width(first) > 80 || seen == std::string::npos) {
      ++wrong;
      continue;
    }
    if (second.find('^') != static_cast<std::size_t>(display_width(first.substr(0, seen)))) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("a place longer than the screen is marked as far as it is shown") {
  const std::string line(300, 'a');
  CHECK(snippet(line, {1, 1, 301}).str() ==
        "  1 | " + line.substr(0, 71) + "...\n    | " + std::string(71, '^') + "\n");
  CHECK(snippet(line, {1, 101, 301}).str() ==
        "  1 | ..." + line.substr(0, 68) + "...\n    |    " + std::string(68, '^') + "\n");
}

}  // namespace
}  // namespace kneecheck
