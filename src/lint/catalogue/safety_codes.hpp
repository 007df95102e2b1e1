// The codes of sides, safety, texts and the plan.
#pragma once

#include "kneecheck/lint/catalogue.hpp"

namespace kneecheck {

inline constexpr CatalogueEntry safety_codes[] = {
    {"E501", "a question that does not say which side",
     "The prompt is asked once for the left and once for the right. Whoever reads it must be told "
     "which side is meant: {side} becomes left or right, {Side} becomes Left or Right.",
     R"(ask = "How tight is the calf?")", R"(ask = "How tight is the {side} calf?")"},
    {"E502", "a side where there is none",
     "{side} is filled in when a prompt is asked for each side. This one is asked once, so there "
     "is nothing to put there.",
     R"(ask = "Hold a plank on the {side} elbow.")", R"(ask = "Hold an elbow plank.")"},
    {"W503", "both sides for the whole body",
     "The imbalance is one of the whole body, but this exercise is done left and right. It will be "
     "done on both sides. If that is not what you want, list another one."},
    {"E504", "a side that has no meaning",
     "side in a finding says where its points go. A compare's answer names the side itself; a "
     "prompt that is asked for each side has same and other; one that is asked once has both, left "
     "and right."},
    {"E511", "a page of signs that is none",
     "The prompts that name one [group.ID] are the signs of a page, which is read at a glance and "
     "answered by one line. So they are yes_no, 2 to 9 of them, one behind the other in one "
     "section, and are asked once, without a gate of their own and without pain. The message says "
     "what is not so here.",
     "[[prompt]]\nid = \"limp\"\ngroup = \"today\"\nask_if = { prompt = \"fall\", is = \"yes\" }",
     "[group.today]\nask_if = { prompt = \"fall\", is = \"yes\" }"},
    {"E512", "a clock where there is none",
     "time_s puts a test on the clock before it is answered: a stretch of 30 seconds, and then how "
     "tight it was. A hold has a clock of its own, which gives its answer; what is only asked, and "
     "offers no \"it hurts\" answer, needs none. change_s and lead_in say nothing without a clock.",
     "kind = \"hold\"\ntime_s = 30", "kind = \"hold\"\ntarget = 30"},
    {"E513", "exercises that replace each other",
     "instead names the exercise that takes the place of one that is left out; that one may be "
     "left out in turn. Followed from one to the next it must come to an end, not back to where it "
     "began."},
    {"W514", "an exercise that no answer leaves out",
     "A test of this protocol is left out for safety, and an exercise resembles it: it needs "
     "equipment that only such tests use, or its id or name has a word that only such tests' ids "
     "have. An answer that leaves out most tests says nothing of one. With leave_out_if the same "
     "answer leaves the exercise out of plan and circuit, and instead may name another. An "
     "exercise that stands in for another is not looked at.",
     "", R"(leave_out_if = { prompt = "wrist", is = "yes" })"},
    {"E515", "phases that leave the weeks open",
     "The phases say how the plan grows. They stand in the order of their weeks, begin with week "
     "1, "
     "leave none out and share none, and end with the week in which the screen is done again: "
     "retest_days, in whole weeks, rounded up.",
     "[plan]\nretest_days = 42\nphase = [{ weeks = [1, 2] }, { weeks = [5, 6] }]",
     "[plan]\nretest_days = 42\nphase = [{ weeks = [1, 4] }, { weeks = [5, 6] }]"},
    {"E518", "a role that does not fit",
     "role says what a question asks that a report and the comparison of two sessions need to know "
     "of: the age, the knee, the pain before and after the tests. One prompt tells each, and is "
     "asked once. Pain is a scale from 0 to 10, because with 3 or more at the start of one session "
     "its tests cannot be compared.",
     "role = \"pain_before\"\nmax = 100", "role = \"pain_before\"\nmax = 10"},
    {"E600", "a red flag without urgency",
     "A red flag sends somebody to a professional, and must say how soon: \"now\" is an emergency, "
     "\"today\" is today, \"soon\" is within days.",
     R"(red_flag = { is = "yes", action = "stop", says = "..." })",
     R"(red_flag = { is = "yes", action = "stop", urgency = "today", says = "..." })"},
    {"W601", "no red flag",
     "Nothing in this protocol stops somebody whose knee needs a professional rather than "
     "exercises. Ask for warning signs before anything else, and stop when one is there.",
     "", R"(red_flag = { is = "yes", action = "stop", urgency = "today", says = "..." })"},
    {"W602", "a red flag that comes late",
     "The first question for warning signs comes after tests that load the knee. Whoever has one "
     "would do those tests first. Move it to the top."},
    {"E603", "nobody to refer to",
     "A test of this protocol can hurt, or a red flag can be raised. The report then opens with "
     "the sentence under refer in [safety]: whom to see. It has to be there.",
     "", "[safety]\nrefer = \"See a doctor or a physiotherapist before you train further.\""},
    {"E604", "a duration that cannot be meant",
     "Durations are in seconds, and have limits that nobody reaches on purpose. Often two zeros "
     "are too many, or minutes were meant.",
     "target = 4500", "target = 45"},
    {"W605", "a heavy dose",
     "Seconds or repetitions, sets and sessions a week multiply. Together they are more than an "
     "hour, or 1000 repetitions, of this one exercise a week. Check each of the numbers.",
     "dose = { hold_s = 300, sets = 10, per_week = 14 }",
     "dose = { hold_s = 30, sets = 2, per_week = 5 }"},
    {"E606", "a dose without a measure",
     "An exercise is either held, for hold_s seconds, or repeated, reps times. A dose says exactly "
     "one of the two.",
     "dose = { per_week = 5 }", "dose = { hold_s = 30, per_week = 5 }"},
    {"W607", "a test that may not hurt",
     "With pain = \"off\" nobody can say that a hold hurt. Whoever stops because of pain then "
     "counts as weak, and pain is not evidence of weakness. What gives points by differences only "
     "does not offer it by itself: say whether it can hurt.",
     "pain = \"off\"", "pain = \"skip\""},
    {"W608", "a long screen",
     "More than 60 questions or 45 minutes is more than most people do in one go. The later "
     "answers get worse, or are never given. A page of signs is one question. The minutes are the "
     "sum of takes_s."},
    {"W609", "less time than its clock",
     "takes_s says how long the prompt takes a person, and from it comes how many minutes are "
     "left. Here it is less than the clock of time_s runs, for both sides with change_s between "
     "them.",
     "time_s = 30\ntakes_s = 20", "time_s = 30\ntakes_s = 45"},
    {"N610", "a question that takes longer to read",
     "At 250 words a minute the title, the steps, the question and the choices take longer to read "
     "than takes_s says the whole question takes. A question of two sides is read twice, its steps "
     "once. People are told how long the screen takes, so they are told too little.",
     "takes_s = 5       # and 60 words to read", "takes_s = 20"},
    {"W611", "strength without a day of rest",
     "Strength needs a day without it before the next one, so three days are the most that a week "
     "has. The plan does no more than that, whatever the dose says. What is practised more often, "
     "because it trains control and tires nothing, is kind = \"control\".",
     "kind = \"strength\"\ndose = { reps = 10, per_week = 7 }",
     "kind = \"control\"\ndose = { reps = 10, per_week = 7 }"},
    {"E701", "a control character",
     "Some characters cannot be seen, but make a terminal do things: change colours, move, even "
     "answer. They have no place in a text, nor have line ends in a text of one line. Mostly they "
     "were pasted in with something else."},
    {"E702", "a character that hides or reorders",
     "Some characters cannot be seen, or make the words around them appear in another order, and "
     "those of private use look different in every font. What a person reads would not be what the "
     "file says."},
    {"E703", "a placeholder that is not known",
     "A word in braces, such as {value}, is filled in. This one is not known. A real brace is "
     "written twice.",
     R"(says = "Held {values} s")", R"(says = "Held {value} s")"},
    {"E704", "a placeholder that has nothing to say here",
     "Some placeholders work in some places only: {value} in what a finding says, {other} and "
     "{difference} in a difference, {target} in a hold, {unit} in a number.",
     "says = \"Tight: {other}\"      # in a finding", R"(says = "Tight: {value}")"},
    {"W705", "an empty or a very long text",
     "A text that is there to be read is empty, or longer than the 300 characters or so that are "
     "taken in at a glance. Say it shorter; how to do a test belongs into steps.",
     "ask = \"\"", "ask = \"How tight is it?\""},
    {"N706", "words that state a diagnosis",
     "A home test sees signs. \"You have\" says more than it can know. Say what was seen or felt, "
     "and leave the conclusion to the score.",
     R"(says = "You have a tight {side} quad")",
     R"(says = "{Side} quad feels tight: {value} of 10")"},
    {"E707", "not an https address",
     "Addresses are printed for people to open. They begin with https:// and contain no blanks.",
     R"(url = "http://example.org")", R"(url = "https://example.org")"},
    {"E708", "a translation that loses a placeholder",
     "What is filled in where the original has {target} must be filled in in the translation too, "
     "or a number or a side would be missing. Both must have the same placeholders."},
    {"W709", "a translation of a sentence that is gone",
     "Translations are found by the original sentence. The protocol does not have this one, or no "
     "longer: perhaps it was changed. Correct the original, or take the line out."},
    {"W710", "a character without width",
     "There is a character here that takes no room and cannot be seen, and no letter needs it. "
     "Mostly it was pasted in. It is shown as a number, so that everybody sees it. Joiners between "
     "two letters of such scripts as the Arabic or those of India, and those within an emoji, are "
     "printed as they are; what is typed is the same with them and without."},
    {"N711", "sentences without a translation",
     "What is not translated is shown in the language of the protocol. An empty translation counts "
     "as none yet.",
     R"("Warm-up" = "")", R"("Warm-up" = "Aufwärmen")"},
    {"E712", "a reply word that could mean two things",
     "The words that a translation gives in [words] are understood beside the English ones. None "
     "may be an English reply word that means something else, stand under two keys, be a number or "
     "a mark, or begin a choice where it means the same at every question. A word may be both pain "
     "and hurt: alone it is pain, behind an answer it says that it hurt.",
     R"(skip = ["n"])", R"(skip = ["weiter"])"},
    {"E801", "labels out of order",
     "A sign is slight from one score on, moderate from a higher one, strong from a higher one "
     "still. The numbers must rise.",
     "labels = { slight = 50, moderate = 40, strong = 70 }",
     "labels = { slight = 20, moderate = 40, strong = 70 }"},
    {"E802", "an order that is not complete",
     "order says which kind of exercise the plan prints first. It must name each kind once, or one "
     "of them would be lost; control alone may be left out, and comes last.",
     R"(order = ["foam_roll", "stretch", "strength"])",
     R"(order = ["foam_roll", "stretch", "core", "strength"])"},
    {"W803", "a circuit that is not offered",
     "The circuit is offered when an imbalance of offer_for reaches min_label. Even the worst "
     "answers do not bring this one so far. Either lower min_label, or take it out of the list.",
     "offer_for = [\"weak_core\"]\nmin_label = \"strong\"",
     "offer_for = [\"weak_core\"]\nmin_label = \"moderate\""},
    {"E804", "two labels with one name",
     "label_words says what reports call the labels. Two of them have the same words, so nobody "
     "could tell them apart. Capital letters and blanks make no difference. A label that is left "
     "out is called \"no sign\", \"slight sign\", \"moderate sign\" or \"strong sign\".",
     R"(label_words = { slight = "mild", moderate = "mild" })",
     R"(label_words = { slight = "mild", moderate = "marked" })"},
};

}  // namespace kneecheck
