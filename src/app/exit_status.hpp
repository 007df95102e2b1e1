// Exit status: what the program tells the shell. The whole table; no other number ever leaves main.
#pragma once

namespace kneecheck {

enum class ExitStatus {
  done = 0,        // the report is real
  no = 1,          // ran, and the answer is "no": --fail-on was reached
  usage = 2,       // wrong usage; an output that is one of the inputs
  bad_data = 3,    // it was read, or is of the wrong sort, and is not usable
  incomplete = 4,  // answers ended early, or the person left
  refused = 5,     // the system refused to open, read or write a file or stream
  internal = 70,   // a fault of the program itself
};

}  // namespace kneecheck
