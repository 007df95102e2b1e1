// Which side is worse is one fact: conversation, review and report say the same, whichever of the
// two sides the question asks to be named.
#include <string>

#include "kneecheck/answers/filled.hpp"
#include "kneecheck/report/report.hpp"
#include "support/catch.hpp"
#include "support/fake_terminal.hpp"
#include "support/held.hpp"
#include "support/printed.hpp"
#include "support/small_protocol.hpp"

namespace kneecheck::testing {
namespace {

Protocol comparing(const std::string& names) {
  return small_protocol(R"(
[[prompt]]
id = "rise"
title = "Rising"
kind = "compare"
names = ")" + names +
                        R"("
ask = "Which leg?"
red_flag = { at_least = 1, action = "refer", urgency = "soon", says = "The {side} knee needs a look." }
remark = { at_least = 1, says = "The {side} leg lags." }
finding = [ { at_least = 1, points = { hip = 60 }, says = "{Side} leg is harder" } ]
)");
}

struct ComparedAnswer {
  const char* typed;
  int value;
  const char* reviewed;
  const char* when_worse_is_named;  // the side that is worse, "" for none
  const char* when_better_is_named;
};

constexpr ComparedAnswer compared_answers[] = {
    {"ll", -2, "left, much", "left", "right"},
    {"l", -1, "left", "left", "right"},
    {"=", 0, "same", "", ""},
    {"r", 1, "right", "right", "left"},
    {"rr", 2, "right, much", "right", "left"},
};

// Every sentence with a side in it speaks of `worse`, and none of the other side.
void check_names_side(const std::string& said, const std::string& pattern,
                      const std::string& worse) {
  for (const Side side : {Side::left, Side::right}) {
    Blanks blanks;
    blanks.side = side;
    const std::string sentence = expand(pattern, blanks);
    CAPTURE(sentence, said);
    CHECK(contains(said, sentence) == (worse == side_name(side)));
  }
}

TEST_CASE("the worse side is the same in conversation, review, report and JSON, however asked") {
  for (const std::string names : {"worse", "better"}) {
    const Protocol protocol = comparing(names);
    for (const ComparedAnswer& row : compared_answers) {
      const std::string worse =
          names == "worse" ? row.when_worse_is_named : row.when_better_is_named;
      CAPTURE(names, row.typed, worse);

      FakeTerminal terminal;
      const Held held = hold(protocol, terminal, {row.typed, ""});
      REQUIRE(held.answers.get({0, Side::whole}) == answered(row.value));
      check_names_side(terminal.output, "The {side} knee needs a look.", worse);
      CHECK(contains(terminal.output, std::string("Rising: ") + row.reviewed + "\n"));

      Sheet sheet;
      sheet.answers = held.answers;
      const std::string report = printed(protocol, sheet);
      check_names_side(report, "The {side} knee needs a look.", worse);
      check_names_side(report, "The {side} leg lags.", worse);
      check_names_side(report, "+60  {Side} leg is harder", worse);
      check_names_side(report, "1. weak hip, {side} ", worse);

      const std::string json =
          json_report(protocol, sheet, Assessor(protocol).assess(held.answers), "1");
      check_names_side(json, "The {side} knee needs a look.", worse);
      check_names_side(json, "The {side} leg lags.", worse);
      check_names_side(json, "{Side} leg is harder", worse);
    }
  }
}

TEST_CASE("a warning about a compare that nobody answered speaks of either side") {
  Protocol protocol = comparing("better");
  protocol.prompts[0].red_flags[0].action = FlagAction::stop;
  FakeTerminal terminal;
  const Held held = hold(protocol, terminal, {"unsure", ""});
  CHECK(contains(terminal.output, "The left or right knee needs a look."));
  CHECK(contains(printed(protocol, held.answers), "The left or right knee needs a look."));
}

TEST_CASE("left against right is said alike in conversation and report, whichever end is worse") {
  for (const std::string bad_end : {"high", "low"}) {
    const Protocol protocol = small_protocol(R"(
[[prompt]]
id = "bend"
title = "Bend"
kind = "scale"
sides = "each"
worse = ")" + bad_end + R"("
ask = "How far does the {side} knee bend?"
difference = [ { at_least = 2, points = { hip = 60 }, says = "{Side} knee is the worse one" } ]
)");
    for (const auto& [left, right] : {std::pair{2, 6}, std::pair{6, 2}, std::pair{4, 4}}) {
      const bool left_is_worse = (left > right) == (bad_end == "high");
      const std::string worse = left == right ? "" : left_is_worse ? "left" : "right";
      CAPTURE(bad_end, left, right);
      FakeTerminal terminal;
      const Held held = hold(protocol, terminal, {std::to_string(left), std::to_string(right), ""});
      check_names_side(terminal.output, "the {side} side is worse", worse);
      const std::string report = printed(protocol, held.answers);
      check_names_side(report, "{Side} knee is the worse one", worse);
      CHECK(contains(report, ", worse") == !worse.empty());
    }
  }
}

}  // namespace
}  // namespace kneecheck::testing
