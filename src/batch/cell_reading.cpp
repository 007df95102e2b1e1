#include "cell_reading.hpp"

#include <algorithm>
#include <cstdint>
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

// What is looked up stays small, whatever the rows say: so many cells, of so many bytes, each found
// within so many places.
constexpr std::size_t most_known = 4096;
constexpr std::size_t longest_known = 64;
constexpr std::size_t most_tried = 16;

// Cells are short, so their bytes are mixed one by one (FNV-1a).
std::size_t hash_of(std::string_view cell) {
  std::uint32_t hash = 2166136261;
  for (const char byte : cell) hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
  return hash ^ (hash >> 16U);
}

}  // namespace

CellReading::CellReading(const Protocol& protocol, Item item)
    : protocol_(protocol),
      item_(item),
      takes_words_(protocol.prompts[item.prompt].kind == Kind::text),
      places_(32) {}

CellReply CellReading::read(std::string_view cell) {
  const Known& one = known(cell);
  return {one.answer, one.mistake.get()};
}

const CellReading::Known& CellReading::known(std::string_view cell) {
  if (last_ < known_.size() && known_[last_].cell == cell) return known_[last_];
  if (cell.size() <= longest_known) {
    const std::size_t hash = hash_of(cell);
    for (std::size_t tried = 0; tried < most_tried; ++tried) {
      std::uint16_t& place = places_[(hash + tried) & (places_.size() - 1)];
      if (place == 0 && known_.size() < most_known) {
        known_.push_back(parsed(cell));
        last_ = known_.size() - 1;
        place = static_cast<std::uint16_t>(known_.size());
        if (known_.size() > places_.size() / 2) spread();
        return known_[last_];
      }
      if (place == 0 || known_[place - 1U].cell != cell) continue;
      last_ = place - 1U;
      return known_[last_];
    }
  }
  unusual_ = parsed(cell);
  return unusual_;
}

// Gives what is known twice the places.
void CellReading::spread() {
  places_.assign(2 * places_.size(), 0);
  for (std::size_t index = 0; index < known_.size(); ++index) {
    const std::size_t hash = hash_of(known_[index].cell);
    for (std::size_t tried = 0; tried < most_tried; ++tried) {
      std::uint16_t& place = places_[(hash + tried) & (places_.size() - 1)];
      if (place != 0) continue;
      place = static_cast<std::uint16_t>(index + 1);
      break;
    }
  }
}

CellReading::Known CellReading::parsed(std::string_view cell) const {
  Known one{std::string(cell), {}, nullptr};
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
