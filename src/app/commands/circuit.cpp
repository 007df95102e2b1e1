// kneecheck circuit: leads through the circuit that a finished session offers.
#include "kneecheck/interview/circuit.hpp"

#include <unistd.h>

#include <utility>

#include "app/asking.hpp"
#include "app/commands/commands.hpp"
#include "app/environment.hpp"
#include "app/failure.hpp"
#include "app/files/output.hpp"
#include "app/files/protocol_source.hpp"
#include "app/sessions/held_session.hpp"
#include "app/sessions/saved_session.hpp"
#include "app/sessions/session_keeper.hpp"
#include "app/tty.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/assessment/week.hpp"
#include "kneecheck/report/parts.hpp"
#include "kneecheck/report/phrases.hpp"
#include "kneecheck/text/layout.hpp"

namespace kneecheck {

namespace {

// Today the circuit is led as the plan has it for this week, with the rounds that were asked for.
CircuitRules rules_for_today(const Protocol& protocol, const Options& options, int week) {
  CircuitRules rules = circuit_in(protocol.circuit.value(), phase_of(protocol.plan, week));
  rules.rounds = options.rounds.value_or(rules.rounds);
  return rules;
}

// Which week it is, where that decides how the circuit is done.
Text week_words(const Protocol& protocol, const Sheet& sheet, int week) {
  if (protocol.plan.phases.empty()) return {};
  const int last = weeks_to_retest(protocol.plan);
  if (sheet.taken.empty()) return "This session has no day, so the circuit is that of week 1.";
  if (week > last) {
    return text(
        "The test was more than {} ago: test again when you can. The circuit is that of "
        "the last weeks.",
        counted(last, "week"));
  }
  return text("Week {} of {} since the test.", week, last);
}

}  // namespace

ExitStatus circuit_command(const Options& options) {
  if (::isatty(STDIN_FILENO) == 0) {
    throw failure(ExitStatus::usage, "circuit: needs a person at a terminal on standard input");
  }
  prepare_to_ask(options.look);
  const SavedSession session = find_session(options.save, {Stage::finished, options.session});
  const ShownProtocol protocol = protocol_of(session, options);
  Sheet sheet = read_saved(session, protocol.original(), Changed::mend);

  const Assessment assessment =
      Assessor(protocol.original()).assess(sheet.answers, Explanation::none);
  if (!assessment.circuit) {
    const Text why = text("{}: {}", session.name, why_no_circuit(protocol.shown(), assessment));
    print_result(wrapped({}, why, report_look(options.look, false).width).str());
    return ExitStatus::done;
  }

  SessionFile file = hold(session, options.save);
  const int week = week_since(sheet.taken, taken_now());
  Protocol led = protocol.shown();
  led.circuit = rules_for_today(led, options, week);
  Tty tty(options.look);
  Page page(tty.look());
  write_left_out(page, {protocol.shown(), sheet, assessment}, assessment.circuit_left_out);
  const Text when = week_words(led, sheet, week);
  if (!when.empty()) page.say(when);
  if (const Text first = page.take(); !first.empty()) tty.print(first + "\n");
  SessionKeeper keeper(options, protocol, std::move(file));
  const LedCircuit before = sheet.circuit.value_or(LedCircuit{});
  const auto save = [&](const CircuitSummary& now) {
    sheet.circuit = now.led;
    return keeper.save(sheet);
  };
  const CircuitSummary summary = lead_circuit(led, *assessment.circuit, before, tty, save);
  if (keeper.why()) {
    throw failure(ExitStatus::refused, text("{}: not saved: {}", session.name, *keeper.why()));
  }
  require_finished(summary.ending);
  return ExitStatus::done;
}

}  // namespace kneecheck
