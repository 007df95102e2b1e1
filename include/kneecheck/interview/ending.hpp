// Ending: how a conversation came to its end.
#pragma once

#include <string>

namespace kneecheck {

enum class EndingKind {
  finished,  // everything asked, or a stop was accepted: the report is due
  left,      // quit or end of input (exit 4)
  failed,    // the terminal could not be read (exit 5)
};

struct Ending {
  EndingKind kind = EndingKind::finished;
  std::string why{};  // failed: strerror's words
};

}  // namespace kneecheck
