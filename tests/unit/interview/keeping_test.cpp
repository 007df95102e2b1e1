// Keeping: what is said about saving while the answers are given.
#include <functional>
#include <optional>
#include <set>
#include <string>

#include "kneecheck/interview/conversation.hpp"
#include "support/catch.hpp"
#include "support/fake_terminal.hpp"
#include "support/held.hpp"
#include "support/typed.hpp"

namespace kneecheck::testing {
namespace {

using Catch::Matchers::Contains;

// A disk that is full at the saves of these numbers, from 1; `saves` counts.
Keeping keeping(const std::set<int>& full, int& saves) {
  return {[&saves, full](const Interview&) -> std::optional<Text> {
            ++saves;
            return full.contains(saves) ? std::optional<Text>("disk full") : std::nullopt;
          },
          "kneecheck resume it"};
}

std::string said_while_saving(const std::set<int>& full, const std::vector<std::string>& lines) {
  FakeTerminal terminal;
  terminal.types_all(lines);
  int saves = 0;
  hold(miniature_protocol(), terminal, keeping(full, saves));
  return terminal.output;
}

TEST_CASE("nothing is said about saving where nothing is saved") {
  FakeTerminal terminal;
  hold(miniature_protocol(), terminal, {"n", "quit"});
  CHECK_THAT(terminal.output, Contains("quit leave\n"));
  CHECK_THAT(terminal.output, !Contains("Saved"));
  CHECK_THAT(terminal.output, !Contains("resume"));
}

TEST_CASE("every answer is saved, and how to carry on is told before the first") {
  FakeTerminal terminal;
  terminal.types_all({"n", "3", "abc", "<", "", "quit"});
  int saves = 0;
  hold(miniature_protocol(), terminal, keeping({}, saves));
  CHECK(saves == 2);
  CHECK_THAT(terminal.output, Contains("quit leave\n"));
  CHECK_THAT(terminal.output,
             Contains("Saved as you go; carry on later with: kneecheck resume it"));
  CHECK_THAT(terminal.output, !Contains("! not"));
}

TEST_CASE("a save that fails is told, with what to do about it, and so is one that makes it good") {
  const std::string output = said_while_saving({2, 3}, {"n", "3", "8", "5", "5", "quit"});
  CHECK_THAT(output, Contains("-> 3 of 10\n! not saved: disk full; it is tried again after every "
                              "answer, and quit lets you\n  name another file\n"));
  CHECK_THAT(output, Contains("! still not saved: disk full\n"));
  CHECK_THAT(output, Contains("-> 5 of 10\nSaved again, with everything so far.\n"));
  CHECK(count(output, "Saved again") == 1);
}

}  // namespace
}  // namespace kneecheck::testing
