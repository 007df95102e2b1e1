// E5xx to E8xx: sides, safety, texts, labels and plan.
#include "cases.hpp"
#include "kneecheck/lint/lint.hpp"

namespace kneecheck::testing {
namespace {

constexpr FindingCase of_sides[] = {
    {"E501", "ask = \"How tight is the {side} calf?\"", "¦ask¦ = \"How tight is the calf?\"",
     "calves is asked per side, but neither ask nor steps names {side} | put {side} into ask",
     "ask = \"How tight?\"\nsteps = [\"{Side} foot back.\"]"},
    {"E502", "Is the knee swollen?", "Is the ¦{side}¦ knee swollen?",
     "{side} in a prompt that is not asked per side | add sides = \"each\", or say it without the "
     "side",
     "Is the left knee swollen?"},
    {"E504", "{ at_least = 1,", "{ side = ¦\"left\"¦, at_least = 1,",
     "side is not allowed on a compare finding; the answer names the side", "{ at_least = 2,"},
    {"E511", "ask = \"Is the knee swollen?\"",
     "group = ¦\"signs\"¦\nask = \"Is the knee swollen?\"",
     "no group is called signs | add a [group.ID] for signs",
     "note = \"a sign\"\nask = \"Is the knee swollen?\""},
    {"E512", "target = 45", "target = 45\n¦time_s¦ = 30",
     "time_s does not belong to a hold prompt | it is the clock of a test that is answered after "
     "it; a hold has target",
     "target = 45\nlead_in = 4"},
    {"E513", "dose = { hold_s = 30, per_week = 5 }",
     "dose = { hold_s = 30, per_week = 5 }\nleave_out_if = { prompt = \"squat\", is = \"clearly\" "
     "}\ninstead = ¦\"stretch_calf\"¦",
     "stretch_calf replaces itself | let the last of them have no instead",
     "dose = { hold_s = 30, per_week = 5 }\nleave_out_if = { prompt = \"squat\", is = \"clearly\" "
     "}"},
    {"E515", "strength\"]",
     "strength\"]\nretest_days = 15\nphase = [{ weeks = [1, 1] }, { weeks = ¦[3, 3]¦ }]",
     "week 2 is in no phase | phases stand in the order of their weeks, without a gap, from week 1 "
     "on",
     "strength\"]\nretest_days = 15\nphase = [{ weeks = [1, 1] }, { weeks = [2, 3] }]"},
    {"E518", "kind = \"scale\"\nsides = \"each\"",
     "kind = \"scale\"\nrole = ¦\"pain_before\"¦\nsides = \"each\"",
     "a prompt with role = \"pain_before\" is asked once, and this prompt is asked for each side | "
     "take role out, or ask it so",
     "kind = \"scale\"\nreal_change = 3\nsides = \"each\""},
    {"E600", "{ is = \"yes\", action = \"stop\", urgency = \"today\",",
     "¦{ is = \"yes\", action = \"stop\",",
     "a red flag that stops or refers needs urgency = \"now\", \"today\" or \"soon\" | urgency: "
     "now, today or soon",
     "{ is = \"yes\", action = \"stop\", urgency = \"now\","},
    {"E603", "[safety]\nmax_pain_stops = 2\nrefer = \"See a doctor.\"",
     "[¦safety¦]\nmax_pain_stops = 2",
     "calves can hurt and swollen has a red flag, but [safety] has no refer text | say "
     "whom to see: refer = \"See a doctor or a physiotherapist.\"",
     "[safety]\nmax_pain_stops = 2\nrefer = \"See somebody.\""},
    {"E604", "target = 45", "target = ¦4500¦", "target = 4500 s is 75 minutes; limit 600 s | 45?",
     "target = 600"},
    {"E606", "{ hold_s = 30, per_week = 5 }", "¦{ per_week = 5 }",
     "dose needs hold_s or reps | exactly one of hold_s and reps", "{ reps = 8, per_week = 5 }"},
    {"E701", "Is the knee swollen?", "Is the knee ¦\\u001b¦[31mswollen?",
     "U+001B (escape) in text could drive the terminal | remove it", "Is the knee\\tswollen?"},
    {"E702", "Is the knee swollen?", "Is the ¦\\u202e¦knee swollen?",
     "U+202E (right-to-left override) in text | remove it", "Is the \\u00e9 knee swollen?"},
    {"E703", "Held {value} s of", "Held ¦{values}¦ s of",
     "{values} is not known here | did you mean {value}? A real brace is {{",
     "Held {{values}} s of"},
    {"E704", "Held {value} s of", "Held ¦{other}¦ s of", "{other} works in difference only",
     "Held {target} s of"},
    {"E707", "\"https://example.org/book\"", "¦\"http://example.org\"¦",
     "url must start with https://", "\"https://example.org\""},
    {"E801", "{ slight = 20, moderate = 40,", "{ slight = 50, moderate = ¦40¦,",
     "moderate (40) must be above slight (50)", "{ slight = 39, moderate = 40,"},
    {"E804", "strong = 70 }", "strong = 70 }\nlabel_words = { slight = ¦\"strong sign\"¦ }",
     "slight and strong are both called \"strong sign\" | give each another name; a label "
     "without words of its own keeps ours",
     "strong = 70 }\nlabel_words = { slight = \"mild\" }"},
    {"E802", "[\"foam_roll\", \"stretch\", \"core\", \"strength\"]",
     "¦[\"foam_roll\", \"stretch\", \"strength\"]¦", "order leaves out \"core\" | each kind once",
     "[\"core\", \"foam_roll\", \"stretch\", \"strength\"]"},
};

}  // namespace

CaseGroup side_cases() { return {"base_protocol.toml", lint_protocol, of_sides}; }

}  // namespace kneecheck::testing
