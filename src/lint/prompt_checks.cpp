#include <vector>

#include "checks.hpp"
#include "conditions.hpp"

namespace kneecheck {

void check_idle_prompts(Linting& linting) {
  const Protocol& protocol = linting.protocol;
  const std::vector<std::vector<Reader>> readers = readers_of_prompts(protocol);
  for (std::size_t i = 0; i < protocol.prompts.size(); ++i) {
    const Prompt& prompt = protocol.prompts[i];
    const bool no_test =
        prompt.kind == Kind::info || prompt.kind == Kind::text || prompt.kind == Kind::hold;
    const bool says_something = !prompt.findings.empty() || !prompt.differences.empty() ||
                                !prompt.red_flags.empty() || !prompt.remarks.empty();
    if (no_test || says_something || !readers[i].empty()) continue;
    linting.add("N426", linting.places.value({"prompt", i}),
                text("{} has no finding, difference, red flag or remark, and no condition reads it",
                     shown(prompt.id)),
                "give it a finding, or leave it out: it takes time and changes nothing");
  }
}

}  // namespace kneecheck
