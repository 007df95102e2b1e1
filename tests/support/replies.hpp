// Prompts of every kind, and what a line means to them.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kneecheck/answers/reply.hpp"
#include "support/catch.hpp"
#include "support/small_protocol.hpp"

namespace kneecheck::testing {

inline Prompt prompt_of(Kind kind, int min, int max) {
  Prompt prompt;
  prompt.id = "test";
  prompt.kind = kind;
  prompt.min = min;
  prompt.max = max;
  return prompt;
}

inline Prompt effort(Prompt prompt) {
  prompt.pain = PainRule::skip;
  return prompt;
}

inline Prompt yes_no() { return prompt_of(Kind::yes_no, 0, 1); }
inline Prompt scale(int min = 0, int max = 10) { return prompt_of(Kind::scale, min, max); }
inline Prompt hold(int max = 45) { return effort(prompt_of(Kind::hold, 0, max)); }

inline Prompt compare(bool much = true) {
  Prompt prompt = prompt_of(Kind::compare, much ? -2 : -1, much ? 2 : 1);
  prompt.much = much;
  return prompt;
}

inline Prompt number(int decimals, int min, int max, const std::string& unit = "") {
  Prompt prompt = prompt_of(Kind::number, min, max);
  prompt.decimals = decimals;
  prompt.unit = unit;
  return prompt;
}

inline Prompt choice(const std::vector<Choice>& choices) {
  Prompt prompt = prompt_of(Kind::choice, 0, static_cast<int>(choices.size()) - 1);
  prompt.choices = choices;
  return prompt;
}

inline Prompt squat() {
  return choice({{"stays", "stays over the middle toes"},
                 {"drifts", "drifts in, comes back"},
                 {"falls", "falls clearly inward"}});
}

inline Prompt words(int max_length = 20) {
  Prompt prompt = prompt_of(Kind::text, 0, 0);
  prompt.max_length = max_length;
  return prompt;
}

inline Answer answer_to(const Prompt& prompt, std::string_view line) {
  INFO("line: " << line);
  const Reply reply = parse_reply(prompt, line);
  if (const Mistake* mistake = std::get_if<Mistake>(&reply)) FAIL(mistake->problem.str());
  REQUIRE(std::holds_alternative<Answer>(reply));
  return std::get<Answer>(reply);
}

inline Mistake mistake_in(const Prompt& prompt, std::string_view line) {
  INFO("line: " << line);
  const Reply reply = parse_reply(prompt, line);
  REQUIRE(std::holds_alternative<Mistake>(reply));
  CHECK_FALSE(std::get<Mistake>(reply).wanted.empty());
  CHECK_FALSE(std::get<Mistake>(reply).problem.empty());
  return std::get<Mistake>(reply);
}

inline std::vector<Prompt> one_of_every_kind() {
  return {yes_no(),         squat(), scale(),   scale(-5, 5),  number(1, -20, 300, "cm"),
          number(0, 0, 99), hold(),  compare(), compare(false)};
}

}  // namespace kneecheck::testing
