// P17, P21: what grows with a file grows no faster than the file, whatever the file. Allocations
// and their bytes are counted, and not seconds, so that nothing else on the machine matters.
#include <sstream>

#include "faults/faults.hpp"
#include "kneecheck/batch/csv_template.hpp"
#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "support/histories.hpp"
#include "support/hostile.hpp"

namespace kneecheck::testing {
namespace {

struct Cost {
  long allocations = 0;
  long bytes = 0;
};

Cost cost_of(const HostileUse& use) {
  const Folder folder;
  const std::string count = folder / "count";
  const Outcome outcome =
      run(Run{.arguments = use.arguments,
              .environment = {"MEMORY_COUNT=" + count, "LD_PRELOAD=" KNEECHECK_MEMORY_SHIM,
                              "ASAN_OPTIONS=verify_asan_link_order=0:alloc_dealloc_mismatch=0"}});
  INFO(outcome.err.substr(0, 2000));
  REQUIRE(outcome.signal == 0);
  REQUIRE(outcome.status <= 4);
  Cost cost;
  std::istringstream(read_file(count)) >> cost.allocations >> cost.bytes;
  REQUIRE(cost.allocations > 0);
  return cost;
}

// Every shape of such a file, in all its uses: of 64 KiB, and twice as long. The counts are the
// same under the sanitizers, where each use takes long, so every eighth shape stands for all there.
void check_costs(HostileFile file) {
  constexpr std::size_t size = std::size_t{64} * 1024;
  std::size_t number = 0;
  for (const HostileShape& shape : hostile_shapes()) {
    if (shape.file != file || (sanitized && number++ % 8 != 0)) continue;
    const Folder small;
    const Folder large;
    const std::vector<HostileUse> uses = hostile_uses(shape, size, small);
    const std::vector<HostileUse> doubled = hostile_uses(shape, 2 * size, large);
    for (std::size_t i = 0; i < uses.size(); ++i) {
      const Cost once = cost_of(uses[i]);
      const Cost twice = cost_of(doubled[i]);
      CAPTURE(shape.name, uses[i].name, once.allocations, twice.allocations, once.bytes,
              twice.bytes);
      CHECK(2 * twice.allocations <= 5 * once.allocations);
      CHECK(2 * twice.bytes <= 5 * once.bytes);
    }
  }
}

TEST_CASE("P17: a hostile protocol twice as long costs at most two and a half times as much") {
  check_costs(HostileFile::protocol);
}

TEST_CASE("P17: a hostile sheet twice as long costs at most two and a half times as much") {
  check_costs(HostileFile::sheet);
}

TEST_CASE("P21: hostile lines of answers twice as long cost at most two and a half times as much") {
  check_costs(HostileFile::script);
}

TEST_CASE("P17: a hostile translation twice as long costs at most two and a half times as much") {
  check_costs(HostileFile::translation);
}

TEST_CASE("P17: a history of twice as many sessions costs at most two and a half times as much") {
  const auto cost_of_sessions = [](int sessions) {
    const Folder folder;
    const Protocol protocol = miniature_protocol();
    for (int number = 1; number <= sessions; ++number) {
      folder.write("2026-11-22-runner-knee-" + std::to_string(number) + ".toml",
                   saved_session(protocol, "2026-11-22", "", lines_of_the_year(0)));
    }
    return cost_of({"history", {"history", "-p", miniature_path, "--data-dir", folder.path()}});
  };
  const Cost once = cost_of_sessions(sanitized ? 50 : 200);
  const Cost twice = cost_of_sessions(sanitized ? 100 : 400);
  CAPTURE(once.allocations, twice.allocations, once.bytes, twice.bytes);
  CHECK(2 * twice.allocations <= 5 * once.allocations);
  CHECK(2 * twice.bytes <= 5 * once.bytes);
}

// A piece of output is copied once, for what it is written to; it holds hundreds of rows.
TEST_CASE("P17: once a table has filled its buffers, no row of it allocates anything") {
  const std::string table = csv_template(load_protocol(builtin_files().front().source));
  const std::size_t header = table.find('\n') + 1;
  const auto cost_of_rows = [&](int rows) {
    const Folder folder;
    std::string all = table.substr(0, header);
    for (int row = 0; row < rows; ++row)
      all += "r" + std::to_string(row) + table.substr(table.find(',', header));
    return cost_of({"batch", {"batch", folder.write("table.csv", all)}});
  };
  // Among the first rows an id that is there twice is looked for.
  constexpr int few = 5000;
  constexpr int many = 8000;
  const long more = cost_of_rows(many).allocations - cost_of_rows(few).allocations;
  CHECK(100 * more < many - few);
}

}  // namespace
}  // namespace kneecheck::testing
