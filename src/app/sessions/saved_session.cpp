#include "app/sessions/saved_session.hpp"

#include <stdio.h>

#include <algorithm>
#include <cerrno>
#include <utility>
#include <vector>

#include "app/failure.hpp"
#include "app/files/open_file.hpp"
#include "app/files/output.hpp"
#include "app/sessions/session_folder.hpp"
#include "kneecheck/protocol/builtin.hpp"

namespace kneecheck {
namespace {

// Nothing is lost, and what was changed by hand can still be used.
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
    say(why.lines());
    worst = std::max(worst, why.status());
  }
  for (const std::string& name : list.damaged) {
    put_aside(sessions, name);
    worst = std::max(worst, ExitStatus::bad_data);
  }
  return worst;
}

Text no_such_name(const std::string& session, const std::vector<ListedSession>& all) {
  std::vector<std::string> known;
  for (const ListedSession& one : all) {
    known.push_back(one.name);
    if (!one.head.person.empty()) known.push_back(one.head.person);
  }
  const Text problem = text("kneecheck: no session and no person is called {}\n", shown(session));
  const Text hint = did_you_mean(session, known, "");
  return hint.empty() ? problem : text("{}  {}\n", problem, hint);
}

Text none_wanted(const Folder& sessions, const std::optional<std::string>& data_dir,
                 const std::optional<std::string>& session, Stage wanted,
                 const std::vector<ListedSession>& all) {
  const bool unfinished = wanted == Stage::unfinished;
  const Text none = text("kneecheck: {}: there is no {} session{}\n", sessions.name,
                         unfinished ? Text("unfinished") : Text("finished"),
                         session ? text(" of {}", shown(*session)) : Text());
  if (all.empty()) return none;
  const Text where = data_dir ? text(" --data-dir {}", as_typed(*data_dir)) : Text();
  return text("{}  {}: kneecheck resume {}{}\n", none,
              unfinished ? Text("for the last one's report") : Text("to finish the last one"),
              as_typed(all.back().name), where);
}

// The newest one of this sort, of this person if `person` is not "".
const ListedSession* newest(const SessionList& list, const std::string& person, Stage wanted) {
  const auto found = std::find_if(list.whole.rbegin(), list.whole.rend(), [&](const auto& one) {
    return (person.empty() || one.head.person == person) &&
           one.is_unfinished() == (wanted == Stage::unfinished);
  });
  return found == list.whole.rend() ? nullptr : &*found;
}

std::string name_in(const Folder& sessions, const std::optional<std::string>& data_dir,
                    const std::optional<std::string>& session, Stage wanted) {
  if (session && read_session(sessions, *session)) return *session;
  const SessionList list = list_sessions(sessions);
  const ExitStatus passed_over = pass_over(sessions, list);
  const std::vector<ListedSession>& all = list.whole;
  const auto* const found = newest(list, session.value_or(""), wanted);
  if (found != nullptr) return found->name;
  const bool known_person = session && std::ranges::any_of(all, [&](const ListedSession& one) {
                              return one.head.person == *session;
                            });
  // The one that was wanted may be among those that cannot be used.
  const ExitStatus status = passed_over == ExitStatus::done ? ExitStatus::usage : passed_over;
  throw Failure(status, session && !known_person
                            ? no_such_name(*session, all)
                            : none_wanted(sessions, data_dir, session, wanted, all));
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

SavedSession open_session(const std::optional<std::string>& session,
                          const std::optional<std::string>& data_dir, Stage wanted) {
  if (session && is_session_path(*session)) return open_path(*session);
  const Folder sessions = open_sessions(data_dir);
  const std::string name = name_in(sessions, data_dir, session, wanted);
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

std::optional<SavedSession> left_unfinished(const std::optional<std::string>& data_dir,
                                            const std::string& protocol_id,
                                            const std::string& person) {
  const Folder sessions = open_sessions(data_dir);
  try {
    const SessionList list = list_sessions(sessions);
    for (auto one = list.whole.rbegin(); one != list.whole.rend(); ++one) {
      const SheetHead& head = one->head;
      if (head.protocol != protocol_id || head.person != person || head.answers == 0) continue;
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

NamedProtocol protocol_of(const SavedSession& session, const std::string& named) {
  if (!named.empty()) return open_protocol(named);
  const auto head = read_head(session.source);
  const std::string id = head ? head->protocol : "";
  if (find_builtin(id) != nullptr) return open_protocol(id);
  if (id.empty()) return open_protocol(std::string(builtin_files().front().name));
  throw Failure(ExitStatus::usage,
                text("kneecheck: {}: was taken with the protocol {}, which is not built in\n"
                     "  name its file with --protocol FILE\n",
                     session.name, shown(id)));
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
