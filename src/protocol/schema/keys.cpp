// The table of keys, but for the rows about prompts; and what is looked up in it.
#include "kneecheck/protocol/keys.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <vector>

#include "key_parts.hpp"
#include "kneecheck/text/ascii.hpp"
#include "prompt_keys.hpp"

namespace kneecheck {
namespace key_parts {
namespace {

// Keys of the file as a whole, and of what points go to and what helps.

constexpr Key top_keys[] = {
    {required(whole(1, 1), "E011"), "format", "version of the file format"},
    {required(table(protocol)), "protocol", "what this file is"},
    {table(scoring), "scoring", "how scores are named"},
    {table(safety), "safety", "when to stop, and what to say then"},
    {required(tables(prompt, 1, 200)), "prompt", "tests and questions, in asking order"},
    {named_tables(group), "group", "pages of signs by id; one line answers a page"},
    {required(tables(imbalance, 1, 100)), "imbalance",
     "what points go to, most common first, which also settles ties"},
    {named_tables(exercise, 300), "exercise",
     "exercises by id; needed when an imbalance lists any"},
    {named_tables(source), "source", "what is cited, by id"},
    {table(plan), "plan", "how exercises are chosen"},
    {table(circuit), "circuit", "a round of exercises to be led through"},
};

constexpr Key protocol_keys[] = {
    {required(dashed_id), "id", "names the protocol in answer sheets; a-z, 0-9 and -",
     in<&About::id>},
    {required(version), "version",
     "three numbers, as 1.0.0: raise the first for changed points or answers, the second for new "
     "prompts, the third for wording",
     in<&About::version>},
    {required(line()), "title", "shown first", in<&About::title>},
    {language("en"), "language", "the language it is written in", in<&About::language>},
    {lines, "intro", "shown below the title", in<&About::intro>},
    {required(lines), "disclaimer", "printed in every report", in<&About::disclaimer>},
    {fixed_texts, "authors", "who wrote it", in<&About::authors>},
    {fixed_line, "license", "on which terms others may use it", in<&About::license>},
    {url, "url", "where it comes from", in<&About::url>},
    {date, "updated", "when it was last changed", in<&About::updated>},
};

constexpr Key scoring_keys[] = {
    {table(score_labels), "labels", "the scores from which a sign is slight, moderate, strong"},
    {table(label_words), "label_words", "what reports call the labels, in your own words"},
    {word(signs, "strong"), "alone", "the sign that one test by itself may not reach; lint warns",
     in<&Scoring::alone>},
    {whole(0, 100, 50), "enough",
     "percent; what is checked less than this and has no sign is called not checked enough",
     in<&Scoring::enough>},
    {line(300,
          "No imbalance stands out. Look first at how your running changed in the last weeks."),
     "nothing", "said when nothing stands out, unless the report sends to a professional first",
     in<&Scoring::nothing>},
};

constexpr Key score_labels_keys[] = {
    {whole(1, 100, 20), "slight", "slight sign from here on", in<&Labels::slight>},
    {whole(1, 100, 40), "moderate", "moderate sign from here on", in<&Labels::moderate>},
    {whole(1, 100, 70), "strong", "strong sign from here on", in<&Labels::strong>},
};

constexpr Key label_words_keys[] = {
    {line(40), "none", "what a score below slight is called", in<&LabelWords::none>, "\"no sign\""},
    {line(40), "slight", "what a slight sign is called", in<&LabelWords::slight>,
     "\"slight sign\""},
    {line(40), "moderate", "what a moderate sign is called", in<&LabelWords::moderate>,
     "\"moderate sign\""},
    {line(40), "strong", "what a strong sign is called", in<&LabelWords::strong>,
     "\"strong sign\""},
};

constexpr Key safety_keys[] = {
    {whole(1, 20, 2), "max_pain_stops",
     "after so many tests stopped by pain no other test that can hurt is asked",
     in<&Safety::max_pain_stops>},
    {lines, "refer", "whom to see; needed with a red flag or a test that can hurt",
     in<&Safety::refer>},
};

constexpr Key imbalance_keys[] = {
    {required(id), "id", "what points, plan and sheets call it", in<&Imbalance::id>},
    {required(name), "name", "as reports print it, in small letters: tight quads",
     in<&Imbalance::name>},
    {required(word(whole_or_each)), "sides", "each: left and right are two; whole: it has no side",
     in<&Imbalance::per_side>},
    {exercise_ids(), "exercises", "what helps, in order of preference", in<&Imbalance::exercises>},
    {lines, "about", "one line on why it matters", in<&Imbalance::about>},
    {source_ids, "cite", "the sources it rests on", in<&Imbalance::cite>},
};

constexpr Key exercise_keys[] = {
    {required(name), "name", "its name", in<&Exercise::name>},
    {required(word(exercise_kinds)), "kind", "which part of the plan it is in",
     in<&Exercise::kind>},
    {required(word(whole_or_each)), "sides", "each: done left and right; whole: done once",
     in<&Exercise::per_side>},
    {required(table(dose)), "dose", "how long or how often"},
    {texts, "steps", "how to do it", in<&Exercise::steps>},
    {line(), "easier", "an easier form", in<&Exercise::easier>},
    {line(), "harder", "a harder form", in<&Exercise::harder>},
    {line(), "stop_if", "when to stop", in<&Exercise::stop_if>},
    {texts, "equipment", "what is needed", in<&Exercise::equipment>},
    {picture, "picture", "a drawing in characters, at most 14 lines of 60 columns",
     in<&Exercise::picture>},
    {url, "video", "a film of it; printed, never opened", in<&Exercise::video>},
    {one_or_more(condition), "leave_out_if",
     "any of these that holds, or is not known to be false, leaves it out of plan and circuit"},
    {exercise_id, "instead", "the exercise that takes its place where it is left out"},
    {imbalance_ids(0), "trains",
     "what it trains; no muscle is trained both by the circuit and by itself", nullptr,
     "the imbalances that list it"},
    {source_ids, "cite", "the sources it rests on", in<&Exercise::cite>},
};

constexpr Key dose_keys[] = {
    {whole(5, 300), "hold_s", "seconds to hold; this or reps", in<&Dose::hold_s>},
    {whole(1, 50), "reps", "repetitions; this or hold_s", in<&Dose::reps>},
    {whole(1, 10, 1), "sets", "how often in a row", in<&Dose::sets>},
    {whole(0, 300, 0), "rest_s", "seconds between sets", in<&Dose::rest_s>},
    {required(whole(1, 14)), "per_week", "how often a week", in<&Dose::per_week>},
    {seconds(1, 60, 3), "rep_s", "seconds that a repetition takes", in<&Dose::rep_s>},
};

constexpr Key source_keys[] = {
    {required(fixed_line), "text", "author, title, year", in<&Source::text>},
    {url, "url", "where to read it", in<&Source::url>},
    {whole(1500, 2200), "year", "year of publication", in<&Source::year>},
    {note, "note", "the author's note on how good it is, never shown", in<&Source::note>},
};

constexpr Key plan_keys[] = {
    {whole(1, 20, 6), "max_exercises", "most exercises in the whole plan; the circuit is one",
     in<&PlanRules::max_exercises>},
    {whole(1, 5, 2), "per_imbalance", "most exercises for one imbalance",
     in<&PlanRules::per_imbalance>},
    {word(signs, "slight"), "min_label", "the lowest sign that gets exercises",
     in<&PlanRules::min_label>},
    {words(exercise_kinds, "foam_roll stretch core strength"), "order",
     "the kinds of exercise in printing order, each once; control may be left out, and is last",
     in<&PlanRules::order>},
    {boolean(true), "both_sides", "whether per-side exercises are done on both sides",
     in<&PlanRules::both_sides>},
    {whole(0, 3, 1), "extra_sets_worse_side", "more sets of strength and core on the worse side",
     in<&PlanRules::extra_sets_worse_side>},
    {whole(1, 90, 14), "retest_days", "when to do the screen again", in<&PlanRules::retest_days>},
    {exercise_ids(), "base", "the routine for everybody, after a run; not in max_exercises",
     in<&PlanRules::base>},
    {table(dose), "base_dose", "one short dose for all of base", nullptr, "each has its own"},
    {tables(phase), "phase", "how the plan grows, week by week, until the screen is done again"},
    {table(after), "after", "what kneecheck compare says to do after the second time"},
};

constexpr Key after_keys[] = {
    {later(line()), "better", "where it got better, and nothing worse", in<&AfterWords::better>},
    {later(line()), "same", "where no change is clear", in<&AfterWords::same>},
    {later(line()), "worse", "where it got worse, or the pain did", in<&AfterWords::worse>},
};

constexpr Key phase_keys[] = {
    {required(weeks(1, 13)), "weeks", "the first and the last of its weeks", in<&Phase::weeks>},
    {line(), "says", "what is done in them, in a sentence or two", in<&Phase::says>},
    {whole(1, 6), "rounds", "rounds of the circuit", in<&Phase::rounds>},
    {whole(10, 120), "work_s", "seconds at a station of the circuit", in<&Phase::work_s>},
    {whole(0, 60), "change_s", "seconds between its stations", in<&Phase::change_s>},
    {whole(1, 10), "sets", "sets of strength and core", in_dose<&PhaseDose::sets>},
    {whole(1, 50), "reps", "repetitions of strength and core", in_dose<&PhaseDose::reps>},
    {whole(5, 300), "hold_s", "seconds to hold of strength and core", in_dose<&PhaseDose::hold_s>},
    {table(phase_dose), "stretch", "what changes of stretches"},
    {table(phase_dose), "foam_roll", "what changes of rolling"},
    {table(phase_dose), "strength", "what changes of strength; goes before sets, reps, hold_s"},
    {table(phase_dose), "core", "what changes of core; goes before sets, reps, hold_s"},
    {table(phase_dose), "control", "what changes of control"},
};

constexpr Key phase_dose_keys[] = {
    {whole(1, 10), "sets", "how often in a row", in<&PhaseDose::sets>},
    {whole(1, 50), "reps", "repetitions of what is repeated", in<&PhaseDose::reps>},
    {whole(5, 300), "hold_s", "seconds of what is held", in<&PhaseDose::hold_s>},
};

constexpr Key circuit_keys[] = {
    {required(line()), "title", "its name", in<&CircuitRules::title>},
    {required(exercise_ids(1, 50)), "exercises",
     "the stations in order; a per-side exercise is two, left then right",
     in<&CircuitRules::exercises>},
    {whole(1, 6, 2), "rounds", "how often through all stations", in<&CircuitRules::rounds>},
    {whole(10, 120, 30), "work_s", "seconds at a station", in<&CircuitRules::work_s>},
    {whole(0, 60, 15), "change_s", "seconds between stations", in<&CircuitRules::change_s>},
    {whole(0, 300, 60), "rest_s", "seconds between rounds", in<&CircuitRules::rest_s>},
    {whole(1, 7, 3), "per_week", "on how many days a week", in<&CircuitRules::per_week>},
    {line(), "warm_up", "what to do before it", in<&CircuitRules::warm_up>},
    {required(imbalance_ids(1)), "offer_for", "offered when any of these reaches min_label",
     in<&CircuitRules::offer_for>},
    {word(signs, "moderate"), "min_label", "the lowest sign it is offered for",
     in<&CircuitRules::min_label>},
};

// The rows of each table, in the order of KeyTable.
constexpr std::span<const Key> rows[] = {
    top_keys,     protocol_keys,   scoring_keys,    score_labels_keys, label_words_keys,
    safety_keys,  prompt_keys,     choice_keys,     scale_labels_keys, condition_keys,
    finding_keys, difference_keys, red_flag_keys,   remark_keys,       real_change_keys,
    group_keys,   imbalance_keys,  exercise_keys,   dose_keys,         plan_keys,
    after_keys,   phase_keys,      phase_dose_keys, circuit_keys,      source_keys};
static_assert(std::size(rows) == static_cast<std::size_t>(source) + 1);

}  // namespace
}  // namespace key_parts

std::span<const Key> all_keys() {
  static const std::vector<Key> keys = [] {
    std::vector<Key> all;
    for (std::size_t table = 0; table < std::size(key_parts::rows); ++table) {
      for (const Key& row : key_parts::rows[table]) {
        all.push_back(row);
        all.back().table = static_cast<KeyTable>(table);
      }
    }
    return all;
  }();
  return keys;
}

std::span<const Key> keys_of(KeyTable table) {
  const std::span<const Key> all = all_keys();
  const auto begin = std::ranges::lower_bound(all, table, {}, &Key::table);
  return {begin, std::ranges::upper_bound(begin, all.end(), table, {}, &Key::table)};
}

const Key* find_key(KeyTable table, std::string_view name, std::optional<Kind> kind) {
  for (const Key& key : keys_of(table)) {
    if (key.name == name && key.belongs_to(kind)) return &key;
  }
  return nullptr;
}

std::vector<std::string_view> split_words(std::string_view words) {
  std::vector<std::string_view> all;
  while (!words.empty()) all.push_back(next_part(words, ' '));
  return all;
}

std::vector<std::string_view> words_of(std::span<const Word> table) {
  std::vector<std::string_view> all;
  for (const Word& one : table) all.push_back(one.word);
  return all;
}

const Word* find_word(std::span<const Word> table, std::string_view word) {
  const auto found = std::ranges::find(table, word, &Word::word);
  return found == table.end() ? nullptr : &*found;
}

std::string_view kind_word(Kind kind) {
  return std::ranges::find(key_parts::prompt_kinds, Word{{}, kind}.value, &Word::value)->word;
}

}  // namespace kneecheck
