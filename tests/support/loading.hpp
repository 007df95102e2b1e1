// What the loader says about the base protocol with something in it changed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/protocol/loader.hpp"

namespace kneecheck::testing {

using Lines = std::vector<std::string>;

// A file of tests/support.
std::string support_file(std::string_view name);

// tests/support/base_protocol.toml: one prompt of each kind, and every table.
const std::string& base_protocol();

// The base protocol with the first `from` replaced. Throws if there is none.
std::string base_with(std::string_view from, std::string_view to);

// "12:4-9"; without "-9" when only the start is known.
std::string place_words(Place place);

// "E301 no imbalance is called tight_quad | did you mean"; without " | " when there is no hint.
std::string words_of(const Diagnostic& problem);

// Takes the ¦ marks out of `source`, and says where they were: one where something begins, a second
// one where it ends.
Place take_marks(std::string& source);

// One line each: "12:4-9 E301 no imbalance is called tight_quad | hint": place_words()
// and words_of(). Empty: it loads.
std::vector<std::string> problems_of(std::string_view source);

// The one problem of the base protocol after `from` became `to`, in which ¦ marks where it is
// expected to begin, and a second ¦ where it ends. Without its place if that is as marked: so
// "E301 no imbalance is called tight_quad | hint". All problems, on lines, if there are several.
std::string problem(std::string_view from, std::string_view to);

// Whether the base protocol loads after `from` became `to`; fails the test with the problems if
// not.
bool loads(std::string_view from, std::string_view to);

}  // namespace kneecheck::testing
