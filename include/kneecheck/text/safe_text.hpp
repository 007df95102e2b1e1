// Text: words that cannot drive the terminal they are printed on.
//
// Everything that comes from outside (protocol, answers, command line, environment, paths, messages
// of the system and of the parser) becomes Text only through safe_text() or safe_lines(). The
// writers to terminal, standard error and report take Text, so forgetting to neutralise does not
// compile (CWE-150).
#pragma once

#include <fmt/core.h>

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace kneecheck {

class Text {
 public:
  Text() = default;

  // A literal of our own source is safe as it stands. Only array literals: a char* or a std::string
  // is not.
  template <std::size_t N>
  Text(const char (&literal)[N]) : utf8_(literal, N - 1) {}  // NOLINT(google-explicit-constructor)
  template <std::size_t N>
  Text(char (&buffer)[N]) = delete;

  const std::string& str() const { return utf8_; }
  bool empty() const { return utf8_.empty(); }

  Text& operator+=(const Text& more) {
    utf8_ += more.utf8_;
    return *this;
  }
  friend Text operator+(Text left, const Text& right) { return left += right; }
  friend bool operator==(const Text&, const Text&) = default;

 private:
  // Only the two doors below, and code that takes Text apart and puts it together again, may skip
  // the check.
  friend class TextDoor;
  explicit Text(std::string safe) : utf8_(std::move(safe)) {}

  std::string utf8_;
};

// Puts back together what was cut out of a Text. REQUIRES: the bytes are whole code points of some
// Text. For text/ only: layout cuts lines, it never adds foreign bytes.
class TextDoor {
 public:
  static Text trusted(std::string pieces_of_text) { return Text(std::move(pieces_of_text)); }
  // This does the work of text() below, which checks both arguments. It is compiled once, and not
  // wherever text() is used.
  static Text formatted(fmt::string_view pattern, fmt::format_args arguments);
};

// The one sanitiser. Shown as \u{1b} in ASCII: bytes that are not UTF-8 (as \x{e9}), C0, DEL, C1,
// bidi controls, zero-width and other invisible characters, those of private use and those that are
// none (text/unprintable.hpp); but joiners and selectors stay where a script or an emoji needs
// them. Tab becomes a blank. At most 4 combining marks stay on one base. Idempotent.
Text safe_text(std::string_view foreign);

// The same, but line feeds stay: for texts that may have lines of their own (intro, picture,
// about).
Text safe_lines(std::string_view foreign);

// A whole number is safe; a character, of any width, need not be one that may be printed.
template <typename T>
concept WholeNumber =
    std::integral<T> && !std::same_as<T, char> && !std::same_as<T, wchar_t> &&
    !std::same_as<T, char8_t> && !std::same_as<T, char16_t> && !std::same_as<T, char32_t>;

// What fmt is given for an argument. A literal is an array that nobody can write to.
inline std::string_view printed(const Text& words) { return words.str(); }
template <WholeNumber T>
T printed(T number) {
  return number;
}
template <std::size_t N>
std::string_view printed(const char (&literal)[N]) {
  return {literal, N - 1};
}
template <std::size_t N>
std::string_view printed(char (&buffer)[N]) = delete;

// What may stand in a pattern of text(): Text, whole numbers and literals. A std::string, a
// character, a buffer or a pointer to characters does not compile.
template <typename T>
concept TextArgument = requires(T&& argument) {
  printed(argument);
}
&&(std::same_as<std::remove_cvref_t<T>, Text> || WholeNumber<std::remove_cvref_t<T>> ||
   std::is_array_v<std::remove_reference_t<T>>);

template <typename T>
using Printed = decltype(printed(std::declval<T&>()));

// fmt with Text: text("{} of {}", title, 7). The pattern is always a literal of ours.
template <TextArgument... Arguments>
Text text(fmt::format_string<Printed<Arguments>...> pattern, Arguments&&... arguments) {
  // fmt from 10.1 on refers only to arguments that have names.
  return [pattern](const auto&... shown) {
    return TextDoor::formatted(pattern, fmt::make_format_args(shown...));
  }(printed(arguments)...);
}

// Three ways to show foreign words inside a message of ours, all of them neutralised.

// At most 60 characters, then "...".
Text shown(std::string_view foreign);

// The same in quotes; what was cut off is marked inside them.
Text quoted(std::string_view foreign);

// Whole, as one word to be typed to a shell.
Text as_typed(std::string_view foreign);

}  // namespace kneecheck
