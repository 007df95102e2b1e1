// Groups are read here, and which prompts are their signs: a page is asked as one question, so they
// stand together and are alike.
#include <algorithm>
#include <string_view>
#include <vector>

#include "kneecheck/text/plain_words.hpp"
#include "reading.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t most_signs = 9;  // a digit names one

// Tells what a sign may not have, because its page is asked whole, without sides and without pain.
void check_sign(Reading& reading, PromptIndex index, const Text& page) {
  const Fields& fields = reading.prompt_fields[index];
  const Prompt& prompt = reading.protocol.prompts[index];
  const Text sign = shown(prompt.id);
  const auto refuse = [&](std::string_view key, Text message, Text hint) {
    reading.problems.add("E511", fields.key_place(key), std::move(message), std::move(hint));
  };
  if (prompt.kind != Kind::yes_no) {
    refuse("group",
           text("the signs of a group are yes_no; {} is {}", sign, shown(kind_word(prompt.kind))),
           text("take {} out of the group, or ask it as a yes_no", sign));
    return;
  }
  if (prompt.per_side) {
    refuse("sides", text("{} is a sign of group {}, and has sides", sign, page),
           "a page of signs is asked once: take sides out, or ask it by itself");
  }
  for (const std::string_view gate : {"ask_if", "ask_if_any", "unsafe_if"}) {
    if (!fields.written(gate)) continue;
    refuse(
        gate, text("{} is a sign of group {}, and has a gate of its own", sign, page),
        text("a page is asked whole: give [group.{}] an ask_if, or ask {} by itself", page, sign));
  }
  if (prompt.pain != PainRule::off) {
    refuse("pain", text("{} is a sign of group {}, and offers \"it hurts\"", sign, page),
           "take pain out: nothing is tested on a page of signs");
  }
}

// Tells where something else, or the heading of another section, stands between the signs.
void check_together(Reading& reading, const std::vector<PromptIndex>& signs, const Text& page) {
  const std::vector<Prompt>& prompts = reading.protocol.prompts;
  for (std::size_t i = 1; i < signs.size(); ++i) {
    const PromptIndex sign = signs[i];
    const Fields& fields = reading.prompt_fields[sign];
    const Fields& before = reading.prompt_fields[signs[i - 1]];
    if (sign != signs[i - 1] + 1) {
      const Text between = shown(prompts[sign - 1].id);
      reading.problems.add(
          "E511", fields.value_place("group"),
          text("group {} is torn apart: {} stands between its signs", page, between),
          text("move {} above or below them", between));
    } else if (!fields.wrong("section") && !before.wrong("section") &&
               prompts[sign].section != prompts[signs[i - 1]].section) {
      reading.problems.add(
          "E511", fields.key_place("section"),
          text("group {} is torn apart: {} is in another section", page, shown(prompts[sign].id)),
          "a page stands in one section");
    }
  }
}

void check_page(Reading& reading, GroupIndex group, const std::vector<PromptIndex>& signs) {
  const std::string& id = reading.protocol.groups[group].id;
  const Text page = shown(id);
  if (signs.empty()) {
    reading.problems.add("E511", reading.groups.by_id.at(id).place,
                         text("no prompt is a sign of group {}", page),
                         text("give its signs group = {}, or take it out", quoted(id)));
    return;
  }
  const auto place = [&](std::size_t sign) {
    return reading.prompt_fields[signs[sign]].value_place("group");
  };
  if (signs.size() == 1) {
    reading.problems.add(
        "E511", place(0),
        text("{} is the only sign of group {}", shown(reading.protocol.prompts[signs[0]].id), page),
        "a page has 2 to 9 signs: add others, or ask this one by itself");
  }
  if (signs.size() > most_signs) {
    reading.problems.add("E511", place(most_signs),
                         text("group {} has {} signs; {} at most", page, signs.size(), most_signs),
                         "make two pages of it");
  }
  for (const PromptIndex sign : signs) check_sign(reading, sign, page);
  check_together(reading, signs, page);
}

}  // namespace

void read_groups(Reading& reading, const Fields& top) {
  for (const NodeEntry* const entry : named_tables(reading, top, "group", reading.groups)) {
    Group& group = reading.protocol.groups.emplace_back();
    group.id = entry->key;
    const Fields& fields = reading.group_fields.emplace_back(
        reading.problems, KeyTable::group, entry->value, called("group", &entry->key));
    read_members(reading, fields, &group);
  }
}

void read_pages(Reading& reading) {
  Protocol& protocol = reading.protocol;
  std::vector<std::vector<PromptIndex>> pages(protocol.groups.size());
  bool all_known = !reading.groups.muted;
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    const Fields& fields = reading.prompt_fields[index];
    all_known = all_known && fields.kind() && !fields.has_unknown();
    if (!fields.written("group")) continue;
    Prompt& prompt = protocol.prompts[index];
    if (fields.has("group")) {
      prompt.group =
          reading.groups.find(reading.problems, fields.text("group"), fields.value_place("group"));
    }
    all_known = all_known && prompt.group;
    if (prompt.group) pages[*prompt.group].push_back(index);
  }
  for (GroupIndex group = 0; group < pages.size(); ++group) {
    const std::vector<PromptIndex>& signs = pages[group];
    if (all_known) check_page(reading, group, signs);
    if (signs.empty()) continue;
    const Gate gate{read_conditions(reading, reading.group_fields[group], "ask_if", signs.front(),
                                    ConditionUse::ask_if),
                    false};
    for (const PromptIndex sign : signs) protocol.prompts[sign].ask_if = gate;
  }
}

}  // namespace kneecheck
