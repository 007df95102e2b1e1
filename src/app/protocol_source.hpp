// Protocol source: the protocol a command is about, from the program itself or from a file.
#pragma once

#include <optional>
#include <string>

#include "app/input_file.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

struct NamedProtocol {
  Protocol protocol;
  bool is_file = false;  // else it is built in
  std::string source;
};

// A built-in protocol of that name, else a file. Throws Failure: 2 for a name that is neither, 3
// for a protocol that does not load, with all its problems, 5 for a file the system refuses.
NamedProtocol open_protocol(const std::string& name);

}  // namespace kneecheck
