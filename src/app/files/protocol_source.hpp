// Protocol source: the protocol a command is about, from the program itself or from a file, and the
// language it is shown in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// What the program has itself under these names; nullptr if it has none.
const BuiltinFile* find_builtin(std::string_view protocol);
const BuiltinTranslation* find_translation(std::string_view protocol, std::string_view language);

struct NamedProtocol {
  Protocol protocol;
  bool is_file = false;   // else it is built in
  std::string file = {};  // the whole of it

  std::string_view source() const;  // of what is built in, too
};

// A built-in protocol of that name, else a file. Throws Failure: 2 for a name that is neither, 3
// for a protocol that does not load, with all its problems, 5 for a file the system refuses.
NamedProtocol open_protocol(const std::string& name);

// The protocol, and as the person reads it.
struct ShownProtocol {
  NamedProtocol named;
  std::optional<Protocol> translation;

  const Protocol& original() const { return named.protocol; }
  const Protocol& shown() const { return translation ? *translation : named.protocol; }
};

// In the language that `language` (--lang) names: of a built-in translation, its own, or of a
// translation file. What is not translated is told. Throws Failure: 2 for a name that is none of
// them, 3 for a translation that cannot be used, with all its problems, 5 for a file the system
// refuses.
ShownProtocol open_shown(const std::optional<std::string>& language, NamedProtocol named);

}  // namespace kneecheck
