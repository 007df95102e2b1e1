// Tutorial: the protocol that the manual builds step by step, as a reader would have it.
#pragma once

#include <map>
#include <string>

namespace kneecheck::testing {

constexpr int tutorial_steps = 3;
constexpr int instruments = 4;

// The file after so many steps: the lines of each step behind those before.
std::string tutorial_file(const std::map<std::string, std::string>& parts, int steps);

// The file of an instrument, from 1: the first step without its imbalance and exercise, and then
// the instrument's own lines.
std::string instrument_file(const std::map<std::string, std::string>& parts, int instrument);

// What lint prints about a file of that text, as the manual shows it: lines that are too long for a
// page go on in the next, indented.
std::string shown_findings(const std::string& source);

// The parts that show what lint says about the first two steps and about a mistake in each, the
// ranking at the end, and what each instrument finds in the answers given with it.
std::map<std::string, std::string> tutorial_results(
    const std::map<std::string, std::string>& parts);

}  // namespace kneecheck::testing
