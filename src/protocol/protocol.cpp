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

}  // namespace

bool Match::holds(int value) const {
  if (!is.empty()) return std::ranges::find(is, value) != is.end();
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

std::vector<Item> items_of(const Protocol& protocol) {
  return on_their_sides<Item>(protocol.prompts);
}

std::string sided_name(const std::string& id, Side side) {
  if (side == Side::whole) return id;
  return id + (side == Side::left ? ".left" : ".right");
}

std::string item_name(const Protocol& protocol, Item item) {
  return sided_name(protocol.prompts[item.prompt].id, item.side);
}

std::vector<Target> targets_of(const Protocol& protocol) {
  return on_their_sides<Target>(protocol.imbalances);
}

std::optional<PromptIndex> find_prompt(const Protocol& protocol, const std::string& id) {
  const auto found = std::ranges::find(protocol.prompts, id, &Prompt::id);
  if (found == protocol.prompts.end()) return std::nullopt;
  return static_cast<PromptIndex>(found - protocol.prompts.begin());
}

}  // namespace kneecheck
