// Whoever changes a protocol makes slips. Each that can be made in a shipped one is told on its
// line, or means the same, or is the documented default.
#include "support/slips.hpp"

#include <algorithm>
#include <cctype>
#include <string>

#include "kneecheck/lint/lint.hpp"
#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "kneecheck/protocol/source_lines.hpp"
#include "support/catch.hpp"
#include "support/loading.hpp"
#include "support/process.hpp"

namespace kneecheck::testing {
namespace {

std::string_view builtin(std::string_view name) {
  return std::ranges::find(builtin_files(), name, &BuiltinFile::name)->source;
}

// As a whole word.
bool mentions(std::string_view line, std::string_view name) {
  const auto in_word = [&](std::size_t at) {
    return at < line.size() &&
           (std::isalnum(static_cast<unsigned char>(line[at])) != 0 || line[at] == '_');
  };
  for (std::size_t at = line.find(name); at != line.npos; at = line.find(name, at + 1)) {
    if (!in_word(at - 1) && !in_word(at + name.size())) return true;
  }
  return false;
}

bool is_changed(const Slip& slip, int line) {
  return line >= slip.first_line && line <= slip.last_line;
}

bool refers_to(const Slip& slip, std::string_view line) {
  return std::ranges::any_of(slip.names,
                             [&](const std::string& name) { return mentions(line, name); });
}

// Where the slip itself is told: on the line that was changed; what is missing, at the table that
// lacks it; a name that is gone, where it is used.
bool is_told(const Slip& slip, SlipSort sort, int line, std::string_view words) {
  if (sort != SlipSort::entry_gone) {
    return is_changed(slip, line) || (slip.a_name && refers_to(slip, words));
  }
  if (slip.key != nullptr && slip.key->required) return line == slip.table_line;
  return line == slip.table_line || (line >= slip.part_begin && line <= slip.part_end) ||
         refers_to(slip, words);
}

// Where a consequence of it may be told: also elsewhere in its part of the file, or where the file
// speaks of that part or of what was in it.
bool follows(const Slip& slip, int line, std::string_view words) {
  return is_changed(slip, line) || line == slip.table_line ||
         (line >= slip.part_begin && line <= slip.part_end) || refers_to(slip, words);
}

// Why a file may differ and nobody says so; "" if it may not.
std::string excuse(const Slip& slip, SlipSort sort, const Protocol& read) {
  const Key* const key = slip.key;
  if (sort == SlipSort::word_misspelt && key != nullptr && key->name == "id") {
    return "a new name that nothing refers to";
  }
  if (sort != SlipSort::entry_gone) return "";
  if (key == nullptr) return "one entry less of many";
  if (key->required) return "";
  if (slip.twin.empty()) return "optional";
  return load_protocol(slip.twin) == read ? "its default" : "";
}

// What is wrong with how the slip was taken; "" if nothing is.
std::string fault(const Slip& slip, SlipSort sort, const Protocol& original,
                  const SourceLines& lines) {
  std::string astray;
  bool any = false;
  bool told = false;
  for (const Diagnostic& one : lint_protocol(slip.source)) {
    // How long the whole file takes to answer has no other line.
    if (one.level == Level::note || one.code == "W608") continue;
    const std::string_view words = lines.line(one.place.line);
    any = true;
    // The last finding that points to an imbalance is missed where the imbalance is.
    if (one.code == "W420" && sort == SlipSort::entry_gone) {
      told = true;
      continue;
    }
    told = told || is_told(slip, sort, one.place.line, words);
    if (!follows(slip, one.place.line, words)) {
      astray += " told at " + place_words(one.place) + " " + words_of(one) + ";";
    }
  }
  if (any) return told ? astray : astray + " not told where it is";
  const Protocol read = load_protocol(slip.source);
  if (read == original || !excuse(slip, sort, read).empty()) return "";
  return " silently means something else";
}

// Of the two large protocols some slips stand for all: they differ from quick in their sentences
// more than in their keys. A prime, so that no key is passed over for its place among others.
constexpr int stride_of_large = 13;

void check_slips(std::string_view name, SlipSort sort) {
  const std::string_view source = builtin(name);
  const Protocol original = load_protocol(source);
  const SourceLines lines(source);
  const int stride = (name == "quick" ? 1 : stride_of_large) * (sanitized ? 10 : 1);
  int count = 0;
  each_slip(source, sort, [&](const Slip& slip) {
    if (count++ % stride != 0) return;
    const std::string wrong = fault(slip, sort, original, lines);
    if (!wrong.empty()) FAIL_CHECK(name << ", " << slip.what << ":" << wrong);
  });
  CHECK(count > 50);
}

}  // namespace

TEST_CASE("quick: no key can go missing unnoticed") { check_slips("quick", SlipSort::entry_gone); }
TEST_CASE("quick: no value can go missing unnoticed") {
  check_slips("quick", SlipSort::value_gone);
}
TEST_CASE("quick: no key can be misspelt unnoticed") {
  check_slips("quick", SlipSort::key_misspelt);
}
TEST_CASE("quick: no word can be misspelt unnoticed") {
  check_slips("quick", SlipSort::word_misspelt);
}
TEST_CASE("quick: no value can have the wrong type unnoticed") {
  check_slips("quick", SlipSort::wrong_type);
}

TEST_CASE("runner-knee: no key can go missing unnoticed") {
  check_slips("runner-knee", SlipSort::entry_gone);
}
TEST_CASE("runner-knee: no value can go missing unnoticed") {
  check_slips("runner-knee", SlipSort::value_gone);
}
TEST_CASE("runner-knee: no key can be misspelt unnoticed") {
  check_slips("runner-knee", SlipSort::key_misspelt);
}
TEST_CASE("runner-knee: no word can be misspelt unnoticed") {
  check_slips("runner-knee", SlipSort::word_misspelt);
}
TEST_CASE("runner-knee: no value can have the wrong type unnoticed") {
  check_slips("runner-knee", SlipSort::wrong_type);
}

TEST_CASE("runner-knee-full: no key can go missing unnoticed") {
  check_slips("runner-knee-full", SlipSort::entry_gone);
}
TEST_CASE("runner-knee-full: no value can go missing unnoticed") {
  check_slips("runner-knee-full", SlipSort::value_gone);
}
TEST_CASE("runner-knee-full: no key can be misspelt unnoticed") {
  check_slips("runner-knee-full", SlipSort::key_misspelt);
}
TEST_CASE("runner-knee-full: no word can be misspelt unnoticed") {
  check_slips("runner-knee-full", SlipSort::word_misspelt);
}
TEST_CASE("runner-knee-full: no value can have the wrong type unnoticed") {
  check_slips("runner-knee-full", SlipSort::wrong_type);
}

}  // namespace kneecheck::testing
