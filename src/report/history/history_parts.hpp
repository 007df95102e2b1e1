// The parts of the history: what of a session is told, who it belongs to, and the charts.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "kneecheck/report/history.hpp"
#include "kneecheck/report/page.hpp"

namespace kneecheck {

using PastSessions = std::vector<const PastSession*>;  // oldest first

// By person, "" for those without a name; each with all of theirs.
std::map<std::string, PastSessions> by_person(const std::vector<PastSession>& sessions);

bool is_unfinished(const PastSession& session);

// What it says to the prompt of that role. REQUIRES: one that asks for pain.
struct Pain {
  PromptIndex prompt = 0;
  int value = 0;
};
std::optional<Pain> pain_in(const PastSession& session, Role role);

// What comes first of its ranking, several where they score the same; empty where nothing is a
// sign.
std::vector<const Result*> top_results(const PastSession& session);

// How every imbalance and every measure went on, in sessions of one protocol that are assessed.
void write_charts(Page& page, const PastSessions& sessions);

}  // namespace kneecheck
