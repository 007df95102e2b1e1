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

// What a spreadsheet makes of 0:45, 3/8 or 2-10; each 0 is a number.
constexpr std::string_view shapes_of_days[] = {"0:0:0", "0-0-0", "0/0/0", "0.0.0"};

bool is_day_or_time(std::string_view cell) {
  std::string shape;
  for (const char c : trimmed(cell)) {
    if (!is_digit(c)) {
      shape += c;
    } else if (!shape.ends_with('0')) {
      shape += '0';
    }
  }
  return std::ranges::find(shapes_of_days, shape) != std::end(shapes_of_days);
}

// A column remembers at most so many cells of so many bytes, so that no table makes it grow.
constexpr std::size_t most_known = 4096;
constexpr std::size_t longest_known = 64;

}  // namespace

CellReading::CellReading(const Protocol& protocol, const Protocol& shown, Item item)
    : protocol_(protocol),
      shown_(shown),
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

Reply CellReading::reply_of(std::string_view cell) const {
  const auto read = [&](const Protocol& protocol) {
    return parse_cell(protocol.prompts[item_.prompt], cell, protocol.words);
  };
  Reply reply = read(shown_);
  if (&shown_ == &protocol_ || !std::holds_alternative<Mistake>(reply)) return reply;
  // The table may have been made of the protocol's own words, as its template is.
  Reply own = read(protocol_);
  return std::holds_alternative<Answer>(own) ? own : reply;
}

CellReading::Known CellReading::parsed(std::string_view cell) const {
  Known one;
  if (trimmed(cell).empty()) return one;
  Reply reply = reply_of(cell);
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
  } else if (is_day_or_time(cell)) {
    mistake.wanted +=
        "; a spreadsheet makes a day or a time of 3/8 and 0:45 unless the column is text";
  } else {
    mistake.wanted += "; an empty cell says that the question was not reached";
  }
  one.answer = {Status::invalid, {}};
  one.mistake = std::make_unique<Mistake>(std::move(mistake));
  return one;
}

std::string CellReading::words_of(std::string_view cell, const Answer& answer) const {
  if (!takes_words_ || answer.status != Status::answered) return "";
  return std::string(literal(shown_, trimmed(cell), shown_.words));
}

}  // namespace kneecheck
