// Prints what a history costs as its sessions grow in number: seconds of the processor beside those
// of ten times fewer, and the most memory.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <stdexcept>
#include <string>

#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/answers/standing.hpp"
#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "support/process.hpp"

namespace kneecheck::testing {
namespace {

constexpr int runs = 5;            // the fastest counts
constexpr double most_times = 12;  // ten times the sessions
constexpr long most_kib = 64 * 1024;

// The best answer to everything that is asked, as a finished session keeps it.
std::string finished_session(const Protocol& protocol, const std::string& taken) {
  Sheet sheet;
  for (const Item item : items_of(protocol)) {
    const Prompt& prompt = protocol.prompts[item.prompt];
    if (prompt.kind == Kind::info || prompt.kind == Kind::text) continue;
    if (Course(protocol, sheet.answers).standing(item) != Standing::asked) continue;
    sheet.answers.set(item,
                      {Status::answered, prompt.worse == Worse::low ? prompt.max : prompt.min});
  }
  sheet.taken = taken;
  sheet.reported = true;
  return written_sheet(protocol, sheet, "kneecheck 1.0.0");
}

struct Cost {
  double seconds = 0;
  long peak_kib = 0;
};

Cost history_of(int sessions, const Protocol& protocol) {
  const Folder folder;
  for (int number = 0; number < sessions; ++number) {
    const std::string day = fmt::format("20{:02}-{:02}-{:02}", 10 + number / 336,
                                        1 + number / 28 % 12, 1 + number % 28);
    folder.write(fmt::format("{}-{}.toml", day, protocol.about.id),
                 finished_session(protocol, day + "T07:30:00Z"));
  }
  Cost cost;
  for (int again = 0; again < runs; ++again) {
    const Outcome outcome = run({"history", "--data-dir", folder.path()});
    if (outcome.status != 0) throw std::runtime_error(outcome.err);
    cost.seconds = again == 0 ? outcome.processor_s : std::min(cost.seconds, outcome.processor_s);
    cost.peak_kib = std::max(cost.peak_kib, outcome.peak_kib);
  }
  return cost;
}

void print() {
  const Protocol protocol = load_protocol(builtin_files().front().source);
  const Cost fewer = history_of(100, protocol);
  const Cost more = history_of(1000, protocol);
  const double times = more.seconds / fewer.seconds;
  const bool met = times <= most_times && more.peak_kib <= most_kib;
  fmt::print("{:24} {:>12} {:>12} {:>10} {:>10}\n", "", "100 sessions", "1000", "x", "memory");
  fmt::print("{:24} {:10.3f} s {:10.3f} s {:10.2f} {:6.1f} MiB\n", "kneecheck history",
             fewer.seconds, more.seconds, times, static_cast<double>(more.peak_kib) / 1024);
  fmt::print("\nGoal: at most {} x, and {} MiB: {}.\n", most_times, most_kib / 1024,
             met ? "met" : "missed");
}

}  // namespace
}  // namespace kneecheck::testing

int main() {
  try {
    kneecheck::testing::print();
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "history_bench: {}\n", error.what());
    return 1;
  }
}
