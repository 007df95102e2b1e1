// Vignette: a person in a few answers, and what a published source or the evidence says should come
// of it. An answer sheet with a table [x_expect]; the signs of a page that it does not name are not
// there:
//
//   protocol  = ["runner-knee"]    built-in protocols that have to agree; R, at least one
//   cite      = ["piva"]           sources of the protocol that say so; R, at least one
//   flag      = "rf_dvt"           the warning sign that it is about
//   asked     = "newly swollen"    words of the question that raises the first flag or remark
//   outcome   = "referred"         stopped_red_flag, stopped_pain, referred, incomplete, complete
//   urgency   = "today"            of the most urgent flag: now, today, soon
//   says      = "a clot"           words of a flag or remark that the report leads with
//   left_out  = ["plank"]          prompts that are left out for safety, on both sides
//   nothing   = true               nothing stands out
//   noted     = ["weak_core"]      these are worth watching, and no sign
//   first     = ["weak_core"]      one of these is ranked first, alone or beside others of these
//   at_least  = { "tight_quads.left" = "slight" }    labels: none, slight, moderate, strong
//   at_most   = { "tight_quads.right" = "none" }
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck::testing {

struct Vignette {
  std::string file;    // its name, without a folder
  std::string source;  // the sheet, as it stands in the file
  std::vector<std::string> protocols;
  std::vector<std::string> cite;
  std::string flag;
  std::string asked;
  std::optional<kneecheck::Outcome> outcome;
  std::optional<Urgency> urgency;
  std::string says;
  std::vector<std::string> left_out;
  bool nothing = false;
  std::vector<std::string> noted;
  std::vector<std::string> first;  // targets: "weak_core", "tight_quads.left"
  std::map<std::string, Label> at_least;
  std::map<std::string, Label> at_most;
};

// Every sheet of tests/vignettes, by name. Throws std::runtime_error, with the file's name, where
// [x_expect] is missing or says something that is not in the list above.
std::vector<Vignette> all_vignettes();

// What differs from what the vignette expects, a line each; empty if nothing. With `mirror` the
// answers and the expected sides are swapped.
std::string differences(const Vignette& vignette, const Protocol& protocol, bool mirror);

}  // namespace kneecheck::testing
