// What was asked, and what was said: enough for somebody who was not there.
#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/report/parts.hpp"

namespace kneecheck {
namespace {

// What was said, or why nothing was. Empty where nobody was asked.
Text answer_told(const AssessedSheet& about, const ItemResult& result) {
  const Prompt& prompt = about.protocol.prompts[result.item.prompt];
  switch (result.status) {
    case ItemStatus::answered:
      if (prompt.kind == Kind::text) {
        const auto words = about.sheet.words.find(prompt.id);
        return words == about.sheet.words.end() ? Text() : text("\"{}\"", safe_text(words->second));
      }
      [[fallthrough]];
    case ItemStatus::hurt:
    case ItemStatus::pain:
      return told_words(prompt, result.answer);
    case ItemStatus::left_out:
    case ItemStatus::skipped:
    case ItemStatus::unsure:
    case ItemStatus::gate_unknown:
    case ItemStatus::invalid:
      return reason_words(result.status);
    case ItemStatus::not_reached:
    case ItemStatus::not_asked:
      return {};
  }
  return {};
}

// The worst end of a scale, for somebody who does not see the question.
Text scale_words(const Prompt& prompt) {
  if (prompt.kind != Kind::scale || prompt.label_high.empty()) return {};
  return text(", where {} is {}", prompt.max, safe_text(prompt.label_high));
}

void write_one_answer(Page& page, std::string_view title, const Text& said) {
  if (said.empty()) return;
  page.point(text("{}: {}", sentence_case(title), said));
}

// "left 30 s, right 17 s"; "both sides skipped".
Text both_words(const Text& left, const Text& right, bool measured) {
  if (left.empty() && right.empty()) return {};
  if (!measured && left.str() == right.str()) return "both sides " + left;
  std::vector<Text> sides;
  if (!left.empty()) sides.push_back("left " + left);
  if (!right.empty()) sides.push_back("right " + right);
  return joined(sides, ", ");
}

// "none of: Cold foot; Hot knee", "true: the foot is cold. Not sure: the knee is hot".
Text page_words(const AssessedSheet& about, const std::vector<ItemResult>& signs) {
  std::map<std::string, std::vector<Text>> open;  // by what is said of them
  std::vector<Text> is_true;
  std::vector<Text> not_true;
  bool asked = false;
  for (const ItemResult& sign : signs) {
    const Text said = answer_told(about, sign);
    if (said.empty()) continue;
    asked = true;
    const Prompt& prompt = about.protocol.prompts[sign.item.prompt];
    const Text words = sign_words(prompt);
    if (sign.status != ItemStatus::answered) {
      open[said.str()].push_back(words);
    } else if (sign.answer.value != 0) {
      is_true.push_back(words);
    } else {
      not_true.push_back(sentence_case(prompt.title));
    }
  }
  if (!asked) return {};
  if (is_true.empty() && open.empty()) return "none of: " + joined(not_true, "; ");
  const auto all =
      std::ranges::find(open, signs.size(), [](const auto& one) { return one.second.size(); });
  if (all != open.end()) return safe_text(all->first);
  std::vector<Text> told;
  if (!is_true.empty()) told.push_back("true: " + joined(is_true, "; "));
  for (const auto& [why, words] : open) {
    const Text begins = told.empty() ? safe_text(why) : sentence_case(why);
    told.push_back(text("{}: {}", begins, joined(words, "; ")));
  }
  if (!not_true.empty()) told.push_back("Not true: " + joined(not_true, "; "));
  return joined(told, ". ");
}

}  // namespace

void write_answers(Page& page, const AssessedSheet& about) {
  const Protocol& protocol = about.protocol;
  const std::vector<ItemResult>& items = about.assessment.items;
  page.heading("What was asked, and what was said");
  for (auto at = items.begin(); at != items.end();) {
    const auto end = std::find_if(at, items.end(), [&](const ItemResult& other) {
      return !on_one_page(protocol, at->item, other.item) && other.item.prompt != at->item.prompt;
    });
    const Prompt& prompt = protocol.prompts[at->item.prompt];
    const bool measured = std::any_of(
        at, end, [](const ItemResult& side) { return side.status == ItemStatus::answered; });
    if (const Group* const signs = group_of(protocol, at->item)) {
      write_one_answer(page, signs->title, page_words(about, {at, end}));
    } else {
      const Text told = prompt.per_side ? both_words(answer_told(about, *at),
                                                     answer_told(about, *std::prev(end)), measured)
                                        : answer_told(about, *at);
      write_one_answer(page, prompt.title, measured ? told + scale_words(prompt) : told);
    }
    at = end;
  }
  if (const int rest = about.assessment.counts[ItemStatus::not_reached]; rest > 0)
    page.say(text("{} not reached.", counted(rest, "answer was", "answers were")));
}

}  // namespace kneecheck
