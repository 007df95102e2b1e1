#include "app/option_values.hpp"

#include "kneecheck/answers/strict_number.hpp"

namespace kneecheck {

void refuse(const Text& problem, const Text& hint) {
  throw Failure(ExitStatus::usage, text("kneecheck: {}\n  {}\n", problem, hint));
}

void refuse_word(const Text& option, const std::string& typed,
                 const std::vector<std::string>& words) {
  Text list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) list += i + 1 < words.size() ? Text(", ") : Text(" or ");
    list += safe_text(words[i]);
  }
  const auto near = closest(typed, words);
  const Text hint = near ? text("did you mean {}?", safe_text(*near))
                         : Text("kneecheck --help lists what there is");
  refuse(text("{}: {} is wanted, found \"{}\"", option, list, shown(typed)), hint);
}

int whole_number(const Text& option, const std::string& typed, int least, int most) {
  const auto value = strict_number(typed, 0);
  if (!value || *value < least || *value > most) {
    refuse(text("{}: a whole number from {} to {} is wanted, found \"{}\"", option, least, most,
                shown(typed)));
  }
  return static_cast<int>(*value);
}

}  // namespace kneecheck
