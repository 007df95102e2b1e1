// Any bytes as a table of answers to the base protocol: CSV or JSON Lines, as batch tells them
// apart.
#include <algorithm>

#include "fuzz/fuzz.hpp"
#include "kneecheck/batch/batch.hpp"
#include "kneecheck/protocol/bad_file.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "kneecheck/text/utf8.hpp"

using namespace kneecheck;

namespace {

struct Scored {
  std::string out;
  std::size_t told = 0;
  Tally tally;
  bool refused = false;
};

Scored score(const Protocol& protocol, std::string_view bytes, const BatchRules& rules,
             std::size_t at_once) {
  Scored scored;
  const auto tell = [&](const Diagnostic& problem) {
    ++scored.told;
    fuzz::expect_harmless(render(problem, "file", "").str());
  };
  const RowStreams streams = {.read =
                                  [&](std::string& more) {
                                    const std::string_view next = bytes.substr(0, at_once);
                                    more += next;
                                    bytes.remove_prefix(next.size());
                                    return !next.empty();
                                  },
                              .has_more = [&] { return !bytes.empty(); },
                              .write = [&](std::string_view rows) { scored.out += rows; },
                              .tell = tell,
                              .progress = [](const Tally&) {}};
  try {
    scored.tally = run_batch(protocol, rules, streams);
  } catch (const BadFile& bad) {
    scored.refused = true;
    fuzz::expect(!bad.problems().empty(), "a refusal says why");
    std::ranges::for_each(bad.problems(), tell);
  }
  return scored;
}

void expect_rows(const Protocol& protocol, std::string_view source, const BatchRules& rules) {
  const Scored whole = score(protocol, source, rules, std::string_view::npos);
  const Scored pieces = score(protocol, source, rules, 7);
  fuzz::expect(whole.out == pieces.out && whole.told == pieces.told,
               "how the bytes arrive changes nothing");
  fuzz::expect(!whole.refused || whole.out.empty(), "a refused table has no rows");
  fuzz::expect(!first_bad_byte(whole.out), "rows are UTF-8");
  fuzz::expect(whole.out.find('\x1b') == std::string::npos, "rows drive no terminal");
  fuzz::expect(whole.told >= whole.tally.failed, "a row that fails says why");
  const auto lines = static_cast<std::uint64_t>(std::ranges::count(whole.out, '\n'));
  fuzz::expect(lines >= whole.tally.rows, "a row in is a row out");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Protocol protocol =
      load_protocol(fuzz::file_bytes(KNEECHECK_SOURCE_DIR "/tests/support/base_protocol.toml"));
  const std::string_view source = fuzz::view(data, size);
  expect_rows(protocol, source, {});
  expect_rows(protocol, source, {.out = RowFormat::json_lines, .lenient = true, .full = true});
  expect_rows(protocol, source, {.out = RowFormat::csv, .lenient = true, .raw_csv = true});
  return 0;
}
