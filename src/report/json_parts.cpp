#include "kneecheck/report/json_parts.hpp"

#include "kneecheck/report/json_words.hpp"

namespace kneecheck {

void write_cite(Writing& writing, const std::vector<SourceIndex>& cite) {
  writing.cited.insert(cite.begin(), cite.end());
  writing.json.key("cite");
  write_list(writing.json, cite, [&](SourceIndex source) {
    writing.json.value(writing.protocol().sources[source].id);
  });
}

void write_item(Writing& writing, Item item) {
  writing.json.key("prompt").value(writing.protocol().prompts[item.prompt].id);
  writing.json.key("side").value(json_word(item.side));
}

void write_target(Writing& writing, Target target) {
  writing.json.key("imbalance").value(writing.protocol().imbalances[target.imbalance].id);
  writing.json.key("side").value(json_word(target.side));
}

}  // namespace kneecheck
