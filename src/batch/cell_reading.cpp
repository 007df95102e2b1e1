#include "cell_reading.hpp"

#include <utility>
#include <variant>

#include "kneecheck/answers/guard.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {
namespace {

// What is looked up stays small, whatever the rows say.
constexpr std::size_t most_known = 4096;
constexpr std::size_t longest_known = 64;

}  // namespace

const CellReply& CellReading::read(std::string_view cell) {
  if (const auto found = known_.find(cell); found != known_.end()) return found->second;
  if (known_.size() >= most_known || cell.size() > longest_known) {
    unusual_ = parsed(cell);
    return unusual_;
  }
  return known_.emplace(cell, parsed(cell)).first->second;
}

CellReply CellReading::parsed(std::string_view cell) const {
  if (trimmed(cell).empty()) return {};
  Reply reply = parse_reply(protocol_.prompts[item_.prompt], cell, protocol_.words);
  if (const Answer* const answer = std::get_if<Answer>(&reply)) return {*answer, {}};
  Mistake mistake{"A102", "write an answer, or - to skip",
                  text("{} is for a person, not for a table", quoted(trimmed(cell)))};
  if (Mistake* const told = std::get_if<Mistake>(&reply)) {
    mistake = std::move(*told);
    mistake.wanted = written(mistake.wanted);
  }
  mistake.wanted += "; an empty cell says that the question was not reached";
  return {{Status::invalid, {}}, std::move(mistake)};
}

std::string CellReading::words_of(std::string_view cell, const Answer& answer) const {
  const bool has_words =
      protocol_.prompts[item_.prompt].kind == Kind::text && answer.status == Status::answered;
  return has_words ? std::string(literal(protocol_, trimmed(cell), protocol_.words)) : "";
}

}  // namespace kneecheck
