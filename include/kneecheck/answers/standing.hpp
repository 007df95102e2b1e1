// Standing: where each item stands, given the answers so far: asked, closed by its gate, left out
// for safety, or after a stop; and the red flags and remarks the answers raise. The one rule that
// interview, sheets and scorer share.
//
// Gates are three-valued; stops apply in asking order, also to sheets that were filled in by hand.
// A stop on a page of signs takes effect behind the last of them.
#pragma once

#include <optional>
#include <vector>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

enum class Standing {
  asked,
  not_asked,   // its ask_if is false
  left_out,    // an unsafe_if holds, or will not be known to be false
  unknown,     // its ask_if is not known, and nothing still to come can tell
  after_stop,  // behind the question whose answer stops the screen, or an effort test after the
               // last pain stop allowed
  to_come,     // asked or left out, once there is an answer that its unsafe_if looks at
  undecided,   // a follow-up: its ask_if looks at an answer that is still to come
};

// Whether it is to be answered, as far as the answers go: asked, now or after the question that
// says whether it is safe. A follow-up that nothing has opened yet is not.
constexpr bool is_expected(Standing standing) {
  return standing == Standing::asked || standing == Standing::to_come;
}

// Kleene's three values.
enum class Truth { no, unknown, yes };

// Between which of them something lies by the time every question is answered.
struct Outlook {
  Truth least = Truth::no;
  Truth most = Truth::yes;
};

// A red flag that the answers raise, or could not rule out.
struct RaisedFlag {
  Item item;
  std::size_t flag = 0;                  // in Prompt::red_flags
  FlagAction action = FlagAction::stop;  // what it does here: refer if it is only unsure
  bool unsure = false;                   // raised because it could not be ruled out
  friend bool operator==(const RaisedFlag&, const RaisedFlag&) = default;
};

// A remark above the ranking: one of Prompt::remarks, or a stopping flag that was not answered and
// asks only for a remark.
struct RaisedRemark {
  Item item;
  bool is_flag = false;  // `index` is in Prompt::red_flags, not Prompt::remarks
  std::size_t index = 0;
  friend bool operator==(const RaisedRemark&, const RaisedRemark&) = default;
};

enum class StopKind { red_flag, pain };

struct Stop {
  Item item;
  StopKind kind = StopKind::red_flag;
  friend bool operator==(const Stop&, const Stop&) = default;
};

// Whether what follows a stopping answer counts as asked: a script's remaining lines are read and
// checked as if the screen had gone on, also for tests that only the stopping answer makes unsafe,
// though nothing after the stop is scored. The limit of pain stops holds either way.
enum class AfterStop { not_asked, as_if_going_on };

struct CourseRules;
struct LookedUp;

// All of the above for one set of answers, computed in one pass in asking order.
class Course {
 public:
  // REQUIRES: `answers` are answers to `protocol`. Keeps no reference to either.
  Course(const Protocol& protocol, const Answers& answers,
         AfterStop after_stop = AfterStop::not_asked);

  // Becomes the course of these answers, in the memory it has.
  // REQUIRES: `answers` are answers to the protocol of `rules`. Keeps no reference to either.
  void take(const CourseRules& rules, const Answers& answers,
            AfterStop after_stop = AfterStop::not_asked);

  Standing standing(Item item) const { return by_slot_[slot(item)]; }

  // The first answer that ends the screen; more signs of its page may have done so.
  const std::optional<Stop>& stop() const { return stop_; }
  // Whether max_pain_stops was reached, and whether pain stopped a prompt with pain = "refer".
  bool pain_limit() const { return pain_limit_; }
  bool pain_refer() const { return pain_refer_; }
  const std::vector<RaisedFlag>& flags() const { return flags_; }  // in asking order
  const std::vector<RaisedRemark>& remarks() const { return remarks_; }

 private:
  void raise_flags(const Protocol& protocol, const Answers& answers, Item item);
  void make_remarks(const Protocol& protocol, const Answers& answers, Item item);

  std::vector<Standing> by_slot_;
  // Of CourseRules::conditions, as far as they were looked at while the course was made.
  std::vector<std::optional<Outlook>> outlooks_;
  std::vector<RaisedFlag> flags_;
  std::vector<RaisedRemark> remarks_;
  std::optional<Stop> stop_;
  bool pain_limit_ = false;
  bool pain_refer_ = false;
};

// As they are told: the most urgent first, then in asking order. Where one answer stops the screen
// for more than one reason, the less urgent ones are left out: they would give the same sign a
// later date.
std::vector<RaisedFlag> most_urgent_first(const Protocol& protocol, std::vector<RaisedFlag> flags);
// The same where they stand. REQUIRES: they are in asking order.
void put_most_urgent_first(const Protocol& protocol, std::vector<RaisedFlag>& flags);

// The items whose answers `condition` looks at for the side in question: one or two.
std::vector<Item> looked_at(const Protocol& protocol, const Condition& condition, Side side);

// Whether `condition` holds for the side in question, given where the items stand. On a prompt that
// is not asked it is false; on one without a plain answer it is unknown, unless it asks how the
// test went and that was said.
Truth truth(const Protocol& protocol, const Answers& answers, const Course& course,
            const Condition& condition, Side side);
// The same of a condition that was looked up before.
Truth truth(const LookedUp& condition, const Answers& answers, const Course& course);

// All of them (Kleene: no if any is no, else unknown if any is unknown). No conditions: yes.
Truth all_hold(const Protocol& protocol, const Answers& answers, const Course& course,
               const std::vector<Condition>& conditions, Side side);
Truth all_hold(const std::vector<LookedUp>& conditions, const Answers& answers,
               const Course& course);

}  // namespace kneecheck
