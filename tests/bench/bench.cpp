// Prints what kneecheck costs beside other programs, and beside itself with less to do: one table,
// each row two commands that took turns in this run.
//
//   bench [--all] [--only SECTION] [--runs N] [--json FILE]
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "bench/row.hpp"
#include "kneecheck/text/json.hpp"

namespace kneecheck::bench {
namespace {

struct Options {
  bool all = false;
  std::string only;
  int runs = 11;
  std::string json;
};

Options options_of(const std::vector<std::string>& words) {
  Options options;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto value = [&] { return at + 1 < words.size() ? words[++at] : std::string(); };
    if (words[at] == "--all") {
      options.all = true;
    } else if (words[at] == "--only") {
      options.only = value();
    } else if (words[at] == "--runs") {
      options.runs = std::max(1, std::stoi(value()));
    } else if (words[at] == "--json") {
      options.json = value();
    } else {
      throw std::runtime_error("bench [--all] [--only SECTION] [--runs N] [--json FILE]");
    }
  }
  return options;
}

struct Measured {
  Row row;
  Costs costs;

  double ratio() const { return costs.left.seconds / costs.right.seconds / row.times; }
  double processor_ratio() const {
    return costs.left.processor / costs.right.processor / row.times;
  }
  static double mib(const Cost& cost) { return static_cast<double>(cost.peak_kib) / 1024; }
  std::optional<double> most_mib() const {
    return row.most_more_mib ? mib(costs.right) + *row.most_more_mib : row.most_mib;
  }
  // "" where there is no bound.
  std::string_view verdict() const {
    if (!row.most && !most_mib()) return "";
    const bool met =
        (!row.most || ratio() <= *row.most) && (!most_mib() || mib(costs.left) <= *most_mib());
    return met ? "met" : "missed";
  }
};

std::string bound(std::optional<double> most) { return most ? fmt::format("{:.2f}", *most) : ""; }

void print_head() {
  fmt::print("{:72}{:>9}{:>9}{:>8}{:>9}{:>11}{:>7}{:>9}{:>10}\n", "", "left ms", "right ms",
             "times", "at most", "processor", "MiB", "at most", "rows/s");
}

void print(const Row& row, const std::optional<Measured>& measured) {
  std::string line = fmt::format("  {:70}", row.left.name + " | " + row.right.name);
  if (measured) {
    const Costs& costs = measured->costs;
    const double rate = row.table_rows / costs.left.seconds;
    line += fmt::format(
        "{:9.2f}{:9.2f}{:8.2f}{:>9}{:11.2f}{:>7}{:>9}{:>10} {}", 1000 * costs.left.seconds,
        1000 * costs.right.seconds, measured->ratio(), bound(row.most), measured->processor_ratio(),
        costs.left.peak_kib > 0 ? fmt::format("{:.1f}", Measured::mib(costs.left)) : "",
        bound(measured->most_mib()), row.table_rows > 0 ? fmt::format("{:.0f}", rate) : "",
        measured->verdict());
    line.erase(line.find_last_not_of(' ') + 1);
  } else {
    line += "  skipped: " + row.lacking;
  }
  fmt::print("{}\n", line);
  std::fflush(stdout);
}

std::string json_of(const Command& command, const Cost& cost) {
  return fmt::format(R"({{"name":{},"ms":{:.3f},"processor_ms":{:.3f},"peak_kib":{}}})",
                     json_string(command.name), 1000 * cost.seconds, 1000 * cost.processor,
                     cost.peak_kib);
}

std::string json_of(const std::string& section, const Row& row,
                    const std::optional<Measured>& measured) {
  const auto number = [](std::optional<double> some) {
    return some ? fmt::format("{:.3f}", *some) : "null";
  };
  std::string line = fmt::format(R"({{"section":"{}")", section);
  if (!measured) {
    line += fmt::format(R"(,"left":{},"right":{},"skipped":{})", json_string(row.left.name),
                        json_string(row.right.name), json_string(row.lacking));
  } else {
    line += fmt::format(
        R"(,"left":{},"right":{},"times":{:.3f},"at_most":{},"at_most_mib":{},"verdict":"{}")",
        json_of(row.left, measured->costs.left), json_of(row.right, measured->costs.right),
        measured->ratio(), number(row.most), number(measured->most_mib()), measured->verdict());
  }
  return line + "}";
}

void run(const Options& options) {
  Workshop workshop{.whole = options.all};
  std::string json;
  int bounds = 0;
  int met = 0;
  const std::vector<Section> all = sections();
  if (!options.only.empty() && !std::ranges::count(all, options.only, &Section::name))
    throw std::runtime_error("there is no section " + options.only);
  print_head();
  for (const Section& section : all) {
    if (!options.only.empty() && options.only != section.name) continue;
    fmt::print("{}\n", section.name);
    for (const Row& row : section.rows(workshop)) {
      std::optional<Measured> measured;
      if (row.lacking.empty())
        measured.emplace(Measured{row, costs_of(row.left, row.right, options.runs)});
      print(row, measured);
      json += (json.empty() ? "[" : ",\n") + json_of(section.name, row, measured);
      bounds += measured && !measured->verdict().empty() ? 1 : 0;
      met += measured && measured->verdict() == "met" ? 1 : 0;
    }
  }
  fmt::print(
      "\nMedians of {} runs each, in turns. Times are those of the clock, the left one's of the "
      "right one's and\nof what it has more to do; beside them those of the processor. {} of {} "
      "bounds are met.\n",
      options.runs, met, bounds);
  if (options.json.empty()) return;
  std::ofstream file(options.json);
  if (!(file << json << "]\n").flush()) throw std::runtime_error("cannot write " + options.json);
}

}  // namespace
}  // namespace kneecheck::bench

// A bound that is missed is a figure like others: only what cannot be measured is a failure.
int main(int count, char** words) {
  try {
    kneecheck::bench::run(kneecheck::bench::options_of({words + 1, words + count}));
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "bench: {}\n", error.what());
    return 1;
  }
}
