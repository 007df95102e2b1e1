// What the fuzz targets share: a promise that ends the process when it is broken, and the promises
// that hold whatever the bytes.
//
// A target is a file NAME_fuzz.cpp with a LLVMFuzzerTestOneInput. Under libFuzzer
// (.ci/fuzz.cmake) it looks for bytes that break a promise; everywhere else replay.cpp puts the
// files of corpus/NAME and crashes/NAME to it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/diagnostic.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace kneecheck::fuzz {

// Says what is not so and aborts, which is a crash to libFuzzer and a failure to ctest.
void expect(bool holds, const char* promise);

inline std::string_view view(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// The file, whole; that it can be read is one more promise.
std::string file_bytes(const std::string& path);

// Nothing in it drives a terminal.
void expect_harmless(std::string_view printed);

// Sorted, each within the file, and harmless however they are printed. `source` is the whole file.
void expect_well_placed(const std::vector<Diagnostic>& problems, std::string_view source);

// The sheet can be assessed, and every report of it printed.
void expect_reported(const Protocol& protocol, const Sheet& sheet);

}  // namespace kneecheck::fuzz
