// Prints a C++ source: the built-in protocols, loaded, as images that need no loading.
#include <fmt/format.h>

#include <cstdio>
#include <string>
#include <string_view>

#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/protocol/image.hpp"
#include "kneecheck/protocol/loader.hpp"

namespace kneecheck {
namespace {

std::string literal(std::string_view bytes) {
  std::string code;
  for (const char byte : bytes) {
    const bool plain = byte >= ' ' && byte <= '~' && byte != '"' && byte != '\\' && byte != '?';
    code +=
        plain ? std::string(1, byte) : fmt::format("\\{:03o}", static_cast<unsigned char>(byte));
  }
  return '"' + code + '"';
}

std::string images_source() {
  std::string code =
      "#include \"kneecheck/protocol/image.hpp\"\n\n"
      "std::string_view kneecheck::builtin_image(std::string_view name) {\n";
  for (const BuiltinFile& file : builtin_files()) {
    const std::string image = image_of(load_protocol(file.source));
    code += fmt::format("  if (name == \"{}\") return {{{}, {}}};\n", file.name, literal(image),
                        image.size());
  }
  return code + "  return {};\n}\n";
}

}  // namespace
}  // namespace kneecheck

int main() {
  const std::string source = kneecheck::images_source();
  const bool written = std::fwrite(source.data(), 1, source.size(), stdout) == source.size();
  return written && std::fflush(stdout) == 0 ? 0 : 1;
}
