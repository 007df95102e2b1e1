// What a protocol calls the labels in its own words: which words are refused, and how they are
// translated.
#include "kneecheck/answers/digest.hpp"
#include "kneecheck/protocol/translation.hpp"
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/loading.hpp"
#include "support/translating.hpp"

namespace kneecheck::testing {
namespace {

const std::string labels_line = "labels = { slight = 20, moderate = 40, strong = 70 }";

// The base protocol with label_words = { ... }.
std::string calling(const std::string& words) {
  return labels_line + "\nlabel_words = { " + words + " }";
}

Protocol base_calling(const std::string& words) {
  return load_protocol(base_with(labels_line, calling(words)));
}

}  // namespace

TEST_CASE("A label is called what the protocol calls it, and keeps our name where it has none") {
  const Protocol protocol = base_calling("none = \"hardly any\", strong = \"a great deal\"");
  CHECK(label_name(protocol.scoring, Label::none) == "hardly any");
  CHECK(label_name(protocol.scoring, Label::slight) == "slight sign");
  CHECK(label_name(protocol.scoring, Label::moderate) == "moderate sign");
  CHECK(label_name(protocol.scoring, Label::strong) == "a great deal");
  CHECK(load_protocol(base_with(labels_line, "[scoring.label_words]\nslight = \"mild\""))
            .scoring.label_words.slight == "mild");
}

TEST_CASE("Words for a label that there is not, or that are no words, are refused") {
  CHECK(problem(labels_line, calling("¦clear¦ = \"mild\"")) ==
        "E020 [scoring] label_words has no key clear | its keys are none, slight, moderate and "
        "strong");
  CHECK(problem(labels_line, calling("¦slihgt¦ = \"mild\"")) ==
        "E020 [scoring] label_words has no key slihgt | did you mean slight?");
  CHECK(problem(labels_line, calling("slight = ¦1¦")) ==
        "E023 slight must be a text, found 1 | put it in quotes");
  for (const std::string blank : {"", " ", "\\t", "\\u00a0"}) {
    INFO(blank);
    CHECK(problem(labels_line, calling("slight = ¦\"" + blank + "\"¦")) ==
          "E026 label_words has no words for slight | write them, or leave the key out");
  }
  CHECK(problem(labels_line, calling("slight = ¦\"" + std::string(41, 'x') + "\"¦")) ==
        "E026 slight is 41 characters; 40 at most");
  CHECK(loads(labels_line, calling("slight = \"" + std::string(40, 'x') + "\"")));
  CHECK(contains(problem(labels_line, calling("slight = \"mild¦\\u001b¦\"")), "E701 "));
  CHECK(contains(problem(labels_line, calling("slight = \"mild¦\\u202e¦\"")), "E702 "));
}

TEST_CASE("E804: two labels may not have one name, however it is written") {
  const std::string remedy =
      " | give each another name; a label without words of its own keeps ours";
  CHECK(problem(labels_line, calling("slight = \"mild\", moderate = ¦\"  MILD\"¦")) ==
        "E804 slight and moderate are both called \"  MILD\"" + remedy);
  // also where the other one keeps the name that it has without words
  CHECK(problem(labels_line, calling("slight = ¦\"Moderate sign\"¦")) ==
        "E804 slight and moderate are both called \"moderate sign\"" + remedy);
  CHECK(problem(labels_line, calling("strong = ¦\"no sign\"¦")) ==
        "E804 none and strong are both called \"no sign\"" + remedy);
  // names may be exchanged, and moved
  CHECK(loads(labels_line, calling("slight = \"moderate sign\", moderate = \"strong sign\", strong "
                                   "= \"very strong sign\"")));
}

TEST_CASE("The names of labels are translated like every other sentence") {
  const std::string source = base_with(labels_line, calling("slight = \"mild\""));
  const Protocol protocol = load_protocol(source);
  const auto in_german = [&](const std::string& lines) {
    return translated(protocol, read_translation(protocol, translation_with(lines)));
  };
  CHECK(label_name(in_german("\"mild\" = \"leicht\"").scoring, Label::slight) == "leicht");
  CHECK(label_name(in_german("").scoring, Label::slight) == "mild");
  CHECK(contains(translation_skeleton(source), "\"mild\" = \"\"\n"));
  CHECK(untranslated(protocol, {}).size() ==
        untranslated(load_protocol(base_protocol()), {}).size() + 1);
}

TEST_CASE("E804: a translation keeps the names of labels apart") {
  const Protocol protocol = base_calling("slight = \"mild\", strong = \"severe\"");
  const auto problems = [&](const std::string& lines) {
    try {
      read_translation(protocol, translation_with(lines));
    } catch (const BadFile& bad) {
      return words_of(bad.problems().front());
    }
    return std::string();
  };
  CHECK(problems("\"mild\" = \"leicht\"\n\"severe\" = \"schwer\"").empty());
  CHECK(contains(problems("\"mild\" = \"arg\"\n\"severe\" = \"Arg\""),
                 "E804 slight and strong are both called \"Arg\""));
  CHECK(contains(problems("\"mild\" = \"severe\""),
                 "E804 slight and strong are both called \"severe\""));
}

TEST_CASE("A protocol without words for its labels keeps the fingerprint it had") {
  CHECK(wording_digest(load_protocol(base_protocol())) == "5b2de5a98f38b02c");
  CHECK(wording_digest(base_calling("slight = \"mild\"")) !=
        wording_digest(base_calling("moderate = \"mild\"")));
}

}  // namespace kneecheck::testing
