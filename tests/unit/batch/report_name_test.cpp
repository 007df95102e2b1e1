// What the file of a row's report is called.
#include "kneecheck/batch/report_name.hpp"

#include <utility>

#include "support/catch.hpp"
#include "support/miniature.hpp"

namespace kneecheck::testing {
namespace {

TEST_CASE("a report is called after its runner, whatever script the name is in") {
  const std::pair<const char*, const char*> names[] = {
      {"r12", "r12"},
      {"K.M.", "K.M"},
      {"Jürgen Groß", "Jürgen-Groß"},
      {"Ζωή", "Ζωή"},
      {"नमस्ते", "नमस्ते"},
      {"山田 太郎", "山田-太郎"},
      {"  Ann  Smith (left)", "Ann-Smith-left"},
      {"ann+bo_2", "ann+bo_2"},
  };
  for (const auto& [id, name] : names) CHECK(report_name(id, 7) == name);
}

TEST_CASE("no id leads a report out of its folder, hides it or makes it an option") {
  const std::pair<const char*, const char*> names[] = {
      {"../../etc/passwd", "etc-passwd"},
      {"/etc/passwd", "etc-passwd"},
      {"..", "row-7"},
      {".hidden", "hidden"},
      {"-rf", "rf"},
      {"a\\b:c*?\"<>|d", "a-b-c-d"},
      {"a\nb\tc\x1b[2Jd", "a-b-c-2Jd"},
      {"a\xE2\x80\xAE"
       "b",
       "a-b"},
      {"\xFF\xFE", "row-7"},
      {"", "row-7"},
      {"   ", "row-7"},
      {"con.", "con"},
  };
  for (const auto& [id, name] : names) CHECK(report_name(id, 7) == name);
}

TEST_CASE("a long id is cut between two characters, and costs no more than its bytes") {
  CHECK(report_name(repeated("x", 1 << 20), 7) == repeated("x", 80));
  CHECK(report_name(repeated("x", 79) + "ü", 7) == repeated("x", 79));
  CHECK(report_name(repeated("/", 1 << 20) + "x", 7) == "x");
}

}  // namespace
}  // namespace kneecheck::testing
