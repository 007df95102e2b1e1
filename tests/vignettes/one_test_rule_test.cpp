// "One test alone is at most a slight sign": held by trying all that one test can answer, both
// sides and its whole family together, in the real scorer, with the best answers to all else. Knows
// nothing of how lint finds the same out.
#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "kneecheck/assessment/scorer.hpp"
#include "kneecheck/protocol/builtin.hpp"
#include "support/catch.hpp"
#include "support/process.hpp"
#include "vignettes/shipped.hpp"

namespace kneecheck::testing {
namespace {

constexpr std::size_t most_answers = 64;  // to one item; of more, those beside a cut-off
constexpr std::size_t most_sheets = sanitized ? 2'000 : 20'000;  // of one test

bool gives_points(const Prompt& prompt) {
  return !prompt.findings.empty() || !prompt.differences.empty();
}

bool asks_for(const Prompt& prompt, PromptIndex other) {
  const auto any = [&](const auto& parts) {
    return std::ranges::any_of(parts, [&](const auto& part) {
      return std::ranges::find(part.conditions, other, &Condition::prompt) != part.conditions.end();
    });
  };
  return any(prompt.findings) || any(prompt.differences);
}

// A choice that tests nothing: man or woman. Cut-offs may depend on it.
bool is_fact(const Prompt& prompt) {
  return prompt.kind == Kind::choice && prompt.pain == PainRule::off && !gives_points(prompt);
}

// The items of a prompt, or of all prompts of its family, and of the facts that these ask for.
std::vector<Item> items_of_test(const Protocol& protocol, PromptIndex first) {
  const std::string& family = protocol.prompts[first].family;
  const auto is_of_test = [&](PromptIndex index) {
    return index == first || (!family.empty() && protocol.prompts[index].family == family);
  };
  const auto is_asked_for = [&](PromptIndex fact) {
    for (PromptIndex index = 0; index < protocol.prompts.size(); ++index)
      if (is_of_test(index) && asks_for(protocol.prompts[index], fact)) return true;
    return false;
  };
  std::vector<Item> items;
  for (const Item item : items_of(protocol)) {
    const bool fact = is_fact(protocol.prompts[item.prompt]) && is_asked_for(item.prompt);
    if (is_of_test(item.prompt) || fact) items.push_back(item);
  }
  return items;
}

bool is_first_of_family(const Protocol& protocol, PromptIndex index) {
  const std::string& family = protocol.prompts[index].family;
  const auto same = std::ranges::find(protocol.prompts, family, &Prompt::family);
  return family.empty() || same == protocol.prompts.begin() + static_cast<std::ptrdiff_t>(index);
}

// Every answer; of a long scale the ends, and those at and beside every number that the file tells
// answers to this prompt, or gaps of it, apart by.
std::vector<int> answers_worth_trying(const Protocol& protocol, PromptIndex index,
                                      std::size_t at_most) {
  const Prompt& prompt = protocol.prompts[index];
  std::set<int> answers;
  if (static_cast<std::size_t>(prompt.max - prompt.min) < at_most) {
    for (int value = prompt.min; value <= prompt.max; ++value) answers.insert(value);
    return {answers.begin(), answers.end()};
  }
  const auto add = [&](int value) {
    for (const int near : {value - 1, value, value + 1})
      answers.insert(std::clamp(near, prompt.min, prompt.max));
  };
  const auto add_match = [&](const Match& match) {
    if (match.at_least) add(*match.at_least);
    if (match.below) add(*match.below);
  };
  add(prompt.min);
  add(prompt.max);
  for (const Finding& finding : prompt.findings) add_match(finding.match);
  for (const Prompt& reader : protocol.prompts) {
    const auto add_conditions = [&](const auto& parts) {
      for (const auto& part : parts)
        for (const Condition& condition : part.conditions)
          if (condition.prompt == index) add_match(condition.match);
    };
    add_conditions(reader.findings);
    add_conditions(reader.differences);
  }
  const std::set<int> cut_offs = answers;
  for (const int value : cut_offs) {
    for (const Difference& difference : prompt.differences) {
      const int gap = difference.at_least.value_or(0);
      add(value - gap);
      add(value + gap);
      if (!difference.percent_below) continue;
      add(value * *difference.percent_below / 100);
      add(value * 100 / *difference.percent_below);
    }
  }
  return {answers.begin(), answers.end()};
}

// What the answers of one test make of one target at the worst.
struct Worst {
  int score = 0;
  std::string answers;
};

class OneTest {
 public:
  OneTest(const Protocol& protocol, const Scorer& scorer, std::vector<Item> items)
      : protocol_(protocol),
        scorer_(scorer),
        items_(std::move(items)),
        sheet_(calm_answers(protocol)),
        worst_(targets_of(protocol).size()) {
    std::size_t each = most_answers;
    for (std::size_t sheets = most_sheets + 1; sheets > most_sheets && each > 1; each /= 2) {
      tried_.clear();
      sheets = 1;
      for (const Item item : items_) {
        tried_.push_back(answers_worth_trying(protocol, item.prompt, each));
        sheets *= tried_.back().size();
      }
    }
    try_all(0);
  }

  const std::vector<Worst>& worst() const { return worst_; }

 private:
  void try_all(std::size_t at) {
    if (at == items_.size()) return score();
    for (const int value : tried_[at]) {
      sheet_.set(items_[at], {Status::answered, value});
      try_all(at + 1);
    }
  }

  void score() {
    const Course course(protocol_, sheet_);
    const auto scores = scorer_.score(sheet_, course, Explanation::none);
    for (std::size_t target = 0; target < scores.size(); ++target) {
      if (scores[target].score <= worst_[target].score) continue;
      worst_[target] = {scores[target].score, {}};
      for (const Item item : items_)
        worst_[target].answers +=
            fmt::format(" {} {}", item_name(protocol_, item), *sheet_.get(item).value);
    }
  }

  const Protocol& protocol_;
  const Scorer& scorer_;
  std::vector<Item> items_;
  std::vector<std::vector<int>> tried_;
  Answers sheet_;
  std::vector<Worst> worst_;
};

}  // namespace

TEST_CASE("in a shipped protocol that says so, one test alone is at most a slight sign") {
  int held_to_it = 0;
  for (const BuiltinFile& file : builtin_files()) {
    const Protocol& protocol = shipped(file.name);
    if (protocol.scoring.alone != Label::moderate) continue;
    ++held_to_it;
    const Scorer scorer(protocol);
    const std::vector<Target> targets = targets_of(protocol);
    for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
      const Prompt& prompt = protocol.prompts[index];
      if (!gives_points(prompt) || !is_first_of_family(protocol, index)) continue;
      const OneTest test(protocol, scorer, items_of_test(protocol, index));
      for (std::size_t at = 0; at < targets.size(); ++at) {
        const Worst& worst = test.worst()[at];
        INFO(
            fmt::format("{}: {} is {} by{}", protocol.about.id,
                        sided_name(protocol.imbalances[targets[at].imbalance].id, targets[at].side),
                        worst.score, worst.answers));
        CHECK(protocol.scoring.labels.of(worst.score) <= Label::slight);
      }
    }
  }
  CHECK(held_to_it > 0);
}

}  // namespace kneecheck::testing
