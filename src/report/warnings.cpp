#include "warnings.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <utility>

#include "kneecheck/answers/filled.hpp"

namespace kneecheck {
namespace {

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

  // As soon as the words say: as the most urgent of the open signs wants it.
  Urgency urgency(Item item) const {
    Urgency soonest = Urgency::soon;
    for (const Item one : page_of(about_.protocol, item)) {
      if (std::ranges::find(unsure_, one) == unsure_.end() ||
          about_.sheet.answers.get(one).status == Status::answered)
        continue;
      for (const RedFlag& flag : about_.protocol.prompts[one.prompt].red_flags)
        soonest = std::min(soonest, flag.urgency);
    }
    return soonest;
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

bool stops_by_flag(const Assessment& assessment) {
  return assessment.stop && assessment.stop->kind == StopKind::red_flag;
}

bool pain_needs_somebody(const Assessment& assessment) {
  return assessment.pain_limit || assessment.pain_refer ||
         (assessment.stop && assessment.stop->kind == StopKind::pain);
}

// "Act today:"
Text when_words(const Warning& warning) {
  return sentence_case(urgency_words(warning.urgency).str()) + ":";
}

void write_one(Page& page, const Warning& warning) {
  page.beside({.words = when_words(warning), .ink = Ink::strong}, warning.says, Ink::bold);
  page.cite(warning.cite);
}

}  // namespace

std::vector<Warning> warnings_of(const AssessedSheet& about) {
  const Assessment& assessment = about.assessment;
  std::vector<Item> unsure;
  for (const RaisedFlag& raised : assessment.flags)
    if (raised.unsure) unsure.push_back(raised.item);
  OpenPages pages(about, std::move(unsure));
  std::vector<Warning> all;
  for (const RaisedFlag& raised : assessment.flags) {
    const Prompt& prompt = about.protocol.prompts[raised.item.prompt];
    const RedFlag& flag = prompt.red_flags[raised.flag];
    const Group* const signs = raised.unsure ? pages.of(raised.item) : nullptr;
    if (signs != nullptr) {
      const Text title = safe_text(signs->title);
      if (!pages.is_told(*signs)) {
        all.push_back({pages.urgency(raised.item), pages.words(raised.item), title, {}});
      }
      std::vector<SourceIndex>& cite = std::ranges::find(all, title.str(), [](const Warning& one) {
                                         return one.title.str();
                                       })->cite;
      cite.insert(cite.end(), flag.cite.begin(), flag.cite.end());
      continue;
    }
    const Text says = safe_text(sentence_of(about.protocol, about.sheet.answers, raised));
    all.push_back({flag.urgency,
                   raised.unsure ? left_open(about, raised.item, raised.flag) + says : says,
                   safe_text(prompt.title), flag.cite});
  }
  return all;
}

bool is_sent_on(const Assessment& assessment) {
  return !stops_by_flag(assessment) &&
         (!assessment.flags.empty() || pain_needs_somebody(assessment));
}

bool has_open_stop(const Protocol& protocol, const Assessment& assessment) {
  return std::ranges::any_of(assessment.flags, [&](const RaisedFlag& raised) {
    const Prompt& prompt = protocol.prompts[raised.item.prompt];
    return raised.unsure && prompt.red_flags[raised.flag].action == FlagAction::stop;
  });
}

std::vector<Text> other_titles(const std::vector<Warning>& warnings) {
  std::vector<Text> titles;
  std::set<std::string> told;
  for (const Warning& warning : warnings) {
    const bool is_first = told.empty();
    if (told.insert(warning.title.str()).second && !is_first) titles.push_back(warning.title);
  }
  return titles;
}

void write_first(Page& page, const AssessedSheet& about, const std::vector<Warning>& warnings) {
  page.gap();
  if (is_sent_on(about.assessment)) {
    page.say(safe_lines(about.protocol.safety.refer), 0, Ink::bold);
  }
  if (warnings.empty()) return;
  page.say(text("{} {}", when_words(warnings.front()), warnings.front().says), 0, Ink::strong);
  page.cite(warnings.front().cite);
}

void write_stop(Page& page, const AssessedSheet& about) {
  if (!about.assessment.stop) return;
  write_first(page, about, warnings_of(about));
  page.gap();
  page.say(stops_by_flag(about.assessment)
               ? Text("The screen stops here. There is no ranking and no plan, because this comes "
                      "first.")
               : text("The screen stopped because this hurt: {}. There is no ranking and no plan.",
                      item_words(about.protocol, about.assessment.stop->item)));
}

void write_warnings(Page& page, const AssessedSheet& about) {
  const std::vector<Warning> warnings = warnings_of(about);
  const std::span<const Warning> told =
      std::span(warnings).subspan(about.assessment.stop && !warnings.empty() ? 1 : 0);
  if (told.empty()) return;
  page.heading("Before anything else");
  if (is_sent_on(about.assessment)) page.say(safe_lines(about.protocol.safety.refer));
  for (const Warning& warning : told) write_one(page, warning);
}

void write_remarks(Page& page, const AssessedSheet& about) {
  std::vector<RaisedRemark> remarks = about.assessment.remarks;
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
      if (!pages.is_told(*signs)) page.point(pages.words(raised.item));
      page.cite(cited_by(about.protocol, raised));
      continue;
    }
    const Text says = safe_text(sentence_of(about.protocol, about.sheet.answers, raised));
    page.point(raised.is_flag ? left_open(about, raised.item, raised.index) + says : says);
    page.cite(cited_by(about.protocol, raised));
  }
}

}  // namespace kneecheck
