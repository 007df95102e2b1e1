#include "support/population.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "kneecheck/answers/standing.hpp"
#include "kneecheck/batch/batch.hpp"
#include "kneecheck/text/ascii.hpp"
#include "support/answer_table.hpp"
#include "support/random.hpp"

namespace kneecheck::testing {
namespace {

// Between 0 and 1, neither included.
double uniform(Random& random) {
  return (static_cast<double>(random.next() >> 11U) + 0.5) / 9007199254740992.0;
}

double normal(Random& random) {
  const double radius = std::sqrt(-2 * std::log(uniform(random)));
  return radius * std::cos(2 * std::numbers::pi * uniform(random));
}

// What share of people lies below.
double share_below(double value) { return 0.5 * std::erfc(-value / std::numbers::sqrt2); }

struct Pair {
  double left = 0;
  double right = 0;
};

Pair pair_of_normals(Random& random, double correlation) {
  const double together = std::clamp(correlation, 0.0, 1.0);
  const double common = std::sqrt(together) * normal(random);
  const double left = std::sqrt(1 - together) * normal(random);
  const double right = std::sqrt(1 - together) * normal(random);
  return {common + left, common + right};
}

// How well the legs of a person do in one test, of which `legs` is what all tests share.
Pair draw_legs(Random& random, const People& people, const Pair& legs, double sides) {
  const double shared = people.between_tests;
  const Pair own = pair_of_normals(random, (sides - shared * people.leg_sides) / (1 - shared));
  const auto both = [&](double leg, double alone) {
    return std::sqrt(shared) * leg + std::sqrt(1 - shared) * alone;
  };
  return {both(legs.left, own.left), both(legs.right, own.right)};
}

// Seconds of a hold by somebody whom a share `place` of people is worse than: those that fall short
// spread evenly up to `early`, and from there to the target.
int held(double place, double falls_short, double under_early, int early, int target) {
  const double early_share = falls_short * under_early;
  if (place >= falls_short) return target;
  if (place < early_share) return static_cast<int>(early * place / early_share);
  return early +
         static_cast<int>((target - early) * (place - early_share) / (falls_short - early_share));
}

// One person's answers.
class Person {
 public:
  Person(const Protocol& protocol, const People& people, const Answers& rest, Random& random)
      : protocol_(protocol), people_(people), answers_(rest), random_(random) {
    const Pair legs = pair_of_normals(random, people.leg_sides);
    feel_muscles();
    hold_plank();
    hurt();
    squat(draw_legs(random_, people_, legs, people_.knee_sides));
    stand_up(draw_legs(random_, people_, legs, people_.stand_sides));
    touch_wall(draw_legs(random_, people_, legs, people_.wall_sides));
    hold_bridge(draw_legs(random_, people_, legs, people_.bridge_sides));
  }

  const Answers& answers() const { return answers_; }
  const std::vector<Item>& tests() const { return tests_; }

 private:
  const Prompt* find(const std::string& id) const {
    const auto index = find_prompt(protocol_, id);
    return index ? &protocol_.prompts[*index] : nullptr;
  }

  void say(const std::string& id, Side side, int value) {
    const auto index = find_prompt(protocol_, id);
    if (!index) return;
    tests_.push_back({*index, side});
    answers_.set(tests_.back(), {Status::answered, value});
  }

  void choose(const std::string& id, Side side, std::string_view choice) {
    const Prompt* const prompt = find(id);
    if (prompt == nullptr) return;
    const auto found = std::ranges::find(prompt->choices, choice, &Choice::id);
    if (found == prompt->choices.end()) throw std::runtime_error(id + " lacks a choice");
    say(id, side, static_cast<int>(found - prompt->choices.begin()));
  }

  // By so many degrees; whole: both alike.
  void compare(const std::string& id, Side worse, int by) {
    const Prompt* const prompt = find(id);
    if (prompt == nullptr) return;
    const int side = worse == Side::whole ? 0 : worse == Side::right ? by : -by;
    say(id, Side::whole, prompt->names_better ? -side : side);
  }

  void feel(const std::string& id, int left_tighter, int right_tighter) {
    const double feeling = people_.tightness + people_.tightness_spread * normal(random_);
    const auto side = [&](int tighter) {
      const int steps = random_.between(-people_.side_steps, people_.side_steps) + tighter;
      return std::clamp(static_cast<int>(std::lround(feeling)) + steps, 0, 10);
    };
    say(id, Side::left, side(left_tighter));
    say(id, Side::right, side(right_tighter));
  }

  void feel_muscles() {
    const Leg& left = people_.left;
    const Leg& right = people_.right;
    feel("stretch_hip_flexors", left.tighter_hip_stretched, right.tighter_hip_stretched);
    feel("roll_hip_flexors", left.tighter_hip_rolled, right.tighter_hip_rolled);
    for (const char* const muscle : {"quads", "hamstrings", "calves"}) {
      feel(std::string("stretch_") + muscle, 0, 0);
      feel(std::string("roll_") + muscle, 0, 0);
    }
  }

  void hold_plank() {
    const double place = uniform(random_);
    const bool is_short = place < people_.short_plank;
    const bool shaky =
        uniform(random_) < (is_short ? people_.shaky_if_short : people_.shaky_if_held);
    say("plank", Side::whole, held(place, people_.short_plank, people_.plank_under_20, 20, 45));
    choose("plank_feel", Side::whole, shaky ? "shaky" : "solid");
  }

  void hurt() {
    const double place = uniform(random_);
    const bool right = place < people_.left_hurts + people_.right_hurts;
    compare("which_knee",
            place < people_.left_hurts ? Side::left
            : right                    ? Side::right
                                       : Side::whole,
            1);
  }

  void squat(const Pair& legs) {
    const auto moves = [](const Leg& leg, double place) {
      if (place < leg.falls) return "falls";
      return place < leg.falls + leg.drifts ? "drifts" : "stays";
    };
    choose("squat", Side::left, moves(people_.left, share_below(legs.left)));
    choose("squat", Side::right, moves(people_.right, share_below(legs.right)));
  }

  void stand_up(const Pair& legs) {
    const double apart = std::sqrt(2 * (1 - people_.stand_sides));
    const double better_left = share_below((legs.left - legs.right) / apart);
    const auto harder = [&](Side side, double share, double place) {
      if (place >= share) return false;
      compare("stand_up", side, place < share * people_.much_harder ? 2 : 1);
      return true;
    };
    if (!harder(Side::right, people_.right.harder, 1 - better_left) &&
        !harder(Side::left, people_.left.harder, better_left))
      compare("stand_up", Side::whole, 0);
  }

  void touch_wall(const Pair& legs) {
    const auto touches = [](const Leg& leg, double place) {
      return place < leg.misses_wall ? 0 : 1;
    };
    say("knee_to_wall", Side::left, touches(people_.left, share_below(legs.left)));
    say("knee_to_wall", Side::right, touches(people_.right, share_below(legs.right)));
  }

  void hold_bridge(const Pair& legs) {
    const auto seconds = [&](const Leg& leg, double place) {
      return held(place, leg.short_bridge, people_.bridge_under_20, 20, 30);
    };
    say("bridge_hold", Side::left, seconds(people_.left, share_below(legs.left)));
    say("bridge_hold", Side::right, seconds(people_.right, share_below(legs.right)));
  }

  const Protocol& protocol_;
  const People& people_;
  Answers answers_;
  Random& random_;
  std::vector<Item> tests_;
};

void check_asked(const Protocol& protocol, const Person& person, const Course& course) {
  for (const Item item : person.tests())
    if (course.standing(item) != Standing::asked)
      throw std::runtime_error(item_name(protocol, item) + " is not asked of these people");
}

// What a row of the scored table says of one target.
struct RowScore {
  Target target;
  int score = 0;
  int could_be = 0;
};

// The scored rows of a table, whatever it says of them before its scores.
class ScoredTable {
 public:
  explicit ScoredTable(const Protocol& protocol) : protocol_(protocol) {}

  // Gives the scores of each row to `take`, in order.
  template <typename Take>
  void read(std::string_view table, const Take& take) {
    columns_ = places_of(next_part(table, '\n'));
    std::vector<RowScore> scores;
    while (!table.empty()) {
      std::string_view row = next_part(table, '\n');
      scores.clear();
      for (const Column& column : columns_) {
        const std::string_view cell = next_part(row, ',');
        if (column.use == Use::other) continue;
        const int number = number_of(cell);
        if (column.use == Use::score) scores.push_back({column.target, number, 0});
        if (column.use == Use::could_be) scores.back().could_be = number;
      }
      take(scores);
    }
  }

 private:
  enum class Use { other, score, could_be };
  struct Column {
    Use use = Use::other;
    Target target = {};
  };

  static int number_of(std::string_view cell) {
    int number = 0;
    const char* const end = cell.data() + cell.size();
    if (cell.empty() || std::from_chars(cell.data(), end, number).ptr != end)
      throw std::runtime_error("a row has no scores");
    return number;
  }

  std::vector<Column> places_of(std::string_view header) const {
    std::vector<Column> columns;
    while (!header.empty()) {
      const std::string_view name = next_part(header, ',');
      Column& column = columns.emplace_back();
      for (const Target target : targets_of(protocol_)) {
        const std::string id = sided_name(protocol_.imbalances[target.imbalance].id, target.side);
        if (name == id + ".score") column = {Use::score, target};
        if (name == id + ".could_be") column = {Use::could_be, target};
      }
    }
    return columns;
  }

  const Protocol& protocol_;
  std::vector<Column> columns_;
};

std::string scored(const Protocol& protocol, std::string_view table) {
  std::string out;
  const RowStreams streams = {
      .read =
          [&](std::string& bytes) {
            bytes += table;
            return !std::exchange(table, {}).empty();
          },
      .has_more = [&] { return !table.empty(); },
      .write = [&](std::string_view rows) { out += rows; },
      .tell = [](const Diagnostic& problem) { throw std::runtime_error(problem.message.str()); },
      .progress = [](const Tally&) {}};
  run_batch(protocol, {}, streams);
  return out;
}

// The scores before which no other ranks: equal ones share the first place. What goes above 100 is
// not in a row.
std::vector<RowScore> first_of(const std::vector<RowScore>& scores) {
  const auto key = [](const RowScore& score) { return std::pair(score.score, score.could_be); };
  const auto best = key(*std::ranges::max_element(scores, {}, key));
  std::vector<RowScore> first;
  for (const RowScore& score : scores)
    if (key(score) == best) first.push_back(score);
  return first;
}

}  // namespace

std::vector<PeopleKind> people_kinds() {
  const Figures healthy_bars = {.told = 60, .moderate = 6.5, .strong = 0.5, .mistaken = 100};
  const Figures found_bars = {
      .told = 100, .moderate = 100, .strong = 100, .found = 60, .mistaken = 100};
  std::vector<PeopleKind> kinds(5);
  kinds[0] = {"healthy", {}, {}, Side::whole, healthy_bars};

  // Of those whose knee does not fall in, or for whom the leg is not the harder one, as many do
  // each of the other things as of healthy people.
  PeopleKind& glute = kinds[1];
  glute = {"weak right glute", {}, {"weak_glute_med", "weak_glute_max"}, Side::right, found_bars};
  glute.people.right.falls = 0.80;
  glute.people.right.drifts = 0.20 * 0.10 / 0.90;
  glute.people.right.harder = 0.80;
  glute.people.left.harder = 0.20 * 0.10 / 0.90;
  glute.people.right.short_bridge = 0.60;
  glute.bars.found = 88;
  glute.bars.found_moderate = 65;
  glute.bars.mistaken = 4;

  kinds[2] = {"stiff right ankle", {}, {"limited_ankle"}, Side::right, found_bars};
  kinds[2].people.right.misses_wall = 0.95;
  kinds[3] = {"short plank", {}, {"weak_core"}, Side::whole, found_bars};
  kinds[3].people.short_plank = 1;
  kinds[4] = {"tight right hip flexor", {}, {"tight_hip_flexors"}, Side::right, found_bars};
  kinds[4].people.right.tighter_hip_stretched = 4;
  kinds[4].people.right.tighter_hip_rolled = 2;
  return kinds;
}

Figures figures_of(const Protocol& protocol, const Answers& rest, const PeopleKind& kind,
                   int how_many, std::uint64_t seed) {
  const Labels& labels = protocol.scoring.labels;
  const auto is_sought = [&](const RowScore& score, Side side) {
    const std::string& id = protocol.imbalances[score.target.imbalance].id;
    return score.target.side == side && std::ranges::find(kind.sought, id) != kind.sought.end();
  };

  Random random(seed);
  std::string table = header_of(protocol);
  for (int i = 0; i < how_many; ++i) {
    const Person person(protocol, kind.people, rest, random);
    if (i == 0) check_asked(protocol, person, Course(protocol, person.answers()));
    table += row_of(protocol, person.answers());
  }

  Figures counted;
  ScoredTable(protocol).read(scored(protocol, table), [&](const std::vector<RowScore>& scores) {
    const std::vector<RowScore> first = first_of(scores);
    const auto count = [&](double& figure, const std::vector<RowScore>& among, int at_least,
                           std::optional<Side> side) {
      figure += std::ranges::any_of(among, [&](const RowScore& score) {
        return score.score >= at_least && (!side || is_sought(score, *side));
      });
    };
    count(counted.told, scores, labels.slight, std::nullopt);
    count(counted.moderate, scores, labels.moderate, std::nullopt);
    count(counted.strong, scores, labels.strong, std::nullopt);
    count(counted.found, first, labels.slight, kind.side);
    count(counted.found_moderate, scores, labels.moderate, kind.side);
    if (kind.side != Side::whole)
      count(counted.mistaken, first, labels.slight, opposite(kind.side));
  });
  for (double* const figure : {&counted.told, &counted.moderate, &counted.strong, &counted.found,
                               &counted.found_moderate, &counted.mistaken})
    *figure *= 100.0 / how_many;
  return counted;
}

}  // namespace kneecheck::testing
