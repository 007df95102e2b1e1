// Cell reading: what a cell of a table says about one item. Words are read as on a line, by the
// same parser; most cells say what another row has said before, and are looked up.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/answers/reply.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

struct CellReply {
  Answer answer;                   // invalid where there is a mistake
  std::optional<Mistake> mistake;  // wanted is what to write
};

class CellReading {
 public:
  // `protocol` must outlive this.
  CellReading(const Protocol& protocol, Item item) : protocol_(protocol), item_(item) {}

  // A blank cell is not reached. REQUIRES: `cell` is valid UTF-8. Holds until the next call.
  const CellReply& read(std::string_view cell);

  // The words of a text answer as they are kept; "" for all other answers.
  std::string words_of(std::string_view cell, const Answer& answer) const;

  Item item() const { return item_; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view cell) const {
      return std::hash<std::string_view>()(cell);
    }
  };

  CellReply parsed(std::string_view cell) const;

  const Protocol& protocol_;
  Item item_;
  std::unordered_map<std::string, CellReply, Hash, std::equal_to<>> known_;
  CellReply unusual_;  // of a cell that is not worth to be kept
};

}  // namespace kneecheck
