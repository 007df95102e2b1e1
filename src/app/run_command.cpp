#include "app/run_command.hpp"

#include <utility>

#include "app/file_uses.hpp"
#include "app/person.hpp"
#include "app/screen.hpp"

namespace kneecheck {

ExitStatus obey(const RunOptions& options, const Closed& closed) {
  refuse_shared_files(options);
  const Setting setting = prepare(options, closed);
  const ShownProtocol protocol = open_shown(options.language, open_protocol(options.protocol));
  Sheet sheet;
  SessionKeeper keeper;
  // A person's answers are kept unless they say no, a script's if it says so.
  const bool person = asks_a_person(options);
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
