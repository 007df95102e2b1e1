// Answer source: answers that come from a file or a pipe instead of a person.
#pragma once

#include "app/files/protocol_source.hpp"
#include "app/options.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// The answers that --answers names, else those on standard input, one a line or as a TOML sheet;
// what is read says which. Lines carry on where `begun` is open, a sheet is whole. Lines may be in
// the language that the protocol is shown in; sheets are in its own. Notes, and with --transcript
// questions and answers, go to standard error. Throws Failure: 3 for a directory, the first wrong
// line or everything wrong with a sheet, 4 for missing answers unless --partial allows them, 5 for
// a file or stream that cannot be read, or standard input if the program was started without.
Sheet read_answers(const Options& options, const ShownProtocol& protocol, Sheet begun);

// Throws Failure (4) where answers are missing, unless --partial allows it. `name` is what they
// were read from, `hint` how to add them.
void require_all_answers(const Options& options, const Protocol& protocol, const Answers& answers,
                         const Text& name, const Text& hint);

}  // namespace kneecheck
