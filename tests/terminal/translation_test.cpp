// A person who reads and types another language than the protocol's.
#include "terminal/typed.hpp"

namespace kneecheck::testing {
namespace {

const std::string german = R"(format = 1
translates = "runner-knee"
language = "de"
[text]
"left" = "linken"
"right" = "rechten"
"Squat to a box on your {side} leg and stand up. Does the {side} knee fall inward?" = "Setz dich auf dem {side} Bein auf die Kiste und steh auf. Fällt das Knie nach innen?"
"a little" = "ein wenig"
"clearly" = "deutlich nach innen"
)";

TEST_CASE("choices are read, typed and echoed in the words of the translation") {
  const Folder folder;
  PtyProcess terminal({.arguments = {"--protocol", miniature_path, "--lang",
                                     folder.write("german.toml", german), "--partial"},
                       .output_file = folder / "report"});
  terminal.wait_for("sentences are not translated yet");
  for (const char* line : {"no", "3", "8", "5", "-", "2", "2", "4", "3"}) {
    terminal.reply_to("] > ", std::string(line) + "\n");
  }
  terminal.reply_to("lank > ", "30\n");
  terminal.wait_for("Setz dich auf dem linken Bein auf die Kiste");
  terminal.wait_for("3  deutlich nach innen");
  terminal.reply_to("] > ", "Ein w\n");
  terminal.wait_for("-> ein wenig");
  terminal.wait_for("auf dem rechten Bein");
  terminal.wait_for("] > ");
  // what the manual and other people's scripts say is understood as well
  terminal.type("clearly\n");
  terminal.wait_for("-> deutlich nach innen");
  terminal.reply_to("] > ", "r\n");
  terminal.reply_to("Enter shows the", "\n");
  CHECK(terminal.wait().status == 0);
}

}  // namespace
}  // namespace kneecheck::testing
