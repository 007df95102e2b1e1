// Two scorers that know nothing of each other come to the same numbers, and what is said about the
// numbers follows from them.
#include <algorithm>
#include <tuple>

#include "kneecheck/assessment/assessment.hpp"
#include "laws/law.hpp"
#include "support/catch.hpp"
#include "support/slow_course.hpp"
#include "support/slow_scorer.hpp"

using namespace kneecheck;

namespace {

constexpr ProtocolOptions everything = {.untidy_both = true};
constexpr int sheets = 3;  // of answers, for each protocol

std::tuple<int, int, int> key(const Result& result) {
  return {result.score.score, result.score.points, result.score.could_be};
}

// Whether a finding or difference of the prompt gives points to the target.
bool reaches(const Prompt& prompt, Target target) {
  const auto gives = [&](const auto& entry) {
    return std::any_of(entry.points.begin(), entry.points.end(),
                       [&](const Points& points) { return points.imbalance == target.imbalance; });
  };
  const auto names_the_other = [&](const Finding& finding) {
    return (finding.aim == Aim::left && target.side == Side::right) ||
           (finding.aim == Aim::right && target.side == Side::left);
  };
  return std::any_of(
             prompt.findings.begin(), prompt.findings.end(),
             [&](const Finding& finding) { return gives(finding) && !names_the_other(finding); }) ||
         std::any_of(prompt.differences.begin(), prompt.differences.end(), gives);
}

// The missing item that would settle most, found by trying all.
std::optional<Item> next_item(const Protocol& protocol, const Answers& answers,
                              const std::vector<Result>& results) {
  const SlowCourse course(protocol, answers);
  std::optional<Item> next;
  int most = 0;
  for (const Item item : scored_items_of(protocol)) {
    const Status status = answers.get(item).status;
    const bool missing = status == Status::skipped || status == Status::unsure ||
                         status == Status::not_reached || status == Status::invalid;
    if (!missing || course.standing(item) != Standing::asked) continue;
    int settles = 0;
    for (const Result& result : results)
      if (result.label != result.could_be_label &&
          reaches(protocol.prompts[item.prompt], result.score.target))
        settles += result.score.could_be - result.score.score;
    if (settles <= most) continue;
    most = settles;
    next = item;
  }
  return next;
}

}  // namespace

TEST_CASE("the scorer agrees with trying every possible answer") {
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    const Protocol protocol = random_protocol(seed, everything);
    for (std::uint64_t sheet = 0; sheet < sheets; ++sheet) {
      CAPTURE(seed, sheet);
      const Answers answers =
          sheet == 0 ? Answers() : random_answers(protocol, seed * sheets + sheet);
      const Course course(protocol, answers);
      const SlowCourse slow_course(protocol, answers);
      for (const Item item : items_of(protocol)) {
        INFO(item_name(protocol, item));
        REQUIRE(course.standing(item) == slow_course.standing(item));
      }
      const std::vector<TargetScore> scores = Scorer(protocol).score(answers, course);
      const std::vector<SlowScore> slow = slow_scores(protocol, answers);
      REQUIRE(scores.size() == slow.size());
      for (std::size_t place = 0; place < slow.size(); ++place) {
        CAPTURE(slow[place].target.imbalance, slow[place].target.side);
        REQUIRE(scores[place].target == slow[place].target);
        REQUIRE(scores[place].points == slow[place].points);
        REQUIRE(scores[place].score == slow[place].score);
        REQUIRE(scores[place].could_be == slow[place].could_be);
        REQUIRE(scores[place].coverage == slow[place].coverage);
        REQUIRE(scores[place].checks_total == slow[place].checks_total);
        REQUIRE(scores[place].checks_done == slow[place].checks_done);
      }
    }
  }
}

TEST_CASE("the printed lines sum to the number, and with what they could add to what it could be") {
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    const Protocol protocol = random_protocol(seed, everything);
    const Answers answers = random_answers(protocol, seed);
    const std::vector<TargetScore> scores = scores_of(protocol, answers);
    const std::vector<SlowScore> slow = slow_scores(protocol, answers);
    for (std::size_t place = 0; place < slow.size(); ++place) {
      CAPTURE(seed, slow[place].target.imbalance, slow[place].target.side);
      int points = 0;
      int could_be = 0;
      for (const Evidence& line : scores[place].evidence) {
        REQUIRE(line.could_add >= 0);
        if (line.type == EvidenceType::for_target) REQUIRE(line.points > 0);
        if (line.type == EvidenceType::against) REQUIRE(line.points < 0);
        if (line.type == EvidenceType::clear) REQUIRE((line.points == 0 && line.could_add == 0));
        REQUIRE((line.type == EvidenceType::open) == is_missing(line.reason));
        points += line.points;
        could_be += line.points + line.could_add;
      }
      REQUIRE(points == scores[place].points);
      REQUIRE(std::clamp(points, 0, 100) == scores[place].score);
      REQUIRE(could_be == slow[place].could_be_points);
      REQUIRE(std::clamp(could_be, 0, 100) == scores[place].could_be);
      REQUIRE(std::is_sorted(
          scores[place].evidence.begin(), scores[place].evidence.end(),
          [](const Evidence& one, const Evidence& two) { return one.type < two.type; }));
    }
  }
}

TEST_CASE("ranks, labels and verdicts follow from the scores") {
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    const Protocol protocol = random_protocol(seed, everything);
    const Answers answers = random_answers(protocol, seed);
    const Assessment assessment = Assessor(protocol).assess(answers);
    const std::vector<SlowScore> slow = slow_scores(protocol, answers);
    REQUIRE(assessment.results.size() == slow.size());
    const Labels& labels = protocol.scoring.labels;
    const Result* before = nullptr;
    for (const Result& result : assessment.results) {
      CAPTURE(seed, result.score.target.imbalance, result.score.target.side);
      const auto better =
          std::count_if(assessment.results.begin(), assessment.results.end(),
                        [&](const Result& other) { return key(other) > key(result); });
      REQUIRE(result.rank == 1 + better);
      if (before) {
        REQUIRE(key(*before) >= key(result));
        if (key(*before) == key(result)) REQUIRE(before->score.target < result.score.target);
      }
      before = &result;

      const int score = result.score.score;
      const int could_be = result.score.could_be;
      REQUIRE(result.label == labels.of(score));
      REQUIRE(result.could_be_label == labels.of(could_be));
      REQUIRE(result.settled == (labels.of(score) == labels.of(could_be)));
      const Verdict verdict = score >= labels.slight       ? Verdict::sign
                              : could_be < labels.slight   ? Verdict::none
                              : result.score.coverage < 50 ? Verdict::not_checked
                                                           : Verdict::none_so_far;
      REQUIRE(result.verdict == verdict);
    }
    const bool silent = std::none_of(
        assessment.results.begin(), assessment.results.end(), [](const Result& result) {
          return result.verdict == Verdict::sign || result.verdict == Verdict::not_checked;
        });
    CAPTURE(seed);
    REQUIRE(assessment.nothing_stands_out == silent);
    REQUIRE(assessment.next == next_item(protocol, answers, assessment.results));
  }
}
