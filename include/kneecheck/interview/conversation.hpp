// Conversation: puts an interview to a person on a Terminal, from the title to the last Enter
// before the report.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/interview/interview.hpp"
#include "kneecheck/interview/terminal.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

enum class EndingKind {
  finished,  // everything asked, or a stop was accepted: the report is due
  left,      // quit or end of input (exit 4)
  failed,    // the terminal could not be read (exit 5)
};

struct Ending {
  EndingKind kind = EndingKind::finished;
  std::string why;  // failed: strerror's words
};

// Called after every answer, before the next question; returns why it could not save, and the
// conversation says so. Empty: nothing is saved, and nothing is said about saving.
using OnAnswer = std::function<std::optional<Text>(const Interview&)>;

Ending converse(Interview& interview, Terminal& terminal, const OnAnswer& on_answer);

}  // namespace kneecheck
