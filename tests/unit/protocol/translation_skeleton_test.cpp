// A translation is begun from a file that has every sentence of the protocol.
#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/protocol/toml_text.hpp"
#include "support/catch.hpp"
#include "support/translating.hpp"

namespace kneecheck::testing {
namespace {

std::size_t place(const std::string& words, std::string_view part) {
  INFO(part);
  REQUIRE(words.find(part) != words.npos);
  return words.find(part);
}

}  // namespace

TEST_CASE("a translation to begin with is read without a problem, and translates nothing yet") {
  for (const BuiltinFile& file : builtin_files()) {
    const Protocol original = load_protocol(file.source);
    const PlacedTranslation placed =
        read_placed_translation(original, translation_skeleton(file.source));
    CHECK(placed.stale.empty());
    CHECK(placed.translation.sentences.empty());
  }
}

TEST_CASE(
    "a translation to begin with has every sentence once, in the order of the protocol's file") {
  const std::string skeleton = translation_skeleton(base_protocol());
  const Protocol base = load_protocol(base_protocol());
  const auto all = untranslated(base, {});
  const NodeTable root = parse_toml(skeleton);
  // and the words for both sides
  CHECK(std::get<NodeTable>(root.find("text")->value.value).entries.size() == all.size() + 2);
  CHECK(place(skeleton, "\"left\"") < place(skeleton, "A prompt of each kind"));
  CHECK(place(skeleton, "Is the knee swollen?") < place(skeleton, "Have it looked at."));
  CHECK(place(skeleton, "# prompt calves\n") < place(skeleton, "How tight is the {side} calf?"));
  CHECK(place(skeleton, "Calf stretch") < place(skeleton, "Round"));
  // texts that the file leaves to defaults come last
  CHECK(place(skeleton, "Round") < place(skeleton, "No imbalance stands out."));
  CHECK(skeleton.find("A book, 2020") == skeleton.npos);
}

TEST_CASE("quotes, backslashes and line feeds of a sentence survive the way into a key") {
  const std::string source = base_with("\"Find a box.\"", R"("Say \"a\\b\".")");
  const std::string skeleton = translation_skeleton(source);
  CHECK(read_placed_translation(load_protocol(source), skeleton).stale.empty());
  CHECK(place(skeleton, R"("Say \"a\\b\"." = "")") > 0);
}

}  // namespace kneecheck::testing
