// Files given to lint: what is found, what cannot be looked at, and what comes out of it.
#include "faults/faults.hpp"
#include "support/contains.hpp"

namespace kneecheck::testing {
namespace {

const std::string sheet_out_of_range = "format = 1\n[answers]\nplank = 300\n";
const std::string found_in_sheet = ":3:9: error[A103]: 300 is more than 45, where the clock stops";

std::string first_line(const std::string& words) { return words.substr(0, words.find('\n')); }

Outcome lint(std::vector<std::string> arguments, Input input = Bytes{""}) {
  arguments.insert(arguments.begin(), "lint");
  return run(std::move(arguments), std::move(input));
}

TEST_CASE("lint: what is right is said in a word, and nothing is printed") {
  const Outcome outcome = lint({miniature_path, "--deny", "warnings"});
  CHECK(outcome.status == 0);
  CHECK(outcome.out == "");
  CHECK(outcome.err == miniature_path + ": no problems (1 note: --notes shows it)\n");
  CHECK(lint({miniature_path, "-f", "json"}).out == "[]\n");
  CHECK(lint({miniature_path, "-f", "json"}).err == "");
}

TEST_CASE("lint: the protocols that are part of the program are clean") {
  const std::string data = KNEECHECK_SOURCE_DIR "/data/";
  const Outcome outcome = lint({"--deny", "warnings", data + "runner-knee.toml",
                                data + "runner-knee-full.toml", data + "quick.toml"});
  CHECK(outcome.out == "");
  CHECK(outcome.status == 0);
}

TEST_CASE("lint: warnings are told and do not fail, unless they are denied") {
  const Folder folder;
  const std::string own =
      folder.write("own.toml", with(miniature(), "max_pain_stops", "x_y = 1\nmax_pain_stops"));
  CHECK(lint({own}).status == 0);
  folder.write("own.toml", with(miniature(), ", cite = [\"gcare\"]", ""));
  const Outcome outcome = lint({own});
  CHECK(outcome.status == 0);
  CHECK(contains(outcome.out, "warning[W311]: source gcare is cited nowhere"));
  CHECK(outcome.err == "");
  CHECK(lint({"--deny", "warnings", own}).status == 1);
  CHECK(lint({"--deny", "warnings", own}).out == outcome.out);
}

TEST_CASE("lint: notes are told when they are asked for, and counted when not") {
  const Folder folder;
  const std::string own = folder.write(
      "own.toml",
      with(miniature(), "[[imbalance]]",
           "[[prompt]]\nid = \"age\"\nkind = \"yes_no\"\nask = \"Over 60?\"\n[[imbalance]]"));
  const Outcome quiet = lint({own});
  CHECK(quiet.out == "");
  CHECK(quiet.err == own + ": no problems (2 notes: --notes shows them)\n");
  const Outcome told = lint({"--notes", "--deny", "warnings", own});
  CHECK(told.status == 0);
  CHECK(contains(told.out, "note[N426]: age has no finding"));
}

TEST_CASE("lint: a sheet is checked against the protocol it names, or the one that is given") {
  const Folder folder;
  const std::string path = folder.write("k.toml", sheet_out_of_range);
  const Outcome plain = lint({path});
  CHECK(plain.status == 1);
  CHECK(first_line(plain.out) == path + found_in_sheet);
  const std::string squat = "[answers]\nsquat = { left = \"a little\" }\n";
  folder.write("k.toml", "format = 1\n" + squat);
  CHECK(lint({path}).status == 1);
  CHECK(lint({"-p", miniature_path, path}).status == 0);
  folder.write("k.toml", "format = 1\n[session]\nprotocol = \"quick\"\n[answers]\n");
  CHECK(lint({path}).status == 0);
  folder.write("k.toml", "format = 1\n[session]\nprotocol = \"mine\"\n" + squat);
  const Outcome foreign = lint({path});
  CHECK(foreign.status == 1);
  CHECK(contains(foreign.out, "A201"));
  CHECK_FALSE(contains(foreign.out, "A104"));
}

TEST_CASE("lint: standard input is looked at by the name -") {
  const Outcome outcome = lint({"-"}, Bytes{sheet_out_of_range});
  CHECK(outcome.status == 1);
  CHECK(first_line(outcome.out) == "<stdin>" + found_in_sheet);
  CHECK(lint({"-"}, Closed{}).status == 5);
}

TEST_CASE("lint: one answer a line is told from a protocol, with how it is checked") {
  const Folder folder;
  const std::string path = folder.write("answers.txt", miniature_answers);
  check_refused(lint({path}), 3, "it looks like answers, one a line");
  check_refused(lint({path}), 3, "kneecheck --partial --answers " + path);
  check_refused(lint({"-"}, Bytes{miniature_answers}), 3, "kneecheck --partial --answers -\n");
}

TEST_CASE("lint: a translation is held against the protocol that it translates") {
  const std::string german = "format = 1\ntranslates = \"quick\"\nlanguage = \"de\"\n[text]\n";
  const Outcome stale = lint({"-"}, Bytes{german + "\"gone\" = \"weg\"\n"});
  CHECK(stale.status == 0);
  CHECK(stale.out.find("<stdin>:5:1: warning[W709]: no such sentence in quick ") == 0);
  const Outcome wrong = lint({"-"}, Bytes{german + "\"gone\" = 3\n"});
  CHECK(wrong.status == 1);
  CHECK(wrong.out.find("<stdin>:5:10: error[E023]: ") == 0);
  const Outcome missing = lint({"--notes", "-"}, Bytes{german});
  CHECK(missing.out.find("<stdin>:1:1: note[N711]: ") == 0);
  CHECK(contains(lint({"--protocol", miniature_path, "-"}, Bytes{german}).out, "error[E025]"));
}

TEST_CASE("lint: the German of the default protocol is without fault") {
  const Outcome outcome = lint({"--notes", KNEECHECK_SOURCE_DIR "/data/runner-knee.de.toml"});
  CHECK(outcome.status == 0);
  CHECK(outcome.out.empty());
}

TEST_CASE("P1 to P6, lint: a file that cannot be looked at loses nothing of the others") {
  const Folder folder;
  const std::string path = folder.write("k.toml", sheet_out_of_range);
  const std::string empty = folder.write("empty.toml", "");
  const auto with_bad = [&](const std::string& bad, int status, const std::string& why) {
    const Outcome outcome = lint({bad, path, miniature_path});
    CHECK(outcome.status == status);
    CHECK(first_line(outcome.out) == path + found_in_sheet);
    CHECK(outcome.err ==
          miniature_path + ": no problems (1 note: --notes shows it)\nkneecheck: " + why + "\n");
  };
  with_bad(folder / "none", 5, folder / "none" + ": No such file or directory");
  with_bad(folder.path(), 3, folder.path() + ": is a directory");
  with_bad("/dev/zero", 3, "/dev/zero: is not a file or a pipe");
  with_bad(empty, 3, empty + ": is empty");
  const Outcome both = lint({folder / "none", folder.path(), miniature_path});
  CHECK(both.status == 5);
  CHECK(contains(both.err, "is a directory"));
}

TEST_CASE("lint: a protocol given by name must be one before anything is looked at") {
  check_refused(lint({"-p", "quik", miniature_path}), 2, "did you mean quick?");
  check_refused(lint({"-p", "none.toml", miniature_path}), 5, "No such file or directory");
}

TEST_CASE("lint: a code is explained, in any case") {
  for (const char* const code : {"E301", "e301", "error[E301]"}) {
    const Outcome outcome = run({"lint", "--explain", code});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.starts_with("error E301: no such imbalance\n\nPoints go to an imbalance"));
    CHECK(outcome.err == "");
  }
  check_refused(run({"lint", "--explain", "E30"}), 2, "did you mean E301?");
  check_refused(run({"lint", "--explain", "nonsense"}), 2, "no code is called \"nonsense\"");
  check_refused(run({"lint", "--explain", "E301", "x.toml"}), 2, "takes a code, and no file");
  check_refused(run({"lint", "--explain"}), 2, "--explain: needs a value");
}

TEST_CASE("lint: fifty findings are shown, and how many more there are") {
  const Folder folder;
  std::string many = miniature();
  for (int i = 0; i < 62; ++i) many += "s" + std::to_string(i) + " = { text = \"?\" }\n";
  const Outcome outcome = lint({folder.write("own.toml", many)});
  CHECK(contains(outcome.out, "and 12 more"));
}

}  // namespace
}  // namespace kneecheck::testing
