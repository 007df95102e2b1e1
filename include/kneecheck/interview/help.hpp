// Help: what `?` shows at a question: how to do it, what fits, and the commands.
#pragma once

#include "kneecheck/interview/interview.hpp"
#include "kneecheck/text/look.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// REQUIRES: interview.current().
Text help_page(const Interview& interview, const Look& look);

}  // namespace kneecheck
