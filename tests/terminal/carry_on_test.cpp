// Who leaves is told a command, and it works.
#include <string>
#include <vector>

#include "terminal/typed.hpp"

namespace kneecheck::testing {
namespace {

// The command behind these words, on the same line or the next.
std::string command_behind(const std::string& shown, const std::string& words) {
  const std::size_t at = shown.rfind(words);
  REQUIRE(at != std::string::npos);
  const std::size_t begin = at + words.size() + 1;
  return shown.substr(begin, shown.find('\n', begin) - begin);
}

constexpr const char* at_first = "Saved as you go; carry on later with:";
constexpr const char* at_last = "Saved. Carry on later with:";

// Begins a session in this place, leaves it, begins another if that may be, and does as the words
// say.
void check_carried_on(const std::vector<std::string>& place, const char* words, bool meanwhile) {
  CAPTURE(place, words, meanwhile);
  const Folder folder;
  const std::string protocol = folder.write("it's mine.toml", miniature());
  const std::string all = run({"--protocol", protocol}, Bytes{miniature_answers}).out;
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
  terminal.reply_to(at_first, begun + "quit\n");
  CHECK(terminal.wait().status == 4);
  if (meanwhile) {
    arguments.insert(arguments.end(), {"--partial", "--for", "somebody else"});
    REQUIRE(
        run(Run{.arguments = arguments, .input = Bytes{"no\n1\n1\n"}, .program = "sh"}).status ==
        0);
  }
  const std::string command = command_behind(terminal.screen().shown(), words);
  CAPTURE(command);
  const std::string program = "kneecheck resume";
  REQUIRE(command.starts_with(program));
  const Outcome outcome =
      run(Run{.arguments = {"-c", in_folder + "exec \"$0\" resume" + command.substr(program.size()),
                            KNEECHECK_PROGRAM, folder.path(), home.path()},
              .input = Bytes{miniature_answers.substr(begun.size())},
              .program = "sh"});
  INFO(outcome.err);
  CHECK(outcome.status == 0);
  CHECK(outcome.out == all);
}

TEST_CASE("the commands that are shown for carrying on do, wherever the session is") {
  for (const char* words : {at_first, at_last}) {
    check_carried_on({}, words, false);
    check_carried_on({"--data-dir", "my sessions"}, words, false);
    check_carried_on({"--no-save", "--save", "./sheet.toml"}, words, false);
    check_carried_on({"--no-save", "--save", "sheet"}, words, false);
    check_carried_on({"--no-save", "--save=-sheet"}, words, false);
    check_carried_on({"--save", "another"}, words, false);
  }
}

TEST_CASE("the command that whoever leaves is shown carries on theirs, whoever begins meanwhile") {
  check_carried_on({}, at_last, true);
  check_carried_on({"--data-dir", "my sessions"}, at_last, true);
}

}  // namespace
}  // namespace kneecheck::testing
