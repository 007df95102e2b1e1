// P17, P21: what grows with a file grows no faster than the file. Allocations are counted, and not
// seconds, so that nothing else on the machine matters.
#include <functional>

#include "faults/faults.hpp"

namespace kneecheck::testing {
namespace {

// Allocations of a run with these arguments.
long allocations(const std::vector<std::string>& arguments, int status) {
  const Folder folder;
  const std::string count = folder / "count";
  const Outcome outcome =
      run(Run{.arguments = arguments,
              .input = Bytes{"34\n"},
              .environment = {"MEMORY_COUNT=" + count, "LD_PRELOAD=" KNEECHECK_MEMORY_SHIM,
                              "ASAN_OPTIONS=verify_asan_link_order=0:alloc_dealloc_mismatch=0"}});
  INFO(outcome.err.substr(0, 2000));
  REQUIRE(outcome.status == status);
  return std::stol(read_file(count));
}

std::string many(std::string source, int lines, const std::function<std::string(int)>& line) {
  for (int i = 0; i < lines; ++i) source += line(i);
  return source;
}

// A file of so many lines, and one of twice as many.
void check_growth(const std::vector<std::string>& before, int status,
                  const std::function<std::string(int)>& file_of) {
  const Folder folder;
  const auto of = [&](int lines) {
    std::vector<std::string> arguments = before;
    arguments.push_back(folder.write("own.toml", file_of(lines)));
    return allocations(arguments, status);
  };
  constexpr int lines = sanitized ? 500 : 5000;
  const long once = of(lines);
  const long twice = of(2 * lines);
  CAPTURE(once, twice);
  REQUIRE(once > lines);
  CHECK(twice <= 5 * once / 2);
}

TEST_CASE("P17: a translation full of mistakes costs no more a line, however many there are") {
  const std::string beginning =
      "format = 1\ntranslates = \"runner-knee\"\nlanguage = \"de\"\n[text]\n";
  check_growth({"--lang"}, 3, [&](int lines) {
    return many(beginning, lines,
                [](int i) { return "\"sentence " + std::to_string(i) + "\" = 3\n"; });
  });
}

TEST_CASE("P17: findings of lint cost no more a line, however many there are") {
  check_growth({"lint"}, 0, [](int lines) {
    return many(miniature(), lines,
                [](int i) { return "s" + std::to_string(i) + " = { text = \"?\" }\n"; });
  });
}

}  // namespace
}  // namespace kneecheck::testing
