// Conversation: puts an interview to a person on a Terminal, from the title to the last Enter
// before the report.
#pragma once

#include <functional>
#include <optional>

#include "kneecheck/interview/interview.hpp"
#include "kneecheck/interview/person.hpp"
#include "kneecheck/interview/terminal.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// How the answers are kept meanwhile.
struct Keeping {
  // Called after every answer, before the next question; returns why it could not save, and the
  // conversation says so. Empty: nothing is saved, and nothing is said about saving.
  std::function<std::optional<Text>(const Interview&)> save{};
  Text carry_on{};  // the command that carries on later
};

// A person's lines are those of a script, and mean the same; a blank one and one that begins with #
// answer nothing. What becomes of the answers in the end is the caller's to tell.
Ending converse(Interview& interview, Terminal& terminal, const Keeping& keeping);

}  // namespace kneecheck
