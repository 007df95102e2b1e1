#include "checks.hpp"
#include "kneecheck/lint/drops.hpp"
#include "phrases.hpp"

namespace kneecheck {
namespace {

void tell(Linting& linting, const Drop& drop) {
  const Prompt& prompt = linting.protocol.prompts[drop.prompt];
  const auto place_of = [&](std::size_t finding) {
    return linting.places.value({"prompt", drop.prompt, "finding", finding});
  };
  Diagnostic& found = linting.add(
      "W412", place_of(drop.better_finding ? *drop.better_finding : drop.worse_finding.value_or(0)),
      text("{} gives {} points, {} gives {}", answer_phrase(prompt, drop.better),
           drop.better_points, answer_phrase(prompt, drop.worse), drop.worse_points),
      "\"strongest wins\" needs the worse answers to keep the points");
  if (drop.better_finding && drop.worse_finding)
    found.related.push_back({place_of(*drop.worse_finding), "the worse answer gets this"});
}

Place condition_place(const Linting& linting, const Closing& closing) {
  switch (closing.what) {
    case Closing::What::prompt:
      return linting.places.value(
          {"prompt", closing.closed,
           linting.protocol.prompts[closing.closed].ask_if.any ? "ask_if_any" : "ask_if",
           closing.condition});
    case Closing::What::finding:
      return linting.places.value(
          {"prompt", closing.closed, "finding", closing.index, "if", closing.condition});
    case Closing::What::difference:
      return linting.places.value(
          {"prompt", closing.closed, "difference", closing.index, "if", closing.condition});
  }
  return {};
}

void tell(Linting& linting, const Closing& closing) {
  const Prompt& prompt = linting.protocol.prompts[closing.prompt];
  const bool gate = closing.what == Closing::What::prompt;
  const Text id = shown(prompt.id);
  linting.add("W412", condition_place(linting, closing),
              text("{} to {} is worse than {}, but takes away up to {} points for {}",
                   answer_phrase(prompt, closing.worse), id, answer_phrase(prompt, closing.better),
                   closing.points, shown(linting.protocol.imbalances[closing.imbalance].id)),
              gate ? text("let the worse answers to {} open {} as well; what is not safe after "
                          "them belongs into unsafe_if",
                          id, shown(linting.protocol.prompts[closing.closed].id))
                   : text("let the worse answers to {} meet the condition as well", id));
}

}  // namespace

void check_worse_answers(Linting& linting) {
  for (const Drop& drop : drops_of(linting.protocol)) tell(linting, drop);
  for (const Closing& closing : closings_of(linting.protocol)) tell(linting, closing);
}

}  // namespace kneecheck
