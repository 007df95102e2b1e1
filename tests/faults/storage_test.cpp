// B1 and rows of S: every system call of a save fails in turn, and nothing that was
// acknowledged is lost. The calls are a table, so all of it happens here, without a disk that is
// full.
#include "app/files/storage.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <set>
#include <string>
#include <vector>

#include "faults/faults.hpp"
#include "faults/saved_sheets.hpp"

namespace kneecheck::testing {
namespace {

// What happens at the call of this number, counted over the whole session.
enum class Fault { none, die, die_half_written, fail_once, fail_from_then_on, short_write };

struct Died {};  // the process, or the power

// The one session under test: a plain table of functions cannot carry anything along.
struct Trial {
  Fault fault = Fault::none;
  int at = 0;
  int error = ENOSPC;
  int calls = 0;
  std::set<int> open = {};
} trial;

// Whether this call is to fail.
bool strikes() {
  const int call = ++trial.calls;
  if (trial.fault == Fault::fail_from_then_on) return call >= trial.at;
  return call == trial.at;
}

template <typename Call>
auto tried(const Call& call) -> decltype(call()) {
  if (strikes()) {
    if (trial.fault == Fault::die || trial.fault == Fault::die_half_written) throw Died();
    if (trial.fault == Fault::fail_once || trial.fault == Fault::fail_from_then_on) {
      errno = trial.error;
      return -1;
    }
  }
  return call();
}

ssize_t tried_write(int file, const void* bytes, size_t count) {
  const bool half = trial.fault == Fault::die_half_written || trial.fault == Fault::short_write;
  if (!half) return tried([&] { return ::write(file, bytes, count); });
  if (!strikes()) return ::write(file, bytes, count);
  const ssize_t written = ::write(file, bytes, count / 2);
  if (trial.fault == Fault::die_half_written) throw Died();
  return written;
}

const SystemCalls failing = {
    [](int folder, const char* file, int flags, mode_t mode) {
      const int opened = tried([&] { return ::openat(folder, file, flags, mode); });
      if (opened != -1) trial.open.insert(opened);
      return opened;
    },
    [](int file, mode_t mode) { return tried([&] { return ::fchmod(file, mode); }); },
    tried_write,
    // The machine outlives the test: nothing has to be brought to the disk.
    [](int) { return tried([] { return 0; }); },
    [](int file) {
      // Whatever it says, the descriptor is gone.
      trial.open.erase(file);
      const int closed = ::close(file);
      return tried([&] { return closed; });
    },
    [](int from, const char* a, int to, const char* b) {
      return tried([&] { return ::renameat(from, a, to, b); });
    },
    [](int folder, const char* file, int flags) {
      return tried([&] { return ::unlinkat(folder, file, flags); });
    },
    [](int folder, const char* from, const char* to) {
      return tried([&] { return ::renameat2(folder, from, folder, to, RENAME_NOREPLACE); });
    },
};

// Saves one answer after the other; the last that was acknowledged.
int save_all(int folder) {
  int acknowledged = 0;
  try {
    for (int answer = 1; answer <= all_sheets; ++answer) {
      const Replaced done =
          replace_whole(failing, folder, sheet_name, name_beside, 0600, sheet_of(answer));
      if (done.error == 0) acknowledged = answer;
    }
  } catch (const Died&) {
    for (const int file : trial.open) ::close(file);
  }
  return acknowledged;
}

int number_of_calls() {
  const Folder folder;
  const int number = ::open(folder.path().c_str(), O_RDONLY | O_DIRECTORY);
  trial = {};
  REQUIRE(save_all(number) == all_sheets);
  ::close(number);
  return trial.calls;
}

TEST_CASE("B1: whichever call of a save fails, every acknowledged answer is on the disk, whole") {
  const int calls = number_of_calls();
  int runs = 0;
  for (const Fault fault : {Fault::die, Fault::die_half_written, Fault::fail_once,
                            Fault::fail_from_then_on, Fault::short_write}) {
    for (int at = 1; at <= calls; ++at) {
      const Folder folder;
      const int number = ::open(folder.path().c_str(), O_RDONLY | O_DIRECTORY);
      trial = {.fault = fault, .at = at};
      const int acknowledged = save_all(number);
      ::close(number);
      ++runs;
      CAPTURE(static_cast<int>(fault), at);
      struct stat facts = {};
      if (::stat((folder / sheet_name).c_str(), &facts) == -1) {
        CHECK(acknowledged == 0);
        continue;
      }
      CHECK((facts.st_mode & 0777) == 0600);
      const std::string found = read_file(folder / sheet_name);
      bool whole = false;
      for (int answer = acknowledged; answer <= all_sheets; ++answer) {
        whole = whole || found == sheet_of(answer);
      }
      CHECK(whole);
      const bool failed_only = fault != Fault::die && fault != Fault::die_half_written;
      if (failed_only && fault != Fault::fail_from_then_on) {
        CHECK(::access((folder / name_beside).c_str(), F_OK) == -1);
      }
    }
  }
  CHECK(runs >= 280);
}

TEST_CASE("S6: what could not be brought to the disk is never said to be saved") {
  const int calls = number_of_calls();
  for (const int error : {EIO, ENOSPC, EDQUOT, EROFS, EACCES, EMFILE}) {
    for (int at = 1; at <= calls / all_sheets; ++at) {
      const Folder folder;
      const int number = ::open(folder.path().c_str(), O_RDONLY | O_DIRECTORY);
      trial = {.fault = Fault::fail_once, .at = at, .error = error};
      const Replaced done =
          replace_whole(failing, number, sheet_name, name_beside, 0600, sheet_of(1));
      CAPTURE(error, at);
      CHECK(done.error == error);
      // Only the folder's own fsync may fail with the new file in its place.
      CHECK(done.stands == (at == calls / all_sheets));
      ::close(number);
    }
  }
}

TEST_CASE("S3: an interrupted or short write is carried on") {
  const Folder folder;
  const int number = ::open(folder.path().c_str(), O_RDONLY | O_DIRECTORY);
  trial = {.fault = Fault::fail_once, .at = 4, .error = EINTR};
  CHECK(replace_whole(failing, number, sheet_name, name_beside, 0600, sheet_of(1)).error == 0);
  CHECK(read_file(folder / sheet_name) == sheet_of(1));
  ::close(number);
}

}  // namespace
}  // namespace kneecheck::testing
