#include "app/sessions/session_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <utility>

namespace kneecheck {
namespace {

constexpr mode_t owners_folder = 0700;
constexpr mode_t others_write = 0022;

// An absolute path from the environment; "" where there is none. A relative one is no place at all.
std::string absolute(const char* variable) {
  const char* const value = std::getenv(variable);
  return value == nullptr || *value != '/' ? "" : value;
}

Failure cannot_save(const Text& folder, const Text& why) {
  return failure(ExitStatus::refused, text("cannot save in {}: {}", folder, why),
                 "use --data-dir or --no-save");
}

// Makes the folder, and every folder on the way, so that its owner can use it whatever the umask
// says.
void make_folders(const std::string& path, const Text& name) {
  for (std::size_t end = 0; end != std::string::npos;) {
    end = path.find('/', end + 1);
    const std::string folder = path.substr(0, end);
    const bool made = ::mkdir(folder.c_str(), owners_folder) == 0;
    if (made ? ::chmod(folder.c_str(), owners_folder) == -1 : errno != EEXIST) {
      throw cannot_save(name, error_words(errno));
    }
  }
}

// Refuses a folder that its user cannot write in, or that others can.
void check_folder(int folder, const Text& name) {
  struct stat facts = {};
  if (::fstat(folder, &facts) == -1) throw cannot_save(name, error_words(errno));
  if (facts.st_uid != ::geteuid()) throw cannot_save(name, "belongs to another user");
  if ((facts.st_mode & others_write) != 0) throw cannot_save(name, "others may write in it");
  if ((facts.st_mode & 0777) != owners_folder && ::fchmod(folder, owners_folder) == -1) {
    throw cannot_save(name, error_words(errno));
  }
  if (::faccessat(folder, ".", W_OK | X_OK, AT_EACCESS) == -1)
    throw cannot_save(name, error_words(errno));
}

}  // namespace

std::string session_file_name(const std::string& name) {
  return name + std::string(session_ending);
}

std::string session_name(const std::string& file_name) {
  return file_name.substr(0, file_name.size() - session_ending.size());
}

Text session_command(const Text& command, const std::string& name, const SaveOptions& options) {
  Text whole = text("kneecheck {}", command);
  if (!name.empty()) whole += text(" {}", as_typed(name));
  if (options.data_dir) whole += text(" --data-dir {}", as_typed(*options.data_dir));
  return whole;
}

// The path is written so that it is taken for a file, and for no session's name and no option.
Text file_command(const Text& command, const std::string& path) {
  const bool is_plain = path.find('/') != std::string::npos && !path.starts_with('-');
  return text("kneecheck {} {}", command, as_typed(is_plain ? path : "./" + path));
}

Text resume_session(const std::string& name, const SaveOptions& options) {
  return session_command("resume", name, options);
}

bool is_session_path(const std::string& session) {
  return session.find('/') != std::string::npos || session.ends_with(session_ending);
}

std::string sessions_path(const std::optional<std::string>& data_dir) {
  if (data_dir) return *data_dir;
  const std::string data = absolute("XDG_DATA_HOME");
  if (!data.empty()) return data + "/kneecheck";
  const std::string home = absolute("HOME");
  return home.empty() ? "" : home + "/.local/share/kneecheck";
}

Folder open_sessions(const std::optional<std::string>& data_dir) {
  const std::string where = sessions_path(data_dir);
  if (!data_dir && where.empty()) {
    throw failure(ExitStatus::refused, "cannot save: HOME is not set",
                  "use --data-dir or --no-save");
  }
  Folder sessions{Descriptor(), shown_name(where)};
  make_folders(where, sessions.name);
  sessions.descriptor = open_folder(where);
  if (!sessions.descriptor.is_open()) throw cannot_save(sessions.name, error_words(errno));
  check_folder(sessions.descriptor.number(), sessions.name);
  return sessions;
}

Folder look_into_sessions(const std::optional<std::string>& data_dir) {
  const std::string where = sessions_path(data_dir);
  if (!data_dir && where.empty()) {
    throw failure(ExitStatus::refused, "cannot find your sessions: HOME is not set",
                  "use --data-dir");
  }
  Folder sessions{open_folder(where), shown_name(where)};
  if (!sessions.descriptor.is_open() && errno != ENOENT) throw system_failure(sessions.name, errno);
  return sessions;
}

std::optional<std::string> read_session(const Folder& sessions, const std::string& name) {
  if (!sessions.descriptor.is_open()) return std::nullopt;
  const auto file = open_session_file(sessions, session_file_name(name));
  return file ? std::optional(read_whole(*file)) : std::nullopt;
}

SessionList list_sessions(const Folder& sessions) {
  SessionList list;
  if (!sessions.descriptor.is_open()) return list;
  std::vector<std::string> files = names_in(sessions);
  std::ranges::sort(files);
  for (const std::string& file : files) {
    if (file.starts_with('.') || !file.ends_with(session_ending)) continue;
    const std::string name = session_name(file);
    try {
      std::optional<std::string> source = read_session(sessions, name);
      if (!source) continue;
      if (auto head = read_head(*source)) {
        list.whole.push_back({name, *std::move(head), *std::move(source)});
      } else {
        list.damaged.push_back(name);
      }
    } catch (const Failure& why) {
      list.strange.push_back(why);
    }
  }
  put_in_order(list.whole);
  return list;
}

}  // namespace kneecheck
