// The checks of texts, names and doses find what is unwise, and pass over what is not.
#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "kneecheck/lint/lint.hpp"
#include "support/catch.hpp"
#include "support/loading.hpp"
#include "support/miniature.hpp"
#include "support/signs.hpp"
#include "support/toml_pieces.hpp"

namespace kneecheck::testing {
namespace {

std::vector<std::string> lint_lines(const std::string& source) {
  std::vector<std::string> lines;
  for (const Diagnostic& one : lint_protocol(source)) {
    lines.push_back(words_of(one).substr(0, words_of(one).find(" | ")));
  }
  return lines;
}

// What lint says of the miniature protocol with something changed, and does not say of it as it
// stands: "W705 ask is empty".
std::vector<std::string> findings(std::string_view from, const std::string& to) {
  std::vector<std::string> lines = lint_lines(with(miniature(), from, to));
  for (const std::string& known : lint_lines(miniature())) std::erase(lines, known);
  return lines;
}

const std::string squat_asks = "Squat to a box";
const std::string plank_says = "Plank held only {value} s of {target} s";

TEST_CASE("W705: what is read at a glance is short, and only what may have lines may be long") {
  const auto ask = [](std::size_t length) {
    const std::size_t rest = std::string(
                                 " on your {side} leg and stand up. Does the {side} knee "
                                 "fall inward?")
                                 .size();
    return findings(squat_asks, std::string(length - rest, 'x'));
  };
  CHECK(ask(300) == Lines{});
  CHECK(ask(301) == Lines{"W705 ask is 301 characters; screens show about 300"});
  const std::string longer(400, 'x');
  CHECK(findings(plank_says, longer) ==
        Lines{"W705 says is 400 characters; screens show about 300"});
  CHECK(findings("Stop when your hips sag.", longer) ==
        Lines{"W705 steps is 400 characters; screens show about 300"});
  CHECK(findings("Do this after a run", longer) == Lines{});
  CHECK(findings("ACSM stretching advice", longer) == Lines{});
}

TEST_CASE("W705: a text that has to be there says something") {
  CHECK(findings(plank_says, "") == Lines{"W705 says is empty"});
  CHECK(findings("\"very tight\"", "\" \"") == Lines{});
  CHECK(findings("This points at things to work on. It is not a diagnosis.", "") ==
        Lines{"W705 disclaimer is empty"});
  CHECK(findings("max_pain_stops", "x_video = \"\"\nmax_pain_stops") == Lines{});
  CHECK(findings("[scoring]", "[scoring]\nnothing = \"\"") == Lines{"W705 nothing is empty"});
}

TEST_CASE("N706: what states a diagnosis is noted wherever people read it") {
  const Lines noted = {"N706 \"you have\" states a diagnosis"};
  CHECK(findings(plank_says, "Under 20 s: you have a weak core") == noted);
  CHECK(findings(plank_says, "Did you hold on? Then You have a weak core.") == noted);
  CHECK(findings("Elbows under your shoulders", "Because you have weak abs, go slowly") == noted);
  CHECK(findings("name = \"weak core\"\n", "name = \"you have a weak core\"\n") == noted);
  CHECK(findings(plank_says, "You suffer from a weak core") ==
        Lines{"N706 \"you suffer from\" states a diagnosis"});
}

TEST_CASE("N706: questions and conditions state nothing") {
  CHECK(findings(plank_says, "If you have time, rest") == Lines{});
  CHECK(findings("Elbows under your shoulders", "Do you have a mat? Use it") == Lines{});
  CHECK(findings("Elbows under your shoulders", "Have what you have at hand") == Lines{});
  CHECK(findings("Elbows under your shoulders", "You haven't a mat") == Lines{});
  CHECK(findings("target = 45", "note = \"You have to know\"\ntarget = 45") == Lines{});
}

TEST_CASE("W710: a character without width is found in choices, names and sources, too") {
  const Lines found = {"W710 U+200B (zero-width space) in text"};
  CHECK(findings("\"a little\", \"clearly\"", "\"a little\", \"clearly\\u200b\"").size() >= 1);
  CHECK(findings("Clamshell\"", "Clam\\u200bshell\"") == found);
  CHECK(findings("ACSM stretching", "ACSM\\u200b stretching") == found);
  CHECK(findings("max_pain_stops", "x_y = \"\\u200b\"\nmax_pain_stops") == Lines{});
  // Joiners where they change nothing, and where Persian and an emoji need them.
  CHECK(findings("Clamshell\"", "Clam\\u200cshell\"") ==
        Lines{"W710 U+200C (zero-width non-joiner) in text"});
  CHECK(findings("Clamshell\"", "Clamshell \\u0645\\u200d\"") ==
        Lines{"W710 U+200D (zero-width joiner) in text"});
  CHECK(findings("Clamshell\"", "Clamshell \u0645\u06CC\u200C\u06A9\u0646\u062F\"") == Lines{});
  CHECK(findings("Clamshell\"", "Clamshell \U0001F3C3\U0001F3FD\u200D\u2640\uFE0F\"") == Lines{});
}

TEST_CASE("W203: names with a number, and short ones, may be neighbours") {
  const auto pair = [](const std::string& a, const std::string& b) {
    const std::string prompt = "[[prompt]]\nkind = \"text\"\nask = \"?\"\nid = ";
    return findings("[[prompt]]\nid = \"plank\"", prompt + "\"" + a + "\"\n" + prompt + "\"" + b +
                                                      "\"\n[[prompt]]\nid = \"plank\"");
  };
  CHECK(pair("reach", "teach") == Lines{"W203 reach and teach differ by one letter"});
  CHECK(pair("reachs", "reach") == Lines{"W203 reachs and reach differ by one letter"});
  CHECK(pair("day_1", "day_2") == Lines{});
  CHECK(pair("hip", "lip") == Lines{});
  CHECK(pair("reach", "reaching") == Lines{});
}

TEST_CASE("W605: repetitions are counted by number, seconds by time") {
  const std::string dose = "dose = { reps = 12, sets = 2, per_week = 3 }";
  CHECK(findings(dose, "dose = { reps = 50, sets = 7, per_week = 3 }") ==
        Lines{"W605 50 x 7 sets x 3 a week is 1050 repetitions a week"});
  CHECK(findings(dose, "dose = { hold_s = 300, sets = 5, per_week = 3 }") ==
        Lines{"W605 300 s x 5 sets x 3 a week is 75 minutes a week"});
  CHECK(findings(dose, "dose = { hold_s = 300, sets = 4, per_week = 3 }") == Lines{});
}

TEST_CASE("what is wrong with the gate of a page of signs is told once, at the page") {
  const std::string never = with(signs_source(), "[group.later]",
                                 "[[prompt]]\nid = \"sore\"\nkind = \"yes_no\"\n"
                                 "ask = \"Is it sore?\"\nask_if = { prompt = \"runs\", is = "
                                 "\"no\" }\n[group.later]");
  const std::vector<std::string> lines =
      lint_lines(with(never, "ask_if = { prompt = \"runs\", is = \"yes\" }",
                      "ask_if = [{ prompt = \"runs\", is = \"yes\" }, { prompt = \"sore\", is = "
                      "\"yes\" }]"));
  std::vector<std::string> gates;
  std::ranges::copy_if(lines, std::back_inserter(gates),
                       [](const std::string& line) { return line.starts_with("E427 "); });
  CHECK(gates == Lines{"E427 later is never asked: runs cannot be both \"yes\" and \"no\""});
}

TEST_CASE("W608 counts a page of signs as one question") {
  std::string signs;
  for (int page = 0; page < 8; ++page) {
    const std::string id = "many" + std::to_string(page);
    signs += "[group." + id + "]\ntitle = \"Many\"\nask = \"Which?\"\n";
    for (int sign = 0; sign < 9; ++sign)
      signs += "[[prompt]]\nid = \"" + id + "_" + std::to_string(sign) +
               "\"\nkind = \"yes_no\"\ngroup = \"" + id + "\"\nask = \"it is so\"\n";
  }
  const auto has_w608 = [](const std::vector<std::string>& lines) {
    return std::ranges::any_of(lines,
                               [](const std::string& line) { return line.starts_with("W608 "); });
  };
  CHECK_FALSE(has_w608(lint_lines(with(signs_source(), "[group.later]", signs + "[group.later]"))));
}

}  // namespace
}  // namespace kneecheck::testing
