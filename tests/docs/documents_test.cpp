// README and the manual page: what they show and name is what the program does.
#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <utility>

#include "kneecheck/report/phrases.hpp"
#include "kneecheck/report/schema.hpp"
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/miniature.hpp"
#include "support/process.hpp"
#include "support/session.hpp"

namespace kneecheck::testing {
namespace {

std::string project_file(const std::string& name) {
  return read_file(std::string(KNEECHECK_SOURCE_DIR) + "/" + name);
}

// What README shows after `marker`: the indented lines that follow, without the indent.
std::string shown_after(const std::string& readme, const std::string& marker) {
  const std::size_t found = readme.find(marker);
  if (found == std::string::npos) return {};
  std::size_t at = readme.find("\n\n", found) + 2;
  std::string shown;
  while (at < readme.size()) {
    const std::size_t end = readme.find('\n', at);
    const std::string line = readme.substr(at, end - at);
    if (!line.empty() && !line.starts_with("    ")) break;
    shown += line.empty() ? "\n" : line.substr(4) + "\n";
    at = end + 1;
  }
  while (shown.ends_with("\n\n")) shown.pop_back();
  return shown;
}

std::set<std::string> all_matches(const std::string& in, const std::regex& pattern) {
  std::set<std::string> found;
  for (std::sregex_iterator it(in.begin(), in.end(), pattern), end; it != end; ++it)
    found.insert((*it)[1]);
  return found;
}

}  // namespace

TEST_CASE("the comparison in README is what its two runs give, six weeks apart") {
  std::string answers;
  for (const Session& session : all_sessions()) {
    if (session.path.ends_with("right-hip.session")) answers = session.typed();
  }
  const Folder folder;
  const auto screen = [&](const std::string& moment) {
    return run(Run{.arguments = {"--data-dir", folder.path()},
                   .input = Bytes{answers},
                   .environment = usual_environment({"SOURCE_DATE_EPOCH=" + moment})})
        .status;
  };
  REQUIRE(screen("1792303200") == 0);
  for (const auto& [then, now] : {std::pair("hip_flexors: 3\n7\n", "hip_flexors: 3\n3\n"),
                                  std::pair("squat.right: falls in", "squat.right: stays"),
                                  std::pair("bridge_hold: 30\n17\n", "bridge_hold: 30\n26\n"),
                                  std::pair("pain_now: 2", "pain_now: 0")}) {
    answers = with(answers, then, now);
  }
  REQUIRE(screen("1795932000") == 0);
  const Outcome outcome = run({"compare", "--data-dir", folder.path()});
  INFO(outcome.out << outcome.err);
  const std::string shown = shown_after(project_file("README.md"), "what changed meanwhile:");
  REQUIRE(shown.size() > 500);
  CHECK(contains(outcome.out, shown));
}

TEST_CASE("the history in README is a part of the one that is kept") {
  const std::string shown = shown_after(project_file("README.md"), "draws how each went on:");
  REQUIRE(shown.size() > 200);
  CHECK(contains(project_file("tests/golden/history-80.txt"), shown));
}

TEST_CASE("the manual pages and the schema say what could be bounds in the report's own words") {
  for (const char* page : {"man/kneecheck.1", "man/kneecheck-protocol.5"}) {
    const std::string words = std::regex_replace(project_file(page), std::regex("\n"), " ");
    CHECK(contains(words, std::string("could be is ") + upper_bound + "."));
  }
  CHECK(contains(report_schema(), upper_bound));
}

TEST_CASE("the screens in README are those of the recorded run") {
  const std::string readme = project_file("README.md");
  for (const auto& [marker, recording] :
       {std::pair("The first page of warning signs:", "recording-2-signs"),
        std::pair("The plank, with the clock started:", "recording-4-plank"),
        std::pair("The squat, left against right:", "recording-5-squat"),
        std::pair("and one line that offers the rest:", "recording-7-report")}) {
    const std::string shown = shown_after(readme, marker);
    INFO(shown);
    REQUIRE(shown.size() > 200);
    const std::string path = std::string("tests/golden/") + recording + ".txt";
    CHECK(contains(project_file(path), shown));
  }
}

TEST_CASE(
    "README and the manual page say how long each built-in screen takes, as it counts itself") {
  const auto one_line = [](const std::string& text) {
    return std::regex_replace(text, std::regex("\n"), " ");
  };
  const std::string readme = one_line(project_file("README.md"));
  const std::string page = one_line(project_file("man/kneecheck.1"));
  const auto minutes = [](const std::string& name) {
    const std::string shown = run({"show", name}).out;
    std::smatch least;
    REQUIRE(std::regex_search(shown, least, std::regex("about [0-9]+")));
    return least.str() + " minutes";
  };
  CHECK(contains(readme, "leads you through the screen, " + minutes("runner-knee")));
  CHECK(contains(readme, "clock, " + minutes("runner-knee-full")));
  CHECK(contains(readme, "founding tests only, " + minutes("quick")));
  CHECK(contains(page, "clock, " + minutes("runner-knee-full")));
}

TEST_CASE("the wrong answer in README is refused in the words it shows") {
  const std::string shown = shown_after(project_file("README.md"), "wanted and what was found:");
  const std::size_t first_line = shown.find('\n');
  REQUIRE(shown.substr(0, first_line) == "$ printf 'abc\\n' | build/kneecheck");
  const Outcome outcome = run({}, Bytes{"abc\n"});
  CHECK(outcome.err == shown.substr(first_line + 1));
  CHECK(outcome.status == 3);
  CHECK(outcome.out.empty());
}

TEST_CASE("every file and folder that README's \"Inside\" names is there") {
  const std::string readme = project_file("README.md");
  const std::string inside = readme.substr(
      readme.find("## Inside"), readme.find("## Working on it") - readme.find("## Inside"));
  const std::regex path("`((?:src|include|tests|data)/[a-z_/.]+|CMakeLists.txt)`");
  const std::set<std::string> named = all_matches(inside, path);
  CHECK(named.size() > 10);
  for (const std::string& name : named) {
    INFO(name);
    CHECK(std::filesystem::exists(KNEECHECK_SOURCE_DIR + ("/" + name)));
  }
}

TEST_CASE("README's table of floors names every folder of src and every room in it") {
  const std::string readme = project_file("README.md");
  const std::regex row("\\| \\d \\| `(?:src/)?([a-z]+)` \\|([^|]*)\\|");
  const std::regex room("`([a-z_]+)/`");
  std::set<std::string> named;
  for (std::sregex_iterator at(readme.begin(), readme.end(), row), end; at != end; ++at) {
    const std::string floor = (*at)[1];
    named.insert(floor);
    for (const std::string& name : all_matches((*at)[2], room)) named.insert(floor + "/" + name);
  }

  const std::filesystem::path top = std::filesystem::path(KNEECHECK_SOURCE_DIR) / "src";
  std::set<std::string> there;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(top)) {
    if (entry.is_directory()) there.insert(entry.path().lexically_relative(top).string());
  }
  CHECK(named == there);
}

TEST_CASE("--help and the manual page name the same options") {
  const Outcome help = run({"--help"});
  REQUIRE(help.status == 0);
  const std::string page =
      std::regex_replace(project_file("man/kneecheck.1"), std::regex(R"(\\-)"), "-");
  const std::string options =
      page.substr(page.find(".SH OPTIONS"), page.find(".SH ANSWERS") - page.find(".SH OPTIONS"));
  const std::regex option(R"((--[a-z][a-z-]+))");
  std::set<std::string> shown = all_matches(help.out, option);
  for (const char* command :
       {"resume", "report", "compare", "history", "circuit", "lint", "show", "batch", "schema"}) {
    const Outcome more = run({command, "--help"});
    REQUIRE(more.status == 0);
    shown.merge(all_matches(more.out, option));
  }
  CHECK(shown == all_matches(options, option));
}

TEST_CASE("the manual page names every exit status, and its version is the program's") {
  const std::string page = project_file("man/kneecheck.1");
  CHECK(all_matches(page.substr(page.find(".SH EXIT STATUS")),
                    std::regex(R"(\.TP\n\.B ([0-9]+)\n)")) ==
        std::set<std::string>{"0", "1", "2", "3", "4", "5", "70"});
  CHECK(contains(page, "\"kneecheck " KNEECHECK_VERSION "\""));
  CHECK(run({"--version"}).out == "kneecheck " KNEECHECK_VERSION "\n");
}

}  // namespace kneecheck::testing
