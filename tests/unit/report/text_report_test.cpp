#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/report/report.hpp"
#include "kneecheck/text/layout.hpp"
#include "support/catch.hpp"
#include "support/report_cases.hpp"

using namespace kneecheck;
using namespace kneecheck::testing;

namespace {

constexpr Look wide{.width = 140};

std::string printed(const Protocol& protocol, const Sheet& sheet, const Look& look = wide) {
  return text_report(protocol, sheet, assess(protocol, sheet.answers), look).str();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// REQUIRES: both are there.
std::string between(const std::string& text, const std::string& from, const std::string& to) {
  const std::size_t begin = text.find(from);
  REQUIRE(begin != std::string::npos);
  const std::size_t end = text.find(to, begin);
  REQUIRE(end != std::string::npos);
  return text.substr(begin, end - begin);
}

std::string without_escapes(const std::string& text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\x1b') {
      at = text.find('m', at);
    } else {
      plain += text[at];
    }
  }
  return plain;
}

// Left for right in every word of a report's block.
std::string mirrored(std::string text) {
  const auto replace = [&](const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
      text.replace(at, from.size(), to);
      at += to.size();
    }
  };
  replace("right", "\x01");
  replace("left", "right");
  replace("\x01", "left");
  replace("Right", "\x01");
  replace("Left", "Right");
  replace("\x01", "Left");
  return text;
}

}  // namespace

TEST_CASE("A complete screen is ranked line for line as the format's example says") {
  const std::string report = printed(miniature(), complete_sheet(miniature()));
  const std::vector<std::string> wanted = {
      "1. weak glute medius, right     strong sign (100; 3 of 3 checks done)",
      "     +60  Right knee clearly falls inward",
      "     +20  Right knee falls inward more than the other",
      "     +20  Standing up is much harder on the right",
      "2. weak glute maximus, right    strong sign (90; 2 of 2 checks done)",
      "     +30  Right knee clearly falls inward",
      "     +60  Standing up is much harder on the right",
      "3. tight hip flexors, right     strong sign (80; 2 of 2 checks done)",
      "     +50  Right hip flexor feels very tight (8 of 10)",
      "     +30  Right hip flexor is the tighter one (8 against 3)",
      "4. weak core                    moderate sign (50; 1 of 1 checks done)",
      "     +50  Plank held 32 s, short of 45 s",
      "5. tight quads, both sides      slight sign (30; 2 of 2 checks done)",
      "5. weak glute medius, left      slight sign (30; 3 of 3 checks done)"};
  const std::vector<std::string> lines = lines_of(report);
  auto at = lines.begin();
  for (const std::string& line : wanted) {
    INFO(report);
    INFO(line);
    at = std::find(at, lines.end(), line);
    REQUIRE(at != lines.end());
  }
}

TEST_CASE("A screen with gaps says what is open, and why, as the format's example says") {
  const std::string report = printed(miniature(), gaps_sheet(miniature()));
  const std::vector<std::string> wanted = {
      "Could not be checked because of pain: plank (stopped after 30 s); squat, right",
      "1. tight hip flexors, right     strong sign (80; 2 of 2 checks done)",
      "2. weak glute medius, left      slight sign or more (30, could be up to 70; 1 of 3 checks "
      "done) – right side not tested: pain",
      "     +30  Left knee falls inward a little",
      "      ?   Squat: left and right not compared; could add up to 20",
      "      ?   Stand up: not sure; could add up to 20",
      "3. tight quads, left            slight sign or more (30, could be up to 60; 1 of 2 checks "
      "done) – right side skipped",
      "No sign found:       tight hip flexors, left"};
  const std::vector<std::string> lines = lines_of(report);
  auto at = lines.begin();
  for (const std::string& line : wanted) {
    INFO(report);
    INFO(line);
    at = std::find(at, lines.end(), line);
    REQUIRE(at != lines.end());
  }
  CHECK(contains(report,
                 "\nNot checked enough:  weak glute medius, right (0 to 100); weak glute "
                 "maximus, right (0 to 90); "));
  CHECK(contains(report, "weak core (0 to 50)"));
}

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

TEST_CASE("Left and right answers exchanged give the ranked block exchanged, line for line") {
  const Protocol protocol = miniature();
  const std::vector<std::vector<std::string>> screens = {
      {"no", "3", "8", "5", "-", "2", "6", "4", "3", "32", "a little", "clearly", "right much"},
      {"no", "8", "8", "7", "4", "2", "pain", "4", "9 hurt", "45", "pain", "clearly", "left"},
      {"no", "-", "8", "7", "4", "unsure", "9", "4", "9", "45", "a little", "no", "same"},
      {"no", "3", "8", "5", "5", "2", "2", "4", "3", "30 pain", "a little", "pain", "unsure"}};
  for (std::vector<std::string> lines : screens) {
    const auto block = [&](const Sheet& sheet) {
      return between(printed(protocol, sheet), "What stands out", "\nLeft and right\n");
    };
    const std::string ranked = block(typed(protocol, lines));
    for (const std::size_t left : {1, 3, 5, 7, 10}) std::swap(lines[left], lines[left + 1]);
    lines[12] = mirrored(lines[12]);
    CHECK(block(typed(protocol, lines)) == mirrored(ranked));
  }
}

TEST_CASE("A warning sign prints the sentence to act on, its source, and no ranking and no plan") {
  const Protocol protocol = miniature();
  const std::string report = printed(protocol, typed(protocol, {"yes"}));
  CHECK(
      contains(report, "Act today: A locked, unstable, swollen or hot knee needs a professional."));
  CHECK(contains(report, "g-care.glos.nhs.uk"));
  CHECK(contains(report, protocol.about.disclaimer));
  CHECK(contains(report, "2026-11-22"));
  CHECK_FALSE(contains(report, "sign ("));
  CHECK_FALSE(contains(report, "(0"));
  CHECK_FALSE(contains(report, "Test again"));
  CHECK_FALSE(contains(report, "probability"));
}

TEST_CASE("Too many tests stopped by pain: the way to a professional first, no plan, and why") {
  Protocol protocol = miniature();
  protocol.safety.max_pain_stops = 2;
  const std::string report = printed(protocol, typed(protocol, {"no", "3", "8", "pain", "pain"}));
  CHECK(report.find(protocol.safety.refer) < report.find("1. tight hip flexors, right"));
  CHECK(contains(report, "There is no plan, because 2 tests were stopped by pain."));
  CHECK_FALSE(contains(report, "Foam-roll"));
  CHECK_FALSE(contains(report, "Test again"));
}

TEST_CASE(
    "A warning sign that nobody answered is said to be not ruled out, and withholds the plan") {
  const Protocol protocol = miniature();
  Sheet sheet = complete_sheet(protocol);
  sheet.answers.set({0, Side::whole}, {Status::skipped, std::nullopt});
  const std::string report = printed(protocol, sheet);
  CHECK(contains(report,
                 "Act today: You left \"warning signs\" open. If it applies to you: A locked"));
  CHECK(report.find(protocol.safety.refer) < report.find("What stands out"));
  CHECK(contains(report, "There is no plan, because a warning sign should be looked at first."));
}

TEST_CASE("When nothing stands out the report says so before anything else") {
  const Protocol protocol = miniature();
  const std::string report = printed(protocol, good_sheet(protocol));
  CHECK(contains(report, "answers given.\n\n" + protocol.scoring.nothing + "\n"));
  CHECK_FALSE(contains(report, "What stands out"));
  CHECK(contains(report, "tight quads, both sides"));
}

TEST_CASE("When too little was checked the report says that, and not that nothing stands out") {
  const Protocol protocol = miniature();
  const std::string report = printed(protocol, typed(protocol, {"no", "3"}));
  CHECK(contains(report, "Too little was checked to point at anything."));
  CHECK_FALSE(contains(report, protocol.scoring.nothing));
  CHECK(contains(report, "This report is incomplete: 11 answers are missing."));
}

TEST_CASE("Numbers are said once not to be probabilities") {
  for (const Sheet& sheet : {complete_sheet(miniature()), good_sheet(miniature())}) {
    const std::string report = printed(miniature(), sheet);
    const std::string sentence =
        "The number counts this protocol's signs. It is not a probability.";
    const std::size_t first = report.find(sentence);
    REQUIRE(first != std::string::npos);
    CHECK(report.find(sentence, first + 1) == std::string::npos);
  }
}

TEST_CASE("Only sources that back something printed are listed") {
  const Protocol protocol = miniature();
  const std::string report = printed(protocol, complete_sheet(protocol));
  CHECK(contains(report, "Fitness norms for the plank exercise"));
  CHECK_FALSE(contains(report, "Red flags for knee conditions"));
  CHECK_FALSE(contains(printed(protocol, good_sheet(protocol)), "Sources"));
}

TEST_CASE("The plan gives each exercise its dose, sides and reasons, in the protocol's order") {
  const Protocol protocol = miniature();
  const std::string report = printed(protocol, complete_sheet(protocol));
  CHECK(contains(report, "\nStretch\n"));
  CHECK(report.find("\nFoam roll\n") < report.find("\nStretch\n"));
  CHECK(report.find("\nStretch\n") < report.find("\nCore\n"));
  CHECK(report.find("\nCore\n") < report.find("\nStrength\n"));
  CHECK(contains(report,
                 "  Foam-roll the hip flexor\n"
                 "    60 seconds on the left, 2 sets of 60 seconds on the right; "
                 "5 times a week\n"
                 "    For tight hip flexors, right\n"));
  CHECK(contains(report, "3 sets of 20 seconds; 4 times a week; rest 30 seconds between sets"));
  CHECK(contains(report, "Test again in 14 days."));
}

TEST_CASE("The circuit is printed with its rounds, times and numbered stations") {
  const Protocol protocol = miniature();
  const std::string report = printed(protocol, complete_sheet(protocol));
  CHECK(contains(report,
                 "Glute circuit for runners\n2 rounds: 30 seconds of work at each station, "
                 "15 seconds to change, 60 seconds of rest between rounds. About 10 "
                 "minutes.\n  1. Clamshell, left\n  2. Clamshell, right\n"));
}

TEST_CASE("The one missing test that would settle most is named") {
  const Protocol protocol = miniature();
  CHECK(contains(printed(protocol, gaps_sheet(protocol)),
                 "The missing test that would settle most: stand up."));
  CHECK_FALSE(contains(printed(protocol, complete_sheet(protocol)), "settle most"));
}

TEST_CASE("Left and right stand side by side with the worse side named") {
  const Protocol protocol = miniature();
  const std::string report =
      printed(protocol, complete_sheet(protocol), {.width = 80, .unicode = false});
  CHECK(contains(report,
                 "\n  Hip flexors  left  ###.......  3 of 10\n"
                 "               right ########..  8 of 10, worse\n"));
  CHECK(contains(report, "6 of 10, worse, too little to count\n"));
  CHECK(contains(report,
                 "  Hamstrings   left  ##........  2 of 10\n"
                 "               right ##........  2 of 10\n"));
}

TEST_CASE("What a person wrote cannot drive the terminal") {
  const Protocol protocol = miniature();
  Sheet sheet = complete_sheet(protocol);
  sheet.person = "K\x1b[2J";
  sheet.taken = "\x1b]0;x\x07";
  const std::string report = printed(protocol, sheet);
  CHECK_FALSE(contains(report, "\x1b"));
  CHECK(contains(report, "for K\\u{1b}[2J"));
}

TEST_CASE("Answers taken with another version are said to be") {
  const Protocol protocol = miniature();
  Sheet sheet = complete_sheet(protocol);
  sheet.taken_with_version = "0.9.0";
  CHECK(contains(printed(protocol, sheet), "Scored by 1.0.0, answers taken with 0.9.0."));
  sheet.taken_with_version = "1.0.0";
  CHECK_FALSE(contains(printed(protocol, sheet), "Scored by"));
}
