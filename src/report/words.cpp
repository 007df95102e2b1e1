#include "kneecheck/report/words.hpp"

#include <algorithm>

#include "kneecheck/answers/reply.hpp"
#include "kneecheck/protocol/wording.hpp"
#include "kneecheck/text/letter_case.hpp"

namespace kneecheck {
namespace {

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

Text sentence_case(std::string_view words) { return safe_text(capitalized(words)); }

Text side_words(Side side) {
  return side == Side::whole ? Text("both sides") : safe_text(side_name(side));
}

Text urgency_words(Urgency urgency) {
  switch (urgency) {
    case Urgency::now:
      return "act now";
    case Urgency::today:
      return "act today";
    case Urgency::soon:
      return "act in the next days";
  }
  return {};
}

Text needs_words(const std::vector<std::string>& things) {
  std::vector<Text> list;
  for (auto thing = things.begin(); thing != things.end(); ++thing) {
    if (std::find(things.begin(), thing, *thing) == thing) list.push_back(safe_text(*thing));
  }
  return joined(list, ", ");
}

Text item_words(const Protocol& protocol, Item item) {
  return safe_text(on_side(protocol.prompts[item.prompt].title, item.side));
}

Text items_words(const Protocol& protocol, const std::vector<Item>& items) {
  return merged(items, [&](Item item, bool pair) {
    return pair ? item_words(protocol, {item.prompt, Side::whole}) + ", both sides"
                : item_words(protocol, item);
  });
}

Text target_words(const Protocol& protocol, Target target) {
  return safe_text(on_side(protocol.imbalances[target.imbalance].name, target.side));
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
