// Group table: what many assessed rows say together. It counts and keeps no row, so that it is as
// small for a million of them as for thirty.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// The first that holds of a row. Only the last lets it count for signs and measures.
enum class RowSort { act_now, act_today, act_soon, pain, screened };
inline constexpr std::size_t row_sorts = 5;

// Rows of one sort. The first of them are named.
struct RowsOfSort {
  std::uint64_t rows = 0;
  std::vector<Text> names;
};

// How many rows have a target at each label, and of how many too little is known to say that
// there is no sign.
struct TargetCounts {
  std::array<std::uint64_t, 4> by_label = {};  // in the order of Label
  std::uint64_t open = 0;

  std::uint64_t signs() const;
};

// How often each plain answer was given to an item.
using AnswerCounts = std::map<int, std::uint64_t>;

// The middle answer; of an even number the lower of the two, so that it is one that was given.
// REQUIRES: there is one.
int median(const AnswerCounts& counts);

class GroupTable {
 public:
  // `protocol` must outlive it.
  explicit GroupTable(const Protocol& protocol) : protocol_(protocol) {}

  // Counts a row; the explanation of its assessment is not needed. `id` is "" for none.
  void add(std::string_view id, std::uint64_t row, const Assessment& assessment);

  const Protocol& protocol() const { return protocol_; }
  std::uint64_t rows() const;
  const RowsOfSort& of(RowSort sort) const { return sorts_[static_cast<std::size_t>(sort)]; }
  // How many rows raised the warning signs of a prompt, or left them open.
  const std::map<PromptIndex, std::uint64_t>& warnings() const { return warnings_; }

  // The following count the rows that were screened, and no others.
  const std::map<Target, TargetCounts>& targets() const { return targets_; }
  // Rows that show no sign of anything, and those of which too little is known to say so.
  std::uint64_t without_sign() const { return without_sign_; }
  std::uint64_t undecided() const { return undecided_; }
  // Rows in which a question that may raise a warning sign has no answer.
  const RowsOfSort& unasked() const { return unasked_; }
  // How often each answer was given to the questions that are answered in numbers.
  const std::map<Item, AnswerCounts>& answers() const { return answers_; }

 private:
  const Protocol& protocol_;
  std::array<RowsOfSort, row_sorts> sorts_ = {};
  std::map<PromptIndex, std::uint64_t> warnings_;
  std::map<Target, TargetCounts> targets_;
  std::uint64_t without_sign_ = 0;
  std::uint64_t undecided_ = 0;
  RowsOfSort unasked_;
  std::map<Item, AnswerCounts> answers_;
};

// The rows that are not in the group, to be said on its page.
struct LeftOutRows {
  std::uint64_t failed = 0;   // because of a mistake in them
  std::uint64_t in_part = 0;  // in it, but without their bad answers
  bool stopped = false;       // nothing behind the last of them was read
};

// A page for whoever looks after the group: who is to be seen to first, how many show a sign of
// what, and what was measured. Plain text as text_report() makes it.
Text text_group_table(const GroupTable& group, const LeftOutRows& left_out, const Look& look);

}  // namespace kneecheck
