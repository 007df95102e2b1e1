// File uses: what a command reads and what it writes. No file that is written may be one that is
// read, or another that is written: what was in it would be lost. Standard input is read for one
// thing.
#pragma once

#include "app/options.hpp"

namespace kneecheck {

// Called before anything is read or written. Files are compared by what they are, not by what they
// are called: links and streams count too, and a file that is not there yet is its folder and its
// name. The files in the folder of sessions are nobody's output either. Throws Failure (2), with
// the names of both uses and what to do.
void refuse_shared_files(const Options& options);

}  // namespace kneecheck
