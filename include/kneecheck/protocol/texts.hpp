// Texts: everything a protocol says, walked in one order by all who care for its words: whoever
// translates it, and whoever tells two wordings apart. Which members are texts, and of what sort,
// the table of keys says.
#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "kneecheck/protocol/keys.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// The texts of one record, in the order of its keys.
template <typename String, typename Visitor>
void visit_own_texts(KeyTable table, Record record, Visitor& visitor) {
  for (const Key& key : keys_of(table)) {
    // The labels of a scale are kept in the prompt itself; visit_texts() goes to all other tables.
    if (key.child == KeyTable::scale_labels) visit_own_texts<String>(key.child, record, visitor);
    if (!key.sort) continue;
    const Slot slot = key.member(record);
    if (const auto* const words = std::get_if<std::string*>(&slot)) {
      String& one = **words;
      if (!key.later || !one.empty()) visitor.text(*key.sort, one);
    } else {
      auto& texts = *std::get<std::vector<std::string>*>(slot);
      visitor.number(texts.size());
      for (String& one : texts) visitor.text(*key.sort, one);
    }
  }
}

// Calls visitor.text(sort, words) for each text, empty ones too (but for keys that came later), and
// visitor.number(n) for what else tells two wordings apart: how long each list is, and the seconds
// of a hold, which its question names. The strings are const where the protocol is.
template <typename AnyProtocol, typename Visitor>
requires std::same_as<std::remove_const_t<AnyProtocol>, Protocol>
void visit_texts(AnyProtocol& protocol, Visitor& visitor) {
  using String = std::conditional_t<std::is_const_v<AnyProtocol>, const std::string, std::string>;
  auto& all = const_cast<Protocol&>(protocol);  // records are not const, but String is
  const auto own = [&](KeyTable table, auto& record) {
    visit_own_texts<String>(table, &record, visitor);
  };
  const auto each = [&](KeyTable table, auto& records) {
    visitor.number(records.size());
    for (auto& record : records) own(table, record);
  };
  own(KeyTable::protocol, all.about);
  own(KeyTable::scoring, all.scoring);
  // A protocol without words of its own keeps the digest that it had before there were any.
  if (all.scoring.label_words != LabelWords{}) own(KeyTable::label_words, all.scoring.label_words);
  own(KeyTable::safety, all.safety);
  visitor.number(all.prompts.size());
  for (Prompt& prompt : all.prompts) {
    own(KeyTable::prompt, prompt);
    visitor.number(static_cast<std::size_t>(prompt.target));
    each(KeyTable::choice, prompt.choices);
    each(KeyTable::red_flag, prompt.red_flags);
    each(KeyTable::remark, prompt.remarks);
    each(KeyTable::finding, prompt.findings);
    each(KeyTable::difference, prompt.differences);
  }
  // A protocol without pages of signs keeps its digest as well.
  if (!all.groups.empty()) each(KeyTable::group, all.groups);
  each(KeyTable::imbalance, all.imbalances);
  each(KeyTable::exercise, all.exercises);
  each(KeyTable::source, all.sources);
  own(KeyTable::after, all.plan.after);
  visitor.number(all.circuit.has_value() ? 1 : 0);
  if (all.circuit) own(KeyTable::circuit, *all.circuit);
  // A protocol without phases keeps its digest, too.
  if (!all.plan.phases.empty()) each(KeyTable::phase, all.plan.phases);
}

}  // namespace kneecheck
