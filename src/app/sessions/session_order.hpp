// Session order: which session came first. Where their times do not tell, their names do, and it is
// said.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// Why a session has its place among those of its day by its name.
enum class ByName {
  no,            // it has it by its time
  same_minute,   // another one was begun in the same minute
  against_time,  // a later name of the day has an earlier time: the clock was set back
  untimed,       // one of the day does not say at what time it was begun
};

struct ListedSession {
  std::string name;
  SheetHead head;
  std::string source;  // the whole file
  ByName by_name = ByName::no;

  bool is_unfinished() const { return head.state == state_word(SheetState::partial); }
};

// Oldest first, by the moments at which they were begun, to the minute. Names are compared with
// their numbers by value, so that the ninth of a day comes before the twelfth. A session that does
// not say when it was begun has the day that its name begins with, or comes before all others.
// Sets `by_name` of each. Which of two is older depends on the whole list, so it is the list of
// those that are compared.
void put_in_order(std::vector<ListedSession>& sessions);

// What is to be said of sessions that have their place by their names: a line a day and reason,
// "" where times tell.
Text order_words(std::span<const ListedSession> sessions);

// The day that a session was begun on, "2026-11-22": as it says, else as its name does. "" for
// none.
std::string day_of_session(const ListedSession& session);

}  // namespace kneecheck
