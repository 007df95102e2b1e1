// One mistake in a protocol is told once: neither a misspelt key nor a wrong value brings along
// what only follows from it.
#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "kneecheck/protocol/bad_file.hpp"
#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "support/catch.hpp"
#include "support/loading.hpp"
#include "support/process.hpp"
#include "support/slips.hpp"
#include "support/toml_pieces.hpp"

namespace kneecheck::testing {
namespace {

using Name = std::pair<KeyTable, std::string_view>;

std::vector<Diagnostic> errors_of(const std::string& source) {
  try {
    load_protocol(source);
    return {};
  } catch (const BadFile& bad) {
    return bad.problems();
  }
}

std::string told(const std::vector<Diagnostic>& problems) {
  std::string all;
  for (const Diagnostic& one : problems) {
    all += "\n  " + place_words(one.place) + " " + words_of(one);
  }
  return all;
}

// The keys that neither the base protocol nor quick has: with them, every key of every table.
const char* const rare_keys = R"(format = 1
[protocol]
id = "rare"
version = "1.0.0"
title = "Rare keys"
disclaimer = "Not a diagnosis."
license = "CC0-1.0"
url = "https://example.org/rare"
[scoring]
enough = 40
alone = "moderate"
label_words = { none = "clear", slight = "mild", moderate = "marked", strong = "severe" }
[safety]
refer = "See someone."
[[prompt]]
id = "sore"
kind = "yes_no"
ask = "Is it sore?"
note = "asked first"
video = "https://example.org/sore"
red_flag = { is = "yes", action = "stop", urgency = "today", unsure = "remark", says = "Sore." }
[group.page]
title = "Signs"
ask = "Which of these?"
steps = ["Look at both."]
ask_if = { prompt = "sore", is = "no" }
cite = ["book"]
[[prompt]]
id = "swollen"
kind = "yes_no"
group = "page"
ask = "it is swollen"
[[prompt]]
id = "locked"
kind = "yes_no"
group = "page"
ask = "it is locked"
[[prompt]]
id = "words"
kind = "text"
ask = "Where?"
max_length = 40
ask_if = { prompt = "sore", is = "no" }
[[prompt]]
id = "tight"
kind = "scale"
sides = "each"
worse = "high"
ask = "How tight is the {side} calf?"
time_s = 30
change_s = 10
lead_in = 3
ask_if_any = [{ prompt = "sore", is = "no" }]
red_flag = { at_least = 9, below = 10, if = { prompt = "sore", is = "no" }, action = "refer", urgency = "soon", says = "Tight." }
remark = { at_least = 2, below = 4, if = { prompt = "sore", is = "no" }, says = "A little tight." }
finding = [{ at_least = 4, below = 8, side = "same", points = { calf = 30 }, says = "{Side} calf is tight" }]
[[prompt]]
id = "plank"
kind = "hold"
sides = "each"
ask = "Hold on the {side}."
why = "It tires."
target = 30
rest_s = 20
picture = "o"
picture_right = "p"
difference = [
  { percent_below = 80, if = { prompt = "sore", is = "no" }, points = { calf = 30 }, says = "Short" }
]
unsafe_if = { prompt = "tight", side = "same", at_least = 8, below = 10 }
[[prompt]]
id = "harder"
kind = "compare"
ask = "Which is harder?"
much = false
[[imbalance]]
id = "calf"
name = "tight calf"
sides = "each"
exercises = ["stretch"]
[exercise.stretch]
name = "Stretch"
kind = "stretch"
sides = "each"
dose = { hold_s = 30, rest_s = 20, per_week = 7 }
picture = "o"
video = "https://example.org/stretch"
[exercise.bridge]
name = "Bridge"
kind = "strength"
sides = "whole"
trains = ["calf"]
dose = { reps = 10, rep_s = 4, per_week = 3 }
leave_out_if = [{ prompt = "plank", pain = true }, { prompt = "sore", unsure = true }]
instead = "stretch"
[plan]
after = { better = "Go on.", same = "Wait.", worse = "Do less." }
retest_days = 7
base = ["stretch"]
base_dose = { hold_s = 30, per_week = 4 }
phase = [{ weeks = [1, 1], says = "Slowly.", rounds = 1, work_s = 20, change_s = 25, sets = 2, reps = 12, hold_s = 20, stretch = { hold_s = 20 }, foam_roll = { sets = 2 }, strength = { reps = 12 }, core = { sets = 2 }, control = { reps = 8 } }]
[circuit]
title = "Circuit"
exercises = ["stretch"]
per_week = 2
rounds = 2
work_s = 30
change_s = 15
rest_s = 60
warm_up = "Walk."
offer_for = ["calf"]
min_label = "slight"
[source.book]
text = "A book"
)";

// Each slip of that sort, what is wrong with the file then, and whether the file is tried as a
// whole. Of the large protocols some slips stand for all; a prime, so that no key is passed over
// for its place among others.
template <typename Look>
void each_mistake_in(const std::vector<std::pair<std::string, int>>& sources, SlipSort sort,
                     const Look& look) {
  for (const auto& [source, stride] : sources) {
    int count = 0;
    const bool is_whole = stride == 1;
    each_slip(source, sort, [&, stride = stride * (sanitized ? 10 : 1)](const Slip& slip) {
      if (count++ % stride == 0) look(slip, errors_of(slip.source), is_whole);
    });
  }
}

// The base protocol and rare_keys have every key of every table.
template <typename Look>
void each_mistake_in_every_key(SlipSort sort, const Look& look) {
  each_mistake_in({{base_protocol(), 1}, {rare_keys, 1}}, sort, look);
}

template <typename Look>
void each_mistake(SlipSort sort, const Look& look) {
  constexpr int stride_of_large = 13;
  std::vector<std::pair<std::string, int>> sources = {{base_protocol(), 1}, {rare_keys, 1}};
  for (const BuiltinFile& file : builtin_files()) {
    sources.emplace_back(std::string(file.source), file.name == "quick" ? 1 : stride_of_large);
  }
  each_mistake_in(sources, sort, look);
}

std::set<Name> names_of_all_keys() {
  std::set<Name> names;
  for (const Key& key : all_keys()) names.emplace(key.table, key.name);
  return names;
}

TEST_CASE("what the hint of a mistake shows as TOML is TOML, whatever the mistake") {
  for (const SlipSort sort :
       {SlipSort::entry_gone, SlipSort::value_gone, SlipSort::key_misspelt, SlipSort::word_misspelt,
        SlipSort::wrong_type, SlipSort::wrong_value, SlipSort::any_value}) {
    each_mistake_in_every_key(
        sort, [&](const Slip& slip, const std::vector<Diagnostic>& all, bool) {
          for (const Diagnostic& one : all) {
            INFO(slip.what << told(all));
            CHECK(broken_toml_in(one.hint.str()) == std::vector<std::string>{});
          }
        });
  }
}

TEST_CASE("a key that is misspelt by one letter is one mistake, whichever key it is") {
  std::set<Name> untried = names_of_all_keys();
  each_mistake(SlipSort::key_misspelt,
               [&](const Slip& slip, const std::vector<Diagnostic>& all, bool is_whole) {
                 if (slip.key == nullptr) return;  // a name of the file's own
                 if (is_whole) untried.erase({slip.key->table, slip.key->name});
                 INFO(slip.what << told(all));
                 REQUIRE(all.size() == 1);
                 CHECK(all.front().code == "E020");
               });
  if (sanitized) return;
  for (const auto& [table, name] : untried)
    FAIL_CHECK("no protocol of this test has " << name << ": add it to rare_keys");
}

TEST_CASE("a value that a key cannot have is one mistake, whichever key it is") {
  std::set<Name> untried = names_of_all_keys();
  each_mistake(SlipSort::wrong_value,
               [&](const Slip& slip, const std::vector<Diagnostic>& all, bool is_whole) {
                 INFO(slip.what << told(all));
                 CHECK(all.size() <= 1);
                 if (slip.key == nullptr || all.empty() || !is_whole) return;
                 untried.erase({slip.key->table, slip.key->name});
               });
  if (sanitized) return;
  for (const auto& [table, name] : untried) {
    const KeyType type = find_key(table, name)->type;
    const bool any_value_is_fine = type == KeyType::boolean || type == KeyType::date ||
                                   type == KeyType::table || type == KeyType::table_or_tables ||
                                   type == KeyType::named_tables || type == KeyType::tables;
    if (!any_value_is_fine)
      FAIL_CHECK("no protocol of this test has " << name << ": add it to rare_keys");
  }
}

// Whether it is about the table that was changed. The largest number that is too small now stands
// on a line of its own.
bool is_about(const Slip& slip, const Diagnostic& one) {
  return one.place.line >= slip.part_begin && one.place.line <= slip.part_end;
}

TEST_CASE("a value of any other sort is one mistake at most, whichever key it is given to") {
  each_mistake_in_every_key(
      SlipSort::any_value, [](const Slip& slip, const std::vector<Diagnostic>& all, bool) {
        INFO(slip.what << told(all));
        CHECK(all.size() <= 1);
        CHECK(std::ranges::all_of(all, [&](const Diagnostic& one) { return is_about(slip, one); }));
      });
}

}  // namespace
}  // namespace kneecheck::testing
