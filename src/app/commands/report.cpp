// kneecheck report: the report of answers that were given before.
#include "app/commands/commands.hpp"
#include "app/environment.hpp"
#include "app/files/answer_source.hpp"
#include "app/files/protocol_source.hpp"
#include "app/handing_out.hpp"
#include "app/sessions/saved_session.hpp"
#include "app/sessions/session_folder.hpp"

namespace kneecheck {

ExitStatus report_command(const Options& options) {
  const ReportOutput output = open_output(options);
  const SavedSession session =
      find_session(options.save, {Stage::finished, options.session, options.save.person});
  const ShownProtocol protocol = protocol_of(session, options);
  Sheet sheet = read_saved(session, protocol.original(), rule_of(options));
  // A sheet that does not say when it was taken is dated as --answers dates it.
  if (sheet.taken.empty()) sheet.taken = taken_now();
  require_all_answers(
      options, protocol.original(), sheet.answers, session.name,
      text("--partial reports without; to add them: {}", command_on("resume", session, options)));
  return result_status(options, hand_out(options, output, protocol, sheet));
}

}  // namespace kneecheck
