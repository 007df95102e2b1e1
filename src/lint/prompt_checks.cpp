#include <vector>

#include "checks.hpp"

namespace kneecheck {
namespace {

// Which prompts some condition reads.
std::vector<bool> read_prompts(const Protocol& protocol) {
  std::vector<bool> read(protocol.prompts.size(), false);
  const auto note = [&read](const std::vector<Condition>& conditions) {
    for (const Condition& condition : conditions) read[condition.prompt] = true;
  };
  for (const Prompt& prompt : protocol.prompts) {
    note(prompt.ask_if.conditions);
    note(prompt.unsafe_if);
    for (const Finding& finding : prompt.findings) note(finding.conditions);
    for (const Difference& difference : prompt.differences) note(difference.conditions);
    for (const RedFlag& flag : prompt.red_flags) note(flag.conditions);
    for (const Remark& remark : prompt.remarks) note(remark.conditions);
  }
  return read;
}

}  // namespace

void check_idle_prompts(Linting& linting) {
  const Protocol& protocol = linting.protocol;
  const std::vector<bool> read = read_prompts(protocol);
  for (std::size_t i = 0; i < protocol.prompts.size(); ++i) {
    const Prompt& prompt = protocol.prompts[i];
    const bool no_test =
        prompt.kind == Kind::info || prompt.kind == Kind::text || prompt.kind == Kind::hold;
    const bool says_something = !prompt.findings.empty() || !prompt.differences.empty() ||
                                !prompt.red_flags.empty() || !prompt.remarks.empty();
    if (no_test || says_something || read[i]) continue;
    linting.add("N426", linting.places.value({"prompt", i}),
                text("{} has no finding, difference, red flag or remark, and no condition reads it",
                     shown(prompt.id)),
                "give it a finding, or leave it out: it takes time and changes nothing");
  }
}

}  // namespace kneecheck
