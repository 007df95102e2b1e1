// A protocol is loaded with something in it changed, and its problems are put in lines.
#include "support/loading.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "kneecheck/protocol/toml_text.hpp"
#include "support/catch.hpp"
#include "support/miniature.hpp"

namespace kneecheck::testing {
namespace {

constexpr std::string_view mark = "¦";

std::vector<Diagnostic> diagnostics_of(std::string_view source) {
  try {
    load_protocol(source);
    return {};
  } catch (const BadFile& bad) {
    return bad.problems();
  }
}

}  // namespace

std::string support_file(std::string_view name) {
  const std::string path = fmt::format("{}/tests/support/{}", KNEECHECK_SOURCE_DIR, name);
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

const std::string& base_protocol() {
  static const std::string source = support_file("base_protocol.toml");
  return source;
}

std::string base_with(std::string_view from, std::string_view to) {
  return with(base_protocol(), from, to);
}

std::string place_words(Place place) {
  std::string words = fmt::format("{}:{}", place.line, place.column);
  if (place.end_column != 0) words += fmt::format("-{}", place.end_column);
  return words;
}

std::string words_of(const Diagnostic& problem) {
  std::string words = problem.code + " " + problem.message.str();
  if (!problem.hint.empty()) words += " | " + problem.hint.str();
  return words;
}

Place take_marks(std::string& source) {
  Place place;
  const std::size_t begin = source.find(mark);
  if (begin == std::string::npos) return place;
  source.erase(begin, mark.size());
  place = place_at(source, begin);
  place.end_column = 0;
  const std::size_t end = source.find(mark, begin);
  if (end == std::string::npos) return place;
  source.erase(end, mark.size());
  place.end_column = place_at(source, end).column;
  return place;
}

std::vector<std::string> problems_of(std::string_view source) {
  std::vector<std::string> lines;
  for (const Diagnostic& problem : diagnostics_of(source)) {
    lines.push_back(place_words(problem.place) + " " + words_of(problem));
  }
  return lines;
}

std::string problem(std::string_view from, std::string_view to) {
  std::string source = base_with(from, to);
  const Place expected = take_marks(source);
  const auto problems = diagnostics_of(source);
  if (problems.size() == 1 && problems.front().place == expected) return words_of(problems.front());
  std::string all = fmt::format("expected at {}, found:", place_words(expected));
  for (const std::string& line : problems_of(source)) all += "\n" + line;
  return all;
}

bool loads(std::string_view from, std::string_view to) {
  const auto problems = problems_of(base_with(from, to));
  for (const std::string& line : problems) UNSCOPED_INFO(line);
  return problems.empty();
}

}  // namespace kneecheck::testing
