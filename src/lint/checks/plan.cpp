// Exercises, the plan and the circuit: among them exercises that resemble a test which is left out
// for safety, and that no answer leaves out.
#include <algorithm>
#include <array>
#include <cctype>
#include <compare>
#include <cstddef>
#include <initializer_list>
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

// What an exercise and a test may share: a thing that both need, or a word that both are called by.
struct Trait {
  bool is_equipment = false;
  std::string word;
  friend auto operator<=>(const Trait&, const Trait&) = default;
};

std::vector<Trait> traits_of(const std::vector<std::string>& equipment,
                             std::initializer_list<std::string_view> names) {
  std::vector<Trait> traits;
  for (const std::string& thing : equipment) traits.push_back({true, thing});
  for (const std::string_view name : names)
    for (const std::string& word : words_in(name)) traits.push_back({false, word});
  return traits;
}

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

// The traits of tests, each with the first test that has it; without one where some test that has
// it is not left out for safety.
std::map<Trait, std::optional<PromptIndex>> gated_traits(const Protocol& protocol) {
  std::map<Trait, std::optional<PromptIndex>> tests;
  const std::vector<bool> own = own_gates(protocol);
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    const Prompt& prompt = protocol.prompts[index];
    if (!offers_pain(prompt)) continue;
    const bool gated = std::ranges::any_of(
        prompt.unsafe_if, [&](const Condition& condition) { return own[condition.prompt]; });
    for (const Trait& trait : traits_of(prompt.equipment, {prompt.id})) {
      const auto known = tests.try_emplace(trait, index).first;
      if (!gated) known->second.reset();
    }
  }
  return tests;
}

void check_leave_outs(Linting& linting) {
  const Protocol& protocol = linting.protocol;
  const std::map<Trait, std::optional<PromptIndex>> tests = gated_traits(protocol);
  std::vector<bool> stands_in(protocol.exercises.size(), false);
  for (const Exercise& exercise : protocol.exercises)
    if (exercise.instead) stands_in[*exercise.instead] = true;

  for (ExerciseIndex index = 0; index < protocol.exercises.size(); ++index) {
    const Exercise& exercise = protocol.exercises[index];
    if (!exercise.leave_out_if.empty() || stands_in[index]) continue;
    for (const Trait& trait : traits_of(exercise.equipment, {exercise.id, exercise.name})) {
      const auto found = tests.find(trait);
      if (found == tests.end() || !found->second) continue;
      const PromptIndex test = *found->second;
      const Text name = shown(protocol.prompts[test].id);
      linting
          .add("W514", linting.places.key({"exercise", exercise.id}),
               text("{} has no leave_out_if, and the test {} is left out for safety; both {} {}",
                    shown(exercise.id), name,
                    trait.is_equipment ? Text("need") : Text("are called"), quoted(trait.word)),
               "give it a leave_out_if with the condition of that test's unsafe_if")
          .related.push_back({linting.places.value({"prompt", test, "unsafe_if"}),
                              text("{} is left out here", name)});
      break;
    }
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
        "W803", {"circuit", "offer_for", i},
        text("offer_for names {}, whose highest label is {}, but min_label is {}", name,
             safe_text(label_word(highest)), safe_text(label_word(protocol.circuit->min_label))),
        text("either lower min_label, or take {} out", name));
  }
}

// A plan for sore knees has no room for more of one exercise in a week.
constexpr int heavy_seconds = 3600;
constexpr int heavy_reps = 1000;

void check_doses(Linting& linting) {
  for (const Exercise& exercise : linting.protocol.exercises) {
    const Dose& dose = exercise.dose;
    const int each = dose.hold_s ? *dose.hold_s : dose.reps.value_or(0);
    const int a_week = each * dose.sets * dose.per_week;
    if (a_week <= (dose.hold_s ? heavy_seconds : heavy_reps)) continue;
    const int hours = a_week / 3600;
    const Text time = hours < 2 ? minutes_words(a_week) : counted(hours, "hour");
    const Text amount = dose.hold_s ? time : counted(a_week, "repetition");
    linting.add("W605", {"exercise", exercise.id, "dose"},
                text("{}{} x {} x {} a week is {} a week", each, dose.hold_s ? Text(" s") : Text(),
                     counted(dose.sets, "set"), dose.per_week, amount),
                "check hold_s or reps, sets and per_week: per_week counts days, or two sessions on "
                "each at most");
  }
}

// A muscle that was loaded needs the next day off; three days are the most without two running.
constexpr int most_strength_days = 3;

void check_rest_days(Linting& linting) {
  const auto tell = [&](Places::Path path, const Text& name, int per_week, const Text& hint) {
    if (per_week <= most_strength_days) return;
    linting.add("W611", path,
                text("{} is strength on {} days a week; the plan does it on {}, never on two "
                     "running",
                     name, per_week, most_strength_days),
                hint);
  };
  for (const Exercise& exercise : linting.protocol.exercises) {
    if (exercise.kind != ExerciseKind::strength) continue;
    tell({"exercise", exercise.id, "dose", "per_week"}, shown(exercise.id), exercise.dose.per_week,
         "either write per_week = 3, or, if it is practice that tires nothing, kind = \"control\"");
  }
  if (!linting.protocol.circuit) return;
  tell({"circuit", "per_week"}, "the circuit", linting.protocol.circuit->per_week,
       "write per_week = 3");
}

void check_exercises(Linting& linting) {
  const Protocol& protocol = linting.protocol;
  for (std::size_t i = 0; i < protocol.imbalances.size(); ++i) {
    const Imbalance& imbalance = protocol.imbalances[i];
    const Text id = shown(imbalance.id);
    if (imbalance.exercises.empty()) {
      linting.add("W424", {"imbalance", i},
                  text("{} has no exercises; the plan will say nothing about it", id),
                  "list in exercises what helps, in order of preference");
    }
    for (std::size_t at = 0; at < imbalance.exercises.size(); ++at) {
      const Exercise& exercise = protocol.exercises[imbalance.exercises[at]];
      if (imbalance.per_side || !exercise.per_side) continue;
      linting.add(
          "W503", {"imbalance", i, "exercises", at},
          text("{} is whole-body, its exercise {} is per side: done on both", id,
               shown(exercise.id)),
          "either list an exercise with sides = \"whole\", or give the imbalance sides = \"each\"");
    }
  }
}

}  // namespace

void check_plan(Linting& linting) {
  check_leave_outs(linting);
  check_circuit(linting);
  check_doses(linting);
  check_rest_days(linting);
  check_exercises(linting);
}

}  // namespace kneecheck
