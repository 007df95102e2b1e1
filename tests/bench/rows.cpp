#include <fmt/format.h>

#include <array>
#include <cmath>
#include <filesystem>
#include <span>

#include "bench/inputs.hpp"
#include "bench/row.hpp"
#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "support/hostile.hpp"

namespace kneecheck::bench {
namespace {

using testing::with_more;
using Words = std::vector<std::string>;

constexpr std::size_t mebibyte = 1024 * 1024;
constexpr double most_per_doubling = 2.5;  // of any input, in time
constexpr double four_times = most_per_doubling * most_per_doubling / 4;

const Protocol& default_protocol() {
  static const Protocol protocol = load_protocol(builtin_files().front().source);
  return protocol;
}

// A copy, as an installation makes it: where the linker has just written a program it lies in the
// page cache in pieces, and starts more slowly than anybody's.
std::string installed(Workshop& workshop, const std::string& program) {
  std::string copy = workshop.folder / std::filesystem::path(program).filename().string();
  std::filesystem::copy_file(program, copy, std::filesystem::copy_options::skip_existing);
  return copy;
}

Command kneecheck(Workshop& workshop, std::string name, const Words& arguments) {
  return {.name = std::move(name),
          .words = with_more({installed(workshop, KNEECHECK_PROGRAM)}, arguments)};
}

// "" where the program is installed.
std::string lack_of(const std::string& program) {
  return program_named(program).empty() ? program + " is not installed" : "";
}

// A program that somebody else must have installed, with what its library must be able to do.
Command others(std::string name, const std::string& program, const Words& arguments) {
  return {.name = std::move(name), .words = with_more({program_named(program)}, arguments)};
}

std::string lack_of(const std::string& program, const std::string& library, const Words& asking) {
  if (std::string lack = lack_of(program); !lack.empty()) return lack;
  return works(others(library, program, asking)) ? "" : library + " is not installed";
}

std::string table_of(Workshop& workshop, std::int64_t rows) {
  std::string path = workshop.folder / fmt::format("{}.csv", rows);
  if (!std::filesystem::exists(path)) write_table(default_protocol(), rows, path);
  return path;
}

Command batch(Workshop& workshop, std::int64_t rows) {
  Command command =
      kneecheck(workshop, fmt::format("batch, {} rows", rows), {"batch", "--out", "csv"});
  command.input = table_of(workshop, rows);
  return command;
}

std::vector<Row> start_up(Workshop& workshop) {
  const std::string lines = workshop.folder.write("lines", screen_lines(default_protocol()));
  Command screen = kneecheck(workshop, "the default screen, scripted", {"--no-save"});
  screen.input = lines;
  const Command empty = {"an empty program", {installed(workshop, KNEECHECK_EMPTY)}};
  Command node = others("as many questions by prompts in node", "node",
                        {KNEECHECK_SOURCE_DIR "/tests/bench/prompts.js"});
  Command python = others("as many by prompt_toolkit in python3", "python3",
                          {KNEECHECK_SOURCE_DIR "/tests/bench/prompts.py"});
  node.input = python.input = lines;
  return {{.left = screen, .right = empty, .most = 2.0, .most_mib = 6},
          {.left = screen,
           .right = node,
           .lacking = lack_of("node", "prompts for node", {"-e", "require('prompts')"})},
          {.left = screen,
           .right = python,
           .lacking =
               lack_of("python3", "prompt_toolkit for python3", {"-c", "import prompt_toolkit"})}};
}

std::vector<Row> other_filters(Workshop& workshop) {
  constexpr std::int64_t rows = 50'000;
  constexpr int screens = 100;
  const Command ours = batch(workshop, rows);
  Command copy = others("mlr cat, held to one core", "mlr", {"--icsv", "--ocsv", "cat"});
  copy.input = ours.input;
  Command free_copy = copy;
  free_copy.name = "mlr cat, on all cores";
  copy.environment = {"GOMAXPROCS=1"};
  const Command each = {
      .name = fmt::format("{} processes, one a row", screens),
      .words = {program_named("sh"), "-c",
                fmt::format("for i in $(seq {}); do \"$0\" --no-save < \"$1\"; done", screens),
                installed(workshop, KNEECHECK_PROGRAM), workshop.folder / "lines"},
      .starts_others = true};
  workshop.folder.write("lines", screen_lines(default_protocol()));
  return {{.left = ours, .right = copy, .table_rows = rows, .most = 1.0, .lacking = lack_of("mlr")},
          {.left = ours, .right = free_copy, .table_rows = rows, .lacking = lack_of("mlr")},
          {.left = batch(workshop, screens), .right = each, .table_rows = screens}};
}

std::vector<Row> many_rows(Workshop& workshop) {
  std::vector<Row> rows = {{.left = batch(workshop, 100'000),
                            .right = batch(workshop, 1'000),
                            .times = 100,
                            .table_rows = 100'000,
                            .most = 1.1,
                            .most_more_mib = 1}};
  if (workshop.whole)
    rows.push_back({.left = batch(workshop, 10'000'000),
                    .right = batch(workshop, 100'000),
                    .times = 100,
                    .table_rows = 10'000'000,
                    .most = 1.1,
                    .most_more_mib = 1});
  return rows;
}

std::vector<Row> engines(Workshop& workshop) {
  constexpr std::int64_t rows = 100'000;
  constexpr double least_faster = 1.2;
  const std::string table = table_of(workshop, rows);
  // --pipe reads standard input, and --pipepart the file that is named.
  const auto parallel = [&](const char* name, const char* way, int processes) {
    return Command{
        .name = fmt::format("{} by parallel {}", name, way),
        .words = {program_named("sh"), "-c",
                  fmt::format("exec parallel --will-cite {} -j{} --block 4M -k "
                              "--header : \"$0\" batch --out csv --no-header",
                              way == std::string_view("--pipepart") ? "--pipepart -a \"$1\"" : way,
                              processes),
                  installed(workshop, KNEECHECK_PROGRAM), table},
        .input = table,
        .starts_others = true};
  };
  std::vector<Row> all;
  for (const char* const way : {"--pipe", "--pipepart"}) {
    const Command two = parallel("two processes", way, 2);
    const auto row = [&](const Command& other) {
      return Row{.left = two,
                 .right = other,
                 .table_rows = rows,
                 .most = 1 / least_faster,
                 .lacking = lack_of("parallel")};
    };
    all.push_back(row(parallel("one process", way, 1)));
    all.push_back(row(batch(workshop, rows)));
  }
  return all;
}

std::vector<Row> bigger_protocols(Workshop& workshop) {
  constexpr std::int64_t table_rows = 2'000;
  const auto file = [&](int prompts) {
    return workshop.folder.write(fmt::format("{}.toml", prompts), protocol_of(prompts));
  };
  const auto scoring = [&](int prompts) {
    Command command = kneecheck(workshop, fmt::format("batch, {} prompts", prompts),
                                {"batch", "--protocol", file(prompts)});
    command.input = workshop.folder / fmt::format("{}-prompts.csv", prompts);
    write_table(load_protocol(protocol_of(prompts)), table_rows, command.input);
    return command;
  };
  const auto linting = [&](int prompts) {
    return kneecheck(workshop, fmt::format("lint, {} prompts", prompts), {"lint", file(prompts)});
  };
  const auto linting_bytes = [&](std::size_t bytes) {
    return kneecheck(workshop, fmt::format("lint, {} KiB", bytes / 1024),
                     {"lint", workshop.folder.write(fmt::format("{}-bytes.toml", bytes),
                                                    protocol_of_size(bytes))});
  };
  std::vector<Row> rows;
  for (const int prompts : {50, 200})
    rows.push_back({.left = scoring(prompts),
                    .right = scoring(10),
                    .times = prompts / 10.0,
                    .table_rows = table_rows,
                    .most = 1.5});
  for (const int prompts : {50, 200})
    rows.push_back(
        {.left = linting(prompts), .right = linting(10), .times = prompts / 10.0, .most = 1.5});
  rows.push_back({.left = linting_bytes(mebibyte),
                  .right = linting_bytes(mebibyte / 4),
                  .times = 4,
                  .most = four_times,
                  .most_mib = 64});
  return rows;
}

std::vector<Row> history(Workshop& workshop) {
  const auto of = [&](int sessions) {
    const std::string folder = workshop.folder / fmt::format("{}-sessions", sessions);
    std::filesystem::create_directory(folder);
    for (int number = 0; number < sessions; ++number) {
      const std::string day = fmt::format("20{:02}-{:02}-{:02}", 10 + number / 336,
                                          1 + number / 28 % 12, 1 + number % 28);
      workshop.folder.write(
          fmt::format("{}-sessions/{}-{}.toml", sessions, day, default_protocol().about.id),
          finished_session(default_protocol(), day + "T07:30:00Z"));
    }
    return kneecheck(workshop, fmt::format("history, {} sessions", sessions),
                     {"history", "--data-dir", folder});
  };
  return {{.left = of(1000), .right = of(100), .times = 10, .most = 1.2, .most_mib = 64}};
}

std::vector<Row> population(Workshop& workshop) {
  return {{.left = {"200000 made-up runners, judged", {KNEECHECK_POPULATION}},
           .right = batch(workshop, 200'000),
           .table_rows = 200'000}};
}

std::vector<Row> hostile(Workshop& workshop) {
  std::vector<Row> rows;
  if (!workshop.whole) return rows;
  for (const testing::HostileShape& shape : testing::hostile_shapes()) {
    const auto uses_of = [&](std::size_t bytes) {
      return testing::hostile_uses(shape, bytes, workshop.more_folders.emplace_back());
    };
    const auto more = uses_of(mebibyte);
    const auto less = uses_of(mebibyte / 4);
    for (std::size_t use = 0; use < more.size(); ++use) {
      Row row = {.left = kneecheck(workshop, fmt::format("{}, {}", shape.name, more[use].name),
                                   more[use].arguments),
                 .right = kneecheck(workshop, "a quarter", less[use].arguments),
                 .times = 4,
                 .most = four_times,
                 .most_mib = 96};
      row.left.worst_status = row.right.worst_status = 4;  // it may be refused
      rows.push_back(row);
    }
  }
  return rows;
}

}  // namespace

std::vector<Section> sections() {
  return {{"start-up", start_up},
          {"filters", other_filters},
          {"rows", many_rows},
          {"engines", engines},
          {"protocols", bigger_protocols},
          {"history", history},
          {"population", population},
          {"hostile", hostile}};
}

}  // namespace kneecheck::bench
