// Wording: the placeholders of a protocol's sentences, and what is put in their place.
//
// {side} {Side} {value} {unit} {target} {other} {difference}; {{ and }} are braces. The loader's
// patterns are the same for both sides; a translated one may have two forms, because in many
// languages more words than one bend with the side.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// What stands in for the placeholders. {side} is "left" or "right", {Side} "Left" or "Right"; both
// are empty for whole.
struct Blanks {
  Side side = Side::whole;
  std::string value;
  std::string unit;
  std::string target;
  std::string other;
  std::string difference;
};

// "left", "right"; "" for whole.
std::string_view side_name(Side side);

// "tight quads, left"; for whole the name as it stands.
std::string on_side(std::string_view name, Side side);

// `pattern` with its placeholders filled in, in its form for that side; for whole in both, "a / b".
// What is no placeholder stays as it stands.
std::string expand(std::string_view pattern, const Blanks& blanks);

// A pattern of two forms. REQUIRES: neither is one already, or has control characters.
std::string two_forms(std::string_view left, std::string_view right);

// `pattern` with `word` for {side} and {Side}, there with a capital; all else as it stands.
std::string with_side_word(std::string_view pattern, std::string_view word);

// Whether it has {side} or {Side}.
bool names_side(std::string_view pattern);

// One {word} of a pattern, for checking. A lone brace is a placeholder too: its name is empty.
struct Placeholder {
  std::string_view name;   // "side"; a view into the pattern
  std::size_t begin = 0;   // bytes, of the opening brace
  std::size_t length = 0;  // bytes, braces included
};

std::vector<Placeholder> placeholders_of(std::string_view pattern);

// {side} and {Side} are filled in with the side.
constexpr bool is_side(std::string_view name) { return name == "side" || name == "Side"; }

}  // namespace kneecheck
