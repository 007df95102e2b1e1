// Key tables: the one table of keys as tables of the manual, in words for people.
#pragma once

#include <map>
#include <string>

namespace kneecheck::testing {

// By the name of the part of man/kneecheck-protocol.5 that holds it: "keys plan"; what only
// prompts of one or two kinds have is in "keys prompt scale".
std::map<std::string, std::string> key_tables();

}  // namespace kneecheck::testing
