// The codes of a file's structure: TOML, keys, names, and what names refer to.
#pragma once

#include "kneecheck/lint/catalogue.hpp"

namespace kneecheck {

inline constexpr CatalogueEntry structure_codes[] = {
    {"E001", "not TOML",
     "A protocol is a text file in a format called TOML: lines of the form key = value. This line "
     "has another form, or stands too deep in others, so nothing behind it could be read. Mend it "
     "and check again: only one such mistake is found at a time.",
     R"(ask: "How tight is it?")", R"(ask = "How tight is it?")"},
    {"E002", "no value of TOML",
     "Words are written in double quotes, so that they cannot be mistaken for numbers or for true "
     "and false. Numbers, dates, true and false stand without quotes, in the forms 30, 0.5 and "
     "2026-11-29.",
     "kind = scale", R"(kind = "scale")"},
    {"E003", "a { ... } over several lines",
     "What stands between { and } must be on one line, and may not end in a comma. A list between "
     "[ and ] may run over as many lines as you like: put each { ... } on a line of its own in it.",
     "finding = [{ at_least = 4,\n  points = { tight_quads = 30 } }]",
     "finding = [\n  { at_least = 4, points = { tight_quads = 30 }, says = \"...\" },\n]"},
    {"E004", "written twice",
     "A key or a [table] may stand in a file once, because it would not be clear which of the two "
     "counts. Put everything that belongs to it below the first one. Lists of tables, with two "
     "brackets, such as [[prompt]], may be repeated: each is one more.",
     "[plan]\nmax_exercises = 4\n[plan]\nretest_days = 14",
     "[plan]\nmax_exercises = 4\nretest_days = 14"},
    {"E005", "not a text file, or too big",
     "A file must be text in the encoding UTF-8 and at most 1 MiB long. "
     "Editors call the encoding UTF-8 when they save; a word processor's own "
     "format is not text."},
    {"E010", "a newer format",
     "The number after format says by which rules the file is written. This kneecheck knows older "
     "rules only and will not guess at newer ones. Update kneecheck, or use an older version of "
     "the file.",
     "format = 2", "format = 1"},
    {"E011", "format is missing",
     "Every file begins by saying by which rules it is written, so that it can still be read when "
     "the rules have changed. Today's rules are number 1. Make it the first line.",
     "", "format = 1"},
    {"E020", "a key that is not known",
     "There is no key of this name in this part of the file. Unknown keys are refused, because a "
     "slip of the pen would otherwise quietly switch a question or a safety rule off. Keys that "
     "begin with x_ are yours: kneecheck never reads them.",
     R"(side = "each")", R"(sides = "each")"},
    {"E021", "a key of another kind of prompt",
     "Some keys have a meaning for one kind of prompt only: target is for a hold, choices for a "
     "choice. Either the kind is not the one you meant, or the key is not needed here. Keys that "
     "exclude each other, such as ask_if and ask_if_any, are refused too.",
     "kind = \"scale\"\ntarget = 45", "kind = \"hold\"\ntarget = 45"},
    {"E022", "a key is missing",
     "This part of the file cannot do without the key that is named. The message stands at its "
     "heading, and says what the key is for.",
     "kind = \"hold\"\nask = \"Hold a plank.\"",
     "kind = \"hold\"\nask = \"Hold a plank.\"\ntarget = 45"},
    {"E023", "a value of the wrong sort",
     "The key wants a number where words were given, or words, a list or a table where something "
     "else stands. Numbers are written without quotes, words with them, lists between [ and ].",
     R"(points = { tight_quads = "30" })", "points = { tight_quads = 30 }"},
    {"E024", "a fraction where a whole number is wanted",
     "Points, seconds and thresholds are whole numbers, so that they add up exactly. Only the "
     "answers of a number prompt may have decimals. For half points multiply all points and "
     "the [scoring] labels by 2.",
     "points = { tight_quads = 2.5 }", "points = { tight_quads = 5 }"},
    {"E025", "not one of the words",
     "This key takes one of a few words, which the hint lists. They are written in lower case and "
     "in quotes.",
     R"(kind = "slider")", R"(kind = "scale")"},
    {"E026", "out of limits",
     "The value is smaller, larger, longer or of another form than this key allows; the message "
     "tells the limits. Pictures may have 14 lines of 60 columns, questions 1000 characters, a "
     "protocol 200 prompts.",
     "lead_in = 90", "lead_in = 30"},
    {"E027", "one where many are wanted, or many where one is",
     "Prompts and imbalances are lists: each begins with its name in two brackets. [protocol], "
     "[plan] and the like exist once and have one bracket.",
     "[imbalance]", "[[imbalance]]"},
    {"E028", "a list without its owner",
     "[[prompt.finding]] belongs to the [[prompt]] above it. Here none stands above it, so nobody "
     "can tell whose it is. Move it below the prompt it is about.",
     "[[prompt.finding]]\n[[prompt]]", "[[prompt]]\n[[prompt.finding]]"},
    {"E201", "an id that is used twice",
     "An id names one thing, so that answers, points and conditions can refer to it. Two prompts, "
     "or two imbalances, may not have the same, nor may a prompt and a group: lines of answers "
     "name either. Give one of them another id; a prompt and an imbalance may share one.",
     "id = \"quads\"\nid = \"quads\"", "id = \"quads\"\nid = \"quads_roll\""},
    {"E202", "not an id",
     "Ids consist of the small letters a to z, digits and _, begin with a letter, and have at most "
     "40 characters. They are names for the file, not for people: what people read is the title or "
     "the name.",
     R"(id = "Hip flexors")", R"(id = "hip_flexors")"},
    {"W203", "ids that look alike",
     "Two ids of the same sort differ by a single letter. A slip of the pen would then name the "
     "other one, and nothing could notice. Rename one of them.",
     "id = \"quad\"\nid = \"quads\"", "id = \"quad_roll\"\nid = \"quad_stretch\""},
    {"E217", "a choice that is a command",
     "Some words mean the same at every question: skip and - skip it, pain says that it hurt, back "
     "goes back. A choice of that name could never be typed. Use another word for it.",
     R"(choices = ["yes", "no", "skip"])", R"(choices = ["yes", "no", "not done"])"},
    {"E218", "two choices alike",
     "Answers are typed, and neither capital letters nor blanks make a difference, nor how a "
     "letter and its accent are stored. Choices that differ by them only are one. Say how they "
     "differ, or "
     "leave one out.",
     R"(choices = ["clearly", "Clearly"])", R"(choices = ["clearly", "very clearly"])"},
    {"E301", "no such imbalance",
     "Points go to an imbalance, by its id. No [[imbalance]] of this file has the id that is "
     "written here. Either it is a slip of the pen, or the imbalance is yet to be written.",
     "points = { tight_quad = 30 }", "points = { tight_quads = 30 }"},
    {"E302", "no such exercise",
     "An imbalance or the circuit lists an exercise that the file does not describe. Either "
     "correct the name, or add an [exercise.ID] of that name.",
     R"(exercises = ["roll_quads"])", R"(exercises = ["roll_quad"])"},
    {"E303", "no such source",
     "cite lists sources by their ids, and there is no [source.ID] of this one. Either correct the "
     "name, or add the source.",
     R"(cite = ["linfeld"])", R"(cite = ["linfield"])"},
    {"E304", "a condition on a prompt that is not there",
     "A condition looks at the answer to another prompt, by its id. No prompt of this file has the "
     "id that is written here.",
     R"(ask_if = { prompt = "bench", is = "yes" })",
     R"(ask_if = { prompt = "has_bench", is = "yes" })"},
    {"E305", "a condition on a later prompt",
     "Whether a prompt is asked must be known when its turn comes, so ask_if, ask_if_any and "
     "unsafe_if look at earlier prompts only. A red flag is checked the moment its prompt is "
     "answered, so its if looks back too. Move the prompt that is looked at further up. The if of "
     "a finding may look anywhere."},
    {"E306", "a condition on a prompt without a value",
     "An info prompt has no answer, and the words of a text prompt are never judged. A condition "
     "can look at the other kinds only. Ask what you need to know as a yes_no or a choice."},
    {"E307", "a condition's side that does not exist",
     "side says whose answer a condition looks at: left, right, the same side, any of them. That "
     "works when the prompt it looks at is asked for each side; same needs both prompts to be.",
     R"(ask_if = { prompt = "plank", below = 20, side = "left" })",
     R"(ask_if = { prompt = "plank", below = 20 })"},
    {"W310", "an exercise that is never used",
     "The exercise is in no imbalance, circuit or base, so nobody will ever be shown it. "
     "Either list it where it helps, or take it out.",
     "", R"(exercises = ["roll_quad", "stretch_quad"])"},
    {"W311", "a source that is never cited",
     "A source is printed only with what cites it. This one supports nothing yet. Either cite it "
     "where it does, or take it out.",
     "", R"(cite = ["acsm"])"},
    {"W312", "a family of one",
     "Prompts of one family show the same thing, and count once together. A family of a single "
     "prompt does nothing: probably the other one's family is misspelt, or was forgotten.",
     R"(family = "back_leg")", ""},
};

}  // namespace kneecheck
