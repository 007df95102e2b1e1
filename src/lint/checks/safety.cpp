// Red flags, answers about pain, and how long a screen takes.
#include <algorithm>

#include "checks.hpp"
#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {
namespace {

constexpr int most_questions = 60;
constexpr int longest_s = 45 * 60;

bool is_effort(const Prompt& prompt) { return prompt.pain != PainRule::off; }

}  // namespace

void check_length(Linting& linting) {
  int questions = 0;
  int seconds = 0;
  for (const Prompt& prompt : linting.protocol.prompts) {
    if (prompt.kind != Kind::info) ++questions;
    seconds += prompt.takes_s;
  }
  if (questions <= most_questions && seconds <= longest_s) return;
  linting.add("W608", file_start,
              text("{}, about {}", counted(questions, "question"), minutes_words(seconds)),
              "leave out what tells least, or ask it only where it applies (ask_if): who is tired "
              "or bored answers badly");
}

void check_pain_answers(Linting& linting) {
  const auto& prompts = linting.protocol.prompts;
  for (std::size_t i = 0; i < prompts.size(); ++i) {
    const Prompt& prompt = prompts[i];
    const bool decided = linting.places.find({"prompt", i, "pain"}) != nullptr;
    if (prompt.findings.empty() && !prompt.differences.empty() && !is_effort(prompt) && !decided &&
        prompt.kind != Kind::yes_no) {
      linting.add("W607", linting.places.value({"prompt", i}),
                  text("{} gives points, but offers no \"it hurts\" answer", shown(prompt.id)),
                  "pain = \"skip\" if it can hurt, pain = \"off\" if it cannot");
    }
    if (prompt.kind != Kind::hold || prompt.findings.empty() || is_effort(prompt)) continue;
    linting.add("W607", linting.places.value({"prompt", i, "pain"}),
                text("{} offers no \"it hurts\" answer", shown(prompt.id)),
                "take pain = \"off\" out: else a hold that was stopped by pain counts as weak");
  }
}

void check_red_flags(Linting& linting) {
  const auto& prompts = linting.protocol.prompts;
  const auto first =
      std::ranges::find_if(prompts, [](const Prompt& prompt) { return !prompt.red_flags.empty(); });
  if (first == prompts.end()) {
    linting.add("W601", file_start, "no prompt has a red_flag",
                "ask for warning signs first, with a red_flag that stops and says whom to see");
    return;
  }
  const auto before = std::count_if(prompts.begin(), first, is_effort);
  if (before == 0) return;
  const auto index = static_cast<std::size_t>(first - prompts.begin());
  linting.add("W602", linting.places.value({"prompt", index}),
              text("the red flag comes after {}", counted(before, "physical test")),
              "ask it first");
}

}  // namespace kneecheck
