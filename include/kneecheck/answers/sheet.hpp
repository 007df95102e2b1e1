// Sheet: a filled-in protocol. What scripts hand in and what the report is made from.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/diagnostic.hpp"

namespace kneecheck {

struct Sheet {
  Answers answers;
  std::map<std::string, std::string> words;  // of text prompts, by prompt id
  std::map<std::string, std::string> notes;  // [notes], by prompt id
  std::string person;                        // "" for none
  std::string taken;                         // RFC 3339; "" when the sheet does not say
  std::string taken_with_version;  // protocol version the answers were taken with; "" for this one
  std::vector<std::string> changes;  // what is different in this protocol since then: "version",
                                     // "scoring", "wording"; none that the sheet does not name
};

// Whether a file of answers is a TOML sheet: its first line that is neither blank nor a comment
// starts with the key `format`. Otherwise it is one answer a line. `head` is the file's beginning,
// at least up to that line.
bool looks_like_sheet(std::string_view head);

struct ReadSheet {
  Sheet sheet;
  std::vector<Diagnostic>
      notes;  // answers to prompts that are not asked (A112), or after a stop (A114)
};

// Reads a TOML sheet. Throws BadFile with all its problems: codes A101 to A113, A201 (of another
// protocol), A202 (changed or damaged since kneecheck wrote it), E0xx (not TOML, no format, a newer
// format). [circuit] is checked and not kept.
ReadSheet read_sheet(const Protocol& protocol, std::string_view source);

// The first item that is asked and has no answer, in asking order, and how many such items there
// are (A111). Nothing is missing after a stop.
struct Missing {
  std::optional<Item> first;
  int count = 0;
};
Missing missing(const Protocol& protocol, const Answers& answers);

}  // namespace kneecheck
