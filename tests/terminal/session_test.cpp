// A whole session, from the first question to the report.
#include <filesystem>

#include "support/contains.hpp"
#include "support/printed.hpp"
#include "terminal/typed.hpp"

namespace kneecheck::testing {
namespace {

const std::string sheet =
    "format = 1\n"
    "[answers]\n"
    "warning_signs = \"no\"\n"
    "hip_flexors = { left = 3, right = 8 }\n"
    "quads = { left = 5, right = \"skip\" }\n"
    "hamstrings = { left = 2, right = 2 }\n"
    "calves = { left = 4, right = 3 }\n"
    "plank = 2\n"
    "squat = { left = \"a little\", right = \"clearly\" }\n"
    "stand_up = \"right\"\n";

TEST_CASE(
    "a session typed with the plank stopped, corrected and kept reports what a pipe reports") {
  const Folder folder;
  const std::string protocol = folder.write("short.toml", short_hold(3));
  const std::string lines = with(miniature_answers, "\n30\n", "\n2\n");
  for (const char* format : {"text", "json"}) {
    PtyProcess terminal({.arguments = {"--protocol", protocol, "--format", format},
                         .output_file = folder / "typed"});
    answer_up_to_plank(terminal);
    terminal.type("\n");
    terminal.reply_to("1 s, 2 to go", "\n");
    terminal.wait_for("stopped at ");
    terminal.reply_to("Enter keeps it", "2\n");
    terminal.wait_for("-> 2 s");
    terminal.reply_to("] > ", "<\n");
    terminal.wait_for("Enter keeps it");
    terminal.reply_to("lank > ", "\n");
    answer_from_squat(terminal);
    CHECK(terminal.wait().status == 0);

    const std::string typed = read_file(folder / "typed");
    const auto report = [&](Input input, std::vector<std::string> more = {}) {
      more.insert(more.end(), {"--protocol", protocol, "--format", format});
      const Outcome outcome =
          run(Run{.arguments = more, .input = std::move(input), .output = File{folder / "piped"}});
      INFO(outcome.err);
      CHECK(outcome.status == 0);
      return read_file(folder / "piped");
    };
    REQUIRE_FALSE(typed.empty());
    CHECK(typed == report(Bytes{lines}));
    CHECK(typed == report(Bytes{lines, true}));
    CHECK(typed == report(File{folder.write("lines", lines)}));
    CHECK(typed == report(Bytes{sheet}));
    CHECK(typed == report(Closed{}, {"--answers", folder.write("sheet.toml", sheet)}));
  }
}

TEST_CASE("a person is asked again, and helped after two mistakes in a row") {
  PtyProcess terminal({.arguments = {"--protocol", miniature_path}});
  terminal.reply_to("[y/n] > ", "maybe\n");
  terminal.wait_for("you typed \"maybe\"");
  terminal.reply_to("[y/n] > ", "perhaps\n");
  terminal.wait_for("you typed \"perhaps\"");
  terminal.wait_for("review");
  terminal.reply_to("[y/n] > ", "n\n");
  terminal.wait_for("-> no");
}

TEST_CASE("an output that is named before the first question is written after the last") {
  const Folder folder;
  PtyProcess terminal({.arguments = {"--protocol", miniature_path, "-o", folder / "report"}});
  terminal.wait_for("[y/n] > ");
  CHECK_FALSE(std::filesystem::exists(folder / "report"));
  terminal.type("y\n");
  terminal.reply_to("Enter ends here", "\n");
  CHECK(terminal.wait().status == 0);
  CHECK(contains(read_file(folder / "report"), "needs a professional"));
}

TEST_CASE("a person whose report goes to a file is told so, and sees its first page") {
  const Folder folder;
  const auto setup = [&](const std::string& format) {
    return PtySetup{
        .arguments = {"--protocol", miniature_path, "-o", folder / "report", "--format", format},
        .columns = 200};
  };
  const auto stopped = [&](const PtySetup& what) {
    PtyProcess terminal(what);
    terminal.reply_to("[y/n] > ", "y\n");
    terminal.reply_to("Enter ends here", "\n");
    terminal.wait_for("Your report is in " + (folder / "report") + ".");
    CHECK(terminal.wait().status == 0);
    return without_escapes(terminal.bytes().substr(terminal.bytes().find("Enter ends here")));
  };
  SECTION("as text, on a terminal") {
    const std::string shown = stopped(setup("text"));
    const std::string report = read_file(folder / "report");
    CHECK(contains(shown, "1 of 13 answers given."));
    CHECK_FALSE(contains(shown, "What was asked"));
    CHECK_FALSE(contains(shown, "q done"));
    CHECK(contains(report, "1 of 13 answers given."));
    CHECK(contains(report, "What was asked"));
  }
  SECTION("as text, where standard output is a file: that stays empty") {
    PtySetup what = setup("text");
    what.output_file = folder / "out";
    CHECK(contains(stopped(what), "1 of 13 answers given."));
    CHECK(read_file(folder / "out").empty());
  }
  SECTION("as JSON, which is for programs") {
    CHECK(stopped(setup("json")).find("{") == std::string::npos);
    CHECK(read_file(folder / "report").starts_with("{"));
  }
  SECTION("a script is told nothing") {
    const Outcome script =
        run({"--protocol", miniature_path, "-o", folder / "report"}, Bytes{miniature_answers});
    CHECK(script.status == 0);
    CHECK(script.out.empty());
    CHECK(script.err.empty());
  }
}

}  // namespace
}  // namespace kneecheck::testing
