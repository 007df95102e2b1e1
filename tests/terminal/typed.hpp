// A person at the miniature protocol, with a hold short enough to wait for.
#pragma once

#include <string>

#include "support/catch.hpp"
#include "support/miniature.hpp"
#include "support/pty_process.hpp"

namespace kneecheck::testing {

// The miniature with a hold of `target` seconds and one second to get ready.
inline std::string short_hold(int target) {
  std::string source = miniature();
  const std::string seconds = std::to_string(target);
  source = with(source, "target = 45\nlead_in = 5", "target = " + seconds + "\nlead_in = 1");
  source = with(source, "below = 45", "below = " + seconds);
  return with(source, "below = 20", "below = 1");
}

// Answers everything before the plank, and waits for its question.
inline void answer_up_to_plank(PtyProcess& terminal) {
  for (const char* line : {"no", "3", "8", "5", "-", "2", "2", "4", "3"}) {
    terminal.wait_for("] > ");
    terminal.type(std::string(line) + "\n");
  }
  terminal.wait_for("lank > ");
}

// Answers everything behind it, and asks for the report.
inline void answer_from_squat(PtyProcess& terminal) {
  for (const char* line : {"a little", "clearly", "right"}) {
    terminal.wait_for("] > ");
    terminal.type(std::string(line) + "\n");
  }
  terminal.wait_for("Enter shows the");  // narrow terminals wrap what follows
  terminal.type("\n");
}

}  // namespace kneecheck::testing
