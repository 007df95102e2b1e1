// Json rows: JSON Lines, one object a line, as what they answer.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "../batch_row.hpp"
#include "json_object.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

class JsonRows {
 public:
  // `protocol` must outlive this.
  explicit JsonRows(const Protocol& protocol);

  // As those of CsvRows. There is no header.
  void add(std::string_view bytes);
  void end() { ended_ = true; }
  bool opened(std::vector<Diagnostic>&) const { return true; }
  bool next(BatchRow& row);
  bool has_notes() const { return true; }
  // A table cannot know them before the last row.
  std::vector<std::string> kept() const { return {}; }

 private:
  bool next_line(BatchRow& row);
  void read(BatchRow& row);
  void read_words(const NodeEntry& field, std::string& words, BatchRow& row);
  void read_answers(const NodeTable& answers, BatchRow& row);
  void read_sides(PromptIndex prompt, const NodeEntry& entry, BatchRow& row);
  void read_item(Item item, const Node& node, BatchRow& row);
  void tell(Diagnostic problem, BatchRow& row) const;

  const Protocol& protocol_;
  std::map<std::string, PromptIndex, std::less<>> prompts_;
  std::string bytes_;
  std::size_t taken_ = 0;
  std::size_t seen_ = 0;  // so far no line ends
  int line_ = 1;          // of what comes next
  bool ended_ = false;
  bool skipping_ = false;  // the rest of a line that is too long
  std::string text_;       // of the row
};

}  // namespace kneecheck
