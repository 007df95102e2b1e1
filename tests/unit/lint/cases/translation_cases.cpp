// E708 to E712: translations.
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
    {"E712", "skip = [\"weiter\"]", "skip = [¦\"N\"¦]",
     "\"N\" says no in English, and English words are understood in every language | use another "
     "word",
     "skip = [\"los\"]"},
    {"E712", "skip = [\"weiter\"]", "skip = [¦\"et\"¦]",
     "\"et\" could be meant for the choice \"etwas\" of squat as well | use another word, or other "
     "words for the choice",
     "skip = [\"oh\"]"},
};

}  // namespace

CaseGroup translation_cases() { return {"base_german.toml", look_at_translation, of_translations}; }

}  // namespace kneecheck::testing
