// Storage: every file that is written, replaced whole or not at all by one exact sequence of system
// calls. What was there stays until the new bytes are on the disk.
#pragma once

#include <sys/types.h>

#include <string>
#include <string_view>

#include "app/files/open_file.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// The mode of every file with answers in it.
constexpr mode_t only_owner = 0600;

// The calls, so that a test can fail each of them in turn. They return and set errno as the
// system's do.
struct SystemCalls {
  int (*openat)(int folder, const char* name, int flags, mode_t mode);
  int (*fchmod)(int file, mode_t mode);
  ssize_t (*write)(int file, const void* bytes, size_t count);
  int (*fsync)(int file);
  int (*close)(int file);
  int (*renameat)(int from_folder, const char* from, int to_folder, const char* to);
  int (*unlinkat)(int folder, const char* name, int flags);
  // As renameat() in one folder, but EEXIST where something has the new name already.
  int (*rename_new)(int folder, const char* from, const char* to);
};

// The system's own.
const SystemCalls& system_calls();

// Writes all of `bytes`: carries on after interruptions and short writes, waits where the
// descriptor does not block. 0, or errno of the write that failed.
[[nodiscard]] int write_whole(int descriptor, std::string_view bytes,
                              const SystemCalls& calls = system_calls());

struct Replaced {
  int error = 0;        // errno of the first call that failed; 0: the file is there, on the disk
  bool stands = false;  // the new file is there; with an error nobody knows whether it outlives a
                        // power cut
};

// Puts a file of these bytes and this mode in the place of `name`. `beside` is the name it has
// until then; whatever bears that name is removed first, and after an error. SIGINT, SIGTERM,
// SIGHUP and SIGQUIT wait until it is done, so only what cannot wait, such as SIGKILL, leaves a
// file called `beside`. REQUIRES: nobody else uses `beside`.
Replaced replace_whole(const SystemCalls& calls, int folder, const std::string& name,
                       const std::string& beside, mode_t mode, std::string_view bytes);

// Makes a file of these bytes and this mode that nothing was called `name` before: EEXIST, and
// nothing is done, where something was. All else is as replace_whole() does it.
Replaced create_whole(const SystemCalls& calls, int folder, const std::string& name,
                      const std::string& beside, mode_t mode, std::string_view bytes);

// A file that the program writes, and the owner of the temporary file it is until it is whole.
class OutputFile {
 public:
  // Opens the folder and looks at what is there, so that a name that cannot work is refused before
  // anybody has answered anything. A new file can be read by its owner only; one that is replaced
  // keeps its mode. Throws Failure (5): no such folder, no right to write in it, or the name stands
  // for something else than a regular file of the user's own.
  explicit OutputFile(const std::string& path);

  // The file of a session, which its owner only can read. REQUIRES: nobody else writes it.
  OutputFile(Folder folder, std::string file);

  // Puts a file of these bytes in its place; with an error that does not stand, what was there is
  // untouched.
  [[nodiscard]] Replaced try_replace(std::string_view bytes) const;

  // Whether there was one when this was made.
  bool existed() const { return existed_; }
  const Text& name() const { return name_; }
  const Folder& folder() const { return folder_; }
  const std::string& file() const { return file_; }  // its name in the folder

 private:
  Text name_;  // for messages
  Folder folder_;
  std::string file_;
  std::string own_beside_;  // a temporary name that nobody else uses; "" for the folder's one
  mode_t mode_ = only_owner;
  bool existed_ = false;
};

}  // namespace kneecheck
