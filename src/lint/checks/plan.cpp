// Exercises, the plan and the circuit: among them exercises that resemble a test which is left out
// for safety, and that no answer leaves out.
#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "checks.hpp"
#include "kneecheck/answers/words.hpp"

namespace kneecheck {
namespace {

// These words say where a movement is, not which it is.
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

// Things that no test has but those left out for safety. Each is kept with the first such test.
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

// By prompt, whether its answers say something about one sort of test. A prompt that leaves out
// more than half of all tests, such as whether the knee hurts today, does not.
std::vector<bool> own_gates(const Protocol& protocol) {
  std::vector<int> tests_behind(protocol.prompts.size(), 0);
  int tests = 0;
  for (const Prompt& prompt : protocol.prompts) {
    if (!offers_pain(prompt)) continue;
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
      if (!offers_pain(prompt)) continue;
      const bool gated = std::ranges::any_of(
          prompt.unsafe_if, [&](const Condition& condition) { return own[condition.prompt]; });
      for (const std::string& thing : prompt.equipment) equipment_.add(thing, index, gated);
      for (const std::string& word : words_in(prompt.id)) words_.add(word, index, gated);
    }
  }

  // The test that an exercise resembles, and what they share.
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

// A plan for sore knees has no room for more of one exercise in a week.
constexpr int heavy_seconds = 3600;
constexpr int heavy_reps = 1000;

// "11 hours", "75 minutes"
Text time_words(int seconds) {
  const int hours = seconds / 3600;
  return hours < 2 ? minutes_words(seconds) : counted(hours, "hour");
}

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

void check_circuit(Linting& linting) {
  const Protocol& protocol = linting.protocol;
  if (!protocol.circuit) return;
  const std::vector<Target> targets = targets_of(protocol);
  std::vector<int> reach(protocol.imbalances.size(), 0);  // the most over both sides
  for (std::size_t i = 0; i < targets.size(); ++i)
    reach[targets[i].imbalance] = std::max(reach[targets[i].imbalance], linting.reach[i]);
  const std::vector<ImbalanceIndex>& offered = protocol.circuit->offer_for;
  for (std::size_t i = 0; i < offered.size(); ++i) {
    const Label highest = protocol.scoring.labels.of(reach[offered[i]]);
    // W420 tells of an imbalance that nothing gives points to.
    if (reach[offered[i]] == 0 || highest >= protocol.circuit->min_label) continue;
    const Text name = shown(protocol.imbalances[offered[i]].id);
    linting.add(
        "W803", linting.places.value({"circuit", "offer_for", i}),
        text("offer_for names {}, whose highest label is {}, but min_label is {}", name,
             safe_text(label_word(highest)), safe_text(label_word(protocol.circuit->min_label))),
        text("either lower min_label, or take {} out", name));
  }
}

void check_doses(Linting& linting) {
  for (const Exercise& exercise : linting.protocol.exercises) {
    const Dose& dose = exercise.dose;
    const int each = dose.hold_s ? *dose.hold_s : dose.reps.value_or(0);
    const int a_week = each * dose.sets * dose.per_week;
    if (a_week <= (dose.hold_s ? heavy_seconds : heavy_reps)) continue;
    const Text amount = dose.hold_s ? time_words(a_week) : counted(a_week, "repetition");
    linting.add("W605", linting.places.value({"exercise", exercise.id, "dose"}),
                text("{}{} x {} x {} a week is {} a week", each, dose.hold_s ? Text(" s") : Text(),
                     counted(dose.sets, "set"), dose.per_week, amount),
                "check hold_s or reps, sets and per_week: per_week counts days, or two sessions on "
                "each at most");
  }
}

void check_exercises(Linting& linting) {
  const Protocol& protocol = linting.protocol;
  for (std::size_t i = 0; i < protocol.imbalances.size(); ++i) {
    const Imbalance& imbalance = protocol.imbalances[i];
    const Text id = shown(imbalance.id);
    if (imbalance.exercises.empty()) {
      linting.add("W424", linting.places.value({"imbalance", i}),
                  text("{} has no exercises; the plan will say nothing about it", id),
                  "exercises = [\"...\"]: what helps, in order of preference");
    }
    for (std::size_t at = 0; at < imbalance.exercises.size(); ++at) {
      const Exercise& exercise = protocol.exercises[imbalance.exercises[at]];
      if (imbalance.per_side || !exercise.per_side) continue;
      linting.add(
          "W503", linting.places.value({"imbalance", i, "exercises", at}),
          text("{} is whole-body, its exercise {} is per side: done on both", id,
               shown(exercise.id)),
          "either list an exercise with sides = \"whole\", or give the imbalance sides = \"each\"");
    }
  }
}

}  // namespace kneecheck
