// P8 to P12, for TOML as a language: wherever a file breaks one of its rules, and however it keeps
// them.
#include "support/toml_documents.hpp"

#include <string>
#include <vector>

#include "faults/faults.hpp"
#include "support/contains.hpp"

namespace kneecheck::testing {
namespace {

const std::string documents_base = KNEECHECK_SOURCE_DIR "/tests/support/base_protocol.toml";

std::string supported(const std::string& name) {
  return read_file(KNEECHECK_SOURCE_DIR "/tests/support/" + name);
}

struct WayIn {
  std::string right;  // a file of its sort
  std::vector<std::string> run;
  std::vector<std::string> lint;
};

std::vector<WayIn> ways_in() {
  return {
      {supported("base_protocol.toml"), {"run", "--protocol"}, {"lint"}},
      {supported("base_sheet.toml"),
       {"run", "--protocol", documents_base, "--answers"},
       {"lint", "--protocol", documents_base}},
      {supported("base_german.toml"),
       {"run", "--protocol", documents_base, "--lang"},
       {"lint", "--protocol", documents_base}},
  };
}

TEST_CASE("P8 to P11: wrong TOML in any file is refused alike by lint and by a run") {
  const Folder folder;
  const std::vector<WayIn> ways = ways_in();
  const std::vector<TomlDocument> documents = toml_documents("invalid");
  for (std::size_t at = 0; at < documents.size(); at += sanitized ? 10 : 1) {
    const TomlDocument& document = documents[at];
    // Each is tried one way, and each way with many: they all read TOML by the same words.
    const WayIn& way = ways[at % ways.size()];
    INFO(document.name);
    const std::string path = folder.write("own.toml", below(way.right, document));
    const int line = line_below(way.right, wrong_line(document));
    const std::string place = path + ":" + std::to_string(line) + ":";
    const Outcome ran = run(with_more(way.run, {path}));
    check_refused(ran, 3, place);
    const Outcome linted = run(with_more(way.lint, {path}));
    CHECK(linted.status == 1);
    CHECK(contains(linted.out, place));
    CHECK(linted.out == ran.err);
  }
}

TEST_CASE(
    "P8 to P11: a file of nothing but wrong TOML is refused as a protocol on its wrong line") {
  const Folder folder;
  const std::vector<TomlDocument> documents = toml_documents("invalid");
  for (std::size_t at = 0; at < documents.size(); at += sanitized ? 10 : 1) {
    const TomlDocument& document = documents[at];
    INFO(document.name);
    const std::string path = folder.write("own.toml", document.source);
    check_refused(run_protocol(path), 3, path + ":" + std::to_string(wrong_line(document)) + ":");
  }
}

std::string shown_as(const std::string& path) { return run({"show", path}).out; }

std::string report_of(const std::vector<std::string>& arguments, const std::string& answers = "") {
  const Outcome outcome = run(arguments, Bytes{answers});
  INFO(outcome.err);
  CHECK(outcome.status == 0);
  return outcome.out;
}

// The file under the name of the original, which is shown in what is printed.
std::string spelling_at(const Folder& folder, const TomlDocument& spelling) {
  return folder.write("base_protocol.toml", spelling.source);
}

TEST_CASE("P12: however TOML lets a protocol be written, it is the same protocol") {
  const Folder folder;
  const std::string answers = supported("base_answers.txt");
  const std::string original = spelling_at(folder, {"", supported("base_protocol.toml")});
  const std::string shown = shown_as(original);
  const std::string report = report_of({"--protocol", original}, answers);
  REQUIRE_FALSE(report.empty());
  for (const TomlDocument& spelling : toml_documents("spellings/protocol")) {
    INFO(spelling.name);
    const std::string path = spelling_at(folder, spelling);
    CHECK(shown_as(path) == shown);
    CHECK(report_of({"--protocol", path}, answers) == report);
    CHECK(report_of({"--protocol", path, "--format", "json"}, answers) ==
          report_of({"--protocol", documents_base, "--format", "json"}, answers));
  }
}

TEST_CASE("P12: however TOML lets a sheet or a translation be written, it is the same") {
  const Folder folder;
  const std::string support = KNEECHECK_SOURCE_DIR "/tests/support/";
  const std::vector<std::string> base = {"--protocol", documents_base};
  const std::string of_sheet =
      report_of(with_more(base, {"--answers", support + "base_sheet.toml"}));
  for (const TomlDocument& spelling : toml_documents("spellings/sheet")) {
    INFO(spelling.name);
    const std::string path = folder.write("sheet.toml", spelling.source);
    CHECK(report_of(with_more(base, {"--answers", path})) == of_sheet);
  }
  const std::string answers = supported("base_answers.txt");
  const std::string german =
      report_of(with_more(base, {"--lang", support + "base_german.toml"}), answers);
  for (const TomlDocument& spelling : toml_documents("spellings/translation")) {
    INFO(spelling.name);
    const std::string path = folder.write("german.toml", spelling.source);
    CHECK(report_of(with_more(base, {"--lang", path}), answers) == german);
  }
}

}  // namespace
}  // namespace kneecheck::testing
