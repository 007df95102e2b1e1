// Session file: one session while it is filled. Nobody else fills it meanwhile.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "app/files/open_file.hpp"
#include "app/files/storage.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

class SessionFile {
 public:
  // A new one in the folder, named by day and protocol: "2026-11-22-runner-knee.toml",
  // "2026-11-22-runner-knee-2.toml". Throws Failure (5).
  static SessionFile create(const Folder& folder, const std::string& day,
                            const std::string& protocol_id);

  // One that is there. Throws Failure (5) if another kneecheck is filling it.
  static SessionFile reopen(const Folder& folder, const std::string& file);

  // The same; nullopt if another kneecheck is filling it.
  static std::optional<SessionFile> reopen_if_free(const Folder& folder, const std::string& file);

  // Puts these bytes in the place of what was saved before; nullopt once they are on the disk, else
  // why not.
  std::optional<Text> save(std::string_view bytes) const;

  const std::string& file() const { return output_.file(); }  // its name in the folder

 private:
  // Throws Failure (5).
  SessionFile(const Folder& folder, std::string file) : output_(folder.again(), std::move(file)) {}
  // Whether the lock is ours now. Where the file system knows no locks, that is told, and it is.
  bool lock();
  bool exists() const;

  OutputFile output_;
  Descriptor lock_;  // held to the end; its file stays, because removing it races
};

}  // namespace kneecheck
