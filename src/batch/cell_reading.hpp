// Cell reading: what a cell of a table says about one item. Words are read as on a line, by the
// same parser; most cells say what another row has said before, and are looked up.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

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
  // `protocol` must outlive this.
  CellReading(const Protocol& protocol, Item item);

  // A blank cell is not reached. REQUIRES: `cell` is valid UTF-8. Holds until the next call.
  CellReply read(std::string_view cell);

  // Whether the cells may say words that are kept; and those of a text answer, "" of another.
  bool takes_words() const { return takes_words_; }
  std::string words_of(std::string_view cell, const Answer& answer) const;

  Item item() const { return item_; }

 private:
  struct Known {
    std::string cell;
    Answer answer;
    std::unique_ptr<Mistake> mistake;
  };

  Known parsed(std::string_view cell) const;
  const Known& known(std::string_view cell);
  void spread();

  const Protocol& protocol_;
  Item item_;
  bool takes_words_;
  std::vector<Known> known_;
  std::size_t last_ = 0;  // of known_, which the next row will often say again
  // One more than the index of each in known_, at the first place from its hash on that was free;
  // 0: free. So many that a hash is cut to a place by a mask.
  std::vector<std::uint16_t> places_;
  Known unusual_;  // a cell that is not worth to be kept
};

}  // namespace kneecheck
