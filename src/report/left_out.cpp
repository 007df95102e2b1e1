// What the answers leave out of plan and circuit, each reason once.
#include <algorithm>
#include <utility>
#include <vector>

#include "kneecheck/answers/words.hpp"
#include "kneecheck/report/circuit_words.hpp"
#include "kneecheck/report/parts.hpp"

namespace kneecheck {
namespace {

// What was said of the item, or why nothing was.
Text said_of(const Case& about, Item item) {
  const Prompt& prompt = about.protocol.prompts[item.prompt];
  const Answer answer = about.answers.get(item);
  const auto result = std::find_if(about.assessment.items.begin(), about.assessment.items.end(),
                                   [&](const ItemResult& one) { return one.item == item; });
  if (result->status == ItemStatus::left_out)
    return missing_words(prompt, answer, Reason::left_out);
  if (result->status == ItemStatus::gate_unknown)
    return missing_words(prompt, answer, Reason::gate_unknown);
  if (result->status == ItemStatus::not_reached)
    return missing_words(prompt, answer, Reason::not_reached);
  return answer_words(prompt, answer);
}

// "Single-leg squat, right (stopped by pain)": the answer that leaves something out.
Text reason_words(const Case& about, const LeftOut& left_out) {
  std::vector<Text> all;
  for (const Item item : left_out.because)
    all.push_back(text("{} ({})", item_words(about.protocol, item), said_of(about, item)));
  return joined(all, "; ");
}

// "Step-up, left (instead: Hip thrust)"
Text exercise_words(const Case& about, const LeftOut& left_out, bool both_sides) {
  const Station station{left_out.exercise, both_sides ? Side::whole : left_out.side};
  Text words = station_words(about.protocol, station);
  if (left_out.instead) {
    words += text(" (instead: {})", safe_text(about.protocol.exercises[*left_out.instead].name));
  }
  return words;
}

// What one answer leaves out; of an exercise both sides at once.
Text exercises_words(const Case& about, const std::vector<LeftOut>& group) {
  std::vector<Text> all;
  for (const LeftOut& left_out : group) {
    const auto other_side = std::find_if(group.begin(), group.end(), [&](const LeftOut& other) {
      return other.exercise == left_out.exercise && other.side != left_out.side &&
             other.instead == left_out.instead;
    });
    const bool both = other_side != group.end();
    if (both && left_out.side == Side::right) continue;
    all.push_back(exercise_words(about, left_out, both));
  }
  return joined(all, "; ");
}

void write_groups(Page& page, const Case& about, std::vector<LeftOut> left_out) {
  while (!left_out.empty()) {
    const LeftOut first = left_out.front();
    const auto rest =
        std::stable_partition(left_out.begin(), left_out.end(),
                              [&](const LeftOut& other) { return other.because == first.because; });
    const std::vector<LeftOut> group(left_out.begin(), rest);
    page.point(reason_words(about, first) + ": " + exercises_words(about, group));
    left_out.erase(left_out.begin(), rest);
  }
}

}  // namespace

void write_left_out(Page& page, const Case& about, const std::vector<LeftOut>& left_out) {
  std::vector<LeftOut> known = left_out;
  std::vector<LeftOut> unknown = left_out;
  std::erase_if(known, [](const LeftOut& one) { return !one.known; });
  std::erase_if(unknown, [](const LeftOut& one) { return one.known; });
  if (!known.empty()) page.say("Left out, because of your answers:");
  write_groups(page, about, std::move(known));
  if (!unknown.empty()) {
    page.say("Left out, because it is not known whether this is safe for you:");
  }
  write_groups(page, about, std::move(unknown));
  if (!left_out.empty()) page.gap();
}

}  // namespace kneecheck
