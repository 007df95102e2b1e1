// Manual page: a page of man/ as its source, and the marked parts of it that tests read or write:
//
//   .\" part: keys plan
//   ...
//   .\" end
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kneecheck::testing {

// The marked parts, by name. Throws std::runtime_error when a part has no end or is there twice.
std::map<std::string, std::string> parts_of(std::string_view page);

// The page with `inside` in the place of what the part of that name holds. REQUIRES: it is there.
std::string with_part(std::string page, std::string_view name, std::string_view inside);

// Text as troff source that prints exactly these characters, and the reverse. A line that begins
// like a request is kept from being one.
std::string to_roff(std::string_view text);
std::string from_roff(std::string_view source);

// Lines that are printed as they stand. from_verbatim leaves out the requests around them.
std::string to_verbatim(std::string_view text);
std::string from_verbatim(std::string_view source);

// A table with a row for each of `rows`, its cells in troff source. `columns` is tbl's format; the
// first cell is short, the others are broken to fit.
std::string to_table(std::string_view columns, const std::vector<std::vector<std::string>>& rows);

}  // namespace kneecheck::testing
