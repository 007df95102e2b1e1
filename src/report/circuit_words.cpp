#include "kneecheck/report/circuit_words.hpp"

#include <string>
#include <vector>

#include "kneecheck/assessment/plan.hpp"
#include "kneecheck/report/words.hpp"
#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {

Text station_words(const Protocol& protocol, Station station) {
  const Text name = safe_text(protocol.exercises[station.exercise].name);
  return station.side == Side::whole ? name : name + ", " + side_words(station.side);
}

int circuit_minutes(const CircuitRules& circuit, std::size_t stations) {
  return (circuit_seconds(circuit, stations) + 59) / 60;
}

Text circuit_words(const CircuitRules& circuit, std::size_t stations) {
  Text words =
      text("{}: {} of work at each station, {} to change", counted(circuit.rounds, "round"),
           seconds_words(circuit.work_s), seconds_words(circuit.change_s));
  if (circuit.rounds > 1)
    words += text(", {} of rest between rounds", seconds_words(circuit.rest_s));
  return words + text(". About {}.", counted(circuit_minutes(circuit, stations), "minute"));
}

Text why_no_plan(const Assessment& assessment) {
  if (!assessment.flags.empty()) return "a warning sign should be looked at first";
  const int stops = assessment.counts.pain;
  if (assessment.pain_limit)
    return text("{} stopped by pain", counted(stops, "test was", "tests were"));
  return "a test that was stopped by pain should be looked at first";
}

Text why_no_circuit(const Protocol& protocol, const Assessment& assessment) {
  if (!protocol.circuit) {
    return text("The protocol {} has no circuit.", safe_text(protocol.about.id));
  }
  if (!assessment.plan) {
    return text("No circuit is offered, because {}.", why_no_plan(assessment));
  }
  if (!assessment.circuit_left_out.empty()) {
    return "No circuit is offered: your answers leave out all of its stations.";
  }
  std::vector<Text> names;
  for (const ImbalanceIndex imbalance : protocol.circuit->offer_for) {
    names.push_back(safe_text(protocol.imbalances[imbalance].name));
  }
  return text(
      "No circuit is offered: it is for at least a {} sign of {}, and this session shows none.",
      safe_text(label_word(protocol.circuit->min_label)), joined(names, " or "));
}

}  // namespace kneecheck
