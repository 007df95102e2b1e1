#include "kneecheck/interview/cost.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "kneecheck/answers/filled.hpp"
#include "kneecheck/assessment/plan.hpp"
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

// Which of the items have no plain answer: a sign that somebody is sure of costs nothing.
std::vector<Item> without_plain_answer(const Interview& interview, std::vector<Item> items) {
  std::erase_if(
      items, [&](Item item) { return interview.answers().get(item).status == Status::answered; });
  return items;
}

// Whether an answer that is given, or will not be, makes the condition hold or leaves it open for
// good.
bool leaves_out(const Protocol& protocol, const Answers& answers, const Course& course,
                const Condition& condition, Side side) {
  const auto alone = [&](Item item) {
    const Standing standing = course.standing(item);
    const bool is_to_come =
        standing == Standing::to_come || standing == Standing::undecided ||
        (standing == Standing::asked && answers.get(item).status == Status::not_reached);
    Condition on_item = condition;
    if (item.side == Side::left) on_item.side = ConditionSide::left;
    if (item.side == Side::right) on_item.side = ConditionSide::right;
    return !is_to_come && truth(protocol, answers, course, on_item, item.side) != Truth::no;
  };
  const std::vector<Item> seen = looked_at(protocol, condition, side);
  return condition.side == ConditionSide::both ? std::ranges::all_of(seen, alone)
                                               : std::ranges::any_of(seen, alone);
}

// Whether the answers leave the exercise out on every side, whatever the ones to come are.
bool stays_out(const Protocol& protocol, const Answers& answers, const Course& course,
               const Exercise& exercise) {
  return std::ranges::all_of(sides_of(exercise), [&](Side side) {
    return std::ranges::any_of(exercise.leave_out_if, [&](const Condition& condition) {
      return leaves_out(protocol, answers, course, condition, side);
    });
  });
}

// The exercises that some imbalance leads to, alone or in the place of another.
std::set<ExerciseIndex> exercises_of_plans(const Protocol& protocol) {
  std::set<ExerciseIndex> all;
  for (const Imbalance& imbalance : protocol.imbalances) {
    for (const ExerciseIndex listed : imbalance.exercises) {
      for (std::optional<ExerciseIndex> next = listed; next;
           next = protocol.exercises[*next].instead)
        all.insert(*next);
    }
  }
  return all;
}

// What the answers to some items cost, seen by what would hold if they had none.
class Cost {
 public:
  Cost(const Interview& interview, const std::vector<Item>& page)
      : interview_(interview),
        items_(without_plain_answer(interview, page)),
        names_them_(items_.size() > 1 && items_.size() < page.size()),
        answers_without_(answers_without(interview, items_)),
        without_(interview.protocol(), answers_without_) {}

  Text words() const {
    if (items_.empty()) return {};
    const bool ends_tests = now().pain_limit() && !without_.pain_limit();
    std::vector<Text> losses;
    const Status status = interview_.answers().get(items_.front()).status;
    const bool is_pain = status == Status::pain;
    const Text open_sign =
        names_them_ ? Text("they could not be ruled out") : Text("it could not be ruled out");
    const Text no_plan = not_ruled_out() ? text("there will be no plan ({})", open_sign)
                                         : Text("there will be no plan");
    if (loses_plan() && !ends_tests) losses.push_back(no_plan);
    if (!ends_tests) add_left_out(losses);
    if (!withholds_plan(now())) add_exercises(losses);

    std::vector<Text> sentences;
    if (not_ruled_out() && !(loses_plan() && !ends_tests)) sentences.push_back(open_sign);
    // A test that hurt is not to be done again for the sake of what is lost.
    const bool may_be_answered = status == Status::skipped || status == Status::unsure;
    if (!losses.empty())
      sentences.push_back(may_be_answered
                              ? (names_them_ ? Text("without them ") : Text("without it ")) +
                                    listed(losses)
                              : listed(losses));
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

  // The later tests and questions that might have been asked, and now will not be. A page of signs
  // is one question.
  void add_left_out(std::vector<Text>& losses) const {
    std::map<PromptIndex, bool> was_due;  // no for a follow-up that might not have been due
    for (const Item item : interview_.items()) {
      const Standing before = without_.standing(item);
      const Standing after = now().standing(item);
      const bool was_open = is_expected(before) || before == Standing::undecided;
      if (!was_open || (after != Standing::left_out && after != Standing::unknown)) continue;
      if (interview_.prompt_of(item).kind == Kind::info) continue;
      bool& due = was_due[page_of(protocol(), item).front().prompt];
      due = due || is_expected(before);
    }
    std::vector<Text> kinds;
    for (const bool tests : {true, false}) {
      int count = 0;
      bool all_due = true;
      for (const auto& [prompt, due] : was_due) {
        if ((protocol().prompts[prompt].pain != PainRule::off) != tests) continue;
        ++count;
        all_due = all_due && due;
      }
      if (count > 0)
        kinds.push_back((all_due ? Text() : Text("up to ")) +
                        counted(count, tests ? Text("later test") : Text("later question")));
    }
    if (kinds.empty()) return;
    losses.push_back(text("{} {} left out", listed(kinds),
                          by_count(static_cast<int>(was_due.size()), "is", "are")));
  }

  // The exercises that these answers keep out of a plan, whatever the others are.
  void add_exercises(std::vector<Text>& losses) const {
    const auto count = static_cast<int>(
        std::ranges::count_if(exercises_of_plans(protocol()), [&](ExerciseIndex index) {
          const Exercise& exercise = protocol().exercises[index];
          return stays_out(protocol(), interview_.answers(), now(), exercise) &&
                 !stays_out(protocol(), answers_without_, without_, exercise);
        }));
    if (count == 0) return;
    losses.push_back(text("{} {} out of the plan", counted(count, "exercise"),
                          by_count(count, "stays", "stay")));
  }

  const Interview& interview_;
  std::vector<Item> items_;
  bool names_them_;  // the echo names several of the page's signs
  Answers answers_without_;
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
