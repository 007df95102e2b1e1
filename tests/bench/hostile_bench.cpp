// Prints what hostile files cost, each in all its uses: the processor's time at three sizes, and
// the most memory. What is beyond a goal is marked.
//
//   hostile_bench [WORDS]     only shapes with these words in their names
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string_view>

#include "support/hostile.hpp"

namespace kneecheck::testing {
namespace {

constexpr std::array<std::size_t, 3> sizes = {64 * 1024, 256 * 1024, 1024 * 1024};
constexpr double most_per_doubling = 2.5;
constexpr double most_seconds = 1;
constexpr long most_kib = 96 * 1024;
constexpr int runs = 3;             // the fastest counts: other programs only ever make one slower
constexpr double too_short = 0.02;  // seconds, mostly those of starting a program

struct Row {
  std::array<double, sizes.size()> seconds = {};
  long peak_kib = 0;
  bool failed = false;  // ended by a signal, or with a status that says so
};

double per_doubling(const Row& row) {
  double most = 0;
  for (std::size_t i = 1; i < sizes.size(); ++i) {
    const double growth = row.seconds[i] / std::max(row.seconds[i - 1], too_short);
    most = std::max(most, std::sqrt(growth));  // of two doublings
  }
  return most;
}

int print_shape(const HostileShape& shape) {
  std::vector<const char*> names;
  std::vector<Row> rows;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    const Folder folder;
    const std::vector<HostileUse> uses = hostile_uses(shape, sizes[i], folder);
    rows.resize(uses.size());
    for (std::size_t use = 0; use < uses.size(); ++use) {
      names.push_back(uses[use].name);
      for (int again = 0; again < runs; ++again) {
        const Outcome outcome = run(uses[use].arguments);
        double& fastest = rows[use].seconds[i];
        fastest = again == 0 ? outcome.processor_s : std::min(fastest, outcome.processor_s);
        rows[use].peak_kib = std::max(rows[use].peak_kib, outcome.peak_kib);
        rows[use].failed |= outcome.signal != 0 || outcome.status > 4;
      }
    }
  }

  int missed = 0;
  for (std::size_t use = 0; use < rows.size(); ++use) {
    const Row& row = rows[use];
    const bool met = !row.failed && per_doubling(row) <= most_per_doubling &&
                     row.seconds.back() <= most_seconds && row.peak_kib <= most_kib;
    missed += met ? 0 : 1;
    fmt::print("{:46} {:19} {:7.3f} {:7.3f} {:7.3f} {:9.2f} {:8.1f} {}\n",
               use == 0 ? shape.name : "", names[use], row.seconds[0], row.seconds[1],
               row.seconds[2], per_doubling(row), static_cast<double>(row.peak_kib) / 1024,
               met ? "" : "missed");
  }
  return missed;
}

}  // namespace
}  // namespace kneecheck::testing

int main(int argc, char** argv) {
  using namespace kneecheck::testing;
  const std::string_view words = argc > 1 ? argv[1] : "";
  fmt::print("{:66} {:>7} {:>7} {:>7} {:>9} {:>8}\n", "", "64 KiB", "256 KiB", "1 MiB", "x doubled",
             "MiB");
  int missed = 0;
  for (const HostileShape& shape : hostile_shapes())
    if (std::string_view(shape.name).find(words) != std::string_view::npos)
      missed += print_shape(shape);
  fmt::print("\nSeconds of the processor. Goal: at most {} x when doubled, {} s and {} MiB: {}.\n",
             most_per_doubling, most_seconds, most_kib / 1024,
             missed == 0 ? "met" : fmt::format("missed {} times", missed));
  return 0;
}
