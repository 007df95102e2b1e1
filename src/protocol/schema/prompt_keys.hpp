// Keys of prompts, and of what stands in them.
#pragma once

#include "key_parts.hpp"

namespace kneecheck::key_parts {

inline constexpr Key prompt_keys[] = {
    {required(id), "id", "unique; the key in answer sheets"},
    {required(word(prompt_kinds)), "kind", "what an answer is"},
    {required(pattern), "ask",
     "the question; {side}, {Side} and, of a hold, {target} are filled in", in<&Prompt::ask>},
    {name, "title", "short name in reports", in<&Prompt::title>, "the id, with blanks"},
    {patterns, "steps", "how to do it, shown before the question and on help", in<&Prompt::steps>},
    {of(answered, later(line())), "why",
     "why this is asked, in one sentence, for ? and the listing", in<&Prompt::why>},
    {of(sided, word(none_or_each, "none")), "sides", "each: asked for left, then for right",
     in<&Prompt::per_side>},
    {line(), "section", "heading printed when it changes", in<&Prompt::section>},
    {texts, "equipment", "what is needed, listed up front", in<&Prompt::equipment>},
    {url, "video", "a film of it; printed, never opened", in<&Prompt::video>},
    {picture, "picture", "a drawing in characters, at most 14 lines of 60 columns",
     in<&Prompt::picture>},
    {of(sided, later(picture)), "picture_right",
     "the drawing for the right side, where it differs; only with sides = \"each\" and a picture",
     in<&Prompt::picture_right>, "picture"},
    {seconds(1, 3600), "takes_s", "how long it takes a person, both sides together",
     in<&Prompt::takes_s>, "by kind"},
    {of(timed, seconds(5, 300), "E512"), "time_s",
     "of a test: a clock before the answer, which Enter starts and a typed answer skips",
     in<&Prompt::time_s>},
    {of(timed, whole(0, 60, 8)), "change_s",
     "seconds counted down between the clocks of left and right", in<&Prompt::change_s>},
    {of(scored, whole(0, 30, 5)), "lead_in",
     "seconds counted down to the start of a hold, or of the clock of time_s",
     in<&Prompt::lead_in>},
    {one_or_more(condition), "ask_if", "asked only if all of these hold"},
    {tables(condition, 1), "ask_if_any", "asked only if any of these holds; not beside ask_if"},
    {one_or_more(condition), "unsafe_if",
     "left out if any of these holds or is not known to be false"},
    {of(answered, word(pain_rules)), "pain",
     "what \"it hurts\" does. off: not offered; skip: ends this test; refer: the report also sends "
     "to a professional; stop: ends the screen",
     in<&Prompt::pain>, "skip for a hold, and for what has a finding and is not yes_no; else off"},
    {of(scored, one_or_more(red_flag)), "red_flag",
     "answers that stop the screen or send to a professional"},
    {of(scored, one_or_more(remark)), "remark", "notes above the ranking; give no points"},
    {of(scored, tables(finding)), "finding", "answers that give points"},
    {of(sided, tables(difference)), "difference",
     "points for the worse side, when the sides differ; only with sides = \"each\""},
    {of(yes_no, word(bad_reply, "yes")), "worse", "which answer is the bad one",
     in<&Prompt::worse>},
    {of(choosing, word(bad_choice, "last")), "worse", "which end of the choices is bad",
     in<&Prompt::worse>},
    {of(scale | number, word(bad_number)), "worse",
     "which end is bad: low if fewer or less is worse; needed with findings or differences",
     in<&Prompt::worse>},
    {of(hold, word(bad_hold, "low")), "worse", "always low", in<&Prompt::worse>},
    {id, "family", "prompts of one family count once for each imbalance", in<&Prompt::family>},
    {of(number, word(roles_of_number)), "role",
     "age: this asks how old somebody is; of one prompt, which is asked once", in<&Prompt::role>},
    {of(compare | choosing, word(roles_of_side)), "role",
     "knee: this asks which knee hurts; of one prompt, which is asked once", in<&Prompt::role>},
    {of(scale, word(roles_of_scale)), "role",
     "the pain before the tests, or after them; of one prompt each, which is asked once, from 0 to "
     "10. Pain is worse the higher it is",
     in<&Prompt::role>},
    {of(scored, threshold_or(real_change)), "real_change",
     "how far the answers of two sessions must be apart for kneecheck compare to call it a change: "
     "this far, of a number prompt in its unit, of choices in places, of a compare in degrees; or "
     "a table. Without it compare gives the numbers alone"},
    {source_ids, "cite", "the sources it rests on", in<&Prompt::cite>},
    {note, "note", "the author's note, never shown", in<&Prompt::note>},
    {group_id, "group",
     "yes_no only: the page of signs, [group.ID], that it stands on; its ask is then the sign, as "
     "a short statement"},
    {of(choosing, required(choices(2, 9))), "choices",
     "2 to 9 answers: texts, or tables of id and text"},
    {of(scale, whole(-1000, 1000, 0)), "min", "the lowest answer", in<&Prompt::min>},
    {of(scale, whole(-1000, 1000, 10)), "max", "the highest answer", in<&Prompt::max>},
    {of(scale, table(scale_labels)), "labels", "what the ends of the scale mean"},
    {of(number, required(decimal)), "min", "the lowest answer"},
    {of(number, required(decimal)), "max", "the highest answer"},
    {of(number, whole(0, 3, 0)), "decimals", "how many decimals answers have",
     in<&Prompt::decimals>},
    {of(number, name), "unit", "printed behind the number", in<&Prompt::unit>},
    {of(hold, required(seconds(1, 600))), "target", "seconds to hold", in<&Prompt::target>},
    {of(hold, seconds(1, 1800)), "max", "seconds at which the clock stops", in<&Prompt::max>,
     "target"},
    {of(hold, seconds(0, 300, 0)), "rest_s", "seconds counted down between left and right",
     in<&Prompt::rest_s>},
    {of(compare, word(named_side, "worse")), "names",
     "whether the side that is named is the worse or the better one", in<&Prompt::names_better>},
    {of(compare, boolean(true)), "much", "also left much and right much", in<&Prompt::much>},
    {of(free_text, whole(1, 500, 200)), "max_length", "most characters", in<&Prompt::max_length>},
};

inline constexpr Key choice_keys[] = {
    {required(id), "id", "what sheets and conditions may call it", in<&Choice::id>},
    {required(choice_line), "text", "the answer as it is shown", in<&Choice::text>},
};

inline constexpr Key scale_labels_keys[] = {
    {line(), "low", "what the lowest answer means", in<&Prompt::label_low>},
    {line(), "high", "what the highest answer means", in<&Prompt::label_high>},
};

inline constexpr Key condition_keys[] = {
    {required(prompt_id), "prompt", "whose answer is looked at"},
    {answers, "is", "one of these answers"},
    {threshold, "at_least", "this or more"},
    {threshold, "below", "less than this"},
    {boolean(false), "pain", "instead of an answer: the test was stopped by pain, or hurt"},
    {boolean(false), "unsure", "instead of an answer: not sure"},
    {word(condition_sides), "side", "which side's answer, when that prompt has sides", nullptr,
     "same; any where there is no side"},
};

inline constexpr Key finding_keys[] = {
    {answers, "is", "one of these answers"},
    {threshold, "at_least", "this or more"},
    {threshold, "below", "less than this"},
    {required(points(-100, 100)), "points", "what the answer adds to which imbalances; not 0"},
    {one_or_more(condition), "if", "counts only if all of these hold as well"},
    {word(aims), "side", "which side gets the points", nullptr,
     "same; both where the prompt has no sides"},
    {required(pattern), "says", "the sentence in the report", in<&Finding::says>},
    {source_ids, "cite", "the sources it rests on", in<&Finding::cite>},
};

inline constexpr Key difference_keys[] = {
    {threshold, "at_least", "how far the sides are apart, one step or more"},
    {whole(50, 99), "percent_below", "the smaller answer is under this percentage of the larger",
     in<&Difference::percent_below>},
    {one_or_more(condition), "if", "counts only if all of these hold as well"},
    {required(points(1, 100)), "points", "what the difference adds for the worse side"},
    {required(pattern), "says",
     "the sentence in the report; {other} and {difference} are filled in as well",
     in<&Difference::says>},
    {source_ids, "cite", "the sources it rests on", in<&Difference::cite>},
};

inline constexpr Key red_flag_keys[] = {
    {answers, "is", "one of these answers"},
    {threshold, "at_least", "this or more"},
    {threshold, "below", "less than this"},
    {one_or_more(condition), "if", "raised only if all of these hold as well"},
    {required(word(flag_actions)), "action",
     "stop: the screen ends; refer: it goes on, without a plan", in<&RedFlag::action>},
    {required(word(urgencies), "E600"), "urgency", "when to act; now is an emergency",
     in<&RedFlag::urgency>},
    {word(when_unsure, "refer"), "unsure",
     "what skipped, not sure or pain does to a flag that stops: refer, or only remark",
     in<&RedFlag::unsure>},
    {required(pattern), "says", "the sentence to act on", in<&RedFlag::says>},
    {source_ids, "cite", "the sources it rests on", in<&RedFlag::cite>},
};

inline constexpr Key remark_keys[] = {
    {answers, "is", "one of these answers"},
    {threshold, "at_least", "this or more"},
    {threshold, "below", "less than this"},
    {one_or_more(condition), "if", "made only if all of these hold as well"},
    {required(pattern), "says", "the sentence above the ranking", in<&Remark::says>},
    {source_ids, "cite", "the sources it rests on", in<&Remark::cite>},
};

inline constexpr Key real_change_keys[] = {
    {threshold, "at_least", "this far apart; beside percent both must hold"},
    {whole(1, 100), "percent",
     "this many percent of the larger answer; of a scale, number or hold without answers below 0",
     in<&RealChange::percent>},
    {source_ids, "cite", "the sources it rests on", in<&RealChange::cite>},
};

inline constexpr Key group_keys[] = {
    {required(name), "title", "the heading of the page", in<&Group::title>},
    {required(line()), "ask", "which of the signs below are true? One line answers all of them",
     in<&Group::ask>},
    {texts, "steps", "what to know first, shown above the signs and on help", in<&Group::steps>},
    {one_or_more(condition), "ask_if", "the page is asked only if all of these hold"},
    {source_ids, "cite", "the sources it rests on", in<&Group::cite>},
};

}  // namespace kneecheck::key_parts
