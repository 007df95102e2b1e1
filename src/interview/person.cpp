#include "kneecheck/interview/person.hpp"

#include <variant>

#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {
namespace {

// "Left [1-3] > ", on as many lines as the screen needs; the cursor stays behind it.
Text prompt_lines(const Text& prompt, int width) {
  return joined(wrap(prompt, width - 1), "\n") + " ";
}

Text why_unreadable(const NotText& line) {
  if (line.what.starts_with("U+001B")) {
    return "arrow and function keys are not used here: type an answer and press Enter";
  }
  return text("this line can not be used: {}", safe_text(line.what));
}

}  // namespace

Look Person::look() const {
  Look look = terminal_.look();
  look.unicode = look.unicode && !look.accessible;
  look.color = look.color && !look.accessible;
  return look;
}

void Person::tell(const Text& first, const Text& words, Ink ink) {
  const Look screen = look();
  terminal_.print(inked(wrapped(first, words, screen.width), ink, screen));
}

void Person::note_end(const Line& line) {
  terminal_.print("\n");
  if (const Failed* failed = std::get_if<Failed>(&line)) {
    ending_ = Ending{EndingKind::failed, failed->why};
  } else {
    ending_ = Ending{EndingKind::left};
  }
}

std::optional<std::string> Person::hear(const Text& prompt) {
  for (;;) {
    terminal_.print(prompt_lines(prompt, terminal_.look().width));
    const Line line = terminal_.read_line(std::nullopt);
    if (const std::string* words = std::get_if<std::string>(&line)) return *words;
    if (const NotText* wrong = std::get_if<NotText>(&line)) {
      warn(why_unreadable(*wrong));
    } else if (std::holds_alternative<TooLong>(line)) {
      warn("this line is longer than 1000 bytes and was not taken");
    } else if (has_ended(line)) {
      note_end(line);
      return std::nullopt;
    } else {
      terminal_.print("\n");  // continued after a stop: the prompt once more, on a line of its own
    }
  }
}

}  // namespace kneecheck
