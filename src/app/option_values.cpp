#include "app/option_values.hpp"

#include "kneecheck/answers/strict_number.hpp"
#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {

void refuse(const Text& problem, const Text& hint) {
  throw Failure(ExitStatus::usage, text("kneecheck: {}\n  {}\n", problem, hint));
}

void refuse_word(const Text& option, const std::string& typed,
                 const std::vector<std::string>& words) {
  std::vector<Text> known;
  for (const std::string& word : words) known.push_back(safe_text(word));
  const auto near = closest(typed, words);
  const Text hint = near ? text("did you mean {}?", safe_text(*near))
                         : Text("kneecheck --help lists what there is");
  refuse(text("{}: {} is wanted, found \"{}\"", option, listed(known, " or "), shown(typed)), hint);
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
