// How many terminal columns one character takes, and which characters are one on the screen.
#pragma once

#include <cstddef>
#include <string_view>

namespace kneecheck {

// 0 for controls, combining marks and invisible characters, 2 for East Asian wide ones and most
// emoji, else 1. As libutf8proc has it, which is part of the program: wcwidth() depends on the
// locale and the system, and equal answers shall give equal bytes everywhere.
int columns_of(char32_t point);

// A cluster is parted only where it is wider than a line: a letter with its marks and with the
// letters that a joiner binds to it, an emoji of several characters, a flag.
struct Cluster {
  std::size_t bytes = 0;
  int columns = 0;  // of its characters together; a pictograph joined to another takes none
};

// The cluster that `words` begin with; a byte that is not UTF-8 counts as one column. REQUIRES:
// `words` is not empty.
Cluster cluster_front(std::string_view words);

}  // namespace kneecheck
