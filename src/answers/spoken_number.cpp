#include "spoken_number.hpp"

#include <algorithm>
#include <string>

#include "kneecheck/answers/spelling.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/letter_case.hpp"

namespace kneecheck {
namespace {

bool says_nothing(const NumberAsked& asked, std::string_view said) {
  return asked.prompt.min == 0 && asked.words.says(ReplyMeaning::none, said);
}

// Takes the unit off, be it the translated one or the protocol's own.
std::string_view without_any_unit(const NumberAsked& asked, std::string_view said) {
  const std::string_view number = without_unit(said, folded(asked.prompt.unit));
  return number == said ? without_unit(said, folded(asked.prompt.original_unit)) : number;
}

// A number with a word for a unit of time, in the prompt's unit.
std::optional<std::int64_t> time_in(const NumberAsked& asked, std::string_view said,
                                    ReplyMeaning unit) {
  const std::size_t end = std::min(said.find_first_not_of("0123456789.,-"), said.size());
  const std::string_view named = trimmed(said.substr(end));
  const auto number = strict_number(trimmed(said.substr(0, end)), asked.prompt.decimals);
  if (!number || asked.words.says(unit, named)) return number;
  if (unit != ReplyMeaning::seconds || !asked.words.says(ReplyMeaning::minutes, named))
    return std::nullopt;
  constexpr std::int64_t far = 1'000'000'000'000;  // outside of any prompt's limits, too
  return 60 * std::clamp(*number, -far, far);
}

// A place on the scale; "7/10" and "7 of 10" where the scale ends at 10, "none" where it begins
// at 0.
std::optional<std::int64_t> place_on_scale(const NumberAsked& asked, std::string_view said) {
  const auto plain = strict_number(said, 0);
  if (plain || asked.form == Form::sheet) return plain;
  if (says_nothing(asked, said)) return 0;
  if (asked.prompt.min != 0 && asked.prompt.min != 1) return std::nullopt;
  for (const std::string_view between : {"/", " of "}) {
    const std::size_t at = said.find(between);
    if (at == said.npos) continue;
    if (strict_number(trimmed(said.substr(at + between.size())), 0) != asked.prompt.max) continue;
    return strict_number(trimmed(said.substr(0, at)), 0);
  }
  return std::nullopt;
}

// A number as it is, with the prompt's unit, or with another word for seconds or minutes where
// the prompt counts in one of them.
std::optional<std::int64_t> number_in_unit(const NumberAsked& asked, std::string_view said) {
  const auto plain = strict_number(without_any_unit(asked, said), asked.prompt.decimals);
  if (plain) return plain;
  if (says_nothing(asked, said)) return 0;
  for (const std::string& unit : {folded(asked.prompt.unit), folded(asked.prompt.original_unit)}) {
    if (asked.words.says(ReplyMeaning::seconds, unit))
      return time_in(asked, said, ReplyMeaning::seconds);
    if (asked.words.says(ReplyMeaning::minutes, unit))
      return time_in(asked, said, ReplyMeaning::minutes);
  }
  return std::nullopt;
}

std::optional<std::int64_t> seconds_in(const NumberAsked& asked, std::string_view said) {
  const auto plain = strict_seconds(said);
  return plain ? plain : time_in(asked, said, ReplyMeaning::seconds);
}

}  // namespace

std::optional<std::int64_t> spoken_number(const NumberAsked& asked, std::string_view said) {
  switch (asked.prompt.kind) {
    case Kind::scale:
      return place_on_scale(asked, said);
    case Kind::number:
      return number_in_unit(asked, said);
    case Kind::hold:
      return seconds_in(asked, said);
    case Kind::info:
    case Kind::yes_no:
    case Kind::choice:
    case Kind::compare:
    case Kind::text:
      break;  // these take no number
  }
  return std::nullopt;
}

}  // namespace kneecheck
