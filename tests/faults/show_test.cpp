// show and schema: what they print, and the rows of faults that are theirs.
#include <csignal>

#include "faults/faults.hpp"
#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/report/schema.hpp"

namespace kneecheck::testing {
namespace {

const std::vector<std::vector<std::string>> printing_arguments = {{"show"},
                                                                  {"show", "--toml"},
                                                                  {"show", "--template"},
                                                                  {"show", "--translation"},
                                                                  {"schema", "report"}};

TEST_CASE("O1: a listing or a schema that could not be printed is never a success") {
  for (const auto& arguments : printing_arguments) {
    Run what{.arguments = arguments};
    what.output = File{"/dev/full"};
    check_refused(run(what), 5, "kneecheck: standard output: No space left on device\n");
    what.output = Closed{};
    check_refused(run(what), 5, "kneecheck: standard output: Bad file descriptor\n");
  }
}

TEST_CASE("O1: when the reader of a listing goes away the program dies as others do") {
  for (const auto& arguments : printing_arguments) {
    const Outcome outcome = run(Run{.arguments = arguments, .output = BrokenPipe{}});
    CHECK(outcome.signal == SIGPIPE);
    CHECK(outcome.err.empty());
  }
}

TEST_CASE("show --toml prints a built-in protocol or a file byte for byte") {
  for (const BuiltinFile& file : builtin_files()) {
    CHECK(run({"show", std::string(file.name), "--toml"}).out == file.source);
  }
  const Folder folder;
  const std::string source = "# mine\r\n" + miniature();
  CHECK(run({"show", "--toml", folder.write("mine.toml", source)}).out == source);
}

TEST_CASE("show without a protocol shows the default one") {
  const Outcome outcome = run({"show"});
  CHECK(outcome.status == 0);
  CHECK(outcome.err.empty());
  CHECK(outcome.out == run({"show", std::string(builtin_files().front().name)}).out);
}

TEST_CASE("A template that show printed is answered as a sheet, with everything missing") {
  const Folder folder;
  const std::string sheet = folder.write("sheet", run({"show", miniature_path, "--template"}).out);
  CHECK(run({"-p", miniature_path, "-a", sheet, "--partial"}).status == 0);
  check_refused(run({"-p", miniature_path, "-a", sheet}), 4, "13 answers are missing");
}

TEST_CASE("A translation that show printed is one, though nothing in it is translated yet") {
  const Folder folder;
  const std::string skeleton =
      folder.write("de.toml", run({"show", miniature_path, "--translation"}).out);
  const auto report = [](std::vector<std::string> more) {
    more.insert(more.end(), {"-p", miniature_path});
    return run(more, Bytes{miniature_answers}).out;
  };
  CHECK_FALSE(report({}).empty());
  CHECK(report({"--lang", skeleton}) == report({}));
}

TEST_CASE("schema prints the schema that is asked for, one that is a file byte for byte") {
  CHECK(run({"schema", "protocol"}).out == protocol_schema());
  CHECK(run({"schema", "sheet"}).out == read_file(KNEECHECK_SOURCE_DIR "/data/sheet.schema.json"));
  CHECK(run({"schema", "report"}).out ==
        read_file(KNEECHECK_SOURCE_DIR "/data/report.schema.json"));
  CHECK(run({"schema", "comparison"}).out ==
        read_file(KNEECHECK_SOURCE_DIR "/data/comparison.schema.json"));
}

TEST_CASE("C1: what show and schema cannot do is refused, with a hint") {
  check_refused(run({"show", "--toml", "--template"}), 2, "exclude each other");
  check_refused(run({"show", "--translation", "--toml"}), 2, "exclude each other");
  check_refused(run({"show", "runner-kne"}), 2, "did you mean runner-knee?");
  check_refused(run({"show", "quick", "quick"}), 2, "show: quick is one word too many");
  check_refused(run({"show", "--tml"}), 2, "did you mean --toml?");
  check_refused(run({"show", "--width", "19"}), 2, "a whole number from 20 to 1000");
  check_refused(run({"schema"}), 2, "schema protocol, sheet, report, comparison or history");
  check_refused(run({"schema", "reports"}), 2, "did you mean report?");
  check_refused(run({"--partial", "show"}), 2, "--partial: is no option of show");
}

TEST_CASE("A protocol that does not load is not shown in any form") {
  const Folder folder;
  const std::string path = folder.write("bad.toml", with(miniature(), "format = 1", "format = 2"));
  for (const char* form : {"--toml", "--template", "--translation", "--ascii"}) {
    check_refused(run({"show", path, form}), 3, "error[E010]");
  }
  check_refused(run({"show", folder.path()}), 3, "is a directory");
  check_refused(run({"show", folder / "none.toml"}), 5, "No such file or directory");
}

}  // namespace
}  // namespace kneecheck::testing
