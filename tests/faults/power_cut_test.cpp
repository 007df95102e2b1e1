// S16, B2: the power goes in the middle of a save. A model of a disk keeps what it was told to keep
// and forgets any part of the rest; the real save runs on it.
#include <algorithm>
#include <cerrno>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/files/storage.hpp"
#include "faults/saved_sheets.hpp"
#include "support/catch.hpp"

namespace kneecheck::testing {
namespace {

constexpr int folder_number = 3;  // descriptors from here on are files
enum class Sloppy { no, file_never_synced, folder_never_synced };

class ForgetfulDisk {
 public:
  explicit ForgetfulDisk(Sloppy sloppy = Sloppy::no, int fails_at = 0)
      : sloppy_(sloppy), fails_at_(fails_at) {}

  // Counts what is done to the disk; whether this is the one that fails.
  bool fails() { return ++calls_ == fails_at_; }
  int calls() const { return calls_; }

  int create(const std::string& file) {
    contents_.push_back({});
    change({{file, static_cast<int>(contents_.size())}});
    return folder_number + static_cast<int>(contents_.size());
  }
  void append(int file, std::string_view bytes) { content(file).now += bytes; }
  void sync(int file) {
    if (file == folder_number) {
      if (sloppy_ == Sloppy::folder_never_synced) return;
      for (const Change& one : unsynced_) apply(one, synced_);
      unsynced_.clear();
    } else if (sloppy_ != Sloppy::file_never_synced) {
      content(file).synced = true;
    }
  }
  // At once, or not at all.
  void rename(const std::string& from, const std::string& to) {
    change({{to, names_.at(from)}, {from, 0}});
  }
  bool remove(const std::string& file) {
    if (!names_.contains(file) || names_.at(file) == 0) return false;
    change({{file, 0}});
    return true;
  }

  // What may be found under the session's name if the power goes now; "" for nothing.
  std::set<std::string> found_after_power_cut() const {
    std::set<std::string> found;
    // Any of the changes that were not synced may have got through.
    for (unsigned through = 0; through < 1U << unsynced_.size(); ++through) {
      std::map<std::string, int> names = synced_;
      for (std::size_t at = 0; at < unsynced_.size(); ++at) {
        if ((through >> at & 1U) != 0) apply(unsynced_[at], names);
      }
      const auto file = names.find(sheet_name);
      if (file == names.end() || file->second == 0) {
        found.insert("");
      } else {
        const Content& content = contents_[static_cast<std::size_t>(file->second - 1)];
        found.insert(content.now);
        if (!content.synced) {  // empty, torn, or of the right length and full of nothing
          found.insert({"empty", content.now.substr(0, content.now.size() / 2),
                        std::string(content.now.size(), '\0')});
        }
      }
    }
    return found;
  }

 private:
  struct Content {
    std::string now = {};
    bool synced = false;
  };
  using Change = std::map<std::string, int>;  // file numbers from 1; 0: the name is gone

  static void apply(const Change& change, std::map<std::string, int>& names) {
    for (const auto& [file, number] : change) names[file] = number;
  }
  void change(const Change& one) {
    apply(one, names_);
    unsynced_.push_back(one);
  }
  Content& content(int file) {
    return contents_[static_cast<std::size_t>(file - folder_number - 1)];
  }

  Sloppy sloppy_;
  int fails_at_;
  int calls_ = 0;
  std::vector<Content> contents_;
  std::map<std::string, int> names_;   // as the program sees them
  std::map<std::string, int> synced_;  // as they are on the disk in any case
  std::vector<Change> unsynced_;
};

// A plain table of functions cannot carry anything along.
ForgetfulDisk forgetful_disk;
std::set<std::string> found_after_cuts;  // after a power cut at any moment since it was cleared

// 0 and what it does, or -1 with errno. The power may go after every call.
template <typename Call>
auto attempted(const Call& call) -> decltype(call()) {
  if (forgetful_disk.fails()) {
    errno = EIO;
    return -1;
  }
  const auto result = call();
  found_after_cuts.merge(forgetful_disk.found_after_power_cut());
  return result;
}

const SystemCalls forgetting = {
    [](int, const char* file, int, mode_t) {
      return attempted([&] { return forgetful_disk.create(file); });
    },
    [](int, mode_t) { return attempted([] { return 0; }); },
    [](int file, const void* bytes, size_t count) {
      return attempted([&] {
        // In two pieces, so that it may go in between.
        const std::size_t piece = (count + 1) / 2;
        forgetful_disk.append(file, {static_cast<const char*>(bytes), piece});
        return static_cast<ssize_t>(piece);
      });
    },
    [](int file) {
      return attempted([&] {
        forgetful_disk.sync(file);
        return 0;
      });
    },
    [](int) { return attempted([] { return 0; }); },
    [](int, const char* from, int, const char* to) {
      return attempted([&] {
        forgetful_disk.rename(from, to);
        return 0;
      });
    },
    [](int, const char* file, int) {
      return attempted([&] {
        if (forgetful_disk.remove(file)) return 0;
        errno = ENOENT;
        return -1;
      });
    },
    [](int, const char* from, const char* to) {
      return attempted([&] {
        forgetful_disk.rename(from, to);
        return 0;
      });
    },
};

// Saves answer by answer. Whether whatever power cut left, each time, the last sheet that was
// acknowledged or the one that was being saved, and that one alone once it was acknowledged.
bool outlives_power_cuts(Sloppy sloppy, int fails_at = 0) {
  forgetful_disk = ForgetfulDisk(sloppy, fails_at);
  std::set<std::string> allowed = {""};
  for (int answer = 1; answer <= all_sheets; ++answer) {
    found_after_cuts.clear();
    allowed.insert(sheet_of(answer));
    const Replaced done =
        replace_whole(forgetting, folder_number, sheet_name, name_beside, 0600, sheet_of(answer));
    if (!std::ranges::includes(allowed, found_after_cuts)) return false;
    if (done.error == 0) allowed = {sheet_of(answer)};
    if (!std::ranges::includes(allowed, forgetful_disk.found_after_power_cut())) return false;
  }
  return true;
}

TEST_CASE(
    "S16, B2: a power cut leaves the old sheet or the new one, and the new one once it is said") {
  CHECK(outlives_power_cuts(Sloppy::no));
  CHECK(forgetful_disk.found_after_power_cut() == std::set<std::string>{sheet_of(all_sheets)});
}

TEST_CASE("S16, B2: a power cut after an error does no more harm") {
  REQUIRE(outlives_power_cuts(Sloppy::no));
  const int all = forgetful_disk.calls();
  REQUIRE(all >= 8 * all_sheets);
  for (int at = 1; at <= all; ++at) {
    CAPTURE(at);
    CHECK(outlives_power_cuts(Sloppy::no, at));
  }
}

TEST_CASE("S16, B2: without one of its syncs, a save would not outlive a power cut") {
  CHECK_FALSE(outlives_power_cuts(Sloppy::file_never_synced));
  CHECK_FALSE(outlives_power_cuts(Sloppy::folder_never_synced));
}

}  // namespace
}  // namespace kneecheck::testing
