// Whoever begins is told when the last screen was.
#include <filesystem>
#include <string>
#include <vector>

#include "support/contains.hpp"
#include "terminal/typed.hpp"

namespace kneecheck::testing {
namespace {

constexpr int retest_days = 14;    // of the miniature
constexpr int today = 1795330800;  // 2026-11-22

struct Earlier {
  // As a script, so many days ago, with these options.
  void screen(int days_ago, const std::vector<std::string>& more = {},
              const std::string& lines = miniature_answers) const {
    const Outcome outcome =
        run(Run{.arguments = with_more({"-p", protocol, "--partial", "--data-dir", data}, more),
                .input = Bytes{lines},
                .environment = {"SOURCE_DATE_EPOCH=" + std::to_string(today - days_ago * 86400)}});
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
  }
  // What a person sees who begins now, up to the first question.
  std::string begin(const std::vector<std::string>& more = {}, int columns = 80) const {
    PtyProcess terminal({.arguments = with_more({"-p", protocol, "--data-dir", data}, more),
                         .columns = columns,
                         .echo = false});
    terminal.wait_for("Answer and press Enter");
    return terminal.screen().shown();
  }
  Folder folder;
  std::string data = folder / "kneecheck";
  std::string protocol = folder.write("mine.toml", miniature());
};

TEST_CASE("whoever begins when it is time for it again is told in a line when the last one was") {
  for (const int columns : {80, 40}) {
    const Earlier earlier;
    earlier.screen(100);
    earlier.screen(35);
    CHECK(earlier.begin({}, columns).starts_with("Your last screen was on 2026-10-18;"));
  }
}

TEST_CASE("it is time again on the very day that the protocol names, and not before") {
  const Earlier earlier;
  earlier.screen(retest_days);
  CHECK(contains(earlier.begin(), "Your last screen was on 2026-11-08;"));
  earlier.screen(retest_days - 1);
  CHECK_FALSE(contains(earlier.begin(), "last screen"));
}

TEST_CASE("behind the first page stands what changed since the last screen, and c shows it") {
  const Earlier earlier;
  earlier.screen(35);
  PtyProcess terminal(
      {.arguments = {"-p", earlier.protocol, "--data-dir", earlier.data}, .echo = false});
  for (const std::string& line : lines_of(miniature_answers)) {
    terminal.wait_for("> ");
    terminal.type(line + "\n");
  }
  terminal.reply_to("Enter shows the", "\n");
  terminal.wait_for("Since 2026-10-18: ");
  terminal.reply_to("c what changed", "c\n");
  terminal.wait_for("35 days apart.");
  terminal.reply_to("c what changed", "q\n");
  CHECK(terminal.wait().status == 0);
}

TEST_CASE("who was interrupted is told behind the rest what changed since the last screen") {
  const Earlier earlier;
  earlier.screen(35);
  const std::vector<std::string> lines = lines_of(miniature_answers);
  {
    PtyProcess first(
        {.arguments = {"-p", earlier.protocol, "--data-dir", earlier.data}, .echo = false});
    for (const std::string& line : {lines[0], lines[1], std::string("quit")}) {
      first.wait_for("> ");
      first.type(line + "\n");
    }
    CHECK(first.wait().status == 4);
  }
  PtyProcess terminal(
      {.arguments = {"resume", "-p", earlier.protocol, "--data-dir", earlier.data}, .echo = false});
  for (std::size_t at = 2; at < lines.size(); ++at) {
    terminal.wait_for("> ");
    terminal.type(lines[at] + "\n");
  }
  terminal.reply_to("Enter shows the", "\n");
  terminal.wait_for("Since 2026-10-18: ");
  terminal.reply_to("c what changed", "q\n");
  CHECK(terminal.wait().status == 0);
}

TEST_CASE("the last screen is that of the person, and of nobody else") {
  const Earlier earlier;
  earlier.screen(60, {"--for", "N.N."});
  earlier.screen(35, {"--for", "K.M."});
  CHECK(contains(earlier.begin({"--for", "N.N."}), "Your last screen was on 2026-09-23;"));
  CHECK(contains(earlier.begin({"--for", "K.M."}), "Your last screen was on 2026-10-18;"));
  CHECK_FALSE(contains(earlier.begin({"--for", "X.Y."}), "last screen"));
}

TEST_CASE("whoever does not say who they are is told whose the newest session is") {
  const Earlier earlier;
  earlier.screen(60);
  earlier.screen(35, {"--for", "K.M."});
  CHECK(contains(
      earlier.begin(),
      "The last screen of K.M. was on 2026-10-18; to keep this one with it: --for K.M.\n"));
  // An unlabelled session that is newer is nobody's but theirs.
  earlier.screen(20);
  CHECK(contains(earlier.begin(), "Your last screen was on 2026-11-02;"));
}

TEST_CASE("of what is no finished screen of this protocol nobody is told as of a last one") {
  const Earlier earlier;
  earlier.screen(35, {}, "no\n3\n");
  std::string shown = [&] {
    PtyProcess terminal(
        {.arguments = {"-p", earlier.protocol, "--data-dir", earlier.data}, .echo = false});
    terminal.reply_to("Enter begins a new one >", "\n");
    terminal.wait_for("Answer and press Enter");
    return terminal.screen().shown();
  }();
  CHECK_FALSE(contains(shown, "last screen"));

  const Earlier other;
  other.screen(35);
  other.folder.write("mine.toml", with(miniature(), "\"runner-knee\"", "\"other\""));
  CHECK_FALSE(contains(other.begin(), "last screen"));

  const Earlier damaged;
  damaged.screen(35);
  const std::string file = "kneecheck/2026-10-18-runner-knee.toml";
  damaged.folder.write(file, with(read_file(damaged.folder / file), "\"no\"", "\"yes\""));
  shown = damaged.begin();
  CHECK_FALSE(contains(shown, "last screen"));
  CHECK_FALSE(contains(shown, "damaged"));
  CHECK(std::filesystem::exists(damaged.folder / file));
}

TEST_CASE("a script is told of no last screen, and nor is who keeps none") {
  const Earlier earlier;
  earlier.screen(35);
  const Outcome script =
      run({"-p", earlier.protocol, "--data-dir", earlier.data}, Bytes{miniature_answers});
  CHECK(script.status == 0);
  CHECK(script.err.empty());
  PtyProcess terminal({.arguments = {"-p", earlier.protocol, "--no-save"},
                       .environment = {"XDG_DATA_HOME=" + earlier.folder.path()},
                       .echo = false});
  terminal.wait_for("Answer and press Enter");
  CHECK_FALSE(contains(terminal.screen().shown(), "last screen"));
}

}  // namespace
}  // namespace kneecheck::testing
