// A report in translation says what the report says.
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/protocol/translation.hpp"
#include "kneecheck/report/report.hpp"
#include "support/catch.hpp"
#include "support/miniature.hpp"
#include "support/report_cases.hpp"

namespace kneecheck::testing {
namespace {

// The skeleton of a translation with every sentence as its own translation.
std::string into_the_same_words(std::string skeleton) {
  constexpr std::string_view nothing = " = \"\"\n";
  for (std::size_t at = skeleton.find(nothing); at != skeleton.npos;
       at = skeleton.find(nothing, at)) {
    const std::size_t begin = skeleton.rfind('\n', at) + 1;
    const std::string key = skeleton.substr(begin, at - begin);
    skeleton.replace(at + 3, 2, key);
    at += 3 + key.size();
  }
  return skeleton;
}

}  // namespace

TEST_CASE("a translation into the same words leaves every report as it is, byte for byte") {
  const std::string source = into_the_same_words(translation_skeleton(miniature()));
  for (const ReportCase& each : report_cases()) {
    INFO(each.name);
    const Translation translation = read_translation(each.protocol, source);
    CHECK(untranslated(each.protocol, translation).empty());
    const Protocol shown = translated(each.protocol, translation);
    for (const bool accessible : {false, true}) {
      Look look;
      look.accessible = accessible;
      CHECK(text_report(shown, each.sheet, Assessor(shown).assess(each.sheet.answers), look) ==
            text_report(each.protocol, each.sheet,
                        Assessor(each.protocol).assess(each.sheet.answers), look));
    }
  }
}

}  // namespace kneecheck::testing
