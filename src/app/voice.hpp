// Voice: says the countdown's cues aloud, where a program that speaks is installed. The only place
// that starts another program.
#pragma once

#include <sys/types.h>

#include <string>
#include <utility>
#include <vector>

#include "kneecheck/interview/terminal.hpp"

namespace kneecheck {

class Voice {
 public:
  // Finds spd-say, or else espeak-ng, in the folders of PATH; only in those with an absolute name,
  // so that what lies in the folder one happens to be in is never started. Throws Failure (2).
  static Voice find();

  // Speaks the cue's words, in English as they are, and comes back at once. The word before may
  // still be said to its end; one before that is late by now and is cut off. A program that fails
  // only stays silent.
  void say(Cue cue);

 private:
  Voice(std::string program, const char* language_option)
      : program_(std::move(program)), language_option_(language_option) {}

  std::string program_;
  const char* language_option_;
  std::vector<pid_t> speaking_;  // children that nobody has waited for yet
};

}  // namespace kneecheck
