#include "kneecheck/text/layout.hpp"

#include "support/catch.hpp"

namespace kneecheck {
namespace {

Look look(int width, bool unicode) {
  Look result;
  result.width = width;
  result.unicode = unicode;
  return result;
}

TEST_CASE("columns line up whatever the script") {
  CHECK(padded("knee", 6).str() == "knee  ");
  CHECK(padded("\u819D", 6).str() == "\u819D    ");
  CHECK(padded("e\u0301", 3).str() == "e\u0301  ");
  CHECK(padded("plank", 3).str() == "plank");
  CHECK(padded("", 0).str().empty());
  CHECK(padded("", -5).str().empty());
}

TEST_CASE("a heading and its counter stand at both edges") {
  CHECK(spread("Plank", "14 of 16", 20).str() == "Plank       14 of 16");
  CHECK(spread("Plank", "14 of 16", 15).str() == "Plank  14 of 16");
  CHECK(spread("Plank", "14 of 16", 14).str() == "Plank\n      14 of 16");
  CHECK(spread("Plank", "", 20).str() == "Plank");
  CHECK(spread("", "14 of 16", 10).str() == "  14 of 16");
  CHECK(spread("Elbow plank held", "14 of 16", 8).str() == "Elbow\nplank\nheld\n14 of 16");
}

TEST_CASE("a bar is filled in proportion") {
  CHECK(bar(50, 100, 10, look(80, true)).str() == "█████·····");
  CHECK(bar(50, 100, 10, look(80, false)).str() == "#####.....");
  CHECK(bar(15, 45, 30, look(80, false)).str() == "##########....................");
  CHECK(bar(64, 100, 10, look(80, false)).str() == "######....");
  CHECK(bar(66, 100, 10, look(80, false)).str() == "#######...");
  CHECK(bar(2'000'000'000, 2'000'000'001, 4, look(80, false)).str() == "###.");
}

TEST_CASE("only nothing looks empty and only the whole looks full") {
  CHECK(bar(0, 100, 10, look(80, false)).str() == "..........");
  CHECK(bar(1, 100, 10, look(80, false)).str() == "#.........");
  CHECK(bar(99, 100, 10, look(80, false)).str() == "#########.");
  CHECK(bar(100, 100, 10, look(80, false)).str() == "##########");
  CHECK(bar(-3, 100, 4, look(80, false)).str() == "....");
  CHECK(bar(300, 100, 4, look(80, false)).str() == "####");
  CHECK(bar(1, 2, 0, look(80, false)).str().empty());
}

TEST_CASE("a rule names a section and fills the line") {
  CHECK(rule("Safety", "", look(20, true)).str() == "── Safety ──────────");
  CHECK(rule("Safety", "", look(20, false)).str() == "-- Safety ----------");
  CHECK(rule("Safety", "1 minute", look(30, false)).str() == "-- Safety -------- 1 minute --");
  CHECK(rule("", "", look(20, false)).str() == "--------------------");
}

TEST_CASE("a rule keeps all its words on a narrow screen") {
  CHECK(rule("Single-leg squat", "about 3 minutes", look(24, false)).str() ==
        "-- Single-leg squat ----\n         about 3 minutes");
  CHECK(rule("Single-leg squat to a box", "", look(20, false)).str() ==
        "-- Single-leg squat\n   to a box");
}

TEST_CASE("a rule is not spelled out to a screen reader") {
  Look accessible = look(40, false);
  accessible.accessible = true;
  CHECK(rule("Safety", "about 1 minute", accessible).str() == "Safety, about 1 minute");
  CHECK(rule("Safety", "", accessible).str() == "Safety");
}

}  // namespace
}  // namespace kneecheck
