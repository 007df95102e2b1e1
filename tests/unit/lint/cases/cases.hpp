// Cases: for every code a file in which it is found, and one close by in which it is not. A new
// code is a new line in the file of its group.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "kneecheck/text/diagnostic.hpp"

namespace kneecheck::testing {

struct FindingCase {
  std::string_view code;
  std::string_view from;  // the first of it in the group's file becomes
  std::string_view
      found;  // this, in which ¦ marks the place: where it begins, where it ends; else 1:1
  std::string_view words;   // of what is found: "message | hint", without " | " if there is no hint
  std::string_view silent;  // or this, and there is nothing of that code, and no other error
};

struct CaseGroup {
  std::string_view file;  // of tests/support
  std::vector<Diagnostic> (*look)(std::string_view source);
  std::span<const FindingCase> cases;
};

CaseGroup syntax_cases();
CaseGroup shape_cases();
CaseGroup reference_cases();
CaseGroup threshold_cases();
CaseGroup side_cases();
CaseGroup advice_cases();
CaseGroup computed_cases();
CaseGroup single_answer_cases();
CaseGroup sheet_cases();
CaseGroup line_cases();
CaseGroup table_cases();
CaseGroup translation_cases();

// The one place where groups are registered.
inline std::vector<CaseGroup> all_case_groups() {
  return {syntax_cases(), shape_cases(),  reference_cases(),     threshold_cases(),
          side_cases(),   advice_cases(), computed_cases(),      sheet_cases(),
          line_cases(),   table_cases(),  single_answer_cases(), translation_cases()};
}

}  // namespace kneecheck::testing
