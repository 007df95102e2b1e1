// What a circuit knows of the pain of the time before, and what it leaves to the next time.
#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "kneecheck/assessment/circuit.hpp"
#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/report/phrases.hpp"
#include "support/catch.hpp"
#include "support/held.hpp"
#include "support/led.hpp"

namespace kneecheck::testing {
namespace {

using namespace std::chrono_literals;

std::vector<Station> stations_of(const Protocol& protocol) {
  std::vector<Station> stations;
  for (const ExerciseIndex exercise : protocol.circuit->exercises) {
    const bool per_side = protocol.exercises[exercise].per_side;
    for (const Side side :
         per_side ? std::vector{Side::left, Side::right} : std::vector{Side::whole}) {
      stations.push_back({exercise, side});
    }
  }
  return stations;
}

// Led once more, with what was left to it.
struct Again : Led {
  Again(const Protocol& led, const std::vector<Station>& offered, const LedCircuit& kept)
      : Led(led) {
    stations = offered;
    before = kept;
    terminal.screen.width = 1000;
  }
  // At work at a station, two seconds after GO; nobody types anything else on the way there.
  void types_at(std::size_t station, const std::string& word) {
    const CircuitRules& rules = *protocol.circuit;
    const int way = static_cast<int>(station) * (rules.change_s + rules.work_s) + rules.change_s;
    terminal.types_after(std::chrono::seconds(way + 2), word);
  }
};

std::string heading(const Protocol& protocol, Station station) {
  return "\n" + station_words(protocol, station).str() + "  ";
}

TEST_CASE(
    "a station of a shipped circuit that pain stopped begins easier the next time, and says why") {
  for (const BuiltinFile& file : builtin_files()) {
    const Protocol protocol = load_protocol(file.source);
    if (!protocol.circuit) continue;
    const std::vector<Station> stations = stations_of(protocol);
    for (std::size_t at = 0; at < stations.size(); ++at) {
      const std::string name = station_name(protocol, stations[at]);
      const std::string words = station_words(protocol, stations[at]).str();
      const std::string& easier = protocol.exercises[stations[at].exercise].easier;
      INFO(file.name << ": " << name);
      REQUIRE_FALSE(easier.empty());

      Again first(protocol, stations, {});
      first.types_at(at, "pain");
      first.terminal.types_after(1s, "quit");
      CHECK(first.lead().led.stopped == std::vector{name});
      CHECK_FALSE(contains(first.terminal.output, "Last time"));
      REQUIRE_FALSE(first.saved.empty());
      CHECK(first.saved.front().led == LedCircuit{0, {name}});

      // In every round of the next time its page says why; no other station's does.
      Again second(protocol, stations, first.saved.back().led);
      const CircuitSummary done = second.lead();
      const std::string& output = second.terminal.output;
      CHECK(contains(output, "\nLast time pain stopped " + words +
                                 ". Begin with its easier form: " + easier + "\n"));
      const std::string why = "The easier form, because pain stopped it last time: " + easier;
      CHECK(count(output, "The easier form") == protocol.circuit->rounds);
      for (auto page = output.find(why); page != std::string::npos;
           page = output.find(why, page + 1)) {
        const std::size_t top = output.rfind("\n\n", page);
        CHECK(output.compare(top + 1, heading(protocol, stations[at]).size(),
                             heading(protocol, stations[at])) == 0);
      }

      // Done without pain, its full form is the next one, and that is said.
      CHECK(done.led == LedCircuit{protocol.circuit->rounds, {}});
      CHECK(contains(output, "\nWithout pain this time: " + words + ". Next time comes the full "));

      // Pain in the easier form too leaves it out, now and the next time.
      Again hurts(protocol, stations, first.saved.back().led);
      hurts.types_at(at, "pain");
      hurts.terminal.types_after(1s, "quit");
      CHECK(hurts.lead().led.stopped == std::vector{name, name});
      Again third(protocol, stations, hurts.saved.back().led);
      CHECK(third.lead().led.stopped == std::vector{name, name});
      CHECK(
          contains(third.terminal.output, "\nPain stopped " + words + " twice: it is left out.\n"));
      CHECK_FALSE(contains(third.terminal.output, heading(protocol, stations[at])));
    }
  }
}

TEST_CASE(
    "a station without an easier form that pain stopped is left out the next time, and is said to "
    "be") {
  Led led;
  led.before = {1, {"bridge"}};
  const CircuitSummary summary = led.lead();
  CHECK(contains(led.terminal.output,
                 "\nLast time pain stopped Bridge, which has no easier form: it is left out.\n"));
  CHECK(contains(led.terminal.output, "  2 stations\n"));
  CHECK_FALSE(contains(led.terminal.output, "\nBridge  "));
  CHECK(summary.led == LedCircuit{2, {"bridge"}});
}

TEST_CASE("where earlier pain leaves no station, no clock is started") {
  Led led;
  led.stations = {{0, Side::whole}};
  led.before = {0, {"bridge"}};
  const CircuitSummary summary = led.lead();
  CHECK(summary.ending.kind == EndingKind::finished);
  CHECK_FALSE(contains(led.terminal.output, "Enter starts the clock"));
  CHECK(contains(led.terminal.output, "because pain stopped every station"));
  CHECK(led.saved.empty());
}

TEST_CASE(
    "pain is forgotten only where a station was done without it, for all of its time, in every "
    "round led") {
  Led led;
  led.before = {0, {"step_up.left"}};
  SECTION("not where Enter ended it") { led.terminal.types_after(22s, ""); }
  SECTION("not where it was skipped") { led.terminal.types_after(22s, "skip"); }
  SECTION("not where it hurt again") { led.terminal.types_after(22s, "pain"); }
  SECTION("not where it hurt in a later round") { led.terminal.types_after(87s, "pain"); }
  SECTION("not where a later round ended it early") { led.terminal.types_after(87s, ""); }
  SECTION("not before a round is done") { led.terminal.types_after(40s, "quit"); }
  const CircuitSummary summary = led.lead();
  CHECK(summary.recovered.empty());
  const std::vector<std::string>& kept = summary.led.stopped;
  CHECK(std::ranges::find(kept, "step_up.left") != kept.end());
  CHECK_FALSE(contains(led.terminal.output, "Without pain this time"));
}

TEST_CASE("whoever leaves after a round without pain has done that round without pain") {
  Led led;
  led.before = {0, {"step_up.left", "step_up.right"}};
  led.terminal.types_after(37s, "");  // ends the right step early
  led.terminal.types_after(13s, "quit");
  CHECK(led.lead().led == LedCircuit{1, {"step_up.right"}});
  CHECK(led.saved.back().led == LedCircuit{1, {"step_up.right"}});
}

TEST_CASE("what pain stopped and this circuit does not have is still known after it") {
  Led led;
  led.before = {0, {"clamshell.left", "step_up.left"}};
  led.terminal.types_after(37s, "pain");
  CHECK(led.lead().led == LedCircuit{2, {"clamshell.left", "step_up.right"}});
}

}  // namespace
}  // namespace kneecheck::testing
