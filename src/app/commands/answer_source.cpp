#include "app/commands/answer_source.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "app/failure.hpp"
#include "app/files/line_reader.hpp"
#include "app/files/output.hpp"
#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/reply.hpp"
#include "kneecheck/interview/interview.hpp"
#include "kneecheck/interview/script.hpp"
#include "kneecheck/protocol/bad_file.hpp"

namespace kneecheck {
namespace {

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

Diagnostic missing_problem(const Protocol& protocol, const Missing& missing) {
  Diagnostic problem;
  problem.code = "A111";
  problem.message = text("next is {}; {}", safe_text(item_name(protocol, *missing.first)),
                         missing_words(missing));
  problem.hint = "add what is missing, \"skip\" for what is to be skipped";
  return problem;
}

}  // namespace

AnswerSource AnswerSource::file(const std::string& path) {
  InputFile file = open_input(path);
  AnswerSource source;
  source.opened_ = std::move(file.descriptor);
  source.descriptor_ = source.opened_.number();
  source.name_ = file.name;
  source.stream_ = file.name;
  return source;
}

AnswerSource AnswerSource::standard_input(bool was_closed) {
  AnswerSource source;
  source.descriptor_ = STDIN_FILENO;
  source.name_ = "<stdin>";
  source.stream_ = "standard input";
  if (was_closed) throw system_failure(source.stream_, EBADF);
  struct stat facts = {};
  if (::fstat(STDIN_FILENO, &facts) == -1) throw system_failure(source.stream_, errno);
  if (S_ISDIR(facts.st_mode)) throw system_failure(source.stream_, EISDIR);
  return source;
}

Sheet AnswerSource::read(const Protocol& protocol, const Protocol& shown, Sheet begun, bool partial,
                         bool transcript) const {
  LineReader reader(descriptor_);
  if (!reader.begins_a_sheet()) {
    return read_lines(shown, reader, std::move(begun), partial, transcript);
  }
  if (begun.answers != Answers{}) {
    throw failure(ExitStatus::bad_data,
                  text("{}: is a whole sheet; the session is carried on line by line", name_));
  }
  return read_toml(protocol, shown, reader, partial, transcript);
}

Sheet AnswerSource::read_lines(const Protocol& shown, LineReader& reader, Sheet begun, bool partial,
                               bool transcript) const {
  Interview interview(shown, begun.answers, begun.words);
  OnReply tell;
  if (transcript) {
    tell = [&](Item item, Answer answer) {
      say(question_and_answer(shown, item, answer, interview.words()));
    };
  }
  const ScriptEnd end = run_script(
      interview, [&reader] { return reader.next(); }, tell);
  switch (end.kind) {
    case ScriptEndKind::failed:
      throw failure(ExitStatus::refused, text("{}: {}", stream_, safe_text(end.why)));
    case ScriptEndKind::mistake:
      throw Failure(
          ExitStatus::bad_data,
          render(*end.problem, name_, source_up_to(*end.problem, end.line), message_columns()));
    case ScriptEndKind::incomplete:
      if (partial) break;
      throw Failure(ExitStatus::incomplete, render(*end.problem, name_, ""));
    case ScriptEndKind::complete:
      break;
  }
  say(render_all(end.notes, name_, ""));
  begun.answers = interview.answers();
  begun.words = interview.words();
  return begun;
}

Sheet AnswerSource::read_toml(const Protocol& protocol, const Protocol& shown, LineReader& reader,
                              bool partial, bool transcript) const {
  const std::string source = reader.whole(stream_);
  ReadSheet read;
  try {
    read = read_sheet(protocol, source);
  } catch (const BadFile& bad) {
    throw Failure(ExitStatus::bad_data,
                  render_all(bad.problems(), name_, source, message_columns()));
  }
  const Sheet& sheet = read.sheet;
  const Missing left = missing(protocol, sheet.answers);
  if (left.first && !partial) {
    throw Failure(ExitStatus::incomplete, render(missing_problem(protocol, left), name_, ""));
  }
  say(render_all(read.notes, name_, ""));
  if (transcript) {
    for (const Item item : items_of(protocol)) {
      const Answer answer = sheet.answers.get(item);
      if (answer.status == Status::not_reached) continue;
      say(question_and_answer(shown, item, answer, sheet.words));
    }
  }
  return read.sheet;
}

}  // namespace kneecheck
