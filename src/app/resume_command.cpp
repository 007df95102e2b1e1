#include "app/resume_command.hpp"

#include <utility>

#include "app/file_uses.hpp"
#include "app/saved_session.hpp"
#include "app/screen.hpp"

namespace kneecheck {
namespace {

Changed rule_of(const ResumeOptions& options) {
  if (options.strict) return Changed::refuse;
  return options.force ? Changed::force : Changed::mend;
}

}  // namespace

ExitStatus obey(const ResumeOptions& options, const Closed& closed) {
  refuse_shared_files(options);
  const Setting setting = prepare(options.run, closed);
  SavedSession session =
      open_session(options.session, options.run.save.data_dir, Stage::unfinished);
  const ShownProtocol protocol =
      open_shown(options.run.language, protocol_of(session, options.run.protocol));
  return carry_on(options, closed, setting, protocol, std::move(session));
}

ExitStatus carry_on(const ResumeOptions& options, const Closed& closed, const Setting& setting,
                    const ShownProtocol& protocol, SavedSession session) {
  Sheet sheet = read_saved(session, protocol.original(), rule_of(options));
  if (!options.run.save.person.empty()) sheet.person = options.run.save.person;
  return run_screen(options.run, closed, setting, protocol, std::move(sheet),
                    SessionKeeper(options.run.save, std::move(session.file), options.session));
}

}  // namespace kneecheck
