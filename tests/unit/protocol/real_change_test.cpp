// What a protocol says about two sessions of one person: role, real_change and [plan] after.
#include "kneecheck/answers/digest.hpp"
#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/protocol/translation.hpp"
#include "support/catch.hpp"
#include "support/loading.hpp"
#include "support/small_protocol.hpp"

namespace kneecheck::testing {
namespace {

const Prompt& prompt_called(const Protocol& protocol, const std::string& id) {
  return protocol.prompts.at(find_prompt(protocol, id).value());
}

const std::string calves = "kind = \"scale\"\nsides = \"each\"";
const std::string once = "id = \"sore\"\nkind = \"scale\"\nask = \"How sore?\"\n";

std::string with_sore(const std::string& keys) { return "[[prompt]]\n" + once + keys + "\n"; }

// The base protocol with one more scale, which is asked once.
std::string sore_problem(const std::string& keys) {
  return problem("[[prompt]]\nid = \"plank\"", with_sore(keys) + "[[prompt]]\nid = \"plank\"");
}

}  // namespace

TEST_CASE("a real change is a number in the prompt's unit, or a table of what must both hold") {
  const auto change_of = [](const std::string& from, const std::string& to, const char* id) {
    return prompt_called(load_protocol(base_with(from, to)), id).real_change;
  };
  CHECK(change_of(calves, calves + "\nreal_change = 3", "calves") == RealChange{3, {}, {}});
  CHECK(change_of("target = 45", "target = 45\nreal_change = { at_least = 10, percent = 20 }",
                  "plank") == RealChange{10, 20, {}});
  CHECK(change_of("target = 45", "target = 45\nreal_change = { percent = 35, cite = [\"book\"] }",
                  "plank") == RealChange{{}, 35, {0}});
  CHECK(change_of("max = 20\n", "max = 20\nreal_change = 1.5\n", "reach") ==
        RealChange{15, {}, {}});
  CHECK(change_of("ask = \"Which leg is harder?\"",
                  "ask = \"Which leg is harder?\"\nreal_change = 4",
                  "stand_up") == RealChange{4, {}, {}});
  CHECK(change_of(calves, calves, "calves") == std::nullopt);
}

TEST_CASE("a real change that no two answers can have is refused, and one of nothing") {
  CHECK(problem(calves, calves + "\nreal_change = ¦11¦") ==
        "E410 two answers can differ by 10 at most; real_change = 11");
  CHECK(problem(calves, calves + "\nreal_change = ¦0¦") ==
        "E026 real_change = 0 is outside 1 to 10");
  CHECK(
      problem(calves, calves + "\nreal_change = ¦1.5¦").starts_with("E024 real_change must be a "));
  CHECK(problem(calves, calves + "\nreal_change = ¦{ cite = [\"book\"] }") ==
        "E407 real_change does not say how much | add at_least or percent");
  CHECK(problem(calves, calves + "\nreal_change = { percent = ¦101¦ }") ==
        "E026 percent = 101 is outside 1 to 100");
  CHECK(problem(calves, calves + "\nmin = -1\nreal_change = { ¦percent¦ = 20 }") ==
        "E409 percent needs min of 0 or more | use at_least");
  CHECK(problem("choices = [\"no\"", "real_change = { ¦percent¦ = 20 }\nchoices = [\"no\"") ==
        "E409 percent needs answers that are counted | use at_least");
  CHECK(sore_problem("min = 8\nreal_change = { percent = ¦21¦ }") ==
        "E410 no two answers are 21 percent apart: the lowest is 8, the highest 10 | use at_least");
  CHECK(problem("kind = \"info\"", "kind = \"info\"\n¦real_change¦ = 2") ==
        "E021 real_change does not belong to an info prompt");
  CHECK(problem(calves, calves + "\nreal_change = ¦\"3\"¦") ==
        "E023 real_change must be a number or a { … } table, found \"3\" | remove the quotes");
}

TEST_CASE("a role fits a kind of prompt that is asked once, and one prompt has it") {
  CHECK(loads("[[prompt]]\nid = \"plank\"",
              with_sore("role = \"pain_before\"") + "[[prompt]]\nid = \"plank\""));
  CHECK(sore_problem("role = ¦\"age\"¦")
            .starts_with("E025 role \"age\" is not known | pain_before, pain_after"));
  CHECK(sore_problem("max = 100\nrole = ¦\"pain_after\"¦") ==
        "E518 a prompt with role = \"pain_after\" is a scale from 0 to 10 | take role out, or ask "
        "it so");
  CHECK(problem(calves, calves + "\nrole = ¦\"pain_before\"¦") ==
        "E518 a prompt with role = \"pain_before\" is asked once, and this prompt is asked for "
        "each side | take role out, or ask it so");
  CHECK(problem("target = 45", "target = 45\n¦role¦ = \"age\"") ==
        "E021 role does not belong to a hold prompt");
  CHECK(problem("[[prompt]]\nid = \"plank\"",
                with_sore("role = \"pain_before\"") +
                    "[[prompt]]\nid = \"again\"\nkind = \"scale\"\nask = \"And now?\"\nrole = "
                    "¦\"pain_before\"¦\n[[prompt]]\nid = \"plank\"") ==
        "E518 role \"pain_before\" is given twice | only one prompt can tell it; take it out of "
        "the other");
}

TEST_CASE("what to do after the second time is read, and translated") {
  const Protocol protocol = load_protocol(
      base_with("[plan]", "[plan]\nafter = { better = \"Go on.\", worse = \"Do less.\" }"));
  CHECK(protocol.plan.after == AfterWords{"Go on.", "", "Do less."});
  Translation translation;
  translation.sentences["Go on."] = "Weiter.";
  CHECK(translated(protocol, translation).plan.after.better == "Weiter.");
  CHECK(untranslated(protocol, translation).size() + 1 ==
        untranslated(protocol, Translation{}).size());
}

TEST_CASE("what only the comparison reads changes no digest of the scoring") {
  const Protocol plain = load_protocol(base_protocol());
  const Protocol more = load_protocol(base_with(calves, calves + "\nreal_change = 3"));
  CHECK(scoring_digest(more) == scoring_digest(plain));
  CHECK(wording_digest(more) == wording_digest(plain));
}

TEST_CASE("every shipped protocol tells the pain, and how much of each feeling is noise") {
  for (const BuiltinFile& file : builtin_files()) {
    INFO(file.name);
    const Protocol protocol = load_protocol(file.source);
    CHECK(prompt_called(protocol, "age").role == Role::age);
    CHECK(prompt_called(protocol, "pain_now").role == Role::pain_before);
    CHECK(prompt_called(protocol, "pain_end").role == Role::pain_after);
    CHECK_FALSE(protocol.plan.after.better.empty());
    CHECK_FALSE(protocol.plan.after.same.empty());
    CHECK_FALSE(protocol.plan.after.worse.empty());
    for (const Prompt& prompt : protocol.prompts) {
      if (prompt.real_change) CHECK_FALSE(prompt.real_change->cite.empty());
      const bool feeling = prompt.id.starts_with("stretch_") || prompt.id.starts_with("roll_");
      if (!feeling || prompt.kind != Kind::scale) continue;
      INFO(prompt.id);
      REQUIRE(prompt.real_change);
      CHECK(prompt.real_change->at_least == 3);
    }
  }
}

}  // namespace kneecheck::testing
