// All parts of the text report in their order, and what stands around them.
#include <algorithm>
#include <vector>

#include "kneecheck/report/parts.hpp"
#include "kneecheck/report/report.hpp"
#include "warnings.hpp"

namespace kneecheck {
namespace {

// "plank (stopped after 30 s); squat, right"
Text pain_words(const AssessedSheet& about) {
  std::vector<Text> all;
  std::vector<Item> without_value;
  const auto flush = [&] {
    if (!without_value.empty()) all.push_back(items_words(about.protocol, without_value));
    without_value.clear();
  };
  for (const ItemResult& result : about.assessment.items) {
    if (result.status != ItemStatus::pain) continue;
    if (!result.answer.value) {
      without_value.push_back(result.item);
      continue;
    }
    flush();
    const Prompt& prompt = about.protocol.prompts[result.item.prompt];
    const Text value = plain_value(prompt, *result.answer.value);
    all.push_back(item_words(about.protocol, result.item) +
                  (prompt.kind == Kind::hold ? text(" (stopped after {})", value)
                                             : text(" (stopped at {})", value)));
  }
  flush();
  return joined(all, "; ");
}

Text items_with(const AssessedSheet& about, ItemStatus status) {
  std::vector<Item> items;
  for (const ItemResult& result : about.assessment.items)
    if (result.status == status) items.push_back(result.item);
  return items_words(about.protocol, items);
}

void write_not_checkable(Page& page, const AssessedSheet& about) {
  const Text pain = pain_words(about);
  const Text hurt = items_with(about, ItemStatus::hurt);
  const Text left_out = items_with(about, ItemStatus::left_out);
  page.gap();
  if (!pain.empty()) page.say("Could not be checked because of pain: " + pain, 0, Ink::bold);
  if (!hurt.empty()) page.say("Finished, but it hurt: " + hurt);
  if (!left_out.empty()) page.say("Left out for safety: " + left_out);
}

void write_evidence_part(Page& page, const AssessedSheet& about) {
  write_warnings(page, about);
  write_not_checkable(page, about);
  write_remarks(page, about);
  write_ranking(page, about);
  write_sides(page, about);
  write_watched(page, about);
  write_without_sign(page, about);
  // Who is sent on first is not to test further.
  if (!about.assessment.next || !about.assessment.plan) return;
  page.gap();
  page.say(text("The missing test that would settle most: {}.",
                item_words(about.protocol, *about.assessment.next)));
}

void write_plan_part(Page& page, const AssessedSheet& about) {
  if (about.assessment.stop) return;  // said already
  write_plan(page, about);
  write_circuit(page, about);
}

void write_part(Page& page, const AssessedSheet& about, Part part) {
  page.gap();
  switch (part) {
    case Part::summary:
      return write_summary(page, about);
    case Part::plan:
      return write_plan_part(page, about);
    case Part::evidence:
      return write_evidence_part(page, about);
    case Part::answers:
      return write_answers(page, about);
    case Part::sources:
      return;
  }
}

// What the other parts rest on, in the order of its first mention.
std::vector<SourceIndex> cited_by_all(const AssessedSheet& about, const Look& look) {
  Page page(look);
  write_stop(page, about);
  for (const Part part : usual_parts) write_part(page, about, part);
  return page.cited();
}

// How to get what is not printed.
void write_hint(Page& page) {
  if (page.cited().empty()) return;
  page.gap();
  page.say(text("It rests on {}, which --part sources prints.",
                counted(std::ssize(page.cited()), "source")));
}

}  // namespace

void write_sources(Page& page, const Protocol& protocol, std::vector<SourceIndex> sources) {
  page.heading("Sources");
  if (sources.empty()) page.say("This result rests on no source.");
  for (const SourceIndex index : sources) page.point(source_words(protocol.sources[index]));
}

Text text_report(const Protocol& protocol, const Sheet& sheet, const Assessment& assessment,
                 const Look& look, const Parts& parts) {
  const AssessedSheet about{protocol, sheet, assessment};
  Page page(look);
  write_stop(page, about);
  for (const Part part : parts) write_part(page, about, part);
  if (parts.contains(Part::sources)) write_sources(page, protocol, cited_by_all(about, look));
  if (parts == usual_parts) write_hint(page);
  // Alone the first page fits a screen, and the protocol's own words would not.
  if (parts == Parts{Part::summary}) {
    page.say("This page points at what to work on. It is not a diagnosis.");
  } else {
    page.gap();
    page.say(safe_lines(protocol.about.disclaimer));
  }
  return page.take();
}

}  // namespace kneecheck
