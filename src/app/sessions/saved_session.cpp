#include "app/sessions/saved_session.hpp"

#include <algorithm>
#include <cerrno>
#include <utility>
#include <vector>

#include "app/failure.hpp"
#include "app/files/open_file.hpp"
#include "app/files/output.hpp"
#include "app/sessions/session_folder.hpp"
#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/text/suggest.hpp"

namespace kneecheck {
namespace {

// Nothing is lost, and what was changed by hand can still be used.
void put_aside(const SessionFolder& folder, const std::string& name) {
  const Text file = safe_text(session_file_name(name));
  const Text kept = folder.put_aside(name) ? text("; kept as {}.damaged", file) : Text();
  say(
      text("kneecheck: {}: damaged, or changed by hand{}\n"
           "  to use it all the same, delete its [session] table: kneecheck --answers FILE\n",
           file, kept));
}

// Tells what cannot be used, once each. Returns `done`, or the worst status of it.
ExitStatus pass_over(const SessionFolder& folder, const SessionList& list) {
  ExitStatus worst = ExitStatus::done;
  for (const Failure& why : list.strange) {
    say(why.lines());
    worst = std::max(worst, why.status());
  }
  for (const std::string& name : list.damaged) {
    put_aside(folder, name);
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
  const auto near = closest(session, known);
  return text("kneecheck: no session and no person is called {}\n{}", shown(session),
              near ? text("  did you mean {}?\n", shown(*near)) : Text());
}

Text none_wanted(const SessionFolder& folder, const std::optional<std::string>& data_dir,
                 const std::optional<std::string>& session, Stage wanted,
                 const std::vector<ListedSession>& all) {
  const bool unfinished = wanted == Stage::unfinished;
  const Text none = text("kneecheck: {}: there is no {} session{}\n", folder.folder().name,
                         unfinished ? Text("unfinished") : Text("finished"),
                         session ? text(" of {}", shown(*session)) : Text());
  if (all.empty()) return none;
  const Text where = data_dir ? text(" --data-dir {}", as_typed(*data_dir)) : Text();
  return text("{}  {}: kneecheck resume {}{}\n", none,
              unfinished ? Text("for the last one's report") : Text("to finish the last one"),
              as_typed(all.back().name), where);
}

std::string name_in(const SessionFolder& folder, const std::optional<std::string>& data_dir,
                    const std::optional<std::string>& session, Stage wanted) {
  if (session && folder.read(*session)) return *session;
  const SessionList list = list_sessions(folder);
  const ExitStatus passed_over = pass_over(folder, list);
  const std::vector<ListedSession>& all = list.whole;
  const auto* const found = newest(list, session.value_or(""), wanted == Stage::unfinished);
  if (found != nullptr) return found->name;
  const bool known_person = session && std::ranges::any_of(all, [&](const ListedSession& one) {
                              return one.head.person == *session;
                            });
  // The one that was wanted may be among those that cannot be used.
  const ExitStatus status = passed_over == ExitStatus::done ? ExitStatus::usage : passed_over;
  throw Failure(status, session && !known_person
                            ? no_such_name(*session, all)
                            : none_wanted(folder, data_dir, session, wanted, all));
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
  const SessionFolder folder(data_dir);
  const std::string name = name_in(folder, data_dir, session, wanted);
  SessionFile file = SessionFile::reopen(folder.folder(), session_file_name(name));
  // Read once more, under the lock.
  auto source = folder.read(name);
  if (!source) throw failure(ExitStatus::usage, text("{}: is gone", safe_text(name)));
  if (!read_head(*source)) {
    put_aside(folder, name);
    throw Failure(ExitStatus::bad_data, "");
  }
  return {std::move(file), *std::move(source), safe_text(session_file_name(name))};
}

std::optional<SavedSession> left_unfinished(const std::optional<std::string>& data_dir,
                                            const std::string& protocol_id,
                                            const std::string& person) {
  const SessionFolder folder(data_dir);
  try {
    const SessionList list = list_sessions(folder);
    for (auto one = list.whole.rbegin(); one != list.whole.rend(); ++one) {
      const SheetHead& head = one->head;
      if (head.protocol != protocol_id || head.person != person || head.answers == 0) continue;
      if (!is_unfinished(*one)) return std::nullopt;
      const std::string name = session_file_name(one->name);
      auto file = SessionFile::reopen_if_free(folder.folder(), name);
      auto source = file ? folder.read(one->name) : std::nullopt;
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
