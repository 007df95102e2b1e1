// A terminal that another program left raw: it hands over what Enter, Ctrl-C and Ctrl-D send, and
// does nothing about it itself.
#include <fmt/format.h>

#include <csignal>
#include <string>
#include <utility>
#include <vector>

#include "support/contains.hpp"
#include "support/printed.hpp"
#include "terminal/typed.hpp"

namespace kneecheck::testing {
namespace {

struct RawModes {
  bool lines = true;    // ICANON
  bool returns = true;  // ICRNL
  bool signals = true;  // ISIG
  bool echo = true;

  bool are_usual() const { return lines && returns && signals; }

  // What ends a line there: Enter, or Ctrl-J where the terminal waits for a line feed.
  std::string enter() const { return lines && !returns ? "\n" : "\r"; }

  std::string words() const {
    return fmt::format("lines {} returns {} signals {} echo {}", lines, returns, signals, echo);
  }

  void operator()(termios& modes) const {
    if (!lines) modes.c_lflag &= ~static_cast<tcflag_t>(ICANON);
    if (!returns) modes.c_iflag &= ~static_cast<tcflag_t>(ICRNL);
    if (!signals) modes.c_lflag &= ~static_cast<tcflag_t>(ISIG);
    if (!echo) modes.c_lflag &= ~static_cast<tcflag_t>(ECHO);
  }
};

std::vector<RawModes> all_modes() {
  std::vector<RawModes> all;
  for (unsigned bits = 0; bits < 16; ++bits) {
    all.push_back({(bits & 1U) == 0, (bits & 2U) == 0, (bits & 4U) == 0, (bits & 8U) == 0});
  }
  return all;
}

// At the first question of the miniature, with a session kept in `folder`.
struct AtRawTerminal {
  explicit AtRawTerminal(const RawModes& modes)
      : terminal({.arguments = {"--protocol", miniature_path, "--data-dir", folder.path()},
                  .output_file = folder / "out",
                  .modes = modes}) {}

  // Answers everything but the squat and what is behind it.
  void answer(const std::string& enter) {
    for (const char* line : {"no", "3", "8", "5", "-", "2", "2", "4", "3"}) {
      terminal.reply_to("] > ", line + enter);
    }
    terminal.reply_to("lank > ", "30" + enter);
  }

  std::string session() const { return read_file(folder / "2026-11-22-runner-knee.toml"); }

  Folder folder;
  PtyProcess terminal;
};

const char* const remedy = "Ctrl-J ends a line; after quit, type stty sane";

TEST_CASE("a terminal that was left raw is told of in one line, and answered to the report") {
  for (const RawModes& modes : all_modes()) {
    INFO(modes.words());
    AtRawTerminal at(modes);
    at.answer(modes.enter());
    for (const char* line : {"a little", "clearly", "right"}) {
      at.terminal.reply_to("] > ", line + modes.enter());
    }
    at.terminal.reply_to("Enter shows the", modes.enter());
    CHECK(at.terminal.wait().status == 0);
    const std::string shown = at.terminal.screen().shown();
    CHECK(count(shown, remedy) == (modes.are_usual() ? 0 : 1));
    const bool hides = !modes.are_usual() && !modes.echo;
    CHECK(count(shown, "This terminal hides your typing") == (hides ? 1 : 0));
    if (!modes.are_usual()) CHECK(shown.find(remedy) < shown.find("] > "));
    CHECK(contains(read_file(at.folder / "out"), "What stands out"));
  }
}

TEST_CASE("Enter that sends CR LF is one Enter on a terminal that was left raw") {
  for (const RawModes& modes : all_modes()) {
    INFO(modes.words());
    if (modes.returns) continue;  // the terminal itself makes two line feeds of it
    AtRawTerminal at(modes);
    at.answer("\r\n");
    at.terminal.wait_for("] > ");
    CHECK(count(at.terminal.screen().shown(), "-> ") == 10);
  }
}

TEST_CASE("Ctrl-D and quit leave a terminal that was left raw, and the answers are kept") {
  for (const RawModes& modes : all_modes()) {
    const std::vector<std::string> ways = {"\x04", "half\x04\x04", "quit" + modes.enter()};
    for (const std::string& keys : ways) {
      INFO(modes.words() << ": " << keys);
      AtRawTerminal at(modes);
      at.terminal.reply_to("] > ", "no" + modes.enter());
      at.terminal.reply_to("] > ", keys);
      at.terminal.wait_for("Saved. Carry on later with:");
      CHECK(at.terminal.wait().status == 4);
      CHECK(contains(at.session(), "warning_signs = \"no\""));
    }
  }
}

TEST_CASE("Ctrl-D in the middle of a line lets the line go on, on a raw terminal too") {
  for (const RawModes& modes : all_modes()) {
    INFO(modes.words());
    AtRawTerminal at(modes);
    at.terminal.reply_to("] > ", "ma\x04ybe" + modes.enter());
    at.terminal.wait_for("you typed \"maybe\"");
  }
}

TEST_CASE("Ctrl-C and Ctrl-Backslash end the program by their signal, and the answers are kept") {
  for (const RawModes& modes : all_modes()) {
    for (const auto& [key, signal] : {std::pair{"\x03", SIGINT}, {"\x1c", SIGQUIT}}) {
      INFO(modes.words());
      AtRawTerminal at(modes);
      at.terminal.reply_to("] > ", "no" + modes.enter());
      at.terminal.wait_for("] > ");
      // A terminal that gives whole lines only keeps the key until there is one.
      at.terminal.type(key + (modes.lines && !modes.signals ? modes.enter() : std::string()));
      CHECK(at.terminal.wait().signal == signal);
      CHECK(contains(at.session(), "warning_signs = \"no\""));
    }
  }
}

TEST_CASE("Ctrl-Z on a raw terminal stops the program, which goes on with the same question") {
  AtRawTerminal at({.lines = false, .returns = false, .signals = false, .echo = false});
  at.terminal.reply_to("] > ", "n\x1a");
  CHECK(at.terminal.wait_until_stopped() == SIGTSTP);
  at.terminal.continue_in_foreground();
  at.terminal.reply_to("] > ", "no\r");
  at.terminal.wait_for("-> no");
}

TEST_CASE("a raw terminal is told of once, also where a session waits to be carried on") {
  const Folder folder;
  const RawModes raw{.lines = false, .returns = false, .signals = false, .echo = false};
  const PtySetup setup{.arguments = {"--protocol", miniature_path, "--data-dir", folder.path()},
                       .modes = raw};
  PtyProcess first(setup);
  first.reply_to("] > ", "no\r");
  first.reply_to("] > ", "\x04");
  CHECK(first.wait().status == 4);

  PtyProcess second(setup);
  second.reply_to("r carries on", "r\r");
  second.reply_to("] > ", "quit\r");
  CHECK(second.wait().status == 4);
  CHECK(count(second.screen().shown(), remedy) == 1);
}

TEST_CASE("every line begins at the left on a terminal that was left raw, in the report too") {
  PtyProcess raw({.arguments = {"--protocol", miniature_path, "--no-save"},
                  .modes = [](termios& modes) { ::cfmakeraw(&modes); }});
  PtyProcess same({.arguments = {"--protocol", miniature_path, "--no-save"}, .echo = false});
  for (PtyProcess* const terminal : {&raw, &same}) {
    const std::string enter = terminal == &raw ? "\r" : "\n";
    for (const char* line : {"no", "3", "8", "5", "-", "2", "2", "4", "3"}) {
      terminal->reply_to("] > ", line + enter);
    }
    terminal->reply_to("lank > ", "30" + enter);
    for (const char* line : {"a little", "clearly", "right"}) {
      terminal->reply_to("] > ", line + enter);
    }
    terminal->reply_to("Enter shows the", enter);
    terminal->reply_to("q done > ", "q" + enter);
    CHECK(terminal->wait().status == 0);
  }
  const std::string shown = raw.bytes();
  CHECK(shown.substr(shown.find("\r\n") + 2) == same.bytes());
}

TEST_CASE("a plank on a raw terminal is started and stopped with Enter") {
  const RawModes raw{.lines = false, .returns = false, .signals = false, .echo = false};
  const Folder folder;
  PtyProcess terminal(
      {.arguments = {"--no-save", "--protocol", folder.write("short.toml", short_hold(30))},
       .modes = raw});
  for (const char* line : {"no", "3", "8", "5", "-", "2", "2", "4", "3"}) {
    terminal.reply_to("] > ", std::string(line) + "\r");
  }
  terminal.reply_to("lank > ", "\r");
  terminal.reply_to("1 s, ", "\r");
  terminal.wait_for("stopped at ");
}

}  // namespace
}  // namespace kneecheck::testing
