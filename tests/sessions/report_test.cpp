// The report of a saved session is that of the run, byte for byte.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/process.hpp"
#include "support/pty_process.hpp"
#include "support/session.hpp"

namespace kneecheck::testing {
namespace {

// The one session of the folder, without its ending.
std::string only_session(const Folder& folder) {
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    if (entry.path().extension() == ".toml") return entry.path().stem();
  }
  FAIL("nothing was saved");
  return "";
}

void check_same(const Outcome& again, const Outcome& first) {
  INFO(again.err);
  CHECK(again.out == first.out);
  CHECK(again.status == first.status);
}

TEST_CASE("the report of a saved session is that of the run, however the session is named") {
  for (const Session& session : all_sessions()) {
    for (const std::string format : {"text", "json"}) {
      DYNAMIC_SECTION(session.path + " as " + format) {
        const Folder folder;
        const std::vector<std::string> look =
            with_more(session.arguments, {"--data-dir", folder.path(), "--format", format});
        const Outcome first =
            run(with_more(look, {"--for", "K.M.", "--fail-on", "strong"}), Bytes{session.typed()});
        REQUIRE_FALSE(first.out.empty());
        const std::string name = only_session(folder);
        const std::string bytes = read_file(folder / name + ".toml");
        for (const std::vector<std::string>& which : std::vector<std::vector<std::string>>{
                 {}, {name}, {"K.M."}, {"--for", "K.M."}, {folder / name + ".toml"}}) {
          CAPTURE(which);
          std::vector<std::string> again = with_more({"report", "--fail-on", "strong"}, look);
          check_same(run(with_more(again, which)), first);
        }
        const std::string file = folder / "report";
        const Outcome to_file =
            run(with_more(with_more({"report", "--fail-on", "strong", "-o", file}, look), {name}));
        CHECK(to_file.status == first.status);
        CHECK(to_file.out.empty());
        CHECK(read_file(file) == first.out);
        CHECK(read_file(folder / name + ".toml") == bytes);
      }
    }
  }
}

TEST_CASE("the report of what a person answered is the one that went to their file") {
  for (const Session& session : all_sessions()) {
    if (!session.path.ends_with("right-hip.session") &&
        !session.path.ends_with("warning-sign.session") &&
        !session.path.ends_with("left-hip-german.session")) {
      continue;
    }
    DYNAMIC_SECTION(session.path) {
      const Folder folder;
      const std::vector<std::string> look =
          with_more(session.arguments, {"--data-dir", folder / "data"});
      PtyProcess terminal({.arguments = look, .output_file = folder / "report", .echo = false});
      terminal.type(session.typed());
      CHECK(terminal.wait().status == session.status);
      CHECK(run(with_more({"report"}, look)).out == read_file(folder / "report"));
    }
  }
}

TEST_CASE("a person at a terminal gets the whole report of a session, and is asked nothing") {
  for (const Session& session : all_sessions()) {
    if (!session.path.ends_with("right-hip.session")) continue;
    const Folder folder;
    const std::vector<std::string> place = {"--data-dir", folder / "data"};
    const std::string whole = run(place, Bytes{session.typed()}).out;
    PtyProcess terminal(
        {.arguments = with_more({"report", "--color", "never", "--width", "80"}, place)});
    CHECK(terminal.wait().status == 0);
    const std::string& shown = terminal.screen().shown();
    for (const std::string& line : lines_of(whole)) {
      INFO(line);
      CHECK(contains(shown, line));
    }
    // To a file it goes alone.
    PtyProcess to_file({.arguments = with_more({"report", "-o", folder / "report"}, place)});
    CHECK(to_file.wait().status == 0);
    CHECK(to_file.bytes().empty());
    CHECK(read_file(folder / "report") == whole);
  }
}

TEST_CASE("the report of a sheet is the same, whichever way it is read") {
  for (const Session& session : all_sessions()) {
    if (!session.path.ends_with("right-hip.session")) continue;
    const Folder folder;
    const std::string sheet = folder / "saved.toml";
    REQUIRE(run(with_more(session.arguments, {"--save", sheet}), Bytes{session.typed()}).status ==
            session.status);
    const std::string bytes = read_file(sheet);
    // As if it was written by hand, with nothing that only the program writes.
    const std::string own =
        folder.write("own.toml", "format = 1\n" + bytes.substr(bytes.find("[answers]")));
    for (const std::string& file : {sheet, own}) {
      check_same(run({"report", file}), run({"--answers", file}));
    }
    // A sheet says itself what it is for.
    const std::string quick = folder.write(
        "quick.toml", "format = 1\n[session]\nprotocol = \"quick\"\n[answers]\nage = 34\n");
    check_same(run({"report", quick, "--partial"}),
               run({"-p", "quick", "--answers", quick, "--partial"}));
    CHECK(contains(run({"report", quick, "--partial"}).out, "protocol quick"));
  }
}

}  // namespace
}  // namespace kneecheck::testing
