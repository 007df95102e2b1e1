// How what the program says of a vignette differs from what its source expects.
#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <string_view>

#include "kneecheck/answers/sheet.hpp"
#include "support/mirror.hpp"
#include "vignettes/shipped.hpp"
#include "vignettes/vignette.hpp"
#include "vignettes/vignette_words.hpp"

namespace kneecheck::testing {
namespace {

std::string target_name(const Protocol& protocol, Target target) {
  const std::string& id = protocol.imbalances[target.imbalance].id;
  if (target.side == Side::whole) return id;
  return id + (target.side == Side::left ? ".left" : ".right");
}

// What the report leads with: a flag or a remark, and the question that raised it.
struct Lead {
  const Prompt* prompt = nullptr;
  std::string says;
};

std::vector<Lead> leads_of(const Protocol& protocol, const Assessment& assessment) {
  std::vector<Lead> leads;
  for (const RaisedFlag& raised : assessment.flags) {
    const Prompt& prompt = protocol.prompts[raised.item.prompt];
    leads.push_back({&prompt, prompt.red_flags[raised.flag].says});
  }
  for (const RaisedRemark& raised : assessment.remarks) {
    const Prompt& prompt = protocol.prompts[raised.item.prompt];
    leads.push_back({&prompt, raised.is_flag ? prompt.red_flags[raised.index].says
                                             : prompt.remarks[raised.index].says});
  }
  return leads;
}

// Whoever ticked some signs of a page, or none, said no to the others.
void say_no_to_the_other_signs(const Protocol& protocol, Answers& answers) {
  for (const Item item : items_of(protocol))
    if (protocol.prompts[item.prompt].group && answers.get(item).status == Status::not_reached)
      answers.set(item, {Status::answered, 0});
}

// Looks at one assessment, and notes what is not as expected.
class Comparison {
 public:
  Comparison(const Vignette& vignette, const Protocol& protocol, const Assessment& assessment,
             bool mirror)
      : vignette_(vignette), protocol_(protocol), assessment_(assessment), mirror_(mirror) {}

  std::string all() {
    outcome();
    leads();
    left_out();
    ranking();
    return notes_;
  }

 private:
  void note(const std::string& words) { notes_ += words + "\n"; }

  std::string here(const std::string& target) const { return mirror_ ? mirrored(target) : target; }

  void outcome() {
    if (vignette_.outcome && assessment_.outcome != *vignette_.outcome)
      note(fmt::format("outcome {}, not {}", word_for(outcomes, assessment_.outcome),
                       word_for(outcomes, *vignette_.outcome)));
    if (vignette_.nothing && !assessment_.nothing_stands_out) note("something stands out");
  }

  void leads() {
    const std::vector<Lead> leads = leads_of(protocol_, assessment_);
    if (vignette_.urgency) {
      if (assessment_.flags.empty()) return note("no red flag was raised");
      const RaisedFlag& first = assessment_.flags.front();
      const RedFlag& flag = protocol_.prompts[first.item.prompt].red_flags[first.flag];
      if (flag.urgency != *vignette_.urgency)
        note(fmt::format("urgency {}, not {}", word_for(urgencies, flag.urgency),
                         word_for(urgencies, *vignette_.urgency)));
    }
    if (!vignette_.says.empty() && std::none_of(leads.begin(), leads.end(), [&](const Lead& lead) {
          return lead.says.find(vignette_.says) != std::string::npos;
        }))
      note(fmt::format("nothing says \"{}\"", vignette_.says));
    if (vignette_.asked.empty()) return;
    if (leads.empty()) return note("nothing was raised");
    if (!shows(*leads.front().prompt, vignette_.asked))
      note(fmt::format("{} does not ask \"{}\"", leads.front().prompt->id, vignette_.asked));
  }

  void left_out() {
    for (const std::string& id : vignette_.left_out) {
      const std::optional<PromptIndex> prompt = find_prompt(protocol_, id);
      if (!prompt) return note("there is no prompt " + id);
      for (const ItemResult& result : assessment_.items)
        if (result.item.prompt == *prompt && result.status != ItemStatus::left_out)
          note(item_name(protocol_, result.item) + " is not left out");
    }
  }

  void ranking() {
    std::vector<std::string> first;
    for (const std::string& target : vignette_.first) first.push_back(here(target));
    if (!first.empty()) {
      if (assessment_.results.empty()) return note("there is no ranking");
      for (const Result& result : assessment_.results) {
        const std::string name = target_name(protocol_, result.score.target);
        if (result.rank == 1 && std::ranges::find(first, name) == first.end())
          note(fmt::format("{} ({}) is ranked first", name, result.score.score));
      }
    }
    for (const std::string& target : vignette_.noted)
      if (!result_of(here(target)).noted) note(here(target) + " is not worth watching");
    for (const auto& [target, label] : vignette_.at_least) {
      const Result& result = result_of(here(target));
      if (result.label < label) off(target, "at least", label, result);
    }
    for (const auto& [target, label] : vignette_.at_most) {
      const Result& result = result_of(here(target));
      if (result.label > label) off(target, "at most", label, result);
    }
  }

  void off(const std::string& target, std::string_view bound, Label label, const Result& result) {
    note(fmt::format("{} is {} ({}), {} {} is expected", here(target),
                     word_for(labels, result.label), result.score.score, bound,
                     word_for(labels, label)));
  }

  const Result& result_of(const std::string& name) const {
    for (const Result& result : assessment_.results)
      if (target_name(protocol_, result.score.target) == name) return result;
    throw std::runtime_error(vignette_.file + ": nothing called " + name + " is ranked");
  }

  const Vignette& vignette_;
  const Protocol& protocol_;
  const Assessment& assessment_;
  bool mirror_;
  std::string notes_;
};

}  // namespace

std::string differences(const Vignette& vignette, const Protocol& protocol, bool mirror) {
  Answers answers = read_sheet(protocol, vignette.source).sheet.answers;
  say_no_to_the_other_signs(protocol, answers);
  if (mirror) answers = mirrored(protocol, answers);
  return Comparison(vignette, protocol, Assessor(protocol).assess(answers), mirror).all();
}

}  // namespace kneecheck::testing
