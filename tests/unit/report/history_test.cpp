// The history of a person's sessions: what is told of each, and the charts.
#include "kneecheck/report/history.hpp"

#include <algorithm>
#include <string>

#include "kneecheck/text/layout.hpp"
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/histories.hpp"
#include "support/json_value.hpp"
#include "support/small_protocol.hpp"

namespace kneecheck::testing {
namespace {

constexpr Look usual{.width = 80};

std::string told(const History& history, const Look& look = usual) {
  return text_history(history, look).str();
}

// The line that begins so, behind `heading`.
std::string line_behind(const std::string& words, const std::string& heading,
                        const std::string& begin) {
  const std::vector<std::string> lines = lines_of(words);
  auto line = std::find(lines.begin(), lines.end(), heading);
  line = std::find_if(line, lines.end(),
                      [&](const std::string& each) { return each.starts_with(begin); });
  return line == lines.end() ? "" : *line;
}

History one_session(const Protocol& protocol, const std::vector<std::string>& lines) {
  History history;
  history.sessions = {past_session(protocol, "2026-11-22", lines)};
  return history;
}

}  // namespace

TEST_CASE("A history fits its width for one session and for a thousand") {
  const Protocol protocol = miniature_protocol();
  for (const std::size_t count : std::vector<std::size_t>{1, 2, 10, 20, 21, 40, 41, 1000}) {
    const History history = many_sessions(protocol, count);
    for (const int width : {20, 40, 80, 200}) {
      for (const Look& look : {Look{.width = width}, Look{.width = width, .unicode = false},
                               Look{.width = width, .accessible = true}}) {
        CAPTURE(count, width, look.unicode, look.accessible);
        const std::string words = told(history, look);
        REQUIRE(words.ends_with("\n"));
        std::string wrong;
        for (const std::string& line : lines_of(words)) {
          if (display_width(line) > width || line.ends_with(' ')) wrong += line + "\n";
        }
        CHECK(wrong == "");
      }
    }
  }
}

TEST_CASE("Where a chart has no room for all sessions the newest are drawn, and it says so") {
  const Protocol protocol = miniature_protocol();
  for (const int width : {40, 80}) {
    const auto room = static_cast<std::size_t>(width / 2);
    const std::string most = std::to_string(room);
    const std::string all = told(many_sessions(protocol, room), {.width = width});
    CHECK(contains(all, most + " finished sessions"));
    CHECK_FALSE(contains(all, "newest"));
    const std::string more = told(many_sessions(protocol, room + 7), {.width = width});
    CHECK(contains(more, "The newest " + most + " of " + std::to_string(room + 7)));
    // Sessions come ten in a row, so seven more end with the seventh.
    CHECK(contains(line_behind(more, "Hip flexors (less is better)", "  right"), "▂▇▆▆▅?▅▄"));
  }
}

TEST_CASE("A chart has one mark a session, and the numbers beside it") {
  const Protocol protocol = miniature_protocol();
  const std::string words = told(year_of_sessions(protocol));
  const std::string hip = "Hip flexors (less is better)";
  CHECK(line_behind(words, hip, "  left") == "  left  ▃▃▃▃▃▃▃▃▃▃ 3 of 10 each time");
  CHECK(line_behind(words, hip, "  right") ==
        "  right ▇▆▆▅?▅▄▃▃▂ first 8 of 10; last 2 of 10; not known once");
  CHECK(line_behind(words, "Squat", "  right") ==
        "  right ██▅!▅▅▁▅▁▁ first clearly; last no; also a little; stopped by pain once");
  CHECK(line_behind(words, "Plank (more is better)", "  ▆") ==
        "  ▆!▇▇██████ first 32 s; last 45 s; stopped by pain once");
  const std::string ascii = told(year_of_sessions(protocol), {.width = 80, .unicode = false});
  CHECK(line_behind(ascii, hip, "  right") ==
        "  right #**+?+=--: first 8 of 10; last 2 of 10; not known once");
  CHECK(contains(ascii, ". is the least there can be, @ the most"));
}

TEST_CASE("A chart of a comparison shows how far the sides are apart, and the words say which") {
  const std::string words = told(year_of_sessions(miniature_protocol()));
  CHECK(contains(words, "Stand up\n  ██▅▅▅▅▁▁▁▁ first right, much; last same; also right\n"));
}

TEST_CASE("For a listener each chart is one sentence without marks") {
  const std::string words =
      told(year_of_sessions(miniature_protocol()), {.width = 200, .accessible = true});
  CHECK(contains(words,
                 "\nHip flexors, right (less is better): first 8 of 10; last 2 of 10; not "
                 "known once.\n"));
  CHECK(
      contains(words, "\nPlank (more is better): first 32 s; last 45 s; stopped by pain once.\n"));
  CHECK_FALSE(contains(words, "█"));
  CHECK_FALSE(contains(words, "mark"));
}

TEST_CASE("Only the least looks like the least in a chart, and only the most like the most") {
  Protocol protocol = small_protocol(
      "[[prompt]]\nid = \"reach\"\nkind = \"number\"\nmin = 0\nmax = 1000\nworse = \"low\"\n"
      "real_change = 9\nask = \"How far?\"\n");
  History history;
  for (const char* value : {"0", "1", "500", "999", "1000"}) {
    history.sessions.push_back(past_session(protocol, "2026-11-22", {value}));
  }
  CHECK(contains(told(history), "  ▁▂▅▇█ first 0; last 1000\n"));
}

TEST_CASE("Numbers between the first and the last are told where they lie beyond both") {
  const Protocol protocol = small_protocol(
      "[[prompt]]\nid = \"tight\"\nkind = \"scale\"\nworse = \"high\"\nreal_change = 2\nask = "
      "\"How tight?\"\n");
  const auto after = [&](const std::vector<std::string>& values) {
    History history;
    for (const std::string& value : values)
      history.sessions.push_back(past_session(protocol, "2026-11-22", {value}));
    return told(history);
  };
  CHECK(contains(after({"5", "4", "3"}), "first 5 of 10; last 3 of 10\n"));
  CHECK(contains(after({"5", "9", "3"}), "first 5 of 10; last 3 of 10; highest 9 of 10\n"));
  CHECK(contains(after({"5", "9", "1", "3"}),
                 "first 5 of 10; last 3 of 10; lowest 1 of 10; highest 9 of 10\n"));
  CHECK(contains(after({"5", "9", "5"}), "first 5 of 10; last 5 of 10; highest 9 of 10\n"));
  CHECK(contains(after({"5"}), "▅ 5 of 10\n"));
  CHECK(contains(after({"5", "-", "5"}), "5 of 10 2 times; not known once\n"));
  CHECK(contains(after({"-", "-"}), "Without an answer in all of them: tight\n"));
}

TEST_CASE("Each session is told with its name, how it came out, and what comes first") {
  const Protocol protocol = miniature_protocol();
  const std::string words = told(year_of_sessions(protocol));
  CHECK(words.starts_with("10 sessions of K.M.\n\n2025-12-01-runner-knee"));
  CHECK(contains(words, "2025-12-01-runner-knee  complete; "));
  History history = one_session(protocol, {"yes"});
  CHECK(contains(told(history), "2026-11-22-runner-knee  stopped by a warning sign\n"));
  history.sessions.front().name = "after-the-race";
  CHECK(contains(told(history), "after-the-race  2026-11-22; stopped by a warning sign\n"));
  history.sessions.front().day = "";
  CHECK(contains(told(history), "after-the-race  of no known day; stopped"));
  history.sessions.front().head.person = "";
  CHECK(told(history).starts_with("1 session without a name\n"));
  CHECK(contains(told(one_session(protocol, {"no", "2", "2", "3", "2", "2", "2", "4", "3", "45",
                                             "no", "no", "same"})),
                 "complete; nothing stands out\n"));
}

TEST_CASE("A chart of imbalances does not know what was not asked after a stop") {
  const Protocol protocol = miniature_protocol();
  History history = year_of_sessions(protocol);
  history.sessions.push_back(past_session(protocol, "2026-11-29", {"yes"}));
  const std::string words = told(history);
  CHECK(contains(line_behind(words, "Weak glute medius", "  right"), "? first"));
  CHECK(contains(line_behind(words, "Weak glute medius", "  right"), "not known"));
}

TEST_CASE("An unfinished session is listed and not charted") {
  const Protocol protocol = miniature_protocol();
  History history = year_of_sessions(protocol);
  PastSession begun{
      .name = "2026-11-29-runner-knee", .day = "2026-11-29", .head = {}, .version = ""};
  begun.head = {.protocol = "runner-knee",
                .taken = "2026-11-29",
                .person = "K.M.",
                .state = "partial",
                .answers = 3};
  const std::string before = told(history);
  history.sessions.push_back(begun);
  const std::string words = told(history);
  CHECK(contains(words, "2026-11-29-runner-knee  unfinished, 3 questions answered\n"));
  CHECK(words.substr(words.find("Over time")) == before.substr(before.find("Over time")));
  history.sessions = {begun};
  CHECK_FALSE(contains(told(history), "Over time"));
}

TEST_CASE("Sessions of a protocol that is not at hand are listed unscored, and how to score them") {
  History history = year_of_sessions(miniature_protocol());
  for (PastSession& session : history.sessions) {
    session.head.protocol = "my-knee";
    session.protocol = nullptr;
    session.assessment.reset();
  }
  const std::string words = told(history);
  CHECK(contains(words, "2025-12-01-runner-knee  complete, not scored\n"));
  CHECK(contains(words,
                 "10 sessions of the protocol \"my-knee\", which is not built in: --protocol"));
  CHECK_FALSE(contains(words, "Over time"));
}

TEST_CASE("Other versions, and what no longer fits, are told once for all sessions") {
  const Protocol protocol = miniature_protocol();
  History history = year_of_sessions(protocol);
  Answers answers = typed(protocol, lines_of_the_year(0)).answers;
  answers.set(item(protocol, "squat.right"), {Status::invalid, std::nullopt});
  for (const std::size_t old : {std::size_t{0}, std::size_t{1}}) {
    history.sessions[old].version = "0.9.0";
    history.sessions[old].assessment = Assessor(protocol).assess(answers, Explanation::none);
  }
  const std::string words = told(history, {.width = 200});
  CHECK(count(words, "0.9.0") == 1);
  CHECK(contains(words,
                 "Taken with another version of runner-knee, and scored by 1.0.0 like the "
                 "others: 2 sessions with 0.9.0.\n"));
  CHECK(count(words, "no longer fit") == 1);
  CHECK(contains(words, "no longer fit runner-knee 1.0.0, and count as missing: squat, right.\n"));
  CHECK(contains(words, "complete, but some of its answers are missing now"));
}

TEST_CASE("Pain before and after is told of each session and charted") {
  const std::string scale = "kind = \"scale\"\nask = \"How much?\"\nrole = ";
  const Protocol protocol = small_protocol("[[prompt]]\nid = \"sore_now\"\n" + scale +
                                           "\"pain_before\"\n[[prompt]]\nid = \"sore_then\"\n" +
                                           scale + "\"pain_after\"\n");
  CHECK(contains(told(one_session(protocol, {"4", "6"})), "; pain 4, then 6"));
  CHECK(contains(told(one_session(protocol, {"4", "6"})), "Sore now\n  ▄ 4 of 10\n"));
  CHECK(contains(told(one_session(protocol, {"-", "6"})), "; pain 6 after"));
  CHECK(contains(told(one_session(protocol, {"4", "-"})), "; pain 4 before"));
  CHECK_FALSE(contains(told(one_session(protocol, {"-", "-"})), "; pain"));
}

TEST_CASE("People are told apart, those without a name first, and others are counted") {
  const Protocol protocol = miniature_protocol();
  History history = year_of_sessions(protocol);
  history.sessions[3].head.person = "";
  history.sessions[4].head.person = "Anna";
  std::string words = told(history);
  CHECK(words.starts_with("1 session without a name\n"));
  CHECK(words.find("1 session of Anna") < words.find("8 sessions of K.M."));
  CHECK_FALSE(contains(words, "other"));
  history.other_people = 1;
  CHECK(contains(told(history), "1 other person has sessions here: --all shows everybody's"));
  history.other_people = 2;
  CHECK(contains(told(history), "2 other people have sessions here: --all shows everybody's"));
}

TEST_CASE("Sessions of two protocols have charts of their own") {
  const Protocol protocol = miniature_protocol();
  Protocol other = protocol;
  other.about.id = "other-knee";
  History history = year_of_sessions(protocol);
  history.sessions.push_back(past_session(other, "2026-11-29", lines_of_the_year(0)));
  const std::string words = told(history);
  CHECK(count(words, "Over time, by runner-knee 1.0.0\n10 finished sessions") == 1);
  CHECK(count(words, "Over time, by other-knee 1.0.0\n1 finished session, of 2026-11-29.") == 1);
}

TEST_CASE("A history without sessions says that there are none") {
  History history;
  CHECK(told(history) == "There is no saved session yet. To begin one: kneecheck\n");
  history.since = "2026-11-22";
  CHECK(told(history) == "There is no saved session since 2026-11-22.\n");
  history.undated = 2;
  CHECK(contains(told(history), "2 sessions"));
}

TEST_CASE("The JSON history has every session whole, whatever the text has room for") {
  const Protocol protocol = miniature_protocol();
  const JsonValue history = JsonReader::read(json_history(many_sessions(protocol, 1000), "1.0.0"));
  CHECK(history["schema"].words == "kneecheck.history");
  CHECK(history["protocols"].items.size() == 1);
  REQUIRE(history["people"].items.size() == 1);
  const JsonValue& sessions = history["people"].items[0]["sessions"];
  REQUIRE(sessions.items.size() == 1000);
  const JsonValue& first = sessions.items[0];
  CHECK(first["name"].words == "session-1");
  CHECK(first["outcome"].words == "complete");
  CHECK(first["measures"].items.size() == 12);
  CHECK(first["scores"].items.size() == targets_of(protocol).size());
  CHECK(first["top"].items[0]["imbalance"].words == "weak_glute_med");
  CHECK(first["measures"].items[1]["value"].number == 8);
}

}  // namespace kneecheck::testing
