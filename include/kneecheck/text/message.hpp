// Message: how a message of one or more lines stands on a terminal, whole words to a line, and the
// command in it that somebody will copy in one piece.
#pragma once

#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// A sentence and the command it ends in, which is never broken over lines, however long.
Text with_command(const Text& sentence, const Text& command, int width);

// `lines`, each ended by '\n', with those that are too long broken at blanks, and nowhere else:
// what comes after the first of them is four columns in, and a word that is longer than a line is
// left as it is. A command of ours that ends a line, behind ": kneecheck ", is one such word.
Text fitted(const Text& lines, int width);

}  // namespace kneecheck
