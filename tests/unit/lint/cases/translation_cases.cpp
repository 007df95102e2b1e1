// E708 to N711: translations.
#include "cases.hpp"
#include "kneecheck/lint/lint.hpp"
#include "support/loading.hpp"

namespace kneecheck::testing {
namespace {

std::vector<Diagnostic> look_at_translation(std::string_view source) {
  return lint_translation(source, load_protocol(base_protocol()));
}

constexpr FindingCase of_translations[] = {
    {"E708", "\"Halte {target} s lang einen", "¦\"Halte lang einen Unterarmstütz.\"¦ # ",
     "the translation drops {target} | keep what stands in braces as it is",
     "\"Mach {target} s lang einen"},
    {"E708", "Nur {value}", "Nur ¦{target}¦ {value}",
     "the translation adds {target} | the original has no such blank to fill in", "{value} nur"},
    {"W709", "\"Is the knee swollen?\"", "¦\"Is your knee swollen?\"¦",
     "no such sentence in base 1.0.0 | closest: \"Is the knee swollen?\"",
     "\"Is the knee swollen?\""},
    {"W709", "\"Round\"", "¦\"Whatever you like\"¦", "no such sentence in base 1.0.0 | take it out",
     "\"Round\""},
    {"N711", "\"Runde\"", "\"\"", "1 sentence is not translated | the first: \"Round\"",
     "\"Zirkel\""},
};

}  // namespace

CaseGroup translation_cases() { return {"base_german.toml", look_at_translation, of_translations}; }

}  // namespace kneecheck::testing
