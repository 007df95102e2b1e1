#include "kneecheck/report/words.hpp"

#include <algorithm>

#include "kneecheck/answers/reply.hpp"
#include "kneecheck/protocol/wording.hpp"
#include "kneecheck/text/letter_case.hpp"

namespace kneecheck {
namespace {

std::string filled(const Case& about, Item item, const std::string& says) {
  const Prompt& prompt = about.protocol.prompts[item.prompt];
  const Answer answer = about.answers.get(item);
  Blanks blanks;
  blanks.side =
      prompt.kind == Kind::compare && answer.value ? worse_side(prompt, *answer.value) : item.side;
  if (answer.value) blanks.value = value_words(prompt, *answer.value);
  blanks.unit = prompt.kind == Kind::hold ? "s" : prompt.unit;
  blanks.target = std::to_string(prompt.target);
  return expand(says, blanks);
}

Text with_side(const std::string& name, Side side) {
  return side == Side::whole ? safe_text(name) : safe_text(name) + ", " + side_words(side);
}

// "a, left" and "a, right" become "a, both sides", at the place of the first.
template <typename Thing, typename Words>
Text merged(const std::vector<Thing>& things, Words words) {
  std::vector<Text> all;
  for (auto thing = things.begin(); thing != things.end(); ++thing) {
    Thing other = *thing;
    other.side = opposite(thing->side);
    const bool has_sides = thing->side != Side::whole;
    if (has_sides && std::find(things.begin(), thing, other) != thing) continue;
    all.push_back(
        words(*thing, has_sides && std::find(thing, things.end(), other) != things.end()));
  }
  return joined(all, "; ");
}

}  // namespace

Side worse_side(const Prompt& prompt, int compared) {
  if (compared == 0) return Side::whole;
  const Side named = compared < 0 ? Side::left : Side::right;
  return prompt.names_better ? opposite(named) : named;
}

std::string sentence_of(const Case& about, const RaisedFlag& raised) {
  const Prompt& prompt = about.protocol.prompts[raised.item.prompt];
  return filled(about, raised.item, prompt.red_flags[raised.flag].says);
}

std::string sentence_of(const Case& about, const RaisedRemark& raised) {
  const Prompt& prompt = about.protocol.prompts[raised.item.prompt];
  return filled(
      about, raised.item,
      raised.is_flag ? prompt.red_flags[raised.index].says : prompt.remarks[raised.index].says);
}

const std::vector<SourceIndex>& cited_by(const Case& about, const RaisedRemark& raised) {
  const Prompt& prompt = about.protocol.prompts[raised.item.prompt];
  return raised.is_flag ? prompt.red_flags[raised.index].cite : prompt.remarks[raised.index].cite;
}

std::string plain_value(const Prompt& prompt, int value) {
  if (prompt.kind == Kind::choice) return value_words(prompt, value);
  if (prompt.kind == Kind::number) {
    return value_words(prompt, value) + (prompt.unit.empty() ? "" : " " + prompt.unit);
  }
  return answer_words(prompt, {Status::answered, value}).str();
}

Text joined(const std::vector<Text>& words, const Text& between) {
  Text all;
  for (const Text& next : words) {
    if (&next != words.data()) all += between;
    all += next;
  }
  return all;
}

Text sentence_case(std::string_view words) { return safe_text(capitalized(words)); }

Text side_words(Side side) {
  switch (side) {
    case Side::left:
      return "left";
    case Side::right:
      return "right";
    case Side::whole:
      return "both sides";
  }
  return {};
}

Text item_words(const Protocol& protocol, Item item) {
  return with_side(protocol.prompts[item.prompt].title, item.side);
}

Text items_words(const Protocol& protocol, const std::vector<Item>& items) {
  return merged(items, [&](Item item, bool pair) {
    return pair ? item_words(protocol, {item.prompt, Side::whole}) + ", both sides"
                : item_words(protocol, item);
  });
}

Text target_words(const Protocol& protocol, Target target) {
  return with_side(protocol.imbalances[target.imbalance].name, target.side);
}

Text targets_words(const Protocol& protocol, const std::vector<Target>& targets) {
  return merged(targets, [&](Target target, bool pair) {
    return pair ? target_words(protocol, {target.imbalance, Side::whole}) + ", both sides"
                : target_words(protocol, target);
  });
}

Text label_name(Label label) {
  switch (label) {
    case Label::none:
      return "no sign";
    case Label::slight:
      return "slight sign";
    case Label::moderate:
      return "moderate sign";
    case Label::strong:
      return "strong sign";
  }
  return {};
}

Text label_words(const Result& result) {
  const Text more = result.could_be_label > result.label ? Text(" or more") : Text();
  return result.label == Label::none ? Text("no sign found") : label_name(result.label) + more;
}

}  // namespace kneecheck
