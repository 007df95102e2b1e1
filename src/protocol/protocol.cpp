#include "kneecheck/protocol/protocol.hpp"

#include <algorithm>
#include <cstdlib>

namespace kneecheck {
namespace {

// Each of `parts` by its index: on left and right, or as a whole.
template <typename Sided, typename Part>
std::vector<Sided> on_their_sides(const std::vector<Part>& parts) {
  std::vector<Sided> all;
  all.reserve(2 * parts.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].per_side) {
      all.push_back({i, Side::left});
      all.push_back({i, Side::right});
    } else {
      all.push_back({i, Side::whole});
    }
  }
  return all;
}

template <typename Thing>
std::optional<std::size_t> find_id(const std::vector<Thing>& things, const std::string& id) {
  const auto found = std::ranges::find(things, id, &Thing::id);
  if (found == things.end()) return std::nullopt;
  return static_cast<std::size_t>(found - things.begin());
}

}  // namespace

bool Match::holds(int value) const {
  if (!is.empty()) return std::ranges::find(is, value) != is.end();
  return (!at_least || value >= *at_least) && (!below || value < *below);
}

const std::string& picture_of(const Prompt& prompt, Side side) {
  const bool right = side == Side::right && !prompt.picture_right.empty();
  return right ? prompt.picture_right : prompt.picture;
}

int bad(const Prompt& prompt, int value) { return prompt.worse == Worse::low ? -value : value; }

int degree(const Prompt& prompt, int value, Side toward) {
  if (toward == Side::whole) return std::abs(value);
  const int toward_right = prompt.names_better ? -value : value;
  return toward == Side::right ? toward_right : -toward_right;
}

Side worse_side(const Prompt& prompt, int compared) {
  const int toward_right = degree(prompt, compared, Side::right);
  if (toward_right == 0) return Side::whole;
  return toward_right > 0 ? Side::right : Side::left;
}

Side worse_side(const Prompt& prompt, int left, int right) {
  if (!prompt.worse || left == right) return Side::whole;
  return bad(prompt, left) > bad(prompt, right) ? Side::left : Side::right;
}

const Phase* phase_of(const PlanRules& plan, int week) {
  for (const Phase& phase : plan.phases)
    if (week <= phase.weeks.to) return &phase;
  return plan.phases.empty() ? nullptr : &plan.phases.back();
}

std::string_view label_word(Label label) {
  static constexpr std::string_view label_words[] = {"none", "slight", "moderate", "strong"};
  return label_words[static_cast<std::size_t>(label)];
}

const std::string& LabelWords::of(Label label) const {
  const std::string* const all[] = {&none, &slight, &moderate, &strong};
  return *all[static_cast<std::size_t>(label)];
}

std::string_view label_name(const Scoring& scoring, Label label) {
  static constexpr std::string_view ours[] = {"no sign", "slight sign", "moderate sign",
                                              "strong sign"};
  const std::string& own = scoring.label_words.of(label);
  return own.empty() ? ours[static_cast<std::size_t>(label)] : own;
}

Label Labels::of(int score) const {
  if (score >= strong) return Label::strong;
  if (score >= moderate) return Label::moderate;
  if (score >= slight) return Label::slight;
  return Label::none;
}

int Labels::from(Label label) const {
  const int scores[] = {0, slight, moderate, strong};
  return scores[static_cast<std::size_t>(label)];
}

std::vector<Item> items_of(const Protocol& protocol) {
  return on_their_sides<Item>(protocol.prompts);
}

bool on_one_page(const Protocol& protocol, Item one, Item other) {
  const std::optional<GroupIndex> group = protocol.prompts[one.prompt].group;
  return one == other || (group && group == protocol.prompts[other.prompt].group);
}

std::vector<Item> page_of(const Protocol& protocol, Item item) {
  const std::vector<Prompt>& prompts = protocol.prompts;
  const std::optional<GroupIndex> group = prompts[item.prompt].group;
  if (!group) return {item};
  PromptIndex first = item.prompt;
  while (first > 0 && prompts[first - 1].group == group) --first;
  std::vector<Item> page;
  for (; first < prompts.size() && prompts[first].group == group; ++first) {
    page.push_back({first, Side::whole});
  }
  return page;
}

bool begins_page(const Protocol& protocol, Item item) {
  return item.prompt == 0 || !protocol.prompts[item.prompt].group ||
         protocol.prompts[item.prompt].group != protocol.prompts[item.prompt - 1].group;
}

const Group* group_of(const Protocol& protocol, Item item) {
  const std::optional<GroupIndex> group = protocol.prompts[item.prompt].group;
  return group ? &protocol.groups[*group] : nullptr;
}

std::string sided_name(const std::string& id, Side side) {
  if (side == Side::whole) return id;
  return id + (side == Side::left ? ".left" : ".right");
}

std::string item_name(const Protocol& protocol, Item item) {
  return sided_name(protocol.prompts[item.prompt].id, item.side);
}

std::string question_name(const Protocol& protocol, Item item) {
  const Group* const group = group_of(protocol, item);
  return group == nullptr ? item_name(protocol, item) : group->id;
}

std::vector<Target> targets_of(const Protocol& protocol) {
  return on_their_sides<Target>(protocol.imbalances);
}

std::optional<PromptIndex> find_prompt(const Protocol& protocol, const std::string& id) {
  return find_id(protocol.prompts, id);
}

std::optional<GroupIndex> find_group(const Protocol& protocol, const std::string& id) {
  return find_id(protocol.groups, id);
}

}  // namespace kneecheck
