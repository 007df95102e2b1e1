// A hold is timed to the second, and a rest is counted down.
#include "kneecheck/interview/countdown.hpp"

#include <algorithm>
#include <chrono>

#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/fake_terminal.hpp"

namespace kneecheck::testing {
namespace {

using namespace std::chrono_literals;

Prompt plank() {
  Prompt prompt;
  prompt.kind = Kind::hold;
  prompt.title = "Elbow plank";
  prompt.target = 45;
  prompt.max = 45;
  prompt.lead_in = 5;
  prompt.pain = PainRule::skip;
  prompt.findings.emplace_back();
  return prompt;
}

// What a person does for half a minute, left and right, and then answers.
Prompt stretch_on_clock(int time_s = 30) {
  Prompt prompt;
  prompt.kind = Kind::scale;
  prompt.title = "Quads";
  prompt.per_side = true;
  prompt.max = 10;
  prompt.pain = PainRule::skip;
  prompt.time_s = time_s;
  return prompt;
}

HoldResult time_hold(FakeTerminal& terminal, const Prompt& prompt = plank()) {
  return run_clock(prompt, Waiting::get_ready, terminal);
}

std::string line_at(const FakeTerminal& terminal, Moment when) {
  for (const auto& shown : terminal.statuses) {
    if (shown.when == when) return shown.words;
  }
  return "nothing";
}

// A hold that ended on the clock, at its end or by a line.
HoldEnded ended_hold(FakeTerminal& terminal, const Prompt& prompt = plank()) {
  const HoldResult result = time_hold(terminal, prompt);
  REQUIRE(std::holds_alternative<HoldEnded>(result));
  return std::get<HoldEnded>(result);
}

TEST_CASE("a hold that is not stopped runs to its end and is exactly its target") {
  FakeTerminal terminal;
  const HoldEnded hold = ended_hold(terminal);
  CHECK(hold.seconds == 45);
  CHECK(hold.full);
  CHECK(terminal.now() == Moment(50s));
  CHECK(terminal.output == "  done   45 of 45 s\n");
}

TEST_CASE("a hold is measured from GO in whole seconds, rounded down") {
  const auto [typed_at, seconds] = GENERATE(table<std::chrono::milliseconds, int>(
      {{6000ms, 1}, {43999ms, 38}, {44000ms, 39}, {49999ms, 44}}));
  FakeTerminal terminal;
  terminal.types_after(typed_at, "");
  const HoldEnded hold = ended_hold(terminal);
  CHECK(hold.seconds == seconds);
  CHECK_FALSE(hold.full);
  CHECK(hold.line.empty());
}

TEST_CASE("waking up late repaints, and adds nothing to the time") {
  FakeTerminal terminal;
  terminal.lateness = 900ms;
  const HoldEnded hold = ended_hold(terminal);
  CHECK(hold.seconds == 45);
  CHECK(hold.full);
  const auto go = std::find_if(terminal.cues.begin(), terminal.cues.end(),
                               [](const auto& heard) { return heard.cue == Cue::go; });
  REQUIRE(go != terminal.cues.end());
  CHECK(terminal.now() - go->when >= 45s);
  CHECK(terminal.now() - go->when < 47s);
}

TEST_CASE("the cues are 3, 2, 1, go, half time, last five and done, in time") {
  FakeTerminal terminal;
  time_hold(terminal);
  const std::vector<FakeTerminal::Heard> expected = {
      {Moment(2s), Cue::three}, {Moment(3s), Cue::two},   {Moment(4s), Cue::one},
      {Moment(5s), Cue::go},    {Moment(28s), Cue::half}, {Moment(45s), Cue::last_five},
      {Moment(50s), Cue::done},
  };
  CHECK(terminal.cues == expected);
}

TEST_CASE("the clock is written at most once a second, and beside each cue stands its word") {
  FakeTerminal terminal;
  time_hold(terminal);
  for (std::size_t i = 1; i < terminal.statuses.size(); ++i) {
    CHECK(terminal.statuses[i].when - terminal.statuses[i - 1].when >= 1s);
  }
  CHECK(line_at(terminal, Moment(2s)) == "  get ready  3");
  CHECK(contains(line_at(terminal, Moment(5s)), "GO"));
  CHECK(line_at(terminal, Moment(20s)) ==
        "  hold       [██████████····················]  15 s, 30 to go    Enter stops");
  CHECK(contains(line_at(terminal, Moment(28s)), "half time"));
  CHECK(contains(line_at(terminal, Moment(45s)), "last 5"));
}

TEST_CASE("what was typed before GO does not stop the hold") {
  FakeTerminal terminal;
  Prompt prompt = plank();
  prompt.lead_in = 0;
  terminal.types_after(0s, "");
  CHECK(ended_hold(terminal, prompt).full);
}

TEST_CASE("Enter in the first second of a hold does not stop it") {
  FakeTerminal terminal;
  terminal.types_after(5900ms, "");
  terminal.types_after(6s, "");
  const HoldEnded hold = ended_hold(terminal);
  CHECK(hold.seconds == 6);
}

TEST_CASE("words typed in the first second of a hold end it") {
  FakeTerminal terminal;
  terminal.types_after(5900ms, "pain");
  const HoldEnded hold = ended_hold(terminal);
  CHECK(hold.seconds == 0);
  CHECK(hold.line == "pain");
}

TEST_CASE("a line that ends a hold is handed on, and what was typed behind it is dropped") {
  FakeTerminal terminal;
  terminal.types_after(35s, "pain");
  terminal.types_after(0s, "");
  const HoldEnded hold = ended_hold(terminal);
  CHECK(hold.seconds == 30);
  CHECK(hold.line == "pain");
  CHECK(terminal.unread() == 0);
  CHECK(terminal.drops == 2);
  CHECK(terminal.output == "\n  stopped at 30 s of 45\n");
}

TEST_CASE("a line that is no text ends a hold as Enter does") {
  FakeTerminal terminal;
  terminal.types_after(15s, NotText{1, "U+001B (escape)"});
  const HoldEnded hold = ended_hold(terminal);
  CHECK(hold.seconds == 10);
  CHECK(hold.line.empty());
}

TEST_CASE("a line while getting ready leaves the clock before it started") {
  FakeTerminal terminal;
  terminal.types_after(3s, "");
  CHECK(std::holds_alternative<LeftGetReady>(time_hold(terminal)));
  CHECK(terminal.drops == 0);
  CHECK(std::none_of(terminal.cues.begin(), terminal.cues.end(),
                     [](const auto& heard) { return heard.cue == Cue::go; }));
}

TEST_CASE("a machine that sleeps during a hold, or a program that was stopped, interrupts it") {
  FakeTerminal terminal;
  SECTION("asleep during the hold") { terminal.sleeps_after(20s, 2s); }
  SECTION("asleep while getting ready") { terminal.sleeps_after(2s, 1h); }
  SECTION("asleep past the end of the hold") { terminal.sleeps_after(49s, 10s); }
  SECTION("stopped and continued") { terminal.types_after(20s, Resumed{}); }
  CHECK(std::holds_alternative<Interrupted>(time_hold(terminal)));
  CHECK_FALSE(contains(terminal.output, "done"));
}

TEST_CASE("a gap of a second does not interrupt a hold, and its time counts") {
  FakeTerminal terminal;
  terminal.sleeps_after(20s, 1s);
  CHECK(ended_hold(terminal).full);
  CHECK(terminal.now() == Moment(50s));
}

TEST_CASE("the end of input and a terminal that can not be read end a hold") {
  FakeTerminal terminal;
  const bool failed = GENERATE(true, false);
  terminal.types_after(20s, failed ? Line(Failed{"Input/output error"}) : Line(End{}));
  const HoldResult result = time_hold(terminal);
  REQUIRE(std::holds_alternative<InputEnded>(result));
  CHECK(std::holds_alternative<Failed>(std::get<InputEnded>(result).line) == failed);
}

TEST_CASE("past its target a hold says so and runs on to its maximum") {
  Prompt prompt = plank();
  prompt.max = 60;
  FakeTerminal terminal;
  SECTION("to the end") {
    CHECK(ended_hold(terminal, prompt).seconds == 60);
    CHECK(terminal.output == "target reached, go on if you can\n  done   60 of 60 s\n");
    REQUIRE(terminal.cues.size() == 8);
    CHECK(terminal.cues[6] == FakeTerminal::Heard{Moment(50s), Cue::target});
    CHECK(terminal.cues[7] == FakeTerminal::Heard{Moment(65s), Cue::done});
  }
  SECTION("stopped between") {
    terminal.types_after(55s, "");
    CHECK(ended_hold(terminal, prompt).seconds == 50);
    CHECK(contains(terminal.output, "stopped at 50 s, target 45 reached"));
  }
}

TEST_CASE("a short hold has no half time, and none has two cues at once") {
  const int target = GENERATE(1, 2, 5, 6, 9, 10, 11, 12);
  Prompt prompt = plank();
  prompt.target = target;
  prompt.max = target;
  prompt.lead_in = 0;
  FakeTerminal terminal;
  CHECK(ended_hold(terminal, prompt).seconds == target);
  for (std::size_t i = 1; i < terminal.cues.size(); ++i) {
    CHECK(terminal.cues[i].when > terminal.cues[i - 1].when);
  }
}

TEST_CASE("where no line can be rewritten the clock speaks in whole lines") {
  FakeTerminal terminal;
  terminal.screen.redraws = false;
  terminal.screen.accessible = true;
  time_hold(terminal);
  CHECK(terminal.statuses.empty());
  CHECK(terminal.output ==
        "Get ready: 5 s.\n"
        "Go. Hold for 45 seconds. Enter stops.\n"
        "Half time: 23 of 45 seconds.\n"
        "Last 5 seconds.\n"
        "Done: 45 of 45 seconds.\n");
  CHECK(terminal.cues.size() == 7);
}

TEST_CASE("what nothing follows from is called by its title, not a hold") {
  Prompt prompt = plank();
  prompt.findings.clear();
  const auto [title, word] =
      GENERATE(table<std::string, std::string>({{"Warm-up", "warm-up"},
                                                {"\u00dcbung", "\u00fcbung"},
                                                {"Elbow plank", "time"},
                                                {"IT band", "it band"},
                                                {"Stretch, quads (front)", "stretch"}}));
  prompt.title = title;
  FakeTerminal terminal;
  SECTION("on the line that is rewritten") {
    time_hold(terminal, prompt);
    CHECK(contains(line_at(terminal, Moment(20s)), "  " + word + "  "));
  }
  SECTION("or needs no name in whole lines") {
    terminal.screen.redraws = false;
    time_hold(terminal, prompt);
    CHECK(contains(terminal.output, "Go. 45 seconds. Enter stops.\n"));
  }
}

TEST_CASE("on a long clock what is gone and what is to go are told in minutes and seconds") {
  Prompt warm_up = plank();
  warm_up.findings.clear();
  warm_up.title = "Warm-up";
  warm_up.target = warm_up.max = 360;
  FakeTerminal terminal;
  SECTION("on the line that is rewritten") {
    time_hold(terminal, warm_up);
    CHECK(
        contains(line_at(terminal, Moment(5s + 17s)), "]  17 s, 5 min 43 s to go    Enter stops"));
    CHECK(contains(line_at(terminal, Moment(5s + 120s)), "]  2 min, 4 min to go    Enter stops"));
    CHECK(contains(line_at(terminal, Moment(5s + 335s)), "]  5 min 35 s, 25 s to go    Enter"));
  }
  SECTION("on a narrow screen what is to go stays longest") {
    terminal.screen.width = 20;
    time_hold(terminal, warm_up);
    CHECK(line_at(terminal, Moment(5s + 17s)) == "  5 min 43 s to go");
  }
  SECTION("in whole lines") {
    terminal.screen.redraws = false;
    time_hold(terminal, warm_up);
    CHECK(contains(terminal.output, "Go. 6 minutes. Enter stops.\n"));
    CHECK(contains(terminal.output, "Half time: 3 minutes of 6 minutes.\n"));
  }
  SECTION("of two minutes at most in seconds") {
    warm_up.target = warm_up.max = 120;
    time_hold(terminal, warm_up);
    CHECK(contains(line_at(terminal, Moment(5s + 17s)), "]  17 s, 103 to go    Enter stops"));
  }
}

TEST_CASE("a clock before an answer has the get-ready and the bells of a hold") {
  FakeTerminal terminal;
  const HoldEnded ended = ended_hold(terminal, stretch_on_clock());
  CHECK(ended.full);
  CHECK(terminal.now() == Moment(35s));
  const std::vector<FakeTerminal::Heard> expected = {
      {Moment(2s), Cue::three}, {Moment(3s), Cue::two},   {Moment(4s), Cue::one},
      {Moment(5s), Cue::go},    {Moment(20s), Cue::half}, {Moment(30s), Cue::last_five},
      {Moment(35s), Cue::done},
  };
  CHECK(terminal.cues == expected);
  CHECK(contains(line_at(terminal, Moment(10s)), "  quads      ["));
  CHECK(terminal.output == "  done   30 of 30 s\n");
}

TEST_CASE("the time to change sides takes the place of getting ready, and Enter cuts it short") {
  FakeTerminal terminal;
  SECTION("to its end") {
    run_clock(stretch_on_clock(), Waiting::change, terminal);
    CHECK(terminal.statuses.front().words == "  get into place  8 s    Enter starts");
    CHECK(terminal.now() == Moment(38s));
    CHECK(terminal.cues.front() == FakeTerminal::Heard{Moment(5s), Cue::three});
  }
  SECTION("cut short") {
    terminal.types_after(2s, "");
    run_clock(stretch_on_clock(), Waiting::change, terminal);
    CHECK(terminal.now() == Moment(32s));
  }
  SECTION("left by a word, which is handed on") {
    terminal.types_after(2s, " Pain ");
    const HoldResult result = run_clock(stretch_on_clock(), Waiting::change, terminal);
    REQUIRE(std::holds_alternative<LeftGetReady>(result));
    CHECK(std::get<LeftGetReady>(result).line == "Pain");
    CHECK(terminal.now() == Moment(2s));
  }
  SECTION("none at all") {
    Prompt prompt = stretch_on_clock();
    prompt.change_s = 0;
    run_clock(prompt, Waiting::change, terminal);
    CHECK(terminal.now() == Moment(30s));
  }
}

TEST_CASE("a rest is counted down, and Enter ends it") {
  FakeTerminal terminal;
  SECTION("to its end") {
    CHECK(std::holds_alternative<std::string>(time_rest(30, terminal)));
    CHECK(terminal.now() == Moment(30s));
    CHECK(terminal.statuses.front().words == "  rest  30 s    Enter goes on");
    CHECK(terminal.statuses.size() == 30);
    CHECK(terminal.cues == std::vector<FakeTerminal::Heard>{{Moment(27s), Cue::three},
                                                            {Moment(28s), Cue::two},
                                                            {Moment(29s), Cue::one},
                                                            {Moment(30s), Cue::rest_over}});
  }
  SECTION("by Enter") {
    terminal.types_after(10s, "");
    CHECK(std::holds_alternative<std::string>(time_rest(30, terminal)));
    CHECK(terminal.now() == Moment(10s));
    CHECK(terminal.cues.empty());
  }
  SECTION("by the end of input") {
    terminal.types_after(10s, End{});
    CHECK(std::holds_alternative<End>(time_rest(30, terminal)));
  }
}

TEST_CASE("the clock fits a screen of any width") {
  const int width = GENERATE(20, 30, 40, 60, 80);
  FakeTerminal terminal;
  terminal.screen.width = width;
  terminal.screen.unicode = false;
  time_hold(terminal);
  time_rest(30, terminal);
  Prompt warm_up = plank();
  warm_up.findings.clear();
  warm_up.title = "Warm-up";
  warm_up.target = warm_up.max = 1500;
  time_hold(terminal, warm_up);
  run_clock(stretch_on_clock(300), Waiting::change, terminal);
  for (const auto& shown : terminal.statuses) {
    CHECK(shown.words.size() < static_cast<std::size_t>(width));
    CHECK(shown.words.find('\n') == std::string::npos);
  }
}

}  // namespace
}  // namespace kneecheck::testing
