// A circuit of three stations, led by a terminal that owns time.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "kneecheck/interview/circuit.hpp"
#include "support/fake_terminal.hpp"
#include "support/printed.hpp"
#include "support/small_protocol.hpp"

namespace kneecheck::testing {

// Three stations, each with 5 seconds to change and 10 of work; a rest of 20 between two rounds.
inline const std::string stations_toml = R"(
[[prompt]]
id = "pain"
kind = "yes_no"
ask = "Does it hurt?"
[exercise.step_up]
name = "Step-up"
kind = "strength"
sides = "each"
dose = { reps = 10, per_week = 3 }
steps = ["Whole foot on the step.", "Drive up."]
easier = "A low step."
stop_if = "the knee gives way"
equipment = ["step"]
picture = """
 o
/|_"""
[exercise.bridge]
name = "Bridge"
kind = "strength"
sides = "whole"
dose = { reps = 12, per_week = 3 }
equipment = ["mat", "step"]
[circuit]
title = "Glute circuit"
exercises = ["step_up", "bridge"]
rounds = 2
work_s = 10
change_s = 5
rest_s = 20
warm_up = "March."
offer_for = ["hip"]
)";

struct Led {
  explicit Led(Protocol led = small_protocol(stations_toml)) : protocol(std::move(led)) {
    // Enter at the first page; the clock starts there.
    terminal.types_after(std::chrono::seconds(0), "");
  }

  CircuitSummary lead() {
    return lead_circuit(protocol, stations, before, terminal, [this](const CircuitSummary& now) {
      saved.push_back(now);
      return refused;
    });
  }

  Protocol protocol;
  std::vector<Station> stations = {{0, Side::whole}, {1, Side::left}, {1, Side::right}};
  LedCircuit before;  // what the sheet has of the time before
  FakeTerminal terminal;
  std::vector<CircuitSummary> saved;
  std::optional<Text> refused;
};

// "Bridge round 1 of 2, station 1 of 3": the stations led through, in the order they came.
inline std::vector<std::string> headings(const std::string& output) {
  std::vector<std::string> found;
  for (const std::string& line : lines_of(output)) {
    if (!contains(line, "  round ")) continue;
    const std::size_t gap = line.find("  ");
    found.push_back(line.substr(0, gap) + line.substr(line.find("  round ") + 1));
  }
  return found;
}

}  // namespace kneecheck::testing
