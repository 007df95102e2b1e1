#include "kneecheck/text/layout.hpp"
#include "support/catch.hpp"

namespace kneecheck {
namespace {

TEST_CASE("a command stands on one line, however narrow that is, so that it can be copied") {
  CHECK(with_command("Carry on with:", "kneecheck resume", 40).str() ==
        "Carry on with: kneecheck resume\n");
  CHECK(with_command("Carry on later with:", "kneecheck resume 'my file'", 20).str() ==
        "Carry on later with:\nkneecheck resume 'my file'\n");
}

TEST_CASE("a message is broken at blanks where it is too long, and only there") {
  const Text message = "kneecheck: a.toml: is a directory\n  name another file\n";
  CHECK(fitted(message, 33).str() == message.str());
  CHECK(fitted(message, 20).str() ==
        "kneecheck: a.toml:\n    is a directory\n  name another file\n");
  CHECK(fitted({}, 20).empty());
}

TEST_CASE("a word that is longer than the line stays in one piece") {
  CHECK(fitted("kneecheck: /a/very/long/name.toml: is empty\n", 20).str() ==
        "kneecheck:\n    /a/very/long/name.toml:\n    is empty\n");
  CHECK(fitted("/a/very/long/name.toml: is empty  \n", 20).str() ==
        "/a/very/long/name.toml:\n    is empty  \n");
}

TEST_CASE("a command at the end of a message is broken by nothing") {
  CHECK(fitted("kneecheck: nothing\n  to finish it: kneecheck resume 'my file'\n", 24).str() ==
        "kneecheck: nothing\n  to finish it:\n    kneecheck resume 'my file'\n");
}

}  // namespace
}  // namespace kneecheck
