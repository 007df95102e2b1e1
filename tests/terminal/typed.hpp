// A person at the miniature protocol, with a hold short enough to wait for.
#pragma once

#include <string>

#include "support/catch.hpp"
#include "support/miniature.hpp"
#include "support/pty_process.hpp"

namespace kneecheck::testing {

// The miniature with a hold of `target` seconds after `lead_in` to get ready.
inline std::string short_hold(int target, int lead_in = 1) {
  std::string source = miniature();
  const std::string seconds = std::to_string(target);
  source = with(source, "target = 45\nlead_in = 5",
                "target = " + seconds + "\nlead_in = " + std::to_string(lead_in));
  source = with(source, "below = 45", "below = " + seconds);
  return with(source, "below = 20", "below = 1");
}

// Answers everything before the plank, and waits for its question.
inline void answer_up_to_plank(PtyProcess& terminal) {
  for (const char* line : {"no", "3", "8", "5", "-", "2", "2", "4", "3"}) {
    terminal.reply_to("] > ", std::string(line) + "\n");
  }
  terminal.wait_for("lank > ");
}

// Stands before a plank of so many seconds, which the clock will time.
struct AtPlank {
  explicit AtPlank(int seconds, PtySetup setup = {}, int lead_in = 1)
      : protocol(folder.write("short.toml", short_hold(seconds, lead_in))), terminal([&] {
          setup.arguments.insert(setup.arguments.end(), {"--protocol", protocol});
          return setup;
        }()) {
    answer_up_to_plank(terminal);
  }
  Folder folder;
  std::string protocol;
  PtyProcess terminal;
};

// What is left to answer there, as typed: the plank in seconds too.
inline std::string lines_from_plank(const std::string& plank) {
  return plank + "\na little\nclearly\nright\n";
}

// What whoever was led up to the plank, and holds it so long, is told in the end.
inline std::string report_with(const std::string& protocol, const std::string& plank) {
  const Outcome outcome = run({"--protocol", protocol},
                              Bytes{"no\n3\n8\n5\n-\n2\n2\n4\n3\n" + lines_from_plank(plank)});
  if (outcome.status != 0) throw std::runtime_error(outcome.err);
  return outcome.out;
}

// Answers everything behind it, asks for the report, and leaves where its parts are offered.
inline void answer_from_squat(PtyProcess& terminal) {
  for (const char* line : {"a little", "clearly", "right"}) {
    terminal.reply_to("] > ", std::string(line) + "\n");
  }
  terminal.wait_for("Enter shows the");  // narrow terminals wrap what follows
  terminal.type("\nq\n");
}

}  // namespace kneecheck::testing
