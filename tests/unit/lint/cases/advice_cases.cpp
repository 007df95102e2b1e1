// W and N: what is valid, and unwise in its names, remedies, safety and texts.
#include "cases.hpp"
#include "kneecheck/lint/lint.hpp"

namespace kneecheck::testing {
namespace {

constexpr FindingCase of_advice[] = {
    {"W203", "[[prompt]]\nid = \"calves\"",
     "[[prompt]]\nid = ¦\"quad\"¦\nkind = \"text\"\nask = \"?\"\n[[prompt]]\nid = \"calves\"",
     "quads and quad differ by one letter | rename one of them: a slip of the pen names the other, "
     "and nobody notices",
     "[[prompt]]\nid = \"quad_roll\"\nkind = \"text\"\nask = \"?\"\n[[prompt]]\nid = \"calves\""},
    {"W310", "clamshell  ",
     "¦bonus¦ = { kind = \"core\", sides = \"whole\", name = \"More\", dose = { reps = 5, per_week "
     "= 2 } }\nclamshell  ",
     "exercise bonus is in no imbalance, circuit or base | either list it in the exercises of an "
     "imbalance, or take it out",
     "x_bonus = 1\nclamshell  "},
    {"W311", "linfield = {", "¦ottawa¦ = { text = \"Knee rule\" }\nlinfield = {",
     "source ottawa is cited nowhere | either cite = [\"ottawa\"] where it supports something, or "
     "take it out",
     "x_ottawa = 1\nlinfield = {"},
    {"W312", "id = \"hamstrings\"", "id = \"hamstrings\"\nfamily = ¦\"back_leg\"¦",
     "only hamstrings is in family \"back_leg\" | either give the same family to the prompt that "
     "shows the same thing, or take it out",
     "id = \"hamstrings\"\nx_family = \"back_leg\""},
    {"W424",
     "[[imbalance]]\nid = \"weak_core\"\nname = \"weak core\"\nsides = \"whole\"\nexercises = "
     "[\"plank_practice\"]",
     "¦[[imbalance]]¦\nid = \"weak_core\"\nname = \"weak core\"\nsides = \"whole\"\nexercises = []",
     "weak_core has no exercises; the plan will say nothing about it | list in exercises what "
     "helps, in order of preference",
     "[[imbalance]]\nid = \"weak_core\"\nname = \"weak core\"\nsides = \"whole\"\nexercises = "
     "[\"plank_practice\", \"bridge\"]"},
    {"W514", "[plan]",
     "[exercise.¦ab_wheel¦]\nname = \"Ab wheel\"\nkind = \"core\"\nsides = \"whole\"\ndose = { "
     "reps = 5, per_week "
     "= 2 }\n"
     "[[prompt]]\nid = \"wheel_out\"\nkind = \"number\"\nmin = 0\nmax = 20\nworse = \"low\"\nask = "
     "\"How far?\"\nunsafe_if = { prompt = \"warning_signs\", is = \"yes\" }\nfinding = [{ below = "
     "5, "
     "points = { weak_core = 20 }, says = \"Short\" }]\n[plan]",
     "ab_wheel has no leave_out_if, and the test wheel_out is left out for safety; both are called "
     "\"wheel\" | give it a leave_out_if with the condition of that test's unsafe_if",
     "[exercise.ab_wheel]\nname = \"Ab wheel\"\nkind = \"core\"\nsides = \"whole\"\ndose = { reps "
     "= 5, per_week "
     "= 2 }\nleave_out_if = { prompt = \"warning_signs\", is = \"yes\" }\n"
     "[[prompt]]\nid = \"wheel_out\"\nkind = \"number\"\nmin = 0\nmax = 20\nworse = \"low\"\nask = "
     "\"How far?\"\nunsafe_if = { prompt = \"warning_signs\", is = \"yes\" }\nfinding = [{ below = "
     "5, "
     "points = { weak_core = 20 }, says = \"Short\" }]\n[plan]"},
    {"N426", "[[imbalance]]",
     "¦[[prompt]]¦\nid = \"age\"\nkind = \"yes_no\"\nask = \"Over 60?\"\n[[imbalance]]",
     "age has no finding, difference, red flag or remark, and no condition reads it | give it a "
     "finding, or leave it out: it takes time and changes nothing",
     "[[prompt]]\nid = \"rest\"\nkind = \"hold\"\ntarget = 60\nask = \"Rest.\"\n[[imbalance]]"},
    {"W503", "[\"plank_practice\"]", "[\"plank_practice\", ¦\"side_step\"¦]",
     "weak_core is whole-body, its exercise side_step is per side: done on both | either list an "
     "exercise with sides = \"whole\", or give the imbalance sides = \"each\"",
     "[\"plank_practice\"] # side_step"},
    {"W601", "red_flag = {", "remark = { is = \"yes\", says = \"Hm.\" }\nx_red_flag = {",
     "no prompt has a red_flag | ask for warning signs first, with a red_flag that stops and says "
     "whom to see",
     "red_flag={"},
    {"W602", "[[prompt]]\nid = \"warning_signs\"",
     "[[prompt]]\nid = \"jump\"\nkind = \"hold\"\nask = \"Hop.\"\ntarget = 5\n"
     "¦[[prompt]]¦\nid = \"warning_signs\"",
     "the red flag comes after 1 physical test | ask it first",
     "[[prompt]]\nid = \"jump\"\nkind = \"hold\"\npain = \"off\"\nask = \"Hop.\"\ntarget = 5\n"
     "[[prompt]]\nid = \"warning_signs\""},
    {"W605", "dose = { hold_s = 20, sets = 3, rest_s = 30, per_week = 4 }",
     "dose = ¦{ hold_s = 300, sets = 10, per_week = 14 }",
     "300 s x 10 sets x 14 a week is 11 hours a week | check hold_s or reps, sets and per_week: "
     "per_week counts days, or two sessions on each at most",
     "dose = { hold_s = 300, sets = 3, per_week = 4 }"},
    {"W611",
     "name = \"Clamshell\",                        dose = { reps = 12, sets = 2, per_week = 3 }",
     "name = \"Clamshell\",                        dose = { reps = 12, sets = 2, per_week = ¦7¦ }",
     "clamshell is strength on 7 days a week; the plan does it on 3, never on two running | either "
     "write per_week = 3, or, if it is practice that tires nothing, kind = \"control\"",
     "name = \"Clamshell\", dose = { reps = 12, sets = 2, per_week = 2 }"},
    {"W611", "rest_s = 60\nexercises", "rest_s = 60\nper_week = ¦4¦\nexercises",
     "the circuit is strength on 4 days a week; the plan does it on 3, never on two running | "
     "write per_week = 3",
     "rest_s = 60\nper_week = 3\nexercises"},
    {"W607", "lead_in = 5", "pain = ¦\"off\"¦",
     "plank offers no \"it hurts\" answer | take pain = \"off\" out: else a hold that was stopped "
     "by pain counts as weak",
     "pain = \"refer\""},
    {"W607", "[[prompt]]\nid = \"plank\"",
     "¦[[prompt]]¦\nid = \"raises\"\nkind = \"number\"\nsides = \"each\"\nmin = 0\nmax = 40\n"
     "worse = \"low\"\nask = \"Raise the {side} heel. How often?\"\n"
     "difference = [{ at_least = 10, points = { tight_calves = 30 }, says = \"a\" }]\n"
     "[[prompt]]\nid = \"plank\"",
     "raises gives points, but offers no \"it hurts\" answer | pain = \"skip\" if it can hurt, "
     "pain = \"off\" if it cannot",
     "[[prompt]]\nid = \"raises\"\nkind = \"number\"\nsides = \"each\"\nmin = 0\nmax = 40\n"
     "worse = \"low\"\npain = \"off\"\nask = \"Raise the {side} heel. How often?\"\n"
     "difference = [{ at_least = 10, points = { tight_calves = 30 }, says = \"a\" }]\n"
     "[[prompt]]\nid = \"plank\""},
    {"W608", "lead_in = 5", "lead_in = 5\ntakes_s = 3600",
     "8 questions, about 63 minutes | leave out what tells least, or ask it only where it applies "
     "(ask_if): who is tired or bored answers badly",
     "lead_in = 5\ntakes_s = 600"},
    {"W609", "id = \"quads\"\n", "id = \"quads\"\ntime_s = 30\ntakes_s = ¦67¦\n",
     "takes_s = 67 s, but the clock of quads alone runs 68 s | leave takes_s out: the clock is "
     "counted by itself, with 10 s for the answer",
     "id = \"quads\"\ntime_s = 30\ntakes_s = 68\n"},
    {"N610", "id = \"warning_signs\"", "id = \"warning_signs\"\ntakes_s = ¦4¦",
     "warning_signs is reckoned to take 4 seconds, and its 19 words take 5 seconds to read | give "
     "it takes_s = 5 or more, or say it shorter",
     "id = \"warning_signs\"\ntakes_s = 5"},
    {"W705", "\"Stop when your hips sag.\"", "¦\" \"¦",
     "steps is empty | write what a person is to read there", "\"Stop.\""},
    {"N706", "says = \"{Side} quad feels very tight",
     "says = \"{Side}: ¦you have¦ a very tight quad",
     "\"you have\" states a diagnosis | \"feels\", \"falls\", \"held\" report what was seen",
     "says = \"{Side}: if you have to rest, the quad is tight"},
    {"W710", "Does the {side} knee fall", "Does the ¦\\u200b¦{side} knee fall",
     "U+200B (zero-width space) in text | remove it: no letter needs it here, and it is shown as "
     "\\u{200b}",
     "Does the\\u00a0{side} knee fall"},
    {"W803", "offer_for = [\"weak_glute_med\"",
     "min_label = \"strong\"\noffer_for = [¦\"weak_core\"¦",
     "offer_for names weak_core, whose highest label is moderate, but min_label is strong | either "
     "lower min_label, or take weak_core out",
     "min_label = \"moderate\"\noffer_for = [\"weak_core\""},
};

}  // namespace

CaseGroup advice_cases() { return {"miniature.toml", lint_protocol, of_advice}; }

}  // namespace kneecheck::testing
