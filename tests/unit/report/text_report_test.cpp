#include <algorithm>
#include <string>

#include "kneecheck/text/layout.hpp"
#include "support/catch.hpp"
#include "support/printed.hpp"

using namespace kneecheck;
using namespace kneecheck::testing;

TEST_CASE("No line of a report is wider than the page or ends in a blank, at any width from 20") {
  for (const ReportCase& each : report_cases()) {
    for (int width = 20; width <= 130; ++width) {
      for (const bool accessible : {false, true}) {
        const Look look{.width = width, .accessible = accessible};
        for (const std::string& line : lines_of(printed(each.protocol, each.sheet, look))) {
          INFO(each.name << ", width " << width << ": " << line);
          REQUIRE(display_width(line) <= width);
          REQUIRE((line.empty() || line.back() != ' '));
        }
      }
    }
  }
}

TEST_CASE("A report ends in one line feed and has no two empty lines in a row") {
  for (const ReportCase& each : report_cases()) {
    const std::string report = printed(each.protocol, each.sheet);
    INFO(each.name << "\n" << report);
    CHECK(report.back() == '\n');
    CHECK(report[report.size() - 2] != '\n');
    CHECK_FALSE(contains(report, "\n\n\n"));
    CHECK(report.front() != '\n');
  }
}

TEST_CASE("Colour adds escapes and changes no word") {
  for (const ReportCase& each : report_cases()) {
    for (const int width : {40, 80}) {
      const std::string plain = printed(each.protocol, each.sheet, {.width = width});
      const std::string colored =
          printed(each.protocol, each.sheet, {.width = width, .color = true});
      INFO(each.name);
      CHECK(colored != plain);
      CHECK(without_escapes(colored) == plain);
      CHECK_FALSE(contains(plain, "\x1b"));
    }
  }
}

TEST_CASE("Without Unicode the report of an ASCII protocol is ASCII, and so it is for a listener") {
  for (const ReportCase& each : report_cases()) {
    for (const Look look : {Look{.unicode = false}, Look{.accessible = true}}) {
      const std::string report = printed(each.protocol, each.sheet, look);
      INFO(each.name << "\n" << report);
      CHECK(std::none_of(report.begin(), report.end(),
                         [](char byte) { return static_cast<unsigned char>(byte) > 0x7e; }));
    }
  }
}

TEST_CASE("A listener gets sentences: no indent, no columns, no bars") {
  for (const ReportCase& each : report_cases()) {
    const std::string report = printed(each.protocol, each.sheet, {.accessible = true});
    INFO(each.name << "\n" << report);
    CHECK_FALSE(contains(report, "  "));
    CHECK_FALSE(contains(report, "\n "));
    CHECK_FALSE(contains(report, "##"));
    CHECK_FALSE(contains(report, ".."));
  }
}

TEST_CASE("What a person wrote cannot drive the terminal") {
  const Protocol protocol = miniature_protocol();
  Sheet sheet = complete_sheet(protocol);
  sheet.person = "K\x1b[2J";
  sheet.taken = "\x1b]0;x\x07";
  const std::string report = printed(protocol, sheet);
  CHECK_FALSE(contains(report, "\x1b"));
  CHECK(contains(report, "for K\\u{1b}[2J"));
}
