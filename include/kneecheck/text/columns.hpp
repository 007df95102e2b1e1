// How many terminal columns one character takes.
#pragma once

namespace kneecheck {

// 0 for controls, combining marks and invisible characters, 2 for East Asian wide ones and most
// emoji, else 1. As libutf8proc has it, which is part of the program: wcwidth() depends on the
// locale and the system, and equal answers shall give equal bytes everywhere.
int columns_of(char32_t point);

}  // namespace kneecheck
