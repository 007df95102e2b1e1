#include "choice_words.hpp"

#include <algorithm>

#include "kneecheck/text/letter_case.hpp"

namespace kneecheck {
namespace {

constexpr std::string_view reserved[] = {"-",    "skip", "unsure", "pain",   "<",
                                         "back", "?",    "help",   "review", "quit"};

std::string_view what_it_does(std::string_view word) {
  if (word == "-" || word == "skip") return "skips the prompt";
  if (word == "unsure") return "says that one is not sure";
  if (word == "pain") return "says that it hurts";
  if (word == "<" || word == "back") return "goes back";
  if (word == "?" || word == "help") return "asks for help";
  if (word == "review") return "shows the answers";
  return "leaves";
}

}  // namespace

bool check_choice_word(Problems& problems, Place place, std::string_view words) {
  if (words.find_first_not_of(' ') == words.npos) {
    problems.add("E026", place, "a choice may not be empty");
    return false;
  }
  const std::string word = lower_case(words);
  if (std::ranges::find(reserved, word) == std::end(reserved)) return true;
  problems.add(
      "E217", place,
      text("a choice may not be {}: that word {}", quoted(words), shown(what_it_does(word))),
      "use another word");
  return false;
}

bool ChoiceWords::add(Problems& problems, Place place, std::string_view words, std::size_t choice) {
  const std::string folded = lower_case(words);
  for (const Known& other : known_) {
    if (other.folded != folded || other.choice == choice) continue;
    Diagnostic& problem = problems.add(
        "E218", place, text("choice {} repeats {}", quoted(words), quoted(other.words)));
    if (other.place.line > 0) problem.related.push_back({other.place, "first here"});
    return false;
  }
  known_.push_back({folded, std::string(words), choice, place});
  return true;
}

}  // namespace kneecheck
