#include "kneecheck/answers/spelling.hpp"

#include <algorithm>
#include <cstddef>

#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/letter_case.hpp"

namespace kneecheck {
std::string folded(std::string_view words) {
  std::string result = lower_case(trimmed(words));
  std::ranges::replace(result, '\t', ' ');
  const auto both_blank = [](char before, char after) { return before == ' ' && after == ' '; };
  result.erase(std::unique(result.begin(), result.end(), both_blank), result.end());
  return result;
}

std::pair<std::string_view, std::string_view> split_last_word(std::string_view words) {
  const std::size_t blank = words.rfind(' ');
  if (blank == std::string_view::npos) return {{}, words};
  return {words.substr(0, blank), words.substr(blank + 1)};
}

}  // namespace kneecheck
