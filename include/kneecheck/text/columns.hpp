// How many terminal columns one character takes.
#pragma once

namespace kneecheck {

// 0 for controls, combining marks and invisible characters, 2 for East Asian wide ones and most
// emoji, else 1. A table of our own, Unicode 14: wcwidth() depends on the locale and the system,
// and equal answers shall give equal bytes everywhere.
int columns_of(char32_t point);

}  // namespace kneecheck
