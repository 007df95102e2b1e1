// The codes of answers: what may be wrong in a sheet, or in a script of answers.
#pragma once

#include "kneecheck/lint/catalogue.hpp"

namespace kneecheck {

inline constexpr CatalogueEntry answer_codes[] = {
    {"A101", "an answer to a question that is not there",
     "The protocol has no prompt of this name, or the sheet no key of it. Every line below "
     "[answers] begins with the id of a prompt. Keys that begin with x_ are yours.",
     "plnak = 30", "plank = 30"},
    {"A102", "an answer of the wrong sort",
     "The question wants a number where words were given, or words, yes or no, or a side where "
     "something else stands. The hint says what fits.",
     R"(quads = { left = "five", right = 5 })", "quads = { left = 5, right = 5 }"},
    {"A103", "an answer off the scale",
     "The number is smaller or larger than this question allows. It is not pulled to the nearest "
     "end, because nobody knows what was meant.",
     "quads = { left = 88, right = 5 }", "quads = { left = 8, right = 5 }"},
    {"A104", "not one of the choices",
     "A sheet repeats a choice's whole text, or its id. A line may also be its place in the list, "
     "or enough of its start to be clear.",
     R"(squat = { left = "a litle", right = "no" })",
     R"(squat = { left = "a little", right = "no" })"},
    {"A105", "a side that is missing, or too much",
     "A question that is asked for each side needs an answer for left and one for right. One that "
     "is asked once has a single answer.",
     "quads = 5", "quads = { left = 5, right = 5 }"},
    {"A106", "neither side",
     "The braces are empty. Write the side that was tested; leave the whole line out if none was.",
     "quads = {}", "quads = { left = 5 }"},
    {"A107", "a line for another question",
     "A guard, such as squat.left: before an answer, must be the question that is being asked. An "
     "answer is missing or too much further up, between the last guard that was right and this "
     "one. The signs of a page have one line, guarded by the id of their group. A guard that "
     "nothing here is called was written for another protocol, or another version of it.",
     "squat.left: 2       # while plank is asked", "plank: 30"},
    {"A108", "pain where none can be told",
     "Pain and hurt are answers to tests that can hurt. This question is not one of them, or takes "
     "no seconds or numbers before pain."},
    {"A109", "words that are too long",
     "A question for words keeps a limited number of characters, and a line of answers may have "
     "1000 bytes. Say it shorter."},
    {"A110", "a line too many",
     "All questions are answered, and lines are left over. Most likely a line was added further "
     "up, and every answer behind it belongs to another question. Nothing is scored until that is "
     "settled."},
    {"A111", "answers end early",
     "There are questions that are asked and have no answer. The first of them is named. Write "
     "skip for what was left out on purpose, or ask for a report of what there is with --partial."},
    {"A112", "an answer to what is not asked",
     "This question is not asked, because of another answer. The answer is kept in the sheet and "
     "not scored.",
     "", "", Level::note},
    {"A113", "an unprintable character in an answer",
     "An answer contains a character that cannot be seen or could make a terminal do things, or "
     "one that means something in one font only. Mostly it was pasted in. Take it out."},
    {"A114", "answers after a stop",
     "A warning sign or pain ended the screen, and there are answers to what would have come "
     "later. They are kept and not scored.",
     "", "", Level::note},
    {"A201", "answers to another protocol",
     "The sheet says for which protocol it was filled in, and it is not this one. The same names "
     "may mean other questions there. Name its protocol with --protocol.",
     R"(protocol = "my-knee")", R"(protocol = "runner-knee")"},
    {"A202", "changed or damaged",
     "kneecheck wrote this sheet, with a check of every byte, and the check fails: it was changed "
     "by hand, or cut off or damaged on the way. If you changed it, delete the [session] table: "
     "then it is a sheet of your own."},
    {"A205", "a choice that is gone",
     "kneecheck saved this sheet with an older version of the protocol, and the choice that was "
     "answered is not there any more. The answer stays in the file, counts as missing, and is "
     "asked again by kneecheck resume.",
     "", "", Level::warning},
    {"A206", "a value outside the new limits",
     "kneecheck saved this sheet with an older version of the protocol, and the limits of the "
     "question have changed since. A value outside them is never fitted in: it stays in the file, "
     "counts as missing, and is asked again by kneecheck resume.",
     "", "", Level::warning},
    {"A207", "an answer to another kind of question",
     "kneecheck saved this sheet with an older version of the protocol, and the question is of "
     "another kind now, or is asked for other sides. The answer stays in the file, counts as "
     "missing, and is asked again by kneecheck resume.",
     "", "", Level::warning},
    {"A301", "two columns of one name",
     "A table has two columns that are called the same, and nobody knows which of them is meant. "
     "Take one of them out, or give it another name.",
     "id,plank,plank", "id,plank,x_plank_last_year"},
    {"A302", "a row that is torn",
     "The row has more cells than the header or fewer, or a quote in it stands where none may, so "
     "that nobody knows which answer belongs to which question. A cell with a comma or a quote in "
     "it stands in quotes; write a decimal with a point.",
     "r1,8,5", "r1,8.5"},
    {"A303", "a row that is too long",
     "A row may have 1 MiB. Most likely a quote in it is opened and never closed, so that it takes "
     "in the rows behind it."},
    {"A304", "two rows of one id",
     "Two of the first 4096 rows have the same id, and the same day if they have one. Most "
     "likely a row was pasted twice, or two runners share a name. Both are scored.",
     "", "", Level::warning},
};

}  // namespace kneecheck
