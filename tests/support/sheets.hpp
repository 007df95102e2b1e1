// A protocol with a prompt of every kind, and what a sheet says to it.
#pragma once

#include <string>
#include <vector>

#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/protocol/bad_file.hpp"
#include "support/catch.hpp"
#include "support/small_protocol.hpp"

namespace kneecheck::testing {

inline Prompt prompt_called(const std::string& id, Kind kind, int min, int max) {
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
inline Protocol sheet_protocol() {
  Protocol result;
  result.about.id = "small";
  result.about.version = "1.1.0";
  result.prompts = {prompt_called("welcome", Kind::info, 0, 0),
                    prompt_called("warning", Kind::yes_no, 0, 1),
                    prompt_called("quads", Kind::scale, 0, 10),
                    prompt_called("plank", Kind::hold, 0, 45),
                    prompt_called("squat", Kind::choice, 0, 2),
                    prompt_called("stand_up", Kind::compare, -2, 2),
                    prompt_called("reach", Kind::number, -50, 300),
                    prompt_called("follow_up", Kind::yes_no, 0, 1),
                    prompt_called("remark", Kind::text, 0, 0)};
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

inline Item sheet_item(const std::string& name) { return item(sheet_protocol(), name); }

inline ReadSheet read(const std::string& answers) {
  return read_sheet(sheet_protocol(), "format = 1\n[answers]\n" + answers);
}

inline Answer answer_in(const std::string& answers, const std::string& name) {
  INFO(answers);
  return read(answers).sheet.answers.get(sheet_item(name));
}

inline std::vector<Diagnostic> sheet_problems(const std::string& source) {
  try {
    read_sheet(sheet_protocol(), source);
  } catch (const BadFile& bad) {
    return bad.problems();
  }
  FAIL("no problem was found in:\n" << source);
  return {};
}

inline Diagnostic problem_in(const std::string& answers) {
  INFO(answers);
  const std::vector<Diagnostic> problems = sheet_problems("format = 1\n[answers]\n" + answers);
  REQUIRE(problems.size() == 1);
  return problems.front();
}

inline std::string codes(const std::vector<Diagnostic>& problems) {
  std::string result;
  for (const Diagnostic& problem : problems)
    result += std::to_string(problem.place.line) + ":" + problem.code + " ";
  return result;
}

}  // namespace kneecheck::testing
