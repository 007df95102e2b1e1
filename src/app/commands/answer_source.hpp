// Answer source: answers that come from a file or a pipe instead of a person.
#pragma once

#include <optional>
#include <string>

#include "app/files/descriptor.hpp"
#include "app/files/input_file.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

class AnswerSource {
 public:
  // Throws Failure as open_input() does.
  static AnswerSource file(const std::string& path);
  // Throws Failure: 5 if the program was started without one (`was_closed`), 3 if it is a
  // directory.
  static AnswerSource standard_input(bool was_closed);

  // The answers, one a line or as a TOML sheet; the file itself says which. Lines carry on where
  // `begun` is open, a sheet is whole. Lines may be in the words of `shown`, which is `protocol` or
  // a translation of it; sheets are in the protocol's own. Notes, and with `transcript` questions
  // and answers, go to standard error. Throws Failure: 3 for the first wrong line or everything
  // wrong with a sheet, 4 for missing answers unless they may be `partial`, 5 for a stream that
  // cannot be read.
  Sheet read(const Protocol& protocol, const Protocol& shown, Sheet begun, bool partial,
             bool transcript) const;

 private:
  Sheet read_lines(const Protocol& shown, class LineReader& reader, Sheet begun, bool partial,
                   bool transcript) const;
  Sheet read_toml(const Protocol& protocol, const Protocol& shown, class LineReader& reader,
                  bool partial, bool transcript) const;

  Descriptor opened_;    // a file's
  int descriptor_ = -1;  // what is read
  Text name_;            // in "name:line:column:"
  Text stream_;          // in "kneecheck: stream: why"
};

}  // namespace kneecheck
