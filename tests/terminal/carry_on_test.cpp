// Who leaves is told a command, and it works.
#include <string>
#include <vector>

#include "terminal/typed.hpp"

namespace kneecheck::testing {
namespace {

// What stands behind these words, up to the end of the line.
std::string line_behind(const std::string& shown, const std::string& words) {
  const std::size_t at = shown.rfind(words);
  REQUIRE(at != std::string::npos);
  const std::size_t begin = at + words.size();
  return shown.substr(begin, shown.find('\n', begin) - begin);
}

TEST_CASE("the command that is shown to whoever leaves carries the session on, wherever it is") {
  const Folder folder;
  const std::string protocol = folder.write("it's mine.toml", miniature());
  const std::string all = run({"--protocol", protocol}, Bytes{miniature_answers}).out;
  const std::vector<std::vector<std::string>> places = {
      {},
      {"--data-dir", "my sessions"},
      {"--no-save", "--save", folder / "sheet.toml"},
      {"--no-save", "--save", "sheet"},
      {"--save", "another"},
  };
  for (const std::vector<std::string>& place : places) {
    CAPTURE(place);
    // A home of its own: without a name, resume takes the newest session there is.
    const Folder home;
    const std::string in_folder = "cd \"$1\" && export XDG_DATA_HOME=\"$2\" && shift 2 && ";
    std::vector<std::string> arguments = {"-c",
                                          in_folder + "exec \"$0\" \"$@\"",
                                          KNEECHECK_PROGRAM,
                                          folder.path(),
                                          home.path(),
                                          "--protocol",
                                          "./it's mine.toml"};
    arguments.insert(arguments.end(), place.begin(), place.end());
    PtyProcess terminal({.arguments = arguments, .program = "sh", .columns = 500, .echo = false});
    const std::string begun = "no\n3\n8\n";
    terminal.wait_for("carry on later with: kneecheck resume");
    terminal.type(begun + "quit\n");
    CHECK(terminal.wait().status == 4);
    const std::string command =
        line_behind(terminal.screen().shown(), "Saved. Carry on later with: ");
    CHECK(command == line_behind(terminal.screen().shown(), "you go; carry on later with: "));
    CAPTURE(command);
    const std::string words = "kneecheck resume";
    REQUIRE(command.starts_with(words));
    const Outcome outcome =
        run(Run{.arguments = {"-c", in_folder + "exec \"$0\" resume" + command.substr(words.size()),
                              KNEECHECK_PROGRAM, folder.path(), home.path()},
                .input = Bytes{miniature_answers.substr(begun.size())},
                .program = "sh"});
    INFO(outcome.err);
    CHECK(outcome.status == 0);
    CHECK(outcome.out == all);
  }
}

}  // namespace
}  // namespace kneecheck::testing
