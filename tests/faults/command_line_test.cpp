// C1 to C4: the command line is not one.
#include "faults/faults.hpp"
#include "support/contains.hpp"

namespace kneecheck::testing {
namespace {

TEST_CASE("C1: what is not an option or a command is refused, with a hint") {
  check_refused(run({"--formt", "json"}), 2, "did you mean --format?");
  check_refused(run({"--format"}), 2, "--format: needs a value");
  check_refused(run({"-f", "xml"}), 2, "text or json is wanted, found \"xml\"");
  check_refused(run({"-p", "quick", "-p", "quick"}), 2, "is given more than once");
  check_refused(run({"--partial=yes"}), 2, "--partial: takes no value");
  check_refused(run({"run", "run"}), 2, "run: is given more than once");
  check_refused(run({"run", "lint", "x"}), 2, "lint: one command at a time");
  check_refused(run({"lnt", "x"}), 2, "did you mean lint?");
  check_refused(run({"lint"}), 2, "lint: names no file");
  check_refused(run({"lint", "--note", "x"}), 2, "did you mean --notes?");
  check_refused(run({"lint", "--deny", "errors", "x"}), 2, "warnings is wanted, found \"errors\"");
  check_refused(run({"lint", "--format", "xml", "x"}), 2, "text or json is wanted");
  check_refused(run({"--width", "40", "lint", "x"}), 2, "--width: is no option of lint");
  check_refused(run({"answers.txt"}), 2, "kneecheck --answers answers.txt");
}

TEST_CASE("C1: a value is never missing, empty, or given to an option that takes none") {
  for (const char* option : {"--for", "--save", "--output", "--width", "-p", "-a"}) {
    INFO(option);
    check_refused(run({option}), 2, "needs a value");
    check_refused(run({option, ""}), 2, "needs a value");
    check_refused(run({option, "--no-save"}), 2, "needs a value");
    check_refused(run({option, "--", "x"}), 2, "needs a value");
  }
  check_refused(run({"--for=", "--no-save"}), 2, "--for: needs a value");
  for (const char* value : {"", "1", "true", "false", "yes"}) {
    check_refused(run({std::string("--no-save=") + value}), 2, "--no-save: takes no value");
  }
}

TEST_CASE("C1: parts of the report are named by words that there are, between commas, as text") {
  check_refused(run({"--part", "sumary"}), 2, "did you mean summary?");
  check_refused(run({"--part", "plan,evidnce"}), 2, "did you mean evidence?");
  check_refused(run({"--part", "plan,,answers"}), 2, "or sources is wanted, found \"\"");
  check_refused(run({"--part", "plan,"}), 2, "found \"\"");
  check_refused(run({"--part", "Plan"}), 2, "did you mean plan?");
  check_refused(run({"--part", "plan", "--part", "answers"}), 2, "is given more than once");
  check_refused(run({"--part", "plan", "--format", "json"}), 2, "the JSON report has all parts");
  const auto printed = [](const char* parts) {
    return run({"--protocol", miniature_path, "--part", parts}, Bytes{miniature_answers}).out;
  };
  CHECK(contains(printed("plan"), "The plan"));
  CHECK(printed("plan,plan") == printed("plan"));
  CHECK(printed("answers,plan") == printed("plan,answers"));
}

TEST_CASE("C1: behind -- every word is a word, whatever it begins with") {
  const std::string missing = "No such file or directory";
  check_refused(run({"lint", "no/a", "--", "no/b"}), 5, "no/b: " + missing);
  check_refused(run({"lint", "--", "--notes"}), 5, "--notes: " + missing);
  check_refused(run({"resume", "a", "--", "b"}), 2, "resume: b is one word too many");
  check_refused(run({"--", "lint"}), 2, "run: lint is one word too many");
}

TEST_CASE("C1: - is a stream, and nobody reads standard input for two things") {
  check_refused(run({"-s", "-"}), 2, "--save: a session is a file, not a stream");
  check_refused(run({"-p", "-"}), 2, "--protocol: - is standard input");
  check_refused(run({"--lang", "-"}), 2, "--lang: - is standard input");
  check_refused(run({"lint", "-", "-"}), 2, "a file to check: - is standard input");
  const Folder folder;
  const std::string answers = folder.write("answers", miniature_answers);
  const Outcome usual = run({"-p", miniature_path, "-a", answers});
  CHECK(run({"-p", miniature_path, "-a", answers, "-o", "-"}).out == usual.out);
  CHECK(run({"-p", "-", "-a", answers}, Bytes{miniature()}).out == usual.out);
  CHECK(run({"show", "-"}, Bytes{miniature()}).out == run({"show", miniature_path}).out);
}

TEST_CASE("C1: what is not built yet is refused like anything unknown") {
  for (const char* command : {"retest", "export"}) {
    check_refused(run({command}), 2, std::string(command) + " is not a command");
  }
  for (const char* option : {"--upload", "--export"}) {
    check_refused(run({option, "x"}), 2, std::string("there is no option ") + option);
  }
  check_refused(run({"--cue", "drum"}), 2, "bell, speech or none is wanted");
}

TEST_CASE("C2: an escape sequence on the command line is shown, not sent") {
  const std::string escape = "\x1b]0;owned\x07";
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{escape},
                                                    {"--" + escape},
                                                    {"-f", escape},
                                                    {"-p", escape},
                                                    {"--lang", escape}}) {
    check_refused(run(arguments), 2, "\\u{1b}]0;owned\\u{7}");
  }
  check_refused(run({"-a", escape}), 5, "\\u{1b}]0;owned\\u{7}");
  check_refused(run({"-o", escape + "/x"}), 5, "\\u{1b}]0;owned\\u{7}");
}

TEST_CASE("C3: a number on the command line is read as strictly as an answer") {
  for (const char* wrong : {"010", "0x50", " 80", "80 ", "+80", "nan", "inf", "1e2", "19", "1001",
                            "-80", "80.0", "99999999999999999999"}) {
    check_refused(run({"--width", wrong}), 2, "--width: a whole number from 20 to 1000 is wanted");
  }
  for (const char* wrong : {"0", "7", "01", "two", "1.5", "-1"}) {
    check_refused(run({"circuit", "--rounds", wrong}), 2,
                  "--rounds: a whole number from 1 to 6 is wanted");
  }
  for (const char* wrong : {"tomorrow", "-1", "1e9", "99999999999999"}) {
    check_refused(run(Run{.environment = {std::string("SOURCE_DATE_EPOCH=") + wrong}}), 2,
                  "SOURCE_DATE_EPOCH: whole seconds since 1970 are wanted");
  }
}

#ifdef __SANITIZE_ADDRESS__
const std::string few_descriptors = "8";  // the sanitizers look into /proc while they run
#else
const std::string few_descriptors = "4";  // the three streams, and one for a library or a file
#endif

TEST_CASE("C4: no arguments at all, a huge one, and hardly any descriptors crash nothing") {
  check_refused(run(Run{.nameless = true}), 4, "error[A111]");
  const Outcome huge = run({std::string(100'000, 'x')});
  check_refused(huge, 2, "xxx... is not a command");
  CHECK(huge.err.size() < 1000);
  const Outcome few =
      run(Run{.arguments = {"-c",
                            "exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-; ulimit -n " +
                                few_descriptors + "; exec \"$0\" -p " + miniature_path,
                            KNEECHECK_PROGRAM},
              .input = Bytes{miniature_answers},
              .program = "bash"});
  INFO(few.err);
  CHECK(few.status == 0);
}

}  // namespace
}  // namespace kneecheck::testing
