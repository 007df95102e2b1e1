// Storage: a file replaced whole or not at all, by one exact sequence of system calls. What was
// there stays until the new bytes are on the disk.
#pragma once

#include <sys/types.h>

#include <string>
#include <string_view>

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
};

// The system's own.
const SystemCalls& system_calls();

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

}  // namespace kneecheck
