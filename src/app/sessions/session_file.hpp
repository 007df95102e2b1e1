// Session file: one session while it is filled. Nobody else fills it meanwhile.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/files/descriptor.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// An open folder, and how it is named in messages.
struct Folder {
  Descriptor descriptor;
  Text name;

  // Open once more. Throws Failure (5).
  Folder again() const;
};

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

  const std::string& file() const { return file_; }  // its name in the folder

 private:
  // Throws Failure (5).
  SessionFile(const Folder& folder, std::string file);
  // Whether the lock is ours now. Where the file system knows no locks, that is told, and it is.
  bool lock();
  bool exists() const;

  Folder folder_;
  std::string file_;
  Descriptor lock_;  // held to the end; its file stays, because removing it races
};

}  // namespace kneecheck
