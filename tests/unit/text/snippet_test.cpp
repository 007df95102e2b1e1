#include <string>

#include "kneecheck/text/diagnostic.hpp"
#include "kneecheck/text/layout.hpp"
#include "support/catch.hpp"

namespace kneecheck {
namespace {

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
