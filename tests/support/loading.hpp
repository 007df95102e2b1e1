// What the loader says about the base protocol with something in it changed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/protocol/loader.hpp"

namespace kneecheck::testing {

// A file of tests/support.
std::string support_file(std::string_view name);

// tests/support/base_protocol.toml: one prompt of each kind, and every table.
const std::string& base_protocol();

// The base protocol with the first `from` replaced. Throws if there is none.
std::string base_with(std::string_view from, std::string_view to);

// One line each: "12:4-9 E301 no imbalance is called tight_quad | hint". Without "-9" when only the
// start is known, without "| hint" when there is none. Empty: it loads.
std::vector<std::string> problems_of(std::string_view source);

// The one problem of the base protocol after `from` became `to`, in which ¦ marks where it is
// expected to begin, and a second ¦ where it ends. Without its place if that is as marked: so
// "E301 no imbalance is called tight_quad | hint". All problems, on lines, if there are several.
std::string problem(std::string_view from, std::string_view to);

// Whether the base protocol loads after `from` became `to`; fails the test with the problems if
// not.
bool loads(std::string_view from, std::string_view to);

}  // namespace kneecheck::testing
