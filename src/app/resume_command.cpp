#include "app/resume_command.hpp"

#include <string>
#include <utility>

#include "app/failure.hpp"
#include "app/output.hpp"
#include "app/saved_session.hpp"
#include "app/screen.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/protocol/bad_file.hpp"
#include "kneecheck/protocol/builtin.hpp"

namespace kneecheck {
namespace {

// The protocol a session was taken with, unless another was named.
NamedProtocol protocol_of(const ResumeOptions& options, const SavedSession& session) {
  if (!options.run.protocol.empty()) return open_protocol(options.run.protocol);
  const auto head = read_head(session.source);
  const std::string id = head ? head->protocol : "";
  for (const BuiltinFile& file : builtin_files()) {
    if (file.name == id) return open_protocol(id);
  }
  if (id.empty()) return open_protocol(std::string(builtin_files().front().name));
  throw Failure(ExitStatus::usage,
                text("kneecheck: {}: was taken with the protocol {}, which is not built in\n"
                     "  name its file: kneecheck resume --protocol FILE\n",
                     session.name, shown(id)));
}

Changed rule_of(const ResumeOptions& options) {
  if (options.strict) return Changed::refuse;
  return options.force ? Changed::force : Changed::mend;
}

// What has changed since the session was saved, before anything is asked.
void tell_changes(const SavedSession& session, const ReadSheet& read, const Protocol& protocol) {
  if (scored_otherwise(read.sheet) && !read.sheet.taken_with_version.empty()) {
    say(text("kneecheck: {}: scored by {}, answers taken with {}\n", session.name,
             safe_text(protocol.about.version), safe_text(read.sheet.taken_with_version)));
  }
  say(render_all(read.notes, session.name, session.source));
}

}  // namespace

ExitStatus obey(const ResumeOptions& options, const Closed& closed) {
  const Setting setting = prepare(options.run, closed);
  SavedSession session = open_session(options.session, options.run.save.data_dir);
  const ShownProtocol protocol = open_shown(options.run, setting, protocol_of(options, session));
  ReadSheet read;
  try {
    read = read_sheet(protocol.original(), session.source, rule_of(options));
  } catch (const BadFile& bad) {
    throw Failure(ExitStatus::bad_data, render_all(bad.problems(), session.name, session.source));
  }
  tell_changes(session, read, protocol.original());
  if (!options.run.save.person.empty()) read.sheet.person = options.run.save.person;
  return run_screen(options.run, closed, setting, protocol, std::move(read.sheet),
                    SessionKeeper(options.run.save, std::move(session.file)));
}

}  // namespace kneecheck
