#include "kneecheck/protocol/protocol.hpp"

#include <algorithm>
#include <cstdlib>

namespace kneecheck {

bool Match::holds(int value) const {
  if (!is.empty()) return std::find(is.begin(), is.end(), value) != is.end();
  return (!at_least || value >= *at_least) && (!below || value < *below);
}

int bad(const Prompt& prompt, int value) { return prompt.worse == Worse::low ? -value : value; }

int degree(const Prompt& prompt, int value, Side toward) {
  const int toward_right = prompt.names_better ? -value : value;
  switch (toward) {
    case Side::left:
      return -toward_right;
    case Side::right:
      return toward_right;
    case Side::whole:
      return std::abs(value);
  }
  return 0;
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
  switch (label) {
    case Label::none:
      return "none";
    case Label::slight:
      return "slight";
    case Label::moderate:
      return "moderate";
    case Label::strong:
      return "strong";
  }
  return {};
}

Label Labels::of(int score) const {
  if (score >= strong) return Label::strong;
  if (score >= moderate) return Label::moderate;
  if (score >= slight) return Label::slight;
  return Label::none;
}

std::vector<Item> items_of(const Protocol& protocol) {
  const auto pairs = std::count_if(protocol.prompts.begin(), protocol.prompts.end(),
                                   [](const Prompt& prompt) { return prompt.per_side; });
  std::vector<Item> items;
  items.reserve(protocol.prompts.size() + static_cast<std::size_t>(pairs));
  for (PromptIndex prompt = 0; prompt < protocol.prompts.size(); ++prompt) {
    if (protocol.prompts[prompt].per_side) {
      items.push_back({prompt, Side::left});
      items.push_back({prompt, Side::right});
    } else {
      items.push_back({prompt, Side::whole});
    }
  }
  return items;
}

std::string sided_name(const std::string& id, Side side) {
  switch (side) {
    case Side::left:
      return id + ".left";
    case Side::right:
      return id + ".right";
    case Side::whole:
      return id;
  }
  return id;
}

std::string item_name(const Protocol& protocol, Item item) {
  return sided_name(protocol.prompts[item.prompt].id, item.side);
}

std::vector<Target> targets_of(const Protocol& protocol) {
  std::vector<Target> targets;
  for (ImbalanceIndex imbalance = 0; imbalance < protocol.imbalances.size(); ++imbalance) {
    if (protocol.imbalances[imbalance].per_side) {
      targets.push_back({imbalance, Side::left});
      targets.push_back({imbalance, Side::right});
    } else {
      targets.push_back({imbalance, Side::whole});
    }
  }
  return targets;
}

std::optional<PromptIndex> find_prompt(const Protocol& protocol, const std::string& id) {
  const auto found = std::find_if(protocol.prompts.begin(), protocol.prompts.end(),
                                  [&](const Prompt& prompt) { return prompt.id == id; });
  if (found == protocol.prompts.end()) return std::nullopt;
  return static_cast<PromptIndex>(found - protocol.prompts.begin());
}

}  // namespace kneecheck
