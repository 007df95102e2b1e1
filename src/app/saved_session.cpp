#include "app/saved_session.hpp"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <utility>
#include <vector>

#include "app/failure.hpp"
#include "app/input_file.hpp"
#include "app/output.hpp"
#include "app/session_folder.hpp"
#include "kneecheck/protocol/bad_file.hpp"
#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/text/suggest.hpp"

namespace kneecheck {
namespace {

struct Found {
  std::string name;
  SheetHead head;
};

// Every session of the folder that is whole, oldest first. Those that are damaged are put aside.
std::vector<Found> all_sessions(const SessionFolder& folder, bool& damaged) {
  std::vector<Found> all;
  for (const std::string& name : folder.names()) {
    const auto source = folder.read(name);
    if (!source) continue;
    if (const auto head = read_head(*source)) {
      all.push_back({name, *head});
      continue;
    }
    damaged = true;
    const Text file = safe_text(session_file_name(name));
    say(folder.put_aside(name) ? text("kneecheck: {}: damaged; kept as {}.damaged\n", file, file)
                               : text("kneecheck: {}: damaged\n", file));
  }
  std::ranges::stable_sort(all, {}, [](const Found& one) { return one.head.taken; });
  return all;
}

[[noreturn]] void refuse_name(const std::string& session, const std::vector<Found>& all) {
  std::vector<std::string> known;
  for (const Found& one : all) {
    known.push_back(one.name);
    if (!one.head.person.empty()) known.push_back(one.head.person);
  }
  const auto near = closest(session, known);
  throw Failure(ExitStatus::usage,
                text("kneecheck: no session and no person is called {}\n{}", shown(session),
                     near ? text("  did you mean {}?\n", shown(*near)) : Text()));
}

// The newest of them that fits.
const Found* newest(const std::vector<Found>& all, const std::string& person, Stage wanted) {
  const Found* found = nullptr;
  for (const Found& one : all) {
    if (!person.empty() && one.head.person != person) continue;
    const bool unfinished = one.head.state == state_word(SheetState::partial);
    if (unfinished == (wanted == Stage::unfinished)) found = &one;
  }
  return found;
}

std::string name_in(const SessionFolder& folder, const std::optional<std::string>& data_dir,
                    const std::optional<std::string>& session, Stage wanted) {
  bool damaged = false;
  const std::vector<Found> all = all_sessions(folder, damaged);
  if (session && std::ranges::find(all, *session, &Found::name) != all.end()) return *session;
  if (const Found* const found = newest(all, session.value_or(""), wanted)) return found->name;
  if (damaged) throw Failure(ExitStatus::bad_data, "");
  const bool known_person = session && std::ranges::any_of(all, [&](const Found& one) {
                              return one.head.person == *session;
                            });
  if (session && !known_person) refuse_name(*session, all);
  const bool unfinished = wanted == Stage::unfinished;
  const Text none = text("{}: there is no {} session{}", folder.folder().name,
                         unfinished ? Text("unfinished") : Text("finished"),
                         session ? text(" of {}", shown(*session)) : Text());
  if (all.empty()) throw failure(ExitStatus::usage, none);
  const Text where = data_dir ? text(" --data-dir {}", as_typed(*data_dir)) : Text();
  throw Failure(ExitStatus::usage, text("kneecheck: {}\n  {}: kneecheck resume {}{}\n", none,
                                        unfinished ? Text("for the last one's report")
                                                   : Text("to finish the last one"),
                                        as_typed(all.back().name), where));
}

SavedSession open_path(const std::string& path) {
  const InputFile input = open_input(path);
  const std::size_t slash = path.rfind('/');
  const std::string where = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  const Folder folder{Descriptor(::open(where.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)),
                      shown_name(where)};
  if (!folder.descriptor.is_open()) throw system_failure(folder.name, errno);
  SessionFile file = SessionFile::reopen(folder, path.substr(slash + 1));
  return {std::move(file), read_whole(input, max_file_bytes), input.name};
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
  return {std::move(file), *std::move(source), safe_text(session_file_name(name))};
}

NamedProtocol protocol_of(const SavedSession& session, const std::string& named) {
  if (!named.empty()) return open_protocol(named);
  const auto head = read_head(session.source);
  const std::string id = head ? head->protocol : "";
  for (const BuiltinFile& file : builtin_files()) {
    if (file.name == id) return open_protocol(id);
  }
  if (id.empty()) return open_protocol(std::string(builtin_files().front().name));
  throw Failure(ExitStatus::usage,
                text("kneecheck: {}: was taken with the protocol {}, which is not built in\n"
                     "  name its file with --protocol FILE\n",
                     session.name, shown(id)));
}

Sheet read_saved(const SavedSession& session, const Protocol& protocol, Changed changed) {
  ReadSheet read;
  try {
    read = read_sheet(protocol, session.source, changed);
  } catch (const BadFile& bad) {
    throw Failure(ExitStatus::bad_data,
                  render_all(bad.problems(), session.name, session.source, message_columns()));
  }
  if (scored_otherwise(read.sheet) && !read.sheet.taken_with_version.empty()) {
    say(text("kneecheck: {}: scored by {}, answers taken with {}\n", session.name,
             safe_text(protocol.about.version), safe_text(read.sheet.taken_with_version)));
  }
  say(render_all(read.notes, session.name, session.source, message_columns()));
  return std::move(read.sheet);
}

}  // namespace kneecheck
