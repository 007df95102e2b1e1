// Command: a program with its arguments, and what a run of it costs.
#pragma once

#include <string>
#include <vector>

namespace kneecheck::bench {

struct Command {
  std::string name;                // "an empty program"
  std::vector<std::string> words;  // the program's file and its arguments
  std::string input = "/dev/null";
  std::vector<std::string> environment = {};  // "NAME=value", beside the few that are always there
  bool starts_others = false;                 // then its own memory tells nothing
  int worst_status = 0;                       // the highest exit status that is no failure
};

// Of several runs, the medians.
struct Cost {
  double seconds = 0;    // by the clock
  double processor = 0;  // seconds of it, with those of what it started
  long peak_kib = 0;     // 0: not weighed
};

// The file that the shell would start for this name; "" where there is none.
std::string program_named(const std::string& name);

// Whether it runs and ends well, as a way of asking what is installed.
bool works(const Command& command);

struct Costs {
  Cost left;
  Cost right;
};

// Runs both in turns, so that a slow moment hits both. Throws std::runtime_error where one of them
// fails.
Costs costs_of(const Command& left, const Command& right, int runs);

}  // namespace kneecheck::bench
