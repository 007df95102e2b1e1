// kneecheck circuit: leads through the circuit that a finished session offers.
#include "kneecheck/interview/circuit.hpp"

#include <unistd.h>

#include <optional>
#include <utility>

#include "app/asking.hpp"
#include "app/commands/commands.hpp"
#include "app/commands/protocol_source.hpp"
#include "app/failure.hpp"
#include "app/files/file_uses.hpp"
#include "app/files/output.hpp"
#include "app/sessions/saved_session.hpp"
#include "app/tty.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/report/parts.hpp"
#include "kneecheck/report/phrases.hpp"
#include "kneecheck/text/layout.hpp"

namespace kneecheck {
namespace {

// REQUIRES: the circuit is offered.
CircuitSummary lead(const Options& options, const Environment& environment,
                    std::optional<Voice> voice, const AssessedSheet& about,
                    const LedCircuit& before, const OnCircuit& on_circuit) {
  PersonsTerminal terminal(options, environment, std::move(voice));
  Tty& tty = terminal.tty();
  Page page(tty.look());
  write_left_out(page, about, about.assessment.circuit_left_out);
  if (!about.assessment.circuit_left_out.empty()) tty.print(page.take() + "\n");
  return lead_circuit(about.protocol, *about.assessment.circuit, before, tty, on_circuit);
}

}  // namespace

ExitStatus circuit_command(const Options& options, const Closed& closed) {
  refuse_shared_files(options);
  if (::isatty(STDIN_FILENO) == 0) {
    throw failure(ExitStatus::usage, "circuit: needs a person at a terminal on standard input");
  }
  const Environment environment = read_environment();
  std::optional<Voice> voice;
  if (options.look.cue == CueKind::speech) voice = Voice::find();
  const SavedSession session =
      open_session(options.session, options.save.data_dir, Stage::finished);
  const ShownProtocol protocol =
      open_shown(options.language, protocol_of(session, options.protocol));
  Sheet sheet = read_saved(session, protocol.original(), Changed::mend);

  const Assessment assessment =
      Assessor(protocol.original()).assess(sheet.answers, Explanation::none);
  if (!assessment.circuit) {
    const Look look = report_look(options.look, environment, false);
    const Text why = text("{}: {}", session.name, why_no_circuit(protocol.shown(), assessment));
    print_result(wrapped({}, why, look.width).str(), closed.output);
    return ExitStatus::done;
  }

  std::optional<Text> unsaved;
  const LedCircuit before = sheet.circuit.value_or(LedCircuit{});
  const CircuitSummary summary =
      lead(options, environment, std::move(voice), {protocol.shown(), sheet, assessment}, before,
           [&](const CircuitSummary& now) {
             sheet.circuit = now.led;
             unsaved = session.file.save(
                 written_sheet(protocol.original(), sheet, "kneecheck " KNEECHECK_VERSION));
             return unsaved;
           });
  if (unsaved) {
    throw failure(ExitStatus::refused, text("{}: not saved: {}", session.name, *unsaved));
  }
  require_finished(summary.ending);
  return ExitStatus::done;
}

}  // namespace kneecheck
