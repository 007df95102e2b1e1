// File sort: what sort of file somebody wrote. Its tables tell, or its lines where it is no TOML.
#pragma once

#include <string>
#include <string_view>

namespace kneecheck {

enum class FileSort {
  protocol,     // also whatever is none of the others
  sheet,        // answers: [answers], or a [session] and nothing to ask
  translation,  // translates = "..."
  lines,        // answers, one a line
};

struct Recognised {
  FileSort sort = FileSort::protocol;
  std::string protocol{};  // that a sheet or a translation says it is for; "" if it does not
};

// `source` is the whole file.
Recognised recognise(std::string_view source);

}  // namespace kneecheck
