#include "kneecheck/report/protocol_listing.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "kneecheck/report/phrases.hpp"
#include "kneecheck/text/layout.hpp"
#include "listing_parts.hpp"

namespace kneecheck {
namespace {

// "37 questions, 6 of them only after certain answers; about 14 to 22 minutes."
Text how_long(const Protocol& protocol) {
  int questions = 0;
  int gated = 0;
  int always_s = 0;
  int gated_s = 0;
  for (const Prompt& prompt : protocol.prompts) {
    const bool always = prompt.ask_if.conditions.empty();
    (always ? always_s : gated_s) += prompt.takes_s;
    if (prompt.kind == Kind::info) continue;
    ++questions;
    if (!always) ++gated;
  }
  Text words = counted(questions, "question");
  if (gated > 0) words += text(", {} of them only after certain answers", gated);
  const int least = minutes_of(always_s);
  const Text longest = minutes_words(always_s + gated_s);
  if (least == minutes_of(always_s + gated_s)) return text("{}; about {}.", words, longest);
  return text("{}; about {} to {}.", words, least, longest);
}

Text equipment(const Protocol& protocol) {
  std::vector<std::string> things;
  for (const Prompt& prompt : protocol.prompts) {
    things.insert(things.end(), prompt.equipment.begin(), prompt.equipment.end());
  }
  return each_once(things);
}

void list_head(Page& page, const Protocol& protocol) {
  const About& about = protocol.about;
  page.say(safe_text(about.title), 0, Ink::bold);
  Text name = text("Protocol {} {}, language {}", safe_text(about.id), safe_text(about.version),
                   safe_text(about.language));
  if (!about.updated.empty()) name += ", " + safe_text(about.updated);
  page.say(name);
  if (!about.authors.empty()) page.say("By " + joined_words(about.authors, safe_text, ", "));
  if (!about.license.empty()) page.say("License: " + safe_text(about.license));
  if (!about.url.empty()) page.say(safe_text(about.url));
  page.say(how_long(protocol));
  if (const Text things = equipment(protocol); !things.empty()) page.say("You need: " + things);
  if (!about.intro.empty()) {
    page.gap();
    page.say(safe_lines(about.intro));
  }
  page.gap();
  page.say(safe_lines(about.disclaimer));
}

void list_rules(Page& page, const Protocol& protocol) {
  const Labels& labels = protocol.scoring.labels;
  list_heading(page, "How it is counted");
  page.say(
      text("Points to an imbalance add up to its score, from 0 to 100: a slight sign from {}, a "
           "moderate one from {}, a strong one from {}. Of one question's findings the strongest "
           "counts. What is not known gives nothing. Where less than {} percent of what counts is "
           "known, the imbalance is not checked enough.",
           labels.slight, labels.moderate, labels.strong, protocol.scoring.enough));
  if (!protocol.scoring.nothing.empty()) {
    page.say("Said when nothing stands out: " + safe_text(protocol.scoring.nothing));
  }
  if (protocol.safety.refer.empty()) return;
  const int stops = protocol.safety.max_pain_stops;
  page.say(
      text("After {} stopped by pain no other test that can hurt is asked, and there is no plan.",
           counted(stops, "test")));
  page.say("Said then, and with every warning sign: " + safe_lines(protocol.safety.refer));
}

}  // namespace

void list_heading(Page& page, const Text& words) {
  page.gap();
  page.say(rule(words, {}, page.look()), 0, Ink::bold);
}

void list_entry(Page& page, std::size_t number, const std::string& name, const std::string& id) {
  page.gap();
  page.beside({.words = text("{}.", number), .width = listing_indent, .ink = Ink::bold},
              text("{} [{}]", safe_text(name), safe_text(id)), Ink::bold);
}

void list_named(Page& page, const Text& name, const Text& words) {
  if (!words.empty()) page.beside({.words = name, .indent = listing_indent}, words);
}

void list_sources_of(Page& page, const Protocol& protocol, const std::vector<SourceIndex>& cite) {
  if (cite.empty()) return;
  std::vector<std::string> ids;
  for (const SourceIndex source : cite) ids.push_back(protocol.sources[source].id);
  page.beside({.words = "Sources:", .indent = listing_indent}, each_once(ids), Ink::dim);
}

Text protocol_listing(const Protocol& protocol, const std::vector<int>& reach, const Look& look) {
  Page page(look);
  list_head(page, protocol);
  list_rules(page, protocol);
  list_prompts(page, protocol);
  list_imbalances(page, protocol, reach);
  list_plan(page, protocol);
  list_exercises(page, protocol);
  list_circuit(page, protocol);
  list_sources(page, protocol);
  return page.take();
}

}  // namespace kneecheck
