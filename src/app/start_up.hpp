// Start-up: the process made safe before anything is opened.
#pragma once

namespace kneecheck {

// Which of the three streams the program was started without. Each is /dev/null from then on, so
// that a file opened later is never mistaken for one of them.
struct Closed {
  bool input = false;
  bool output = false;
  bool error = false;
};

// Fills closed descriptors 0 to 2, lets writes report a broken pipe and a full quota instead of
// dying by them, and forbids core files, which would hold answers. Call once, first.
Closed start_up();

// Ends the process by `signal` with its default action.
[[noreturn]] void die_by(int signal);

}  // namespace kneecheck
