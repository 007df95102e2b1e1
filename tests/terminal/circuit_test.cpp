// The circuit of a saved session, led on the real clock.
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <set>

#include "support/contains.hpp"
#include "support/session.hpp"
#include "terminal/typed.hpp"

namespace kneecheck::testing {
namespace {

// The miniature with one round of two stations, and no time to change.
std::string short_circuit() {
  return with(miniature(),
              "rounds = 2\nrest_s = 60\nexercises = [\"clamshell\", \"side_step\", \"bridge\"]",
              "rounds = 1\nwork_s = 10\nchange_s = 0\nexercises = [\"clamshell\"]");
}

// A folder that keeps one finished session.
struct AfterScreen {
  explicit AfterScreen(const std::string& source, const std::string& answers = miniature_answers)
      : protocol(folder.write("short.toml", source)) {
    const Outcome screen = run({"--protocol", protocol, "--data-dir", sessions()}, Bytes{answers});
    INFO(screen.err);
    REQUIRE(screen.status == 0);
  }

  std::string sessions() const { return folder / "sessions"; }
  std::string sheet() const { return read_file(sessions() + "/2026-11-22-runner-knee.toml"); }
  std::vector<std::string> command() const {
    return {"circuit", "--protocol", protocol, "--data-dir", sessions()};
  }

  Folder folder;
  std::string protocol;
};

TEST_CASE("a circuit is led on the clock, and saved with its session") {
  const AfterScreen after(short_circuit());
  PtyProcess terminal({.arguments = after.command()});
  terminal.reply_to("Enter starts the clock", "\n");
  terminal.wait_for("Clamshell, left");
  terminal.reply_to("1 s, 9 to go", "\n");
  terminal.wait_for("stopped at 1 s of 10");
  terminal.wait_for("Clamshell, right");
  terminal.reply_to("1 s, 9 to go", "pain\n");
  terminal.wait_for("! Clamshell, right: stopped by pain, and left out from now on.");
  terminal.wait_for("The circuit is done: 1 of 1 round");
  terminal.wait_for("Saved with the session.");
  CHECK(terminal.wait().status == 0);
  CHECK(contains(after.sheet(), "[circuit]\nrounds = 1\nstopped = [\"clamshell.right\"]\n"));
}

TEST_CASE(
    "the weeks since the screen decide how many rounds there are, unless they are asked for") {
  const AfterScreen after(
      with(short_circuit(), "retest_days = 14",
           "retest_days = 14\nphase = [{ weeks = [1, 1], rounds = 1 }, { weeks = [2, 2], rounds = "
           "3, work_s = 20 }]"));
  const auto opening = [&](const std::string& now, const std::vector<std::string>& more = {}) {
    std::vector<std::string> command = after.command();
    command.insert(command.end(), more.begin(), more.end());
    PtyProcess terminal(
        {.arguments = command, .environment = {"TERM=xterm", "SOURCE_DATE_EPOCH=" + now}});
    terminal.reply_to("Enter starts the clock", "quit\n");
    CHECK(terminal.wait().status == 4);
    return terminal.bytes();
  };
  const std::string day = "1795330800";        // 2026-11-22
  const std::string next_week = "1796022000";  // eight days after
  const std::string spring = "1800514800";
  const std::string week_1 = opening(day);
  CHECK(contains(week_1, "Week 1 of 2 since the test."));
  CHECK(contains(week_1, "1 round: 10 seconds of work"));
  const std::string week_2 = opening(next_week);
  CHECK(contains(week_2, "Week 2 of 2 since the test."));
  CHECK(contains(week_2, "3 rounds: 20 seconds of work"));
  CHECK(contains(opening(next_week, {"--rounds", "1"}), "1 round: 20 seconds of work"));
  const std::string late = opening(spring);
  CHECK(contains(late, "The test was more than 2 weeks ago: test again when you can."));
  CHECK(contains(late, "3 rounds: 20 seconds of work"));
  // A clock that was set back.
  CHECK(contains(opening("1700000000"), "Week 1 of 2 since the test."));
}

TEST_CASE("who has answered a screen is told how to be led through its circuit, and it is found") {
  const Folder folder;
  const std::vector<std::string> environment = {"TERM=xterm", "XDG_DATA_HOME=" + folder.path()};
  for (const Session& session : all_sessions()) {
    if (session.path.find("right-hip.session") == std::string::npos) continue;
    PtyProcess screen({.environment = environment});
    screen.reply_to("] > ", session.typed());
    screen.reply_to("q done > ", "q\n");
    screen.wait_for("To be led through the circuit: kneecheck circuit");
    CHECK(screen.wait().status == 0);
  }
  PtyProcess terminal({.arguments = {"circuit"}, .environment = environment});
  terminal.wait_for("Strength circuit for runners");
  terminal.reply_to("Enter starts the clock", "quit\n");
  terminal.wait_for("You left the circuit");
  CHECK(terminal.wait().status == 4);
}

TEST_CASE("who leaves a circuit gets exit status 4, and the session keeps what was done") {
  const AfterScreen after(short_circuit());
  const std::string before = after.sheet();
  for (const char* keys : {"quit\n", "\x04"}) {
    PtyProcess terminal({.arguments = after.command()});
    terminal.reply_to("Enter starts the clock", keys);
    CHECK(terminal.wait().status == 4);
    CHECK(after.sheet() == before);
  }
  PtyProcess terminal({.arguments = after.command()});
  terminal.reply_to("Enter starts the clock", "\n");
  terminal.reply_to("0 s, 10 to go", "pain\n");
  terminal.wait_for("0 s, 10 to go");
  terminal.signal(SIGINT);
  CHECK(terminal.wait().signal == SIGINT);
  CHECK(contains(after.sheet(), "[circuit]\nrounds = 0\nstopped = [\"clamshell.left\"]\n"));
}

TEST_CASE("what pain stopped in a circuit is known when it is led again") {
  const AfterScreen after(
      with(short_circuit(), "name = \"Clamshell\"", "easier = \"No band.\", name = \"Clamshell\""));
  {
    PtyProcess terminal({.arguments = after.command()});
    terminal.reply_to("Enter starts the clock", "\n");
    terminal.reply_to("0 s, 10 to go", "pain\n");
    terminal.wait_for("! Clamshell, left: stopped by pain. Next time comes its easier form");
    terminal.reply_to("0 s, 10 to go", "quit\n");
    terminal.wait_for("Saved with the session.");
    CHECK(terminal.wait().status == 4);
  }
  PtyProcess terminal({.arguments = after.command()});
  terminal.wait_for("Last time pain stopped Clamshell, left. Begin with its easier form: No band.");
  terminal.reply_to("Enter starts the clock", "\n");
  terminal.wait_for("The easier form, because pain stopped it last time: No band.");
  terminal.reply_to("0 s, 10 to go", "skip\n");
  terminal.wait_for("Clamshell, right");
  terminal.reply_to("0 s, 10 to go", "quit\n");
  CHECK(terminal.wait().status == 4);
  CHECK(contains(after.sheet(), "stopped = [\"clamshell.left\"]\n"));
}

TEST_CASE("a led circuit says what the answers leave out of it, and leads nobody there") {
  const AfterScreen after(
      with(with(short_circuit(), "exercises = [\"clamshell\"]\n\n[source]",
                "exercises = [\"clamshell\", \"side_step\"]\n\n[source]"),
           "name = \"Clamshell\"",
           "leave_out_if = { prompt = \"quads\", at_least = 1 }, instead = \"bridge\", "
           "name = \"Clamshell\""));
  PtyProcess terminal({.arguments = after.command()});
  terminal.wait_for("Left out, because of your answers:");
  terminal.wait_for("Clamshell, left (instead: Single-leg bridge)");
  terminal.reply_to("Enter starts the clock", "\n");
  terminal.wait_for("Single-leg bridge, left");
  for (const char* const next : {"Single-leg bridge, right", "Side steps with a band, left"}) {
    terminal.reply_to("0 s, 10 to go", "skip\n");
    terminal.wait_for(next);
  }
  terminal.reply_to("0 s, 10 to go", "quit\n");
  CHECK(terminal.wait().status == 4);
}

TEST_CASE("a pause of a circuit holds its clock, and the rest of the station comes after it") {
  const AfterScreen after(short_circuit());
  PtyProcess terminal({.arguments = after.command()});
  terminal.reply_to("Enter starts the clock", "\n");
  terminal.reply_to("1 s, 9 to go", "what\n");
  terminal.wait_for(
      "! type pain, pause, back, skip, ? or quit, or press Enter (you typed \"what\")");
  terminal.reply_to("2 s, 8 to go", "pause\n");
  terminal.reply_to("Paused: Enter goes on > ", "?\n");
  terminal.wait_for("the clock stands still until you press Enter");
  terminal.reply_to("Paused: Enter goes on > ", "\n");
  terminal.wait_for("s of this station are left.");
  terminal.reply_to("0 s, ", "back\n");
  terminal.wait_for("this is the first station of the round: it starts again");
  terminal.reply_to("0 s, 10 to go", "quit\n");
  CHECK(terminal.wait().status == 4);
}

TEST_CASE("a station of a circuit during which the program was stopped starts again") {
  const AfterScreen after(short_circuit());
  PtyProcess terminal({.arguments = after.command()});
  terminal.reply_to("Enter starts the clock", "\n");
  terminal.reply_to("1 s, 9 to go", "\x1a");
  terminal.wait_until_stopped();
  terminal.continue_in_foreground();
  terminal.wait_for("the clock was interrupted");
  terminal.reply_to("Enter starts this station again", "\n");
  terminal.wait_for("0 s, 10 to go");
  CHECK(terminal.modes_are_untouched());
}

TEST_CASE("on a terminal that can rewrite no line a circuit speaks in lines") {
  const AfterScreen after(short_circuit());
  PtyProcess terminal({.arguments = after.command(), .environment = {"TERM=dumb"}});
  terminal.reply_to("Enter starts the clock", "\n");
  terminal.reply_to("Go. Work for 10 seconds. Enter ends it.", "quit\n");
  terminal.wait_for("You left the circuit");
  CHECK(terminal.wait().status == 4);
  CHECK(terminal.screen().escapes() == 0);
  CHECK(terminal.screen().carriage_returns() == 0);
}

TEST_CASE("a circuit that is not offered is not led, and says why") {
  const std::string warning = with(miniature_answers, "no\n", "yes\n");
  const std::string stopped = warning.substr(0, warning.find('\n') + 1);
  const AfterScreen after(miniature(), stopped);
  PtyProcess terminal({.arguments = after.command()});
  terminal.wait_for("2026-11-22-runner-knee.toml: No circuit is offered, because a warning sign");
  CHECK(terminal.wait().status == 0);
}

// What lies in the folder, by name.
std::set<std::string> names_in(const std::string& folder) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    names.insert(entry.path().filename());
  }
  return names;
}

TEST_CASE("to find the session of a circuit renames nothing, and locks nothing before it is led") {
  const std::string warning = with(miniature_answers, "no\n", "yes\n");
  const AfterScreen after(miniature(), warning.substr(0, warning.find('\n') + 1));
  std::filesystem::remove(after.sessions() + "/.2026-11-22-runner-knee.toml.lock");
  after.folder.write("sessions/9999-damaged.toml", "format = 1\n");
  const std::set<std::string> before = names_in(after.sessions());
  PtyProcess terminal({.arguments = after.command()});
  terminal.wait_for("9999-damaged.toml: damaged, or changed by hand");
  terminal.wait_for("2026-11-22-runner-knee.toml: No circuit is offered");
  CHECK(terminal.wait().status == 0);
  CHECK(names_in(after.sessions()) == before);
}

TEST_CASE("a circuit is not led of a session that another kneecheck is filling") {
  const AfterScreen after(short_circuit());
  const std::string file = after.sessions() + "/.2026-11-22-runner-knee.toml.lock";
  const int lock = ::open(file.c_str(), O_RDWR | O_CLOEXEC);
  REQUIRE(::flock(lock, LOCK_EX | LOCK_NB) == 0);
  PtyProcess terminal({.arguments = after.command(), .columns = 200});
  terminal.wait_for("is filling 2026-11-22-runner-knee.toml");
  CHECK(terminal.wait().status == 5);
  ::close(lock);
}

TEST_CASE("a circuit needs a terminal, and a finished session") {
  const AfterScreen after(short_circuit());
  const Outcome piped = run(after.command(), Bytes{"\n"});
  CHECK(piped.status == 2);
  CHECK(piped.err == "kneecheck: circuit: needs a person at a terminal on standard input\n");
  const Folder empty;
  PtyProcess terminal({.arguments = {"circuit", "--data-dir", empty / "sessions"}});
  terminal.wait_for("there is no finished session");
  CHECK(terminal.wait().status == 2);
}

}  // namespace
}  // namespace kneecheck::testing
