#include "kneecheck/interview/cost.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "kneecheck/report/phrases.hpp"
#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {
namespace {

bool withholds_plan(const Course& course) {
  return course.stop() || course.pain_limit() || course.pain_refer() || !course.flags().empty();
}

bool stopped_by_pain(const Interview& interview, Item item) {
  return interview.answers().get(item).status == Status::pain &&
         interview.prompt_of(item).pain != PainRule::off &&
         interview.course().standing(item) == Standing::asked;
}

// "a second", "an eighth", "a 12th".
Text ordinal_words(int number) {
  constexpr std::array<const char*, 11> words = {"",          "a first", "a second", "a third",
                                                 "a fourth",  "a fifth", "a sixth",  "a seventh",
                                                 "an eighth", "a ninth", "a tenth"};
  if (number < 11) return safe_text(words.at(static_cast<std::size_t>(number)));
  return text("{} {}th", number == 11 || number == 18 ? Text("an") : Text("a"), number);
}

// What the answers to some items cost, seen by what would hold if they had none.
class Cost {
 public:
  Cost(const Interview& interview, const std::vector<Item>& items)
      : interview_(interview),
        items_(items),
        status_(interview.answers().get(items.front()).status),
        without_(interview.protocol(), answers_without(interview, items)) {}

  Text words() const {
    if (status_ == Status::answered) return {};
    const bool ends_tests = now().pain_limit() && !without_.pain_limit();
    std::vector<Text> losses;
    const bool is_pain = status_ == Status::pain;
    const Text no_plan = not_ruled_out() ? Text("there will be no plan (it could not be ruled out)")
                                         : Text("there will be no plan");
    if (loses_plan() && !ends_tests) losses.push_back(no_plan);
    if (!ends_tests) add_left_out(losses);
    if (!withholds_plan(now())) add_exercises(losses);

    std::vector<Text> sentences;
    if (not_ruled_out() && !(loses_plan() && !ends_tests))
      sentences.push_back("it could not be ruled out");
    // A test that hurt is not to be done again for the sake of what is lost.
    const bool may_be_answered = status_ == Status::skipped || status_ == Status::unsure;
    if (!losses.empty())
      sentences.push_back(may_be_answered ? "without it " + listed(losses) : listed(losses));
    const Text words = is_pain ? pain_count(ends_tests) : Text();
    return sentences.empty() ? words : text("{}: {}", words, joined(sentences, "; "));
  }

 private:
  static Answers answers_without(const Interview& interview, const std::vector<Item>& items) {
    Answers answers = interview.answers();
    for (const Item item : items) answers.set(item, {});
    return answers;
  }

  const Course& now() const { return interview_.course(); }
  const Protocol& protocol() const { return interview_.protocol(); }
  bool is_here(Item item) const { return std::ranges::find(items_, item) != items_.end(); }

  bool loses_plan() const {
    return !now().stop() && withholds_plan(now()) && !withholds_plan(without_);
  }

  bool not_ruled_out() const {
    return std::ranges::any_of(
               now().flags(),
               [&](const RaisedFlag& flag) { return flag.unsure && is_here(flag.item); }) ||
           std::ranges::any_of(now().remarks(), [&](const RaisedRemark& remark) {
             return remark.is_flag && is_here(remark.item);
           });
  }

  // How many of the pain stops allowed there are by now, and what the last one does.
  Text pain_count(bool ends_tests) const {
    const Item item = items_.front();
    if (!stopped_by_pain(interview_, item)) return {};
    if (now().stop() && now().stop()->item == item) return " (this ends the screen)";
    const auto count = static_cast<int>(std::ranges::count_if(
        interview_.items(), [&](Item one) { return stopped_by_pain(interview_, one); }));
    const int most = protocol().safety.max_pain_stops;
    if (count < most)
      return text(" ({} of {}: {} one ends the tests)", count, most, ordinal_words(most));
    const Text plan = ends_tests && loses_plan() ? Text(", and there will be no plan") : Text();
    return text(" ({} of {}: this ends the tests{})", count, most, plan);
  }

  // The later tests that might have been asked, and now will not be.
  void add_left_out(std::vector<Text>& losses) const {
    std::set<PromptIndex> prompts;
    bool tests = true;
    for (const Item item : interview_.items()) {
      const Standing before = without_.standing(item);
      const Standing after = now().standing(item);
      const bool was_open = is_expected(before) || before == Standing::undecided;
      if (!was_open || (after != Standing::left_out && after != Standing::unknown)) continue;
      prompts.insert(item.prompt);
      tests = tests && protocol().prompts[item.prompt].pain != PainRule::off;
    }
    if (prompts.empty()) return;
    const auto count = static_cast<int>(prompts.size());
    losses.push_back(text("{} {} left out",
                          counted(count, tests ? Text("later test") : Text("later question")),
                          by_count(count, "is", "are")));
  }

  // The exercises that these answers keep out of a plan, whatever the others are.
  void add_exercises(std::vector<Text>& losses) const {
    const auto count = static_cast<int>(std::ranges::count_if(
        protocol().exercises, [&](const Exercise& exercise) { return loses(exercise); }));
    if (count == 0) return;
    losses.push_back(text("{} {} out of the plan", counted(count, "exercise"),
                          by_count(count, "stays", "stay")));
  }

  bool loses(const Exercise& exercise) const {
    return std::ranges::any_of(exercise.leave_out_if, [&](const Condition& condition) {
      for (const Side side : {Side::left, Side::right, Side::whole}) {
        if (exercise.per_side == (side == Side::whole)) continue;
        const std::vector<Item> seen = looked_at(protocol(), condition, side);
        if (std::ranges::none_of(seen, [&](Item item) { return is_here(item); })) continue;
        if (truth(protocol(), interview_.answers(), now(), condition, side) != Truth::no)
          return true;
      }
      return false;
    });
  }

  const Interview& interview_;
  const std::vector<Item>& items_;
  Status status_;
  Course without_;
};

}  // namespace

Text cost_words(const Interview& interview, const std::vector<Item>& items) {
  return Cost(interview, items).words();
}

bool costs_plan(const Interview& interview, Item item) {
  const Course& course = interview.course();
  if (std::ranges::find(course.flags(), item, &RaisedFlag::item) != course.flags().end())
    return true;
  if (!stopped_by_pain(interview, item)) return false;
  return course.pain_limit() || (course.stop() && course.stop()->item == item) ||
         interview.prompt_of(item).pain == PainRule::refer;
}

}  // namespace kneecheck
