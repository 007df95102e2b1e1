// A misspelt name leads to the one that was meant, or to none.
#include "kneecheck/text/suggest.hpp"

#include <vector>

#include "support/catch.hpp"

namespace kneecheck {
namespace {

const std::vector<std::string> names = {"tight_quads", "tight_calves", "weak_core", "plank", "max"};

TEST_CASE("a slip of the finger is one step away") {
  CHECK(edit_distance("quads", "quads") == 0);
  CHECK(edit_distance("quads", "quad") == 1);
  CHECK(edit_distance("quads", "squads") == 1);
  CHECK(edit_distance("quads", "quids") == 1);
  CHECK(edit_distance("quads", "qauds") == 1);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("ca", "abc") == 3);  // a swapped pair is not touched again
  CHECK(edit_distance("", "plank") == 5);
  CHECK(edit_distance("plank", "") == 5);
  CHECK(edit_distance("", "") == 0);
}

TEST_CASE("a misspelt name leads to the one that was meant") {
  CHECK(closest("tight_quad", names) == "tight_quads");
  CHECK(closest("waek_core", names) == "weak_core");
  CHECK(closest("plnak", names) == "plank");
}

TEST_CASE("a guess is made only when it is close: a third of the word, at least one letter") {
  CHECK(closest("mix", names) == "max");
  CHECK(closest("mixx", names) == std::nullopt);
  CHECK(closest("m", names) == std::nullopt);
  CHECK(closest("plan_k_", names) == "plank");         // two of seven
  CHECK(closest("p_l_a_n_k", names) == std::nullopt);  // four of nine
  CHECK(closest("hamstrings", names) == std::nullopt);
  CHECK(closest("", names) == std::nullopt);
  CHECK(closest("plank", {}) == std::nullopt);
}

TEST_CASE("of equally close names the first is taken, so a hint never changes by chance") {
  const std::vector<std::string> pair = {"band", "bend", "bond"};
  CHECK(closest("bund", pair) == "band");
}

TEST_CASE("a sentence that was changed leads to what it became") {
  const std::vector<std::string> sentences = {"Sit down slowly.", "Hold the right ankle.", "Age"};
  CHECK(closest_sentence("Hold the right foot.", sentences) == "Hold the right ankle.");
  CHECK(closest_sentence("Ages", sentences) == "Age");
  CHECK(closest_sentence("Lie on your back.", sentences) == std::nullopt);
  CHECK(closest_sentence("", sentences) == std::nullopt);
  CHECK(closest_sentence(std::string(1'000'000, 'x'), sentences) == std::nullopt);
}

TEST_CASE("a huge foreign word is compared at once") {
  CHECK(closest(std::string(1'000'000, 'x'), names) == std::nullopt);
}

}  // namespace
}  // namespace kneecheck
