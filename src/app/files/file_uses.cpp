#include "app/files/file_uses.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "app/failure.hpp"
#include "app/files/open_file.hpp"
#include "app/files/protocol_source.hpp"
#include "app/sessions/session_folder.hpp"

namespace kneecheck {
namespace {

// Streams are written where the shell opened them; the other files that are written are replaced.
enum class Use { read, replaced, stream };

struct FileUse {
  Text name;  // "--output"
  Use use;
  std::optional<std::string> path;
  int stream = -1;
};

// A regular file, whatever it is called, is a device and a number on it; one that is not there yet
// is a name in a folder. Others are nothing that a write could destroy.
using Identity = std::tuple<dev_t, ino_t, std::string>;

std::optional<Identity> identity_of(const FileUse& use) {
  struct stat facts = {};
  const int found = use.path ? ::stat(use.path->c_str(), &facts) : ::fstat(use.stream, &facts);
  if (found == 0 && !S_ISREG(facts.st_mode)) return std::nullopt;
  if (found == 0) return Identity{facts.st_dev, facts.st_ino, ""};
  if (!use.path || errno != ENOENT) return std::nullopt;
  const auto [folder, file] = split_path(*use.path);
  if (file.empty() || ::stat(folder.c_str(), &facts) == -1) return std::nullopt;
  return Identity{facts.st_dev, facts.st_ino, file};
}

// Two streams may be one, as after 2>&1; two files that are read always may.
bool may_be_one(const FileUse& a, const FileUse& b) {
  return a.use == b.use && a.use != Use::replaced;
}

// REQUIRES: what is easiest to change comes first.
void refuse_shared(const std::vector<FileUse>& uses) {
  for (auto first = uses.begin(); first != uses.end(); ++first) {
    const auto identity = identity_of(*first);
    if (!identity) continue;
    const auto second = std::find_if(first + 1, uses.end(), [&](const FileUse& use) {
      return !may_be_one(*first, use) && identity_of(use) == identity;
    });
    if (second == uses.end()) continue;
    const auto& path = first->path ? first->path : second->path;
    throw wrong_usage(text("{} and {} are the same file{}", first->name, second->name,
                           path ? ": " + shown_name(*path) : Text()),
                      text("use another file for {}", first->name));
  }
}

// Sessions, and what belongs to them: ".NAME.lock".
void refuse_among_sessions(const std::vector<FileUse>& uses,
                           const std::optional<std::string>& data_dir) {
  struct stat sessions = {};
  if (::stat(sessions_path(data_dir).c_str(), &sessions) == -1) return;
  for (const FileUse& use : uses) {
    if (use.use != Use::replaced || !use.path) continue;
    const auto [folder, file] = split_path(*use.path);
    if (!file.ends_with(session_ending) && !file.starts_with('.')) continue;
    struct stat here = {};
    if (::stat(folder.c_str(), &here) == -1) continue;
    if (here.st_dev != sessions.st_dev || here.st_ino != sessions.st_ino) continue;
    throw wrong_usage(text("{}: {} would lie among your sessions", use.name, shown_name(*use.path)),
                      "use a file in another folder");
  }
}

// "-" is standard input, and nobody can read one stream for two things.
void add_read(std::vector<FileUse>& uses, const Text& name, const std::string& path) {
  if (path != "-") return uses.push_back({name, Use::read, path});
  const auto first = std::ranges::find(uses, STDIN_FILENO, &FileUse::stream);
  if (first != uses.end()) {
    throw wrong_usage(
        text("{}: - is standard input, which is read for something else", first->name),
        text("use a file for {}", first->name));
  }
  uses.push_back({name, Use::read, std::nullopt, STDIN_FILENO});
}

}  // namespace

void refuse_shared_files(const Options& options) {
  std::vector<FileUse> uses;
  if (options.output) uses.push_back({"--output", Use::replaced, options.output});
  if (options.save.file) uses.push_back({"--save", Use::replaced, options.save.file});
  if (!uses.empty()) refuse_among_sessions(uses, options.save.data_dir);
  uses.push_back({"standard output", Use::stream, std::nullopt, STDOUT_FILENO});
  uses.push_back({"standard error", Use::stream, std::nullopt, STDERR_FILENO});
  if (options.session && is_session_path(*options.session)) {
    const bool is_filled =
        options.command == CommandName::resume || options.command == CommandName::circuit;
    uses.push_back({"the session", is_filled ? Use::replaced : Use::read, options.session});
  }
  if (options.newer_session && is_session_path(*options.newer_session)) {
    uses.push_back({"the newer session", Use::read, options.newer_session});
  }
  if (!options.protocol.empty() && find_builtin(options.protocol) == nullptr) {
    add_read(uses, "--protocol", options.protocol);
  }
  // A protocol from a file is not known before it is read: a file that is called as a language of
  // the program's own counts as the translation.
  if (options.language && find_translation(options.protocol, *options.language) == nullptr) {
    add_read(uses, "--lang", *options.language);
  }
  for (const std::string& file : options.files) add_read(uses, "a file to check", file);
  if (options.command == CommandName::batch) {
    const std::string table = options.table.value_or("-");
    add_read(uses, table == "-" ? Text("standard input") : Text("the table"), table);
  } else if (options.answers && *options.answers != "-") {
    add_read(uses, "--answers", *options.answers);
  } else if (options.command == CommandName::run || options.command == CommandName::resume ||
             options.command == CommandName::circuit) {
    add_read(uses, "standard input", "-");
  }
  refuse_shared(uses);
}

}  // namespace kneecheck
