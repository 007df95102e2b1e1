#include "app/sessions/saved_session.hpp"

#include <stdio.h>

#include <algorithm>
#include <cerrno>
#include <utility>
#include <vector>

#include "app/failure.hpp"
#include "app/files/open_file.hpp"
#include "app/files/output.hpp"
#include "app/files/protocol_source.hpp"
#include "app/sessions/session_folder.hpp"
#include "kneecheck/protocol/builtin.hpp"

namespace kneecheck {
namespace {

// Nothing is lost by it, and what was changed by hand can still be used.
void put_aside(const Folder& sessions, const std::string& name) {
  const std::string file = session_file_name(name);
  const int folder = sessions.descriptor.number();
  const bool kept = ::renameat(folder, file.c_str(), folder, (file + ".damaged").c_str()) == 0;
  say(
      text("kneecheck: {}: damaged, or changed by hand{}\n"
           "  to use it all the same, delete its [session] table: kneecheck --answers FILE\n",
           safe_text(file), kept ? text("; kept as {}.damaged", safe_text(file)) : Text()));
}

// Tells what cannot be used, once each. Returns `done`, or the worst status of it.
ExitStatus pass_over(const Folder& sessions, const SessionList& list) {
  ExitStatus worst = ExitStatus::done;
  for (const Failure& why : list.strange) {
    say(why.lines);
    worst = std::max(worst, why.status);
  }
  for (const std::string& name : list.damaged) {
    put_aside(sessions, name);
    worst = std::max(worst, ExitStatus::bad_data);
  }
  return worst;
}

Failure no_such_name(ExitStatus status, const std::string& session,
                     const std::vector<ListedSession>& all) {
  std::vector<std::string> known;
  for (const ListedSession& one : all) {
    known.push_back(one.name);
    if (!one.head.person.empty()) known.push_back(one.head.person);
  }
  return failure(status, text("no session and no person is called {}", shown(session)),
                 did_you_mean(session, known, ""));
}

Failure none_wanted(ExitStatus status, const Folder& sessions, const Options& options, Stage wanted,
                    const std::vector<ListedSession>& all) {
  const bool unfinished = wanted == Stage::unfinished;
  const Text none = text("{}: there is no {} session{}", sessions.name,
                         unfinished ? Text("unfinished") : Text("finished"),
                         options.session ? text(" of {}", shown(*options.session)) : Text());
  if (all.empty()) return failure(status, none);
  Text command = resume_session(all.back().name, options.save);
  if (find_builtin(all.back().head.protocol) == nullptr) command += " --protocol FILE";
  return failure(
      status, none,
      text("{}: {}",
           unfinished ? Text("for the last one's report") : Text("to finish the last one"),
           command));
}

// The newest one of this sort, of this person if `person` is not "".
const ListedSession* newest(const SessionList& list, const std::string& person, Stage wanted) {
  const auto found = std::find_if(list.whole.rbegin(), list.whole.rend(), [&](const auto& one) {
    return (person.empty() || one.head.person == person) &&
           one.is_unfinished() == (wanted == Stage::unfinished);
  });
  return found == list.whole.rend() ? nullptr : &*found;
}

std::string name_in(const Folder& sessions, const Options& options, Stage wanted) {
  const std::optional<std::string>& session = options.session;
  if (session && read_session(sessions, *session)) return *session;
  const SessionList list = list_sessions(sessions);
  const ExitStatus passed_over = pass_over(sessions, list);
  const auto* const found = newest(list, session.value_or(""), wanted);
  if (found != nullptr) return found->name;
  // The one that was wanted may be among those that cannot be used.
  const ExitStatus status = passed_over == ExitStatus::done ? ExitStatus::usage : passed_over;
  const bool known_person = std::ranges::any_of(
      list.whole, [&](const ListedSession& one) { return one.head.person == session; });
  if (session && !known_person) throw no_such_name(status, *session, list.whole);
  throw none_wanted(status, sessions, options, wanted, list.whole);
}

SavedSession open_path(const std::string& path) {
  const InputFile input = open_input(path);
  const auto [where, file] = split_path(path);
  const Folder folder{open_folder(where), shown_name(where)};
  if (!folder.descriptor.is_open()) throw system_failure(folder.name, errno);
  SessionFile session = SessionFile::reopen(folder, file);
  return {std::move(session), read_whole(input), input.name};
}

}  // namespace

SavedSession open_session(const Options& options, Stage wanted) {
  if (options.session && is_session_path(*options.session)) return open_path(*options.session);
  const Folder sessions = open_sessions(options.save.data_dir);
  const std::string name = name_in(sessions, options, wanted);
  SessionFile file = SessionFile::reopen(sessions, session_file_name(name));
  // Read once more, under the lock.
  auto source = read_session(sessions, name);
  if (!source) throw failure(ExitStatus::usage, text("{}: is gone", safe_text(name)));
  if (!read_head(*source)) {
    put_aside(sessions, name);
    throw Failure(ExitStatus::bad_data, "");
  }
  return {std::move(file), *std::move(source), safe_text(session_file_name(name))};
}

std::optional<SavedSession> left_unfinished(const SaveOptions& options,
                                            const std::string& protocol_id) {
  const Folder sessions = open_sessions(options.data_dir);
  try {
    const SessionList list = list_sessions(sessions);
    for (auto one = list.whole.rbegin(); one != list.whole.rend(); ++one) {
      const SheetHead& head = one->head;
      if (head.protocol != protocol_id || head.person != options.person || head.answers == 0)
        continue;
      if (!one->is_unfinished()) return std::nullopt;
      const std::string name = session_file_name(one->name);
      auto file = SessionFile::reopen_if_free(sessions, name);
      auto source = file ? read_session(sessions, one->name) : std::nullopt;
      if (source) return SavedSession{*std::move(file), *std::move(source), safe_text(name)};
    }
  } catch (const Failure&) {
    // Whoever begins is told of nothing then; what stops them from saving is told when they save.
  }
  return std::nullopt;
}

ShownProtocol protocol_of(const SavedSession& session, const Options& options) {
  std::string name = options.protocol;
  if (name.empty()) {
    const auto head = read_head(session.source);
    const std::string id = head ? head->protocol : "";
    name = id.empty() ? builtin_files().front().name : id;
    if (find_builtin(name) == nullptr) {
      throw wrong_usage(text("{}: was taken with the protocol {}, which is not built in",
                             session.name, shown(id)),
                        "name its file with --protocol FILE");
    }
  }
  return open_shown(options.language, open_protocol(name));
}

Sheet read_saved(const SavedSession& session, const Protocol& protocol, Changed changed) {
  ReadSheet read = read_or_refuse(session.name, session.source,
                                  [&] { return read_sheet(protocol, session.source, changed); });
  if (scored_otherwise(read.sheet) && !read.sheet.taken_with_version.empty()) {
    say(text("kneecheck: {}: scored by {}, answers taken with {}\n", session.name,
             safe_text(protocol.about.version), safe_text(read.sheet.taken_with_version)));
  }
  say(render_all(read.notes, session.name, session.source, message_columns()));
  return std::move(read.sheet);
}

}  // namespace kneecheck
