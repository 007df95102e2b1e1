// The codes of findings: conditions, points, and what points can reach.
#pragma once

#include "kneecheck/lint/catalogue.hpp"

namespace kneecheck {

inline constexpr CatalogueEntry finding_codes[] = {
    {"E401", "a threshold off the scale",
     "The condition asks for an answer that nobody can give, because the scale ends before it. "
     "Either the number is a slip of the pen, or the scale's min and max are.",
     "at_least = 12        # of a scale from 0 to 10", "at_least = 7"},
    {"E402", "a condition that every answer meets",
     "Whatever is answered, the condition holds, so it tells nothing. Leave out the answers that "
     "are fine: a finding is about the ones that are not. Only what asks about another prompt "
     "(ask_if, unsafe_if, if) may name every answer: it then holds once there is one, and not for "
     "a test that was skipped, stopped or left out.",
     "at_least = 0         # of a scale from 0 to 10", "at_least = 4"},
    {"E403", "a band that no answer is in",
     "at_least and below together mean from the one up to, but not including, the other. Here "
     "nothing lies between. Make below larger.",
     "{ at_least = 7, below = 7 }", "{ at_least = 4, below = 7 }"},
    {"E404", "a threshold past the clock",
     "The clock of a hold stops at max, which is target unless you say otherwise. A threshold "
     "beyond it would call everybody short, or never be met. Either raise max, or lower the "
     "threshold.",
     "target = 45\nfinding = [{ below = 60, ... }]",
     "target = 45\nfinding = [{ below = 45, ... }]"},
    {"E405", "not one of the choices",
     "is must be a choice's text or its id, or \"yes\" or \"no\", letter for letter as the prompt "
     "has it. What is not among the choices could never be answered.",
     R"({ is = "a litle" })", R"({ is = "a little" })"},
    {"E406", "words compared as numbers, or numbers as words",
     "Choices and yes or no are compared by is. Scales, numbers and holds are compared by at_least "
     "(this or more) and below (less than this). A compare takes at_least: 1 for harder, 2 for "
     "much harder.",
     R"({ is = "4" })", "{ at_least = 4, below = 5 }"},
    {"E407", "no condition",
     "A finding, a red flag or a remark says which answers it is about: by is, at_least or below. "
     "A difference says how far the sides must be apart: by at_least or percent_below; real_change "
     "how far two sessions must be: by at_least or percent. Without one it would hold always or "
     "never.",
     R"({ points = { weak_core = 50 }, says = "Short plank" })",
     R"({ below = 45, points = { weak_core = 50 }, says = "Short plank" })"},
    {"E408", "points that are none",
     "Points are whole numbers from -100 to 100, and not 0, because 0 points say nothing. Those of "
     "a difference are positive. 100 is the most that any score reaches.",
     "points = { weak_core = 0 }", "points = { weak_core = 20 }"},
    {"E409", "a difference that cannot be",
     "A difference compares left with right, so the prompt must be asked for each side and it must "
     "be known which end is worse. percent_below, and percent of a real_change, compare what is "
     "counted from 0 on.",
     R"(sides = "none")", R"(sides = "each")"},
    {"E410", "a difference larger than the scale",
     "On a scale from 0 to 10 the sides can differ by 10 at most, and on one from 80 to 100 the "
     "lower is never under 80 percent of the higher. This difference could never be found, nor a "
     "real_change that is as large.",
     "difference = [{ at_least = 11, ... }]", "difference = [{ at_least = 3, ... }]"},
    {"W411", "a finding that never counts",
     "Within one prompt the finding with the most points for an imbalance counts, alone. Another "
     "finding covers every answer of this one with at least as many points, so this one is never "
     "heard. Either give it more points, or narrow the other.",
     "{ at_least = 7, points = { tight_quads = 30 } }\n{ at_least = 4, points = { tight_quads = 30 "
     "} }",
     "{ at_least = 7, points = { tight_quads = 50 } }\n{ at_least = 4, points = { tight_quads = 30 "
     "} }"},
    {"W412", "a worse answer that gives less",
     "Somebody who answers worse would get a lower score. The strongest finding wins, so the worse "
     "answers must keep at least the points of the milder ones. It also happens when a worse "
     "answer closes a prompt that gives points: let such prompts open toward worse.",
     "{ at_least = 4, below = 9, points = { tight_quads = 50 } }",
     "{ at_least = 4, points = { tight_quads = 50 } }"},
    {"W413", "a difference toward the whole body",
     "A difference says that one side is worse than the other. Points for an imbalance of the "
     "whole body do not tell which, and a better left side could raise them as well as a worse "
     "right one. Give the points to an imbalance with sides = \"each\", if that is what you mean."},
    {"W414", "choices that make no difference",
     "Two choices lead to the same points, flags, remarks and questions everywhere. Whoever "
     "answers has to decide between them for nothing. Join them, or tell them apart in a finding.",
     R"(choices = ["no", "hardly", "clearly"])", R"(choices = ["no", "clearly"])"},
    {"W415", "left and right not treated alike",
     "The same answer gives other points on the left than on the right. That is nearly always a "
     "slip of the pen. Write findings without a side, where you can: they then hold for both."},
    {"W416", "a difference of one step on a fine scale",
     "On a scale of many steps people are not sure of one step more or less. A difference of one "
     "is within that wobble, and would be found by chance. Ask for two or three steps.",
     "difference = [{ at_least = 1, ... }]", "difference = [{ at_least = 3, ... }]"},
    {"E417", "points for the other side, and a difference",
     "A finding with side = \"other\" gives points to the good side's opposite, a difference to "
     "the worse side. Toward one imbalance the two can cancel each other out. Keep one of them."},
    {"W418", "much harder counts like harder",
     "The prompt offers \"much\" as an answer, but no finding asks for it, so it changes nothing. "
     "Either add a finding with at_least = 2, or do not offer it.",
     "kind = \"compare\"", "kind = \"compare\"\nmuch = false"},
    {"N419", "minus points",
     "An answer that takes points away is allowed, for a real sign against an imbalance. Then a "
     "skipped test counts as that best answer, because skipping may never beat passing. Be sure "
     "that you want this."},
    {"W420", "an imbalance that nothing points to",
     "No finding and no difference gives points to this imbalance, or all of them together stay "
     "below the first label, so it can never be found. Either give it more points, or take it "
     "out."},
    {"W421", "too strong after one test",
     "One answer alone is enough to call this imbalance a strong sign. Home tests cannot carry "
     "that much. Give its answers less, so that it takes a second sign, or a clear difference "
     "between the sides. With [scoring] alone = \"moderate\" or \"slight\" the rule is stricter: "
     "one whole test may not reach that label, with the answers of both sides, the difference "
     "between them, and its family added up. What counts only together with another test's "
     "answer, through if, is not meant.",
     "points = { weak_core = 80 }", "points = { weak_core = 50 }"},
    {"N422", "a label out of reach",
     "Even the worst answers to everything do not reach the highest label for this imbalance. That "
     "is fine, if its tests cannot carry more; it is told so that you know."},
    {"W423", "more can be found on one side",
     "Left and right of one imbalance can reach different scores, so one side would be found more "
     "easily. Look for a finding that names a side."},
    {"W424", "an imbalance without exercises",
     "It can be found, but the plan has nothing to say about it. List exercises that help, the "
     "most important first.",
     "", R"(exercises = ["plank_practice"])"},
    {"W425", "two sides that no prompt tells apart",
     "The imbalance has a left and a right, but all its points come from prompts that are asked "
     "once. Both sides will always have the same score. Either ask a prompt for each side, or give "
     "the imbalance sides = \"whole\".",
     R"(sides = "each")", R"(sides = "whole")"},
    {"N426", "a prompt that changes nothing",
     "Its answer gives no points, raises no flag, makes no remark and opens no other prompt. It "
     "takes a person's time for nothing. Either give it a finding, or leave it out."},
    {"E427", "a prompt that is never asked",
     "Its conditions cannot hold together, whatever is answered before. ask_if means that all must "
     "hold; ask_if_any that one is enough.",
     "ask_if = [\n  { prompt = \"squat\", is = \"no\" },\n  { prompt = \"squat\", is = \"clearly\" "
     "},\n]",
     "ask_if_any = [\n  { prompt = \"squat\", is = \"no\" },\n  { prompt = \"squat\", is = "
     "\"clearly\" },\n]"},
    {"N428", "prompts that may show the same",
     "Two prompts give points to the same imbalances. If they show the same thing in two ways it "
     "would count twice. Give both the same family then: together they count once.",
     "", "family = \"quads\""},
    {"E429", "points under if that are not positive",
     "if makes a finding count only when something else holds as well: it adds to the other "
     "explanation. With minus points an unknown answer would have to count against somebody. Use "
     "positive points.",
     "{ below = 45, if = { ... }, points = { weak_core = -20 } }",
     "{ below = 45, if = { ... }, points = { weak_core = 20 } }"},
};

}  // namespace kneecheck
