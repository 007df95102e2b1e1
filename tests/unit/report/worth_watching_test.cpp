// What shows something and makes no sign is told, once, and never called nothing.
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/fake_terminal.hpp"
#include "support/held.hpp"
#include "support/json_value.hpp"
#include "support/printed.hpp"
#include "support/small_protocol.hpp"

namespace kneecheck::testing {
namespace {

// A stretch of each of five muscles, from 0 to `max`; more under [scoring].
Protocol stretches(int max = 10, const std::string& scoring = "") {
  std::string body = "[scoring]\nnothing = \"Nothing.\"\n" + scoring;
  for (const std::string muscle : {"hip", "quad", "hamstring", "calf", "shin"}) {
    body += "[[prompt]]\nid = \"" + muscle + "\"\nkind = \"scale\"\nsides = \"each\"\n" +
            "worse = \"high\"\nmax = " + std::to_string(max) +
            "\nask = \"How tight is the {side} " + muscle +
            "?\"\n"
            "difference = [\n"
            "  { at_least = 2, points = { tight_" +
            muscle + " = 12 }, says = \"{Side} " + muscle +
            " a little tighter ({value} against {other})\" },\n"
            "  { at_least = 4, points = { tight_" +
            muscle + " = 36 }, says = \"{Side} " + muscle +
            " much tighter ({value} against {other})\" },\n]\n" + "[[imbalance]]\nid = \"tight_" +
            muscle + "\"\nname = \"tight " + muscle + "\"\nsides = \"each\"\n";
  }
  return small_protocol(body);
}

// Left and right of each muscle in turn; those that are not given are alike.
Answers feelings(const Protocol& protocol, const std::vector<std::pair<int, int>>& pairs) {
  Answers answers;
  for (PromptIndex prompt = 0; prompt < protocol.prompts.size(); ++prompt) {
    const auto [left, right] = prompt < pairs.size() ? pairs[prompt] : std::pair{2, 2};
    answers.set({prompt, Side::left}, answered(left));
    answers.set({prompt, Side::right}, answered(right));
  }
  return answers;
}

// The lines of the report from the heading to the next blank line.
std::string watched(const std::string& report) {
  const std::size_t start = report.find("Worth watching\n");
  if (start == std::string::npos) return "";
  return report.substr(start, report.find("\n\n", start) + 1 - start);
}

std::string no_sign(const std::string& report) {
  const std::size_t start = report.find("No sign found:");
  if (start == std::string::npos) return "";
  return report.substr(start, report.find("\n\n", start) + 1 - start);
}

}  // namespace

TEST_CASE("A gap that makes no sign is worth watching, with its numbers, and not called no sign") {
  const Protocol protocol = stretches();
  const std::string report = printed(protocol, feelings(protocol, {{6, 3}, {1, 8}, {4, 3}}));
  INFO(report);
  CHECK(watched(report) ==
        "Worth watching\n"
        "Too little for a sign. Take note, and see whether it is still there the next time.\n"
        "· tight hip, left (12): Left hip a little tighter (6 against 3)\n");
  CHECK(contains(report, "1. tight quad, right"));
  CHECK(!contains(no_sign(report), "tight hip, left"));
  CHECK(contains(no_sign(report), "tight hip, right"));
  CHECK(contains(no_sign(report), "tight calf, both sides"));
  CHECK(report.find("1. tight quad") < report.find("Worth watching"));
  CHECK(report.find("Left and right") < report.find("Worth watching"));
  CHECK(report.find("Worth watching") < report.find("No sign found:"));
}

TEST_CASE("The three that show most are told with their answers, and the others by their score") {
  const Protocol protocol = stretches();
  const std::string report =
      printed(protocol, feelings(protocol, {{6, 4}, {4, 7}, {5, 3}, {7, 4}, {2, 4}}));
  CHECK(watched(report) ==
        "Worth watching\n"
        "Too little for a sign. Take note, and see whether it is still there the next time.\n"
        "· tight quad, right (12): Right quad a little tighter (7 against 4)\n"
        "· tight calf, left (12): Left calf a little tighter (7 against 4)\n"
        "· tight hip, left (12): Left hip a little tighter (6 against 4)\n"
        "· Also: tight hamstring, left (12); tight shin, right (12)\n");
}

TEST_CASE("What is worth watching and could still be a sign says so, behind the first three too") {
  Protocol protocol = stretches(10, "enough = 0\n");
  protocol.prompts.push_back(protocol.prompts.back());
  protocol.prompts.back().id = "shin_again";
  Answers answers = feelings(protocol, {{6, 3}, {4, 7}, {5, 3}, {7, 4}, {2, 4}});
  for (const Side side : {Side::left, Side::right})
    answers.set({protocol.prompts.size() - 1, side}, without_value(Status::skipped));
  const std::string report = printed(protocol, answers);
  INFO(report);
  CHECK(contains(report, "something could still be a sign."));
  CHECK(contains(watched(report), "\nToo little for a sign so far. Take note, "));
  CHECK(contains(watched(report),
                 "· Also: tight shin, right (12, could be up to 48); tight hamstring, left (12)"));
}

TEST_CASE("However finely a number is measured, the widest gap comes first") {
  const auto measured = [](const std::string& id, const std::string& scale) {
    return "[[prompt]]\nid = \"" + id + "\"\nkind = \"number\"\nsides = \"each\"\n" + scale +
           "worse = \"high\"\nask = \"How far on the {side}?\"\n"
           "difference = [{ at_least = 2, points = { " +
           id + " = 12 }, says = \"{Side} further\" }]\n[[imbalance]]\nid = \"" + id +
           "\"\nname = \"" + id + "\"\nsides = \"each\"\n";
  };
  const Protocol protocol =
      small_protocol(measured("coarse", "min = 0\nmax = 10\n") +
                     measured("fine", "min = 0\nmax = 1000000\ndecimals = 3\n"));
  const std::string report = printed(protocol, feelings(protocol, {{5, 3}, {900'000'000, 0}}));
  INFO(report);
  CHECK(contains(watched(report), "· fine, left (12)"));
  CHECK(watched(report).find("· fine, left") < watched(report).find("· coarse, left"));
}

TEST_CASE("A gap without points is worth watching from three tenths of a scale on") {
  struct Case {
    int max;
    int left;
    int right;
    bool noted;
  };
  for (const Case& one :
       {Case{10, 6, 3, true}, Case{10, 6, 4, false}, Case{5, 4, 2, true}, Case{5, 3, 2, false},
        Case{100, 60, 30, true}, Case{100, 59, 30, false}}) {
    Protocol protocol = stretches(one.max);
    for (Prompt& prompt : protocol.prompts) {
      prompt.differences.clear();
      prompt.findings.push_back({{{}, one.max, {}}, {}, Aim::same, {{0, 30}}, "Tight", {}});
    }
    CAPTURE(one.max, one.left, one.right);
    const Answers answers = feelings(protocol, {{one.left, one.right}});
    const std::string report = printed(protocol, answers);
    const std::string told = "· tight hip, left: Hip: left " + std::to_string(one.left) + " of " +
                             std::to_string(one.max) + ", right " + std::to_string(one.right) +
                             " of ";
    CHECK(contains(watched(report), told) == one.noted);
    CHECK(contains(no_sign(report), "tight hip, both sides") == !one.noted);
  }
}

TEST_CASE("How far seconds scatter only the protocol knows, so a gap of holds needs points") {
  const Protocol protocol = small_protocol(R"(
[[prompt]]
id = "bridge"
kind = "hold"
sides = "each"
ask = "Hold the bridge on the {side} leg."
target = 30
finding = [
  { below = 30, points = { hip = 12 }, says = "{Side} bridge held {value} s" },
  { below = 20, points = { hip = 36 }, says = "{Side} bridge held only {value} s" },
]
difference = [{ at_least = 25, points = { hip = 12 }, says = "{Side} bridge held less long" }]
)");
  const std::string report = printed(protocol, feelings(protocol, {{30, 24}}));
  CHECK(contains(watched(report), "· weak hip, right (12): Right bridge held 24 s\n"));
  CHECK(!contains(watched(report), "left 30 s"));
  CHECK(watched(printed(protocol, feelings(protocol, {{30, 30}}))).empty());
}

TEST_CASE("An answer worth watching is so wherever it is told") {
  const Protocol protocol = small_protocol(R"(
[[prompt]]
id = "squat"
kind = "choice"
sides = "each"
worse = "last"
ask = "Where does the {side} knee go?"
choices = ["stays", "drifts", "falls"]
finding = [
  { is = "drifts", points = { hip = 12 }, says = "{Side} knee drifts" },
  { is = "falls", points = { hip = 30 }, says = "{Side} knee falls in" },
]
difference = [{ at_least = 2, points = { hip = 6 }, says = "{Side} knee more" }]
)");
  const std::string one = printed(protocol, feelings(protocol, {{1, 0}}));
  INFO(one);
  CHECK(contains(one, "drifts, worse: take note\n"));
  CHECK(contains(watched(one), "· weak hip, left (12): Left knee drifts\n"));
  const std::string both = printed(protocol, feelings(protocol, {{1, 1}}));
  INFO(both);
  CHECK(contains(watched(both),
                 "· weak hip, both sides (12): Left knee drifts; Right knee drifts\n"));
}

TEST_CASE("A gap beside a sign is told by the sign alone") {
  const Protocol protocol = stretches();
  const std::string report = printed(protocol, feelings(protocol, {{8, 3}}));
  INFO(report);
  CHECK(watched(report).empty());
  CHECK(!contains(report, "take note"));
}

TEST_CASE("What was not checked enough keeps its range, also where a gap is worth watching") {
  const Protocol protocol = small_protocol(R"(
[[prompt]]
id = "hip_feel"
title = "hip stretch"
kind = "scale"
sides = "each"
worse = "high"
ask = "How tight is the {side} hip?"
difference = [{ at_least = 2, points = { hip = 10 }, says = "{Side} hip tighter" }]
[[prompt]]
id = "hold"
kind = "hold"
sides = "each"
target = 30
ask = "Hold on the {side}."
finding = [{ below = 30, points = { hip = 60 }, says = "Short" }]
)");
  Answers answers;
  answers.set(item(protocol, "hip_feel.left"), answered(2));
  answers.set(item(protocol, "hip_feel.right"), answered(5));
  const std::string report = printed(protocol, answers);
  INFO(report);
  CHECK(contains(watched(report), "· weak hip, right (10 to 70): Right hip tighter\n"));
  CHECK(contains(report, "Not checked enough:  weak hip, right (10 to 70); weak hip, left"));
}

TEST_CASE("No line is under worth watching and under no sign found, whatever is answered") {
  const Protocol protocol = stretches();
  for (int left = 0; left <= 10; ++left) {
    for (int right = 0; right <= 10; ++right) {
      const std::string report = printed(protocol, feelings(protocol, {{left, right}}));
      CAPTURE(left, right);
      for (const std::string side : {", left", ", right"}) {
        const int places = int{contains(no_sign(report), "tight hip" + side)} +
                           int{contains(watched(report), "tight hip" + side)} +
                           int{contains(report, "1. tight hip" + side)};
        CHECK(places == (contains(no_sign(report), "tight hip, both sides") ? 0 : 1));
      }
    }
  }
}

TEST_CASE("JSON says which results are noted, and leaves their verdict as it is") {
  const Protocol protocol = stretches();
  Sheet sheet;
  sheet.answers = feelings(protocol, {{6, 3}, {1, 8}});
  const JsonValue json = JsonReader::read(printed_json(protocol, sheet));
  for (const JsonValue& result : json["results"].items) {
    const std::string name = result["name"].words + " " + result["side"].words;
    CAPTURE(name);
    CHECK(result["noted"].truth == (name == "tight hip left"));
    CHECK(result["verdict"].words == (name == "tight quad right" ? "sign" : "none"));
  }
}

TEST_CASE("Worth watching reads as sentences, in ASCII, and on 40 columns") {
  const Protocol protocol = stretches();
  Sheet sheet;
  sheet.answers = feelings(protocol, {{6, 3}});
  CHECK(
      contains(printed(protocol, sheet, {.width = 80, .accessible = true}),
               "\nWorth watching\nToo little for a sign. Take note, and see whether it is still "
               "there the next\ntime.\ntight hip, left (12): Left hip a little tighter (6 against "
               "3)\n"));
  CHECK(contains(printed(protocol, sheet, {.width = 40, .unicode = false}),
                 "\nWorth watching\nToo little for a sign. Take note, and\nsee whether it is still "
                 "there the next\ntime.\n- tight hip, left (12): Left hip a\n  little tighter (6 "
                 "against 3)\n"));
}

TEST_CASE("Points below the first label are called what the protocol calls them, and not noted") {
  const Protocol protocol = stretches(10, "label_words = { none = \"hardly tight\" }\n");
  const std::string report = printed(protocol, feelings(protocol, {{6, 4}}));
  INFO(report);
  CHECK(watched(report).empty());
  CHECK(contains(report, "Hardly tight:        tight hip, left (12);"));
  CHECK(!contains(report, "take note"));
}

TEST_CASE("Left against right is weighed alike in the conversation and in the report") {
  const Protocol protocol = stretches();
  struct Case {
    int left;
    const char* said;
  };
  for (const Case& one :
       {Case{3, "the same"}, Case{4, "the left side is worse, too little to count"},
        Case{5, "the left side is worse: take note"}, Case{6, "the left side is worse: take note"},
        Case{7, "the left side is worse"}}) {
    FakeTerminal terminal;
    const Held held = hold(protocol, terminal, {std::to_string(one.left), "3", "quit"});
    INFO(terminal.output);
    CHECK(contains(terminal.output,
                   "left " + std::to_string(one.left) + ", right 3: " + one.said + "\n"));
    const std::string report = printed(protocol, held.answers);
    INFO(report);
    CHECK(contains(report, ": take note\n") == contains(one.said, ": take note"));
    CHECK(contains(report, "too little to count") == contains(one.said, "too little to count"));
  }
}

TEST_CASE("Results that share a rank are told to score the same, once for all of them") {
  const Protocol protocol = stretches();
  const std::string report =
      printed(protocol, feelings(protocol, {{8, 3}, {2, 9}, {9, 3}, {2, 2}}));
  INFO(report);
  const std::string tie = "These 3 score the same; which of them comes first means nothing.\n";
  CHECK(contains(report, tie + "\n1. tight hip, left"));
  CHECK(report.find(tie) == report.rfind(tie));
  CHECK(!contains(printed(protocol, feelings(protocol, {{8, 3}})), "score the same"));
}

TEST_CASE("A slight sign is called common in healthy runners, where the word for it is ours") {
  const std::string common = "A slight sign is common in healthy runners too.";
  const Protocol ours = stretches();
  CHECK(contains(printed(ours, feelings(ours, {{8, 3}})), common));
  CHECK(!contains(printed(ours, feelings(ours, {{4, 3}})), common));
  const Protocol own = stretches(10, "label_words = { slight = \"tight\" }\n");
  CHECK(!contains(printed(own, feelings(own, {{8, 3}})), "common in healthy"));
  const Protocol louder = stretches(10, "labels = { slight = 10, moderate = 30 }\n");
  CHECK(!contains(printed(louder, feelings(louder, {{8, 3}})), common));
}

}  // namespace kneecheck::testing
