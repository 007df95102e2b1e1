// The reply words that a translation brings, and which it may not.
#include <variant>

#include "kneecheck/answers/guard.hpp"
#include "kneecheck/answers/reply.hpp"
#include "kneecheck/interview/circuit_pages.hpp"
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/fake_terminal.hpp"
#include "support/held.hpp"
#include "support/translating.hpp"

namespace kneecheck::testing {
namespace {

// A translation with `words` as its [words], which begins on line 5, and `text` as its [text].
std::string with_words(const std::string& words, const std::string& text = "") {
  return "format = 1\ntranslates = \"base\"\nlanguage = \"de\"\n[words]\n" + words + "\n[text]\n" +
         text;
}

Lines in_words(const std::string& words, const std::string& text = "") {
  return translation_problems(with_words(words, text));
}

const std::string german_file = R"(
yes = ["ja", "j"]
no = ["nein"]
left = ["links"]
right = ["rechts"]
left_much = ["viel links"]
same = ["gleich"]
pain = ["Schmerz", "tut  weh"]
hurt = ["tut weh"]
skip = ["weiter"]
unsure = ["weiß nicht"]
back = ["ZURÜCK"]
help = ["hilfe"]
review = ["übersicht"]
quit = ["beenden"]
none = ["keine"]
seconds = ["sek"]
minutes = ["minuten"]
and = ["und"]
)";

Protocol base_with_german_words() {
  const Protocol base = load_protocol(base_protocol());
  return translated(base, read_translation(base, with_words(german_file)));
}

Reply said_to(const Protocol& protocol, Prompt prompt, std::string_view line) {
  INFO(line);
  if (prompt.kind != Kind::text) prompt.pain = PainRule::skip;
  return parse_reply(prompt, line, protocol.words);
}

Prompt plain(Kind kind, int min, int max) {
  Prompt prompt;
  prompt.kind = kind;
  prompt.min = min;
  prompt.max = max;
  return prompt;
}

}  // namespace

TEST_CASE("a translation brings words that are understood beside the English ones") {
  const Protocol protocol = base_with_german_words();
  const auto answer = [&](const Prompt& prompt, std::string_view line) {
    return std::get<Answer>(said_to(protocol, prompt, line));
  };
  const auto command = [&](std::string_view line) {
    return std::get<Command>(said_to(protocol, plain(Kind::yes_no, 0, 1), line));
  };
  const Prompt yes_no = plain(Kind::yes_no, 0, 1);
  for (const char* line : {"ja", "J", "Ja", "yes", "y", "yep"})
    CHECK(answer(yes_no, line) == Answer{Status::answered, 1});
  for (const char* line : {"nein", "no", "n", "keine"})
    CHECK(answer(yes_no, line) == Answer{Status::answered, 0});
  for (const char* line : {"weiter", "Weiter", "skip", "-"})
    CHECK(answer(yes_no, line) == Answer{Status::skipped, {}});
  CHECK(answer(yes_no, "weiß nicht") == Answer{Status::unsure, {}});

  const Prompt compare = plain(Kind::compare, -2, 2);
  CHECK(answer(compare, "links") == Answer{Status::answered, -1});
  CHECK(answer(compare, "Rechts") == Answer{Status::answered, 1});
  CHECK(answer(compare, "viel links") == Answer{Status::answered, -2});
  CHECK(answer(compare, "gleich") == Answer{Status::answered, 0});

  const Prompt hold = plain(Kind::hold, 0, 300);
  CHECK(answer(hold, "30 sek") == Answer{Status::answered, 30});
  CHECK(answer(hold, "2 Minuten") == Answer{Status::answered, 120});
  CHECK(answer(hold, "30 schmerz") == Answer{Status::pain, 30});
  CHECK(answer(hold, "30 tut weh") == Answer{Status::hurt, 30});
  CHECK(answer(hold, "tut weh") == Answer{Status::pain, {}});
  CHECK(answer(hold, "schmerz") == Answer{Status::pain, {}});
  CHECK(answer(plain(Kind::scale, 0, 10), "keine") == Answer{Status::answered, 0});

  CHECK(protocol.words.says(ReplyMeaning::together, "und"));
  CHECK(command("zurück") == Command::back);
  CHECK(command("Hilfe") == Command::help);
  CHECK(command("übersicht") == Command::review);
  CHECK(command("beenden") == Command::quit);
  CHECK(command("back") == Command::back);
}

TEST_CASE("the words of a translation are none of a protocol that is read without it") {
  const Protocol base = load_protocol(base_protocol());
  for (const char* line : {"ja", "weiter", "zurück"})
    CHECK(
        std::holds_alternative<Mistake>(parse_reply(plain(Kind::yes_no, 0, 1), line, base.words)));
  CHECK(std::holds_alternative<Mistake>(parse_sheet_word(plain(Kind::yes_no, 0, 1), "ja")));
  CHECK(base.words == english_words());
}

TEST_CASE("a sheet means the same in every language") {
  const Protocol protocol = base_with_german_words();
  CHECK(literal(protocol, "'weiter", protocol.words) == "weiter");
  for (const std::string kept : {"weiter", "'weiter", "pain", "'pain", "tut weh"})
    CHECK(literal(protocol, as_literal(protocol, kept), english_words()) == kept);
}

TEST_CASE("a reply word that could be two things is refused where it stands") {
  CHECK(in_words("skip = [\"weiter\"]\nback = [\"zurück\", \"Weiter\"]") ==
        Lines{"6:19 E712 \"Weiter\" is among skip already | keep it in one of them"});
  CHECK(in_words("left = [\"r\"]") ==
        Lines{"5:9 E712 \"r\" repeats the clock in English, and English words are understood in "
              "every language | use another word"});
  CHECK(in_words("right = [\"r\", \"rechts\", \"rechts\"]").empty());
  CHECK(in_words("pain = [\"tut weh\"]\nhurt = [\"tut weh\"]").empty());
  CHECK(in_words("quit = [\"b\"]").size() == 1);
  CHECK(in_words("yes = [\"hurts\"]").size() == 1);
  CHECK(in_words("pain = [\"hurt\"]").empty());
}

TEST_CASE("a reply word is no number, no mark and no name of a question") {
  const std::string end = " | begin with a letter: numbers and marks mean something already";
  CHECK(in_words("no = [\"0\"]") ==
        Lines{"5:7 E712 a reply word may not begin as \"0\" does" + end});
  for (const char* word : {"2 mal", "-", "?", "'tis", "#los", "<", "="})
    CHECK(in_words("skip = [\"" + std::string(word) + "\"]").size() == 1);
  CHECK(in_words("skip = [\"plank: los\"]") ==
        Lines{"5:9 E712 a reply word may not have a colon, as \"plank: los\" has | what stands "
              "before a colon is the name of a question"});
  CHECK(in_words("skip = [\" \"]") == Lines{"5:9 E026 a reply word may not be empty"});
  std::string many = "skip = [\"a\"";
  for (int i = 0; i < 20; ++i) many += ", \"b" + std::to_string(i) + "\"";
  CHECK(in_words(many + "]") == Lines{"5:8 E026 skip has 21 words, and at most 20 are read | keep "
                                      "those that people type most"});
  CHECK(in_words("skip = [\"überspringen\", \"שלום\"]").empty());
}

TEST_CASE("a reply word begins no choice, in either language, where it would mean the same") {
  const std::string end = " | use another word, or other words for the choice";
  CHECK(in_words("skip = [\"Etwas\"]", "\"a little\" = \"etwas\"") ==
        Lines{"5:9 E712 \"Etwas\" could be meant for the choice \"etwas\" of squat as well" + end});
  CHECK(
      in_words("help = [\"a li\"]", "\"a little\" = \"etwas\"") ==
      Lines{"5:9 E712 \"a li\" could be meant for the choice \"a little\" of squat as well" + end});
  // Words that only some questions have are ordinary words to a choice.
  CHECK(in_words("yes = [\"etwas\"]", "\"a little\" = \"etwas\"").empty());
  CHECK(in_words("hurt = [\"etwas\"]", "\"a little\" = \"etwas\"").empty());
  CHECK(in_words("pain = [\"et\"]\nhurt = [\"et\"]", "\"a little\" = \"etwas\"").empty());
  CHECK(in_words("pain = [\"et\"]", "\"a little\" = \"etwas\"").size() == 1);
}

TEST_CASE("the keys of [words] and their values are checked like all others") {
  CHECK(in_words("skp = [\"weiter\"]") ==
        Lines{"5:1 E020 [words] has no key skp | did you mean skip?"});
  CHECK(in_words("perhaps = [\"vielleicht\"]") ==
        Lines{"5:1 E020 [words] has no key perhaps | kneecheck-protocol(5) lists the keys of "
              "[words]"});
  CHECK(in_words("skip = 3").size() == 1);
  CHECK(in_words("skip = [3]").size() == 1);
  CHECK(in_words("skip = [\"" + std::string(41, 'x') + "\"]").size() == 1);
  CHECK(in_words("x_mine = 3\nyes = []").empty());
  CHECK(translation_problems("format = 1\ntranslates = \"base\"\nlanguage = \"de\"\nwords = 1\n"
                             "[text]\n")
            .size() == 1);
}

TEST_CASE("a circuit that is led understands the words of its language") {
  const Protocol protocol = base_with_german_words();
  CHECK(said(protocol, "schmerz") == Said::pain);
  CHECK(said(protocol, "Tut weh") == Said::pain);
  CHECK(said(protocol, "zurück") == Said::back);
  CHECK(said(protocol, "weiter") == Said::skip);
  CHECK(said(protocol, "beenden") == Said::quit);
  CHECK(said(load_protocol(base_protocol()), "weiter") == Said::other);
}

TEST_CASE("help names the words of the language that make sense at the question") {
  FakeTerminal terminal;
  hold(base_with_german_words(), terminal, {"?"});
  CHECK(contains(terminal.output, "The same in other words: weiter (skip), weiß nicht (unsure), "));
  CHECK(contains(terminal.output, "ja (yes), nein (no)"));
  CHECK_FALSE(contains(terminal.output, "links (left)"));
}

}  // namespace kneecheck::testing
