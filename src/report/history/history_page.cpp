// The history as text: a person's sessions, one after the other, and what is to be known of them;
// the charts stand in a file of their own.
#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "history_parts.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/report/phrases.hpp"

namespace kneecheck {
namespace {

// A session's name begins with its day, unless somebody called it otherwise.
Text own_day(const PastSession& session) {
  if (session.day.empty()) return "of no known day; ";
  return session.name.starts_with(session.day) ? Text() : safe_text(session.day) + "; ";
}

Text outcome_words(const PastSession& session) {
  if (is_unfinished(session)) {
    return text("unfinished, {} answered",
                counted(static_cast<std::int64_t>(session.head.answers), "question"));
  }
  if (!session.assessment) {
    const std::string& state = session.head.state;
    return state.empty() ? Text("not scored") : safe_text(state) + ", not scored";
  }
  return phrase_for(session.assessment->outcome,
                    {"stopped by a warning sign", "stopped by pain",
                     "complete, with something to have looked at first",
                     "complete, but some of its answers are missing now", "complete"});
}

// "; pain 4, then 5", "; pain 4 before"
Text pain_words(const PastSession& session) {
  const std::optional<Pain> before = pain_in(session, Role::pain_before);
  const std::optional<Pain> after = pain_in(session, Role::pain_after);
  const auto words = [&](const Pain& pain) {
    return value_text(session.protocol->prompts[pain.prompt], pain.value);
  };
  if (before && after) return text("; pain {}, then {}", words(*before), words(*after));
  if (before) return text("; pain {} before", words(*before));
  return after ? text("; pain {} after", words(*after)) : Text();
}

// "weak glute medius, right (80)"
Text top_words(const PastSession& session) {
  if (!session.assessment) return {};
  std::vector<Target> targets;
  for (const Result* result : top_results(session)) targets.push_back(result->score.target);
  if (!targets.empty()) {
    return text("; {} ({})", targets_words(*session.protocol, targets),
                session.assessment->results.front().score.score);
  }
  return session.assessment->nothing_stands_out ? Text("; nothing stands out") : Text();
}

void list_sessions(Page& page, const PastSessions& sessions) {
  int width = 0;
  for (const PastSession* session : sessions)
    width = std::max(width, display_width(safe_text(session->name).str()) + 2);
  for (const PastSession* session : sessions) {
    const Text words =
        own_day(*session) + outcome_words(*session) + pain_words(*session) + top_words(*session);
    const Text name = safe_text(session->name);
    if (page.sentences()) {
      page.say(text("{}: {}.", name, words));
    } else {
      page.beside({.words = name, .width = width}, words);
    }
  }
}

// "1 session was taken with 1.0.0, and 2 with 1.1.0"
void write_other_versions(Page& page, const PastSessions& sessions) {
  std::map<const Protocol*, std::map<std::string, int>> others;
  for (const PastSession* session : sessions) {
    if (session->assessment && !session->version.empty() &&
        session->version != session->protocol->about.version) {
      ++others[session->protocol][session->version];
    }
  }
  for (const auto& [protocol, versions] : others) {
    const Text taken = joined_words(
        versions,
        [](const auto& of_one) {
          return text("{} with {}", counted(of_one.second, "session"), safe_text(of_one.first));
        },
        ", ");
    page.say(text("Taken with another version of {}, and scored by {} like the others: {}.",
                  safe_text(protocol->about.id), safe_text(protocol->about.version), taken));
  }
}

// Which saved answers are none of this protocol's any more, each once.
void write_unfit(Page& page, const PastSessions& sessions) {
  std::map<const Protocol*, std::vector<Item>> unfit;
  for (const PastSession* session : sessions) {
    if (!session->assessment) continue;
    for (const ItemResult& result : session->assessment->items) {
      std::vector<Item>& items = unfit[session->protocol];
      const bool is_new = std::ranges::find(items, result.item) == items.end();
      if (result.status == ItemStatus::invalid && is_new) items.push_back(result.item);
    }
  }
  for (auto& [protocol, items] : unfit) {
    if (items.empty()) continue;
    std::ranges::sort(items);
    page.say(text("Older answers that no longer fit {} {}, and count as missing: {}.",
                  safe_text(protocol->about.id), safe_text(protocol->about.version),
                  items_words(*protocol, items)));
  }
}

void write_unscored(Page& page, const PastSessions& sessions) {
  std::map<std::string, int> unscored;
  for (const PastSession* session : sessions)
    if (!session->protocol && !is_unfinished(*session)) ++unscored[session->head.protocol];
  for (const auto& [id, count] : unscored) {
    page.say(text("{} of the protocol {}, which is not built in: --protocol FILE scores {}.",
                  counted(count, "session"), id.empty() ? Text("without a name") : quoted(id),
                  by_count(count, "it", "them")));
  }
}

void write_person(Page& page, const std::string& person, const PastSessions& sessions,
                  const Text& since) {
  const auto count = static_cast<std::int64_t>(sessions.size());
  page.heading(text("{}{}{}", counted(count, "session"),
                    person.empty() ? Text(" without a name") : " of " + safe_text(person), since));
  page.gap();
  list_sessions(page, sessions);
  page.gap();
  write_unscored(page, sessions);
  write_other_versions(page, sessions);
  write_unfit(page, sessions);
  std::vector<const Protocol*> protocols;
  std::map<const Protocol*, PastSessions> assessed;
  for (const PastSession* session : sessions) {
    if (!session->assessment) continue;
    if (assessed[session->protocol].empty()) protocols.push_back(session->protocol);
    assessed[session->protocol].push_back(session);
  }
  for (const Protocol* protocol : protocols) write_charts(page, assessed[protocol]);
}

}  // namespace

Text text_history(const History& history, const Look& look) {
  Page page(look);
  const Text since = history.since.empty() ? Text() : " since " + safe_text(history.since);
  if (history.sessions.empty()) {
    page.say(since.empty() ? Text("There is no saved session yet. To begin one: kneecheck")
                           : text("There is no saved session{}.", since));
  }
  for (const auto& [person, sessions] : by_person(history.sessions)) {
    write_person(page, person, sessions, since);
  }
  page.gap();
  if (history.undated > 0) {
    const auto count = static_cast<std::int64_t>(history.undated);
    page.say(text("Left out, because {} not say when {} taken: {}.",
                  by_count(count, "it does", "they do"), by_count(count, "it was", "they were"),
                  counted(count, "session")));
  }
  if (history.other_people > 0) {
    const auto count = static_cast<std::int64_t>(history.other_people);
    page.say(text("{} sessions here: --all shows everybody's, --for NAME one person's.",
                  counted(count, "other person has", "other people have")));
  }
  return page.take();
}

}  // namespace kneecheck
