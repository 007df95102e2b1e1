// Exercises that resemble a test which is left out for safety, and that no answer leaves out.
#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "checks.hpp"

namespace kneecheck {
namespace {

// They say where a movement is, not which it is.
constexpr std::array<std::string_view, 12> no_movement = {
    "side", "left", "right", "lying", "one", "both", "up", "down", "to", "of", "the", "hold"};

// The words of an id or a name, in small letters.
std::vector<std::string> words_in(std::string_view name) {
  std::vector<std::string> words(1);
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || byte >= 0x80) {
      words.back() += static_cast<char>(std::tolower(byte));
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  std::erase_if(words, [](const std::string& word) {
    return word.empty() || std::ranges::find(no_movement, word) != no_movement.end();
  });
  return words;
}

// What only tests have that are left out for safety: the first such test by the thing they share.
class OnlyGated {
 public:
  void add(const std::string& thing, PromptIndex test, bool gated) {
    const auto known = tests_.try_emplace(thing, test).first;
    if (!gated) known->second.reset();
  }

  std::optional<PromptIndex> find(const std::string& thing) const {
    const auto known = tests_.find(thing);
    return known == tests_.end() ? std::nullopt : known->second;
  }

 private:
  std::map<std::string, std::optional<PromptIndex>> tests_;  // none: an ungated test has it too
};

bool is_test(const Prompt& prompt) { return prompt.pain != PainRule::off; }

// Whether an answer says something of one sort of test, by prompt looked at: what leaves out more
// than half of all tests, as a knee that hurts today does, says nothing of one.
std::vector<bool> own_gates(const Protocol& protocol) {
  std::vector<int> tests_behind(protocol.prompts.size(), 0);
  int tests = 0;
  for (const Prompt& prompt : protocol.prompts) {
    if (!is_test(prompt)) continue;
    ++tests;
    std::set<PromptIndex> gates;
    for (const Condition& condition : prompt.unsafe_if) gates.insert(condition.prompt);
    for (const PromptIndex gate : gates) ++tests_behind[gate];
  }
  std::vector<bool> own;
  for (const int behind : tests_behind) own.push_back(2 * behind <= tests || tests == 1);
  return own;
}

class Resemblance {
 public:
  explicit Resemblance(const Protocol& protocol) {
    const std::vector<bool> own = own_gates(protocol);
    for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
      const Prompt& prompt = protocol.prompts[index];
      if (!is_test(prompt)) continue;
      const bool gated = std::ranges::any_of(
          prompt.unsafe_if, [&](const Condition& condition) { return own[condition.prompt]; });
      for (const std::string& thing : prompt.equipment) equipment_.add(thing, index, gated);
      for (const std::string& word : words_in(prompt.id)) words_.add(word, index, gated);
    }
  }

  // The test that the exercise resembles, and in what.
  struct Found {
    PromptIndex test = 0;
    std::string thing;
    bool is_equipment = false;
  };
  std::optional<Found> find(const Exercise& exercise) const {
    for (const std::string& thing : exercise.equipment)
      if (const auto test = equipment_.find(thing)) return Found{*test, thing, true};
    for (const std::string& name : {exercise.id, exercise.name})
      for (const std::string& word : words_in(name))
        if (const auto test = words_.find(word)) return Found{*test, word, false};
    return std::nullopt;
  }

 private:
  OnlyGated equipment_;
  OnlyGated words_;
};

}  // namespace

void check_leave_outs(Linting& linting) {
  const Protocol& protocol = linting.protocol;
  const Resemblance resemblance(protocol);
  std::vector<bool> stands_in(protocol.exercises.size(), false);
  for (const Exercise& exercise : protocol.exercises)
    if (exercise.instead) stands_in[*exercise.instead] = true;
  for (ExerciseIndex index = 0; index < protocol.exercises.size(); ++index) {
    const Exercise& exercise = protocol.exercises[index];
    if (!exercise.leave_out_if.empty() || stands_in[index]) continue;
    const auto found = resemblance.find(exercise);
    if (!found) continue;
    const Prompt& test = protocol.prompts[found->test];
    linting
        .add("W514", linting.places.key({"exercise", exercise.id}),
             text("{} has no leave_out_if, and the test {} is left out for safety; both {} {}",
                  shown(exercise.id), shown(test.id),
                  found->is_equipment ? Text("need") : Text("are called"), quoted(found->thing)),
             "give it a leave_out_if with the condition of that test's unsafe_if")
        .related.push_back({linting.places.value({"prompt", found->test, "unsafe_if"}),
                            text("{} is left out here", shown(test.id))});
  }
}

}  // namespace kneecheck
