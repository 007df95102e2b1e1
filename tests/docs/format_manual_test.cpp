// man/kneecheck-protocol.5: complete, and true. Its tables of keys, what it says lint prints, and
// the ranking of its tutorial are generated; KNEECHECK_UPDATE_GOLDEN=1 writes them into the page,
// and the git diff is the review.
#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <regex>
#include <set>
#include <string>

#include "code_tables.hpp"
#include "key_tables.hpp"
#include "kneecheck/lint/catalogue.hpp"
#include "kneecheck/lint/lint.hpp"
#include "kneecheck/protocol/keys.hpp"
#include "manual_page.hpp"
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/process.hpp"
#include "tutorial.hpp"

namespace kneecheck::testing {
namespace {

const std::string page_path = std::string(KNEECHECK_SOURCE_DIR) + "/man/kneecheck-protocol.5";

std::map<std::string, std::string> page_parts() { return parts_of(read_file(page_path)); }

std::map<std::string, std::string> generated_parts() {
  std::map<std::string, std::string> parts = key_tables();
  parts.merge(code_tables());
  parts.merge(tutorial_results(page_parts()));
  return parts;
}

}  // namespace

TEST_CASE("the manual's tables, and what it says is printed, are what the program has") {
  const char* const update = std::getenv("KNEECHECK_UPDATE_GOLDEN");
  const bool updating = update != nullptr && std::string(update) == "1";
  std::string page = read_file(page_path);
  const auto generated = generated_parts();
  for (const auto& [name, text] : generated) {
    INFO(name);
    if (updating) page = with_part(page, name, text);
    CHECK(parts_of(page).at(name) == text);
  }
  if (updating) std::ofstream(page_path, std::ios::binary) << page;
  for (const auto& [name, text] : parts_of(page)) {
    INFO(name);
    const bool table = name.starts_with("keys ") || name.starts_with("codes ");
    CHECK((!table || generated.contains(name)));
  }
}

TEST_CASE("every key a protocol may have is in the manual") {
  const auto parts = page_parts();
  std::string tables;
  for (const auto& [name, text] : parts) {
    if (name.starts_with("keys ")) tables += text;
  }
  for (const Key& key : all_keys()) {
    INFO(key.name);
    CHECK(tables.find(fmt::format("\n{}|T{{\n", to_roff(key.name))) != std::string::npos);
  }
}

TEST_CASE("every code that lint may give is in the manual, and no other") {
  std::set<std::string> codes;
  for (const CatalogueEntry& entry : all_codes()) codes.emplace(entry.code);
  std::set<std::string> listed;
  const std::string page = read_file(page_path);
  const std::regex row(R"(\n([A-Z]\d{3})\|)");
  for (std::sregex_iterator it(page.begin(), page.end(), row), end; it != end; ++it)
    listed.insert((*it)[1]);
  CHECK(listed == codes);
}

TEST_CASE("each step of the manual's tutorial is a protocol without a mistake") {
  const auto parts = page_parts();
  for (int steps = 1; steps <= tutorial_steps; ++steps) {
    INFO(steps);
    for (const Diagnostic& one : lint_protocol(tutorial_file(parts, steps))) {
      INFO(one.code);
      CHECK(one.level != Level::error);
      CHECK((one.level == Level::note || steps == 1));
    }
  }
}

TEST_CASE("the manual's answer sheet gives the report that its lines of answers give") {
  const auto parts = page_parts();
  const Folder folder;
  const std::string file = folder.write("my-knee.toml", tutorial_file(parts, tutorial_steps));
  const auto report = [&](const std::string& part) {
    const std::string answers = folder.write("answers", from_verbatim(parts.at(part)));
    const Outcome outcome = run({"--protocol", file, "--answers", answers});
    INFO(outcome.err);
    CHECK(outcome.status == 0);
    return outcome.out;
  };
  const std::string wanted = report("tutorial answers");
  CHECK(report("sheet") == wanted);
  CHECK(report("guarded answers") == wanted);
}

TEST_CASE("points add up as the manual's three examples say") {
  const Folder folder;
  const std::string file =
      folder.write("my-knee.toml", tutorial_file(page_parts(), tutorial_steps));
  const auto report = [&](const std::string& calves) {
    return run({"--protocol", file}, Bytes{"no\n" + calves + "45\n"}).out;
  };
  CHECK(contains(report("3\n7\n"), "tight calves, right          slight sign (36;"));
  CHECK(contains(report("7\n7\n"), "tight calves, both sides     slight sign (24;"));
  CHECK(contains(report("-\n7\n"), "tight calves, right (0 to 60)"));
}

TEST_CASE("both manual pages are set without a complaint") {
  for (const char* page : {"kneecheck.1", "kneecheck-protocol.5"}) {
    INFO(page);
    const Outcome outcome =
        run(Run{.arguments = {"-ww", "-man", "-t", "-Tutf8", "-P-cbou",
                              std::string(KNEECHECK_SOURCE_DIR) + "/man/" + page},
                .program = "groff"});
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(contains(outcome.out, "SEE ALSO"));
  }
}

}  // namespace kneecheck::testing
