// The promises that every fuzz target holds its bytes to.
#include "fuzz/fuzz.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <tuple>

#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/lint/lint.hpp"
#include "kneecheck/report/report.hpp"
#include "kneecheck/text/unprintable.hpp"
#include "kneecheck/text/utf8.hpp"

namespace kneecheck::fuzz {
namespace {

// Code points of each line, from line 1; the last may be empty.
std::vector<int> lengths_of_lines(std::string_view source) {
  if (source.starts_with("\xEF\xBB\xBF")) source.remove_prefix(3);
  std::vector<int> lengths;
  for (;;) {
    const std::size_t end = source.find('\n');
    lengths.push_back(static_cast<int>(count_code_points(source.substr(0, end))));
    if (end == source.npos) return lengths;
    source.remove_prefix(end + 1);
  }
}

void expect_within(Place place, const std::vector<int>& lengths) {
  expect(place.line >= 0, "no line is below 0");
  if (place.line == 0) return;
  expect(static_cast<std::size_t>(place.line) <= lengths.size(), "the line is one of the file's");
  const int length = lengths[static_cast<std::size_t>(place.line) - 1];
  expect(place.column >= 1 && place.column <= length + 1, "the column is one of the line's");
  if (place.end_column == 0) return;
  expect(place.end_column > place.column && place.end_column <= length + 1,
         "the end is on the line, behind the beginning");
}

}  // namespace

void expect(bool holds, const char* promise) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

std::string file_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  expect(file.is_open(), path.c_str());
  return {std::istreambuf_iterator<char>(file), {}};
}

void expect_harmless(std::string_view printed) {
  expect(!first_unprintable(printed, true) && !first_zero_width(printed),
         "what is printed cannot drive a terminal");
}

void expect_well_placed(const std::vector<Diagnostic>& problems, std::string_view source) {
  const auto order = [](const Diagnostic& one) {
    return std::tuple(one.place.line, one.place.column, std::string_view(one.code));
  };
  expect(std::ranges::is_sorted(problems, {}, order), "problems are sorted by place");
  const std::vector<int> lengths = lengths_of_lines(source);
  for (const Diagnostic& problem : problems) {
    expect(!problem.message.empty(), "a problem says what it is");
    expect_within(problem.place, lengths);
    for (const Related& related : problem.related) expect_within(related.place, lengths);
  }
  expect_harmless(render_all(problems, "file", source).str());
  expect_harmless(json_findings({{"file", problems}}));
}

void expect_reported(const Protocol& protocol, const Sheet& sheet) {
  const Assessment assessment = Assessor(protocol).assess(sheet.answers);
  for (const Result& result : assessment.results) {
    expect(result.score.score >= 0 && result.score.score <= 100, "a score is from 0 to 100");
  }
  expect_harmless(text_report(protocol, sheet, assessment, {.width = 40}).str());
  expect_harmless(
      text_report(protocol, sheet, assessment, {.unicode = false, .accessible = true}).str());
  expect_harmless(json_report(protocol, sheet, assessment, "1.0.0"));
}

}  // namespace kneecheck::fuzz
