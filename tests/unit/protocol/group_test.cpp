// The loader reads pages of signs, and refuses what would not be one: E511.
#include <string>

#include "kneecheck/answers/digest.hpp"
#include "kneecheck/protocol/translation.hpp"
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/loading.hpp"
#include "support/signs.hpp"

namespace kneecheck::testing {
namespace {

// The one problem of the pages after `from` became `to`; all of them, on lines, if there are more.
std::string group_problem(const std::string& from, const std::string& to) {
  std::string source = signs_source();
  const std::size_t at = source.find(from);
  REQUIRE(at != std::string::npos);
  source.replace(at, from.size(), to);
  std::string all;
  for (const std::string& one : problems_of(source)) {
    all += (all.empty() ? "" : "\n") + one.substr(one.find(' ') + 1);
  }
  return all;
}

TEST_CASE("the prompts that name a group are the signs of its page") {
  const Protocol protocol = signs_protocol();
  REQUIRE(protocol.groups.size() == 2);
  CHECK(protocol.groups[0].id == "later");
  CHECK(protocol.groups[1].title == "Emergencies");
  CHECK(protocol.groups[1].ask == "Which of these are true?");
  CHECK(protocol.groups[1].steps == std::vector<std::string>{"Look at both knees."});
  const std::vector<Item> page = {item(protocol, "swollen"), item(protocol, "cold"),
                                  item(protocol, "hot")};
  for (const Item sign : page) {
    CHECK(page_of(protocol, sign) == page);
    CHECK(question_name(protocol, sign) == "now");
    CHECK(begins_page(protocol, sign) == (sign == page.front()));
  }
  CHECK(page_of(protocol, item(protocol, "squat")) == std::vector<Item>{item(protocol, "squat")});
  CHECK(question_name(protocol, item(protocol, "squat")) == "squat");
  // The gate of a page is that of each sign.
  CHECK(protocol.prompts[item(protocol, "night").prompt].ask_if.conditions.size() == 1);
  CHECK(protocol.prompts[item(protocol, "limp").prompt].ask_if ==
        protocol.prompts[item(protocol, "night").prompt].ask_if);
  CHECK(protocol.prompts[item(protocol, "hot").prompt].ask_if.conditions.empty());
}

TEST_CASE("E511: a page has two to nine signs") {
  CHECK(group_problem("group = \"later\"\nask = \"you limp\"", "ask = \"Do you limp?\"") ==
        "E511 night is the only sign of group later | a page has 2 to 9 signs: add others, or ask "
        "this one by itself");
  std::string signs = "[[prompt]]\nid = \"runs\"";
  for (int i = 0; i < 10; ++i) {
    signs = plain_prompt("sign" + std::to_string(i), "yes_no") + "group = \"many\"\n" + signs;
  }
  CHECK(contains(group_problem("[[prompt]]\nid = \"runs\"",
                               "[group.many]\ntitle = \"Many\"\nask = \"Which?\"\n" + signs),
                 "E511 group many has 10 signs; 9 at most | make two pages of it"));
  CHECK(group_problem("[group.now]",
                      "[group.idle]\ntitle = \"Idle\"\nask = \"Which?\"\n[group.now]") ==
        "E511 no prompt is a sign of group idle | give its signs group = \"idle\", or take it out");
}

TEST_CASE("E511: the signs of a page stand together, in one section") {
  CHECK(group_problem("[[prompt]]\nid = \"hot\"",
                      plain_prompt("sore", "yes_no") + "[[prompt]]\nid = \"hot\"") ==
        "E511 group now is torn apart: sore stands between its signs | move sore above or below "
        "them");
  CHECK(
      group_problem("ask = \"the knee is hot\"", "section = \"Heat\"\nask = \"the knee is hot\"") ==
      "E511 group now is torn apart: hot is in another section | a page stands in one section");
}

TEST_CASE("E511: a sign is a yes_no without sides, gate and pain of its own") {
  const std::string hot = "ask = \"the knee is hot\"\n";
  CHECK(group_problem("kind = \"yes_no\"\ngroup = \"later\"\nask = \"it wakes you\"",
                      "kind = \"text\"\ngroup = \"later\"\nask = \"it wakes you\"")
            .starts_with("E511 the signs of a group are yes_no; night is text | "));
  CHECK(
      group_problem(hot, "ask = \"the {side} knee is hot\"\nsides = \"each\"\n") ==
      "E511 hot is a sign of group now, and has sides | a page of signs is asked once: take sides "
      "out, or ask it by itself");
  for (const std::string gate : {"ask_if", "unsafe_if"}) {
    CHECK(
        group_problem(hot, hot + gate + " = { prompt = \"runs\", is = \"yes\" }\n") ==
        "E511 hot is a sign of group now, and has a gate of its own | a page is asked whole: give "
        "[group.now] an ask_if, or ask hot by itself");
  }
  CHECK(group_problem(hot, hot + "ask_if_any = [{ prompt = \"runs\", is = \"yes\" }]\n")
            .starts_with("E511 hot is a sign of group now, and has a gate"));
  CHECK(group_problem(hot, hot + "pain = \"skip\"\n") ==
        "E511 hot is a sign of group now, and offers \"it hurts\" | take pain out: nothing is "
        "tested on a page of signs");
  CHECK(group_problem(hot, hot + "pain = \"off\"\n") == "");
}

TEST_CASE("E511: a prompt names a group that is there") {
  CHECK(
      group_problem("group = \"later\"\nask = \"you limp\"", "group = \"latr\"\nask = \"you limp\"")
          .starts_with("E511 no group is called latr | did you mean later (line "));
  CHECK(contains(group_problem("group = \"later\"\nask = \"you limp\"",
                               "group = \"else\"\nask = \"you limp\""),
                 "E511 no group is called else | add a [group.ID] for else"));
}

TEST_CASE("E201: a group and a prompt may not have one id") {
  CHECK(group_problem("id = \"runs\"", "id = \"now\"")
            .starts_with("E201 id \"now\" is already used on line "));
}

TEST_CASE("a group has a title and a question") {
  CHECK(group_problem("title = \"Emergencies\"\n", "").starts_with("E022 group now has no title"));
  CHECK(group_problem("ask = \"Which of these are true?\"\n", "")
            .starts_with("E022 group now has no ask"));
}

TEST_CASE("the gate of a page looks at what is asked before its first sign") {
  CHECK(group_problem("ask_if = { prompt = \"runs\"", "ask_if = { prompt = \"squat\"")
            .find("E305 ask_if looks at squat, which is asked later") == 0);
  CHECK(group_problem("ask_if = { prompt = \"runs\"", "ask_if = { prompt = \"night\"")
            .find("E305 ask_if looks at its own prompt") == 0);
}

TEST_CASE("the words of a page are translated like others") {
  const Protocol original = signs_protocol();
  Translation translation;
  translation.language = "de";
  translation.sentences = {{"Emergencies", "Notfälle"},
                           {"Which of these are true?", "Was davon stimmt?"},
                           {"Look at both knees.", "Sieh beide Knie an."}};
  const Protocol german = translated(original, translation);
  CHECK(german.groups[1].title == "Notfälle");
  CHECK(german.groups[1].ask == "Was davon stimmt?");
  CHECK(german.groups[1].steps == std::vector<std::string>{"Sieh beide Knie an."});
  CHECK(contains(translation_skeleton(signs_source()), "\"Emergencies\" = \"\"\n"));
}

TEST_CASE("which signs stand on one page is part of what gives points") {
  const std::string body = signs_source();
  const std::string together = scoring_digest(load_protocol(body));
  // The same prompts without their page.
  std::string apart = body;
  const std::string names_page = "group = \"now\"\n";
  for (std::size_t at = apart.find(names_page); at != std::string::npos;
       at = apart.find(names_page))
    apart.erase(at, names_page.size());
  const std::string page =
      "[group.now]\ntitle = \"Emergencies\"\nask = \"Which of these are true?\"\n"
      "steps = [\"Look at both knees.\"]\n";
  apart.erase(apart.find(page), page.size());
  CHECK(scoring_digest(load_protocol(apart)) != together);
  // What the page is called is wording.
  std::string renamed = body;
  renamed.replace(renamed.find("Emergencies"), 11, "Dangers");
  CHECK(scoring_digest(load_protocol(renamed)) == together);
  CHECK(wording_digest(load_protocol(renamed)) != wording_digest(load_protocol(body)));
}

}  // namespace
}  // namespace kneecheck::testing
