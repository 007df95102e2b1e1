#include "sheet_notes.hpp"

#include <utility>

#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/standing.hpp"
#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {
namespace {

Diagnostic note(std::string code, Place place, Text message) {
  Diagnostic result;
  result.level = Level::note;
  result.code = std::move(code);
  result.place = place;
  result.message = std::move(message);
  return result;
}

Text why_not_asked(Standing standing) {
  switch (standing) {
    case Standing::not_asked:
      return "is not asked after the other answers";
    case Standing::left_out:
      return "is left out for safety";
    case Standing::unknown:
    case Standing::undecided:
      return "is asked only if an answer says so that is not known";
    case Standing::to_come:
      return "may be unsafe, which an answer that is missing says";
    case Standing::asked:
    case Standing::after_stop:
      break;
  }
  return {};
}

// What the answers after it are not scored for.
Text stopper(const Protocol& protocol, const Course& course, Item after) {
  if (course.stop() && course.stop()->item < after)
    return text("the one that stops the screen, {}",
                safe_text(item_name(protocol, course.stop()->item)));
  return text("the last test that pain may stop, number {}", protocol.safety.max_pain_stops);
}

}  // namespace

std::vector<Diagnostic> sheet_notes(const Protocol& protocol, const Answers& answers,
                                    const std::map<Item, Place>& places) {
  const Course course(protocol, answers);
  std::vector<Diagnostic> notes;
  std::map<std::string, std::pair<int, Item>> stopped;  // by stopper: how many, the first
  for (const auto& [item, place] : places) {
    const Standing standing = course.standing(item);
    if (standing == Standing::asked) continue;
    if (standing == Standing::after_stop) {
      const std::string by = stopper(protocol, course, item).str();
      ++stopped.try_emplace(by, 0, item).first->second.first;
      continue;
    }
    notes.push_back(note("A112", place,
                         text("{} {}; the answer is kept and not scored",
                              safe_text(item_name(protocol, item)), why_not_asked(standing))));
    notes.back().asked = item_question(protocol, item);
  }
  for (const auto& [by, found] : stopped) {
    const auto& [count, first] = found;
    notes.push_back(note("A114", places.at(first),
                         text("{} after {}, {} kept and not scored", counted(count, "answer"),
                              safe_text(by), by_count(count, "is", "are"))));
  }
  sort_by_place(notes);
  return notes;
}

}  // namespace kneecheck
