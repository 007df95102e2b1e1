// A report is made of parts: each can be had alone, and together they say everything once.
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/loading.hpp"
#include "support/printed.hpp"

using namespace kneecheck;
using namespace kneecheck::testing;

namespace {

// What stands first in each part of a report of complete_sheet().
const std::vector<std::pair<Part, std::string>> beginnings = {
    {Part::summary, "Knee pain on runs: find your imbalances\n"},
    {Part::plan, "The plan\n"},
    {Part::evidence, "What stands out, the strongest sign first\n"},
    {Part::answers, "What was asked, and what was said\n"},
    {Part::sources, "Sources\n"}};

std::string without_end(std::string report, const Protocol& protocol) {
  const std::size_t end = report.find("\n" + protocol.about.disclaimer);
  return end == std::string::npos ? report : report.substr(0, end);
}

}  // namespace

TEST_CASE("Each part can be printed alone, and is then what it is among the others") {
  const Protocol protocol = miniature_protocol();
  const Sheet sheet = complete_sheet(protocol);
  const std::string all = printed(protocol, sheet, wide, all_parts);
  std::size_t at = 0;
  for (const auto& [part, beginning] : beginnings) {
    const std::string alone = without_end(printed(protocol, sheet, wide, {part}), protocol);
    INFO(alone);
    CHECK(alone.starts_with(beginning));
    if (part == Part::summary) continue;  // ends with a line of its own
    const std::size_t found = all.find(alone);
    REQUIRE(found != std::string::npos);
    CHECK(found > at);
    at = found;
  }
}

TEST_CASE("After a stop the sentence to act on comes first, whichever part is printed") {
  const Protocol protocol = miniature_protocol();
  Protocol painful = protocol;
  for (Prompt& prompt : painful.prompts)
    if (prompt.id == "plank") prompt.pain = PainRule::stop;
  const Sheet warned = typed(protocol, {"yes"});
  const Sheet hurt = typed(painful, {"no", "3", "8", "5", "-", "2", "2", "4", "3", "30 pain"});
  for (const auto& [part, beginning] : beginnings) {
    CHECK(printed(protocol, warned, wide, {part})
              .starts_with("Act today: A locked, unstable, swollen or hot knee needs a "
                           "professional.\n\nThe screen stops here. "));
    CHECK(printed(painful, hurt, wide, {part})
              .starts_with(painful.safety.refer +
                           "\n\nThe screen stopped because this hurt: plank. "));
  }
  CHECK(printed(protocol, warned).starts_with("Act today: A locked"));
  CHECK(count(printed(protocol, warned), "A locked, unstable") == 1);
}

TEST_CASE("The first page tells one warning whole, and the evidence tells all of them") {
  Protocol protocol = miniature_protocol();
  for (const char* says : {"See somebody today.", "See somebody soon."}) {
    RedFlag flag;
    flag.match.at_least = 8;
    flag.action = FlagAction::refer;
    flag.urgency = contains(says, "today") ? Urgency::today : Urgency::soon;
    flag.says = says;
    protocol.prompts[contains(says, "today") ? 1 : 2].red_flags = {flag};
  }
  const Sheet sheet =
      typed(protocol, {"no", "3", "8", "9", "2", "2", "2", "4", "3", "45", "no", "no", "same"});
  const std::string page = printed(protocol, sheet, wide, {Part::summary});
  INFO(page);
  CHECK(contains(page, protocol.safety.refer + "\nAct today: See somebody today.\n"
                                               "Also to be seen to: quads.\n"));
  CHECK_FALSE(contains(page, "See somebody soon."));
  CHECK_FALSE(contains(page, "Test again"));
  const std::string evidence = printed(protocol, sheet, wide, {Part::evidence});
  CHECK(contains(evidence,
                 "Act today: See somebody today.\nAct in the next days: See somebody soon."));
}

TEST_CASE("The first page names the three strongest signs, each with its strongest reason") {
  const Protocol protocol = miniature_protocol();
  CHECK(contains(printed(protocol, complete_sheet(protocol), wide, {Part::summary}),
                 "What stands out most, 3 of 6 signs\n"
                 "1. weak glute medius, right: strong sign (100)\n"
                 "   Right knee clearly falls inward\n"
                 "2. weak glute maximus, right: strong sign (90)\n"
                 "   Standing up is much harder on the right\n"
                 "3. tight hip flexors, right: strong sign (80)\n"
                 "   Right hip flexor feels very tight (8 of 10)\n"));
}

TEST_CASE(
    "While a sign that would stop the screen is open, the first page tells of no other sign") {
  const Protocol protocol = miniature_protocol();
  const Sheet open = typed(
      protocol, {"unsure", "3", "8", "5", "-", "2", "2", "4", "3", "30", "no", "clearly", "right"});
  const std::string page = printed(protocol, open, wide, {Part::summary});
  INFO(page);
  CHECK(contains(page, "What the tests point at can wait until that is cleared up"));
  CHECK_FALSE(contains(page, "What stands out"));
  CHECK(contains(printed(protocol, open, wide, {Part::evidence}), "tight hip flexors, right"));
}

TEST_CASE("The day to test again is counted through the calendar, and in days without a date") {
  const Protocol protocol = miniature_protocol();
  const auto again = [&](const std::string& taken) {
    Sheet sheet = complete_sheet(protocol);
    sheet.taken = taken;
    return printed(protocol, sheet, wide, {Part::summary});
  };
  CHECK(contains(again("2027-02-20T23:59:59-08:00"), "Test again on 2027-03-06: "));
  CHECK(contains(again("2028-02-20T00:00:00Z"), "Test again on 2028-03-05: "));
  CHECK(contains(again("2026-12-25"), "Test again on 2027-01-08: "));
  CHECK(contains(again(""), "Test again in 14 days: "));
  CHECK(contains(again("2027-02-30"), "Test again in 14 days: "));
  CHECK(contains(again("yesterday"), "Test again in 14 days: "));
}

TEST_CASE("A web address is never broken, however narrow the page") {
  const Protocol protocol = miniature_protocol();
  const std::string url = "https://digitalcommons.linfield.edu/symposium/2014/all/8";
  for (const int width : {20, 40, 57, 80, 200}) {
    for (const bool accessible : {false, true}) {
      const Look look{.width = width, .accessible = accessible};
      CHECK(contains(printed(protocol, complete_sheet(protocol), look, {Part::sources}), url));
    }
  }
}

TEST_CASE("The answers part tells what was asked and said, in order, and nothing that was not") {
  const Protocol protocol = miniature_protocol();
  CHECK(contains(printed(protocol, gaps_sheet(protocol), wide, {Part::answers}),
                 "What was asked, and what was said\n"
                 "· Warning signs: no\n"
                 "· Hip flexors: left 3 of 10, right 8 of 10, where 10 is very tight\n"
                 "· Quads: left 5 of 10, right skipped\n"));
  const std::string page = printed(protocol, gaps_sheet(protocol), wide, {Part::answers});
  INFO(page);
  CHECK(contains(page, "· Plank: stopped by pain after 30 s\n"));
  CHECK(contains(page, "· Squat: left a little, right stopped by pain\n"));
  CHECK(contains(page, "· Stand up: not sure\n"));
  CHECK(contains(page, " answers were not reached."));
  CHECK(contains(printed(protocol, complete_sheet(protocol), wide, {Part::answers}),
                 "· Stand up: right, much\n"));
  Protocol better = protocol;
  for (Prompt& prompt : better.prompts) prompt.names_better = prompt.kind == Kind::compare;
  CHECK(contains(printed(better, complete_sheet(protocol), wide, {Part::answers}),
                 "· Stand up: much worse on the left\n"));
  CHECK(contains(printed(protocol, typed(protocol, {"yes"}), wide, {Part::answers}),
                 "· Warning signs: yes\n12 answers were not reached.\n"));
}

TEST_CASE("What a source's author noted for other authors is shown to nobody who answers") {
  Protocol protocol = miniature_protocol();
  for (Source& source : protocol.sources) source.note = "from memory";
  const Sheet sheet = complete_sheet(protocol);
  CHECK_FALSE(contains(printed(protocol, sheet, wide, all_parts), "from memory"));
  CHECK_FALSE(contains(printed_json(protocol, sheet), "from memory"));
}

TEST_CASE("No line of an explanation says that there is no sign under one that adds points") {
  const Protocol protocol = miniature_protocol();
  const std::string report = printed(protocol, complete_sheet(protocol), wide, {Part::evidence});
  CHECK_FALSE(contains(report, "no sign by itself"));
  CHECK_FALSE(contains(report, "checked and clear"));
}
