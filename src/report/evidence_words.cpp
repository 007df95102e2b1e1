// What each line of an explanation says.
#include <algorithm>

#include "kneecheck/answers/words.hpp"
#include "kneecheck/report/phrases.hpp"

namespace kneecheck {
namespace {

// REQUIRES: the evidence is about a prompt.
const Prompt& prompt_of(const AssessedSheet& about, const Evidence& evidence) {
  return about.protocol.prompts[evidence.prompt.value()];
}

// "Squat, right", "Plank".
Text name_of(const AssessedSheet& about, const Evidence& evidence) {
  const Text title = sentence_case(prompt_of(about, evidence).title);
  return evidence.side == Side::whole ? title : title + ", " + side_words(evidence.side);
}

// Left against right where `worse` is the side that is worse, whole if they are alike.
Text compared_words(const Text& name, Side worse, Target target) {
  if (worse == Side::whole) return text("{}: left and right alike", name);
  if (target.side == opposite(worse)) {
    return text("{}: the {} side is the worse one", name, side_words(worse));
  }
  return text("{}: left and right differ too little to count", name);
}

Text clear_words(const AssessedSheet& about, Target target, const Evidence& evidence) {
  const Prompt& prompt = prompt_of(about, evidence);
  const Text title = sentence_case(prompt.title);
  const auto answer_of = [&](Side side) {
    return about.sheet.answers.get({evidence.prompt.value(), side});
  };
  if (evidence.difference) {
    const Answer left = answer_of(Side::left);
    const Answer right = answer_of(Side::right);
    if (left.status != Status::answered || right.status != Status::answered || !left.value ||
        !right.value) {
      return text("{}: left against right adds nothing", title);
    }
    return compared_words(title, worse_side(prompt, *left.value, *right.value), target);
  }

  const Answer answer = answer_of(evidence.side);
  if (prompt.kind == Kind::compare && answer.status == Status::answered) {
    return compared_words(title, worse_side(prompt, *answer.value), target);
  }
  const bool both = prompt.per_side && evidence.side == Side::whole;
  if (both || answer.status == Status::not_reached) {
    return text("{}: by itself it adds nothing", name_of(about, evidence));
  }
  return text("{}: {}; by itself this adds nothing", name_of(about, evidence),
              answer_words(prompt, answer));
}

Text open_words(const AssessedSheet& about, Target target, const Evidence& evidence) {
  const Prompt& prompt = prompt_of(about, evidence);
  const Answer answer = about.sheet.answers.get({evidence.prompt.value(), evidence.side});
  Text words;
  if (evidence.difference && evidence.points > 0) {
    const Text side = target.side == Side::whole ? Text("one") : "the " + side_words(target.side);
    words = text("{}: {} side is the worse one, whatever is missing", sentence_case(prompt.title),
                 side);
  } else if (evidence.difference) {
    words = text("{}: left and right not compared", sentence_case(prompt.title));
  } else {
    words = text("{}: {}", name_of(about, evidence), why_missing(prompt, answer, evidence.reason));
    // The points stand before the line.
    if (evidence.points > 0) words += "; this counts whatever is missing";
    if (evidence.points < 0) words += "; this counts until it is known";
  }
  if (evidence.could_add > 0) words += text("; could add up to {}", evidence.could_add);
  return words;
}

// "Capped at 100 (the points add up to 130)", "Squat, left: not asked".
Text rule_words(const AssessedSheet& about, const TargetScore& score, const Evidence& evidence) {
  if (evidence.prompt) {
    const Text name = name_of(about, evidence);
    return text("{}{}: {}", name, evidence.difference ? Text(", left against right") : Text(),
                safe_text(evidence.says));
  }
  const Text says = sentence_case(evidence.says);
  return score.points > 100 ? text("{} (the points add up to {})", says, score.points) : says;
}

}  // namespace

Text strongest_reason(const AssessedSheet& about, const Result& result) {
  const auto& lines = result.score.evidence;
  const auto strongest = std::ranges::max_element(lines, {}, &Evidence::points);
  return strongest == lines.end() ? Text() : evidence_words(about, result.score, *strongest);
}

Text evidence_words(const AssessedSheet& about, const TargetScore& score,
                    const Evidence& evidence) {
  switch (evidence.type) {
    case EvidenceType::for_target:
    case EvidenceType::against:
      return safe_text(evidence.says);
    case EvidenceType::clear:
      return clear_words(about, score.target, evidence);
    case EvidenceType::open:
      return open_words(about, score.target, evidence);
    case EvidenceType::rule:
      return rule_words(about, score, evidence);
  }
  return {};
}

}  // namespace kneecheck
