// Digests tell whether two protocols score, or read, alike.
#include "kneecheck/answers/digest.hpp"

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "support/catch.hpp"

namespace kneecheck {
namespace {

Protocol protocol() {
  Protocol result;
  result.prompts.resize(2);
  Prompt& gate = result.prompts[0];
  gate.id = "gate";
  gate.kind = Kind::yes_no;
  gate.max = 1;
  Prompt& prompt = result.prompts[1];
  prompt.id = "squat";
  prompt.kind = Kind::choice;
  prompt.max = 1;
  prompt.choices = {{"stays", "stays over the toes"}, {"", "clearly"}};
  Condition condition;
  condition.match.is = {1};
  prompt.ask_if.conditions = {condition};
  prompt.unsafe_if = {condition};
  prompt.red_flags.resize(1);
  prompt.red_flags[0].conditions = {condition};
  prompt.remarks.resize(1);
  prompt.findings.resize(1);
  prompt.findings[0].points = {{0, 30}};
  prompt.differences.resize(1);
  prompt.differences[0].points = {{0, 20}};
  result.imbalances.resize(2);
  result.imbalances[0].id = "hip";
  result.imbalances[1].id = "core";
  result.exercises.resize(1);
  result.sources.resize(1);
  result.circuit.emplace();
  return result;
}

using Change = std::function<void(Protocol&)>;

Prompt& squat_of(Protocol& protocol) { return protocol.prompts[1]; }

}  // namespace

TEST_CASE("a digest is 16 small hex digits and depends on nothing but the protocol") {
  for (const std::string& digest : {scoring_digest(protocol()), wording_digest(protocol())}) {
    CHECK(digest.size() == 16);
    CHECK(digest.find_first_not_of("0123456789abcdef") == std::string::npos);
  }
  CHECK(scoring_digest(protocol()) == scoring_digest(protocol()));
  CHECK(scoring_digest(Protocol{}) != scoring_digest(protocol()));
  CHECK(wording_digest(Protocol{}) != wording_digest(protocol()));
}

TEST_CASE("whatever changes an answer or its points changes the scoring digest alone") {
  const std::vector<Change> changes = {
      [](Protocol& p) { squat_of(p).id = "squats"; },
      [](Protocol& p) { squat_of(p).kind = Kind::scale; },
      [](Protocol& p) { squat_of(p).per_side = true; },
      [](Protocol& p) { squat_of(p).min = -1; },
      [](Protocol& p) { squat_of(p).max = 2; },
      [](Protocol& p) { squat_of(p).decimals = 1; },
      [](Protocol& p) { squat_of(p).names_better = true; },
      [](Protocol& p) { squat_of(p).much = false; },
      [](Protocol& p) { squat_of(p).max_length = 20; },
      [](Protocol& p) { squat_of(p).choices[0].id = "stay"; },
      [](Protocol& p) { squat_of(p).pain = PainRule::refer; },
      [](Protocol& p) { squat_of(p).worse = Worse::high; },
      [](Protocol& p) { squat_of(p).family = "hips"; },
      [](Protocol& p) { squat_of(p).ask_if.any = true; },
      [](Protocol& p) { squat_of(p).ask_if.conditions[0].match.is = {0}; },
      [](Protocol& p) { squat_of(p).ask_if.conditions[0].side = ConditionSide::any; },
      [](Protocol& p) { squat_of(p).ask_if.conditions[0].prompt = 1; },
      [](Protocol& p) {
        std::swap(squat_of(p).ask_if.conditions, squat_of(p).unsafe_if);
        squat_of(p).ask_if.conditions.clear();
      },
      [](Protocol& p) { squat_of(p).unsafe_if.clear(); },
      [](Protocol& p) { squat_of(p).red_flags[0].match.is = {0}; },
      [](Protocol& p) { squat_of(p).red_flags[0].conditions.clear(); },
      [](Protocol& p) { squat_of(p).red_flags[0].action = FlagAction::refer; },
      [](Protocol& p) { squat_of(p).red_flags[0].urgency = Urgency::soon; },
      [](Protocol& p) { squat_of(p).red_flags[0].unsure = WhenUnsure::remark; },
      [](Protocol& p) { squat_of(p).remarks[0].match.at_least = 1; },
      [](Protocol& p) { squat_of(p).findings[0].match.at_least = 1; },
      [](Protocol& p) { squat_of(p).findings[0].match.below = 1; },
      [](Protocol& p) { squat_of(p).findings[0].aim = Aim::other; },
      [](Protocol& p) { squat_of(p).findings[0].points[0].points = 31; },
      [](Protocol& p) { squat_of(p).findings[0].points[0].imbalance = 1; },
      [](Protocol& p) { squat_of(p).differences[0].at_least = 2; },
      [](Protocol& p) { squat_of(p).differences[0].percent_below = 80; },
      [](Protocol& p) { squat_of(p).differences[0].points[0].points = 21; },
      [](Protocol& p) { p.scoring.labels.slight = 21; },
      [](Protocol& p) { p.scoring.labels.moderate = 41; },
      [](Protocol& p) { p.scoring.labels.strong = 71; },
      [](Protocol& p) { p.scoring.enough = 51; },
      [](Protocol& p) { p.safety.max_pain_stops = 3; },
      [](Protocol& p) { p.imbalances[0].id = "hips"; },
      [](Protocol& p) { p.imbalances[0].per_side = true; },
      [](Protocol& p) { std::swap(p.imbalances[0], p.imbalances[1]); },
  };
  for (std::size_t number = 0; number < changes.size(); ++number) {
    Protocol changed = protocol();
    changes[number](changed);
    INFO("change " << number);
    CHECK(scoring_digest(changed) != scoring_digest(protocol()));
    CHECK(wording_digest(changed) == wording_digest(protocol()));
  }
}

TEST_CASE("whatever changes a text changes the wording digest alone") {
  const std::vector<Change> changes = {
      [](Protocol& p) { p.about.title = "x"; },
      [](Protocol& p) { p.about.language = "de"; },
      [](Protocol& p) { p.about.intro = "x"; },
      [](Protocol& p) { p.about.disclaimer = "x"; },
      [](Protocol& p) { p.about.authors = {"x"}; },
      [](Protocol& p) { p.scoring.nothing = "x"; },
      [](Protocol& p) { p.safety.refer = "x"; },
      [](Protocol& p) { squat_of(p).ask = "x"; },
      [](Protocol& p) { squat_of(p).title = "x"; },
      [](Protocol& p) { squat_of(p).steps = {"x"}; },
      [](Protocol& p) { squat_of(p).section = "x"; },
      [](Protocol& p) { squat_of(p).equipment = {"x"}; },
      [](Protocol& p) { squat_of(p).picture = "x"; },
      [](Protocol& p) { squat_of(p).picture_right = "x"; },
      [](Protocol& p) { squat_of(p).why = "x"; },
      [](Protocol& p) { squat_of(p).label_low = "x"; },
      [](Protocol& p) { squat_of(p).label_high = "x"; },
      [](Protocol& p) { squat_of(p).unit = "x"; },
      [](Protocol& p) { squat_of(p).target = 60; },
      [](Protocol& p) { squat_of(p).choices[0].text = "x"; },
      [](Protocol& p) { squat_of(p).red_flags[0].says = "x"; },
      [](Protocol& p) { squat_of(p).remarks[0].says = "x"; },
      [](Protocol& p) { squat_of(p).findings[0].says = "x"; },
      [](Protocol& p) { squat_of(p).differences[0].says = "x"; },
      [](Protocol& p) { p.imbalances[0].name = "x"; },
      [](Protocol& p) { p.imbalances[0].about = "x"; },
      [](Protocol& p) { p.exercises[0].name = "x"; },
      [](Protocol& p) { p.exercises[0].steps = {"x"}; },
      [](Protocol& p) { p.exercises[0].stop_if = "x"; },
      [](Protocol& p) { p.sources[0].text = "x"; },
      [](Protocol& p) { p.circuit->title = "x"; },
      [](Protocol& p) { p.circuit->warm_up = "x"; },
  };
  for (std::size_t number = 0; number < changes.size(); ++number) {
    Protocol changed = protocol();
    changes[number](changed);
    INFO("change " << number);
    CHECK(wording_digest(changed) != wording_digest(protocol()));
    CHECK(scoring_digest(changed) == scoring_digest(protocol()));
  }
}

TEST_CASE("the text of a choice without id names it in sheets, so it is scoring and wording") {
  Protocol changed = protocol();
  squat_of(changed).choices[1].text = "very clearly";
  CHECK(scoring_digest(changed) != scoring_digest(protocol()));
  CHECK(wording_digest(changed) != wording_digest(protocol()));
}

TEST_CASE("what is neither scored nor shown changes no digest") {
  Protocol changed = protocol();
  changed.about.version = "2.0.0";
  changed.about.updated = "2026-11-22";
  squat_of(changed).note = "ask K. about this";
  squat_of(changed).takes_s = 99;
  squat_of(changed).time_s = 30;
  squat_of(changed).change_s = 20;
  changed.scoring.alone = Label::moderate;
  CHECK(scoring_digest(changed) == scoring_digest(protocol()));
  CHECK(wording_digest(changed) == wording_digest(protocol()));
}

TEST_CASE("moving a letter or a thing to its neighbour changes the digest") {
  Protocol first = protocol();
  Protocol second = protocol();
  squat_of(first).ask = "ab";
  squat_of(first).title = "c";
  squat_of(second).ask = "a";
  squat_of(second).title = "bc";
  CHECK(wording_digest(first) != wording_digest(second));
  first = second = protocol();
  squat_of(first).findings[0].match.at_least = 1;
  squat_of(second).findings[0].match.below = 1;
  CHECK(scoring_digest(first) != scoring_digest(second));
}

}  // namespace kneecheck
