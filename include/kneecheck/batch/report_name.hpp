// Report name: what the file of a row's report is called.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kneecheck {

// The id as far as it is safe in the name of a file, whatever somebody wrote into a table: letters
// and digits of any script and _ . - +, anything else as one -, none of . and - at its ends, at
// most 80 bytes. Where nothing is left of it, "row-7". Without an ending.
std::string report_name(std::string_view id, std::uint64_t row);

}  // namespace kneecheck
