// A report in text fits its page, and begins with what matters most.
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
        for (const std::string& line :
             lines_of(printed(each.protocol, each.sheet, look, all_parts))) {
          INFO(each.name << ", width " << width << ": " << line);
          REQUIRE((display_width(line) <= width || contains(line, "https://")));
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

TEST_CASE("A warning sign prints the sentence to act on, its source, and no ranking and no plan") {
  const Protocol protocol = miniature_protocol();
  const std::string report = printed(protocol, typed(protocol, {"yes"}));
  CHECK(
      contains(report, "Act today: A locked, unstable, swollen or hot knee needs a professional."));
  CHECK(
      contains(printed(protocol, typed(protocol, {"yes"}), wide, all_parts), "g-care.glos.nhs.uk"));
  CHECK(contains(report, protocol.about.disclaimer));
  CHECK(contains(report, "2026-11-22"));
  CHECK_FALSE(contains(report, "sign ("));
  CHECK_FALSE(contains(report, "(0"));
  CHECK_FALSE(contains(report, "Test again"));
  CHECK_FALSE(contains(report, "probability"));
}

TEST_CASE("Too many tests stopped by pain: the way to a professional first, no plan, and why") {
  Protocol protocol = miniature_protocol();
  protocol.safety.max_pain_stops = 2;
  const std::string report = printed(protocol, typed(protocol, {"no", "3", "8", "pain", "pain"}));
  CHECK(report.find(protocol.safety.refer) < report.find("1. tight hip flexors, right"));
  CHECK(contains(report, "There is no plan, because 2 tests were stopped by pain."));
  CHECK_FALSE(contains(report, "Foam-roll"));
  CHECK_FALSE(contains(report, "Test again"));
}

TEST_CASE(
    "A warning sign that nobody answered is said to be not ruled out, and withholds the plan") {
  const Protocol protocol = miniature_protocol();
  Sheet sheet = complete_sheet(protocol);
  sheet.answers.set({0, Side::whole}, {Status::skipped, std::nullopt});
  const std::string report = printed(protocol, sheet);
  CHECK(contains(report,
                 "Act today: You left \"warning signs\" open. If it applies to you: A locked"));
  CHECK(report.find(protocol.safety.refer) < report.find("What stands out"));
  CHECK(contains(report, "There is no plan, because a warning sign should be looked at first."));
}

TEST_CASE(
    "A warning sign that hangs on another question names that question, if it was left open") {
  Protocol protocol = miniature_protocol();
  protocol.prompts[1].red_flags.push_back({.match = {{}, 0, {}},
                                           .conditions = {{0, {{1}, {}, {}}, ConditionSide::whole}},
                                           .says = "X",
                                           .cite = {}});
  Sheet sheet = complete_sheet(protocol);
  sheet.answers.set({0, Side::whole}, {Status::skipped, std::nullopt});
  const std::string report = printed(protocol, sheet);
  CHECK(contains(report, "You left \"warning signs\" open. If it applies to you: X"));
  CHECK_FALSE(contains(report, "You left \"hip flexors\" open"));
}

TEST_CASE("When nothing stands out the report says so before anything else") {
  const Protocol protocol = miniature_protocol();
  const std::string report = printed(protocol, good_sheet(protocol));
  CHECK(contains(report, "answers given.\n\n" + protocol.scoring.nothing + "\n"));
  CHECK_FALSE(contains(report, "What stands out"));
  CHECK(contains(report, "tight quads, both sides"));
}

TEST_CASE("When nothing stands out but something still could, the report says that as well") {
  Protocol protocol = miniature_protocol();
  protocol.scoring.enough = 0;  // however little was checked of something, it is enough
  const std::string open = "Not everything was checked: something could still be a sign.";
  const Sheet sheet =
      typed(protocol, {"no", "2", "2", "3", "2", "2", "2", "4", "3", "pain", "no", "no", "same"});
  const std::string report = printed(protocol, sheet);
  CHECK(contains(report, protocol.scoring.nothing + "\n" + open));
  CHECK_FALSE(contains(printed(protocol, good_sheet(protocol)), open));
}

TEST_CASE(
    "Who is sent to a professional first is not told how to run on, though nothing stands out") {
  Protocol protocol = miniature_protocol();
  Sheet referred = good_sheet(protocol);
  referred.answers.set({0, Side::whole}, {Status::skipped, std::nullopt});
  protocol.scoring.enough = 0;
  protocol.safety.max_pain_stops = 1;
  const Sheet painful = typed(protocol, {"no", "2", "2", "3", "2", "2", "2", "4", "3", "pain"});
  for (const Sheet& sheet : {referred, painful}) {
    REQUIRE(Assessor(protocol).assess(sheet.answers).nothing_stands_out);
    const std::string report = printed(protocol, sheet);
    INFO(report);
    CHECK(contains(report, protocol.safety.refer));
    CHECK_FALSE(contains(report, protocol.scoring.nothing));
    CHECK(contains(printed_json(protocol, sheet), "\"nothing\": null"));
  }
}

TEST_CASE("When too little was checked the report says that, and not that nothing stands out") {
  const Protocol protocol = miniature_protocol();
  const std::string report = printed(protocol, typed(protocol, {"no", "3"}));
  CHECK(contains(report, "not everything was checked enough to tell."));
  CHECK_FALSE(contains(report, protocol.scoring.nothing));
  CHECK(contains(report, "This report is incomplete: 11 answers are missing."));
}

TEST_CASE("Answers taken with another version are said to be") {
  const Protocol protocol = miniature_protocol();
  Sheet sheet = complete_sheet(protocol);
  sheet.taken_with_version = "0.9.0";
  CHECK(contains(printed(protocol, sheet), "Scored by 1.0.0, answers taken with 0.9.0."));
  sheet.taken_with_version = "1.0.0";
  CHECK_FALSE(contains(printed(protocol, sheet), "Scored by"));
}
