#include "kneecheck/interview/review.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/page_reply.hpp"
#include "kneecheck/answers/reply.hpp"
#include "kneecheck/answers/spelling.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/interview/cost.hpp"
#include "kneecheck/protocol/wording.hpp"
#include "kneecheck/report/phrases.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/letter_case.hpp"
#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {
namespace {

// A side's answer as briefly as two of them stand in a line.
Text short_words(const Prompt& prompt, int value) {
  if (prompt.kind == Kind::hold) return text("{} s", value);
  if (prompt.kind == Kind::choice && !numbers_are_texts(prompt)) return text("{}", value + 1);
  return safe_text(value_words(prompt, value));
}

// Counts the questions with an answer that are asked `now` and were not `then`. What was not asked
// because of a stop does not count.
int answers_moved(const Interview& interview, const Course& now, const Course& then) {
  return static_cast<int>(std::ranges::count_if(interview.items(), [&](Item item) {
    return begins_page(interview.protocol(), item) && now.standing(item) == Standing::asked &&
           then.standing(item) != Standing::asked && then.standing(item) != Standing::after_stop &&
           interview.answers().get(item).status != Status::not_reached;
  }));
}

// "Act today: a locked knee needs a professional."
Text flag_words(const Interview& interview, const RaisedFlag& raised) {
  const Protocol& protocol = interview.protocol();
  const RedFlag& flag = interview.prompt_of(raised.item).red_flags[raised.flag];
  const Text says = safe_text(sentence_of(protocol, interview.answers(), raised));
  if (raised.unsure) return text("This could not be ruled out: {}", says);
  return text("{}: {}", sentence_case(urgency_words(flag.urgency).str()), says);
}

void tell_stop(const Interview& interview, Person& person) {
  person.show("\n");
  for (const RaisedFlag& flag :
       most_urgent_first(interview.protocol(), interview.course().flags())) {
    if (flag.action == FlagAction::stop) person.warn(flag_words(interview, flag), Ink::strong);
  }
  if (interview.course().stop()->kind == StopKind::pain) {
    person.warn(safe_text(interview.protocol().safety.refer));
  }
}

constexpr int mark_columns = 5;  // "11r", and blanks

// "11", "11l", "11r": the number that the counter gives the question, and the side.
Text mark_of(const Interview& interview, Item item) {
  const Text number = text("{:>2}", interview.number_of(item.prompt));
  return number + safe_text(side_name(item.side).substr(0, 1));
}

// The item that a number means, with l, left, r or right behind it; without one the first of two.
std::optional<Item> item_marked(const Interview& interview, const std::vector<Item>& items,
                                std::string_view words) {
  const std::string typed = folded(words);
  const std::size_t digits = std::min(typed.find_first_not_of("0123456789"), typed.size());
  const auto number = strict_number(std::string_view(typed).substr(0, digits), 0);
  const std::string_view side = trimmed(std::string_view(typed).substr(digits));
  const auto meant = std::ranges::find_if(items, [&](Item item) {
    const ReplyMeaning own = item.side == Side::left ? ReplyMeaning::left : ReplyMeaning::right;
    return number == interview.number_of(item.prompt) &&
           (side.empty() ||
            (item.side != Side::whole && interview.protocol().words.says(own, side)));
  });
  return meant == items.end() ? std::nullopt : std::optional(*meant);
}

// Returns the command that `words` are. Commands are the same at every question, so any prompt will
// do to have them read.
std::optional<Command> command_in(const Interview& interview, std::string_view words) {
  Prompt any;
  any.kind = Kind::yes_no;
  const Reply reply = parse_reply(any, words, interview.protocol().words);
  const Command* const command = std::get_if<Command>(&reply);
  return command ? std::optional(*command) : std::nullopt;
}

// Who names the better side is told which is the worse one; empty where none is named.
Text worse_of_better(const Prompt& prompt, Answer answer) {
  if (!prompt.names_better || answer.status != Status::answered || !answer.value) return {};
  const Side worse = worse_side(prompt, *answer.value);
  return worse == Side::whole ? Text() : text("so the {} side is the worse one", side_words(worse));
}

}  // namespace

Text difference_words(const Protocol& protocol, const Answers& answers, PromptIndex index) {
  const Prompt& prompt = protocol.prompts[index];
  if (const Text worse = worse_of_better(prompt, answers.get({index, Side::whole})); !worse.empty())
    return worse;
  if (!prompt.per_side || !prompt.worse) return {};
  const Answer left = answers.get({index, Side::left});
  const Answer right = answers.get({index, Side::right});
  const auto plain = [](Answer answer) {
    return answer.status == Status::answered && answer.value.has_value();
  };
  if (!plain(left) || !plain(right)) return {};
  const Side worse = worse_side(prompt, *left.value, *right.value);
  Text verdict = "the same";
  if (worse != Side::whole) {
    // As the report would say it now, if it ranks the pair.
    const std::vector<SideBySide> pairs = Assessor(protocol).assess(answers).differences;
    const auto pair = std::ranges::find(pairs, index, &SideBySide::prompt);
    verdict = text("the {} side is {}", side_words(worse),
                   pair == pairs.end() ? Text("worse") : worse_words(prompt, *pair));
  }
  return text("left {}, right {}: {}", short_words(prompt, *left.value),
              short_words(prompt, *right.value), verdict);
}

std::vector<Text> news(const Interview& interview, const Course& before, Item item) {
  const Course& course = interview.course();
  const Text advice = safe_text(interview.protocol().safety.refer);
  std::vector<Text> lines;
  bool refer = false;
  bool open = false;  // a warning was left open that would stop the screen
  std::vector<Item> unsure;
  for (const RaisedFlag& flag : course.flags()) {
    if (flag.unsure) unsure.push_back(flag.item);
  }
  const Group* told = nullptr;  // the page whose open signs were told
  for (const RaisedFlag& flag : course.flags()) {
    if (flag.action == FlagAction::stop) continue;
    const bool known = std::ranges::find(before.flags(), flag) != before.flags().end();
    if (known && !on_one_page(interview.protocol(), flag.item, item)) continue;
    refer = true;
    open = open || flag.unsure;
    const Group* const page =
        flag.unsure ? page_left_open(interview.protocol(), interview.answers(), unsure, flag.item)
                    : nullptr;
    if (page == nullptr) {
      lines.push_back(flag_words(interview, flag));
    } else if (page != told) {
      lines.push_back(
          open_page_words(interview.protocol(), interview.answers(), unsure, flag.item));
      told = page;
    }
  }
  const bool painful = interview.answers().get(item).status == Status::pain;
  if (painful && interview.prompt_of(item).pain == PainRule::refer) {
    lines.push_back(advice);
    refer = true;
  }
  // Nobody is told to do no tests and to go on in one breath.
  if (refer && !course.stop()) {
    lines.push_back(
        open ? Text("Go on only if it does not apply to you; the report will say it first.")
             : Text("You can go on; the report will say it first."));
  }
  if (course.pain_limit() && !before.pain_limit() && !course.stop()) {
    lines.push_back(
        "Pain has stopped enough tests: the other tests that need effort are left out.");
    lines.push_back(advice);
  }
  if (const int closed = answers_moved(interview, before, course); closed > 0) {
    lines.push_back(
        counted(closed, "answer kept but no longer applies", "answers kept but no longer apply"));
  }
  if (const int opened = answers_moved(interview, course, before); opened > 0) {
    lines.push_back(counted(opened, "earlier answer applies again", "earlier answers apply again"));
  }
  return lines;
}

void confirm_stop(Interview& interview, Person& person) {
  tell_stop(interview, person);
  const Item item = interview.course().stop()->item;
  while (const auto line = person.hear("Enter ends here, < changes the answer >")) {
    const std::string_view words = trimmed(*line);
    if (words.empty()) return person.end(EndingKind::finished);
    const std::optional<Command> command = command_in(interview, words);
    if (command == Command::back) return interview.go_to(item);
    if (command == Command::quit) return person.end(EndingKind::left);
    if (command == Command::review) return look_over(interview, person);
    if (!words.starts_with('#')) {
      person.warn(text("press Enter, or type < (you typed {})", quoted(words)));
    }
  }
}

std::vector<Item> answered_items(const Interview& interview) {
  std::vector<Item> items;
  std::ranges::copy_if(interview.items(), std::back_inserter(items), [&](Item item) {
    return interview.course().standing(item) == Standing::asked &&
           interview.prompt_of(item).kind != Kind::info && !interview.is_open(item) &&
           begins_page(interview.protocol(), item);
  });
  return items;
}

Text said_words(const Interview& interview, Item item) {
  const Prompt& prompt = interview.prompt_of(item);
  if (prompt.group) return signs_words(interview.protocol(), interview.answers(), item);
  const auto words = interview.words().find(prompt.id);
  if (prompt.kind == Kind::text && words != interview.words().end()) {
    return safe_text(words->second);
  }
  return answer_words(prompt, interview.answers().get(item));
}

Text review_page(const Interview& interview, const std::vector<Item>& items, const Look& look) {
  Text page = inked(rule("Your answers", {}, look), Ink::bold, look) + "\n";
  for (const Item item : items) {
    const Text mark = mark_of(interview, item);
    const Text place = look.accessible ? text("{}: ", mark) : padded(mark, mark_columns);
    const Group* const signs = group_of(interview.protocol(), item);
    const Text title =
        signs == nullptr ? item_words(interview.protocol(), item) : safe_text(signs->title);
    page += wrapped(place, text("{}: {}", title, said_words(interview, item)), look.width);
    const std::vector<Item> page_items = page_of(interview.protocol(), item);
    if (std::ranges::any_of(page_items, [&](Item one) { return costs_plan(interview, one); })) {
      page += wrapped(look.accessible ? Text() : padded({}, mark_columns),
                      "no plan because of this answer", look.width);
    }
  }
  return page;
}

void look_over(Interview& interview, Person& person) {
  const bool on_the_way = interview.current() || interview.course().stop();
  const std::vector<Item> items = answered_items(interview);
  if (items.empty() && on_the_way) return person.warn("nothing is answered yet");
  person.show("\n" + review_page(interview, items, person.look()));
  const Text prompt =
      on_the_way ? Text("Enter goes on; a number changes that answer >")
                 : Text("Enter shows the report; a number changes that answer; < goes back >");
  while (const auto line = person.hear(prompt)) {
    const std::string_view words = trimmed(*line);
    if (words.empty()) return on_the_way ? void() : person.end(EndingKind::finished);
    if (words.starts_with('#')) continue;
    if (const auto item = item_marked(interview, items, words)) return interview.go_to(*item);
    const std::optional<Command> command = command_in(interview, words);
    if (command == Command::quit) return person.end(EndingKind::left);
    if (command == Command::review) return;
    if (command == Command::back) {
      if (!on_the_way) interview.back();
      return;
    }
    person.warn(
        text("press Enter, or type one of the numbers above (you typed {})", quoted(words)));
  }
}

}  // namespace kneecheck
