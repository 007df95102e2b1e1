#include "kneecheck/answers/sheet.hpp"

#include <string>
#include <utility>
#include <vector>

#include "kneecheck/answers/checksum.hpp"
#include "kneecheck/protocol/bad_file.hpp"
#include "support/catch.hpp"

namespace kneecheck {
namespace {

Prompt prompt_of(const std::string& id, Kind kind, int min, int max) {
  Prompt prompt;
  prompt.id = id;
  prompt.kind = kind;
  prompt.ask = "How is " + id + "?";
  prompt.min = min;
  prompt.max = max;
  return prompt;
}

// One prompt of every kind; `warning` stops on yes, `follow_up` is asked when `stand_up` names a
// side.
Protocol protocol() {
  Protocol result;
  result.about.id = "small";
  result.about.version = "1.1.0";
  result.prompts = {
      prompt_of("welcome", Kind::info, 0, 0),     prompt_of("warning", Kind::yes_no, 0, 1),
      prompt_of("quads", Kind::scale, 0, 10),     prompt_of("plank", Kind::hold, 0, 45),
      prompt_of("squat", Kind::choice, 0, 2),     prompt_of("stand_up", Kind::compare, -2, 2),
      prompt_of("reach", Kind::number, -50, 300), prompt_of("follow_up", Kind::yes_no, 0, 1),
      prompt_of("remark", Kind::text, 0, 0)};
  RedFlag flag;
  flag.match.is = {1};
  result.prompts[1].red_flags = {flag};
  result.prompts[2].per_side = true;
  result.prompts[2].ask = "How tight is the {side} quad?";
  result.prompts[3].pain = PainRule::skip;
  result.prompts[4].per_side = true;
  result.prompts[4].pain = PainRule::skip;
  result.prompts[4].choices = {{"", "no"}, {"bit", "a little"}, {"", "clearly"}};
  result.prompts[6].decimals = 1;
  result.prompts[6].unit = "cm";
  result.prompts[6].pain = PainRule::skip;
  Condition named;
  named.prompt = 5;
  named.match.at_least = 1;
  named.side = ConditionSide::any;
  result.prompts[7].ask_if.conditions = {named};
  result.prompts[8].max_length = 12;
  return result;
}

Item item(const std::string& name) {
  for (const Item candidate : items_of(protocol()))
    if (item_name(protocol(), candidate) == name) return candidate;
  FAIL("no item is called " << name);
  return {};
}

ReadSheet read(const std::string& answers) {
  return read_sheet(protocol(), "format = 1\n[answers]\n" + answers);
}

Answer answer_in(const std::string& answers, const std::string& name) {
  INFO(answers);
  return read(answers).sheet.answers.get(item(name));
}

std::vector<Diagnostic> problems_of(const std::string& source) {
  try {
    read_sheet(protocol(), source);
  } catch (const BadFile& bad) {
    return bad.problems();
  }
  FAIL("no problem was found in:\n" << source);
  return {};
}

Diagnostic problem_in(const std::string& answers) {
  INFO(answers);
  const std::vector<Diagnostic> problems = problems_of("format = 1\n[answers]\n" + answers);
  REQUIRE(problems.size() == 1);
  return problems.front();
}

std::string codes(const std::vector<Diagnostic>& problems) {
  std::string result;
  for (const Diagnostic& problem : problems)
    result += std::to_string(problem.place.line) + ":" + problem.code + " ";
  return result;
}

Answer answered(int value) { return {Status::answered, value}; }

}  // namespace

TEST_CASE("a sheet by hand needs the format and its answers, nothing else") {
  const Sheet sheet = read_sheet(protocol(), R"(format = 1
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
  CHECK(sheet.answers.get(item("warning")) == answered(0));
  CHECK(sheet.answers.get(item("quads.left")) == answered(5));
  CHECK(sheet.answers.get(item("quads.right")) == Answer{Status::skipped, {}});
  CHECK(sheet.answers.get(item("plank")) == Answer{Status::pain, 30});
  CHECK(sheet.answers.get(item("squat.left")) == answered(1));
  CHECK(sheet.answers.get(item("squat.right")) == Answer{Status::pain, {}});
  CHECK(sheet.answers.get(item("stand_up")) == Answer{Status::unsure, {}});
  CHECK(sheet.answers.get(item("reach")) == Answer{});
  CHECK(sheet.words == std::map<std::string, std::string>{{"remark", "sore knee"}});
  CHECK(sheet.taken.empty());
  CHECK(sheet.taken_with_version.empty());
}

TEST_CASE("every kind takes its value in TOML's own types or as words") {
  for (const char* yes : {"true", "\"yes\"", "\"Y\""})
    CHECK(answer_in(std::string("warning = ") + yes, "warning") == answered(1));
  CHECK(answer_in("warning = false", "warning") == answered(0));
  CHECK(answer_in("quads.left = \"7\"", "quads.left") == answered(7));
  CHECK(answer_in("plank = \"0:45\"", "plank") == answered(45));
  CHECK(answer_in("plank = \"30 pain\"", "plank") == Answer{Status::pain, 30});
  CHECK(answer_in("plank = { stopped = \"pain\" }", "plank") == Answer{Status::pain, {}});
  CHECK(answer_in("plank = { value = 45, hurt = true }", "plank") == Answer{Status::hurt, 45});
  CHECK(answer_in("plank = { value = 45, hurt = false }", "plank") == answered(45));
  CHECK(answer_in("squat.left = \"bit\"", "squat.left") == answered(1));
  CHECK(answer_in("squat.left = { value = \"clearly\", hurt = true }", "squat.left") ==
        Answer{Status::hurt, 2});
  CHECK(answer_in("stand_up = \"left_much\"", "stand_up") == answered(-2));
  CHECK(answer_in("stand_up = \"right much\"", "stand_up") == answered(2));
  CHECK(answer_in("stand_up = \"same\"", "stand_up") == answered(0));
  CHECK(answer_in("reach = { value = 8.5, stopped = \"pain\" }", "reach") ==
        Answer{Status::pain, 85});
  CHECK(read("remark = \"help\"").sheet.words.at("remark") == "help");
  CHECK(read("remark = \"skip\"").sheet.words.empty());
}

TEST_CASE("A7: a float is the number its digits say, or refused") {
  CHECK(answer_in("reach = 8.5", "reach") == answered(85));
  CHECK(answer_in("reach = 8.50", "reach") == answered(85));
  CHECK(answer_in("reach = 8.5000000001", "reach") == answered(85));
  CHECK(answer_in("reach = 8", "reach") == answered(80));
  CHECK(answer_in("reach = -0.0", "reach") == answered(0));
  CHECK(answer_in("reach = -2.3", "reach") == answered(-23));
  CHECK(answer_in("reach = \"8,5 cm\"", "reach") == answered(85));
  for (int value = -50; value <= 300; ++value) {
    const std::string digits = std::to_string(value / 10) + "." + std::to_string(value % 10);
    if (value >= 0) CHECK(answer_in("reach = " + digits, "reach") == answered(value));
  }
  for (const char* wrong : {"8.55", "8.500001", "nan", "inf", "-inf"})
    CHECK(problem_in(std::string("reach = ") + wrong).code == "A102");
  for (const char* off : {"30.1", "1e300", "9223372036854775807", "-5.1"})
    CHECK(problem_in(std::string("reach = ") + off).code == "A103");
  CHECK(problem_in("quads.left = 7.0").code == "A102");
  CHECK(problem_in("plank = 44.5").code == "A102");
}

TEST_CASE("what a value may not be is said with place, question and what to write") {
  const Diagnostic off = problem_in("quads.left = 12\n");
  CHECK(off.code == "A103");
  CHECK(off.place == Place{3, 14, 16});
  CHECK(off.message.str() == "12 is not on the scale 0 to 10");
  CHECK(off.hint.str() == "write a whole number from 0 to 10, or \"skip\"");
  CHECK(off.asked.str() == "quads, left - \"How tight is the left quad?\"");

  CHECK(problem_in("squat.left = \"clear\"").hint.str() ==
        "write one of \"no\", \"a little\", \"clearly\", or \"skip\"");
  CHECK(problem_in("plank = 60").hint.str() == "the clock stops at 45: write 45");
  CHECK(problem_in("warning = \"maybe\"").hint.str() ==
        "write \"yes\" or \"no\", or \"skip\"; unsure is an answer too");
}

TEST_CASE("each wrong value has its code") {
  const std::pair<const char*, const char*> rows[] = {
      {"quads.left = true", "A102"},
      {"quads.left = 2026-11-22", "A102"},
      {"quads.left = [1]", "A102"},
      {"warning = 1", "A102"},
      {"squat.left = 2", "A102"},
      {"squat.left = \"2\"", "A104"},
      {"squat.left = \"cle\"", "A104"},
      {"squat.left = \"back\"", "A104"},
      {"stand_up = 1", "A102"},
      {"stand_up = \"up\"", "A104"},
      {"remark = 7", "A102"},
      {"remark = \"\"", "A102"},
      {"plank = -1", "A103"},
      {"quads = 5", "A105"},
      {"quads = { value = 5 }", "A105"},
      {"plank.left = 5", "A105"},
      {"quads = {}", "A106"},
      {"plank = {}", "A102"},
      {"plank = { hurt = true }", "A102"},
      {"plank = { value = 30, stopped = \"tired\" }", "A102"},
      {"plank = { value = 30, hurt = \"yes\" }", "A102"},
      {"plank = { value = 30, stopped = \"pain\", hurt = true }", "A102"},
      {"plank = { value = \"skip\", hurt = true }", "A102"},
      {"plank = { value = 30, stoped = \"pain\" }", "A101"},
      {"plank = { value = { value = 30 } }", "A102"},
      {"squat.left = { value = \"no\", stopped = \"pain\" }", "A102"},
      {"quads.left = \"pain\"", "A108"},
      {"quads.left = \"7 hurt\"", "A108"},
      {"quads.left = { value = 7, hurt = true }", "A108"},
      {"quads.left = { value = 7, stopped = \"pain\" }", "A108"},
      {"remark = \"much too long\"", "A109"},
      {"remark = \"a\\u001b[31m\"", "A113"},
      {"remark = \"\"\"a\nb\"\"\"", "A113"},
      {"welcome = \"hello\"", "A101"},
      {"quads.up = 3", "A101"},
  };
  for (const auto& [answers, code] : rows) {
    const Diagnostic problem = problem_in(answers);
    INFO(answers);
    CHECK(problem.code == code);
    CHECK(problem.place.line == 3);
    CHECK(problem.place.column > 0);
    CHECK_FALSE(problem.message.empty());
    CHECK_FALSE(problem.hint.empty());
  }
}

TEST_CASE("a sheet's unknown names are refused with the one that was meant") {
  CHECK(problem_in("plnak = 30").hint.str() == "did you mean plank?");
  CHECK(problem_in("plank = { valu = 30 }").hint.str() == "did you mean value?");
  const auto hints = [](const std::string& source) {
    std::string result;
    for (const Diagnostic& problem : problems_of(source)) {
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
  const Sheet sheet = read_sheet(protocol(), R"(format = 1
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
  CHECK(sheet.answers.get(item("quads.left")) == answered(1));
}

TEST_CASE("all problems of a sheet are said at once, in the order of the file") {
  CHECK(codes(problems_of(R"(format = 2
[session]
protocol = "other"
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
)")) == "1:E010 3:A201 4:A102 5:A102 6:A102 8:A103 8:A102 9:A103 10:A101 12:A102 14:A102 15:A102 ");
}

TEST_CASE("a sheet without format or answers says how to begin one") {
  CHECK(codes(problems_of("[answers]\nplank = 30\n")) == "1:E011 ");
  CHECK(codes(problems_of("format = 1\n")) == "1:E022 ");
  CHECK(codes(problems_of("format = 1\nanswers = 3\n")) == "2:A102 ");
  CHECK(codes(problems_of("format = \"1\"\n[answers]\n")) == "1:A102 ");
  CHECK(codes(problems_of("format = 0\n[answers]\n")) == "1:E010 ");
  CHECK(problems_of("format = 1\n[answers\n").front().code.front() == 'E');
}

TEST_CASE("the session says who, when and with which version") {
  const auto session = [](const std::string& keys) {
    return read_sheet(protocol(), "format = 1\n[session]\n" + keys + "\n[answers]\n").sheet;
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
  CHECK(codes(problems_of("format = 1\n[answers]\n[session]\ntaken = 07:30:00\n")) == "4:A102 ");
  CHECK(codes(problems_of("format = 1\n[answers]\n[session]\nperson = \"\\u009b2J\"\n")) ==
        "4:A113 ");
}

TEST_CASE("notes are kept by prompt") {
  const Sheet sheet =
      read_sheet(protocol(), "format = 1\n[answers]\n[notes]\nsquat = \"sore since Tuesday\"\n")
          .sheet;
  CHECK(sheet.notes == std::map<std::string, std::string>{{"squat", "sore since Tuesday"}});
}

TEST_CASE("a sheet that kneecheck wrote is refused when a byte of it was changed") {
  std::string source =
      "format = 1\n[session]\nprogram = \"kneecheck 1.0.0\"\n[answers]\nplank = 30\n";
  const std::string whole = source + checksum_line(source);
  CHECK(read_sheet(protocol(), whole).sheet.answers.get(item("plank")) == answered(30));

  std::string changed = whole;
  changed.replace(changed.find("30"), 2, "31");
  for (const std::string& damaged : {changed, source, whole.substr(0, whole.size() - 1),
                                     whole + "\n", whole + "# crc32 00000000\n"}) {
    const std::vector<Diagnostic> problems = problems_of(damaged);
    CHECK(codes(problems) == "3:A202 ");
    CHECK(problems.front().message.str() == "changed since kneecheck wrote it");
    CHECK(problems.front().hint.str() == "delete the [session] table to use it as your own");
  }
  // Taken as one's own, the stale last line is a comment like any other.
  std::string own = changed;
  own.erase(own.find("[session]"), own.find("[answers]") - own.find("[session]"));
  CHECK(read_sheet(protocol(), own).sheet.answers.get(item("plank")) == answered(31));
}

TEST_CASE("A6: byte order mark, CRLF and no final newline change nothing in a sheet") {
  const Sheet sheet = read_sheet(protocol(),
                                 "\xEF\xBB\xBF"
                                 "format = 1\r\n[answers]\r\nplank = 30")
                          .sheet;
  CHECK(sheet.answers.get(item("plank")) == answered(30));
}

TEST_CASE("answers to what is not asked are kept, and noted") {
  const ReadSheet read = kneecheck::read_sheet(
      protocol(), "format = 1\n[answers]\nstand_up = \"same\"\nfollow_up = \"yes\"\n");
  CHECK(read.sheet.answers.get(item("follow_up")) == answered(1));
  REQUIRE(codes(read.notes) == "4:A112 ");
  CHECK(read.notes.front().level == Level::note);
  CHECK(read.notes.front().message.str() ==
        "follow_up is not asked after the other answers; the answer is kept and not scored");
  CHECK(codes(kneecheck::read_sheet(
                  protocol(), "format = 1\n[answers]\nfollow_up = \"yes\"\nstand_up = \"unsure\"\n")
                  .notes) == "3:A112 ");
  CHECK(read_sheet(protocol(), "format = 1\n[answers]\nstand_up = \"l\"\nfollow_up = \"yes\"\n")
            .notes.empty());
}

TEST_CASE("answers after a stop are kept, and one note says how many") {
  const ReadSheet read = kneecheck::read_sheet(
      protocol(), "format = 1\n[answers]\nplank = 30\nreach = 3\nwarning = true\n");
  CHECK(read.sheet.answers.get(item("plank")) == answered(30));
  REQUIRE(codes(read.notes) == "3:A114 ");
  CHECK(read.notes.front().message.str() ==
        "2 answers after the one that stops the screen, warning, are kept and not scored");

  Protocol one_pain = protocol();
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

TEST_CASE("A1: what is missing is counted among what is asked, in asking order") {
  Answers answers;
  Missing left = missing(protocol(), answers);
  CHECK((left.first == item("warning")));
  CHECK(left.count == 9);  // not the info prompt, nor the one behind a gate that is not known

  answers.set(item("warning"), answered(0));
  answers.set(item("quads.left"), {Status::skipped, {}});
  answers.set(item("quads.right"), {Status::invalid, {}});
  left = missing(protocol(), answers);
  CHECK((left.first == item("plank")));
  CHECK(left.count == 6);

  answers.set(item("stand_up"), answered(1));
  CHECK(missing(protocol(), answers).count == 6);  // one answered, one opened

  answers.set(item("warning"), answered(1));
  left = missing(protocol(), answers);
  CHECK_FALSE(left.first);
  CHECK(left.count == 0);
}

}  // namespace kneecheck
