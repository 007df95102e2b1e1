// A sheet is read as it was written, and what does not fit is named.
#include "kneecheck/answers/sheet.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "kneecheck/answers/digest.hpp"
#include "support/catch.hpp"
#include "support/sheets.hpp"

namespace kneecheck::testing {

TEST_CASE("a sheet by hand needs the format and its answers, nothing else") {
  const Sheet sheet = read_sheet(sheet_protocol(), R"(format = 1
[answers]
warning  = "no"
quads    = { left = 5, right = "skip" }
plank    = { value = 30, stopped = "pain" }
squat.left = "a little"
squat.right = "pain"
stand_up = "unsure"
remark   = " sore knee "
)")
                          .sheet;
  CHECK(sheet.answers.get(sheet_item("warning")) == answered(0));
  CHECK(sheet.answers.get(sheet_item("quads.left")) == answered(5));
  CHECK(sheet.answers.get(sheet_item("quads.right")) == Answer{Status::skipped, {}});
  CHECK(sheet.answers.get(sheet_item("plank")) == Answer{Status::pain, 30});
  CHECK(sheet.answers.get(sheet_item("squat.left")) == answered(1));
  CHECK(sheet.answers.get(sheet_item("squat.right")) == Answer{Status::pain, {}});
  CHECK(sheet.answers.get(sheet_item("stand_up")) == Answer{Status::unsure, {}});
  CHECK(sheet.answers.get(sheet_item("reach")) == Answer{});
  CHECK(sheet.words == std::map<std::string, std::string>{{"remark", "sore knee"}});
  CHECK(sheet.taken.empty());
  CHECK(sheet.taken_with_version.empty());
}

TEST_CASE("a sheet's unknown names are refused with the one that was meant") {
  CHECK(problem_in("plnak = 30").hint.str() == "did you mean plank?");
  CHECK(problem_in("plank = { valu = 30 }").hint.str() == "did you mean value?");
  const auto hints = [](const std::string& source) {
    std::string result;
    for (const Diagnostic& problem : sheet_problems(source)) {
      CHECK(problem.code == "A101");
      result += problem.hint.str() + "\n";
    }
    return result;
  };
  CHECK(hints("format = 1\n[answers]\n[note]\n") == "did you mean notes?\n");
  CHECK(hints("format = 1\n[answers]\n[session]\npersn = \"K.\"\n") == "did you mean person?\n");
  CHECK(hints("format = 1\n[answers]\n[notes]\nplanc = \"x\"\n") == "did you mean plank?\n");
  CHECK(hints("format = 1\nplank = 30\n[answers]\n") == "answers stand below the line [answers]\n");
}

TEST_CASE("keys that begin with x_ are free in every table of a sheet") {
  const Sheet sheet = read_sheet(sheet_protocol(), R"(format = 1
x_tool = { any = [1, "two"] }
[session]
x_id = 7
[answers]
x_form = "b"
quads = { left = 1, x_hand = true }
[notes]
x_ink = "blue"
[circuit]
x_song = 1
)")
                          .sheet;
  CHECK(sheet.answers.get(sheet_item("quads.left")) == answered(1));
}

TEST_CASE("a whole number that is written as a decimal is whole, also as the format") {
  const ReadSheet read = read_sheet(sheet_protocol(), "format = 1.0\n[answers]\nplank = 30.0\n");
  CHECK(read.sheet.answers.get(sheet_item("plank")) == answered(30));
}

TEST_CASE("a led circuit is read from a sheet, and written back") {
  const Protocol protocol = sheet_protocol();
  const auto circuit_in = [&](const std::string& table) {
    return read_sheet(protocol, "format = 1\n[answers]\n" + table).sheet;
  };
  CHECK_FALSE(circuit_in("").circuit);
  const LedCircuit led{2, {"step_up.left", "bridge"}};
  const Sheet sheet =
      circuit_in("[circuit]\nrounds = 2\nstopped = [\"step_up.left\", \"bridge\"]\n");
  CHECK(sheet.circuit == led);
  CHECK(circuit_in("[circuit]\nrounds = 1\n").circuit == LedCircuit{1, {}});
  CHECK(circuit_in("[circuit]\nrounds = 1.0\n").circuit == LedCircuit{1, {}});
  const std::string written = written_sheet(protocol, sheet, "kneecheck 1.0.0");
  CHECK(written.find("\n[circuit]\nrounds = 2\nstopped = [\"step_up.left\", \"bridge\"]\n") !=
        std::string::npos);
  CHECK(read_sheet(protocol, written).sheet.circuit == led);
  CHECK(written_sheet(protocol, circuit_in(""), "kneecheck 1.0.0").find("[circuit]") ==
        std::string::npos);
}

TEST_CASE("all problems of a sheet are said at once, in the order of the file") {
  CHECK(codes(sheet_problems(R"(format = 2
[session]
protocol = 2
version = 1
taken = "yesterday"
state = "done"
[answers]
quads = { left = 11, right = "abc" }
plank = "60 pain"
knee = 1
[notes]
plank = 7
[circuit]
rounds = "two"
stopped = ["step_up", 3]
)")) == "1:E010 3:A102 4:A102 5:A102 6:A102 8:A103 8:A102 9:A103 10:A101 12:A102 14:A102 15:A102 ");
}

TEST_CASE("answers to another protocol are one problem, not one each") {
  CHECK(codes(sheet_problems("format = 1\n[session]\nprotocol = \"other\"\n[answers]\nknee = 1\n"
                             "hip = 2\n[notes]\nknee = \"sore\"\n")) == "3:A201 ");
}

TEST_CASE("a sheet without format or answers says how to begin one") {
  CHECK(codes(sheet_problems("[answers]\nplank = 30\n")) == "1:E011 ");
  CHECK(codes(sheet_problems("format = 1\n")) == "1:E022 ");
  CHECK(codes(sheet_problems("format = 1\nanswers = 3\n")) == "2:A102 ");
  CHECK(codes(sheet_problems("format = \"1\"\n[answers]\n")) == "1:A102 ");
  CHECK(codes(sheet_problems("format = 0\n[answers]\n")) == "1:E010 ");
  CHECK(sheet_problems("format = 1\n[answers\n").front().code.front() == 'E');
}

TEST_CASE("the session says who, when and with which version") {
  const auto session = [](const std::string& keys) {
    return read_sheet(sheet_protocol(), "format = 1\n[session]\n" + keys + "\n[answers]\n").sheet;
  };
  const Sheet sheet = session(R"(protocol = "small"
version = "1.0.0"
scoring = "9f1c2e07a4b35d68"
wording = "51b0c9d2e8f74a13"
taken = 2026-11-22T07:30:00+01:00
person = "K.M."
state = "partial")");
  CHECK(sheet.taken == "2026-11-22T07:30:00+01:00");
  CHECK(sheet.person == "K.M.");
  CHECK(sheet.taken_with_version == "1.0.0");
  CHECK(session("version = \"1.1.0\"").taken_with_version.empty());
  CHECK(session("taken = 2026-11-22").taken == "2026-11-22");
  CHECK(codes(sheet_problems("format = 1\n[answers]\n[session]\ntaken = 07:30:00\n")) == "4:A102 ");
  CHECK(codes(sheet_problems("format = 1\n[answers]\n[session]\nperson = \"\\u009b2J\"\n")) ==
        "4:A113 ");
}

TEST_CASE("notes are kept by prompt") {
  const Sheet sheet = read_sheet(sheet_protocol(),
                                 "format = 1\n[answers]\n[notes]\nsquat = \"sore since Tuesday\"\n")
                          .sheet;
  CHECK(sheet.notes == std::map<std::string, std::string>{{"squat", "sore since Tuesday"}});
}

TEST_CASE("a sheet that kneecheck wrote is refused when a byte of it was changed") {
  std::string source =
      "format = 1\n[session]\nprogram = \"kneecheck 1.0.0\"\n[answers]\nplank = 30\n";
  const std::string whole = source + checksum_line(source);
  CHECK(read_sheet(sheet_protocol(), whole).sheet.answers.get(sheet_item("plank")) == answered(30));

  std::string changed = whole;
  changed.replace(changed.find("30"), 2, "31");
  for (const std::string& damaged : {changed, source, whole.substr(0, whole.size() - 1),
                                     whole + "\n", whole + "# crc32 00000000\n"}) {
    const std::vector<Diagnostic> problems = sheet_problems(damaged);
    CHECK(codes(problems) == "3:A202 ");
    CHECK(problems.front().message.str() == "changed since kneecheck wrote it");
    CHECK(problems.front().hint.str() == "delete the [session] table to use it as your own");
  }
  // Taken as one's own, the stale last line is a comment like any other.
  std::string own = changed;
  own.erase(own.find("[session]"), own.find("[answers]") - own.find("[session]"));
  CHECK(read_sheet(sheet_protocol(), own).sheet.answers.get(sheet_item("plank")) == answered(31));
}

TEST_CASE("A6: byte order mark, CRLF and no final newline change nothing in a sheet") {
  const Sheet sheet = read_sheet(sheet_protocol(),
                                 "\xEF\xBB\xBF"
                                 "format = 1\r\n[answers]\r\nplank = 30")
                          .sheet;
  CHECK(sheet.answers.get(sheet_item("plank")) == answered(30));
}

TEST_CASE("answers to what is not asked are kept, and noted") {
  const ReadSheet read = kneecheck::read_sheet(
      sheet_protocol(), "format = 1\n[answers]\nstand_up = \"same\"\nfollow_up = \"yes\"\n");
  CHECK(read.sheet.answers.get(sheet_item("follow_up")) == answered(1));
  REQUIRE(codes(read.notes) == "4:A112 ");
  CHECK(read.notes.front().level == Level::note);
  CHECK(read.notes.front().message.str() ==
        "follow_up is not asked after the other answers; the answer is kept and not scored");
  CHECK(codes(kneecheck::read_sheet(
                  sheet_protocol(),
                  "format = 1\n[answers]\nfollow_up = \"yes\"\nstand_up = \"unsure\"\n")
                  .notes) == "3:A112 ");
  CHECK(
      read_sheet(sheet_protocol(), "format = 1\n[answers]\nstand_up = \"l\"\nfollow_up = \"yes\"\n")
          .notes.empty());
}

TEST_CASE("answers after a stop are kept, and one note says how many") {
  const ReadSheet read = kneecheck::read_sheet(
      sheet_protocol(), "format = 1\n[answers]\nplank = 30\nreach = 3\nwarning = true\n");
  CHECK(read.sheet.answers.get(sheet_item("plank")) == answered(30));
  REQUIRE(codes(read.notes) == "3:A114 ");
  CHECK(read.notes.front().message.str() ==
        "2 answers after the one that stops the screen, warning, are kept and not scored");

  Protocol one_pain = sheet_protocol();
  one_pain.safety.max_pain_stops = 1;
  const ReadSheet limited = kneecheck::read_sheet(
      one_pain, "format = 1\n[answers]\nplank = \"pain\"\nreach = 3\nstand_up = \"=\"\n");
  CHECK(codes(limited.notes) == "4:A114 ");
}

TEST_CASE("a file is a sheet when its first line sets the format") {
  for (const char* sheet : {"format = 1\n", "# mine\n\n  format=1",
                            "\xEF\xBB\xBF"
                            "format = 1\r\n",
                            "\r\n#\r\nformat\t= 1\r\n"}) {
    INFO(sheet);
    CHECK(looks_like_sheet(sheet));
  }
  for (const char* lines : {"", "\n\n", "no\nformat = 1\n", "formats = 1", "[answers]", "format",
                            "format: 3", "# format = 1\n3"}) {
    INFO(lines);
    CHECK_FALSE(looks_like_sheet(lines));
  }
}

TEST_CASE("A1: missing answers are counted among what is asked, in asking order") {
  Answers answers;
  Missing left = missing(sheet_protocol(), answers);
  CHECK((left.first == sheet_item("warning")));
  CHECK(left.count == 9);  // not the info prompt, nor the one behind a gate that is not known

  answers.set(sheet_item("warning"), answered(0));
  answers.set(sheet_item("quads.left"), {Status::skipped, {}});
  answers.set(sheet_item("quads.right"), {Status::invalid, {}});
  left = missing(sheet_protocol(), answers);
  CHECK((left.first == sheet_item("plank")));
  CHECK(left.count == 6);

  answers.set(sheet_item("stand_up"), answered(1));
  CHECK(missing(sheet_protocol(), answers).count == 6);  // one answered, one opened

  answers.set(sheet_item("warning"), answered(1));
  left = missing(sheet_protocol(), answers);
  CHECK_FALSE(left.first);
  CHECK(left.count == 0);
}

}  // namespace kneecheck::testing
