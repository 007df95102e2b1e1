// P8 to P18: the protocol was read, and is not one.
#include <regex>
#include <vector>

#include "faults/faults.hpp"
#include "support/contains.hpp"
#include "support/pty_process.hpp"

namespace kneecheck::testing {
namespace {

// Refused with status 3 and at least one "file:line:column: error[...]"; what was said.
std::string check_refused_text(const std::string& source) {
  const Folder folder;
  const std::string path = folder.write("own.toml", source);
  const Outcome outcome = run_protocol(path);
  check_refused(outcome, 3, path + ":");
  check_small(outcome);
  static const std::regex place(":[0-9]+:[0-9]+: error\\[E[0-9]{3}\\]: ");
  INFO(outcome.err.substr(0, 1000));
  CHECK(std::regex_search(outcome.err, place));
  return outcome.err;
}

void check_problem(const std::string& source, const std::string& code, const std::string& words) {
  const std::string said = check_refused_text(source);
  INFO(said.substr(0, 2000));
  CHECK(contains(said, "error[" + code + "]"));
  CHECK(contains(said, words));
}

TEST_CASE("P8: keys nested without end do not reach the parser") {
  check_refused_text("format = 1\n" + repeated("a.", 40000) + "a = 1\n");
  check_refused_text("format = 1\n[" + repeated("a.", 40000) + "a]\n");
}

TEST_CASE("P9: brackets nested without end do not reach the parser") {
  check_refused_text("a = " + repeated("[", 100000));
  check_refused_text("a = " + repeated("{a=", 100000));
}

TEST_CASE("P10: what makes the parser's library abort is an error like any other") {
  check_refused_text("[[[");
  check_refused_text("[.a]");
  check_refused_text("a=2023-01-01tx");
}

TEST_CASE("P11: bytes that are no text are refused with their place") {
  const std::vector<std::string> bytes = {
      std::string("\0", 1), "\xE9", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
      "\xE2\x82",           "\r",   "\x7F",     "\x01"};
  for (const std::string& wrong : bytes) {
    check_refused_text(with(miniature(), "find your imbalances\"", "find " + wrong + "\""));
    check_refused_text(with(miniature(), "# Knee pain", "# " + wrong + " x"));
  }
  check_refused_text(
      std::string("\xFF\xFE"
                  "f\0o\0r\0m\0a\0t\0",
                  14));
}

TEST_CASE("P12: a byte order mark, CRLF and a missing last line end change nothing") {
  const Folder folder;
  const std::string source = miniature();
  const std::string expected = answer_miniature(Bytes{miniature_answers}).out;
  REQUIRE_FALSE(expected.empty());
  const std::string crlf = std::regex_replace(source, std::regex("\n"), "\r\n");
  for (const std::string& same :
       {"\xEF\xBB\xBF" + source, crlf, source.substr(0, source.size() - 1)}) {
    const Outcome outcome =
        run({"--protocol", folder.write("own.toml", same)}, Bytes{miniature_answers});
    INFO(outcome.err);
    CHECK(outcome.status == 0);
    CHECK(outcome.out == expected);
  }
}

TEST_CASE("P13: what is there twice is refused, and both places are named") {
  check_problem(miniature() + "\n[plan]\nmax_exercises = 3\n", "E004", "plan");
  check_problem(with(miniature(), "retest_days = 14", "retest_days = 14\nretest_days = 15"), "E004",
                "retest_days");
  const std::string said =
      check_refused_text(with(miniature(), "id = \"squat\"", "id = \"quads\""));
  CHECK(contains(said, "quads"));
  CHECK(std::regex_search(said, std::regex("line [0-9]+")));
}

TEST_CASE("P14: a number that cannot be meant is refused") {
  for (const char* number :
       {"99999999999999999999", "inf", "nan", "1e999", "0", "-1", "1000000000", "45.5", "\"45\""}) {
    INFO(number);
    check_refused_text(
        with(miniature(), "target = 45\nlead_in", "target = " + std::string(number) + "\nlead_in"));
  }
  check_refused_text(with(miniature(), "kind = \"scale\"", "kind = \"scale\"\nmin = 9\nmax = 3"));
}

TEST_CASE("P15: an unknown key, a wrong type and a newer format are refused by name") {
  check_problem(with(miniature(), "worse = \"high\"", "wrose = \"high\""), "E020",
                "did you mean worse?");
  check_problem(with(miniature(), "max_pain_stops = 3", "max_pain_stops = \"3\""), "E023",
                "max_pain_stops");
  check_problem(with(miniature(), "format = 1", "format = 2"), "E010", "format 2");
}

TEST_CASE("P16: no escape sequence of a protocol's reaches a stream") {
  const std::vector<std::pair<std::string, std::string>> places = {
      {"find your imbalances", "find \\u001b]0;owned\\u0007"},
      {"Is the knee locked", "\\u001b[2J"},
      {"\"a little\", \"clearly\"", "\"a \\u009b31m\", \"clearly\""},
      {"id = \"quads\"", "id = \"qu\\u001bads\""},
      {"Stand", "\\u202eStand"},
      {"Elbows under", "\\rElbows"},
      {"kind = \"hold\"", "kind = \"\\u001b[31mhold\""},
      {"[plan]", "[\"\\u001b[31mplan\"]"},
  };
  const std::string raw = "\x1b";
  for (const auto& [from, to] : places) {
    INFO(to);
    const Folder folder;
    const std::string path = folder.write("own.toml", with(miniature(), from, to));
    const Outcome piped = run({"--protocol", path, "--transcript"}, Bytes{miniature_answers});
    for (const std::string& stream : {piped.out, piped.err}) {
      CHECK(stream.find('\x1b') == std::string::npos);
      CHECK(stream.find('\r') == std::string::npos);
      CHECK_FALSE(contains(stream, "\xC2\x9B"));
      CHECK_FALSE(contains(stream, "\xE2\x80\xAE"));
    }
    // The screen throws on any sequence that the program has no business sending.
    PtyProcess typed({.arguments = {"--protocol", path}});
    if (piped.status != 3) typed.type("\x04");  // else it ends by itself
    CHECK((typed.wait().status == 3 || piped.status == 0));
  }
}

TEST_CASE("P16: an escape byte inside a parse error is shown, not sent") {
  const std::string said = check_refused_text("format = 1\n\x1b]0;x\x07 = 2\n");
  CHECK(contains(said, "\\u{1b}"));
}

TEST_CASE("P17: more prompts, choices or words than anybody could answer are refused") {
  std::string prompts = miniature();
  for (int i = 0; i < 10000; ++i) {
    prompts += "[[prompt]]\nid = \"p" + std::to_string(i) + "\"\nkind = \"yes_no\"\nask = \"?\"\n";
  }
  check_refused_text(prompts);
  check_refused_text(with(miniature(), "choices = [\"no\",",
                          "choices = [" + repeated("\"x\",", 10000) + "\"no\","));
  check_refused_text(with(miniature(), "find your imbalances", repeated("long ", 100000)));
}

TEST_CASE("P18: a gate that looks forward, or at itself, is found when the file is loaded") {
  for (const char* later : {"stand_up", "plank"}) {
    const std::string gate =
        "id = \"plank\"\nask_if = { prompt = \"" + std::string(later) + "\", at_least = 1 }";
    const std::string said = check_refused_text(with(miniature(), "id = \"plank\"", gate));
    CHECK(contains(said, later));
  }
}

}  // namespace
}  // namespace kneecheck::testing
