// E2xx and E3xx: names, and what refers to them.
#include "cases.hpp"
#include "kneecheck/lint/lint.hpp"

namespace kneecheck::testing {
namespace {

constexpr FindingCase of_references[] = {
    {"E201", "id = \"story\"", "id = ¦\"plank\"¦",
     "id \"plank\" is already used on line 37 | give one of them another id", "id = \"weak_core\""},
    {"E202", "id = \"story\"", "id = ¦\"My Story\"¦",
     "id \"My Story\" may use a-z, 0-9 and _ only | my_story", "id = \"my_story\""},
    {"E217", "\"a little\"", "¦\"Skip\"¦",
     "a choice may not be \"Skip\": that word skips the prompt | use another word",
     "\"Skip a beat\""},
    {"E218", "\"clearly\"]", "¦\"No\"¦, \"clearly\"]", "choice \"No\" repeats \"no\"",
     "\"not much\", \"clearly\"]"},
    {"E301", "points = { weak_core = 50 }", "points = { ¦week_core¦ = 50 }",
     "no imbalance is called week_core | did you mean weak_core (line 80)? Either correct the name "
     "here, or add an [[imbalance]] with that id: week_core",
     "points = { tight_calf = 50 }"},
    {"E302", "exercises = [\"stretch_calf\"]", "exercises = [¦\"stretch_calfs\"¦]",
     "no exercise is called stretch_calfs | did you mean stretch_calf (line 84)?",
     "exercises = []"},
    {"E303", "cite = [\"book\"]", "cite = [¦\"bok\"¦]",
     "no source is called bok | did you mean book (line 98)?", "cite = []"},
    {"E304", "ask = \"Which leg",
     "ask_if = { prompt = ¦\"plunk\"¦, at_least = 3 }\nask = \"Which leg",
     "no prompt is called plunk | did you mean plank (line 37)?",
     "ask_if = { prompt = \"plank\", at_least = 3 }\nask = \"Which leg"},
    {"E305", "ask = \"Which leg",
     "ask_if = { prompt = ¦\"reach\"¦, at_least = 3 }\nask = \"Which leg",
     "ask_if looks at reach, which is asked later (line 57) | move reach above stand_up",
     "ask_if = { prompt = \"squat\", is = \"no\" }\nask = \"Which leg"},
    {"E306", "{ below = 45,", "{ if = { prompt = ¦\"story\"¦, is = \"x\" }, below = 45,",
     "story is a text prompt; only answers that are values can be conditions",
     "{ if = { prompt = \"swollen\", is = \"no\" }, below = 45,"},
    {"E307", "ask = \"Which leg",
     "ask_if = { prompt = \"plank\", at_least = 3, side = ¦\"left\"¦ }\nask = \"Which leg",
     "side has no meaning here: plank is asked once",
     "ask_if = { prompt = \"calves\", at_least = 3, side = \"left\" }\nask = \"Which leg"},
};

}  // namespace

CaseGroup reference_cases() { return {"base_protocol.toml", lint_protocol, of_references}; }

}  // namespace kneecheck::testing
