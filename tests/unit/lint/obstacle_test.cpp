// Lint finds the prompts that no answers lead to.
#include "kneecheck/lint/obstacle.hpp"

#include <string>

#include "support/catch.hpp"
#include "support/small_protocol.hpp"

namespace kneecheck::testing {
namespace {

// Prompts a (yes or no, asked once), s (0 to 10, each side), then the one in question, called q.
std::optional<Obstacle> obstacle_to(const std::string& gates, const std::string& between = "",
                                    bool each_side = false) {
  const std::string first = R"(
[[prompt]]
id = "a"
kind = "yes_no"
ask = "?"
[[prompt]]
id = "s"
kind = "scale"
sides = "each"
ask = "{side}?"
)";
  const std::string last = std::string("[[prompt]]\nid = \"q\"\nkind = \"yes_no\"\n") +
                           (each_side ? "sides = \"each\"\nask = \"{side}?\"\n" : "ask = \"?\"\n");
  return obstacles_of(small_protocol(first + between + last + gates)).back();
}

TEST_CASE("Two sides may answer what one side cannot") {
  const std::string both =
      "ask_if = [{ prompt = \"s\", below = 3 }, { prompt = \"s\", at_least = 7 }]\n";
  CHECK_FALSE(obstacle_to(both));
  const std::string left =
      "ask_if = [{ prompt = \"s\", side = \"left\", below = 3 }, "
      "{ prompt = \"s\", side = \"left\", at_least = 7 }]\n";
  REQUIRE(obstacle_to(left));
  CHECK(obstacle_to(left)->kind == ObstacleKind::clash);
  CHECK(obstacle_to(left)->prompt == 1);
}

TEST_CASE("Bands that meet leave answers, bands side by side leave none") {
  const auto bands = [](int below, int at_least) {
    return "ask_if = [{ prompt = \"s\", side = \"both\", below = " + std::to_string(below) +
           " }, { prompt = \"s\", side = \"right\", at_least = " + std::to_string(at_least) +
           " }]\n";
  };
  CHECK_FALSE(obstacle_to(bands(5, 4)));
  CHECK(obstacle_to(bands(5, 5)));
}

TEST_CASE("One of several conditions is enough for ask_if_any") {
  CHECK_FALSE(
      obstacle_to("ask_if_any = [{ prompt = \"a\", is = \"yes\" }, "
                  "{ prompt = \"a\", is = \"no\" }]\n"));
}

TEST_CASE("What opens a prompt may be what leaves it out") {
  const std::string unsafe = "unsafe_if = { prompt = \"a\", is = \"yes\" }\n";
  CHECK(obstacle_to("ask_if = { prompt = \"a\", is = \"yes\" }\n" + unsafe));
  CHECK_FALSE(obstacle_to("ask_if = { prompt = \"a\", is = \"no\" }\n" + unsafe));
}

TEST_CASE("A prompt needs the answers that open the prompts it looks at") {
  const std::string between =
      "[[prompt]]\nid = \"b\"\nkind = \"yes_no\"\nask = \"?\"\n"
      "ask_if = { prompt = \"a\", is = \"yes\" }\n";
  const std::string yes_to_b = "ask_if = [{ prompt = \"b\", is = \"yes\" }, ";
  CHECK(obstacle_to(yes_to_b + "{ prompt = \"a\", is = \"no\" }]\n", between));
  CHECK_FALSE(obstacle_to(yes_to_b + "{ prompt = \"a\", is = \"yes\" }]\n", between));
  // What is not asked is no reason to leave anything out.
  CHECK_FALSE(
      obstacle_to("ask_if = { prompt = \"a\", is = \"no\" }\n"
                  "unsafe_if = { prompt = \"b\", is = \"no\" }\n",
                  between));
}

TEST_CASE("A prompt that looks at one that is never asked is never asked either") {
  const std::string never =
      "[[prompt]]\nid = \"b\"\nkind = \"yes_no\"\nask = \"?\"\n"
      "ask_if = [{ prompt = \"a\", is = \"yes\" }, { prompt = \"a\", is = \"no\" }]\n";
  const auto obstacle = obstacle_to("ask_if = { prompt = \"b\", is = \"no\" }\n", never);
  REQUIRE(obstacle);
  CHECK(obstacle->kind == ObstacleKind::never_asked);
  CHECK(obstacle->prompt == 2);
}

TEST_CASE("A prompt that is asked on one side only can be asked") {
  const std::string left = "ask_if = { prompt = \"s\", side = \"left\", at_least = 7 }\n";
  CHECK_FALSE(obstacle_to(left, "", true));
  CHECK_FALSE(obstacle_to(left + "unsafe_if = { prompt = \"s\", at_least = 7 }\n", "", true));
  CHECK(
      obstacle_to("ask_if = { prompt = \"s\", at_least = 7 }\n"
                  "unsafe_if = { prompt = \"s\", at_least = 7 }\n",
                  "", true));
}

}  // namespace
}  // namespace kneecheck::testing
