// batch at a terminal: a line that tells how far it came, which is nowhere else.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "faults/faults.hpp"
#include "support/contains.hpp"
#include "support/pty_process.hpp"
#include "support/shims.hpp"

namespace kneecheck::testing {
namespace {

constexpr std::int64_t one_second = 1'000'000'000;

// A batch at a terminal, whose rows come through a pipe as the test writes them.
struct PipedBatch {
  PipedBatch(const std::string& more, const std::string& rows_go_to) {
    const std::string pipe = folder / "rows";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    terminal.emplace(PtySetup{
        .arguments = {"-c", "exec \"$0\" batch -p \"$1\" " + more + " < \"$2\" " + rows_go_to,
                      KNEECHECK_PROGRAM, miniature_path, pipe, folder / "out"},
        .environment = shimmed(clock),
        .program = "sh"});
    // Behind the terminal, whose shell would hold the pipe open as well.
    writer = ::open(pipe.c_str(), O_RDWR | O_CLOEXEC);
  }
  ~PipedBatch() { ::close(writer); }
  PipedBatch(const PipedBatch&) = delete;
  PipedBatch& operator=(const PipedBatch&) = delete;

  void write(const std::string& rows) const {
    REQUIRE(::write(writer, rows.data(), rows.size()) == static_cast<ssize_t>(rows.size()));
  }
  void end() {
    ::close(writer);
    writer = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
  }

  Folder folder;
  ClockShim clock;
  int writer = -1;
  std::optional<PtyProcess> terminal;
};

TEST_CASE("a person at a terminal sees how far a long batch came, and no trace of it is left") {
  PipedBatch batch("", "> \"$3\"");
  batch.write("id,plank\nr1,32\nr2,30\n");
  batch.terminal->wait_for("12 answers have no column");
  batch.terminal->wait_until_asleep();
  batch.clock->boottime_ns += one_second;
  batch.write("r3,x\n");
  batch.terminal->wait_for("error[A102]: plank: \"x\"");
  batch.terminal->wait_for("3 rows, ");
  batch.terminal->wait_for(" a second, 1 bad");
  batch.write("r4,30\n");
  batch.end();
  batch.terminal->wait_for("4 rows: 3 scored, 1 error, 0 red flags");
  const Outcome outcome = batch.terminal->wait();
  CHECK(outcome.status == 1);
  for (const std::string& line : batch.terminal->screen().lines())
    CHECK_FALSE(contains(line, " a second"));
  CHECK(read_file(batch.folder / "out").find("4,5,r4,ok,") != std::string::npos);
}

TEST_CASE("no progress is shown to a listener, nor where the rows go to the terminal themselves") {
  for (const auto& [more, rows_go_to] :
       {std::pair<std::string, std::string>{"--accessible", "> \"$3\""}, {"", ""}}) {
    PipedBatch batch(more, rows_go_to);
    batch.write("id,plank\nr1,32\n");
    batch.terminal->wait_for("12 answers have no column");
    batch.terminal->wait_until_asleep();
    batch.clock->boottime_ns += one_second;
    batch.write("r2,x\n");
    batch.end();
    batch.terminal->wait_for("2 rows: 1 scored, 1 error, 0 red flags");
    CHECK(batch.terminal->wait().status == 1);
    CHECK_FALSE(contains(batch.terminal->bytes(), " a second"));
  }
}

}  // namespace
}  // namespace kneecheck::testing
