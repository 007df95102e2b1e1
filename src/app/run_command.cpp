#include "app/run_command.hpp"

#include <utility>

#include "app/file_uses.hpp"
#include "app/offer.hpp"
#include "app/person.hpp"
#include "app/resume_command.hpp"
#include "app/saved_session.hpp"
#include "app/screen.hpp"
#include "app/session_folder.hpp"

namespace kneecheck {

ExitStatus obey(const RunOptions& options, const Closed& closed) {
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
      const std::string name = session_name(begun->file.file());
      return carry_on({.session = name, .run = options}, closed, setting, protocol,
                      *std::move(begun));
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

}  // namespace kneecheck
