// Every code of the catalogue, shown where it is found and where it is not.
#include <fmt/format.h>

#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cases/cases.hpp"
#include "kneecheck/lint/catalogue.hpp"
#include "support/catch.hpp"
#include "support/loading.hpp"
#include "support/miniature.hpp"
#include "support/process.hpp"
#include "support/toml_pieces.hpp"

namespace kneecheck::testing {
namespace {

std::string one_a_line(const std::vector<Diagnostic>& problems) {
  std::string lines;
  for (const Diagnostic& one : problems) {
    lines += fmt::format("{} {}\n", place_words(one.place), words_of(one));
  }
  return lines;
}

// The one finding of the case's code; everything that was found if there is none, or more, or an
// error besides it.
std::string found_by(const CaseGroup& group, const FindingCase& one) {
  std::string source = with(support_file(group.file), one.from, one.found);
  Place expected = take_marks(source);
  if (expected == Place{}) expected = {1, 1, 0};
  const std::vector<Diagnostic> all = group.look(source);
  std::vector<Diagnostic> same;
  for (const Diagnostic& problem : all) {
    if (problem.code == one.code || problem.level == Level::error) same.push_back(problem);
  }
  if (same.size() == 1 && same.front().code == one.code && same.front().place == expected) {
    return words_of(same.front()).substr(one.code.size() + 1);
  }
  return fmt::format("expected at {}, found:\n{}", place_words(expected), one_a_line(all));
}

// What speaks against the file close by.
std::string noise_of(const CaseGroup& group, const FindingCase& one) {
  std::vector<Diagnostic> noise;
  for (const Diagnostic& problem :
       group.look(with(support_file(group.file), one.from, one.silent))) {
    if (problem.code == one.code || problem.level == Level::error) noise.push_back(problem);
  }
  return one_a_line(noise);
}

TEST_CASE(
    "Every finding of lint has its place and its words, and is silent where nothing is wrong") {
  for (const CaseGroup& group : all_case_groups()) {
    for (const FindingCase& one : group.cases) {
      INFO(one.code << " in " << group.file << ": " << one.found);
      CHECK(found_by(group, one) == one.words);
      CHECK(noise_of(group, one) == "");
    }
  }
}

TEST_CASE("What a hint of lint shows as TOML is TOML") {
  for (const CaseGroup& group : all_case_groups()) {
    for (const FindingCase& one : group.cases) {
      std::string source = with(support_file(group.file), one.from, one.found);
      take_marks(source);
      for (const Diagnostic& problem : group.look(source)) {
        INFO(words_of(problem));
        CHECK(broken_toml_in(problem.hint.str()) == std::vector<std::string>{});
      }
    }
  }
}

TEST_CASE("Every code of the catalogue has a case, and every case a code of the catalogue") {
  std::set<std::string_view> shown;
  for (const CaseGroup& group : all_case_groups()) {
    for (const FindingCase& one : group.cases) {
      INFO(one.code);
      CHECK(find_code(one.code) != nullptr);
      CHECK_FALSE(one.found == one.silent);
      shown.insert(one.code);
    }
  }
  for (const CatalogueEntry& entry : all_codes()) {
    INFO(entry.code);
    CHECK(shown.contains(entry.code));
  }
}

TEST_CASE("Every code that the program gives is in the catalogue") {
  const std::filesystem::path sources = std::filesystem::path(KNEECHECK_SOURCE_DIR) / "src";
  const std::regex code("\"([EWNA][0-9]{3})\"");
  int found = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(sources)) {
    if (!entry.is_regular_file()) continue;
    const std::string source = read_file(entry.path());
    for (std::sregex_iterator at(source.begin(), source.end(), code), end; at != end; ++at) {
      INFO(entry.path() << ": " << (*at)[1]);
      CHECK(find_code((*at)[1].str()) != nullptr);
      ++found;
    }
  }
  CHECK(found > 100);
}

}  // namespace
}  // namespace kneecheck::testing
