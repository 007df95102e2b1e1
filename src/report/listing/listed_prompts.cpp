// The questions, as they are listed for somebody who has no answer at hand yet: how each is asked,
// what fits, and what the answers do.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/report/comparison.hpp"
#include "kneecheck/report/phrases.hpp"
#include "listing_parts.hpp"

namespace kneecheck {
namespace {

Text where_to(const Prompt& prompt, Aim aim) {
  const bool has_sides = prompt.per_side || prompt.kind == Kind::compare;
  const std::string_view same = has_sides ? ", that side" : ", both sides";
  return phrase_for(aim, {same, ", the other side", same, ", left", ", right"});
}

// "24 to tight quads, same side; 12 to weak core".
Text points_to_words(const Protocol& protocol, const std::vector<Points>& points,
                     const Text& where) {
  return joined_words(points, [&](const Points& one) {
    const Imbalance& imbalance = protocol.imbalances[one.imbalance];
    return text("{} to {}{}", one.points, safe_text(imbalance.name),
                imbalance.per_side ? where : Text());
  });
}

// A sentence or question of the prompt with words for what is not known yet: both sides for {side},
// N for a number.
Text sentence_words(const Prompt& prompt, const std::string& pattern) {
  const bool number =
      prompt.kind == Kind::scale || prompt.kind == Kind::number || prompt.kind == Kind::hold;
  Blanks blanks = blanks_of(prompt, Side::whole);
  blanks.value = number ? "N" : "the answer";
  blanks.other = number ? "N" : "the other answer";
  blanks.difference = "N";
  return words_for_both(pattern, blanks);
}

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

Text flag_words(const RedFlag& flag) {
  const Text act = urgency_words(flag.urgency);
  if (flag.action == FlagAction::refer) return text("go on, but without a plan; {}", act);
  return text(
      "stop here; {}. Without a plain answer: {}", act,
      flag.unsure == WhenUnsure::refer ? Text("go on, but without a plan") : Text("a remark"));
}

// "3 or more worse than the other side", "under 80 percent of the other side". Where more is worse
// it is the other side that is the smaller one.
Text apart_words(const Prompt& prompt, const Difference& difference) {
  const bool other_is_smaller = difference.percent_below && prompt.worse == Worse::high;
  std::vector<Text> all;
  if (difference.at_least) {
    const int steps = *difference.at_least;
    const bool in_choices = prompt.kind == Kind::choice || prompt.kind == Kind::yes_no;
    all.push_back((in_choices ? counted(steps, "choice") : measured(prompt, steps)) +
                  " or more worse than");
  }
  if (difference.percent_below && !other_is_smaller) {
    all.push_back(text("under {} percent of", *difference.percent_below));
  }
  if (all.empty()) all.push_back("worse than");
  Text words = joined(all, ", and ") + " the other side";
  if (other_is_smaller) {
    words += text(", which is under {} percent of this one", *difference.percent_below);
  }
  return words;
}

Text finding_when(const Protocol& protocol, const Prompt& prompt, const Finding& finding) {
  const Text match = match_words(prompt, finding.match);
  if (prompt.kind == Kind::compare) return "One side " + match;
  const bool whole = std::ranges::none_of(finding.points, [&](const Points& one) {
    return protocol.imbalances[one.imbalance].per_side;
  });
  const bool both = prompt.per_side && finding.aim == Aim::both && whole;
  return both ? match + " on both sides" : match;
}

// The drawing, or one for each side where they differ.
void list_drawings(Page& page, const Prompt& prompt) {
  if (prompt.picture.empty() || page.sentences() || page.narrow()) return;
  const std::string& left = picture_of(prompt, Side::left);
  const std::string& right = picture_of(prompt, Side::right);
  if (left == right) return page.say(safe_lines(left), listing_indent);
  page.say("On the left:", listing_indent);
  page.say(safe_lines(left), listing_indent);
  page.say("On the right:", listing_indent);
  page.say(safe_lines(right), listing_indent);
}

void list_gate(Page& page, const Protocol& protocol, PromptIndex index) {
  const Prompt& prompt = protocol.prompts[index];
  const auto conditions = [&](const std::vector<Condition>& all, bool any) {
    return conditions_words(protocol, index, all, any ? Text(", or ") : Text(", and "));
  };
  if (!prompt.ask_if.conditions.empty()) {
    page.say(text("Asked only if {}.", conditions(prompt.ask_if.conditions, prompt.ask_if.any)),
             listing_indent);
  }
  if (!prompt.unsafe_if.empty()) {
    page.say(text("Left out for safety if {}, or while that is not known.",
                  conditions(prompt.unsafe_if, true)),
             listing_indent);
  }
}

void list_question(Page& page, const Prompt& prompt) {
  for (const std::string& step : prompt.steps) {
    page.point(sentence_words(prompt, step), listing_indent);
  }
  list_drawings(page, prompt);
  const Text what = prompt.group                ? Text("Sign:")
                    : prompt.kind == Kind::info ? Text("Tells:")
                                                : Text("Asks:");
  page.named(what, sentence_words(prompt, prompt.ask));
  page.named("Why:", safe_text(prompt.why));
  page.named("You need:", each_once(prompt.equipment));
  page.named("Video:", safe_text(prompt.video));
}

// The head of a page of signs, which one line answers.
void list_page(Page& page, const Protocol& protocol, PromptIndex first) {
  const Group& group = *group_of(protocol, {first, Side::whole});
  list_gate(page, protocol, first);
  for (const std::string& step : group.steps) page.point(safe_text(step), listing_indent);
  page.named("Asks:", safe_text(group.ask));
  page.named("Answer:", "the numbers of the signs that are true, or none");
  list_sources_of(page, protocol, group.cite);
}

void list_answer(Page& page, const Protocol& protocol, const Prompt& prompt) {
  const Text fits = fits_words(prompt);
  if (fits.empty()) return;
  if (prompt.time_s) {
    const Text change = text("; {} to change sides", seconds_words(prompt.change_s));
    page.named("First:", clock_words(prompt) + (prompt.per_side ? change : Text()));
  }
  page.named("Answer:", prompt.per_side ? fits + "; left, then right" : fits);
  page.named(
      "If it hurts:",
      phrase_for(prompt.pain, {"", "the test ends and counts as not known.",
                               "the test ends, and the report opens with whom to see; no plan.",
                               "the whole screen ends: no ranking, no plan."}));
  page.named("A change counts:", real_change_words(prompt));
  if (prompt.family.empty()) return;
  std::vector<Text> others;
  for (const Prompt& other : protocol.prompts) {
    if (other.family == prompt.family && other.id != prompt.id) {
      others.push_back(text("\"{}\"", safe_text(other.title)));
    }
  }
  if (others.empty()) return;
  page.say(text("Counts once with {}.", joined(others, ", ")), listing_indent);
}

// What the answers do, and the sources of that.
void list_effects(Page& page, const Protocol& protocol, PromptIndex index) {
  const Prompt& prompt = protocol.prompts[index];
  std::vector<SourceIndex> cited = prompt.cite;
  const auto list = [&](const Text& when, const auto& part, const Text& effect) {
    Text words = sentence_case(when.str());
    if (!part.conditions.empty()) {
      words += ", if " + conditions_words(protocol, index, part.conditions, ", and ");
    }
    page.point(text("{}: {}.\nSays: {}", words, effect, sentence_words(prompt, part.says)),
               listing_indent);
    cited.insert(cited.end(), part.cite.begin(), part.cite.end());
  };

  for (const RedFlag& flag : prompt.red_flags) {
    list(match_words(prompt, flag.match), flag, flag_words(flag));
  }
  for (const Remark& remark : prompt.remarks) {
    list(match_words(prompt, remark.match), remark, "a remark");
  }
  for (const Finding& finding : prompt.findings) {
    list(finding_when(protocol, prompt, finding), finding,
         points_to_words(protocol, finding.points, where_to(prompt, finding.aim)));
  }
  for (const Difference& difference : prompt.differences) {
    list(apart_words(prompt, difference), difference,
         points_to_words(protocol, difference.points, ", the worse side"));
  }
  if (prompt.real_change) {
    cited.insert(cited.end(), prompt.real_change->cite.begin(), prompt.real_change->cite.end());
  }
  list_sources_of(page, protocol, cited);
}

}  // namespace

void list_prompts(Page& page, const Protocol& protocol) {
  const std::string* section = nullptr;
  int number = 0;  // of the question
  int sign = 0;    // of those on its page
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    const Prompt& prompt = protocol.prompts[index];
    const bool begins = begins_page(protocol, {index, Side::whole});
    if (section == nullptr || *section != prompt.section) {
      list_heading(page, prompt.section.empty() ? Text("Questions") : safe_text(prompt.section));
    }
    section = &prompt.section;
    if (begins) ++number;
    if (const Group* const group = group_of(protocol, {index, Side::whole})) {
      if (begins) {
        sign = 0;
        list_entry(page, text("{}.", number), group->title, group->id);
        list_page(page, protocol, index);
      }
      list_entry(page, text("{}.{}", number, ++sign), prompt.title, prompt.id);
      list_question(page, prompt);
    } else {
      list_entry(page, text("{}.", number), prompt.title, prompt.id);
      list_gate(page, protocol, index);
      list_question(page, prompt);
      list_answer(page, protocol, prompt);
    }
    list_effects(page, protocol, index);
  }
}

}  // namespace kneecheck
