// T6 to T9, T19: what terminals and locales are and are not.
#include <algorithm>
#include <optional>
#include <regex>
#include <sstream>

#include "faults/faults.hpp"
#include "kneecheck/text/layout.hpp"
#include "support/printed.hpp"
#include "terminal/typed.hpp"

namespace kneecheck::testing {
namespace {

PtySetup miniature_setup(std::vector<std::string> environment = {"TERM=xterm"}) {
  return {.arguments = {"--no-save", "--protocol", miniature_path},
          .environment = std::move(environment)};
}

// Everything a terminal is sent: a mistake, help, a hold on the clock, the review, the report.
void whole_session(PtyProcess& terminal) {
  terminal.reply_to("] > ", "perhaps\n");
  terminal.wait_for("you typed");
  terminal.reply_to("] > ", "?\n");
  terminal.wait_for("the question before");
  answer_up_to_plank(terminal);
  terminal.type("\n");
  terminal.wait_for("1 of 1 s");
  terminal.reply_to("Enter keeps it", "\n");
  answer_from_squat(terminal);
  CHECK(terminal.wait().status == 0);
}

// With `alone` the conversation alone: the report goes to a file.
std::string bytes_of_session(std::vector<std::string> arguments,
                             std::vector<std::string> environment, bool alone = false) {
  const Folder folder;
  const auto output = alone ? std::optional(folder / "report") : std::nullopt;
  arguments.insert(arguments.end(),
                   {"--no-save", "--protocol", folder.write("short.toml", short_hold(1))});
  // Without echo: what is typed is not the program's doing.
  PtyProcess terminal({.arguments = std::move(arguments),
                       .environment = std::move(environment),
                       .output_file = output,
                       .echo = false});
  whole_session(terminal);
  return terminal.bytes();
}

// The terminal itself puts a CR before each LF.
int lone_returns(const std::string& bytes) {
  int count = 0;
  for (std::size_t at = bytes.find('\r'); at != std::string::npos; at = bytes.find('\r', at + 1)) {
    if (bytes.compare(at, 2, "\r\n") != 0) ++count;
  }
  return count;
}

bool is_ascii(const std::string& bytes) {
  return std::none_of(bytes.begin(), bytes.end(), [](char byte) { return (byte & 0x80) != 0; });
}

TEST_CASE("T6: a window that changes its size all the time changes nothing else") {
  PtyProcess terminal(miniature_setup());
  for (int i = 0; i < 1000; ++i) terminal.resize(i % 120, i % 50);
  terminal.resize(80, 24);
  terminal.reply_to("[y/n] > ", "n\n");
  terminal.wait_for("-> no");
}

TEST_CASE("T6: a window that changes its size during a hold does not change the time") {
  const Folder folder;
  PtySetup setup = miniature_setup();
  setup.arguments.back() = folder.write("short.toml", short_hold(2));
  PtyProcess terminal(setup);
  answer_up_to_plank(terminal);
  terminal.type("\n");
  terminal.wait_for("0 s, 2 to go");
  for (int i = 0; i < 1000; ++i) terminal.resize(i % 120, i % 50);
  terminal.resize(80, 24);
  terminal.wait_for("2 of 2 s");
}

TEST_CASE("T6: one column, and none, can still be answered") {
  for (const int columns : {0, 1, 20}) {
    PtySetup setup = miniature_setup();
    setup.columns = columns;
    PtyProcess terminal(setup);
    terminal.reply_to("] > ", "n\n");
    terminal.wait_for("-> no");
    terminal.reply_to("] > ", "quit\n");
    CHECK(terminal.wait().status == 4);
    std::istringstream lines(terminal.bytes());
    int widest = 0;
    for (std::string line; std::getline(lines, line);) {
      line.erase(line.find_last_not_of('\r') + 1);
      widest = std::max(widest, display_width(without_escapes(line)));
    }
    CHECK(widest <= (columns == 0 ? 80 : 20));
  }
}

void check_plain(const std::string& bytes) {
  CHECK(bytes.find('\x1b') == std::string::npos);
  CHECK(lone_returns(bytes) == 0);
  CHECK(is_ascii(bytes));
}

TEST_CASE("T7: a terminal that says nothing of itself gets plain lines: no ESC, no CR, ASCII") {
  check_plain(bytes_of_session({}, {}, true));
  check_plain(bytes_of_session({}, {"TERM=dumb"}, true));
  check_plain(bytes_of_session({"--color", "always"}, {"TERM=dumb"}, true));
}

TEST_CASE("T7: a screen reader gets plain lines, too: no ESC, no CR, ASCII") {
  check_plain(bytes_of_session({}, {"TERM=xterm", "ACCESSIBLE=1"}, true));
  check_plain(bytes_of_session({"--accessible", "--color", "always"}, {"TERM=xterm"}, true));
}

TEST_CASE("T7: NO_COLOR, and a terminal that nobody knows, get no escape sequence") {
  for (const std::vector<std::string>& environment :
       {std::vector<std::string>{"TERM=xterm", "NO_COLOR=1"}, {"TERM=no-such-terminal"}}) {
    const std::string bytes = bytes_of_session({}, environment);
    CHECK(bytes.find('\x1b') == std::string::npos);
    CHECK(lone_returns(bytes) > 0);
  }
}

TEST_CASE("T8: the locale changes no number and no JSON, and only UTF-8 brings our own glyphs") {
  std::string json;
  for (const char* locale : {"C", "POSIX", "C.UTF-8", "de_DE", "de_DE.UTF-8"}) {
    const auto report = [locale](const char* format) {
      const Outcome outcome =
          run(Run{.arguments = {"--protocol", miniature_path, "--format", format},
                  .input = Bytes{miniature_answers},
                  .environment = {"LC_ALL=", std::string("LANG=") + locale}});
      REQUIRE(outcome.status == 0);
      return outcome.out;
    };
    INFO(locale);
    if (json.empty()) json = report("json");
    CHECK(report("json") == json);
    CHECK(is_ascii(report("text")) == (std::string(locale).find("UTF-8") == std::string::npos));
  }
}

TEST_CASE("T8: a plain locale and --ascii keep a whole session within ASCII") {
  CHECK(is_ascii(bytes_of_session({"--ascii"}, {"TERM=xterm"})));
  CHECK(is_ascii(bytes_of_session({}, {"TERM=xterm", "LC_ALL=C"})));
  CHECK_FALSE(is_ascii(bytes_of_session({}, {"TERM=xterm"})));
}

TEST_CASE("T9: the report alone is standard output, and the questions stay on the terminal") {
  for (const bool also_error : {false, true}) {
    const Folder folder;
    PtySetup setup = miniature_setup();
    setup.output_file = folder / "out";
    if (also_error) setup.error_file = folder / "err";
    PtyProcess terminal(setup);
    terminal.reply_to("[y/n] > ", "yes\n");
    terminal.reply_to("Enter ends here", "\n");
    CHECK(terminal.wait().status == 0);
    CHECK(read_file(folder / "out") ==
          run({"--no-save", "--protocol", miniature_path}, Bytes{"yes\n"}).out);
    if (also_error) CHECK(read_file(folder / "err").empty());
  }
}

TEST_CASE("T19: a terminal is asked nothing: colours are the only sequences it is ever sent") {
  const std::string bytes = bytes_of_session({"--color", "always"}, {"TERM=xterm"});
  CHECK(bytes.find('\x1b') != std::string::npos);
  const std::string rest = std::regex_replace(bytes, std::regex("\x1b\\[[0-9;]*m"), "");
  CHECK(rest.find('\x1b') == std::string::npos);
  CHECK(rest.find('\x05') == std::string::npos);  // ENQ
}

}  // namespace
}  // namespace kneecheck::testing
