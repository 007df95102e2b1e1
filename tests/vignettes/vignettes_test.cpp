// Whole people: what published sources and the evidence say should come of their answers does.
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "support/catch.hpp"
#include "vignettes/shipped.hpp"
#include "vignettes/vignette.hpp"

using namespace kneecheck;
using namespace kneecheck::testing;

namespace {

bool has_source(const Protocol& protocol, const std::string& id) {
  return std::any_of(protocol.sources.begin(), protocol.sources.end(),
                     [&](const Source& source) { return source.id == id; });
}

bool is_a_warning(const Prompt& prompt) {
  return !prompt.red_flags.empty() || prompt.id == "rf_reds" || prompt.id.ends_with("_unsafe");
}

}  // namespace

TEST_CASE("a runner of a vignette gets the ranking, or the warning, that its source expects") {
  for (const Vignette& vignette : all_vignettes()) {
    for (const std::string& name : vignette.protocols) {
      DYNAMIC_SECTION(vignette.file << ", " << name) {
        CHECK(differences(vignette, shipped(name), false) == "");
      }
      DYNAMIC_SECTION(vignette.file << ", " << name << ", mirrored") {
        CHECK(differences(vignette, shipped(name), true) == "");
      }
    }
  }
}

TEST_CASE("every vignette says who says so, by a source of its protocol") {
  for (const Vignette& vignette : all_vignettes()) {
    CAPTURE(vignette.file);
    CHECK(vignette.source.starts_with("# "));
    for (const std::string& name : vignette.protocols) {
      for (const std::string& id : vignette.cite) {
        CAPTURE(name, id);
        CHECK(has_source(shipped(name), id));
      }
    }
  }
}

TEST_CASE("there are vignettes enough, and one for every warning sign") {
  const std::vector<Vignette> vignettes = all_vignettes();
  CHECK(vignettes.size() >= 30);
  std::set<std::string, std::less<>> known(warning_signs.begin(), warning_signs.end());
  std::set<std::string, std::less<>> missing = known;
  for (const Vignette& vignette : vignettes) {
    CAPTURE(vignette.file);
    CHECK((vignette.flag.empty() || known.contains(vignette.flag)));
    if (vignette.protocols.size() == shipped_names.size()) missing.erase(vignette.flag);
  }
  CHECK(missing == std::set<std::string, std::less<>>{});
}

TEST_CASE("every screen asks for every warning sign in the words of the default one") {
  for (const std::string_view name : {"runner-knee-full", "quick"}) {
    const Protocol& other = shipped(name);
    for (const Prompt& prompt : shipped("runner-knee").prompts) {
      // The quick screen leaves out the story of the pain, of which only where it hurts may stop.
      if (!is_a_warning(prompt) || (name == "quick" && prompt.id == "where_it_hurts")) continue;
      CAPTURE(name, prompt.id);
      const std::optional<PromptIndex> index = find_prompt(other, prompt.id);
      REQUIRE(index);
      const Prompt& same = other.prompts[*index];
      CHECK(same.ask == prompt.ask);
      CHECK(same.steps == prompt.steps);
      REQUIRE(same.red_flags.size() == prompt.red_flags.size());
      for (std::size_t i = 0; i < prompt.red_flags.size(); ++i) {
        CHECK(same.red_flags[i].says == prompt.red_flags[i].says);
        CHECK(same.red_flags[i].urgency == prompt.red_flags[i].urgency);
        CHECK(same.red_flags[i].action == prompt.red_flags[i].action);
      }
    }
  }
}
