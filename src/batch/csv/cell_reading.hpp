// Cell reading: what a cell of a table says about one item. Words are read as on a line, by the
// same parser; most cells say what another row has said before, and are looked up.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/answers/reply.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

struct CellReply {
  Answer answer;                     // invalid where there is a mistake
  const Mistake* mistake = nullptr;  // wanted is what to write
};

class CellReading {
 public:
  // Reads the words of `shown`, which is `protocol` or a translation of it, or else those of
  // `protocol`. Both must outlive this.
  CellReading(const Protocol& protocol, const Protocol& shown, Item item);

  // A blank cell is not reached. REQUIRES: `cell` is valid UTF-8. Holds until the next call.
  CellReply read(std::string_view cell);

  // Whether the cells may say words that are kept; and those of a text answer, "" of another.
  bool takes_words() const { return takes_words_; }
  std::string words_of(std::string_view cell, const Answer& answer) const;

  Item item() const { return item_; }

 private:
  struct Known {
    Answer answer;
    std::unique_ptr<Mistake> mistake;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view cell) const {
      return std::hash<std::string_view>()(cell);
    }
  };
  using KnownCells = std::unordered_map<std::string, Known, Hash, std::equal_to<>>;

  Known parsed(std::string_view cell) const;

  Reply reply_of(std::string_view cell) const;

  const Protocol& protocol_;
  const Protocol& shown_;
  Item item_;
  bool takes_words_;
  KnownCells known_;
  const KnownCells::value_type* last_ = nullptr;  // of known_: the next row will often say it again
  Known unusual_;                                 // a cell that is not worth to be kept
};

}  // namespace kneecheck
