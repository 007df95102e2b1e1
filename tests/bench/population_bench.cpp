// Prints how loudly a screen speaks: what made-up runners of several kinds are told, beside what is
// wanted. Once with tests of one leg that come out independently, once with some that go together.
//
//   population_bench [PROTOCOL]
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "support/population.hpp"
#include "vignettes/shipped.hpp"

namespace kneecheck::testing {
namespace {

std::string read(const char* path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(std::string("no file ") + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

// A figure with its goal; those that are no goal are left out.
std::string cell(double figure, double goal, bool at_most) {
  const bool is_goal = at_most ? goal < 100 : goal > 0;
  if (!is_goal) return fmt::format("{:5.1f}", figure);
  const bool met = at_most ? figure <= goal : figure >= goal;
  return fmt::format("{:5.1f} ({} {}{})", figure, at_most ? "<=" : ">=", goal, met ? "" : "!");
}

void print(const Protocol& protocol, double between_tests) {
  fmt::print("\n{} {}: {} people a kind, tests of one leg {}\n", protocol.about.id,
             protocol.about.version, people_of_a_kind,
             between_tests > 0 ? fmt::format("going together by {} (no goals)", between_tests)
                               : "independent");
  fmt::print("{:24}{:16}{:16}{:16}{:16}{:16}{}\n", "% of them", "any sign", "moderate or", "strong",
             "found first", "found moderate", "other side");
  for (PeopleKind kind : people_kinds()) {
    kind.people.between_tests = between_tests;
    const Figures figures = figures_of(protocol, calm_answers(protocol), kind);
    const Figures goals =
        between_tests > 0 ? Figures{.told = 100, .moderate = 100, .strong = 100, .mistaken = 100}
                          : kind.bars;
    fmt::print("{:24}{:16}{:16}{:16}", kind.name, cell(figures.told, goals.told, true),
               cell(figures.moderate, goals.moderate, true),
               cell(figures.strong, goals.strong, true));
    if (!kind.sought.empty())
      fmt::print("{:16}{:16}{}", cell(figures.found, goals.found, false),
                 cell(figures.found_moderate, goals.found_moderate, false),
                 cell(figures.mistaken, goals.mistaken, true));
    fmt::print("\n");
  }
}

void run(int argc, char** argv) {
  const Protocol protocol =
      load_protocol(argc > 1 ? read(argv[1]) : std::string(builtin_files().front().source));
  print(protocol, 0);
  print(protocol, 0.2);
}

}  // namespace
}  // namespace kneecheck::testing

int main(int argc, char** argv) {
  try {
    kneecheck::testing::run(argc, argv);
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "population_bench: {}\n", error.what());
    return 1;
  }
}
