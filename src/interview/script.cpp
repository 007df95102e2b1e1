#include "kneecheck/interview/script.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/guard.hpp"
#include "kneecheck/answers/page_reply.hpp"
#include "kneecheck/answers/reply.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/interview/review.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/utf8.hpp"

namespace kneecheck {

namespace {

int columns(std::string_view words) { return static_cast<int>(count_code_points(words)); }

// One script on its way: where it is, and what it has to say if it must stop there.
class ScriptReading {
 public:
  ScriptReading(Interview& interview, const OnReply& on_reply)
      : interview_(interview), on_reply_(on_reply) {
    interview_.go_on_after_stop();
  }

  // Takes the next line. What ended the reading, if this line did.
  std::optional<ScriptEnd> take(Line line) {
    if (std::holds_alternative<End>(line)) return end("the answers ended on");
    if (const Failed* failed = std::get_if<Failed>(&line)) {
      return ScriptEnd{.kind = ScriptEndKind::failed, .why = failed->why};
    }
    if (std::holds_alternative<TimedOut>(line) || std::holds_alternative<Resumed>(line)) {
      return std::nullopt;  // the wait brought no line
    }
    ++number_;
    line_.clear();
    if (std::holds_alternative<TooLong>(line)) {
      return wrong({.line = number_, .column = 1},
                   {"A109", "write one answer a line", "longer than 1000 bytes"});
    }
    if (const NotText* bytes = std::get_if<NotText>(&line)) {
      return wrong({.line = number_, .column = bytes->column},
                   {"A113", "write plain UTF-8 text without unprintable characters",
                    safe_text(bytes->what)});
    }
    const std::string& whole = std::get<std::string>(line);
    line_ = number_ == 1 ? without_byte_order_mark(whole) : whole;
    const std::string_view words = trimmed(line_);
    return words.empty() || words.starts_with('#') ? std::nullopt : take_words(words);
  }

 private:
  std::optional<ScriptEnd> take_words(std::string_view words) {
    std::optional<Item> item = interview_.current();
    while (item && interview_.prompt_of(*item).kind == Kind::info) {
      interview_.answer({});
      item = interview_.current();
    }
    const Guarded guarded = split_guard(interview_.protocol(), words);
    if (item) {
      if (const auto wrong = wrong_guard(interview_.protocol(), guarded, *item)) {
        const Text matched = text("; the last guard that matched was on line {}", last_guard_);
        const Text usual =
            "an answer is missing or extra above" + (last_guard_ > 0 ? matched : Text());
        return not_for(words, *wrong, usual);
      }
      if (guarded.guard) last_guard_ = number_;
      return take_reply(*item, trimmed(guarded.rest));
    }

    // Everything is answered. Only a command may follow, and only to go back is of use.
    const Prompt& any = interview_.prompt_of(interview_.items().back());
    const Reply reply = any.kind == Kind::info
                            ? Reply(Mistake{})
                            : parse_reply(any, words, interview_.protocol().words);
    if (const Command* command = std::get_if<Command>(&reply)) return obey(*command, words);
    const auto total = static_cast<int>(answered_items(interview_).size());
    const Text all = by_count(total, "the 1 answer was", text("all {} answers were", total));
    return wrong(place_of(words),
                 {"A110", "take the lines that are left over out",
                  text("a line too many: {} given by line {}", all, last_answer_)});
  }

  // The guard of these words is wrong.
  ScriptEnd not_for(std::string_view words, const WrongGuard& why, const Text& usual_remedy) const {
    return wrong(place_of(words.substr(0, words.find(':') + 1)),
                 {"A107", why.remedy.empty() ? usual_remedy : why.remedy, why.problem});
  }

  std::optional<ScriptEnd> take_reply(Item item, std::string_view words) {
    const PageReply reply = parse_page_reply(interview_.protocol(), item, words);
    if (const Mistake* mistake = std::get_if<Mistake>(&reply)) {
      if (const auto unknown = unknown_guard(interview_.protocol(), words, item))
        return not_for(words, *unknown, {});
      return wrong(place_of(words), {mistake->code, written(mistake->wanted), mistake->problem});
    }
    if (const Command* command = std::get_if<Command>(&reply)) return obey(*command, words);
    interview_.answer_page(std::get<std::vector<Answer>>(reply), words);
    last_answer_ = number_;
    line_of_[item] = number_;
    if (on_reply_) on_reply_(item);
    return std::nullopt;
  }

  std::optional<ScriptEnd> obey(Command command, std::string_view words) {
    if (command == Command::quit) return end("the answers were left with quit on");
    if (command == Command::back && interview_.back()) return std::nullopt;
    const Text why =
        command == Command::back
            ? Text("there is no question before this one")
            : text("\"{}\" is for a person, not for a file of answers", safe_text(words));
    return wrong(place_of(words), {"A102", "write an answer, or - to skip", why});
  }

  ScriptEnd wrong(Place place, Mistake mistake) const {
    Diagnostic problem{.code = std::move(mistake.code),
                       .place = place,
                       .message = std::move(mistake.problem),
                       .hint = std::move(mistake.wanted)};
    if (const std::optional<Item> item = interview_.current()) {
      problem.asked = line_question(interview_.protocol(), *item);
    }
    return {.kind = ScriptEndKind::mistake, .problem = std::move(problem), .line = line_};
  }

  // No more lines will be read: that is well when nothing is missing.
  ScriptEnd end(const Text& how) const {
    const Protocol& protocol = interview_.protocol();
    Missing left = missing(protocol, interview_.answers());
    left.count = left.lines;
    ScriptEnd end{.notes = notes()};
    if (!left.first) return end;
    const Text where = number_ == 0 ? Text("no line was given") : text("{} line {}", how, number_);
    end.kind = ScriptEndKind::incomplete;
    end.problem = {
        .code = "A111",
        .place = {.line = number_, .column = number_ == 0 ? 0 : 1},
        .message = text("{}: next is {}; {}", where,
                        safe_text(question_name(protocol, *left.first)), missing_words(left)),
        .hint = "add what is missing, with - for what is to be skipped",
        .asked = line_question(protocol, *left.first)};
    return end;
  }

  // REQUIRES: `part` is a piece of line_.
  Place place_of(std::string_view part) const {
    const auto before = static_cast<std::size_t>(part.data() - line_.data());
    const int column = columns(std::string_view(line_).substr(0, before)) + 1;
    return {.line = number_, .column = column, .end_column = column + columns(part)};
  }

  // Answers to what comes after a stop are kept and not scored; one note says so for all of them.
  std::vector<Diagnostic> notes() const {
    const std::optional<Stop>& stop = interview_.course().stop();
    if (!stop) return {};
    const auto first = line_of_.upper_bound(stop->item);
    if (first == line_of_.end()) return {};
    const int count = static_cast<int>(std::distance(first, line_of_.end()));
    const Text stopping = safe_text(item_name(interview_.protocol(), stop->item));
    return {{.level = Level::note,
             .code = "A114",
             .place = {.line = first->second, .column = 1},
             .message = text("{} after the one that stops the screen, {}, {} kept and not scored",
                             counted(count, "answer"), stopping, by_count(count, "is", "are"))}};
  }

  Interview& interview_;
  const OnReply& on_reply_;
  std::string line_;
  int number_ = 0;       // of the line, from 1
  int last_guard_ = 0;   // the line of the last guard that matched
  int last_answer_ = 0;  // the line of the last answer
  std::map<Item, int> line_of_;
};

}  // namespace

ScriptEnd run_script(Interview& interview, const std::function<Line()>& next_line,
                     const OnReply& on_reply) {
  ScriptReading reading(interview, on_reply);
  for (;;) {
    if (std::optional<ScriptEnd> end = reading.take(next_line())) return *std::move(end);
  }
}

}  // namespace kneecheck
