#include "kneecheck/report/json_words.hpp"

#include "kneecheck/protocol/wording.hpp"

namespace kneecheck {

std::string_view json_word(Outcome outcome) {
  switch (outcome) {
    case Outcome::stopped_red_flag:
      return "stopped_red_flag";
    case Outcome::stopped_pain:
      return "stopped_pain";
    case Outcome::referred:
      return "referred";
    case Outcome::incomplete:
      return "incomplete";
    case Outcome::complete:
      return "complete";
  }
  return {};
}

std::string_view json_word(ItemStatus status) {
  switch (status) {
    case ItemStatus::answered:
      return "answered";
    case ItemStatus::hurt:
      return "hurt";
    case ItemStatus::skipped:
      return "skipped";
    case ItemStatus::unsure:
      return "unsure";
    case ItemStatus::pain:
      return "pain";
    case ItemStatus::left_out:
      return "left_out";
    case ItemStatus::gate_unknown:
      return "gate_unknown";
    case ItemStatus::not_asked:
      return "not_asked";
    case ItemStatus::not_reached:
      return "not_reached";
    case ItemStatus::invalid:
      return "invalid";
  }
  return {};
}

std::string_view json_word(Verdict verdict) {
  switch (verdict) {
    case Verdict::sign:
      return "sign";
    case Verdict::none:
      return "none";
    case Verdict::none_so_far:
      return "none_so_far";
    case Verdict::not_checked:
      return "not_checked";
  }
  return {};
}

std::string_view json_word(EvidenceType type) {
  switch (type) {
    case EvidenceType::for_target:
      return "for";
    case EvidenceType::against:
      return "against";
    case EvidenceType::clear:
      return "clear";
    case EvidenceType::open:
      return "open";
    case EvidenceType::rule:
      return "rule";
  }
  return {};
}

std::string_view json_word(Kind kind) {
  switch (kind) {
    case Kind::info:
      return "info";
    case Kind::yes_no:
      return "yes_no";
    case Kind::choice:
      return "choice";
    case Kind::scale:
      return "scale";
    case Kind::number:
      return "number";
    case Kind::hold:
      return "hold";
    case Kind::compare:
      return "compare";
    case Kind::text:
      return "text";
  }
  return {};
}

std::string_view json_word(ExerciseKind kind) {
  switch (kind) {
    case ExerciseKind::stretch:
      return "stretch";
    case ExerciseKind::foam_roll:
      return "foam_roll";
    case ExerciseKind::strength:
      return "strength";
    case ExerciseKind::core:
      return "core";
  }
  return {};
}

std::string_view json_word(FlagAction action) {
  switch (action) {
    case FlagAction::stop:
      return "stop";
    case FlagAction::refer:
      return "refer";
  }
  return {};
}

std::string_view json_word(Urgency urgency) {
  switch (urgency) {
    case Urgency::now:
      return "now";
    case Urgency::today:
      return "today";
    case Urgency::soon:
      return "soon";
  }
  return {};
}

std::optional<std::string_view> json_word(Side side) {
  if (side == Side::whole) return std::nullopt;
  return side_name(side);
}

std::optional<std::string_view> json_word(Reason reason) {
  switch (reason) {
    case Reason::pain:
      return "pain";
    case Reason::hurt:
      return "hurt";
    case Reason::left_out:
      return "left_out";
    case Reason::skipped:
      return "skipped";
    case Reason::unsure:
      return "unsure";
    case Reason::gate_unknown:
      return "gate_unknown";
    case Reason::not_reached:
      return "not_reached";
    case Reason::invalid:
      return "invalid";
    case Reason::none:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace kneecheck
