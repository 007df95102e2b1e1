// kneecheck batch: a table of answers in, a table of scores out, a row at a time.
#include "kneecheck/batch/batch.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/commands/commands.hpp"
#include "app/environment.hpp"
#include "app/failure.hpp"
#include "app/files/open_file.hpp"
#include "app/files/output.hpp"
#include "app/files/protocol_source.hpp"
#include "app/files/report_folder.hpp"
#include "app/files/storage.hpp"
#include "kneecheck/batch/report_name.hpp"
#include "kneecheck/protocol/bad_file.hpp"
#include "kneecheck/report/group_table.hpp"
#include "kneecheck/report/report.hpp"
#include "kneecheck/text/diagnostic.hpp"
#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t read_bytes = 1 << 16;

// The line that tells somebody at a terminal how far the batch came. Elsewhere there is none.
class ProgressLine {
 public:
  explicit ProgressLine(const LookOptions& look)
      : shows_(::isatty(STDOUT_FILENO) == 0 && conversation_look(look, STDERR_FILENO).redraws) {}
  ~ProgressLine() { clear(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void update(const Tally& tally) {
    if (!shows_) return;
    const Clock::time_point now = clock_now();
    if (now - last_ < least_between) return;
    last_ = now;
    const auto rows = static_cast<std::int64_t>(tally.rows);
    const std::int64_t rate = rows * 1000 / std::max<std::int64_t>((now - start_).count(), 1);
    const Text line = text("{}, {} a second, {} bad", counted(rows, "row"), rate, tally.failed);
    // A line that ran over two could not be drawn over.
    if (display_width(line.str()) < screen_width(STDERR_FILENO)) draw(line);
  }

  // Before anything else is said.
  void clear() {
    if (drawn_.empty()) return;
    draw({});
    [[maybe_unused]] const int error = write_whole(STDERR_FILENO, "\r");
  }

 private:
  static constexpr std::chrono::milliseconds least_between{200};

  // Over what was drawn before, with blanks behind it.
  void draw(const Text& line) {
    const Text whole = padded(line, display_width(drawn_.str()));
    [[maybe_unused]] const int error = write_whole(STDERR_FILENO, "\r" + whole.str());
    drawn_ = line;
  }

  bool shows_;
  Text drawn_;
  Clock::time_point start_ = clock_now();
  Clock::time_point last_ = start_;
};

bool has_bytes(int descriptor) {
  pollfd data = {descriptor, POLLIN, 0};
  return ::poll(&data, 1, 0) > 0;
}

// The reports of rows, in the folder that --report names.
class RowReports {
 public:
  RowReports(const Options& options, const Protocol& protocol, const Text& table)
      : folder_(*options.reports),
        protocol_(protocol),
        table_(table),
        look_(report_look(options.look, true)) {}

  // Throws Failure (5), with the row named.
  void add(const ScoredSheet& scored) {
    Sheet sheet = scored.sheet;
    // As kneecheck report dates a sheet that does not say when it was taken.
    if (sheet.taken.empty()) sheet.taken = taken_now();
    const std::string name = report_name(sheet.person, scored.row);
    const Text page = text_report(protocol_, sheet, scored.assessment, look_);
    const ReportFolder::Added added = folder_.add(name, page.str());
    const Text file = safe_text(added.file);
    if (added.error != 0) {
      throw failure(ExitStatus::refused,
                    text("{}/{}: {}", folder_.name(), file, error_words(added.error)),
                    text("the report of row {}, line {} of {}, was not written, nor any behind it",
                         scored.row, scored.line, table_));
    }
    ++count_;
    if (added.file == name + ".txt") return;
    ++numbered_;
    say(render({.level = Level::note,
                .place = {scored.line, 1, 0},
                .message = text("this row's report is {}, because {}.txt was there already", file,
                                safe_text(name))},
               table_, ""));
  }

  Text words() const {
    const Text numbered =
        text(", {} of them with a number behind the name, because it was taken", numbered_);
    return text("{} in {}{}\n", counted(count_, "report"), folder_.name(),
                numbered_ > 0 ? numbered : Text());
  }

  // Where the table was refused.
  void give_up() const { folder_.remove_if_unused(); }

 private:
  ReportFolder folder_;
  const Protocol& protocol_;
  Text table_;
  Look look_;
  std::int64_t count_ = 0;
  std::int64_t numbered_ = 0;  // of them
};

Text stopped_words(const Tally& tally) {
  return tally.failed == 1 ? Text(
                                 "kneecheck: stopped at the first bad row; no row behind it was "
                                 "read\n")
                           : text("kneecheck: stopped after {}; no row behind them was read\n",
                                  counted(static_cast<std::int64_t>(tally.failed), "bad row"));
}

}  // namespace

ExitStatus batch_command(const Options& options) {
  const std::string path = options.table.value_or("-");
  if (!options.table && ::isatty(STDIN_FILENO) == 1) {
    throw wrong_usage("batch: names no file, and standard input is a terminal",
                      "kneecheck batch FILE; kneecheck show --template --csv prints a table to "
                      "start from");
  }
  require_output();
  const ShownProtocol protocol = open_shown(options.language, open_protocol(options.protocol));
  const InputFile input = open_input(path);
  const Text in_words = path == "-" ? Text("standard input") : input.name;

  ProgressLine progress(options.look);
  std::optional<RowReports> reports;
  if (options.reports) reports.emplace(options, protocol.shown(), input.name);
  std::optional<GroupTable> table;
  if (options.summary) table.emplace(protocol.shown());
  BatchRules rules = options.batch;
  rules.shown = &protocol.shown();
  RowStreams streams;
  streams.read = [&](std::string& bytes) {
    bool ended = false;
    const int error = read_more(input.descriptor.number(), read_bytes, bytes, ended);
    if (error != 0) throw system_failure(in_words, error);
    return !ended;
  };
  streams.has_more = [&] { return has_bytes(input.descriptor.number()); };
  streams.write = [&](std::string_view rows) {
    if (!table) print_rows(rows);
  };
  streams.tell = [&](const Diagnostic& problem) {
    progress.clear();
    say(render(problem, input.name, ""));
  };
  streams.progress = [&](const Tally& so_far) { progress.update(so_far); };
  if (table || reports) {
    streams.scored = [&](const ScoredSheet& scored) {
      if (table) table->add(scored.sheet.person, scored.row, scored.assessment);
      if (!reports) return;
      progress.clear();
      reports->add(scored);
    };
  }
  try {
    const Tally tally = run_batch(protocol.original(), rules, streams);
    progress.clear();
    if (table) {
      const LeftOutRows left_out{tally.failed, tally.in_part, tally.stopped};
      print_result(text_group_table(*table, left_out, report_look(options.look, false)).str());
    }
    if (tally.stopped) say(stopped_words(tally));
    say(tally_words(tally) + "\n");
    if (reports) say(reports->words());
    return tally.failed > 0 ? ExitStatus::no : ExitStatus::done;
  } catch (const BadFile& bad) {
    if (reports) reports->give_up();
    throw Failure(ExitStatus::bad_data, render_all(bad.problems(), input.name, ""));
  }
}

}  // namespace kneecheck
