// A report prints the plan, the circuit and the sources, or says why there are none.
#include <string>

#include "kneecheck/protocol/loader.hpp"
#include "kneecheck/report/phrases.hpp"
#include "support/catch.hpp"
#include "support/loading.hpp"
#include "support/printed.hpp"

using namespace kneecheck;
using namespace kneecheck::testing;

TEST_CASE("Only sources that back something printed are listed") {
  const Protocol protocol = miniature_protocol();
  const std::string report = printed(protocol, complete_sheet(protocol), wide, all_parts);
  CHECK(contains(report, "\nSources\n"));
  CHECK(contains(report, "Fitness norms for the plank exercise"));
  CHECK_FALSE(contains(report, "Red flags for knee conditions"));
  const std::string without_sources = printed(protocol, complete_sheet(protocol));
  CHECK_FALSE(contains(without_sources, "Fitness norms"));
  CHECK(contains(without_sources, "It rests on 2 sources, which --part sources prints.\n"));
  CHECK_FALSE(contains(printed(protocol, good_sheet(protocol)), "--part sources"));
}

TEST_CASE("The plan gives each exercise its dose, sides and reasons, in the protocol's order") {
  const std::string source = support_file("miniature.toml");
  const std::size_t circuit = source.find("[circuit]");
  const Protocol protocol =
      load_protocol(source.substr(0, circuit) + source.substr(source.find("[source]", circuit)));
  const std::string report = printed(protocol, complete_sheet(protocol));
  REQUIRE(contains(report, "\nFoam roll\n"));
  CHECK(report.find("\nFoam roll\n") < report.find("\nCore\n"));
  CHECK(report.find("\nCore\n") < report.find("\nStrength\n"));
  CHECK(contains(report, "\nStrength\n"));
  CHECK_FALSE(contains(report, "\nStretch\n"));
  CHECK(contains(printed(protocol, gaps_sheet(protocol)), "\nStretch\n"));
  CHECK(contains(report,
                 "  Foam-roll the hip flexor\n"
                 "    60 seconds on each side; Mon Tue Thu Sat Sun\n"
                 "    For tight hip flexors, right\n"));
  CHECK(contains(report, "3 sets of 20 seconds; Tue Thu Sat Sun; rest 30 seconds between sets"));
  CHECK(contains(report, "Test again on 2026-12-06: kneecheck -p FILE\n"));
}

TEST_CASE("Who was not tested is not told to test again in so many days") {
  const Protocol protocol = miniature_protocol();
  CHECK(
      contains(printed(protocol, typed(protocol, {"no", "3", "8"})), "Test again on 2026-12-06:"));
  const std::string report = printed(protocol, typed(protocol, {"no"}));
  CHECK(contains(report, "The missing test that would settle most"));
  CHECK_FALSE(contains(report, "Test again"));
}

TEST_CASE("After a test that pain stopped, the plan begins with what to leave out") {
  const Protocol protocol = miniature_protocol();
  const std::string words =
      "The plan\nA test was stopped by pain: leave out any exercise that hurts in the same way.\n";
  CHECK(contains(printed(protocol, gaps_sheet(protocol)), words));
  CHECK_FALSE(contains(printed(protocol, complete_sheet(protocol)), "leave out any exercise"));
}

namespace {

// The miniature protocol with a question whether planks are safe, and exercises that heed it.
Protocol heeding(const std::string& plank, const std::string& clamshell = "") {
  std::string source = support_file("miniature.toml");
  const auto insert = [&](std::string_view before, const std::string& more) {
    source.insert(source.find(before), more);
  };
  insert("[[prompt]]\nid = \"hip_flexors\"",
         "[[prompt]]\nid = \"back\"\nkind = \"yes_no\"\ntitle = \"A sore back\"\n"
         "ask = \"Is your back sore?\"\n");
  source.insert(source.find("kind = \"core\",      sides"), plank);
  source.insert(source.find("kind = \"strength\",  sides = \"each\",  name = \"Clamshell\""),
                clamshell);
  return load_protocol(source);
}

// Answers as of complete_sheet(), with the sore back among them.
std::vector<std::string> lines(const std::string& back, const std::string& plank) {
  return {"no", back, "3", "8",   "5",        "6",       "2",
          "2",  "4",  "3", plank, "a little", "clearly", "right much"};
}

}  // namespace

TEST_CASE("The plan begins with what the answers leave out, the test and the answer once") {
  const Protocol protocol = heeding(
      "leave_out_if = [{ prompt = \"back\", is = \"yes\" }, { prompt = \"plank\", pain = true }], "
      "instead = \"bridge\", ",
      "leave_out_if = { prompt = \"back\", is = \"yes\" }, ");
  const auto report = [&](const std::string& back, const std::string& plank = "32") {
    return printed(protocol, typed(protocol, lines(back, plank)));
  };
  const std::string yes = report("yes");
  CHECK(contains(yes,
                 "The plan\nLeft out, because of your answers:\n· A sore back (yes): Clamshell; "
                 "Elbow plank (instead: Single-leg bridge)\n"));
  CHECK_FALSE(contains(yes, "\n  Clamshell\n"));
  CHECK_FALSE(contains(yes, "\n  Elbow plank\n"));
  CHECK_FALSE(contains(report("no"), "Left out"));
  // What nobody knows is not called unsafe.
  CHECK(contains(report("-"),
                 "The plan\nLeft out, because it is not known whether this is safe for you:\n"
                 "· A sore back (skipped): "));
  // The reason names the test that pain stopped, so no more has to be said of it.
  const std::string hurt = report("no", "30 pain");
  CHECK_FALSE(contains(hurt, "leave out any exercise"));
}

TEST_CASE("The circuit is printed with its rounds, times and numbered stations") {
  const Protocol protocol = miniature_protocol();
  const std::string report = printed(protocol, complete_sheet(protocol));
  CHECK(contains(report,
                 "Glute circuit for runners\n2 rounds: 30 seconds of work at each station, "
                 "15 seconds to change, 60 seconds of rest between rounds. About 10 "
                 "minutes.\nkneecheck circuit leads through it on the clock, where the session is "
                 "saved.\n  1. Clamshell, left\n  2. Clamshell, right\n"));
}

TEST_CASE("Why there is no circuit is said in a sentence") {
  Protocol protocol = miniature_protocol();
  const auto why = [&](const Sheet& sheet) {
    const Assessment assessment = Assessor(protocol).assess(sheet.answers);
    REQUIRE_FALSE(assessment.circuit);
    return why_no_circuit(protocol, assessment).str();
  };
  CHECK(why(good_sheet(protocol)) ==
        "No circuit is offered: it is for at least a moderate sign of weak glute medius or weak "
        "glute maximus, and this session shows none.");
  CHECK(why(typed(protocol, {"yes"})) ==
        "No circuit is offered, because a warning sign should be looked at first.");
  protocol.circuit.reset();
  CHECK(why(complete_sheet(protocol)) == "The protocol runner-knee has no circuit.");
}

TEST_CASE("The one missing test that would settle most is named") {
  const Protocol protocol = miniature_protocol();
  CHECK(contains(printed(protocol, gaps_sheet(protocol)),
                 "The missing test that would settle most: stand up."));
  CHECK_FALSE(contains(printed(protocol, complete_sheet(protocol)), "settle most"));
}
