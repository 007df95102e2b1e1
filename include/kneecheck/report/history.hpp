// History: a person's sessions beside each other, newest last: how each of them came out, and how
// every measure and every imbalance went on. Pure functions of the sessions and, for text, the
// look.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// A session as it was found. What it answers counts by the protocol of now, whatever version of it
// the session was taken with.
struct PastSession {
  std::string name;     // as commands take it
  std::string day;      // "2026-11-22"; "" where nobody knows
  SheetHead head;       // its state is one of state_word(), or "" where that is not known
  std::string version;  // of the protocol, when it was taken; "" where that is not known
  const Protocol* protocol = nullptr;  // what scores it; nullptr where that is not at hand
  // Every finished session that has a protocol has one, which needs no explanation. REQUIRES: it
  // was made by `protocol`.
  std::optional<Assessment> assessment = {};
};

struct History {
  std::vector<PastSession> sessions;  // oldest first, of one person or of several
  std::string since;                  // the first day that was asked for; "" for none
  std::size_t undated = 0;            // sessions that `since` left out, as they name no day
  std::size_t other_people = 0;       // who have sessions, and none among these
};

// Plain text, no line wider than look.width, ends in '\n'. Where a chart has room for fewer
// sessions than there are it draws the newest, and says so.
Text text_history(const History& history, const Look& look);

// kneecheck.history, schema_version 1: one JSON object, ends in '\n'. It has every session whole;
// nothing is left out for want of room.
std::string json_history(const History& history, const std::string& program_version);

}  // namespace kneecheck
