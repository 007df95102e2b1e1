// E4xx: thresholds, conditions and points.
#include "cases.hpp"
#include "kneecheck/lint/lint.hpp"

namespace kneecheck::testing {
namespace {

constexpr FindingCase of_thresholds[] = {
    {"E401", "at_least = 4,", "at_least = ¦12¦,",
     "at_least = 12 can never be met: the scale is 0 to 10", "at_least = 10,"},
    {"E402", "at_least = 4,", "at_least = ¦0¦,",
     "at_least = 0 is met by every answer: the scale is 0 to 10 | leave out the answers that do "
     "not count",
     "at_least = 1,"},
    {"E403", "at_least = 4,", "¦at_least¦ = 7, below = 7,",
     "at_least = 7 with below = 7 is met by no answer | below must be above at_least",
     "at_least = 7, below = 8,"},
    {"E404", "below = 45,", "below = ¦60¦,",
     "below = 60, but the clock stops at 45 s; every full hold would count as short | raise max, "
     "or use below = 45",
     "below = 44,"},
    {"E405", "is = \"clearly\"", "is = ¦\"clearli\"¦",
     "\"clearli\" is not a choice of squat | did you mean \"clearly\"?", "is = \"a little\""},
    {"E406", "at_least = 4,", "¦is¦ = \"4\",", "a scale uses at_least or below, not is",
     "below = 4,"},
    {"E407", "{ below = 45,", "¦{", "this finding has no condition | add at_least or below",
     "{ below = 40,"},
    {"E408", "weak_core = 50", "weak_core = ¦0¦", "0 points say nothing | leave them out",
     "weak_core = 1"},
    {"E409", "difference = [{ at_least = 3,", "min = -1\ndifference = [{ ¦percent_below¦ = 80,",
     "percent_below needs min of 0 or more | use at_least", "difference = [{ percent_below = 80,"},
    {"E410", "[{ at_least = 3,", "[{ at_least = ¦11¦,",
     "left and right can differ by 10 at most; at_least = 11", "[{ at_least = 10,"},
    {"E417", "{ at_least = 4,", "{ ¦side¦ = \"other\", at_least = 4,",
     "side = \"other\" with a difference to the same imbalance (tight_calf) can cancel out | give "
     "the points to the same side, or drop the difference",
     "{ side = \"same\", at_least = 4,"},
    {"E429", "points = { weak_core = 50 }",
     "if = { prompt = \"swollen\", is = \"no\" }, points = { weak_core = ¦-5¦ }",
     "points under if must be positive; if adds to the other explanation, it never subtracts",
     "if = { prompt = \"swollen\", is = \"no\" }, points = { weak_core = 5 }"},
};

}  // namespace

CaseGroup threshold_cases() { return {"base_protocol.toml", lint_protocol, of_thresholds}; }

}  // namespace kneecheck::testing
