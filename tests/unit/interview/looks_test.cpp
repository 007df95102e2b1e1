// One conversation on every kind of screen: nothing is wider than it, nothing is missing on one
// that is shown on another, and colour carries nothing.
#include <algorithm>
#include <cctype>
#include <set>
#include <string>

#include "kneecheck/answers/filled.hpp"
#include "kneecheck/text/layout.hpp"
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/fake_terminal.hpp"
#include "support/printed.hpp"
#include "support/small_protocol.hpp"
#include "support/whole_conversation.hpp"

namespace kneecheck::testing {
namespace {

// Wide characters, combining marks, and words longer than a line.
const char* const foreign = R"(
[[prompt]]
id = "squat"
title = "片足スクワット 片足スクワット 片足スクワット"
section = "筋力"
kind = "choice"
sides = "each"
worse = "last"
ask = "Wie tief kommst du auf dem {side} Bein? 鏡の前に立って、片足で椅子に座り、また立ち上がってください。Cafe\u0301 re\u0301sume\u0301."
steps = ["Oberschenkelmuskulaturanspannungsgeschwindigkeit", "膝が内側に入らないように。"]
choices = ["Donaudampfschifffahrtsgesellschaftskapitaensmuetze", "内側に入る", "Y\u0308 u\u0308 bergang"]
[[prompt]]
id = "plank"
title = "プランク"
kind = "hold"
target = 30
ask = "肘をついて体をまっすぐに。Hypothalamusregulationsmechanismusuntersuchung jetzt."
finding = [{ below = 20, points = { core = 40 }, says = "体幹が弱い: plank only {value} s" }]
[[prompt]]
id = "ache"
title = "Schmerz"
kind = "scale"
ask = "どのくらい痛いですか? 0 bis 10"
labels = { low = "痛くない", high = "非常に痛いschmerzhaftigkeitsempfindung" }
)";

Protocol protocol_of(const std::string& name) {
  return name == "foreign" ? small_protocol(foreign) : protocol_called(name);
}

std::string conversation(const Protocol& protocol, const Look& screen) {
  FakeTerminal terminal;
  terminal.screen = screen;
  type_everything(protocol, terminal);
  const std::string output = output_of(protocol, terminal);
  CHECK(terminal.unread() == 0);
  return output;
}

Sheet plain_sheet(const Protocol& protocol) {
  Interview interview(protocol);
  while (const auto item = interview.current()) {
    const Prompt& prompt = protocol.prompts[item->prompt];
    if (prompt.kind == Kind::info) {
      interview.answer({});
    } else {
      interview.answer(std::get<Answer>(parse_reply(prompt, plain_line(prompt))));
    }
  }
  Sheet sheet;
  sheet.taken = "2026-11-22T07:30:00+01:00";
  sheet.answers = interview.answers();
  return sheet;
}

TEST_CASE("at any width no word of a question is missing and no line is too wide") {
  const int width = GENERATE(20, 40, 80, 200);
  const bool accessible = GENERATE(false, true);
  for (const char* name : {"foreign", "runner-knee", "runner-knee-full", "quick"}) {
    CAPTURE(name, width, accessible);
    const Protocol protocol = protocol_of(name);
    const std::string output =
        conversation(protocol, {.width = width, .accessible = accessible, .redraws = !accessible});
    CHECK(widest_line(output) <= width);
    const std::string squeezed = without_blanks(output);
    Interview interview(protocol);
    for (; interview.current(); interview.answer({Status::skipped, std::nullopt})) {
      const Item item = *interview.current();
      const std::string ask =
          without_blanks(ask_words(protocol.prompts[item.prompt], item.side).str());
      INFO(ask);
      CHECK(contains(squeezed, ask));
    }
    const Look page{.width = width, .accessible = accessible};
    CHECK(widest_line(printed(protocol, plain_sheet(protocol), page)) <= width);
  }
}

// All words and numbers, in lower case; drawings and bars have none.
std::set<std::string> plain_words_in(const std::string& text) {
  std::set<std::string> words;
  std::string word;
  for (const char c : text + " ") {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || byte >= 0x80) {
      word += static_cast<char>(std::tolower(byte));
    } else {
      if (!word.empty() && std::isalnum(static_cast<unsigned char>(word[0])) != 0) {
        words.insert(word);
      }
      word.clear();
    }
  }
  return words;
}

TEST_CASE("a listener is told every word that is shown, and no more blanks than words need") {
  for (const char* name : {"miniature", "runner-knee", "runner-knee-full", "quick"}) {
    CAPTURE(name);
    Protocol protocol = protocol_of(name);
    for (Prompt& prompt : protocol.prompts) prompt.picture.clear();
    const Sheet sheet = plain_sheet(protocol);
    const std::string shown = conversation(protocol, {.width = 200, .redraws = true}) +
                              printed(protocol, sheet, {.width = 200});
    const std::string told =
        conversation(protocol, {.width = 200, .accessible = true, .redraws = false}) +
        printed(protocol, sheet, {.width = 200, .accessible = true});
    const std::set<std::string> heard = plain_words_in(told);
    for (const std::string& word : plain_words_in(shown)) {
      INFO(word);
      // "clear" is of the key to the marks, and a listener has words in their place.
      CHECK((heard.contains(word) || word == "clear"));
    }
    for (const std::string& line : lines_of(told)) {
      INFO(line);
      CHECK(line.find("  ", line.find_first_not_of(' ')) == std::string::npos);
    }
  }
}

TEST_CASE("colour sets words off and changes none, and no ink runs over a line end") {
  const Protocol protocol = protocol_of("runner-knee");
  for (const int width : {20, 40, 80}) {
    const std::string plain = conversation(protocol, {.width = width, .redraws = true});
    const std::string inked =
        conversation(protocol, {.width = width, .color = true, .redraws = true});
    CHECK(plain.find('\x1b') == std::string::npos);
    CHECK(inked != plain);
    CHECK(without_escapes(inked) == plain);
    for (const std::string& line : lines_of(inked)) {
      const std::size_t last = line.rfind("\x1b[");
      INFO(line);
      CHECK((last == std::string::npos || line.compare(last, 4, "\x1b[0m") == 0));
    }
  }
}

TEST_CASE("for a screen reader nothing is coloured, whatever else is said") {
  const std::string output =
      conversation(protocol_of("quick"), {.color = true, .accessible = true, .redraws = false});
  CHECK(output.find('\x1b') == std::string::npos);
}

TEST_CASE("ink paints each line on its own, and empty lines not at all") {
  const Look look{.color = true};
  CHECK(inked("a\n\nb\n", Ink::bold, look).str() == "\x1b[1ma\x1b[0m\n\n\x1b[1mb\x1b[0m\n");
  CHECK(inked("a", Ink::plain, look).str() == "a");
  CHECK(inked("a", Ink::strong, {.color = false}).str() == "a");
  CHECK(inked("", Ink::strong, look).str().empty());
}

TEST_CASE("how the countdown is heard is named where it can be tested") {
  const Protocol protocol = protocol_of("miniature");
  const auto shown = [&](CueKind cue) {
    return conversation(protocol, {.redraws = true, .cue = cue});
  };
  CHECK(contains(shown(CueKind::bell), "b tests the bell. Or type the seconds"));
  CHECK(contains(shown(CueKind::bell), "b         test the bell"));
  CHECK(contains(shown(CueKind::speech), "b tests the voice. Or type the seconds"));
  CHECK(contains(shown(CueKind::speech), "b         test the voice"));
  CHECK_FALSE(contains(shown(CueKind::none), "tests the"));
  CHECK_FALSE(contains(shown(CueKind::none), "test the"));
}

}  // namespace
}  // namespace kneecheck::testing
