#include <utility>

#include "app/commands.hpp"
#include "app/file_uses.hpp"
#include "app/offer.hpp"
#include "app/person.hpp"
#include "app/saved_session.hpp"
#include "app/screen.hpp"
#include "app/session_folder.hpp"

namespace kneecheck {
namespace {

Changed rule_of(const Options& options) {
  if (options.strict) return Changed::refuse;
  return options.force ? Changed::force : Changed::mend;
}

// `options.session`: how the session is named from now on.
ExitStatus carry_on(const Options& options, const Closed& closed, const Setting& setting,
                    const ShownProtocol& protocol, SavedSession session) {
  Sheet sheet = read_saved(session, protocol.original(), rule_of(options));
  if (!options.save.person.empty()) sheet.person = options.save.person;
  return run_screen(options, closed, setting, protocol, std::move(sheet),
                    SessionKeeper(options.save, std::move(session.file), options.session));
}

}  // namespace

ExitStatus run_command(const Options& options, const Closed& closed) {
  refuse_shared_files(options);
  const Setting setting = prepare(options, closed);
  const ShownProtocol protocol = open_shown(options.language, open_protocol(options.protocol));
  const bool person = asks_a_person(options);
  if (person && !options.save.none) {
    auto begun =
        left_unfinished(options.save.data_dir, protocol.original().about.id, options.save.person);
    const OfferReply choice =
        begun ? offer(*begun, protocol, options, setting.environment) : OfferReply::begin;
    if (choice == OfferReply::leave) return ExitStatus::incomplete;
    if (choice == OfferReply::carry_on) {
      Options resumed = options;
      resumed.session = session_name(begun->file.file());
      return carry_on(resumed, closed, setting, protocol, *std::move(begun));
    }
  }
  Sheet sheet;
  SessionKeeper keeper;
  // A person's answers are kept unless they say no, a script's if it says so.
  if (person ? !options.save.none || options.save.file : options.save.asked()) {
    keeper = SessionKeeper(options.save, protocol.original(), setting.now);
  }
  if (person) {
    sheet.taken = setting.now;
    sheet.person = options.save.person;
  }
  return run_screen(options, closed, setting, protocol, std::move(sheet), std::move(keeper));
}

ExitStatus resume_command(const Options& options, const Closed& closed) {
  refuse_shared_files(options);
  const Setting setting = prepare(options, closed);
  SavedSession session = open_session(options.session, options.save.data_dir, Stage::unfinished);
  const ShownProtocol protocol =
      open_shown(options.language, protocol_of(session, options.protocol));
  return carry_on(options, closed, setting, protocol, std::move(session));
}

}  // namespace kneecheck
