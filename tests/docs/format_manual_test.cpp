// man/kneecheck-protocol.5: complete, and true. Its tables of keys, what it says lint prints, and
// the ranking of its tutorial are generated; KNEECHECK_UPDATE_GOLDEN=1 writes them into the page,
// and the git diff is the review.
#include <fmt/format.h>

#include <algorithm>
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

TEST_CASE("each instrument of the manual is a protocol without an error or a warning") {
  const auto parts = page_parts();
  for (int instrument = 1; instrument <= instruments; ++instrument) {
    INFO(instrument);
    for (const Diagnostic& one : lint_protocol(instrument_file(parts, instrument))) {
      INFO(one.code);
      CHECK(one.level == Level::note);
    }
  }
}

TEST_CASE("the manual's instruments find what their cut-offs say, at each and one to either side") {
  const auto parts = page_parts();
  struct Sheet {
    int instrument;
    std::string answers;
    std::string found;
  };
  const Sheet sheets[] = {
      // a sum of three answers from 0 to 3
      {1, "0 0 0", "Hardly any:          trouble with the knee\n"},
      {1, "1 0 0", "Hardly any:          trouble with the knee (1)\n"},
      {1, "1 1 0", "1. trouble with the knee        a little (2; 3 of 3"},
      {1, "3 0 0", "  a little (3; 3 of 3"},
      {1, "3 1 0", "  a fair amount (4; 3 of 3"},
      {1, "2 2 1", "  a fair amount (5; 3 of 3"},
      {1, "3 3 0", "  a fair amount (6; 3 of 3"},
      {1, "3 3 1", "  a great deal (7; 3 of 3"},
      {1, "3 2 3", "  a great deal (8; 3 of 3"},
      {1, "3 3 3", "  a great deal (9; 3 of 3"},
      {1, "3 - 0", "  a little or more (3, could be up to 6; 2 of 3"},
      {1, "0 - -", "Not checked enough:  trouble with the knee (0 to 6)"},
      // five signs, of which two have sides
      {2, "n n n n n", "No sign found:       less control on one leg\n"},
      {2, "n y n n n", "- less control on one leg (1): "},
      {2, "n y y n n", "  slight sign (2; 3 of 3"},
      {2, "y n n y n", "  slight sign (2; 3 of 3"},
      {2, "y y n n y", "  moderate sign (3; 3 of 3"},
      {2, "y y n y y", "  strong sign (4; 3 of 3"},
      {2, "y y y y y", "  strong sign (5; 3 of 3"},
      // the smaller side in percent of the larger: more is worse in the second test
      {3, "90 100 5 5", "No sign found:       weaker leg, both sides"},
      {3, "89 100 5 5", "1. weaker leg, left             slight sign (24; 2 of 2"},
      {3, "100 89 5 5", "1. weaker leg, right            slight sign (24; 2 of 2"},
      {3, "80 100 5 5", "weaker leg, left             slight sign (24; 2 of 2"},
      {3, "79 100 5 5", "weaker leg, left             slight sign (36; 2 of 2"},
      {3, "90 90 5 4.5", "No sign found:       weaker leg, both sides"},
      {3, "90 90 5 4.4", "1. weaker leg, left             slight sign (24; 2 of 2"},
      {3, "90 90 4.4 5", "1. weaker leg, right            slight sign (24; 2 of 2"},
      {3, "90 90 5 4", "weaker leg, left             slight sign (24; 2 of 2"},
      {3, "90 90 5 3.9", "weaker leg, left             slight sign (36; 2 of 2"},
      {3, "79 100 5 3.9", "weaker leg, left             strong sign (72; 2 of 2"},
      // what is lost of twice 3, of the second test on the worse side
      {4, "3 3 3", "No sign found:       limited movement\n"},
      {4, "3 3 2", "- limited movement (1): "},
      {4, "2 2 2", "  slight sign (2; 2 of 2"},
      {4, "2 1 3", "  slight sign (3; 2 of 2"},
      {4, "1 1 1", "  moderate sign (4; 2 of 2"},
      {4, "1 3 0", "  strong sign (5; 2 of 2"},
      {4, "0 0 0", "  strong sign (6; 2 of 2"},
  };
  for (const Sheet& sheet : sheets) {
    const Folder folder;
    const std::string file = folder.write("my-knee.toml", instrument_file(parts, sheet.instrument));
    std::string answers = "no " + sheet.answers + " ";
    std::ranges::replace(answers, ' ', '\n');
    const Outcome outcome = run({"--ascii", "--protocol", file}, Bytes{answers});
    INFO(sheet.instrument << ": " << sheet.answers << "\n" << outcome.out << outcome.err);
    CHECK(outcome.status == 0);
    CHECK(contains(outcome.out, sheet.found));
  }
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
