// A population: made-up runners do the tests of the default screen, so that it shows how loudly its
// points speak. All that is assumed of them stands here, in `People`.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck::testing {

// One leg of a kind of people: how often its tests come out badly, and how much tighter its front
// of the hip feels than other people's.
struct Leg {
  double drifts = 0.10;           // the knee drifts in and comes back in the squat; a guess
  double falls = 0.10;            // the knee falls in; a guess. It stays in all others
  double harder = 0.10;           // standing up is harder on it than on the other; a guess
  double misses_wall = 0.15;      // the knee does not reach the wall; a guess
  double short_bridge = 0.15;     // held under 30 s: 14-16 % of young adults (Butowicz, T7)
  int tighter_hip_stretched = 0;  // steps of 0-10
  int tighter_hip_rolled = 0;
};

// What is assumed of one kind of people; a healthy runner with a sore knee where nothing else is
// said. Shares are from 0 to 1. A guess is nobody's measurement: no study of runners who rate
// themselves was found. Different tests of one person come out independently of each other, but
// for `between_tests`.
struct People {
  Leg left;
  Leg right;

  // How tight a muscle feels, 0 to 10: normal for the person, and each side lies a step below, at,
  // or a step above that, equally often; rounded, and cut to the scale. Stretching and rolling draw
  // a feeling each, which is plainer than one for both: only the gaps count, not the level. All
  // guesses.
  double tightness = 4;
  double tightness_spread = 2;
  int side_steps = 1;

  double short_plank = 0.15;     // held under 45 s: 1 to 27 % of students (T10)
  double plank_under_20 = 0.20;  // of those who fall short; a guess
  double shaky_if_held = 0.10;   // the plank was shaky; guesses
  double shaky_if_short = 0.50;

  double bridge_under_20 = 0.60;  // of those who fall short of 30 s: 9 in 15 (T7)
  double much_harder = 0.25;      // of those for whom one leg stands up harder; a guess

  // The knee that hurts more, whatever the tests show; else both hurt the same. Guesses.
  double left_hurts = 0.40;
  double right_hurts = 0.40;

  // How far the two sides of a person go together in one test: the correlation of the normal values
  // behind the answers. Guesses; strength and reach are a person's own more than how a knee moves.
  double wall_sides = 0.9;
  double bridge_sides = 0.9;
  double knee_sides = 0.5;
  double stand_sides = 0.5;

  // The same between two tests of one leg. What the tests of a leg share goes together between the
  // legs by `leg_sides`, at least 0.5, so that the sides may still go together by 0.9.
  double between_tests = 0;
  double leg_sides = 0.5;
};

// Shares of a kind, in percent.
struct Figures {
  double told = 0;            // any sign, of anything
  double moderate = 0;        // any that is moderate or strong
  double strong = 0;          // any that is strong
  double found = 0;           // what is sought is a sign, and nothing ranks before it
  double found_moderate = 0;  // what is sought is moderate or strong
  double mistaken = 0;        // the same on the other side is a sign, and nothing ranks before it
};

// What is sought in a kind of people, and how loudly the screen may speak: the first three figures
// and `mistaken` at most, the other two at least.
struct PeopleKind {
  std::string name;
  People people;
  std::vector<std::string> sought;  // imbalances, any of which will do
  Side side = Side::whole;
  Figures bars;
};

std::vector<PeopleKind> people_kinds();

inline constexpr int people_of_a_kind = 20'000;

// Puts the screen to so many of the people, who answer all else with `rest`, as the rows of one
// table; equal seeds, equal figures. The prompts are found by the ids of the default screen, and
// one that the protocol lacks is passed over. Throws std::runtime_error if `rest` keeps a test from
// being asked.
Figures figures_of(const Protocol& protocol, const Answers& rest, const PeopleKind& kind,
                   int how_many = people_of_a_kind, std::uint64_t seed = 1);

}  // namespace kneecheck::testing
