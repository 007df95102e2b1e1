#include "catalogue_parts.hpp"

namespace kneecheck {
namespace {

constexpr CatalogueEntry name_codes[] = {
    {"E201", "an id that is used twice",
     "An id names one thing, so that answers, points and conditions can refer to it. Two prompts, "
     "or "
     "two imbalances, may not have the same. Give one of them another id; a prompt and an "
     "imbalance "
     "may share one.",
     "id = \"quads\"\nid = \"quads\"", "id = \"quads\"\nid = \"quads_roll\""},
    {"E202", "not an id",
     "Ids consist of the small letters a to z, digits and _, begin with a letter, and have at most "
     "40 "
     "characters. They are names for the file, not for people: what people read is the title or "
     "the "
     "name.",
     R"(id = "Hip flexors")", R"(id = "hip_flexors")"},
    {"W203", "ids that look alike",
     "Two ids of the same sort differ by a single letter. A slip of the pen would then name the "
     "other one, and nothing could notice. Rename one of them.",
     "id = \"quad\"\nid = \"quads\"", "id = \"quad_roll\"\nid = \"quad_stretch\"", Level::warning},
    {"E217", "a choice that is a command",
     "Some words mean the same at every question: skip and - skip it, pain says that it hurt, back "
     "goes back. A choice of that name could never be typed. Use another word for it.",
     R"(choices = ["yes", "no", "skip"])", R"(choices = ["yes", "no", "not done"])"},
    {"E218", "two choices alike",
     "Answers are typed, and capital letters make no difference. Two choices that differ by them "
     "only are one choice. Say how they differ, or leave one out.",
     R"(choices = ["clearly", "Clearly"])", R"(choices = ["clearly", "very clearly"])"},
    {"E301", "no such imbalance",
     "Points go to an imbalance, by its id. No [[imbalance]] of this file has the id that is "
     "written "
     "here. Either it is a slip of the pen, or the imbalance is yet to be written.",
     "points = { tight_quad = 30 }", "points = { tight_quads = 30 }"},
    {"E302", "no such exercise",
     "An imbalance or the circuit lists an exercise that the file does not describe. Either "
     "correct "
     "the name, or add an [exercise.ID] of that name.",
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
     "a "
     "finding may look anywhere."},
    {"E306", "a condition on a prompt without a value",
     "An info prompt has no answer, and the words of a text prompt are never judged. A condition "
     "can "
     "look at the other kinds only. Ask what you need to know as a yes_no or a choice."},
    {"E307", "a condition's side that does not exist",
     "side says whose answer a condition looks at: left, right, the same side, any of them. That "
     "works when the prompt it looks at is asked for each side; same needs both prompts to be.",
     R"(ask_if = { prompt = "plank", below = 20, side = "left" })",
     R"(ask_if = { prompt = "plank", below = 20 })"},
    {"W310", "an exercise that is never used",
     "The exercise is in no imbalance and not in the circuit, so nobody will ever be shown it. "
     "Either list it where it helps, or take it out.",
     "", R"(exercises = ["roll_quad", "stretch_quad"])", Level::warning},
    {"W311", "a source that is never cited",
     "A source is printed only with what cites it. This one supports nothing yet. Either cite it "
     "where it does, or take it out.",
     "", R"(cite = ["acsm"])", Level::warning},
    {"W312", "a family of one",
     "Prompts of one family show the same thing, and count once together. A family of a single "
     "prompt does nothing: probably the other one's family is misspelt, or was forgotten.",
     R"(family = "back_leg")", "", Level::warning},
};

}  // namespace

std::span<const CatalogueEntry> name_entries() { return name_codes; }

}  // namespace kneecheck
