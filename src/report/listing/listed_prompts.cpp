// The questions, as they are listed: how each is asked, what fits, and what the answers do.
#include <algorithm>
#include <string>
#include <vector>

#include "kneecheck/answers/words.hpp"
#include "kneecheck/report/phrases.hpp"
#include "listing_parts.hpp"

namespace kneecheck {
namespace {

// "0, loose", "0"
Text end_of_scale(int value, const std::string& label) {
  return label.empty() ? text("{}", value) : text("{} ({})", value, safe_text(label));
}

Text fits_words(const Prompt& prompt) {
  switch (prompt.kind) {
    case Kind::info:
      return {};
    case Kind::yes_no:
      return "yes or no";
    case Kind::choice: {
      const auto in_quotes = [](const Choice& choice) {
        return text("\"{}\"", safe_text(choice.text));
      };
      return joined_words(prompt.choices, in_quotes, ", ");
    }
    case Kind::scale:
      return text("{} to {}", end_of_scale(prompt.min, prompt.label_low),
                  end_of_scale(prompt.max, prompt.label_high));
    case Kind::number:
      return text("{} to {}", safe_text(value_words(prompt, prompt.min)),
                  plain_value(prompt, prompt.max));
    case Kind::hold: {
      Text words = text("seconds held, {} wanted", prompt.target);
      if (prompt.max > prompt.target) words += text("; the clock runs on to {}", prompt.max);
      if (prompt.per_side && prompt.rest_s > 0) {
        words += text("; {} of rest between the sides", seconds_words(prompt.rest_s));
      }
      return words;
    }
    case Kind::compare: {
      const Text named = prompt.names_better ? Text("better") : Text("worse");
      return prompt.much ? text("which side is {} or much {}, or the same", named, named)
                         : text("which side is {}, or the same", named);
    }
    case Kind::text:
      return text("words, at most {} characters", prompt.max_length);
  }
  return {};
}

Text pain_words(PainRule rule) {
  return phrase_for(rule, {"", "the test ends and counts as not known.",
                           "the test ends, and the report opens with whom to see; no plan.",
                           "the whole screen ends: no ranking, no plan."});
}

Text flag_words(const RedFlag& flag) {
  const Text act = urgency_words(flag.urgency);
  if (flag.action == FlagAction::refer) return text("go on, but without a plan; {}", act);
  return text(
      "stop here; {}. Without a plain answer: {}", act,
      flag.unsure == WhenUnsure::refer ? Text("go on, but without a plan") : Text("a remark"));
}

// "3 or more worse than the other side", "under 80 percent of the other side"
Text apart_words(const Prompt& prompt, const Difference& difference) {
  std::vector<Text> all;
  if (difference.at_least) all.push_back(steps_words(prompt, *difference.at_least) + " worse than");
  if (difference.percent_below) {
    all.push_back(text("under {} percent of", *difference.percent_below));
  }
  return joined(all, ", and ") + " the other side";
}

Text finding_when(const Protocol& protocol, const Prompt& prompt, const Finding& finding) {
  const Text match = match_words(prompt, finding.match);
  if (prompt.kind == Kind::compare) return text("One side {}", match);
  const bool whole = std::ranges::none_of(finding.points, [&](const Points& one) {
    return protocol.imbalances[one.imbalance].per_side;
  });
  const bool both = prompt.per_side && finding.aim == Aim::both && whole;
  return sentence_case((both ? match + " on both sides" : match).str());
}

// One prompt on its way to the page.
class ListedPrompt {
 public:
  ListedPrompt(Page& page, const Protocol& protocol, PromptIndex index)
      : page_(page), protocol_(protocol), index_(index), prompt_(protocol.prompts[index]) {}

  void write() const {
    write_when();
    write_question();
    write_answer();
    write_findings();
    list_sources_of(page_, protocol_, cited());
  }

 private:
  void say(const Text& words) const { page_.say(words, listing_indent); }
  void named(const Text& name, const Text& words) const { list_named(page_, name, words); }
  void point(const Text& words) const { page_.point(words, listing_indent); }
  Text all_of(const std::vector<Condition>& conditions, bool any = false) const {
    return conditions_words(protocol_, index_, conditions, any ? Text(", or ") : Text(", and "));
  }

  void write_when() const {
    if (!prompt_.ask_if.conditions.empty()) {
      say(text("Asked only if {}.", all_of(prompt_.ask_if.conditions, prompt_.ask_if.any)));
    }
    if (!prompt_.unsafe_if.empty()) {
      say(text("Left out for safety if {}, or while that is not known.",
               all_of(prompt_.unsafe_if, true)));
    }
  }

  void write_question() const {
    for (const std::string& step : prompt_.steps) point(sentence_words(prompt_, step));
    write_picture();
    named(prompt_.kind == Kind::info ? Text("Tells:") : Text("Asks:"),
          sentence_words(prompt_, prompt_.ask));
    named("You need:", each_once(prompt_.equipment));
    named("Video:", safe_text(prompt_.video));
  }

  void write_picture() const {
    if (prompt_.picture.empty() || page_.sentences() || page_.narrow()) return;
    say(safe_lines(prompt_.picture));
  }

  void write_answer() const {
    const Text fits = fits_words(prompt_);
    if (fits.empty()) return;
    named("Answer:", prompt_.per_side ? text("{}; left, then right", fits) : fits);
    named("If it hurts:", pain_words(prompt_.pain));
    if (prompt_.family.empty()) return;
    std::vector<Text> others;
    for (const Prompt& other : protocol_.prompts) {
      if (other.family == prompt_.family && other.id != prompt_.id) {
        others.push_back(text("\"{}\"", safe_text(other.title)));
      }
    }
    if (!others.empty()) say(text("Counts once with {}.", joined(others, ", ")));
  }

  void write_effect(const Text& when, const std::vector<Condition>& conditions, const Text& effect,
                    const std::string& says) const {
    Text words = when;
    if (!conditions.empty()) words += text(", if {}", all_of(conditions));
    point(text("{}: {}.\nSays: {}", words, effect, sentence_words(prompt_, says)));
  }

  void write_findings() const {
    for (const RedFlag& flag : prompt_.red_flags) {
      write_effect(sentence_case(match_words(prompt_, flag.match).str()), flag.conditions,
                   flag_words(flag), flag.says);
    }
    for (const Remark& remark : prompt_.remarks) {
      write_effect(sentence_case(match_words(prompt_, remark.match).str()), remark.conditions,
                   "a remark", remark.says);
    }
    for (const Finding& finding : prompt_.findings) {
      write_effect(finding_when(protocol_, prompt_, finding), finding.conditions,
                   finding_points(protocol_, prompt_, finding), finding.says);
    }
    for (const Difference& difference : prompt_.differences) {
      write_effect(sentence_case(apart_words(prompt_, difference).str()), difference.conditions,
                   difference_points_words(protocol_, difference), difference.says);
    }
  }

  std::vector<SourceIndex> cited() const {
    std::vector<SourceIndex> all = prompt_.cite;
    const auto add = [&all](const auto& things) {
      for (const auto& thing : things) all.insert(all.end(), thing.cite.begin(), thing.cite.end());
    };
    add(prompt_.red_flags);
    add(prompt_.remarks);
    add(prompt_.findings);
    add(prompt_.differences);
    return all;
  }

  Page& page_;
  const Protocol& protocol_;
  PromptIndex index_;
  const Prompt& prompt_;
};

}  // namespace

void list_prompts(Page& page, const Protocol& protocol) {
  const std::string* section = nullptr;
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    const Prompt& prompt = protocol.prompts[index];
    if (section == nullptr || *section != prompt.section) {
      list_heading(page, prompt.section.empty() ? Text("Questions") : safe_text(prompt.section));
    }
    section = &prompt.section;
    list_entry(page, index + 1, prompt.title, prompt.id);
    ListedPrompt(page, protocol, index).write();
  }
}

}  // namespace kneecheck
