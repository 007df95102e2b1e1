// Any bytes as the answers to the base protocol, which has a prompt of each kind: a sheet, or one
// answer a line, as the program tells them apart.
#include "app/files/line_buffer.hpp"
#include "fuzz/fuzz.hpp"
#include "kneecheck/interview/script.hpp"
#include "kneecheck/lint/lint.hpp"
#include "kneecheck/protocol/loader.hpp"

using namespace kneecheck;

namespace {

void expect_sheet(const Protocol& protocol, std::string_view source) {
  fuzz::expect_well_placed(lint_sheet(source, protocol), source);
  try {
    fuzz::expect_reported(protocol, read_sheet(protocol, source).sheet);
  } catch (const BadFile& bad) {
    fuzz::expect(!bad.problems().empty(), "a refusal says why");
  }
}

void expect_script(const Protocol& protocol, std::string_view source) {
  LineBuffer lines;
  lines.add(source);
  bool ended = false;
  const auto next = [&]() -> Line {
    fuzz::expect(!ended, "nothing is read behind the end");
    if (std::optional<Line> line = lines.next()) return *std::move(line);
    if (std::optional<Line> line = lines.last()) return *std::move(line);
    ended = true;
    return End{};
  };
  Interview interview(protocol);
  const ScriptEnd end = run_script(interview, next);
  if (end.kind == ScriptEndKind::complete) {
    fuzz::expect(!missing(protocol, interview.answers()).first, "complete: nothing is missing");
  }
  if (end.kind == ScriptEndKind::mistake) {
    fuzz::expect(end.problem && end.problem->place.line > 0, "a mistake is on a line");
    fuzz::expect_harmless(render(*end.problem, "file", source).str());
  }
  Sheet sheet;
  sheet.answers = interview.answers();
  sheet.words = interview.words();
  fuzz::expect_reported(protocol, sheet);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Protocol protocol =
      load_protocol(fuzz::file_bytes(KNEECHECK_SOURCE_DIR "/tests/support/base_protocol.toml"));
  const std::string_view source = fuzz::view(data, size);
  if (looks_like_sheet(source)) {
    expect_sheet(protocol, source);
  } else {
    expect_script(protocol, source);
  }
  return 0;
}
