// The protocols, translations and schemas that are part of the program: the files of data/, byte
// for byte.
#pragma once

#include <span>
#include <string_view>

namespace kneecheck {

struct BuiltinFile {
  std::string_view name;    // "runner-knee"
  std::string_view source;  // the whole file
};

// The protocols, the default one first.
std::span<const BuiltinFile> builtin_files();

struct BuiltinTranslation {
  std::string_view protocol;  // "runner-knee"
  std::string_view language;  // "de"
  std::string_view source;    // the whole file
};

std::span<const BuiltinTranslation> builtin_translations();

// The JSON Schemas that are files, by what they describe: "report", "comparison",
// "history", "sheet".
std::span<const BuiltinFile> builtin_schemas();

}  // namespace kneecheck
