// What is typed while a circuit is led means the same in each of its times.
#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "support/catch.hpp"
#include "support/led.hpp"

namespace kneecheck::testing {
namespace {

using namespace std::chrono_literals;
using TimedLines = std::vector<std::pair<std::chrono::seconds, Line>>;

// A moment of a circuit that takes 110 seconds: what leads there, and the stations begun by then.
struct At {
  std::string name;
  TimedLines before;
  std::chrono::seconds wait;
  std::size_t begun;
};

// At 17 s the left step has 3 seconds to get into place, at 22 s it has been worked for 2 seconds,
// and at 50 s the rest has 15 to go. Whoever paused, or was interrupted, types 5 seconds later.
const At while_changing{"change", {}, 17s, 2};
const At at_work{"work", {}, 22s, 2};
const At in_the_rest{"rest", {}, 50s, 3};
const At change_paused{"paused while changing", {{17s, "pause"}}, 5s, 2};
const At work_paused{"paused at work", {{22s, "pause"}}, 5s, 2};
const At rest_paused{"paused in the rest", {{50s, "pause"}}, 5s, 3};
const At work_interrupted{"interrupted at work", {{22s, Resumed{}}}, 5s, 2};

// What is typed then, and how the circuit goes.
struct WordAtTime {
  At at;
  std::vector<std::string> spellings;
  int ends_at;  // in seconds; where the clock stands still, Enter comes 7 seconds after the word
  int done;     // stations, for their full time
  int cut_short = 0;
  int skipped = 0;
  std::vector<std::string> stopped = {};
};

const std::vector<std::string> enter = {"", "  "};
const std::vector<std::string> pain = {"pain", "PAIN", "2 pain", "hurt", "it hurts", "4 hurt"};
const std::vector<std::string> pause = {"pause", " Pause"};
const std::vector<std::string> back = {"back", "<"};
const std::vector<std::string> skip = {"skip", "-"};
const std::vector<std::string> help = {"?", "help"};
const std::vector<std::string> quit = {"quit", "Quit"};
const std::vector<std::string> other = {"pian",   "30", "stop it", "review",
                                        "unsure", "b",  "yes",     "# note"};

bool stands_still(const WordAtTime& row) {
  const bool stood = !row.at.before.empty();
  const bool goes_on = row.spellings == enter || row.spellings == back || row.spellings == skip ||
                       row.spellings == quit;
  if (goes_on) return false;
  if (row.spellings == pause || row.spellings == help) return true;
  // Pain stops the station on the screen; said of the one before, it leaves the clock as it is.
  const bool stops = row.spellings == pain &&
                     (row.at.name == work_paused.name || row.at.name == work_interrupted.name);
  return stood && !stops;
}

TEST_CASE("every word does the same plain thing at any time of a circuit") {
  const std::vector<WordAtTime> rows = {
      {while_changing, enter, 107, 6},
      {while_changing, pain, 95, 5, 0, 0, {"bridge"}},
      {while_changing, pause, 117, 6},
      {while_changing, back, 127, 6},
      {while_changing, skip, 97, 5, 0, 1},
      {while_changing, help, 117, 6},
      {while_changing, quit, 17, 1},
      {while_changing, other, 110, 6},
      {at_work, enter, 102, 5, 1},
      {at_work, pain, 102, 5, 0, 0, {"step_up.left"}},
      {at_work, pause, 122, 6},
      {at_work, back, 132, 6},
      {at_work, skip, 102, 5, 0, 1},
      {at_work, help, 122, 6},
      {at_work, quit, 22, 1},
      {at_work, other, 110, 6},
      {in_the_rest, enter, 95, 6},
      {in_the_rest, pain, 110, 6, 0, 0, {"step_up.right"}},
      {in_the_rest, pause, 117, 6},
      {in_the_rest, back, 130, 6},
      {in_the_rest, skip, 95, 6},
      {in_the_rest, help, 117, 6},
      {in_the_rest, quit, 50, 3},
      {in_the_rest, other, 110, 6},
      {change_paused, enter, 115, 6},
      {change_paused, pain, 107, 5, 0, 0, {"bridge"}},
      {change_paused, pause, 122, 6},
      {change_paused, back, 132, 6},
      {change_paused, skip, 102, 5, 0, 1},
      {change_paused, help, 122, 6},
      {change_paused, quit, 22, 1},
      {change_paused, other, 122, 6},
      {work_paused, enter, 120, 6},
      {work_paused, pain, 107, 5, 0, 0, {"step_up.left"}},
      {work_paused, pause, 127, 6},
      {work_paused, back, 137, 6},
      {work_paused, skip, 107, 5, 0, 1},
      {work_paused, help, 127, 6},
      {work_paused, quit, 27, 1},
      {work_paused, other, 127, 6},
      {rest_paused, enter, 115, 6},
      {rest_paused, pain, 122, 6, 0, 0, {"step_up.right"}},
      {rest_paused, pause, 122, 6},
      {rest_paused, back, 135, 6},
      {rest_paused, skip, 100, 6},
      {rest_paused, help, 122, 6},
      {rest_paused, quit, 55, 3},
      {rest_paused, other, 122, 6},
      {work_interrupted, enter, 122, 6},
      {work_interrupted, pain, 107, 5, 0, 0, {"step_up.left"}},
      {work_interrupted, pause, 129, 6},
      {work_interrupted, back, 137, 6},
      {work_interrupted, skip, 107, 5, 0, 1},
      {work_interrupted, help, 129, 6},
      {work_interrupted, quit, 27, 1},
      {work_interrupted, other, 129, 6},
  };
  const std::vector<std::string> order = {
      "Bridge round 1 of 2, station 1 of 3", "Step-up, left round 1 of 2, station 2 of 3",
      "Step-up, right round 1 of 2, station 3 of 3", "Bridge round 2 of 2, station 1 of 3",
      "Step-up, left round 2 of 2, station 2 of 3"};
  const bool redraws = GENERATE(true, false);
  for (const WordAtTime& row : rows) {
    for (const std::string& word : row.spellings) {
      INFO(row.at.name << ": \"" << word << "\"");
      Led led;
      led.terminal.screen.redraws = redraws;
      led.terminal.screen.width = 120;
      for (const auto& [wait, line] : row.at.before) led.terminal.types_after(wait, line);
      led.terminal.types_after(row.at.wait, word);
      if (stands_still(row)) led.terminal.types_after(7s, "");
      const CircuitSummary summary = led.lead();

      CHECK(led.terminal.now() == Clock::time_point(std::chrono::seconds(row.ends_at)));
      CHECK(summary.done == row.done);
      CHECK(summary.cut_short == row.cut_short);
      CHECK(summary.skipped == row.skipped);
      CHECK(summary.led.stopped == row.stopped);
      const bool left = row.spellings == quit;
      CHECK((summary.ending.kind == EndingKind::left) == left);
      const std::vector<std::string> came = headings(led.terminal.output);
      const bool bridge_is_out = row.stopped == std::vector<std::string>{"bridge"};
      REQUIRE(came.size() >= (left ? row.at.begun : row.at.begun + 1));
      if (!left && row.spellings == back) {
        CHECK(came[row.at.begun] == (row.at.begun == 2 ? order[0] : order[2]));
      } else if (!left && !bridge_is_out) {
        CHECK(came[row.at.begun] == order[row.at.begun]);
      }
      const bool told = contains(led.terminal.output,
                                 "! type pain, pause, back, skip, ? or quit, or press Enter (you "
                                 "typed \"" +
                                     word + "\")\n");
      CHECK(told == (row.spellings == other));
      CHECK(contains(led.terminal.output, "  pause     the clock stands still") ==
            (row.spellings == help));
    }
  }
}

}  // namespace
}  // namespace kneecheck::testing
