// Circuit typed: what a line means that somebody types while a circuit is led.
#pragma once

#include <string_view>

#include "kneecheck/interview/person.hpp"

namespace kneecheck {

enum class Said { nothing, pain, quit, other };

// The words mean what they mean at a hold.
Said said(std::string_view line);

// Whether Enter started the clock; if not, person.ending() says why.
bool hear_start(Person& person);

}  // namespace kneecheck
