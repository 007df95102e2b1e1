// The protocols that are part of the program: the files of data/, byte for byte.
#pragma once

#include <span>
#include <string_view>

namespace kneecheck {

struct BuiltinFile {
  std::string_view name;    // "runner-knee"
  std::string_view source;  // the whole file
};

// The default protocol first.
std::span<const BuiltinFile> builtin_files();

}  // namespace kneecheck
