#include "cell_reading.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>
#include <variant>

#include "kneecheck/answers/guard.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/letter_case.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {
namespace {

// What people write into a cell where there is nothing to write; none is a word for 0, too.
constexpr std::string_view words_for_nothing[] = {
    "n/a",  "na",      "n.a.", "#n/a", "#na",          "nan",         "nil",
    "null", "(blank)", "none", "--",   "\xE2\x80\x93", "\xE2\x80\x94"};

// What is remembered stays small, whatever the rows say: at most so many cells of so many bytes.
constexpr std::size_t most_known = 4096;
constexpr std::size_t longest_known = 64;

}  // namespace

CellReading::CellReading(const Protocol& protocol, Item item)
    : protocol_(protocol),
      item_(item),
      takes_words_(protocol.prompts[item.prompt].kind == Kind::text) {}

CellReply CellReading::read(std::string_view cell) {
  if (last_ == nullptr || last_->first != cell) {
    const auto found = known_.find(cell);
    if (found != known_.end()) {
      last_ = &*found;
    } else if (known_.size() < most_known && cell.size() <= longest_known) {
      last_ = &*known_.emplace(cell, parsed(cell)).first;
    } else {
      unusual_ = parsed(cell);
      return {unusual_.answer, unusual_.mistake.get()};
    }
  }
  return {last_->second.answer, last_->second.mistake.get()};
}

CellReading::Known CellReading::parsed(std::string_view cell) const {
  Known one;
  if (trimmed(cell).empty()) return one;
  Reply reply = parse_cell(protocol_.prompts[item_.prompt], cell, protocol_.words);
  if (const Answer* const answer = std::get_if<Answer>(&reply)) {
    one.answer = *answer;
    return one;
  }
  Mistake mistake{"A102", "write an answer, or - to skip",
                  text("{} is for a person, not for a table", quoted(trimmed(cell)))};
  if (Mistake* const told = std::get_if<Mistake>(&reply)) mistake = std::move(*told);
  // A warning sign is asked about: its cell is not left empty for good.
  const bool is_sign = !protocol_.prompts[item_.prompt].red_flags.empty();
  if (!is_sign &&
      std::ranges::find(words_for_nothing, folded(cell)) != std::end(words_for_nothing)) {
    mistake.wanted =
        "leave the cell empty where the question was not reached, or write - for skipped";
  } else {
    mistake.wanted += "; an empty cell says that the question was not reached";
  }
  one.answer = {Status::invalid, {}};
  one.mistake = std::make_unique<Mistake>(std::move(mistake));
  return one;
}

std::string CellReading::words_of(std::string_view cell, const Answer& answer) const {
  if (!takes_words_ || answer.status != Status::answered) return "";
  return std::string(literal(protocol_, trimmed(cell), protocol_.words));
}

}  // namespace kneecheck
