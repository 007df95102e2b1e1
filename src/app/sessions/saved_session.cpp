#include "app/sessions/saved_session.hpp"

#include <unistd.h>

#include <utility>

#include "app/failure.hpp"
#include "app/files/open_file.hpp"
#include "app/files/output.hpp"
#include "app/sessions/session_folder.hpp"
#include "kneecheck/lint/lint.hpp"
#include "kneecheck/protocol/builtin.hpp"

namespace kneecheck {
namespace {

SavedSession from_path(const std::string& path) {
  const InputFile input = open_input(path);
  std::string source = read_whole(input);
  if (recognise(source).sort == FileSort::lines) {
    throw failure(
        ExitStatus::bad_data,
        text("{}: is no session and no sheet; it looks like answers, one a line", input.name),
        text("for their report: kneecheck --answers {}", as_typed(path)));
  }
  return {path, std::move(source), input.name};
}

// Messages name a session by its file, which whoever types it on finds in no other folder.
void refuse_file_name(const std::string& path, const SaveOptions& options) {
  const bool is_elsewhere =
      path.find('/') != std::string::npos || sessions_path(options.data_dir).empty();
  if (is_elsewhere || ::access(path.c_str(), F_OK) == 0) return;
  const std::string name = session_name(path);
  if (!read_session(look_into_sessions(options.data_dir), name)) return;
  throw wrong_usage(text("there is no file {} here", shown_name(path)),
                    text("did you mean the session {}?", shown(name)));
}

SavedSession in_folder(const std::string& name, std::string source) {
  return {name, std::move(source), safe_text(session_file_name(name))};
}

}  // namespace

SavedSession find_session(const SaveOptions& options, const WantedSession& wanted) {
  if (wanted.called && is_session_path(*wanted.called)) {
    refuse_file_name(*wanted.called, options);
    return from_path(*wanted.called);
  }
  const Folder sessions = look_into_sessions(options.data_dir);
  if (wanted.called) {
    if (auto source = read_session(sessions, *wanted.called)) {
      if (!read_head(*source)) throw Failure(ExitStatus::bad_data, damaged_words(*wanted.called));
      return in_folder(*wanted.called, *std::move(source));
    }
  }
  const SessionList list = list_sessions(sessions);
  const ExitStatus unusable = pass_over(list, tell_damaged);
  return saved_session(choose_session(list.whole, wanted, sessions.name, options, unusable));
}

std::vector<ListedSession> all_sessions(const SaveOptions& options) {
  SessionList list = list_sessions(look_into_sessions(options.data_dir));
  pass_over(list, tell_damaged);
  return std::move(list.whole);
}

SavedSession saved_session(const ListedSession& session) {
  return in_folder(session.name, session.source);
}

Text command_on(const Text& command, const SavedSession& session, const Options& options) {
  Text whole = is_session_path(session.called)
                   ? file_command(command, session.called)
                   : session_command(command, session.called, options.save);
  if (!options.protocol.empty()) whole += text(" --protocol {}", as_typed(options.protocol));
  if (options.language) whole += text(" --lang {}", as_typed(*options.language));
  return whole;
}

ShownProtocol protocol_of(const SavedSession& session, const Options& options) {
  std::string name = options.protocol;
  if (name.empty()) {
    const std::string id = recognise(session.source).protocol;
    name = id.empty() ? builtin_files().front().name : id;
    if (find_builtin(name) == nullptr) {
      throw failure(ExitStatus::bad_data,
                    text("{}: was taken with the protocol {}, which is not built in", session.name,
                         shown(id)),
                    "name its file with --protocol FILE");
    }
  }
  return open_shown(options.language, open_protocol(name));
}

Changed rule_of(const Options& options) {
  if (options.strict) return Changed::refuse;
  return options.force ? Changed::force : Changed::mend;
}

Sheet read_saved(const SavedSession& session, const Protocol& protocol, Changed changed,
                 Level least) {
  ReadSheet read = read_or_refuse(session.name, session.source,
                                  [&] { return read_sheet(protocol, session.source, changed); });
  if (scored_otherwise(read.sheet) && !read.sheet.taken_with_version.empty()) {
    say(text("kneecheck: {}: scored by {}, answers taken with {}\n", session.name,
             safe_text(protocol.about.version), safe_text(read.sheet.taken_with_version)));
  }
  std::erase_if(read.notes, [least](const Diagnostic& one) { return one.level > least; });
  say(render_all(read.notes, session.name, session.source, message_columns()));
  return std::move(read.sheet);
}

}  // namespace kneecheck
