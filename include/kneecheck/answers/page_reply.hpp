// Page reply: what one line means as a reply to one question, be it a page of signs or a prompt
// that is asked by itself; and what was said to it, in words.
#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/answers/reply.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// An answer to each item of page_of(), in their order.
using PageReply = std::variant<std::vector<Answer>, Command, Mistake>;

// As parse_reply(). On a page of signs numbers are yes to those signs and no to the others ("2 5",
// "2, 5", "2 and 5"), ?3 is not sure of that one, and 0, none and no are no to all. What is no sign
// of the page, or is named twice, is a Mistake (A102, A104), and so is a yes that does not say to
// which. REQUIRES: the item's prompt is not an info; `line` is valid UTF-8.
PageReply parse_page_reply(const Protocol& protocol, Item item, std::string_view line);

// What a page of signs takes, in a sentence, as wanted_words().
Text wanted_signs();

// The answers to a page of signs in words: the signs that are true, "; " between them, then those
// nobody is sure of, and those that were skipped. "none", "skipped", "not sure" where it is the
// same for all. REQUIRES: group_of(protocol, item).
Text signs_words(const Protocol& protocol, const Answers& answers, Item item);

}  // namespace kneecheck
