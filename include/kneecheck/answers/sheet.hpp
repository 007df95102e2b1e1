// Sheet: a filled-in protocol. What scripts hand in and what the report is made from.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/diagnostic.hpp"

namespace kneecheck {

// What became of a circuit that a person was led through.
struct LedCircuit {
  int rounds = 0;  // that were led to their end
  // What pain stopped, "step_up.left", each as often as it did, until it is done without pain.
  std::vector<std::string> stopped;
  friend bool operator==(const LedCircuit&, const LedCircuit&) = default;
};

struct Sheet {
  Answers answers;
  std::map<std::string, std::string> words;  // of text prompts, by prompt id
  std::map<std::string, std::string> notes;  // [notes], by prompt id
  std::string person;                        // "" for none
  std::string taken;                         // RFC 3339; "" when the sheet does not say
  std::string taken_with_version;  // protocol version the answers were taken with; "" for this one
  std::vector<std::string> changes;   // what is different in this protocol since then: "version",
                                      // "scoring", "wording"; none that the sheet does not name
  std::optional<LedCircuit> circuit;  // [circuit]: the last one that was led
  bool reported = false;              // whether the report of these answers was written out
  // What this protocol can make nothing of, as TOML, to be written back where it was.
  // Answers that do not fit their question, by item ("quads.left") or, of both sides, by prompt id.
  std::map<std::string, std::string> unfit_answers;
  // Keys beside left and right ("x_hand = true, x_eye = 2"), by prompt id.
  std::map<std::string, std::string> kept_beside_sides;
  // Lines of unknown keys ("x_mine = 3\n"), by table: "" for the top of the file, "answers", ...;
  // and of whole tables: "x_...".
  std::map<std::string, std::string> kept_lines;
};

// Whether a file of answers is a TOML sheet: its first line that is neither blank nor a comment
// starts with the key `format`. Otherwise it is one answer a line. `head` is the file's beginning,
// at least up to that line.
bool looks_like_sheet(std::string_view head);

// What to make of a sheet that was saved with another version of the protocol.
enum class Changed {
  mend,    // keep what still fits; the rest is missing, and told
  refuse,  // everything that does not fit is an error
  force,   // as mend, also for a sheet of another protocol
};

struct ReadSheet {
  Sheet sheet;
  // Notes: answers to prompts that are not asked or no more there (A112), or after a stop (A114).
  // Warnings: answers that the changed protocol made invalid (A205 to A207).
  std::vector<Diagnostic> notes;
};

// Reads a TOML sheet. Throws BadFile with all its problems: codes A101 to A113, A201 (of another
// protocol), A202 (changed or damaged since kneecheck wrote it), E0xx (not TOML, no format, a newer
// format).
ReadSheet read_sheet(const Protocol& protocol, std::string_view source,
                     Changed changed = Changed::mend);

// Whether other answers gave points when it was saved.
bool scored_otherwise(const Sheet& sheet);

// How far a session came. Until its report was written out it is partial.
enum class SheetState { partial, complete, stopped };
SheetState state_of(const Protocol& protocol, const Sheet& sheet);
std::string_view state_word(SheetState state);

// The sheet as TOML that read_sheet() reads back to the same: [session] with the protocol's digests
// and `program` ("kneecheck 1.0.0"), [answers] in asking order, what was kept, [notes], and the
// checksum line.
std::string written_sheet(const Protocol& protocol, const Sheet& sheet, const std::string& program);

// What [session] of a saved sheet says, without its protocol; "" where it does not.
struct SheetHead {
  std::string protocol;
  std::string taken;
  std::string person;
  std::string state;
  std::size_t answers = 0;  // how many lines [answers] has
};

// nullopt for what is no sheet, or was changed or damaged since kneecheck wrote it.
std::optional<SheetHead> read_head(std::string_view source);

// The items that are still to be answered, as far as the answers go (A111): those that are
// is_expected() and have no answer. The two sides of a question are two; after a stop there are
// none.
struct Missing {
  std::optional<Item> first;  // in asking order
  int count = 0;
  int lines = 0;            // that would answer them: one for all signs of a page
  bool follow_ups = false;  // more of them are asked after certain answers that are still to come
};
Missing missing(const Protocol& protocol, const Answers& answers);

// "28 answers are missing", "1 answer is missing, and more where a follow-up is asked".
Text missing_words(const Missing& missing);

// TOML that read_sheet() takes as it is, with nothing reached. Every item has a line of its own
// that begins with '#', "#squat.left = ", below what is asked and what fits; without the '#' and
// with an answer it is an answer.
std::string sheet_template(const Protocol& protocol);

}  // namespace kneecheck
