// A circuit is led station by station on the clock.
#include "kneecheck/interview/circuit.hpp"

#include <algorithm>
#include <chrono>
#include <string>

#include "kneecheck/assessment/circuit.hpp"
#include "support/catch.hpp"
#include "support/led.hpp"

namespace kneecheck::testing {
namespace {

using namespace std::chrono_literals;

TEST_CASE("a circuit leads through every station, left and right, in every round, on the clock") {
  Led led;
  const CircuitSummary summary = led.lead();
  CHECK(headings(led.terminal.output) ==
        std::vector<std::string>{
            "Bridge round 1 of 2, station 1 of 3", "Step-up, left round 1 of 2, station 2 of 3",
            "Step-up, right round 1 of 2, station 3 of 3", "Bridge round 2 of 2, station 1 of 3",
            "Step-up, left round 2 of 2, station 2 of 3",
            "Step-up, right round 2 of 2, station 3 of 3"});
  CHECK(led.terminal.now() == Moment(2 * 3 * 15s + 20s));
  CHECK(circuit_seconds(*led.protocol.circuit, 3) == 110);
  CHECK(summary.rounds == 2);
  CHECK(summary.done == 6);
  CHECK(summary.stopped.empty());
  CHECK(summary.ending.kind == EndingKind::finished);
  CHECK(contains(led.terminal.output, "Round 1 of 2 is done."));
  CHECK(contains(led.terminal.output,
                 "The circuit is done: 2 of 2 rounds, 6 stations for the full time.\n\n"
                 "Not a diagnosis.\n"
                 "Saved with the session.\n"));
}

TEST_CASE("waking up late moves no station of a circuit") {
  Led led;
  led.terminal.lateness = 400ms;
  CHECK(led.lead().done == 6);
  std::vector<Moment> goes;
  for (const auto& heard : led.terminal.cues) {
    if (heard.cue == Cue::go) goes.push_back(heard.when);
  }
  REQUIRE(goes.size() == 6);
  CHECK(goes.back() - goes.front() >= 94s);
  CHECK(goes.back() - goes.front() <= 96s);
}

TEST_CASE("each station has three, two, one, go, last five and done, and says then what is next") {
  Led led;
  led.lead();
  const std::vector<FakeTerminal::Heard> first = {
      {Moment(2s), Cue::three}, {Moment(3s), Cue::two},        {Moment(4s), Cue::one},
      {Moment(5s), Cue::go},    {Moment(10s), Cue::last_five}, {Moment(15s), Cue::done}};
  REQUIRE(led.terminal.cues.size() > first.size());
  CHECK(std::equal(first.begin(), first.end(), led.terminal.cues.begin()));
  for (std::size_t i = 1; i < led.terminal.statuses.size(); ++i) {
    CHECK(led.terminal.statuses[i].when - led.terminal.statuses[i - 1].when >= 1s);
  }
  CHECK(led.terminal.statuses.front().words == "  get into place  5 s    Enter starts");
  const std::string& output = led.terminal.output;
  CHECK(contains(output, "  next: Step-up, left\n  done   10 of 10 s\n\nStep-up, left"));
  CHECK(contains(output, "  next: rest\n  done   10 of 10 s\nRound 1 of 2 is done.\n"));
  CHECK(contains(output,
                 "   o   · Whole foot on the step.\n"
                 "  /|_  · Drive up.\n"
                 "Stop if: the knee gives way\n"));
  CHECK(output.rfind("  next: ") < output.rfind("Step-up, right"));
}

TEST_CASE("the first page of a circuit says what it takes and how to stop") {
  Led led;
  led.lead();
  CHECK(led.terminal.output.starts_with(
      "kneecheck · Glute circuit                                             3 stations\n"
      "2 rounds: 10 seconds of work at each station, 5 seconds to change, 20 seconds of\n"
      "rest between rounds. About 2 minutes.\n"
      "You need: mat, step.\n"
      "\n"
      "Warm up: March.\n"
      "\n"));
  CHECK(contains(led.terminal.output, "type pain"));
  CHECK(contains(led.terminal.output, "Enter starts the clock, b tests the bell > "));
}

TEST_CASE("pain brings a station's easier form in the next round, then leaves it out") {
  Led led;
  led.protocol.circuit->rounds = 3;
  led.terminal.types_after(22s, "pain");  // at work on the left step
  led.terminal.types_after(65s, "pain");  // and again in the second round
  const CircuitSummary summary = led.lead();
  const std::string& output = led.terminal.output;
  CHECK(contains(output,
                 "  stopped at 2 s of 10\n! Step-up, left: stopped by pain. In the next "
                 "round comes its easier form: A low\n  step.\n"));
  CHECK(contains(output, "round 2 of 3, station 2 of 3\nThe easier form: A low step.\n"));
  CHECK(contains(output, "! Step-up, left: stopped by pain, and left out from now on.\n"));
  CHECK_FALSE(contains(output, "round 3 of 3, station 2 of 3"));
  CHECK(contains(output, "round 3 of 3, station 3 of 3"));
  CHECK(summary.rounds == 3);
  CHECK(summary.done == 6);
  CHECK(summary.stopped == std::vector<Station>{{1, Side::left}});
  CHECK(contains(output, "Stopped by pain: Step-up, left.\n"));
  CHECK(summary.led == LedCircuit{3, {"step_up.left", "step_up.left"}});
}

TEST_CASE("a station that has no easier form is left out after the first pain") {
  Led led;
  led.terminal.types_after(8s, "pain");
  const CircuitSummary summary = led.lead();
  CHECK(contains(led.terminal.output, "! Bridge: stopped by pain, and left out from now on.\n"));
  CHECK_FALSE(contains(led.terminal.output, "round 2 of 2, station 1 of 3"));
  CHECK(summary.rounds == 2);
  CHECK(led.saved.size() == 3);  // after the pain, and after each round
}

TEST_CASE(
    "pain while changing means the station just done, and the next one is done all the same") {
  Led led;
  led.terminal.types_after(17s, "pain");
  const CircuitSummary summary = led.lead();
  CHECK(summary.stopped == std::vector<Station>{{0, Side::whole}});
  CHECK(summary.done == 5);
  CHECK(led.terminal.now() == Moment(110s - 15s));
}

TEST_CASE("the rest of a circuit is heard to be over, unless Enter ended it") {
  Led led;
  const bool ended = GENERATE(false, true);
  if (ended) led.terminal.types_after(50s, "");
  led.lead();
  CHECK(contains(led.terminal.output, "Rest is over.\n"));
  const bool heard = std::any_of(led.terminal.cues.begin(), led.terminal.cues.end(),
                                 [](const auto& one) { return one.cue == Cue::rest_over; });
  CHECK(heard == !ended);
}

TEST_CASE("pain before anything was done means the station on the screen, which is not begun") {
  Led led;
  led.terminal.types_after(3s, "pain");
  const CircuitSummary summary = led.lead();
  CHECK(summary.stopped == std::vector<Station>{{0, Side::whole}});
  CHECK(summary.done == 4);
  CHECK(led.terminal.now() == Moment(110s - 12s - 15s));
}

TEST_CASE("when pain has stopped every station the circuit ends") {
  Led led;
  led.stations = {{0, Side::whole}};
  led.terminal.types_after(8s, "pain");
  const CircuitSummary summary = led.lead();
  CHECK(summary.ending.kind == EndingKind::finished);
  CHECK(contains(led.terminal.output, "The circuit ends here, because pain stopped every station"));
}

TEST_CASE("Enter starts a station early, ends it early, and ends a rest") {
  Led led;
  led.terminal.types_after(1s, "");        // starts
  led.terminal.types_after(500ms, "");     // too soon to end it
  led.terminal.types_after(3500ms, "");    // ends it
  led.terminal.types_after(30s + 2s, "");  // ends the rest
  const CircuitSummary summary = led.lead();
  CHECK(summary.done == 5);
  CHECK(summary.cut_short == 1);
  CHECK(contains(led.terminal.output, "5 stations for the full time, 1 ended early."));
  CHECK(led.terminal.now() == Moment(5s + 30s + 2s + 45s));
}

TEST_CASE("quit and the end of input leave a circuit with what was done") {
  Led led;
  SECTION("quit at work") { led.terminal.types_after(77s, "quit"); }
  SECTION("quit while changing") { led.terminal.types_after(67s, "QUIT"); }
  SECTION("the end of input") { led.terminal.types_after(77s, End{}); }
  const CircuitSummary summary = led.lead();
  CHECK(summary.ending.kind == EndingKind::left);
  CHECK(summary.rounds == 1);
  CHECK(contains(led.terminal.output, "You left the circuit: 1 of 2 rounds, 3 stations for"));
  REQUIRE(led.saved.size() == 1);
  CHECK(led.saved.front().rounds == 1);
}

TEST_CASE("who leaves a circuit before its first clock saves nothing") {
  Led led;
  led.terminal = {};
  led.terminal.types_all({"b", "go", "pain", "back", "?", "quit"});
  CHECK(led.lead().ending.kind == EndingKind::left);
  CHECK(led.saved.empty());
  CHECK(contains(led.terminal.output, "-> that is GO"));
  CHECK(contains(led.terminal.output, "! press Enter, or type ? or quit (you typed \"go\")"));
  CHECK(contains(led.terminal.output, "! nothing has begun; if it hurts already, do not start"));
  CHECK(contains(led.terminal.output, "! nothing has begun: press Enter, or type quit"));
  CHECK(contains(led.terminal.output, "  pause     the clock stands still"));
  CHECK_FALSE(contains(led.terminal.output, "Saved"));
}

TEST_CASE("a terminal that can not be read ends a circuit, and says so") {
  Led led;
  led.terminal.types_after(8s, Failed{"Input/output error"});
  const CircuitSummary summary = led.lead();
  CHECK(summary.ending.kind == EndingKind::failed);
  CHECK(summary.ending.why == "Input/output error");
}

TEST_CASE("after a sleep of the machine a station of a circuit starts again, on Enter") {
  Led led;
  SECTION("at work") { led.terminal.sleeps_after(8s, 1h); }
  SECTION("while changing") { led.terminal.sleeps_after(2s, 1h); }
  SECTION("stopped and continued") { led.terminal.types_after(8s, Resumed{}); }
  led.terminal.types_after(3s, "");
  const CircuitSummary summary = led.lead();
  CHECK(summary.done == 6);
  CHECK(contains(led.terminal.output,
                 "! the clock was interrupted\nEnter starts this station again > "));
  CHECK(contains(led.terminal.output, "10 of 10 s"));
}

TEST_CASE("after a sleep in the rest of a circuit the next round starts on Enter") {
  Led led;
  led.terminal.sleeps_after(50s, 1h);
  led.terminal.types_after(0s, "");
  CHECK(led.lead().rounds == 2);
  CHECK(contains(led.terminal.output, "! the clock was interrupted\nEnter goes on > "));
  CHECK(led.terminal.now() == Moment(50s + 1h + 45s));
}

TEST_CASE("a circuit that can not be saved says so, and goes on") {
  Led led;
  led.refused = "No space left on device";
  CHECK(led.lead().rounds == 2);
  CHECK(contains(led.terminal.output, "! not saved: No space left on device\n"));
  CHECK_FALSE(contains(led.terminal.output, "Saved with"));
}

TEST_CASE("for a screen reader a circuit speaks in whole lines") {
  Led led;
  led.terminal.screen = {.width = 80, .accessible = true};
  led.lead();
  CHECK(led.terminal.statuses.empty());
  CHECK(contains(led.terminal.output,
                 "\nRound 1 of 2, station 2 of 3. Step-up, left.\n"
                 "Whole foot on the step.\n"
                 "Drive up.\n"
                 "Stop if: the knee gives way\n"
                 "5 seconds to get into place. Enter starts at once.\n"
                 "Go. Work for 10 seconds. Enter ends it.\n"
                 "Last 5 seconds.\n"
                 "Next: Step-up, right.\n"
                 "Done: 10 of 10 seconds.\n"
                 "\nRound 1 of 2, station 3 of 3. Step-up, right.\n"
                 "5 seconds to get into place. Enter starts at once.\n"));
  CHECK(contains(led.terminal.output,
                 "Round 1 of 2 is done.\nRest: 20 s. Enter goes on.\nRest is over.\n\nRound 2 of "
                 "2, station 1"));
  CHECK(std::all_of(led.terminal.output.begin(), led.terminal.output.end(),
                    [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }));
}

TEST_CASE("a circuit fits a screen of any width") {
  const int width = GENERATE(20, 30, 40, 60);
  Led led;
  led.terminal.screen.width = width;
  led.terminal.screen.unicode = false;
  led.lead();
  for (const std::string& line : lines_of(led.terminal.output)) {
    CHECK(line.size() <= static_cast<std::size_t>(width));
  }
  for (const auto& shown : led.terminal.statuses) {
    CHECK(shown.words.size() < static_cast<std::size_t>(width));
  }
}

}  // namespace
}  // namespace kneecheck::testing
