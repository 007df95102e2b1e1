#include "kneecheck/text/quote.hpp"

#include <cstddef>
#include <string>

#include "kneecheck/text/utf8.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t longest_shown = 60;  // code points

}  // namespace

Text shown(std::string_view foreign) {
  std::size_t end = 0;
  for (std::size_t points = 0; end < foreign.size() && points < longest_shown; ++points) {
    end += utf8_front(foreign.substr(end)).bytes;
  }
  const Text words = safe_text(foreign.substr(0, end));
  return end < foreign.size() ? words + "..." : words;
}

Text quoted(std::string_view foreign) { return text("\"{}\"", shown(foreign)); }

Text as_typed(std::string_view foreign) {
  constexpr std::string_view plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./-+,:@%";
  if (!foreign.empty() && foreign.find_first_not_of(plain) == std::string_view::npos) {
    return safe_text(foreign);
  }
  std::string word = "'";
  for (const char c : foreign) word += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return safe_text(word + "'");
}

}  // namespace kneecheck
