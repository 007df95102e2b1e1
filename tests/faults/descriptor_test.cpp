// A folder that cannot be read leaves nothing open behind it.
#include <dirent.h>
#include <dlfcn.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <iterator>
#include <string>
#include <vector>

#include "app/failure.hpp"
#include "app/files/open_file.hpp"
#include "faults/faults.hpp"

namespace {

bool refuses_folders = false;
bool refuses_entries = false;

}  // namespace

// The program's own calls come here before they reach the system's.
extern "C" DIR* fdopendir(int folder) {
  if (refuses_folders) {
    errno = ENOMEM;
    return nullptr;
  }
  using Call = DIR*(int);
  return reinterpret_cast<Call*>(::dlsym(RTLD_NEXT, "fdopendir"))(folder);
}

extern "C" dirent* readdir(DIR* entries) {
  if (refuses_entries) {
    errno = EIO;
    return nullptr;
  }
  using Call = dirent*(DIR*);
  return reinterpret_cast<Call*>(::dlsym(RTLD_NEXT, "readdir"))(entries);
}

namespace kneecheck::testing {
namespace {

std::ptrdiff_t open_descriptors() {
  using Entries = std::filesystem::directory_iterator;
  return std::distance(Entries("/proc/self/fd"), Entries());
}

TEST_CASE("a folder is closed again, whether its entries were read, refused or cut short") {
  const Folder folder;
  folder.write("one.toml", "");
  const kneecheck::Folder opened{open_folder(folder.path()), "sessions"};
  const auto before = open_descriptors();
  std::vector<std::string> names = names_in(opened);
  std::ranges::sort(names);
  CHECK(names == std::vector<std::string>{".", "..", "one.toml"});
  CHECK(open_descriptors() == before);

  for (bool* const refusal : {&refuses_folders, &refuses_entries}) {
    *refusal = true;
    CHECK_THROWS_AS(names_in(opened), Failure);
    *refusal = false;
    CHECK(open_descriptors() == before);
  }
}

}  // namespace
}  // namespace kneecheck::testing
