#include "kneecheck/interview/circuit.hpp"

#include "circuit_clock.hpp"
#include "circuit_course.hpp"
#include "circuit_typed.hpp"
#include "kneecheck/interview/circuit_pages.hpp"
#include "kneecheck/interview/person.hpp"

namespace kneecheck {
namespace {

class Circuit {
 public:
  Circuit(const Protocol& protocol, const std::vector<Station>& offered, const LedCircuit& before,
          Terminal& terminal, const OnCircuit& on_circuit)
      : protocol_(protocol),
        course_(protocol, offered, before),
        person_(terminal),
        clock_(protocol, course_, person_, [this] { save(); }),
        on_circuit_(on_circuit) {}

  CircuitSummary lead();

 private:
  using At = CircuitCourse::At;

  void round();
  void stations_from(std::optional<At> at);
  void save();
  CircuitSummary summary() const;

  const Protocol& protocol_;
  CircuitCourse course_;
  Person person_;
  CircuitClock clock_;
  const OnCircuit& on_circuit_;
  bool saved_ = false;
};

CircuitSummary Circuit::lead() {
  person_.show(circuit_opening(protocol_, course_.stations(), course_.memories(), person_.look()));
  if (course_.first_from(0) && hear_start(person_)) {
    clock_.start();
    while (!person_.ending() && !course_.is_last_round() && course_.first_from(0)) round();
  }
  if (!person_.ending()) person_.end(EndingKind::finished);
  const CircuitSummary end = summary();
  person_.show(circuit_closing(protocol_, end, person_.look()));
  if (saved_) person_.tell("Saved with the session.");
  return end;
}

// With the rest after it, from which one may go back.
void Circuit::round() {
  course_.begin_round();
  clock_.begin_round();
  std::optional<At> from = course_.first_from(0);
  do {
    stations_from(from);
    if (person_.ending()) return;
    course_.end_round();
    save();
    from = course_.last_before(course_.stations().size());
  } while (from && !course_.is_last_round() && clock_.rest() == Passed::back);
}

void Circuit::stations_from(std::optional<At> at) {
  while (at && !person_.ending()) {
    const Passed passed = clock_.station(*at);
    if (passed == Passed::back) {
      const std::optional<At> before = course_.last_before(*at);
      if (!before) person_.warn("this is the first station of the round: it starts again");
      if (before) at = before;
      continue;
    }
    if (passed == Passed::skipped) {
      course_.note(*at, StationEnd::skipped);
      person_.tell("-> skipped");
    }
    at = course_.first_from(*at + 1);
  }
}

CircuitSummary Circuit::summary() const {
  return {.rounds = course_.rounds_done(),
          .done = course_.count(StationEnd::full),
          .cut_short = course_.count(StationEnd::early),
          .skipped = course_.count(StationEnd::skipped),
          .stopped = course_.stopped(),
          .recovered = course_.recovered(),
          .led = course_.led(),
          .ending = person_.ending().value_or(Ending{})};
}

void Circuit::save() {
  const std::optional<Text> why = on_circuit_(summary());
  saved_ = !why;
  if (why) person_.warn(text("not saved: {}", *why));
}

}  // namespace

CircuitSummary lead_circuit(const Protocol& protocol, const std::vector<Station>& stations,
                            const LedCircuit& before, Terminal& terminal,
                            const OnCircuit& on_circuit) {
  return Circuit(protocol, stations, before, terminal, on_circuit).lead();
}

}  // namespace kneecheck
