// Prints what linting costs: per prompt as a protocol grows, and for the biggest file there may be.
// Of the processor's time, because other programs would be counted with the clock on the wall; all
// sizes take turns.
//
//   lint_bench [RUNS]
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <stdexcept>
#include <string>
#include <vector>

#include "kneecheck/lint/lint.hpp"
#include "kneecheck/protocol/loader.hpp"

namespace kneecheck::testing {
namespace {

constexpr std::size_t biggest = 1024 * 1024;  // bytes of a file

struct Size {
  int prompts = 0;
  int imbalances = 0;
  int fed = 0;  // imbalances that a prompt gives points to
};

std::string points(const Size& size, int first, int each) {
  std::string list;
  for (int i = 0; i < size.fed; ++i)
    list += fmt::format("{}imbalance_{} = {}", list.empty() ? "" : ", ",
                        (first + i) % size.imbalances, each);
  return list;
}

// Rungs, differences, an `if` and a gate in every prompt.
std::string prompt(const Size& size, int index) {
  const std::string before = fmt::format("prompt_{}", index - 1);
  return fmt::format(
      "[[prompt]]\nid = \"prompt_{}\"\nkind = \"scale\"\nsides = \"each\"\nworse = \"high\"\n"
      "ask = \"How tight is the {{side}} side?\"\n{}"
      "finding = [\n  {{ at_least = 4, points = {{ {} }}, says = \"{{Side}} tight\" }},\n"
      "  {{ at_least = 7, points = {{ {} }}, says = \"{{Side}} very tight\" }},\n{}]\n"
      "difference = [\n  {{ at_least = 2, points = {{ {} }}, says = \"{{Side}} tighter\" }},\n"
      "  {{ at_least = 4, points = {{ {} }}, says = \"{{Side}} much tighter\" }},\n]\n",
      index,
      index % 3 == 1 ? fmt::format("ask_if = {{ prompt = \"{}\", at_least = 1 }}\n", before) : "",
      points(size, index, 5), points(size, index, 8),
      index == 0
          ? ""
          : fmt::format("  {{ at_least = 5, if = {{ prompt = \"{}\", at_least = 4 }}, points "
                        "= {{ {} }}, says = \"{{Side}} tight as well\" }},\n",
                        before, points(size, index, 6)),
      points(size, index, 3), points(size, index, 6));
}

std::string protocol(const Size& size) {
  std::string source =
      "format = 1\n[protocol]\nid = \"bench\"\nversion = \"1.0.0\"\ntitle = \"Bench\"\n"
      "disclaimer = \"None.\"\n[safety]\nrefer = \"See someone.\"\n";
  for (int index = 0; index < size.prompts; ++index) source += prompt(size, index);
  for (int index = 0; index < size.imbalances; ++index)
    source += fmt::format(
        "[[imbalance]]\nid = \"imbalance_{0}\"\nname = \"{0}\"\nsides = \"each\"\n", index);
  return source;
}

struct Subject {
  std::string name;
  int prompts = 0;
  std::string source;
  std::vector<double> loading = {};  // milliseconds
  std::vector<double> linting = {};  // loading included
};

// As many points as fit into the biggest file.
Subject full() {
  Size size = {200, 100, 1};
  while (protocol({size.prompts, size.imbalances, size.fed + 1}).size() <= biggest) ++size.fed;
  std::string source = protocol(size);
  source += "#" + std::string(biggest - source.size() - 1, '.');
  return {fmt::format("1 MiB, {} points each", 5 * size.fed), size.prompts, std::move(source)};
}

template <typename Work>
double milliseconds(const Work& work) {
  const std::clock_t before = std::clock();
  work();
  return 1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

void run(int runs) {
  std::vector<Subject> subjects;
  for (const int prompts : {10, 50, 200})
    subjects.push_back({fmt::format("{} prompts", prompts), prompts, protocol({prompts, 20, 3})});
  subjects.push_back(full());
  for (const Subject& subject : subjects)
    for (const Diagnostic& problem : lint_protocol(subject.source))
      if (problem.level == Level::error)
        throw std::runtime_error(subject.name + ": " + problem.message.str());

  for (int i = 0; i < runs; ++i) {
    for (Subject& subject : subjects) {
      subject.loading.push_back(milliseconds([&] { load_protocol(subject.source); }));
      subject.linting.push_back(milliseconds([&] { lint_protocol(subject.source); }));
    }
  }
  const double first = median(subjects[0].linting) / subjects[0].prompts;
  fmt::print("{:28} {:>8} {:>10} {:>10} {:>12} {:>12}\n", "", "KiB", "loading", "linting",
             "per prompt", "x the first");
  for (const Subject& subject : subjects) {
    const double linting = median(subject.linting);
    const double each = linting / subject.prompts;
    fmt::print("{:28} {:8} {:7.2f} ms {:7.2f} ms {:9.4f} ms {:12.2f}\n", subject.name,
               subject.source.size() / 1024, median(subject.loading), linting, each, each / first);
  }
  const double growth = median(subjects[2].linting) / subjects[2].prompts / first;
  const double most = median(subjects[3].linting);
  fmt::print(
      "\n{} runs each, interleaved. Goal: linear, at most 1.5 x per prompt: {}; 1 MiB in "
      "100 ms: {}.\n",
      runs, growth <= 1.5 ? "met" : "missed", most <= 100 ? "met" : "missed");
}

}  // namespace
}  // namespace kneecheck::testing

int main(int argc, char** argv) {
  try {
    kneecheck::testing::run(argc > 1 ? std::max(1, std::atoi(argv[1])) : 21);
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "lint_bench: {}\n", error.what());
    return 1;
  }
}
