// The parts above the ranking (title, red flags, what could not be checked, remarks), and all parts
// in their order.
#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "kneecheck/answers/filled.hpp"
#include "kneecheck/report/parts.hpp"
#include "kneecheck/report/report.hpp"

namespace kneecheck {
namespace {

// "5 of 13 answers given: 1 skipped, 2 stopped by pain"
Text how_much(const Assessment& assessment) {
  const Counts& counts = assessment.counts;
  Text words = text("{} of {} answers given",
                    counts[ItemStatus::answered] + counts[ItemStatus::hurt], assessment.asked);
  if (assessment.stop) return words + ".";
  std::vector<Text> told;
  const auto tell = [&](ItemStatus status, const Text& what) {
    if (counts[status] > 0) told.push_back(text("{} {}", counts[status], what));
  };
  tell(ItemStatus::hurt, "of them hurt");
  for (const ItemStatus status :
       {ItemStatus::pain, ItemStatus::left_out, ItemStatus::skipped, ItemStatus::unsure}) {
    tell(status, reason_words(status));
  }
  tell(ItemStatus::gate_unknown, reason_words(ItemStatus::gate_unknown));
  // That a report is incomplete is said elsewhere.
  if (assessment.outcome != Outcome::incomplete) {
    tell(ItemStatus::not_reached, reason_words(ItemStatus::not_reached));
    tell(ItemStatus::invalid, "no longer fit the protocol");
  }

  if (!told.empty()) words += ": " + joined(told, ", ");
  return words + ".";
}

bool was_left_open(const AssessedSheet& about, PromptIndex prompt) {
  return std::ranges::any_of(about.assessment.items, [&](const ItemResult& result) {
    return result.item.prompt == prompt && result.status != ItemStatus::answered &&
           result.status != ItemStatus::hurt;
  });
}

// Before the sentence of a warning sign that nobody ruled out: because its question was left open,
// or one that its `if` asks about.
Text left_open(const AssessedSheet& about, Item item, std::size_t flag) {
  const Prompt& prompt = about.protocol.prompts[item.prompt];
  PromptIndex open = item.prompt;
  if (!was_left_open(about, open)) {
    for (const Condition& condition : prompt.red_flags[flag].conditions)
      if (was_left_open(about, condition.prompt)) open = condition.prompt;
  }
  return text("You left \"{}\" open. If it applies to you: ",
              safe_text(about.protocol.prompts[open].title));
}

// The pages of signs of which several were left open, while what they share is told once.
class OpenPages {
 public:
  // `unsure`: the items of all warnings that could not be ruled out.
  OpenPages(const AssessedSheet& about, std::vector<Item> unsure)
      : about_(about), unsure_(std::move(unsure)) {}

  // The page whose one sentence tells of the item; nullptr where the item has a sentence of its
  // own.
  const Group* of(Item item) const {
    return page_left_open(about_.protocol, about_.sheet.answers, unsure_, item);
  }

  Text words(Item item) const {
    return open_page_words(about_.protocol, about_.sheet.answers, unsure_, item);
  }

  bool is_told(const Group& page) { return !told_.insert(page.id).second; }

 private:
  const AssessedSheet& about_;
  std::vector<Item> unsure_;
  std::set<std::string> told_;
};

std::vector<Item> items_with(const Assessment& assessment, ItemStatus status) {
  std::vector<Item> items;
  for (const ItemResult& result : assessment.items) {
    if (result.status == status) items.push_back(result.item);
  }
  return items;
}

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

void write_title(Page& page, const AssessedSheet& about) {
  const About& protocol = about.protocol.about;
  page.say(safe_text(protocol.title), 0, Ink::bold);
  std::vector<Text> facts;
  // The day of an RFC 3339 time.
  if (!about.sheet.taken.empty()) facts.push_back(safe_text(about.sheet.taken.substr(0, 10)));
  if (!about.sheet.person.empty()) facts.push_back("for " + safe_text(about.sheet.person));
  facts.push_back(text("protocol {} {}", safe_text(protocol.id), safe_text(protocol.version)));
  page.say(joined(facts, page.sentences() ? Text(", ")
                         : page.glyphs()  ? Text(" · ")
                                          : Text(" | ")));
  if (!about.sheet.taken_with_version.empty() &&
      about.sheet.taken_with_version != protocol.version) {
    page.say(text("Scored by {}, answers taken with {}.", safe_text(protocol.version),
                  safe_text(about.sheet.taken_with_version)));
  }

  const Assessment& assessment = about.assessment;
  page.say(how_much(assessment));
  if (assessment.outcome == Outcome::incomplete) {
    Missing left = missing(about.protocol, about.sheet.answers);
    left.count += assessment.counts[ItemStatus::invalid];
    page.say(text("This report is incomplete: {}.", missing_words(left)));
  }
}

void write_red_flags(Page& page, const AssessedSheet& about) {
  const Assessment& assessment = about.assessment;
  const bool painful = assessment.pain_limit || assessment.pain_refer ||
                       (assessment.stop && assessment.stop->kind == StopKind::pain);
  if (assessment.flags.empty() && !painful) return;
  page.heading("Before anything else");
  // A warning sign that stops says itself where to go; all else needs the way to a professional.
  const bool flag_stops = assessment.stop && assessment.stop->kind == StopKind::red_flag;
  if (!flag_stops) page.say(safe_lines(about.protocol.safety.refer), 0, Ink::bold);
  std::vector<Item> unsure;
  for (const RaisedFlag& raised : assessment.flags)
    if (raised.unsure) unsure.push_back(raised.item);
  OpenPages pages(about, std::move(unsure));
  for (const RaisedFlag& raised : assessment.flags) {
    const RedFlag& flag = about.protocol.prompts[raised.item.prompt].red_flags[raised.flag];
    Text says = safe_text(sentence_of(about.protocol, about.sheet.answers, raised));
    const Group* const signs = raised.unsure ? pages.of(raised.item) : nullptr;
    if (signs != nullptr) {
      if (pages.is_told(*signs)) continue;
      says = pages.words(raised.item);
    } else if (raised.unsure) {
      says = left_open(about, raised.item, raised.flag) + says;
    }
    page.beside(
        {.words = sentence_case(urgency_words(flag.urgency).str()) + ":", .ink = Ink::strong}, says,
        Ink::bold);
    page.cite(signs == nullptr ? flag.cite : signs->cite);
  }

  if (!assessment.stop) return;
  page.gap();
  page.say(flag_stops ? Text("The screen stops here. There is no ranking and no plan, because "
                             "this comes first.")
                      : text("The screen stopped because this hurt: {}. There is no ranking and "
                             "no plan.",
                             item_words(about.protocol, assessment.stop->item)));
}

void write_first_word(Page& page, const AssessedSheet& about) {
  const Assessment& assessment = about.assessment;
  if (assessment.stop) return;
  page.gap();
  const auto has = [&](Verdict verdict) {
    return std::ranges::find(assessment.results, verdict, &Result::verdict) !=
           assessment.results.end();
  };
  if (assessment.nothing_stands_out) {
    // Its advice is for who may run on, not for who is sent to a professional first.
    if (assessment.plan) page.say(safe_text(about.protocol.scoring.nothing), 0, Ink::bold);
    if (has(Verdict::none_so_far))
      page.say("Not everything was checked: what could still be a sign is named below.");
    return;
  }
  if (has(Verdict::sign) || !has(Verdict::not_checked)) return;
  page.say(
      "Nothing stands out so far, but not everything was checked enough to tell. What is missing "
      "is listed below.",
      0, Ink::bold);
}

void write_not_checkable(Page& page, const AssessedSheet& about) {
  const Text pain = pain_words(about);
  const std::vector<Item> hurt = items_with(about.assessment, ItemStatus::hurt);
  const std::vector<Item> left_out = items_with(about.assessment, ItemStatus::left_out);
  page.gap();
  if (!pain.empty()) page.say("Could not be checked because of pain: " + pain, 0, Ink::bold);
  if (!hurt.empty()) page.say("Finished, but it hurt: " + items_words(about.protocol, hurt));
  if (!left_out.empty()) page.say("Left out for safety: " + items_words(about.protocol, left_out));
}

void write_remarks(Page& page, const AssessedSheet& about) {
  std::vector<RaisedRemark> remarks = about.assessment.remarks;
  // After a stop only what concerns safety is still of use.
  if (about.assessment.stop) {
    std::erase_if(remarks, [](const RaisedRemark& raised) { return !raised.is_flag; });
  }
  if (remarks.empty()) return;
  page.heading("Good to know");
  std::vector<Item> unsure;
  for (const RaisedRemark& raised : remarks)
    if (raised.is_flag) unsure.push_back(raised.item);
  OpenPages pages(about, std::move(unsure));
  for (const RaisedRemark& raised : remarks) {
    const Group* const signs = raised.is_flag ? pages.of(raised.item) : nullptr;
    if (signs != nullptr) {
      if (pages.is_told(*signs)) continue;
      page.point(pages.words(raised.item));
      page.cite(signs->cite);
      continue;
    }
    const Text says = safe_text(sentence_of(about.protocol, about.sheet.answers, raised));
    page.point(raised.is_flag ? left_open(about, raised.item, raised.index) + says : says);
    page.cite(cited_by(about.protocol, raised));
  }
}

void write_own_words(Page& page, const AssessedSheet& about) {
  bool first = true;
  for (const ItemResult& result : about.assessment.items) {
    const Prompt& prompt = about.protocol.prompts[result.item.prompt];
    const auto words = about.sheet.words.find(prompt.id);
    if (result.status != ItemStatus::answered || words == about.sheet.words.end()) continue;
    if (first) page.heading("In your own words");
    first = false;
    page.point(text("{}: {}", sentence_case(prompt.title), safe_text(words->second)));
  }
}

}  // namespace

Text text_report(const Protocol& protocol, const Sheet& sheet, const Assessment& assessment,
                 const Look& look) {
  const AssessedSheet about{protocol, sheet, assessment};
  Page page(look);
  write_title(page, about);
  write_red_flags(page, about);
  write_first_word(page, about);
  write_not_checkable(page, about);
  write_remarks(page, about);
  write_own_words(page, about);
  if (!assessment.stop) {
    write_ranking(page, about);
    write_sides(page, about);
    write_watched(page, about);
    write_without_sign(page, about);
    write_plan(page, about);
    write_circuit(page, about);
    write_next(page, about);
  }
  write_sources(page, protocol);
  page.gap();
  page.say(safe_lines(protocol.about.disclaimer));
  return page.take();
}

}  // namespace kneecheck
