#include "app/files/answer_source.hpp"

#include <cerrno>
#include <map>
#include <string>
#include <system_error>
#include <utility>

#include "app/failure.hpp"
#include "app/files/line_buffer.hpp"
#include "app/files/open_file.hpp"
#include "app/files/output.hpp"
#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/reply.hpp"
#include "kneecheck/interview/interview.hpp"
#include "kneecheck/interview/review.hpp"
#include "kneecheck/interview/script.hpp"
#include "kneecheck/protocol/bad_file.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/encoding.hpp"
#include "kneecheck/text/utf8.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t chunk_bytes = 4096;

// Whether `head` holds enough to tell: a line that is neither blank nor a comment, ended or too
// long for an answer. Takes the whole lines before it off, so that nobody looks at them again.
bool is_enough(std::string_view& head) {
  for (std::size_t end = head.find('\n');; end = head.find('\n')) {
    const std::string_view line = without_byte_order_mark(head.substr(0, end));
    const std::size_t first = line.find_first_not_of(" \t\r");
    const bool tells = first != std::string_view::npos && line[first] != '#';
    if (end == std::string_view::npos) return tells && line.size() > max_line_bytes;
    if (tells) return true;
    head.remove_prefix(end + 1);
  }
}

// The lines of a file or a pipe, as they come. Looks far enough ahead to tell a sheet from lines,
// and never holds more than that.
class LineReader {
 public:
  explicit LineReader(InputFile file) : file_(std::move(file)) {}

  // Reads on until the first line that is neither blank nor a comment, and says whether it begins a
  // sheet. Only before the first next(). Throws Failure (3) for a directory.
  bool begins_a_sheet() {
    std::size_t passed = 0;
    while (!ended_ && error_ == 0 && lines_.rest().size() <= max_file_bytes) {
      std::string_view head = lines_.rest().substr(passed);
      if (is_enough(head)) break;
      passed = lines_.rest().size() - head.size();
      fill();
    }
    if (error_ == EISDIR) throw system_failure(file_.name, error_);
    return looks_like_sheet(lines_.rest());
  }

  // What begins_a_sheet() has looked at.
  std::string_view head() const { return lines_.rest(); }

  // The rest of the input, with what was looked at. Throws Failure (3, 5).
  std::string whole() const {
    if (error_ != 0) throw system_failure(file_.name, error_);
    std::string begun(lines_.rest());
    return ended_ ? begun : read_whole(file_, std::move(begun));
  }

  // The next line. After End or Failed, the same again.
  Line next() {
    while (true) {
      if (auto line = lines_.next()) return *line;
      if (error_ != 0) return Failed{std::generic_category().message(error_)};
      if (ended_) return lines_.last().value_or(End{});
      fill();
    }
  }

  const Text& name() const { return file_.name; }

 private:
  void fill() {
    std::string bytes;
    error_ = read_more(file_.descriptor.number(), chunk_bytes, bytes, ended_);
    lines_.add(bytes);
  }

  InputFile file_;
  LineBuffer lines_;
  bool ended_ = false;
  int error_ = 0;
};

// A script keeps only the wrong line, so the lines above it are shown as blank.
std::string source_up_to(const Diagnostic& problem, const std::string& line) {
  if (line.empty() || problem.place.line < 1) return "";
  return std::string(static_cast<std::size_t>(problem.place.line - 1), '\n') + line;
}

Text question_and_answer(const Protocol& protocol, Item item, Answer answer,
                         const std::map<std::string, std::string>& words) {
  const Prompt& prompt = protocol.prompts[item.prompt];
  const auto said = words.find(prompt.id);
  const bool in_words = prompt.kind == Kind::text && answer.status == Status::answered;
  return text(
      "{}: {}\n-> {}\n", safe_text(item_name(protocol, item)), ask_words(prompt, item.side),
      in_words && said != words.end() ? safe_text(said->second) : answer_words(prompt, answer));
}

Sheet read_lines(const Options& options, const Protocol& shown, const Text& name,
                 LineReader& reader, Sheet begun) {
  Interview interview(shown, begun.answers, begun.words);
  OnReply tell;
  if (options.transcript) {
    tell = [&](Item item) {
      say(text("{}: {}\n-> {}\n", safe_text(question_name(shown, item)),
               question_words(shown, item), said_words(interview, item)));
    };
  }
  const ScriptEnd end = run_script(
      interview, [&reader] { return reader.next(); }, tell);
  if (end.kind == ScriptEndKind::failed) {
    throw failure(ExitStatus::refused, text("{}: {}", reader.name(), safe_text(end.why)));
  }
  if (end.kind == ScriptEndKind::mistake) {
    throw Failure(
        ExitStatus::bad_data,
        render(*end.problem, name, source_up_to(*end.problem, end.line), message_columns()));
  }
  if (end.kind == ScriptEndKind::incomplete && !options.partial) {
    throw Failure(ExitStatus::incomplete, render(*end.problem, name, ""));
  }
  say(render_all(end.notes, name, ""));
  begun.answers = interview.answers();
  begun.words = interview.words();
  return begun;
}

Sheet read_whole_sheet(const Options& options, const ShownProtocol& shown, const Text& name,
                       const LineReader& reader) {
  const Protocol& protocol = shown.original();
  const std::string source = reader.whole();
  const ReadSheet read = read_or_refuse(name, source, [&] { return read_sheet(protocol, source); });
  const Sheet& sheet = read.sheet;
  require_all_answers(options, protocol, sheet.answers, name,
                      "add what is missing, \"skip\" for what is to be skipped");
  say(render_all(read.notes, name, ""));
  if (options.transcript) {
    for (const Item item : items_of(protocol)) {
      const Answer answer = sheet.answers.get(item);
      if (answer.status == Status::not_reached) continue;
      say(question_and_answer(shown.shown(), item, answer, sheet.words));
    }
  }
  return sheet;
}

}  // namespace

Sheet read_answers(const Options& options, const ShownProtocol& protocol, Sheet begun) {
  const std::string path = options.answers.value_or("-");
  InputFile file = open_input(path);
  const Text name = file.name;
  // Messages about reading it name it in words.
  if (path == "-") file.name = "standard input";
  LineReader reader(std::move(file));
  const bool is_sheet = reader.begins_a_sheet();
  if (const auto problem = encoding_problem(reader.head()))
    throw Failure(ExitStatus::bad_data, render(*problem, name, ""));
  if (!is_sheet) {
    return read_lines(options, protocol.shown(), name, reader, std::move(begun));
  }
  if (begun.answers != Answers{}) {
    throw failure(ExitStatus::bad_data,
                  text("{}: is a whole sheet; the session is carried on line by line", name));
  }
  return read_whole_sheet(options, protocol, name, reader);
}

void require_all_answers(const Options& options, const Protocol& protocol, const Answers& answers,
                         const Text& name, const Text& hint) {
  const Missing left = missing(protocol, answers);
  if (!left.first || options.partial) return;
  const Diagnostic problem{
      .code = "A111",
      .message =
          text("next is {}; {}", safe_text(item_name(protocol, *left.first)), missing_words(left)),
      .hint = hint};
  throw Failure(ExitStatus::incomplete, render(problem, name, ""));
}

}  // namespace kneecheck
