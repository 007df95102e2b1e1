#include "app/sessions/held_session.hpp"

#include <stdio.h>

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <utility>

#include "app/failure.hpp"
#include "app/files/output.hpp"
#include "app/sessions/session_folder.hpp"

namespace kneecheck {
namespace {

// Nothing is lost by it, and what was changed by hand can still be used.
void put_aside(const Folder& sessions, const std::string& name) {
  const std::string file = session_file_name(name);
  const std::string aside = file + ".damaged";
  const int folder = sessions.descriptor.number();
  const bool kept = ::renameat(folder, file.c_str(), folder, aside.c_str()) == 0;
  say(damaged_words(name, kept ? safe_text(aside) : Text()));
}

std::string name_in(const Folder& sessions, const SaveOptions& options,
                    const WantedSession& wanted) {
  if (wanted.called && read_session(sessions, *wanted.called)) return *wanted.called;
  const SessionList list = list_sessions(sessions);
  const ExitStatus unusable =
      pass_over(list, [&](const std::string& name) { put_aside(sessions, name); });
  return choose_session(list.whole, wanted, sessions.name, options, unusable).name;
}

SessionFile reopen_path(const std::string& path) {
  const auto [where, file] = split_path(path);
  const Folder folder{open_folder(where), shown_name(where)};
  if (!folder.descriptor.is_open()) throw system_failure(folder.name, errno);
  return SessionFile::reopen(folder, file);
}

SavedSession read_again(const Folder& sessions, const std::string& name) {
  auto source = read_session(sessions, name);
  if (!source) throw failure(ExitStatus::usage, text("{}: is gone", safe_text(name)));
  return {name, *std::move(source), safe_text(session_file_name(name))};
}

}  // namespace

HeldSession hold_session(const SaveOptions& options, const WantedSession& wanted) {
  if (wanted.called && is_session_path(*wanted.called)) {
    const InputFile input = open_input(*wanted.called);
    SessionFile file = reopen_path(*wanted.called);
    return {{*wanted.called, read_whole(input), input.name}, std::move(file)};
  }
  const Folder sessions = open_sessions(options.data_dir);
  const std::string name = name_in(sessions, options, wanted);
  SessionFile file = SessionFile::reopen(sessions, session_file_name(name));
  // Read once more, under the lock.
  SavedSession saved = read_again(sessions, name);
  if (!read_head(saved.source)) {
    put_aside(sessions, name);
    throw Failure(ExitStatus::bad_data, "");
  }
  return {std::move(saved), std::move(file)};
}

SessionFile hold(const SavedSession& found, const SaveOptions& options) {
  const auto unchanged = [&found](SessionFile file, const std::string& now) {
    if (now == found.source) return file;
    throw failure(ExitStatus::refused, text("{}: was changed meanwhile; start again", found.name));
  };
  if (is_session_path(found.called)) {
    SessionFile file = reopen_path(found.called);
    return unchanged(std::move(file), read_whole(open_input(found.called)));
  }
  const Folder sessions = open_sessions(options.data_dir);
  SessionFile file = SessionFile::reopen(sessions, session_file_name(found.called));
  return unchanged(std::move(file), read_again(sessions, found.called).source);
}

EarlierSessions earlier_sessions(const SaveOptions& options) {
  EarlierSessions earlier{open_sessions(options.data_dir), {}};
  try {
    earlier.all = list_sessions(earlier.folder).whole;
  } catch (const Failure&) {
    // There is nothing to tell them of then.
  }
  return earlier;
}

std::optional<HeldSession> left_unfinished(const EarlierSessions& earlier,
                                           const std::string& person,
                                           const std::string& protocol_id) {
  std::vector<ListedSession> theirs;
  std::ranges::copy_if(earlier.all, std::back_inserter(theirs), [&](const ListedSession& one) {
    return one.head.protocol == protocol_id && one.head.person == person && one.head.answers > 0;
  });
  put_in_order(theirs);
  try {
    for (auto one = theirs.rbegin(); one != theirs.rend() && one->is_unfinished(); ++one) {
      auto file = SessionFile::reopen_if_free(earlier.folder, session_file_name(one->name));
      auto source = file ? read_session(earlier.folder, one->name) : std::nullopt;
      if (!source) continue;
      SavedSession saved = saved_session(*one);
      saved.source = *std::move(source);
      return HeldSession{std::move(saved), *std::move(file)};
    }
  } catch (const Failure&) {
    // As above.
  }
  return std::nullopt;
}

}  // namespace kneecheck
