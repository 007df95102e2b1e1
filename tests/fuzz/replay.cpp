// The main of a fuzz target where there is no libFuzzer: puts files to it. Arguments are files and
// folders of files; a folder that is not there is a mistake, one without files is not.
#include <filesystem>
#include <iostream>
#include <string>

#include "fuzz/fuzz.hpp"

namespace {

void replay(const std::filesystem::path& path) {
  std::cout << path.string() << std::endl;  // the last one named is the one that crashed
  const std::string bytes = kneecheck::fuzz::file_bytes(path.string());
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

int main(int count, char** arguments) {
  for (int at = 1; at < count; ++at) {
    const std::filesystem::path path = arguments[at];
    if (!std::filesystem::is_directory(path)) {
      replay(path);
      continue;
    }
    for (const auto& file : std::filesystem::directory_iterator(path)) replay(file.path());
  }
}
