// The P rows for the other file of knowledge: a translation is hostile text as well.
#include <vector>

#include "faults/faults.hpp"
#include "support/contains.hpp"

namespace kneecheck::testing {
namespace {

const std::string beginning =
    "format = 1\ntranslates = \"runner-knee\"\nlanguage = \"de\"\n[text]\n";

Outcome run_translation(const std::string& path) { return run({"--lang", path}, Bytes{"34\n"}); }

void check_translation_problem(const std::string& source, const std::string& why) {
  const Folder folder;
  const std::string path = folder.write("own.toml", source);
  const Outcome outcome = run_translation(path);
  check_refused(outcome, 3, path + ":");
  check_refused(outcome, 3, why);
  check_small(outcome);
}

TEST_CASE("P1: a translation that is missing or has no name is refused") {
  check_refused(run_translation("no/such.toml"), 5,
                "kneecheck: no/such.toml: No such file or directory\n");
  check_refused(run_translation(""), 2, "kneecheck: --lang: needs a value\n");
}

TEST_CASE("P1: a language there is no translation into is met with those there are") {
  check_refused(run_translation("fr"), 2, "runner-knee speaks en (its own), de");
  check_refused(run({"--protocol", "runner-knee-full", "--lang", "de"}), 2,
                "runner-knee-full speaks en (its own);");
}

TEST_CASE("P2, P4, P6: what is no file that can be read whole is no translation") {
  const Folder folder;
  check_refused(run_translation(folder.path()), 3, ": is a directory\n");
  check_refused(run_translation(folder.write("empty.toml", "")), 3, ": is empty\n");
  check_refused(run_translation(folder.write("big.toml", std::string((1 << 20) + 1, '#'))), 3,
                "larger than 1 MiB");
}

TEST_CASE("P8, P9: a translation nested without end does not reach the parser") {
  std::string keys;
  for (int i = 0; i < 40000; ++i) keys += "a.";
  check_translation_problem(beginning + keys + "a = 1\n", "error[E001]");
  check_translation_problem(beginning + "a = " + std::string(100000, '['), "error[E001]");
}

TEST_CASE("P11: a translation that is no UTF-8 is refused with its place") {
  check_translation_problem(beginning + "\"Age\" = \"\xE9\"\n", "5:10: error[E005]");
}

TEST_CASE("P15: a translation of another protocol, or with a key misspelt, is refused") {
  check_translation_problem(with(beginning, "runner-knee", "quick"), "error[E025]");
  check_translation_problem(with(beginning, "language", "languag"), "did you mean language?");
}

TEST_CASE(
    "P16: escapes in a translation never reach the terminal, whichever sentence they are in") {
  check_translation_problem(beginning + "\"Age\" = \"\\u001b]0;x\\u0007\"\n", "error[E701]");
  check_translation_problem(beginning + "\"Age\" = \"\\u009b31m\"\n", "error[E701]");
  check_translation_problem(beginning + "\"Age\" = \"\\u202e\"\n", "error[E702]");
  check_translation_problem(beginning + "\"\\u001b]0;x\\u0007\" = 3\n", "error[E023]");
  check_translation_problem(with(beginning, "\"runner-knee\"", "\"\\u001b[31m\""), "error[E701]");
}

TEST_CASE("P17: a translation full of mistakes is told in few words") {
  std::string source = beginning;
  for (int i = 0; i < (sanitized ? 4000 : 40000); ++i)
    source += "\"sentence " + std::to_string(i) + "\" = 3\n";
  check_translation_problem(source, "more");
}

TEST_CASE("all problems of a translation are told at once, each with its place") {
  const Folder folder;
  const Outcome outcome = run_translation(folder.write(
      "own.toml", beginning + "\"Age\" = 3\n\"Plank held {value} s, short of {target} s\" = \"Nur "
                              "{value} s gehalten\"\n\"no\" = \"nein\"\n"));
  check_refused(outcome, 3, "own.toml:5:9: error[E023]");
  check_refused(outcome, 3, "the translation drops {target}");
}

TEST_CASE("what is not translated yet is said once, and the report is made all the same") {
  const Folder folder;
  const std::string path = folder.write("own.toml", beginning + "\"Age\" = \"Alter\"\n");
  const Outcome outcome = run({"--lang", path, "--partial"}, Bytes{"34\n"});
  CHECK(outcome.status == 0);
  CHECK(outcome.err.find("kneecheck: de: ") == 0);
  CHECK(contains(outcome.err, " sentences are not translated yet, and shown as in the protocol\n"));
  CHECK(outcome.out.find("Knee pain on runs") == 0);
}

}  // namespace
}  // namespace kneecheck::testing
