// A report ranks what stands out, line for line, and the same for left and right.
#include <algorithm>
#include <string>
#include <vector>

#include "kneecheck/report/phrases.hpp"
#include "support/catch.hpp"
#include "support/printed.hpp"

using namespace kneecheck;
using namespace kneecheck::testing;

namespace {

// Left for right in every word of a report's block.
std::string mirrored_block(std::string text) {
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

// Words as they were before they were broken into lines.
std::string unwrapped(const std::string& text) {
  std::string words;
  for (const char c : text)
    if (c != '\n' && c != ' ') {
      words += c;
    } else if (!words.ends_with(' ')) {
      words += ' ';
    }
  return words;
}

// A block of "both sides" tells the left's reasons first, mirrored or not: its lines are compared
// in no order, and "left and right" stays what it is.
std::string comparable(const std::string& ranked) {
  std::string all;
  std::vector<std::string> block;
  const auto finish = [&] {
    if (!block.empty() && contains(block.front(), "both sides"))
      std::sort(block.begin() + 1, block.end());
    for (const std::string& line : block) all += line + "\n";
    block.clear();
  };
  for (std::string line : lines_of(ranked)) {
    if (const std::size_t at = line.find("right and left"); at != std::string::npos)
      line.replace(at, 14, "left and right");
    if (line.empty()) finish();
    block.push_back(unwrapped(line));  // columns shift with the length of "left"
    if (line.empty()) finish();
  }
  finish();
  return all;
}

void check_lines_in_order(const std::string& report, const std::vector<std::string>& wanted) {
  INFO(report);
  const std::vector<std::string> lines = lines_of(report);
  auto at = lines.begin();
  for (const std::string& line : wanted) {
    INFO(line);
    at = std::find(at, lines.end(), line);
    REQUIRE(at != lines.end());
  }
}

}  // namespace

TEST_CASE("A complete screen is ranked line for line as the format's example says") {
  const Protocol protocol = miniature_protocol();
  check_lines_in_order(printed(protocol, complete_sheet(protocol)),
                       {"1. weak glute medius, right     strong sign (100; 3 of 3 checks done)",
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
                        "5. weak glute medius, left      slight sign (30; 3 of 3 checks done)"});
}

TEST_CASE("A screen with gaps says what is open, and why, as the format's example says") {
  const std::string report = printed(miniature_protocol(), gaps_sheet(miniature_protocol()));
  check_lines_in_order(
      report,
      {"Could not be checked because of pain: plank (stopped after 30 s); squat, right",
       "1. tight hip flexors, right     strong sign (80; 2 of 2 checks done)",
       "2. weak glute medius, left      slight sign or more (30, could be up to 70; 1 of 3 checks "
       "done) – right side not tested: pain",
       "     +30  Left knee falls inward a little",
       "      ?   Squat: left and right not compared; could add up to 20",
       "      ?   Stand up: not sure; could add up to 20",
       "3. tight quads, left            slight sign or more (30, could be up to 60; 1 of 2 checks "
       "done) – right side skipped",
       "No sign found:       tight hip flexors, left"});
  CHECK(contains(report,
                 "\nNot checked enough:  weak glute medius, right (0 to 100); weak glute "
                 "maximus, right (0 to 90); "));
  CHECK(contains(unwrapped(report), "weak core (0 to 50)"));
}

TEST_CASE("Left and right answers exchanged give the ranked block exchanged, line for line") {
  const Protocol protocol = miniature_protocol();
  const std::vector<std::vector<std::string>> screens = {
      {"no", "3", "8", "5", "-", "2", "6", "4", "3", "32", "a little", "clearly", "right much"},
      {"no", "8", "8", "7", "4", "2", "pain", "4", "9 hurt", "45", "pain", "clearly", "left"},
      {"no", "-", "8", "7", "4", "unsure", "9", "4", "9", "45", "a little", "no", "same"},
      {"no", "3", "8", "5", "5", "2", "2", "4", "3", "30 pain", "a little", "pain", "unsure"}};
  for (std::vector<std::string> lines : screens) {
    const auto block = [&](const Sheet& sheet) {
      return between(printed(protocol, sheet, {.width = 200}, {Part::evidence}), "What stands out",
                     "\nLeft and right\n");
    };
    const std::string ranked = block(typed(protocol, lines));
    for (const std::size_t left : {1u, 3u, 5u, 7u, 10u}) std::swap(lines[left], lines[left + 1]);
    lines[12] = mirrored_block(lines[12]);
    CHECK(comparable(block(typed(protocol, lines))) == comparable(mirrored_block(ranked)));
  }
}

TEST_CASE("Numbers are said once not to be probabilities") {
  for (const Sheet& sheet :
       {complete_sheet(miniature_protocol()), good_sheet(miniature_protocol())}) {
    const std::string report = printed(miniature_protocol(), sheet);
    const std::string sentence =
        "The number counts this protocol's signs. It is not a probability.";
    const std::size_t first = report.find(sentence);
    REQUIRE(first != std::string::npos);
    CHECK(report.find(sentence, first + 1) == std::string::npos);
  }
}

TEST_CASE("What could be is said once to be the most possible, where anything is open") {
  for (const ReportCase& one : report_cases()) {
    const Assessment assessment = Assessor(one.protocol).assess(one.sheet.answers);
    const bool open = std::any_of(
        assessment.results.begin(), assessment.results.end(),
        [](const Result& result) { return result.score.could_be > result.score.score; });
    const std::string report = printed(one.protocol, one.sheet, {.width = 400});
    const std::string bound = std::string("What it could be is ") + upper_bound + ".";
    CAPTURE(one.name);
    const std::size_t first = report.find(bound);
    CHECK((first != std::string::npos) == open);
    if (open) CHECK(report.find(bound, first + 1) == std::string::npos);
  }
}

TEST_CASE("Left and right stand side by side with the worse side named") {
  const Protocol protocol = miniature_protocol();
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
