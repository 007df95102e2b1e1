// The two worked examples of the ranking: every number and every line of the explanation.
#include "kneecheck/assessment/assessment.hpp"

#include <map>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/report_cases.hpp"
#include "support/small_protocol.hpp"

using namespace kneecheck;
using namespace kneecheck::testing;

namespace {

std::string in_words(Label label) {
  return std::vector<std::string>{"none", "slight", "moderate",
                                  "strong"}[static_cast<std::size_t>(label)];
}

std::string in_words(Verdict verdict) {
  return std::vector<std::string>{"sign", "none", "none so far",
                                  "not checked"}[static_cast<std::size_t>(verdict)];
}

std::string in_words(EvidenceType type) {
  return std::vector<std::string>{"for", "against", "clear", "open",
                                  "rule"}[static_cast<std::size_t>(type)];
}

std::string in_words(ItemStatus reason) {
  return std::map<ItemStatus, std::string>{
      {ItemStatus::answered, "none"},
      {ItemStatus::pain, "pain"},
      {ItemStatus::hurt, "hurt"},
      {ItemStatus::left_out, "left out"},
      {ItemStatus::skipped, "skipped"},
      {ItemStatus::unsure, "unsure"},
      {ItemStatus::gate_unknown, "gate unknown"},
      {ItemStatus::not_reached, "not reached"},
      {ItemStatus::invalid, "invalid"},
  }[reason];
}

std::string in_words(const Protocol& protocol, const Evidence& line) {
  std::string words = "   ";
  words += std::to_string(line.points) + " " + in_words(line.type);
  if (line.prompt) words += " " + item_name(protocol, {*line.prompt, line.side});
  if (line.difference) words += " compared";
  if (line.could_add != 0) words += ", could add " + std::to_string(line.could_add);
  if (is_missing(line.reason)) words += ", " + in_words(line.reason);
  if (!line.says.empty()) words += ": " + line.says;
  return words + "\n";
}

std::string target_name(const Protocol& protocol, Target target) {
  const std::string& id = protocol.imbalances[target.imbalance].id;
  return target.side == Side::whole ? id : id + (target.side == Side::left ? ".left" : ".right");
}

// Rank, target, score to could-be, their labels, verdict, coverage, checks, and the note on the
// other side; then the explanation.
std::string in_words(const Protocol& protocol, const Result& result) {
  const TargetScore& score = result.score;
  std::string words = std::to_string(result.rank) + ". " + target_name(protocol, score.target);
  words += " " + std::to_string(score.score) + " to " + std::to_string(score.could_be);
  words += ", " + in_words(result.label) + " to " + in_words(result.could_be_label);
  words += ", " + in_words(result.verdict) + ", covers " + std::to_string(score.coverage) + ", ";
  words += std::to_string(score.checks_done) + " of " + std::to_string(score.checks_total);
  if (result.other_side)
    words += "; other side " + in_words(result.other_side->verdict) + ", " +
             in_words(result.other_side->reason);
  words += "\n";
  for (const Evidence& line : score.evidence) words += in_words(protocol, line);
  return words;
}

std::string in_words(const Protocol& protocol, const Assessment& assessment) {
  std::string words = "\n";
  for (const Result& result : assessment.results) {
    CHECK(result.score.points == result.score.score);  // nothing is capped here
    CHECK(result.settled == (result.label == result.could_be_label));
    words += in_words(protocol, result);
  }
  return words;
}

}  // namespace

TEST_CASE("the worked example with every answer is ranked and explained as the manual says") {
  const Protocol protocol = miniature_protocol();
  const Assessment assessment = Assessor(protocol).assess(complete_sheet(protocol).answers);
  CHECK(in_words(protocol, assessment) == R"(
1. weak_glute_med.right 100 to 100, strong to strong, sign, covers 100, 3 of 3
   60 for squat.right: Right knee clearly falls inward
   20 for squat compared: Right knee falls inward more than the other
   20 for stand_up: Standing up is much harder on the right
2. weak_glute_max.right 90 to 90, strong to strong, sign, covers 100, 2 of 2
   30 for squat.right: Right knee clearly falls inward
   60 for stand_up: Standing up is much harder on the right
3. tight_hip_flexors.right 80 to 80, strong to strong, sign, covers 100, 2 of 2
   50 for hip_flexors.right: Right hip flexor feels very tight (8 of 10)
   30 for hip_flexors compared: Right hip flexor is the tighter one (8 against 3)
4. weak_core 50 to 50, moderate to moderate, sign, covers 100, 1 of 1
   50 for plank: Plank held 32 s, short of 45 s
5. tight_quads.left 30 to 30, slight to slight, sign, covers 100, 2 of 2
   30 for quads.left: Left quad feels tight (5 of 10)
   0 clear quads compared
5. tight_quads.right 30 to 30, slight to slight, sign, covers 100, 2 of 2
   30 for quads.right: Right quad feels tight (6 of 10)
   0 clear quads compared
5. weak_glute_med.left 30 to 30, slight to slight, sign, covers 100, 3 of 3
   30 for squat.left: Left knee falls inward a little
   0 clear squat compared
   0 clear stand_up
8. weak_glute_max.left 15 to 15, none to none, none, covers 100, 2 of 2
   15 for squat.left: Left knee falls inward a little
   0 clear stand_up
9. tight_hip_flexors.left 0 to 0, none to none, none, covers 100, 2 of 2
   0 clear hip_flexors.left
   0 clear hip_flexors compared
9. tight_hamstrings.left 0 to 0, none to none, none, covers 100, 2 of 2
   0 clear hamstrings.left
   0 clear hamstrings compared
9. tight_hamstrings.right 0 to 0, none to none, none, covers 100, 2 of 2
   0 clear hamstrings.right
   0 clear hamstrings compared
9. tight_calves.left 0 to 0, none to none, none, covers 100, 2 of 2
   0 clear calves.left
   0 clear calves compared
9. tight_calves.right 0 to 0, none to none, none, covers 100, 2 of 2
   0 clear calves.right
   0 clear calves compared
)");
  CHECK(assessment.outcome == kneecheck::Outcome::complete);
  CHECK(assessment.asked == 13);
  CHECK(assessment.counts[ItemStatus::answered] == 13);
  CHECK_FALSE(assessment.nothing_stands_out);
  CHECK_FALSE(assessment.next.has_value());
}

TEST_CASE("the worked example with gaps is ranked and explained as the manual says") {
  const Protocol protocol = miniature_protocol();
  const Assessment assessment = Assessor(protocol).assess(gaps_sheet(protocol).answers);
  CHECK(in_words(protocol, assessment) == R"(
1. tight_hip_flexors.right 80 to 80, strong to strong, sign, covers 100, 2 of 2
   50 for hip_flexors.right: Right hip flexor feels very tight (8 of 10)
   30 for hip_flexors compared: Right hip flexor is the tighter one (8 against 3)
2. weak_glute_med.left 30 to 70, slight to strong, sign, covers 60, 1 of 3; other side not checked, pain
   30 for squat.left: Left knee falls inward a little
   0 open squat compared, could add 20, pain
   0 open stand_up, could add 20, unsure
3. tight_quads.left 30 to 60, slight to moderate, sign, covers 62, 1 of 2; other side not checked, skipped
   30 for quads.left: Left quad feels tight (5 of 10)
   0 open quads compared, could add 30, skipped
4. weak_glute_max.left 15 to 75, none to strong, not checked, covers 33, 1 of 2; other side not checked, pain
   15 for squat.left: Left knee falls inward a little
   0 open stand_up, could add 60, unsure
5. weak_glute_med.right 0 to 100, none to strong, not checked, covers 0, 0 of 3
   0 open squat.right, could add 60, pain
   0 open squat compared, could add 20, pain
   0 open stand_up, could add 20, unsure
6. weak_glute_max.right 0 to 90, none to strong, not checked, covers 0, 0 of 2; other side not checked, unsure
   0 open squat.right, could add 30, pain
   0 open stand_up, could add 60, unsure
7. tight_quads.right 0 to 80, none to strong, not checked, covers 0, 0 of 2
   0 open quads.right, could add 50, skipped
   0 open quads compared, could add 30, skipped
8. tight_hamstrings.left 0 to 75, none to strong, not checked, covers 0, 0 of 2; other side not checked, not reached
   0 open hamstrings.left, could add 45, not reached
   0 open hamstrings compared, could add 30, not reached
8. tight_hamstrings.right 0 to 75, none to strong, not checked, covers 0, 0 of 2; other side not checked, not reached
   0 open hamstrings.right, could add 45, not reached
   0 open hamstrings compared, could add 30, not reached
8. tight_calves.left 0 to 75, none to strong, not checked, covers 0, 0 of 2; other side not checked, not reached
   0 open calves.left, could add 45, not reached
   0 open calves compared, could add 30, not reached
8. tight_calves.right 0 to 75, none to strong, not checked, covers 0, 0 of 2; other side not checked, not reached
   0 open calves.right, could add 45, not reached
   0 open calves compared, could add 30, not reached
12. weak_core 0 to 50, none to moderate, not checked, covers 23, 0 of 1
   0 open plank, could add 50, pain
13. tight_hip_flexors.left 0 to 0, none to none, none, covers 100, 2 of 2
   0 clear hip_flexors.left
   0 clear hip_flexors compared
)");
  CHECK(assessment.outcome == kneecheck::Outcome::incomplete);
  CHECK_FALSE(assessment.pain_limit);
  CHECK_FALSE(assessment.nothing_stands_out);
  CHECK(assessment.asked == 13);
  CHECK(assessment.counts[ItemStatus::answered] == 5);
  CHECK(assessment.counts[ItemStatus::skipped] == 1);
  CHECK(assessment.counts[ItemStatus::unsure] == 1);
  CHECK(assessment.counts[ItemStatus::pain] == 2);
  CHECK(assessment.counts[ItemStatus::not_reached] == 4);
  REQUIRE(assessment.next.has_value());
  CHECK(item_name(protocol, *assessment.next) == "stand_up");

  const std::vector<SideBySide> compared = {{item(protocol, "hip_flexors.left").prompt, 3, 8, 5,
                                             Side::right,
                                             "Right hip flexor is the tighter one (8 against 3)"}};
  CHECK(assessment.differences == compared);
}
