// What may never lower a score: a worse answer, and a test more.
#include <algorithm>
#include <optional>

#include "laws/law.hpp"
#include "support/catch.hpp"

using namespace kneecheck;

namespace {

// "A worse answer never lowers" is promised where every gate and `if` opens toward the worse
// answers, no answer closes a later test for safety, and no difference gives points to a whole-body
// imbalance.
constexpr ProtocolOptions worse_never_lowers = {.minus_points = false,
                                                .unsafe = false,
                                                .pain_stops = false,
                                                .whole_body_differences = false,
                                                .only_rungs = true};

// Answers that count: none on items that are not asked.
Answers asked_only(const Protocol& protocol, Answers answers) {
  for (const Item item : scored_items_of(protocol))
    if (Course(protocol, answers).standing(item) != Standing::asked) answers.set(item, {});
  return answers;
}

// The side an answer speaks against; whole when it speaks against both.
Side side_of(const Prompt& prompt, Item item, int value) {
  if (prompt.kind != Kind::compare) return item.side;
  const Side named = value > 0 ? Side::right : Side::left;
  return prompt.names_better ? opposite(named) : named;
}

}  // namespace

TEST_CASE("a worse answer never lowers a score of its side or of the whole body") {
  int tried = 0;
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    const Protocol protocol = random_protocol(seed, worse_never_lowers);
    const Answers answers = asked_only(protocol, random_answers(protocol, seed));
    const std::vector<TargetScore> before = scores_of(protocol, answers);
    Random random(seed);
    for (const Item item : scored_items_of(protocol)) {
      const Prompt& prompt = protocol.prompts[item.prompt];
      const Answer answer = answers.get(item);
      if (answer.status != Status::answered && answer.status != Status::hurt) continue;
      const std::optional<int> worse = worse_value(prompt, answer.value.value(), random);
      if (!worse) continue;
      ++tried;
      const Side side = side_of(prompt, item, *worse);
      const std::vector<TargetScore> after =
          scores_of(protocol, with(answers, item, {answer.status, *worse}));
      for (std::size_t place = 0; place < before.size(); ++place) {
        const Side aimed = before[place].target.side;
        // A difference lowers what the other side gets, by design.
        if (side != Side::whole && aimed == opposite(side)) continue;
        CAPTURE(seed, item_name(protocol, item), *worse, before[place].target.imbalance, aimed);
        REQUIRE(after[place].score >= before[place].score);
        REQUIRE(after[place].could_be >= before[place].could_be);
      }
    }
  }
  REQUIRE(tried > static_cast<int>(law_cases));
}

TEST_CASE("a prompt nobody answered changes no score, and a test that was passed lowers none") {
  const ProtocolOptions base = {.minus_points = false, .untidy_both = true};
  // A prompt whose every answer gives points would give them unasked: its best answer meets none.
  const ProtocolOptions addition = {.minus_points = false, .only_rungs = true};
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    CAPTURE(seed);
    const Protocol protocol = random_protocol(seed, base);
    const Answers answers = random_answers(protocol, seed);
    const std::vector<TargetScore> before = scores_of(protocol, answers);

    Random random(seed);
    Protocol longer = protocol;
    longer.prompts.push_back(random_prompt(protocol, addition, random));
    const Prompt& added = longer.prompts.back();
    const std::vector<TargetScore> unanswered = scores_of(longer, answers);
    Answers passed = answers;
    Answers answered = answers;
    for (const Item item : scored_items_of(longer)) {
      if (item.prompt != protocol.prompts.size()) continue;
      const int best = added.kind == Kind::compare  ? 0
                       : added.worse == Worse::high ? added.min
                                                    : added.max;
      passed.set(item, {Status::answered, best});
      answered.set(item, random_plain_answer(added, random));
    }
    const std::vector<TargetScore> after_pass = scores_of(longer, passed);
    const std::vector<TargetScore> after_any = scores_of(longer, answered);
    for (std::size_t place = 0; place < before.size(); ++place) {
      REQUIRE(unanswered[place].score == before[place].score);
      REQUIRE(unanswered[place].points == before[place].points);
      REQUIRE(after_pass[place].score >= before[place].score);
      REQUIRE(after_any[place].score >= before[place].score);
    }
  }
}
