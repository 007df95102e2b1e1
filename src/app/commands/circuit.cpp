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
#include "kneecheck/report/parts.hpp"
#include "kneecheck/report/phrases.hpp"
#include "kneecheck/text/layout.hpp"

namespace kneecheck {

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
  Tty tty(options.look);
  Page page(tty.look());
  write_left_out(page, {protocol.shown(), sheet, assessment}, assessment.circuit_left_out);
  if (!assessment.circuit_left_out.empty()) tty.print(page.take() + "\n");
  SessionKeeper keeper(options, protocol, std::move(file));
  const LedCircuit before = sheet.circuit.value_or(LedCircuit{});
  const auto save = [&](const CircuitSummary& now) {
    sheet.circuit = now.led;
    return keeper.save(sheet);
  };
  const CircuitSummary summary =
      lead_circuit(protocol.shown(), *assessment.circuit, before, tty, save);
  if (keeper.why()) {
    throw failure(ExitStatus::refused, text("{}: not saved: {}", session.name, *keeper.why()));
  }
  require_finished(summary.ending);
  return ExitStatus::done;
}

}  // namespace kneecheck
