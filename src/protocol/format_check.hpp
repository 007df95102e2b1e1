// The one key that all files of ours have.
#pragma once

#include "kneecheck/protocol/toml_text.hpp"
#include "problems.hpp"

namespace kneecheck {

// Throws BadFile (E010) for a format newer than this program: such a file may mean anything by its
// keys, so nothing else is said about it.
void refuse_newer_format(Problems& problems, const NodeTable& root);

}  // namespace kneecheck
