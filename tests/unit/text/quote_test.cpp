#include "kneecheck/text/safe_text.hpp"
#include "support/catch.hpp"

namespace kneecheck {
namespace {

TEST_CASE("a word to be typed to a shell is one word there") {
  CHECK(as_typed("/home/me/my-sessions").str() == "/home/me/my-sessions");
  CHECK(as_typed("my sessions").str() == "'my sessions'");
  CHECK(as_typed("it's").str() == "'it'\\''s'");
  CHECK(as_typed("$HOME;*").str() == "'$HOME;*'");
  CHECK(as_typed("").str() == "''");
  CHECK(as_typed("a\x1b").str() == "'a\\u{1b}'");
}

}  // namespace
}  // namespace kneecheck
