// What stands before an answer that is there already: at a question gone back to, and in the
// opening of a screen that is carried on.
#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kneecheck/answers/words.hpp"
#include "kneecheck/interview/opening.hpp"
#include "support/catch.hpp"
#include "support/held.hpp"
#include "support/printed.hpp"
#include "support/small_protocol.hpp"
#include "support/whole_conversation.hpp"

namespace kneecheck::testing {
namespace {

// Two prompts of the kind, and one behind them.
Protocol asking(const std::string& kind) {
  const std::string prompt = R"(kind = ")" + kind + "\"\n" + [&] {
    if (kind == "choice") return R"(choices = ["stays", "falls"])";
    if (kind == "scale") return "min = 0\nmax = 10";
    if (kind == "number") return "min = 0\nmax = 99\nunit = \"cm\"";
    if (kind == "hold") return "target = 30\nlead_in = 5\npain = \"skip\"";
    return "";
  }();
  std::string body;
  for (const std::string id : {"first", "second"}) {
    const bool sides = id == "second" && kind != "text" && kind != "compare";
    body += "\n[[prompt]]\nid = \"" + id + "\"\ntitle = \"The " + id + "\"\nask = \"How is it" +
            (sides ? ", {side}?\"\nsides = \"each\"\n" : "?\"\n") + prompt + "\n";
  }
  return small_protocol(body + plain_prompt("last", "yes_no"));
}

TEST_CASE("at a question gone back to, one thing is said of Enter: that it keeps the answer") {
  const std::string kind =
      GENERATE("yes_no", "choice", "scale", "number", "hold", "compare", "text");
  const bool accessible = GENERATE(false, true);
  CAPTURE(kind, accessible);
  const Protocol protocol = asking(kind);
  std::string answer = plain_line(protocol.prompts.front());
  if (kind == "text") answer = "well";
  const bool sides = protocol.prompts[1].per_side;
  // To the last question, and back to the first one, with help at each on the way.
  const int revisits = sides ? 3 : 2;
  std::vector<std::string> lines(static_cast<std::size_t>(revisits), answer);
  for (int i = 0; i < revisits; ++i) lines.insert(lines.end(), {"<", "?"});
  FakeTerminal terminal;
  terminal.screen.accessible = accessible;
  hold(protocol, terminal, lines);

  // Each page ends in what is typed at it.
  const std::string begin = "now: ";
  int pages = 0;
  for (auto at = terminal.output.find(begin); at != std::string::npos;
       at = terminal.output.find(begin, at + 1)) {
    const std::size_t top = terminal.output.rfind("How is it", at);
    const std::string page = terminal.output.substr(top, terminal.output.find("> ", at) - top);
    INFO(page);
    CHECK(count(page, "Enter") == 1);
    CHECK(contains(page, "; Enter keeps it"));
    ++pages;
  }
  CHECK(pages == revisits);
  int helps = 0;
  const std::string first = accessible ? "Enter: " : "  Enter  ";
  for (auto at = terminal.output.find(first); at != std::string::npos;
       at = terminal.output.find(first, at + 1)) {
    const std::string page = terminal.output.substr(at, terminal.output.find("> ", at) - at);
    INFO(page);
    CHECK(contains(page, "keep your answer"));
    CHECK(count(page, "Enter") == 1);
    ++helps;
  }
  CHECK(helps == revisits);
  // The question stands on its page, on the page gone back to, and in the help there.
  CHECK(count(terminal.output, "How is it") == 3 * revisits);
}

// The things that the questions need which are still open.
std::set<std::string> needed(const Interview& interview) {
  std::set<std::string> things;
  for (const Item item : interview.expected()) {
    const Prompt& prompt = interview.protocol().prompts[item.prompt];
    const bool open = interview.answers().get(item).status == Status::not_reached;
    if (open && prompt.kind != Kind::info) {
      things.insert(prompt.equipment.begin(), prompt.equipment.end());
    }
  }
  return things;
}

std::string opening_words(const Interview& interview) {
  return opening_page(interview, "kneecheck resume", 0, {.width = 1000}).str();
}

TEST_CASE("whoever carries on is told what is still to do, and what pain in a test means") {
  const std::string name = GENERATE("miniature", "runner-knee", "runner-knee-full", "quick");
  const Protocol protocol = protocol_called(name);
  CAPTURE(name);
  Interview plan(protocol);
  while (plan.current()) {
    const Item item = *plan.current();
    const Prompt& prompt = protocol.prompts[item.prompt];
    if (prompt.kind == Kind::info) {
      plan.answer({});
      continue;
    }
    plan.answer(std::get<Answer>(parse_reply(prompt, plain_line(prompt))));

    const Interview carried_on(protocol, plan.answers());
    const std::string page = opening_words(carried_on);
    CAPTURE(item.prompt, page);
    const std::vector<Item> expected = carried_on.expected();
    const auto open = [&](Item one) {
      return plan.answers().get(one).status == Status::not_reached &&
             protocol.prompts[one.prompt].kind != Kind::info;
    };
    const bool asks = std::ranges::any_of(expected, open);
    const bool tests = std::ranges::any_of(
        expected, [&](Item one) { return open(one) && offers_pain(protocol.prompts[one.prompt]); });
    CHECK(contains(page, "Carrying on at question ") == asks);
    CHECK(contains(page, "? help") == asks);
    CHECK(contains(page, "Everything is answered. ") == !asks);
    CHECK(contains(page, "pain it hurts") == tests);
    if (!protocol.about.intro.empty()) {
      const std::string rule = protocol.about.intro.substr(protocol.about.intro.rfind('\n') + 1);
      CHECK(contains(page, rule) == tests);
    }
    const std::set<std::string> things = needed(carried_on);
    CHECK(contains(page, "You need: ") == !things.empty());
    for (const std::string& thing : things) CHECK(contains(page, thing));
  }
}

TEST_CASE(
    "a screen that a warning sign stopped opens with the warning alone when it is carried on") {
  const Protocol protocol = miniature_protocol();
  Interview interview(protocol);
  interview.answer({Status::answered, 1});
  REQUIRE(interview.course().stop());
  const std::string page = opening_words(interview);
  CHECK_FALSE(contains(page, "Carrying on"));
  CHECK_FALSE(contains(page, "Everything is answered"));
  CHECK_FALSE(contains(page, "You need"));
  CHECK(contains(page, protocol.about.disclaimer));
}

}  // namespace
}  // namespace kneecheck::testing
