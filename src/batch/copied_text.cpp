// One rule for what is copied, because rows of both formats and both writers go by it.
#include "copied_text.hpp"

#include <algorithm>

#include "kneecheck/answers/spelling.hpp"
#include "kneecheck/text/unprintable.hpp"
#include "kneecheck/text/utf8.hpp"

namespace kneecheck {

std::optional<Text> unfit_to_copy(std::string_view words) {
  if (plain_front(words) == words.size()) return std::nullopt;
  std::string lines(words);
  std::ranges::replace(lines, '\r', '\n');
  const auto found = first_unprintable(lines, true);
  return found ? std::optional(found->what) : std::nullopt;
}

std::string copied(std::string_view words) {
  return unfit_to_copy(words) ? safe_lines(words).str() : std::string(words);
}

// See CWE-1236.
bool is_formula(std::string_view words) {
  constexpr std::string_view begins_one = "=+-@\t\r";
  constexpr int most_decimals = 9;
  return !words.empty() && begins_one.find(words.front()) != std::string_view::npos &&
         !strict_number(words, most_decimals);
}

}  // namespace kneecheck
