// Axxx: sheets of answers, and answers one a line.
#include <string>

#include "cases.hpp"
#include "kneecheck/lint/lint.hpp"
#include "support/loading.hpp"
#include "support/script_run.hpp"

namespace kneecheck::testing {
namespace {

// The base protocol; its last question is short, and asked of those whose knee falls in.
const Protocol& answered_protocol() {
  static const Protocol protocol = load_protocol(base_with(
      "kind = \"text\"",
      "kind = \"text\"\nmax_length = 20\nask_if = { prompt = \"squat\", is = \"clearly\" }"));
  return protocol;
}

std::vector<Diagnostic> look_at_sheet(std::string_view source) {
  return lint_sheet(source, answered_protocol());
}

std::vector<Diagnostic> look_at_lines(std::string_view source) {
  const ScriptEnd end = run(answered_protocol(), std::string(source)).end;
  std::vector<Diagnostic> all = end.notes;
  if (end.problem) all.push_back(*end.problem);
  return all;
}

// What a sheet of an older protocol's version has changed in it.
constexpr std::string_view saved =
    "taken = 2026-11-22\n\n[answers]\nswollen = \"no\"\ncalves = { left = 3, right = 8 }\n"
    "plank = 40\nsquat = \"clearly\"";

constexpr FindingCase in_sheets[] = {
    {"A101", "plank = 40", "¦plnak¦ = 40", "no prompt is called \"plnak\" | did you mean plank?",
     "x_plnak = 40"},
    {"A102", "left = 3", "left = ¦\"three\"¦",
     "\"three\" is not a whole number | write a whole number from 0 to 10, or \"skip\"",
     "left = \"3\""},
    {"A103", "left = 3", "left = ¦88¦",
     "88 is not on the scale 0 to 10 | write a whole number from 0 to 10, or \"skip\"",
     "left = 10"},
    {"A104", "squat = \"clearly\"", "squat = ¦\"clearli\"¦",
     "\"clearli\" is not a choice | write one of \"no\", \"a little\", \"clearly\", or \"skip\"",
     "squat = \"CLEARLY\""},
    {"A105", "{ left = 3, right = 8 }", "¦3¦",
     "calves is asked left and right; this does not say which side | such as calves = { left = "
     "\"skip\", right = \"skip\" }, with your answers for \"skip\"",
     "{ left = 3 }"},
    {"A106", "{ left = 3, right = 8 }", "¦{ }",
     "calves has neither left nor right | such as calves = { left = \"skip\", right = \"skip\" }, "
     "with "
     "your answers for \"skip\"",
     "{ right = 8 }"},
    {"A108", "swollen = \"no\"", "swollen = ¦\"pain\"¦",
     "pain is not offered at this question | pain is not an answer here: write \"yes\" or \"no\", "
     "or \"skip\"; unsure is an answer too",
     "swollen = \"unsure\""},
    {"A109", "\"after hills\"", "¦\"after hills, always in the rain\"¦",
     "31 characters are more than 20 | write at most 20 characters, or \"skip\"",
     "\"after hills, uphill\""},
    {"A112",
     "\"clearly\"\nstand_up = \"left\"\nreach = { left = 8.5, right = 9 }\nstory = \"after hills\"",
     "\"no\"\nstand_up = \"left\"\nreach = { left = 8.5, right = 9 }\nstory = ¦\"after hills\"¦",
     "story is not asked after the other answers; the answer is kept and not scored",
     "\"clearly\"\nstand_up = \"left\"\nreach = { left = 9, right = 9 }\nstory = \"after hills\""},
    {"A113", "\"after hills\"", "¦\"after \\u001bhills\"¦",
     "U+001B (escape) | write it without unprintable characters", "\"after\\thills\""},
    {"A114", "swollen = \"no\"\ncalves = { left = 3,", "swollen = \"yes\"\ncalves = { left = ¦3¦,",
     "8 answers after the one that stops the screen, swollen, are kept and not scored",
     "swollen = false\ncalves = { left = 3,"},
    {"A201", "\"base\"", "¦\"runner-knee\"¦",
     "these answers are for the protocol \"runner-knee\", not for base | give the protocol they "
     "were taken with, by --protocol",
     "'base'"},
    {"A202", "taken", "¦program¦ = \"kneecheck 1.0.0\"\ntaken",
     "changed since kneecheck wrote it | delete the [session] table to use it as your own",
     "person = \"kneecheck 1.0.0\"\ntaken"},
    {"A205", saved,
     "scoring = \"0000000000000000\"\n[answers]\nswollen = \"no\"\n"
     "calves = { left = 3, right = 8 }\nplank = 40\nsquat = ¦\"badly\"¦",
     "squat: \"badly\" is no longer a choice; it counts as missing",
     "scoring = \"0000000000000000\"\n[answers]\nswollen = \"no\"\n"
     "calves = { left = 3, right = 8 }\nplank = 40\nsquat = \"a little\""},
    {"A206", saved,
     "scoring = \"0000000000000000\"\n[answers]\nswollen = \"no\"\n"
     "calves = { left = ¦30¦, right = 8 }\nplank = 40\nsquat = \"clearly\"",
     "calves.left: 30 no longer lies within the limits; it counts as missing",
     "scoring = \"0000000000000000\"\n[answers]\nswollen = \"no\"\n"
     "calves = { left = 10, right = 8 }\nplank = 40\nsquat = \"clearly\""},
    {"A207", saved,
     "scoring = \"0000000000000000\"\n[answers]\nswollen = \"no\"\n"
     "calves = { left = 3, right = 8 }\nplank = ¦\"long\"¦\nsquat = \"clearly\"",
     "plank: \"long\" no longer fits the question; it counts as missing",
     "scoring = \"0000000000000000\"\n[answers]\nswollen = \"no\"\n"
     "calves = { left = 3, right = 8 }\nplank = \"skip\"\nsquat = \"clearly\""},
};

constexpr FindingCase in_lines[] = {
    {"A107", "plank: 40", "¦squat:¦ 40",
     "this line is for squat, but the answer needed here is plank | an answer is missing or extra "
     "above",
     "plank: 45"},
    {"A110", "after hills\n", "after hills\n¦and stairs¦\n",
     "a line too many: all 9 answers were given by line 12 | take the lines that are left over out",
     "after hills\n# and stairs\n"},
    {"A111", "9\nafter hills\n", "¦9\n",
     "the answers ended on line 11: next is story; 1 answer is missing | add what is missing, with "
     "- for what is to be skipped",
     "9\nskip\n"},
};

}  // namespace

CaseGroup sheet_cases() { return {"base_sheet.toml", look_at_sheet, in_sheets}; }
CaseGroup line_cases() { return {"base_answers.txt", look_at_lines, in_lines}; }

}  // namespace kneecheck::testing
