// W, N and E427 that are computed: rungs, worse answers, sides, reach, gates.
#include "cases.hpp"
#include "kneecheck/lint/lint.hpp"

namespace kneecheck::testing {
namespace {

constexpr FindingCase of_what_is_computed[] = {
    {"W411", "{ at_least = 4, points = { tight_quads = 30 }",
     "¦{ at_least = 7, points = { tight_quads = 30 }",
     "the finding on line 49 covers every answer of this one with at least as many points | leave "
     "it out, or give it more points",
     "{ at_least = 8, points = { tight_quads = 60 }"},
    {"W411", "{ at_least = 7, points = { tight_quads = 50 }",
     "{ at_least = 7, points = { tight_quads = 50 }, says = \"a\" },\n"
     "  { at_least = 8, points = { tight_quads = 60 }, says = \"b\" },\n"
     "  ¦{ at_least = 7, points = { tight_quads = 50 }",
     "the finding on line 49 covers every answer of this one with at least as many points | leave "
     "it out, or give it more points",
     "{ at_least = 7, if = { prompt = \"calves\", at_least = 7 }, points = { tight_quads = 60 }, "
     "says = \"a\" },\n  { at_least = 7, points = { tight_quads = 50 }"},
    {"W411", "{ at_least = 4, points = { tight_quads = 30 }",
     "{ at_least = 4, below = 7, points = { tight_quads = 40 }, says = \"a\" },\n"
     "  ¦{ at_least = 5, points = { tight_quads = 30 }",
     "for every answer of this finding another one gives at least as many points | leave it out, "
     "or give it more points",
     "{ at_least = 4, below = 6, points = { tight_quads = 40 }, says = \"a\" },\n"
     "  { at_least = 5, points = { tight_quads = 30 }"},
    {"W411", "difference = [{ at_least = 3, points = { tight_quads = 30 }",
     "difference = [{ at_least = 3, points = { tight_quads = 30 }, says = \"a\" }, ¦{ at_least = "
     "5, points = { tight_quads = 20 }",
     "the difference on line 51 covers every gap of this one with at least as many points | leave "
     "it out, or give it more points",
     "difference = [{ at_least = 3, points = { tight_quads = 20 }, says = \"a\" }, { at_least = 5, "
     "points = { tight_quads = 30 }"},
    {"W412", "{ at_least = 4, points = { tight_quads = 30 }",
     "¦{ at_least = 4, below = 9, points = { tight_quads = 60 }",
     "4 of 10 gives 60 points, 9 of 10 gives 50 | \"strongest wins\" needs the worse answers to "
     "keep the points",
     "{ at_least = 4, below = 9, points = { tight_quads = 50 }"},
    {"W412", "{ below = 45, points = { weak_core = 50 }",
     "¦{ at_least = 15, below = 45, points = { weak_core = 66 }",
     "44 s gives 66 points, 14 s gives 65 | \"strongest wins\" needs the worse answers to keep the "
     "points",
     "{ at_least = 15, below = 45, points = { weak_core = 50 }"},
    {"W412", "kind = \"compare\"",
     "kind = \"compare\"\nask_if = ¦{ prompt = \"squat\", is = \"no\" }",
     "\"a little\" to squat is worse than \"no\", but takes away up to 60 points for "
     "weak_glute_max | let the worse answers to squat open stand_up as well; what is not safe "
     "after them belongs into unsafe_if",
     "kind = \"compare\"\nunsafe_if = { prompt = \"squat\", is = \"clearly\" }"},
    {"W412", "kind = \"compare\"",
     "kind = \"compare\"\nask_if_any = [{ prompt = \"plank\", below = 45 }, ¦{ prompt = \"squat\", "
     "is = [\"no\", \"a little\"] }]",
     "\"clearly\" to squat is worse than \"a little\", but takes away up to 60 points for "
     "weak_glute_max | let the worse answers to squat open stand_up as well; what is not safe "
     "after them belongs into unsafe_if",
     "kind = \"compare\"\nask_if_any = [{ prompt = \"plank\", below = 45 }, { prompt = \"squat\", "
     "is = [\"a little\", \"clearly\"] }]"},
    {"W412", "{ at_least = 1, points = { weak_glute_max = 30,",
     "{ at_least = 1, if = ¦{ prompt = \"squat\", is = \"a little\" }, points = { weak_glute_max = "
     "30,",
     "\"clearly\" to squat is worse than \"a little\", but takes away up to 30 points for "
     "weak_glute_max | let the worse answers to squat meet the condition as well",
     "{ at_least = 1, if = { prompt = \"plank\", at_least = 40 }, points = { weak_glute_max = 30,"},
    {"W412", "# ---- strength",
     "[[prompt]]\nid = \"leg\"\nkind = \"choice\"\nask = \"Sore?\"\n"
     "choices = [\"no\", \"a bit\", \"yes\"]\nfinding = [\n"
     "  ¦{ is = \"a bit\", points = { tight_quads = 10 }, says = \"a\" },\n"
     "  { is = \"yes\", points = { tight_calves = 10 }, says = \"b\" },\n]\n#",
     "\"a bit\" gives 10 points, \"yes\" gives 0 | \"strongest wins\" needs the worse answers to "
     "keep the points",
     "[[prompt]]\nid = \"leg\"\nkind = \"choice\"\nask = \"Which leg?\"\n"
     "choices = [\"left\", \"right\", \"same\"]\nfinding = [\n"
     "  { is = \"left\", side = \"left\", points = { tight_quads = 10 }, says = \"a\" },\n"
     "  { is = \"right\", side = \"right\", points = { tight_quads = 10 }, says = \"b\" },\n]\n#"},
    {"W413", "points = { tight_quads = 30 }, says = \"{Side} quad is",
     "points = { ¦weak_core¦ = 30 }, says = \"{Side} quad is",
     "a bigger difference can come from a better left side; is weak_core meant? | a difference "
     "says which side is worse: give its points to an imbalance of each side",
     "points = { tight_calves = 30 }, says = \"{Side} quad is"},
    {"W415", "# ---- strength",
     "[[prompt]]\nid = \"leg\"\nkind = \"choice\"\nask = \"Which leg?\"\n"
     "choices = [\"left\", \"right\", \"same\"]\nfinding = [\n"
     "  { is = \"left\", side = \"left\", points = { tight_quads = 10 }, says = \"a\" },\n"
     "  ¦{ is = \"right\", side = \"right\", points = { tight_quads = 5 }, says = \"b\" },\n]\n#",
     "\"left\" gives 10 to tight_quads.left, \"right\" gives 5 to tight_quads.right | give both "
     "sides the same points",
     "[[prompt]]\nid = \"leg\"\nkind = \"choice\"\nask = \"Which leg?\"\n"
     "choices = [\"left\", \"right\", \"same\"]\nfinding = [\n"
     "  { is = \"left\", side = \"left\", points = { tight_quads = 10 }, says = \"a\" },\n"
     "  { is = \"right\", side = \"right\", points = { tight_quads = 10 }, says = \"b\" },\n]\n#"},
    {"W416", "difference = [{ at_least = 3, points = { tight_quads",
     "difference = [{ at_least = ¦1¦, points = { tight_quads",
     "a difference of 1 on 0 to 10 is within the wobble of a guess | ask for two steps or more",
     "difference = [{ at_least = 2, points = { tight_quads"},
    {"N419", "{ at_least = 4, points = { tight_quads = 30 }",
     "{ below = 3, points = { tight_quads = ¦-10¦ }",
     "minus points: a skipped quads counts as this best answer | a good answer that gives no "
     "points already lowers what it could be",
     "{ below = 3, points = { tight_quads = 10 }"},
    {"W420", "[[imbalance]]",
     "¦[[imbalance]]¦\nid = \"stiff_ankle\"\nname = \"stiff ankle\"\nsides = \"each\"\n"
     "[[imbalance]]",
     "nothing gives points to stiff_ankle; it can never be found | points = { stiff_ankle = 30 } "
     "in a finding or difference, or leave it out",
     "[[prompt]]\nid = \"ankle\"\nkind = \"yes_no\"\nask = \"Stiff?\"\n"
     "finding = [{ is = \"yes\", points = { stiff_ankle = 20 }, says = \"a\" }]\n"
     "[[imbalance]]\nid = \"stiff_ankle\"\nname = \"stiff ankle\"\nsides = \"each\"\n"
     "[[imbalance]]"},
    {"W420", "[[imbalance]]",
     "[[prompt]]\nid = \"ankle\"\nkind = \"yes_no\"\nask = \"Stiff?\"\n"
     "finding = [{ is = \"yes\", points = { stiff_ankle = 12 }, says = \"a\" }]\n"
     "[[imbalance]]\nid = ¦\"stiff_ankle\"¦\nname = \"stiff ankle\"\nsides = \"each\"\n"
     "[[imbalance]]",
     "stiff_ankle reaches 12 at most, and a slight sign begins at 20; it can never be found | give "
     "it more points, or another test",
     "[[prompt]]\nid = \"ankle\"\nkind = \"yes_no\"\nask = \"Stiff?\"\n"
     "finding = [{ is = \"yes\", points = { stiff_ankle = 20 }, says = \"a\" }]\n"
     "[[imbalance]]\nid = \"stiff_ankle\"\nname = \"stiff ankle\"\nsides = \"each\"\n"
     "[[imbalance]]"},
    {"N422", "[[imbalance]]\nid = \"weak_core\"", "¦[[imbalance]]¦\nid = \"weak_core\"",
     "weak_core reaches 65 at most; moderate is the highest label it can get | strong begins at 70",
     "[[prompt]]\nid = \"sit_up\"\nkind = \"yes_no\"\nask = \"Hard?\"\n"
     "finding = [{ is = \"yes\", points = { weak_core = 5 }, says = \"a\" }]\n"
     "[[imbalance]]\nid = \"weak_core\""},
    {"W423", "[[imbalance]]\nid = \"tight_quads\"",
     "[[prompt]]\nid = \"left_leg\"\nkind = \"yes_no\"\nask = \"Is the left leg sore?\"\n"
     "finding = [{ is = \"yes\", side = \"left\", points = { tight_quads = 10 }, says = \"a\" }]\n"
     "¦[[imbalance]]¦\nid = \"tight_quads\"",
     "tight_quads.left can reach 90, .right 80 | what is asked about one side needs its twin for "
     "the other",
     "[[prompt]]\nid = \"leg\"\nkind = \"yes_no\"\nask = \"Are the legs sore?\"\n"
     "finding = [{ is = \"yes\", points = { tight_quads = 10 }, says = \"a\" }]\n"
     "[[imbalance]]\nid = \"tight_quads\""},
    {"W425", "[[imbalance]]",
     "[[prompt]]\nid = \"ankle\"\nkind = \"yes_no\"\nask = \"Stiff?\"\n"
     "finding = [{ is = \"yes\", points = { stiff_ankle = 10 }, says = \"a\" }]\n"
     "¦[[imbalance]]¦\nid = \"stiff_ankle\"\nname = \"stiff ankle\"\nsides = \"each\"\n"
     "[[imbalance]]",
     "stiff_ankle is per side, but no prompt tells left from right | ask one of its prompts with "
     "sides = \"each\", or make it sides = \"whole\"",
     "[[prompt]]\nid = \"ankle\"\nkind = \"yes_no\"\nask = \"Stiff?\"\n"
     "finding = [{ is = \"yes\", points = { stiff_ankle = 10 }, says = \"a\" }]\n"
     "[[imbalance]]\nid = \"stiff_ankle\"\nname = \"stiff ankle\"\nsides = \"whole\"\n"
     "[[imbalance]]"},
    {"E427", "[[prompt]]\nid = \"stand_up\"",
     "¦[[prompt]]¦\nask_if = [{ prompt = \"squat\", side = \"left\", is = \"no\" }, { prompt = "
     "\"squat\", side = \"left\", is = \"clearly\" }]\nid = \"stand_up\"",
     "stand_up is never asked: squat cannot be both \"no\" and \"clearly\" | change its "
     "conditions, or use ask_if_any where one of them is enough",
     "[[prompt]]\nask_if = [{ prompt = \"squat\", is = \"no\" }, { prompt = \"squat\", is = "
     "\"clearly\" }]\nid = \"stand_up\""},
    {"E427", "[[prompt]]\nid = \"stand_up\"",
     "¦[[prompt]]¦\nask_if = { prompt = \"warning_signs\", is = \"yes\" }\nid = \"stand_up\"",
     "stand_up is never asked: it needs warning_signs to be \"yes\", and that answer ends the "
     "screen | change its conditions, or use ask_if_any where one of them is enough",
     "[[prompt]]\nask_if = { prompt = \"warning_signs\", is = \"no\" }\nid = \"stand_up\""},
    {"N428", "[[prompt]]\nid = \"hamstrings\"",
     "¦[[prompt]]¦\nid = \"quads_roll\"\nkind = \"scale\"\nsides = \"each\"\nworse = \"high\"\n"
     "ask = \"Roll the {side} quad.\"\n"
     "finding = [{ at_least = 6, points = { tight_quads = 20 }, says = \"a\" }]\n"
     "[[prompt]]\nid = \"hamstrings\"",
     "quads and quads_roll feed the same imbalances; if they show the same thing give both family "
     "= \"quads\" | prompts of one family count once",
     "[[prompt]]\nid = \"quads_roll\"\nkind = \"scale\"\nsides = \"each\"\nworse = \"high\"\n"
     "family = \"quads\"\nask = \"Roll the {side} quad.\"\n"
     "finding = [{ at_least = 6, points = { tight_quads = 20 }, says = \"a\" }]\n"
     "[[prompt]]\nid = \"hamstrings\""},
};

constexpr FindingCase single_answers[] = {
    {"W414", "choices = [\"no\", \"a little\", \"clearly\"]",
     "choices = [¦\"no\"¦, \"a little\", \"clearly\"]",
     "\"no\" and \"a little\" lead to the same points everywhere | join them, or tell them apart "
     "with a finding",
     "choices = [\"no\", \"clearly\"]"},
    {"W418", "finding = [{ at_least = 1,", "¦finding¦ = [{ at_least = 1,",
     "\"left much\" scores like \"left\" | add a finding with at_least = 2, or much = false",
     "much = false\nfinding = [{ at_least = 1,"},
    {"W421", "{ below = 45, points = { weak_core = 50 }",
     "¦{ below = 45, points = { weak_core = 80 }",
     "one plank under 45 s makes weak_core strong (80 ≥ 70) | give it fewer points, "
     "and let a second test or a difference between the sides add the rest",
     "{ below = 45, if = { prompt = \"squat\", is = \"clearly\" }, points = { weak_core = 80 }"},
};

}  // namespace

CaseGroup computed_cases() { return {"miniature.toml", lint_protocol, of_what_is_computed}; }

CaseGroup single_answer_cases() { return {"base_protocol.toml", lint_protocol, single_answers}; }

}  // namespace kneecheck::testing
