// T1, B3: a signal before any of the system calls that a whole session makes.
#include <algorithm>
#include <array>
#include <csignal>
#include <filesystem>
#include <set>

#include "faults/faults.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "support/contains.hpp"
#include "support/held.hpp"
#include "support/resuming.hpp"
#include "support/shims.hpp"
#include "support/typed.hpp"
#include "terminal/typed.hpp"

namespace kneecheck::testing {
namespace {

constexpr int least_moments = 50;
constexpr int stride = sanitized ? 20 : 2;
constexpr std::int64_t calls_of_a_save = 12;  // the most that may be left to make after a signal

const std::string up_to_plank = "no\n3\n8\n5\n-\n2\n2\n4\n3\n";
const std::string from_squat = "a little\nclearly\nright\n";

// Every second call of a session. At the end of one, where it is said to be finished, every call.
constexpr std::int64_t end_calls = 40;

// What is asked, with a hold of six seconds.
struct Screening {
  Folder folder;
  std::string path = folder.write("six.toml", short_hold(6));
  Protocol protocol = load_file(path);
  std::vector<std::string> arguments = {"--protocol", path};
  std::string lines = up_to_plank + "6\n" + from_squat;
  std::string report = run(arguments, Bytes{lines}).out;
  std::string page = run({"--protocol", path, "--part", "summary"}, Bytes{lines}).out;

  // The lines that are left behind so many answers.
  std::string rest(int answers) const {
    std::size_t at = 0;
    while (answers-- > 0) at = lines.find('\n', at) + 1;
    return lines.substr(at);
  }
};

// A person answers it all, the hold on the clock, and sees its first page; unless the signal comes.
// Waits take no time.
struct WatchedSitting {
  SignalShim shim;
  Folder folder = Folder::in_memory();
  Outcome outcome;
  std::string shown;

  WatchedSitting(const Screening& screening, int signal, std::int64_t call) {
    const ClockShim clock;
    clock->waits_are_free = true;
    shim->signal = signal;
    shim->at = call;
    std::vector<std::string> arguments = screening.arguments;
    arguments.insert(arguments.end(), {"--data-dir", folder.path()});
    // Without echo, an acknowledgement stands right behind the prompt.
    PtyProcess terminal(
        {.arguments = arguments, .environment = shimmed(clock, &shim), .echo = false});
    terminal.type(up_to_plank + "\n");
    if (terminal.shows("Enter keeps it")) terminal.type("\n" + from_squat + "\nq\n");
    outcome = terminal.wait();
    shown = terminal.screen().shown();
  }

  std::string sheet() const { return folder / "2026-11-22-runner-knee.toml"; }
  // Finished, as far as the next `kneecheck resume` can tell.
  bool is_finished() const {
    return read_file(sheet()).find("state = \"complete\"") != std::string::npos;
  }
  bool is_half_saved() const {
    return std::filesystem::exists(folder / ".2026-11-22-runner-knee.toml.tmp");
  }

  int saved(const Protocol& protocol) const {
    if (!std::filesystem::exists(sheet())) return 0;
    const Answers answers = read_sheet(protocol, read_file(sheet())).sheet.answers;
    const std::vector<Item> items = items_of(protocol);
    return static_cast<int>(std::count_if(items.begin(), items.end(), [&answers](Item item) {
      return answers.get(item).status != Status::not_reached;
    }));
  }

  // What the signal came into.
  std::string phase() const {
    const std::string call = shim->call.data();
    if (call == "fchmod" || call == "fsync" || call == "renameat") return "save";
    const std::string line = shown.substr(shown.rfind('\n') + 1);
    for (const char* words : {"get ready", "to go", "goes back >"}) {
      if (line.find(words) != std::string::npos) return words;
    }
    return "question";
  }
};

void check_sitting(const Screening& screening, const WatchedSitting& sitting, int signal) {
  CHECK(sitting.outcome.signal == signal);
  // SIGKILL alone cannot be held back inside a save.
  if (signal != SIGKILL) CHECK_FALSE(sitting.is_half_saved());
  const int acknowledged = count(sitting.shown, "> -> ");
  const int saved = sitting.saved(screening.protocol);
  CHECK(saved >= acknowledged);
  CHECK(saved <= acknowledged + 1);
  if (!std::filesystem::exists(sitting.sheet())) return;
  if (sitting.is_finished()) {
    CHECK(contains(sitting.shown, screening.page));
    return;
  }
  const Outcome resumed =
      run(resuming(sitting.folder.path(), screening.arguments), Bytes{screening.rest(saved)});
  INFO(resumed.err);
  CHECK(resumed.status == 0);
  CHECK(resumed.out == screening.report);
}

// Before calls `each` apart, from the call `first` on; below 0 that counts from the end.
void check_moments(int signal, std::int64_t first, std::int64_t each = stride) {
  const Screening screening;
  const WatchedSitting whole(screening, 0, 0);
  INFO(whole.shown);
  REQUIRE(whole.outcome.status == 0);
  REQUIRE(whole.shim->calls >= 2 * least_moments);
  std::set<std::string> phases;
  CHECK(whole.is_finished());
  const bool all_of_it = first > 0;
  if (!all_of_it) first += whole.shim->calls + 1;
  for (std::int64_t call = first; call <= whole.shim->calls; call += each) {
    const WatchedSitting sitting(screening, signal, call);
    INFO("before call " << call << ", " << sitting.shim->call.data());
    phases.insert(sitting.phase());
    check_sitting(screening, sitting, signal);
    CHECK(sitting.shim->calls - call <= calls_of_a_save);
  }
  const std::set<std::string> all = {"question", "save", "get ready", "to go", "goes back >"};
  if (!sanitized && all_of_it) CHECK(phases == all);
}

TEST_CASE("T1, B3: SIGINT ends at once, whatever the moment, and no answer is lost") {
  check_moments(SIGINT, 1);
}

TEST_CASE("T1, B3: SIGTERM ends at once, whatever the moment, and no answer is lost") {
  check_moments(SIGTERM, 2);
}

TEST_CASE("T1, B3: SIGHUP ends at once, whatever the moment, and no answer is lost") {
  check_moments(SIGHUP, 1);
}

TEST_CASE("T1, B3: SIGQUIT ends at once, whatever the moment, and no answer is lost") {
  check_moments(SIGQUIT, 2);
}

TEST_CASE("T15: killed at any moment of the end, resume gives the report, unless it was shown") {
  for (const int signal : {SIGKILL, SIGINT}) {
    check_moments(signal, -end_calls, sanitized ? stride : 1);
  }
}

}  // namespace
}  // namespace kneecheck::testing
