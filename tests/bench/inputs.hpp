// Inputs of the benchmark: answers, tables, protocols and sessions of a given size.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck::bench {

// A line for every question of the screen, none of which ends it early.
std::string screen_lines(const Protocol& protocol);

// Writes a table of answers with a column for every answer. What a row says differs from row to
// row where it cannot end the screen.
void write_table(const Protocol& protocol, std::int64_t rows, const std::string& path);

// A finished session of that moment, with the best answer to everything that is asked.
std::string finished_session(const Protocol& protocol, const std::string& taken);

// A protocol of so many prompts per side, each with rungs and differences, some with an `if` and a
// gate.
std::string protocol_of(int prompts);

// The same with 200 prompts, filled up with points to just so many bytes.
std::string protocol_of_size(std::size_t bytes);

}  // namespace kneecheck::bench
