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
// What an answer leads to, in every shipped protocol: "stop today", "refer soon", "remark", or
// "left out" with the beginnings of the ids of what is left out: "left out: roll_".
struct Row {
  std::string_view sign;
  std::string_view asked;    // words of the question that raises it
  std::string_view answers;  // "age=15 rf_limp=yes"
  std::string_view then;
};

// Where the evidence is silent the design is cautious: those rows are named after the sign they
// stand beside.
const std::vector<Row> rows = {
    {"rf_deform", "out of shape", "rf_deform=yes", "stop now"},
    {"rf_vascular", "the foot is cold, pale, blue or numb", "rf_vascular=yes", "stop now"},
    {"rf_hotfever", "hot, red or swollen, AND you feel feverish", "rf_hotfever=yes", "stop now"},
    {"rf_hotfever, without fever", "hot or red, more than the other, even without fever",
     "rf_hot=yes", "stop today"},
    {"rf_pe", "new chest pain, breathlessness", "rf_pe=yes", "stop now"},
    {"rf_dvt", "newly swollen, tender, warm, red", "rf_dvt=yes", "stop today"},
    {"rf_dvt, after long travel", "since long travel, bed rest, a plaster", "rf_dvt_calf=yes",
     "stop today"},
    {"rf_dvt, calf pain by itself", "One calf hurts for no known reason", "rf_dvt_calf=yes",
     "stop today"},
    {"rf_dvt, not ruled out", "newly swollen", "rf_dvt=unsure", "left out: stretch_ roll_"},
    {"rf_dvt, calf pain not ruled out", "One calf hurts", "rf_dvt_calf=unsure",
     "left out: stretch_ roll_"},
    {"rf_cauda", "numbness between the legs", "rf_cauda=yes", "stop now"},
    {"rf_tendon", "can NOT lift the straight leg", "rf_tendon=yes", "stop now"},
    {"rf_weight", "can NOT walk 4 steps", "rf_weight=yes", "stop today"},
    {"rf_bend", "can NOT bend the knee to a right angle", "rf_bend=yes", "stop today"},
    {"rf_bonetender", "sore to press", "rf_bonetender=yes", "stop today"},
    {"rf_age55inj", "in the last 7 days", "age=55 rf_age55inj=yes", "stop today"},
    {"rf_age55inj, younger", "in the last 7 days", "age=54 rf_age55inj=yes", "remark"},
    {"rf_popswell", "a twist, fall, blow or \"pop\"", "rf_popswell=yes", "stop today"},
    {"rf_popswell, sudden from 50 on", "started suddenly", "age=50 sudden_start=yes", "stop soon"},
    {"rf_locked", "physically can NOT straighten it", "rf_locked=yes", "stop today"},
    {"rf_giveway", "buckles or gives way", "rf_giveway=yes", "stop soon"},
    {"rf_swell", "visibly swollen now, without an injury", "rf_swell=yes", "stop soon"},
    {"rf_night", "pain that wakes you at night", "rf_night=yes", "stop soon"},
    {"rf_night, under 18", "pain that wakes you at night", "age=17 rf_night=yes", "stop today"},
    {"rf_cancer", "Cancer now or in the past", "rf_cancer=yes", "stop soon"},
    {"rf_cancer, under 18", "a new lump near the knee", "age=17 rf_cancer=yes", "stop today"},
    {"rf_bonestress", "one fingertip, on BONE", "rf_bonestress=yes", "stop soon"},
    {"rf_bonestress, with rf_reds", "one fingertip, on BONE", "rf_reds=yes rf_bonestress=yes",
     "stop today"},
    {"rf_bonestress, under 18", "one fingertip, on BONE", "age=17 rf_bonestress=yes", "stop today"},
    {"rf_groin", "Pain in the groin, hip or upper thigh", "rf_groin=yes", "stop soon"},
    {"rf_groin, under load", "The groin hurts when you stand", "rf_groin_load=yes", "stop today"},
    {"rf_teen", "Under 16: is there a limp", "age=15 rf_teen=yes", "stop today"},
    {"rf_teen, limp", "You limp today", "age=15 rf_limp=yes", "stop today"},
    {"rf_teen, hip", "a hip that is stiff to turn", "age=15 rf_groin=yes", "stop today"},
    {"rf_under18", "How old are you", "age=17", "refer soon"},
    {"rf_nerve", "Tingling, numbness or weakness in the leg, or pain", "rf_nerve=yes", "stop soon"},
    {"rf_nerve, getting worse", "spreading or getting worse", "rf_nerve_worse=yes", "stop today"},
    {"rf_reds", "Missed periods", "rf_reds=yes", "remark"},
    {"rf_surgery", "Knee surgery, a fracture or a knee injection", "rf_surgery=yes", "stop soon"},
    {"rf_surgery, medicines", "blood thinners", "rf_medicine=yes", "stop soon"},
    {"rf_plank", "Pregnant", "plank_unsafe=yes", "left out: plank side_plank bridge_hold"},
    {"rf_roll", "an open wound", "roll_unsafe=yes", "left out: roll_"},
    {"rf_roll, a clot", "A blood clot in a leg", "rf_clot=yes", "stop today"},
    {"rf_roll, a clot not ruled out", "A blood clot in a leg", "rf_clot=unsure",
     "left out: stretch_ roll_"},
    {"rf_roll, a broken bone", "A bone in the leg may be broken", "rf_fracture=yes", "stop today"},
    {"rf_roll, a broken bone not ruled out", "A bone in the leg may be broken",
     "rf_fracture=unsure", "left out: roll_"},
    {"rf_roll, an injury not ruled out", "a twist, fall, blow", "rf_popswell=unsure",
     "left out: roll_"},
    {"rf_roll, a sore bone not ruled out", "sore to press", "rf_bonetender=unsure",
     "left out: roll_"},
    {"rf_roll, a hot knee not ruled out", "hot or red", "rf_hot=unsure", "left out: roll_"},
    {"rf_roll, an infected bone", "An infected bone in the leg", "rf_bone_infection=yes",
     "stop today"},
    {"rf_roll, an infected bone not ruled out", "An infected bone in the leg",
     "rf_bone_infection=unsure", "left out: roll_"},
    {"rf_roll, the groin not ruled out", "The groin hurts", "rf_groin_load=unsure",
     "left out: roll_"},
    {"rf_roll, a nerve not ruled out", "spreading or getting worse", "rf_nerve_worse=unsure",
     "left out: roll_"},
    {"rf_long", "How does it go", "how_it_goes=2", "remark"},
    {"rf_long, getting worse", "How does it go", "how_it_goes=3", "refer soon"},
    {"rf_severe", "How much does the knee hurt now", "pain_now=6", "stop soon"},
    {"rf_severe, a limp", "You limp today", "rf_limp=yes", "stop soon"},
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
    CHECK((prompts > 0 || protocol.about.id != "runner-knee-full"));  // the others have fewer tests
  }
}

}  // namespace

TEST_CASE("every warning sign acts in every shipped protocol, and as soon as it has to") {
  for (const std::string_view name : shipped_names) {
    const Protocol& protocol = shipped(name);
    CHECK(told(protocol, Course(protocol, calm_answers(protocol))) == "nothing");
    for (const Row& row : rows) {
      CAPTURE(name, row.sign);
      const Course course(protocol, calm_answers_but(protocol, row.answers));
      const std::optional<PromptIndex> raised = told_by(course);
      REQUIRE(raised);
      CHECK(shows(protocol.prompts[*raised], row.asked));
      if (row.then.starts_with("left out: ")) {
        check_left_out(protocol, course, row.then.substr(10));
      } else {
        CHECK(told(protocol, course) == row.then);
        CHECK(course.stop().has_value() == row.then.starts_with("stop"));
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
      for (const char* reds : {"yes", "no"}) {
        Answers calm = calm_answers(protocol);
        reply(protocol, calm, "age", age);
        reply(protocol, calm, "rf_reds", reds);
        Urgency before = Urgency::now;
        for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
          if (protocol.prompts[index].kind != Kind::yes_no) continue;
          Answers answers = calm;
          answers.set({index, Side::whole}, {Status::answered, 1});
          const Course course(protocol, answers);
          if (!course.stop()) continue;
          const RaisedFlag* const raised = acted_on(course);
          const Urgency here = protocol.prompts[index].red_flags[raised->flag].urgency;
          CAPTURE(name, age, reds, protocol.prompts[index].id);
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
