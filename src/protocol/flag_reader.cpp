// Red flags and remarks.
#include "match_reader.hpp"

namespace kneecheck {

void read_flags(Reading& reading, PromptIndex index) {
  const Fields& prompt_fields = reading.drafts[index].fields;
  Prompt& prompt = reading.protocol.prompts[index];
  for (const Node* const node : prompt_fields.tables("red_flag")) {
    const Fields fields = fields_of(reading, KeyTable::red_flag, *node, "this red flag");
    RedFlag flag;
    flag.match = read_match(reading, fields, index, MatchUse::raises);
    flag.conditions = read_conditions(reading, fields, "if", index, ConditionUse::red_flag);
    flag.action = fields.as<FlagAction>("action");
    flag.urgency = fields.as<Urgency>("urgency");
    flag.unsure = fields.as<WhenUnsure>("unsure");
    flag.says = fields.text("says");
    flag.cite = cited(reading, fields);
    prompt.red_flags.push_back(std::move(flag));
  }
  for (const Node* const node : prompt_fields.tables("remark")) {
    const Fields fields = fields_of(reading, KeyTable::remark, *node, "this remark");
    Remark remark;
    remark.match = read_match(reading, fields, index, MatchUse::raises);
    remark.conditions = read_conditions(reading, fields, "if", index, ConditionUse::remark);
    remark.says = fields.text("says");
    remark.cite = cited(reading, fields);
    prompt.remarks.push_back(std::move(remark));
  }
}

}  // namespace kneecheck
