// T10 to T13: what fingers, keys and the clipboard may send.
#include "faults/faults.hpp"
#include "support/contains.hpp"
#include "support/held.hpp"
#include "terminal/typed.hpp"

namespace kneecheck::testing {
namespace {

// At the first question, which is answered yes or no. Without echo: a terminal gives back what is
// typed, and that is not the program's doing.
struct AtFirstQuestion {
  explicit AtFirstQuestion(std::function<void(termios&)> modes = {})
      : terminal({.arguments = {"--no-save", "--protocol", miniature_path},
                  .echo = false,
                  .modes = std::move(modes)}) {}

  // Is told why, and asked again.
  void refused(const std::string& keys, const std::string& why) {
    terminal.reply_to("[y/n] > ", keys);
    terminal.wait_for(why);
  }

  // The next line is taken, so none of those before was.
  void answered() {
    terminal.reply_to("[y/n] > ", "n\n");
    terminal.wait_for("-> no");
    CHECK(count(terminal.screen().shown(), "-> ") == 1);
  }

  PtyProcess terminal;
};

TEST_CASE("T10: who leaves, by Ctrl-D or by quit, gets no report and exit status 4") {
  for (const char* keys : {"\x04", "half a li\x04\x04", "n\x04\x04", "quit\n"}) {
    const Folder folder;
    PtyProcess terminal({.arguments = {"--protocol", miniature_path, "--data-dir", folder.path()},
                         .output_file = folder / "out"});
    terminal.reply_to("] > ", keys);
    terminal.wait_for("Saved. Carry on later with:");
    terminal.wait_for("kneecheck resume 2026-11-22-runner-knee --data-dir ");
    CHECK(terminal.wait().status == 4);
    CHECK(read_file(folder / "out").empty());
    const std::string sheet = read_file(folder / "2026-11-22-runner-knee.toml");
    CHECK(contains(sheet, "state = \"partial\""));
    CHECK_FALSE(contains(sheet, "warning_signs"));
  }
}

TEST_CASE("T10: Ctrl-D in the middle of a line ends nothing: the line goes on") {
  AtFirstQuestion at;
  at.refused("ma\x04ybe\n", "you typed \"maybe\"");
  at.answered();
}

TEST_CASE("T11: a line that is too long, or longer than a terminal can take, is asked again") {
  AtFirstQuestion at;
  for (const std::size_t length : {1001U, 4095U, 4096U, 5000U}) {
    at.refused(std::string(length, 'y') + "\n", "longer than 1000 bytes");
  }
  at.answered();
}

TEST_CASE("T12: half a letter, left by a backspace in a terminal that knows no UTF-8, is refused") {
  AtFirstQuestion at([](termios& modes) { modes.c_iflag &= ~static_cast<tcflag_t>(IUTF8); });
  at.refused("\xC3\xA9\x7Fx\n", "byte 0xC3 is not UTF-8");
  at.answered();
}

TEST_CASE("T12: where the terminal knows UTF-8, a backspace takes the whole letter") {
  AtFirstQuestion at([](termios& modes) { modes.c_iflag |= IUTF8; });
  at.refused("\xC3\xA9\x7Fx\n", "you typed \"x\"");
  at.answered();
}

TEST_CASE("T13: arrow and function keys are not used, and it says so") {
  AtFirstQuestion at;
  for (const std::string key : {"\x1b[A", "\x1b[D", "\x1bOP", "\x1b[15~", "\x1b[1;5C"}) {
    for (const std::string& line : {key, "n" + key}) {
      at.refused(line + "\n", "arrow and function keys are not used here");
    }
  }
  at.answered();
}

TEST_CASE("T13: what cannot be seen in a line makes it no answer") {
  AtFirstQuestion at;
  at.refused("\xE2\x80\xAEyes\n", "U+202E");
  at.refused("n\x01\n", "U+0001");
  at.answered();
}

TEST_CASE("T13: 64 KB pasted without a line end are one line, and no answer") {
  AtFirstQuestion at;
  at.refused(std::string(65536, 'n') + "\n", "longer than 1000 bytes");
  at.answered();
}

TEST_CASE("T13: of 64 KB of pasted lines each goes to one prompt, in order, and none is lost") {
  AtFirstQuestion at;
  constexpr int lines = 8192;
  std::string paste;
  for (int line = 0; line < lines; ++line) paste += "# paste\n";
  REQUIRE(paste.size() == 65536);
  at.terminal.reply_to("[y/n] > ", paste + "n\n");
  at.terminal.wait_for("-> no");
  CHECK(count(at.terminal.screen().shown(), "[y/n] > ") == lines + 1);
}

TEST_CASE("T13: a bracketed paste is what was pasted") {
  AtFirstQuestion at;
  at.refused("\x1b[200~maybe\x1b[201~\n", "you typed \"maybe\"");
  at.terminal.reply_to("[y/n] > ", "\x1b[200~n\n3\n8\x1b[201~\n");
  at.terminal.wait_for("-> no");
  at.terminal.wait_for("-> 3 of 10");
  at.terminal.wait_for("-> 8 of 10");
}

}  // namespace
}  // namespace kneecheck::testing
