// A conversation held on a fake terminal, and what came of it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "kneecheck/interview/conversation.hpp"
#include "support/contains.hpp"
#include "support/fake_terminal.hpp"

namespace kneecheck::testing {

// A conversation that was held to its end.
struct Held {
  Ending ending;
  Answers answers;
  std::map<std::string, std::string> words;
};

inline Held hold(const Protocol& protocol, FakeTerminal& terminal, const Keeping& keeping = {}) {
  Interview interview(protocol);
  Held held;
  held.ending = converse(interview, terminal, keeping);
  held.answers = interview.answers();
  held.words = interview.words();
  return held;
}

inline Held hold(const Protocol& protocol, FakeTerminal& terminal,
                 const std::vector<std::string>& lines) {
  terminal.types_all(lines);
  return hold(protocol, terminal);
}

}  // namespace kneecheck::testing
