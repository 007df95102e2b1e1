// Person: the one at the other end of the terminal. Is told things that fit the screen, and is
// heard a line at a time.
#pragma once

#include <optional>
#include <string>

#include "kneecheck/interview/terminal.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

enum class EndingKind {
  finished,  // everything asked, or a stop was accepted: the report is due
  left,      // quit or end of input (exit 4)
  failed,    // the terminal could not be read (exit 5)
};

// How a conversation came to its end.
struct Ending {
  EndingKind kind = EndingKind::finished;
  std::string why{};  // failed: strerror's words
};

class Person {
 public:
  // `terminal` must outlive the person.
  explicit Person(Terminal& terminal) : terminal_(terminal) {}

  // The screen as it is now; for a screen reader our own glyphs are ASCII, and nothing is coloured.
  Look look() const;

  // `words` wrapped to the screen, as lines of their own; what follows the first line stands below
  // the words behind `first`.
  void tell(const Text& words) { tell({}, words); }
  void tell(const Text& first, const Text& words, Ink ink = Ink::plain);

  // "! words": a mistake, or something to know before going on.
  void warn(const Text& words, Ink ink = Ink::moderate) { tell("! ", words, ink); }

  // As it stands.
  void show(const Text& page) { terminal_.print(page); }

  // The next line, after as many tries as it takes to get one that is text; `prompt` is printed
  // before each. nullopt: there will be no more lines, and ending() says why.
  std::optional<std::string> hear(const Text& prompt);

  // Takes End and Failed from those who read the terminal themselves.
  void note_end(const Line& line);
  void end(EndingKind kind) { ending_ = Ending{kind}; }

  const std::optional<Ending>& ending() const { return ending_; }
  Terminal& terminal() { return terminal_; }

 private:
  Terminal& terminal_;
  std::optional<Ending> ending_;
};

}  // namespace kneecheck
