// Circuit typed: the words that somebody may type while a circuit is led, and what they mean.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kneecheck/interview/person.hpp"
#include "kneecheck/interview/terminal.hpp"

namespace kneecheck {

enum class Said { nothing, pain, pause, back, skip, help, quit, other };

// The words that questions have mean here what they mean there. Whatever speaks of pain is pain:
// "it hurts", "4 hurt".
Said said(std::string_view line);
// Said::other for what is no text. REQUIRES: `line` is something that was typed.
Said said(const Line& line);

// Which words there are, to somebody whose words are none of them.
Text not_understood(const Line& line);

// A line for each word, with what it does.
Text words_page(const Look& look);

// Whether Enter started the clock; if not, person.ending() says why.
bool hear_start(Person& person);

}  // namespace kneecheck
