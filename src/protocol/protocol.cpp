#include "kneecheck/protocol/protocol.hpp"

#include <algorithm>
#include <cstdlib>
#include <span>

namespace kneecheck {
namespace {

// The sides of what has sides, or the whole.
std::span<const Side> both_or_whole(bool per_side) {
  static constexpr Side sides[] = {Side::left, Side::right, Side::whole};
  return per_side ? std::span(sides).first(2) : std::span(sides).last(1);
}

}  // namespace

bool Match::holds(int value) const {
  if (!is.empty()) return std::find(is.begin(), is.end(), value) != is.end();
  return (!at_least || value >= *at_least) && (!below || value < *below);
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

std::string_view label_word(Label label) {
  static constexpr std::string_view label_words[] = {"none", "slight", "moderate", "strong"};
  return label_words[static_cast<std::size_t>(label)];
}

Label Labels::of(int score) const {
  if (score >= strong) return Label::strong;
  if (score >= moderate) return Label::moderate;
  if (score >= slight) return Label::slight;
  return Label::none;
}

std::vector<Item> items_of(const Protocol& protocol) {
  std::vector<Item> items;
  items.reserve(2 * protocol.prompts.size());
  for (PromptIndex prompt = 0; prompt < protocol.prompts.size(); ++prompt) {
    for (const Side side : both_or_whole(protocol.prompts[prompt].per_side)) {
      items.push_back({prompt, side});
    }
  }
  return items;
}

std::string sided_name(const std::string& id, Side side) {
  if (side == Side::whole) return id;
  return id + (side == Side::left ? ".left" : ".right");
}

std::string item_name(const Protocol& protocol, Item item) {
  return sided_name(protocol.prompts[item.prompt].id, item.side);
}

std::vector<Target> targets_of(const Protocol& protocol) {
  std::vector<Target> targets;
  for (ImbalanceIndex imbalance = 0; imbalance < protocol.imbalances.size(); ++imbalance) {
    for (const Side side : both_or_whole(protocol.imbalances[imbalance].per_side)) {
      targets.push_back({imbalance, side});
    }
  }
  return targets;
}

std::optional<PromptIndex> find_prompt(const Protocol& protocol, const std::string& id) {
  const auto found = std::ranges::find(protocol.prompts, id, &Prompt::id);
  if (found == protocol.prompts.end()) return std::nullopt;
  return static_cast<PromptIndex>(found - protocol.prompts.begin());
}

}  // namespace kneecheck
