// Filled: a protocol's sentences with words for their placeholders: its questions and steps as they
// are asked, its warnings and remarks as an answer raises them. Lines, sheets, the conversation and
// the report say them alike.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/answers/standing.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/protocol/wording.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// What the prompt puts into a sentence about `side`: {side}, {unit} and {target}; with an answer
// that has a value also {value}, and of a compare the side that this answer makes the worse one.
Blanks blanks_of(const Prompt& prompt, Side side, Answer answer = {});

// The prompt's question, or one of its steps, as it is asked of `side`.
Text ask_words(const Prompt& prompt, Side side);
Text step_words(const Prompt& prompt, std::string_view step, Side side);

// The same to somebody who has both sides before him: "left/right" for {side}.
Text words_for_both(std::string_view pattern, const Blanks& blanks);

// The words of the item's question: of a page of signs those of the page.
Text question_words(const Protocol& protocol, Item item);

// What a sign of a page says, to stand among others: without its full stop.
Text sign_words(const Prompt& sign);

// 'quads, left - "Stretch, then roll, the left quad. How tight is it?"': an item, for a message.
Text item_question(const Protocol& protocol, Item item);

// The same of what one line answers: an item, or a page of signs.
Text line_question(const Protocol& protocol, Item item);

// The page of signs whose open ones share one sentence, this one among them: at least two of
// `unsure`, the items of flags that could not be ruled out, are signs of it without a plain answer.
// nullptr where something is to be said of the item itself.
const Group* page_left_open(const Protocol& protocol, const Answers& answers,
                            const std::vector<Item>& unsure, Item item);

// The sentence of a raised flag or remark. The protocol's own bytes: safe_text() them before
// printing. Where nobody said which side of a compare is meant, it speaks of "left or right".
std::string sentence_of(const Protocol& protocol, const Answers& answers, const RaisedFlag& raised);
std::string sentence_of(const Protocol& protocol, const Answers& answers,
                        const RaisedRemark& raised);

}  // namespace kneecheck
