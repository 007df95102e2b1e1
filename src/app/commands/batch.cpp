// kneecheck batch: a table of answers in, a table of scores out, a row at a time.
#include "kneecheck/batch/batch.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "app/commands/commands.hpp"
#include "app/environment.hpp"
#include "app/failure.hpp"
#include "app/files/open_file.hpp"
#include "app/files/output.hpp"
#include "app/files/protocol_source.hpp"
#include "app/files/storage.hpp"
#include "kneecheck/protocol/bad_file.hpp"
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
  const NamedProtocol named = open_protocol(options.protocol);
  const InputFile input = open_input(path);
  const Text in_words = path == "-" ? Text("standard input") : input.name;

  ProgressLine progress(options.look);
  const RowStreams streams = {.read =
                                  [&](std::string& bytes) {
                                    bool ended = false;
                                    const int error = read_more(input.descriptor.number(),
                                                                read_bytes, bytes, ended);
                                    if (error != 0) throw system_failure(in_words, error);
                                    return !ended;
                                  },
                              .has_more = [&] { return has_bytes(input.descriptor.number()); },
                              .write = [](std::string_view rows) { print_rows(rows); },
                              .tell =
                                  [&](const Diagnostic& problem) {
                                    progress.clear();
                                    say(render(problem, input.name, ""));
                                  },
                              .progress = [&](const Tally& so_far) { progress.update(so_far); }};
  try {
    const Tally tally = run_batch(named.protocol, options.batch, streams);
    progress.clear();
    if (tally.stopped) say(stopped_words(tally));
    say(tally_words(tally) + "\n");
    return tally.failed > 0 ? ExitStatus::no : ExitStatus::done;
  } catch (const BadFile& bad) {
    throw Failure(ExitStatus::bad_data, render_all(bad.problems(), input.name, ""));
  }
}

}  // namespace kneecheck
