// Every warning sign of the evidence, in every shipped protocol: which answer raises it, what
// happens then, and how soon to act.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/answers/standing.hpp"
#include "support/catch.hpp"
#include "vignettes/shipped.hpp"
#include "vignettes/vignette_words.hpp"

using namespace kneecheck;
using namespace kneecheck::testing;

namespace {

// What an answer leads to: "stop today", "refer soon", "remark", or "left out" with the beginnings
// of the ids of what is left out: "left out: roll_".
struct Told {
  std::string_view asked;    // words of the question that raises it
  std::string_view answers;  // "age=15 limp=yes"
  std::string_view then;
};

struct Row {
  std::string_view sign;
  Told one_by_one;  // runner-knee and runner-knee-full
  Told quick;
};

// Where the evidence is silent the design is cautious: those rows are named after the sign they
// stand beside.
const std::vector<Row> rows = {
    {"rf_deform",
     {"out of shape", "emergency_knee=yes", "stop now"},
     {"out of shape", "emergency=yes", "stop now"}},
    {"rf_vascular",
     {"the foot is cold, pale, blue or numb", "emergency_knee=yes", "stop now"},
     {"the foot is cold, pale, blue or numb", "emergency=yes", "stop now"}},
    {"rf_hotfever",
     {"hot, red or swollen, and you feel feverish", "emergency_knee=yes", "stop now"},
     {"hot, red or swollen, and you feel feverish", "emergency=yes", "stop now"}},
    {"rf_hotfever, without fever",
     {"hot or red, more than the other, even without fever", "leg_today=yes", "stop today"},
     {"hot or red, more than the other, even without fever", "see_today=yes", "stop today"}},
    {"rf_pe",
     {"new chest pain, breathlessness", "emergency_body=yes", "stop now"},
     {"new chest pain, breathlessness", "emergency=yes", "stop now"}},
    {"rf_dvt",
     {"newly swollen, tender, warm or red", "calf_clot=yes", "stop today"},
     {"newly swollen, tender, warm or red", "see_today=yes", "stop today"}},
    {"rf_dvt, after long travel",
     {"after long travel, bed rest, a plaster cast", "calf_clot=yes", "stop today"},
     {"after long travel, bed rest, a plaster cast", "see_today=yes", "stop today"}},
    {"rf_dvt, calf pain by itself",
     {"One calf hurts by itself", "calf_clot=yes", "stop today"},
     {"One calf hurts by itself", "see_today=yes", "stop today"}},
    {"rf_dvt, not ruled out",
     {"newly swollen", "calf_clot=unsure", "left out: stretch_ roll_"},
     {"newly swollen", "see_today=unsure", "left out: stretch_ roll_"}},
    {"rf_cauda",
     {"numbness between the legs", "emergency_body=yes", "stop now"},
     {"numbness between the legs", "emergency=yes", "stop now"}},
    {"rf_tendon",
     {"can NOT lift the straight leg", "emergency_knee=yes", "stop now"},
     {"can NOT lift the straight leg", "emergency=yes", "stop now"}},
    {"rf_weight",
     {"can NOT walk 4 steps", "cannot_move=yes", "stop today"},
     {"can NOT walk 4 steps", "see_today=yes", "stop today"}},
    {"rf_bend",
     {"can NOT bend the knee to a right angle", "cannot_move=yes", "stop today"},
     {"can NOT bend it to a right angle", "see_today=yes", "stop today"}},
    {"rf_bonetender",
     {"sore to press", "injury=yes", "stop today"},
     {"sore to press", "see_today=yes", "stop today"}},
    {"rf_age55inj",
     {"in the last 7 days", "age=55 injured_week=yes", "stop today"},
     {"55 or over and injured the knee in the last 7 days", "see_today=yes", "stop today"}},
    {"rf_popswell",
     {"a twist, a fall, a blow or a \"pop\"", "injury=yes", "stop today"},
     {"a twist, a fall, a blow, a \"pop\" or swelling within hours", "see_today=yes",
      "stop today"}},
    {"rf_popswell, sudden from 50 on",
     {"Did the pain start suddenly", "age=50 sudden_start=yes", "stop soon"},
     {"It started suddenly, and you are 50 or over", "see_soon=yes", "stop soon"}},
    {"rf_locked",
     {"physically can NOT straighten it", "cannot_move=yes", "stop today"},
     {"can NOT straighten it", "see_today=yes", "stop today"}},
    {"rf_giveway",
     {"buckles or gives way", "gives_way=yes", "stop soon"},
     {"gives way", "see_soon=yes", "stop soon"}},
    {"rf_swell",
     {"visibly swollen now, without an injury", "gives_way=yes", "stop soon"},
     {"visibly swollen now, without an injury", "see_soon=yes", "stop soon"}},
    {"rf_night",
     {"pain that wakes you at night", "rest_pain=yes", "stop soon"},
     {"pain that wakes you at night", "see_soon=yes", "stop soon"}},
    {"rf_night, under 18",
     {"pain that wakes you at night", "age=17 rest_pain=yes", "stop today"},
     {"Under 18: pain at night or at rest", "see_today=yes", "stop today"}},
    {"rf_cancer",
     {"Any cancer, now or in the past", "rest_pain=yes", "stop soon"},
     {"Any cancer, now or in the past", "see_soon=yes", "stop soon"}},
    {"rf_bonestress",
     {"one fingertip on BONE", "bone_spot=yes", "stop soon"},
     {"one fingertip on BONE", "see_soon=yes", "stop soon"}},
    {"rf_bonestress, with rf_reds",
     {"one fingertip on BONE", "energy=yes bone_spot=yes", "stop today"},
     {"AND missed periods, much weight loss", "see_today=yes", "stop today"}},
    {"rf_bonestress, under 18",
     {"one fingertip on BONE", "age=17 bone_spot=yes", "stop today"},
     {"a new lump, or pain on one spot of bone", "see_today=yes", "stop today"}},
    {"rf_groin",
     {"pain in the groin, the hip or the upper thigh", "hip_pain=yes", "stop soon"},
     {"Pain in the groin, the hip or the upper thigh", "see_soon=yes", "stop soon"}},
    {"rf_groin, under load",
     {"The groin hurts when you stand", "leg_today=yes", "stop today"},
     {"The groin hurts when you stand", "see_today=yes", "stop today"}},
    {"rf_teen",
     {"Do you limp today", "age=15 limp=yes", "stop today"},
     {"Under 16: a limp, or a sore or stiff hip", "see_today=yes", "stop today"}},
    {"rf_teen, hip",
     {"The hip is stiff", "age=15 hip_pain=yes", "stop today"},
     {"Under 16: a limp, or a sore or stiff hip", "see_today=yes", "stop today"}},
    {"rf_under18",
     {"How old are you", "age=17", "refer soon"},
     {"You are under 18", "see_soon=yes", "stop soon"}},
    {"rf_nerve",
     {"Tingling, numbness or weakness in the leg, or pain", "gives_way=yes", "stop soon"},
     {"Tingling, numbness or weakness in the leg, or pain", "see_soon=yes", "stop soon"}},
    {"rf_nerve, getting worse",
     {"spreading or getting worse", "leg_today=yes", "stop today"},
     {"spreads or gets worse", "see_today=yes", "stop today"}},
    {"rf_reds",
     {"Missed periods", "energy=yes", "remark"},
     {"Missed periods", "energy=yes", "remark"}},
    {"rf_surgery",
     {"Blood thinners", "treatment=yes", "stop soon"},
     {"blood thinners", "see_soon=yes", "stop soon"}},
    {"rf_plank",
     {"Pregnant", "plank_unsafe=yes", "left out: plank side_plank"},
     {"Pregnant", "plank_unsafe=yes", "left out: plank"}},
    {"rf_roll",
     {"An open wound", "roll_unsafe=yes", "left out: roll_"},
     {"An open wound", "roll_unsafe=yes", "left out: roll_"}},
    {"rf_roll, a clot",
     {"There is a blood clot in a leg", "calf_clot=yes", "stop today"},
     {"There is or may be a blood clot in a leg", "see_today=yes", "stop today"}},
    {"rf_roll, a broken bone",
     {"A bone in the leg may be broken", "injury=yes", "stop today"},
     {"A bone may be broken", "see_today=yes", "stop today"}},
    {"rf_roll, a broken bone not ruled out",
     {"A bone in the leg may be broken", "injury=unsure", "left out: roll_"},
     {"A bone may be broken", "see_today=unsure", "left out: roll_"}},
    {"rf_roll, an infected bone",
     {"A bone in the leg is infected, or may be", "leg_today=yes", "stop today"},
     {"A bone in the leg is or may be infected", "see_today=yes", "stop today"}},
    {"rf_roll, an infected bone not ruled out",
     {"A bone in the leg is infected, or may be", "leg_today=unsure", "left out: roll_"},
     {"A bone in the leg is or may be infected", "see_today=unsure", "left out: roll_"}},
    {"rf_long",
     {"How long has it lasted", "how_it_goes=2", "remark"},
     {"How long has it lasted", "how_it_goes=2", "remark"}},
    {"rf_long, getting worse",
     {"How long has it lasted", "how_it_goes=3", "refer soon"},
     {"How long has it lasted", "how_it_goes=3", "refer soon"}},
    {"rf_severe",
     {"How much does the knee hurt now", "pain_now=6", "stop soon"},
     {"How much does the knee hurt now", "pain_now=6", "stop soon"}},
    {"rf_severe, a limp",
     {"Do you limp today", "limp=yes", "stop soon"},
     {"You limp today", "see_soon=yes", "stop soon"}},
};

Answers calm_answers_but(const Protocol& protocol, std::string_view replies) {
  Answers answers = calm_answers(protocol);
  std::istringstream words{std::string(replies)};
  for (std::string word; words >> word;) {
    const std::size_t equals = word.find('=');
    reply(protocol, answers, word.substr(0, equals), word.substr(equals + 1));
  }
  return answers;
}

// The flag that is acted on: the one that stops, else the first.
const RaisedFlag* acted_on(const Course& course) {
  for (const RaisedFlag& raised : course.flags())
    if (raised.action == FlagAction::stop) return &raised;
  return course.flags().empty() ? nullptr : &course.flags().front();
}

// What is acted on, in the words of the table. "nothing" where nothing is raised.
std::string told(const Protocol& protocol, const Course& course) {
  if (const RaisedFlag* const raised = acted_on(course)) {
    const Urgency urgency = protocol.prompts[raised->item.prompt].red_flags[raised->flag].urgency;
    return fmt::format("{} {}", raised->action == FlagAction::stop ? "stop" : "refer",
                       word_for(urgencies, urgency));
  }
  return course.remarks().empty() ? "nothing" : "remark";
}

std::optional<PromptIndex> told_by(const Course& course) {
  if (const RaisedFlag* const raised = acted_on(course)) return raised->item.prompt;
  if (!course.remarks().empty()) return course.remarks().front().item.prompt;
  return std::nullopt;
}

void check_left_out(const Protocol& protocol, const Course& course, std::string_view beginnings) {
  std::istringstream words{std::string(beginnings)};
  for (std::string beginning; words >> beginning;) {
    int prompts = 0;
    for (const Item item : items_of(protocol)) {
      const Prompt& prompt = protocol.prompts[item.prompt];
      if (!prompt.id.starts_with(beginning) || prompt.id.ends_with("_unsafe")) continue;
      CAPTURE(prompt.id);
      CHECK(course.standing(item) != Standing::asked);
      ++prompts;
    }
    CHECK((prompts > 0 || protocol.about.id == "runner-knee"));  // it has no side plank
  }
}

}  // namespace

TEST_CASE("every warning sign acts in every shipped protocol, and as soon as it has to") {
  for (const std::string_view name : shipped_names) {
    const Protocol& protocol = shipped(name);
    CHECK(told(protocol, Course(protocol, calm_answers(protocol))) == "nothing");
    for (const Row& row : rows) {
      const Told& expected = name == "quick" ? row.quick : row.one_by_one;
      CAPTURE(name, row.sign);
      const Course course(protocol, calm_answers_but(protocol, expected.answers));
      const std::optional<PromptIndex> raised = told_by(course);
      REQUIRE(raised);
      CHECK(shows(protocol.prompts[*raised], expected.asked));
      if (expected.then.starts_with("left out: ")) {
        check_left_out(protocol, course, expected.then.substr(10));
      } else {
        CHECK(told(protocol, course) == expected.then);
        CHECK(course.stop().has_value() == expected.then.starts_with("stop"));
      }
    }
  }
}

TEST_CASE("the table of warning signs has a row for every sign of the evidence") {
  for (const std::string_view sign : warning_signs) {
    CAPTURE(sign);
    CHECK(std::ranges::any_of(rows, [&](const Row& row) { return row.sign == sign; }));
  }
  for (const Row& row : rows) {
    CAPTURE(row.sign);
    const std::string_view beside = row.sign.substr(0, row.sign.find(','));
    CHECK(std::ranges::find(warning_signs, beside) != warning_signs.end());
  }
}

// The first sign that stops ends the screen, so the order of the questions decides what is said.
TEST_CASE("no sign that has days ends the screen before one that has hours is asked about") {
  for (const std::string_view name : shipped_names) {
    const Protocol& protocol = shipped(name);
    for (const char* age : {"15", "17", "30", "52", "60"}) {
      for (const char* energy : {"yes", "no"}) {
        Answers calm = calm_answers(protocol);
        if (name != "quick") reply(protocol, calm, "age", age);
        reply(protocol, calm, "energy", energy);
        Urgency before = Urgency::now;
        for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
          if (protocol.prompts[index].kind != Kind::yes_no) continue;
          Answers answers = calm;
          answers.set({index, Side::whole}, {Status::answered, 1});
          const Course course(protocol, answers);
          if (!course.stop()) continue;
          const RaisedFlag* const raised = acted_on(course);
          const Urgency here = protocol.prompts[index].red_flags[raised->flag].urgency;
          CAPTURE(name, age, energy, protocol.prompts[index].id);
          CHECK(before <= here);
          before = here;
        }
        CHECK(before == Urgency::soon);
      }
    }
  }
}

// Every sentence to act on says when, in the words of its urgency.
TEST_CASE("what a warning sign says fits how soon to act") {
  for (const std::string_view name : shipped_names) {
    for (const Prompt& prompt : shipped(name).prompts) {
      for (const RedFlag& flag : prompt.red_flags) {
        CAPTURE(name, prompt.id, flag.says);
        const auto says = [&](std::string_view words) {
          return flag.says.find(words) != std::string::npos;
        };
        switch (flag.urgency) {
          case Urgency::now:
            CHECK((says("emergency department now") && says("ambulance")));
            break;
          case Urgency::today:
            CHECK(says("today"));
            break;
          case Urgency::soon:
            CHECK_FALSE(says("ambulance"));
            break;
        }
        if (flag.action == FlagAction::stop)
          CHECK((says("no tests") || says("no squats") || says("any of these tests") ||
                 says("Stop here")));
      }
    }
  }
}
