// Code tables: the catalogue of codes as tables of the manual, a line for each.
#pragma once

#include <map>
#include <string>

namespace kneecheck::testing {

// By the name of the part of man/kneecheck-protocol.5 that holds it: "codes E" has the errors.
std::map<std::string, std::string> code_tables();

}  // namespace kneecheck::testing
