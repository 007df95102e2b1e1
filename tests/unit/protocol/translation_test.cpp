// A translation puts its sentences in the place of the original ones.
#include "kneecheck/protocol/translation.hpp"

#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/protocol/wording.hpp"
#include "support/catch.hpp"
#include "support/process.hpp"
#include "support/translating.hpp"

namespace kneecheck::testing {
namespace {

std::string sentence_for(const std::string& pattern, Side side) {
  Blanks blanks;
  blanks.side = side;
  blanks.target = "45";
  return expand(pattern, blanks);
}

const Prompt& prompt(const Protocol& protocol, const std::string& id) {
  return protocol.prompts[find_prompt(protocol, id).value()];
}

}  // namespace

TEST_CASE("a translated sentence is shown in place of the original, wherever that stands") {
  const Protocol german = base_in_german(R"(
"A prompt of each kind" = "Jede Art von Frage"
"See a doctor." = "Geh zum Arzt."
"Have it looked at." = "Lass es ansehen."
"tight calf" = "feste Wade"
"Calf stretch" = "Wadendehnung"
"Round" = "Runde"
"stand up" = "Aufstehen"
)");
  CHECK(german.about.title == "Jede Art von Frage");
  CHECK(german.safety.refer == "Geh zum Arzt.");
  CHECK(prompt(german, "swollen").red_flags[0].says == "Lass es ansehen.");
  CHECK(german.imbalances[0].name == "feste Wade");
  CHECK(german.exercises[0].name == "Wadendehnung");
  CHECK(german.circuit->title == "Runde");
  CHECK(german.about.language == "de");
  // a title that the file does not give is translated like one that it gives
  CHECK(prompt(german, "stand_up").title == "Aufstehen");
}

TEST_CASE("what is not translated, or not yet, stays as it is and is counted") {
  const Protocol base = load_protocol(base_protocol());
  const std::string source = translation_with("\"tight calf\" = \"\"\n\"weak core\" = \" \"\n");
  const Translation translation = read_translation(base, source);
  CHECK(translated(base, translation).imbalances[0].name == "tight calf");
  CHECK(translated(base, translation).imbalances[1].name == "weak core");
  const auto left = untranslated(base, translation);
  CHECK(std::ranges::count(left, "tight calf") == 1);
  CHECK(std::ranges::count(left, "Is the knee swollen?") == 1);
  // citations, names and addresses are the same in every language
  CHECK(std::ranges::count(left, "A book, 2020") == 0);
}

TEST_CASE("{side} takes the words of the translation, with a capital where the sentence begins") {
  const Protocol german = base_in_german(R"(
"left" = "übrige"
"right" = "rechte"
"How tight is the {side} calf?" = "Wie fest ist die {side} Wade?"
"{Side} calf is tight" = "{Side} Wade ist fest"
)");
  const Prompt& calves = prompt(german, "calves");
  CHECK(sentence_for(calves.ask, Side::left) == "Wie fest ist die übrige Wade?");
  CHECK(sentence_for(calves.ask, Side::right) == "Wie fest ist die rechte Wade?");
  CHECK(sentence_for(calves.findings[0].says, Side::left) == "Übrige Wade ist fest");
  // what stays in the original language keeps its words
  CHECK(sentence_for(calves.differences[0].says, Side::left) == "Left calf is the tighter one");
}

TEST_CASE("a sentence may be given once for each side") {
  const Protocol german = base_in_german(R"(
"How tight is the {side} calf?@left" = "Wie fest ist der linke Wadenmuskel?"
"How tight is the {side} calf?@right" = "Wie fest ist der rechte Wadenmuskel?"
)");
  const std::string& ask = prompt(german, "calves").ask;
  CHECK(sentence_for(ask, Side::left) == "Wie fest ist der linke Wadenmuskel?");
  CHECK(sentence_for(ask, Side::right) == "Wie fest ist der rechte Wadenmuskel?");
  // where neither side is meant alone, none is made up
  CHECK(sentence_for(ask, Side::whole) ==
        "Wie fest ist der linke Wadenmuskel? / Wie fest ist der rechte Wadenmuskel?");
}

TEST_CASE("an original sentence that ends in @left is a sentence, not a form") {
  const Protocol protocol = load_protocol(base_with("\"tight calf\"", "\"calf@left\""));
  const Translation translation =
      read_translation(protocol, translation_with("\"calf@left\" = \"Wade\"\n"));
  CHECK(translated(protocol, translation).imbalances[0].name == "Wade");
}

TEST_CASE("entries for sentences that are gone are passed over, and known with their place") {
  const auto placed = read_placed_translation(
      load_protocol(base_protocol()),
      translation_with("\"gone\" = \"weg\"\n\"gone {side}@left\" = \"weg\"\n"));
  REQUIRE(placed.stale.size() == 2);
  CHECK(placed.stale[0].sentence == "gone");
  CHECK(placed.stale[0].place.line == 5);
  CHECK(placed.stale[1].sentence == "gone {side}");
}

TEST_CASE("the translations in the program are the files of data, byte for byte") {
  for (const BuiltinTranslation& one : builtin_translations()) {
    const std::string path = std::string(KNEECHECK_SOURCE_DIR "/data/") +
                             std::string(one.protocol) + "." + std::string(one.language) + ".toml";
    INFO(path);
    CHECK(read_file(path) == one.source);
  }
  for (const BuiltinFile& one : builtin_files()) {
    CHECK(read_file(KNEECHECK_SOURCE_DIR "/data/" + std::string(one.name) + ".toml") == one.source);
  }
}

TEST_CASE("the translations in the program leave no sentence in the original language") {
  for (const BuiltinTranslation& one : builtin_translations()) {
    const auto file = std::ranges::find(builtin_files(), one.protocol, &BuiltinFile::name);
    REQUIRE(file != builtin_files().end());
    const Protocol original = load_protocol(file->source);
    const PlacedTranslation placed = read_placed_translation(original, one.source);
    CHECK(placed.translation.language == one.language);
    for (const std::string& sentence : untranslated(original, placed.translation)) {
      FAIL_CHECK("not translated: " << sentence);
    }
    for (const StaleEntry& entry : placed.stale) FAIL_CHECK("gone: " << entry.sentence);
  }
}

}  // namespace kneecheck::testing
