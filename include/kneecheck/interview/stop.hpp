// Stop: the sentence to act on of a warning sign, and the pause where the screen ends or the answer
// is changed.
#pragma once

#include "kneecheck/answers/standing.hpp"
#include "kneecheck/interview/interview.hpp"
#include "kneecheck/interview/person.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// "Act today: a locked knee needs a professional."
Text flag_words(const Interview& interview, const RaisedFlag& raised);

// Says why the screen ends here and what to do. Leaves when the interview moved or the person left,
// or when the stop is to be shown again.  REQUIRES: interview.course().stop().
void confirm_stop(Interview& interview, Person& person);

}  // namespace kneecheck
