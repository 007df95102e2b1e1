// Messages on standard error: broken at blanks on a terminal, whole everywhere else.
#include <algorithm>
#include <sstream>

#include "kneecheck/text/layout.hpp"
#include "support/printed.hpp"
#include "terminal/typed.hpp"

namespace kneecheck::testing {
namespace {

// A line of a file that a message quotes, or the carets below it: cut to the screen, and said to
// be.
bool is_quoted(const std::string& line) {
  const std::size_t bar = line.find_first_not_of(" 0123456789");
  return line.starts_with("  ") && bar != std::string::npos && line.compare(bar, 2, "| ") == 0;
}

std::vector<std::string> unquoted_words(const std::string& text) {
  std::vector<std::string> words;
  for (const std::string& line : lines_of(text)) {
    if (is_quoted(line)) continue;
    std::istringstream stream(line);
    for (std::string word; stream >> word;) words.push_back(word);
  }
  return words;
}

// What a command says that ends before it asks anything.
std::string on_terminal(const std::vector<std::string>& arguments, int columns) {
  PtyProcess terminal({.arguments = arguments, .columns = columns});
  std::string out = terminal.wait().out;
  std::erase(out, '\r');
  return out;
}

TEST_CASE("no word of a message is cut on a terminal, and everything else gets its lines whole") {
  const Folder folder;
  const std::string sessions = folder / "s";
  const std::string protocol = folder.write("p.toml", miniature());
  const std::string bad = folder.write(
      "bad.toml", with(with(miniature(), "kind = \"yes_no\"", "kind = \"yes_or_no_or_what\""),
                       "sides = \"each\"", "side = \"each\""));
  const std::string odd = folder.write(
      "odd.toml",
      "format = 1\n[answers]\nwarning_signs = \"perhaps, perhaps not, who can tell\"\n");
  const std::string wrong =
      folder.write("wrong.txt", "no\n3\n8\nvery, very tight indeed, I think\n");
  const std::string early = folder.write("early.txt", "no\n3\n");
  const std::string all = folder.write("all.txt", miniature_answers);
  REQUIRE(run({"-p", protocol, "-a", all, "--data-dir", sessions}).status == 0);

  const std::vector<std::vector<std::string>> commands = {
      {"--colour"},
      {"nonsense"},
      {"--width", "wide"},
      {"--protocol", "runner-kne"},
      {"--protocol", bad},
      {"--protocol", folder / "nothing.toml"},
      {"--protocol", protocol, "--answers", odd},
      {"--protocol", protocol, "--answers", wrong},
      {"--protocol", protocol, "--answers", early},
      {"--protocol", protocol, "--output", protocol},
      {"--output", folder.path()},
      {"--lang", "xx"},
      {"resume", "--data-dir", sessions},
      {"resume", "--data-dir", sessions, "somebody who never was here"},
      {"resume", "--data-dir", folder / "empty"},
      {"lint"},
      {"lint", all},
      {"lint", "--explain", "W4"},
      {"schema", "of something"},
      {"show", "quick", "--toml", "--template"},
  };
  bool any_long = false;
  for (const std::vector<std::string>& command : commands) {
    const Outcome piped = run(command);
    CAPTURE(command, piped.err);
    REQUIRE(piped.status != 0);
    const std::vector<std::string> words = unquoted_words(piped.err);
    REQUIRE_FALSE(words.empty());
    for (const std::string& line : lines_of(piped.err)) any_long |= display_width(line) > 80;
    for (const int columns : {40, 80}) {
      const std::string shown = on_terminal(command, columns);
      CAPTURE(columns, shown);
      CHECK(unquoted_words(shown) == words);
      for (const std::string& line : lines_of(shown)) {
        const bool one_word = line.find(' ', line.find_first_not_of(' ')) == std::string::npos;
        const bool command_to_copy = line.starts_with("    kneecheck ");
        CHECK((display_width(line) <= columns || one_word || command_to_copy));
      }
    }
  }
  CHECK(any_long);
}

TEST_CASE("batch does not wait at a terminal for rows that somebody would have to type") {
  PtyProcess terminal({.arguments = {"batch"}, .columns = 200});
  terminal.wait_for("batch: names no file, and standard input is a terminal");
  CHECK(terminal.wait().status == 2);
}

}  // namespace
}  // namespace kneecheck::testing
