#include "kneecheck/text/diagnostic.hpp"

#include "support/catch.hpp"

namespace kneecheck {
namespace {

Diagnostic problem_at(Place place, const Text& message) {
  Diagnostic result;
  result.code = "E301";
  result.place = place;
  result.message = message;
  return result;
}

TEST_CASE("a mistake in a protocol is shown with its line, carets and what to do") {
  const std::string source =
      std::string(47, '\n') +
      "  { at_least = 4, points = { tight_quad = 30 }, says = \"…\" },\nkind = 1\n";
  Diagnostic mistake = problem_at({48, 30, 40}, "no imbalance is called tight_quad");
  mistake.hint = "did you mean tight_quads (line 113)?";
  CHECK(render(mistake, "runner-knee.toml", source).str() ==
        "runner-knee.toml:48:30: error[E301]: no imbalance is called tight_quad\n"
        "  48 |   { at_least = 4, points = { tight_quad = 30 }, says = \"…\" },\n"
        "     |                              ^^^^^^^^^^\n"
        "  hint: did you mean tight_quads (line 113)?\n");
}

TEST_CASE("a mistake in a script of answers names the question that was asked") {
  Diagnostic mistake = problem_at({8, 1, 3}, "12 is not on the scale 0 to 10");
  mistake.code = "A103";
  mistake.asked = "quads, left – \"How tight is it?\"";
  mistake.hint = "write a whole number from 0 to 10, or - to skip";
  CHECK(render(mistake, "answers.txt", "\n\n\n\n\n\n\n12\n").str() ==
        "answers.txt:8:1: error[A103]: 12 is not on the scale 0 to 10\n"
        "  8 | 12\n"
        "    | ^^\n"
        "  asked: quads, left – \"How tight is it?\"\n"
        "  hint: write a whole number from 0 to 10, or - to skip\n");
}

TEST_CASE("other places that belong to a mistake are named by line") {
  Diagnostic mistake = problem_at({84, 6, 0}, "id \"quads\" is already used");
  mistake.related = {{{42, 6, 0}, "first used here"}, {{}, "ids are shared by all prompts"}};
  CHECK(render(mistake, "p.toml", "").str() ==
        "p.toml:84:6: error[E301]: id \"quads\" is already used\n"
        "  also: line 42: first used here\n"
        "  also: ids are shared by all prompts\n");
}

TEST_CASE("a mistake without a place names the file, or the line if that is known") {
  CHECK(render(problem_at({}, "empty"), "p.toml", "x").str() == "p.toml: error[E301]: empty\n");
  CHECK(render(problem_at({3, 0, 0}, "odd"), "p.toml", "a\nb\nc").str() ==
        "p.toml:3: error[E301]: odd\n");
  Diagnostic mistake = problem_at({}, "no such file");
  mistake.code.clear();
  CHECK(render(mistake, "p.toml", "").str() == "p.toml: error: no such file\n");
}

TEST_CASE("warnings and notes say what they are") {
  Diagnostic advice = problem_at({1, 1, 0}, "plank offers no \"it hurts\" answer");
  advice.level = Level::warning;
  CHECK(render(advice, "p.toml", "").str() ==
        "p.toml:1:1: warning[E301]: plank offers no \"it hurts\" answer\n");
  advice.level = Level::note;
  CHECK(render(advice, "p.toml", "").str() ==
        "p.toml:1:1: note[E301]: plank offers no \"it hurts\" answer\n");
}

TEST_CASE("a foreign line feed cannot forge a line of a diagnostic") {
  Diagnostic mistake = problem_at({1, 1, 2}, safe_lines("bad\np.toml:9:9: error[E999]: forged"));
  mistake.hint = safe_lines("one\n  hint: two");
  mistake.asked = safe_lines("x\ny");
  mistake.related = {{{2, 1, 0}, safe_lines("p\nq")}};
  CHECK(render(mistake, safe_lines("a\nb.toml"), "\x1B[2J").str() ==
        "a\\u{a}b.toml:1:1: error[E301]: bad\\u{a}p.toml:9:9: error[E999]: forged\n"
        "  1 | \\u{1b}[2J\n"
        "    | ^^^^^^\n"
        "  also: line 2: p\\u{a}q\n"
        "  asked: x\\u{a}y\n"
        "  hint: one\\u{a}  hint: two\n");
}

TEST_CASE("problems are listed in the order of the file, and those of one place by code") {
  std::vector<Diagnostic> problems = {problem_at({9, 1, 0}, "c"), problem_at({2, 7, 0}, "b"),
                                      problem_at({2, 3, 0}, "a2"), problem_at({2, 3, 0}, "a3"),
                                      problem_at({2, 3, 0}, "a1")};
  problems[4].code = "A101";
  sort_by_place(problems);
  std::string order;
  for (const Diagnostic& each : problems) order += each.message.str() + " ";
  CHECK(order == "a1 a2 a3 b c ");
}

TEST_CASE("after fifty problems the rest are counted") {
  const std::vector<Diagnostic> fifty(50, problem_at({1, 1, 0}, "x"));
  std::string all;
  for (int i = 0; i < 50; ++i) all += "p.toml:1:1: error[E301]: x\n";
  CHECK(render_all(fifty, "p.toml", "").str() == all);
  const std::vector<Diagnostic> more(62, problem_at({1, 1, 0}, "x"));
  CHECK(render_all(more, "p.toml", "").str() == all + "and 12 more\n");
  CHECK(render_all({}, "p.toml", "").empty());
}

TEST_CASE("a byte of a file is found by line and column, as an editor counts them") {
  const std::string_view source =
      "\xEF\xBB\xBF"
      "aü\xE9\r\nsecond\n";
  CHECK(place_at(source, 3) == Place{1, 1, 0});
  CHECK(place_at(source, 6) == Place{1, 3, 0});
  CHECK(place_at(source, 9) == Place{2, 1, 0});
  CHECK(place_at(source, 12) == Place{2, 4, 0});
  CHECK(place_at(source, source.size()) == Place{3, 1, 0});
  CHECK(place_at("", 0) == Place{1, 1, 0});
}

}  // namespace
}  // namespace kneecheck
