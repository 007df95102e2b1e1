// Sheet answers: [answers] of a sheet on its way in, also of one that is older than its protocol,
// and which of its answers are kept and not scored.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/protocol/toml_text.hpp"
#include "kneecheck/text/diagnostic.hpp"
#include "sheet_problems.hpp"

namespace kneecheck {

class AnswersReading {
 public:
  // `mends`: the sheet may be older than the protocol, and what no longer fits is missing.
  AnswersReading(const Protocol& protocol, Sheet& sheet, SheetProblems& problems, bool mends)
      : protocol_(protocol), sheet_(sheet), problems_(problems), mends_(mends) {}

  void read(const NodeTable& answers);
  // Where each answer that was taken stands.
  const std::map<Item, Place>& places() const { return places_; }
  // Notes and warnings about what no longer fits.
  std::vector<Diagnostic> take_changes() { return std::move(changes_); }

 private:
  void read_entry(PromptIndex index, const NodeEntry& entry);
  void read_sides(PromptIndex prompt, const NodeEntry& entry);
  void read_item(Item item, const Node& node);
  void refuse_sides(PromptIndex prompt, const NodeEntry& entry, std::string code, Text message);
  void keep_removed(const NodeEntry& entry);
  void keep_invalid(const std::string& name, const Node& node, const std::string& problem);

  const Protocol& protocol_;
  Sheet& sheet_;
  SheetProblems& problems_;
  bool mends_;
  std::map<Item, Place> places_;
  std::vector<Diagnostic> changes_;
};

// A112 for each answer to an item that is not asked, one A114 for all that come after a stop; by
// place. `places` says where each answer stands.
std::vector<Diagnostic> sheet_notes(const Protocol& protocol, const Answers& answers,
                                    const std::map<Item, Place>& places);

}  // namespace kneecheck
