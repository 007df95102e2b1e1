// A1 to A12: answers from a pipe or a file that are not what they should be.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <regex>
#include <utility>

#include "faults/faults.hpp"
#include "support/contains.hpp"
#include "support/encodings.hpp"

namespace kneecheck::testing {
namespace {

std::string first_answers(int count) {
  std::size_t end = 0;
  for (int i = 0; i < count; ++i) end = miniature_answers.find('\n', end) + 1;
  return miniature_answers.substr(0, end);
}

TEST_CASE("A1: answers that end early name the next question and how many are missing") {
  check_refused(answer_miniature(File{"/dev/null"}), 4, "13 answers are missing");
  check_refused(answer_miniature(Bytes{}), 4, "next is warning_signs");
  check_refused(answer_miniature(Bytes{first_answers(9)}), 4, "error[A111]");
  check_refused(answer_miniature(Bytes{first_answers(9)}), 4, "next is plank");
  check_refused(run({}, Bytes{}), 4, "error[A111]");
}

TEST_CASE("A1: with --partial what is there is reported") {
  const Outcome outcome = answer_miniature(Bytes{first_answers(9)}, {"--partial"});
  CHECK(outcome.status == 0);
  CHECK(contains(outcome.out, "Knee pain on runs"));
}

TEST_CASE("A1: a sheet that ends with one sign that stops is complete, like a line that names it") {
  const Outcome sheet = run({}, Bytes{"format = 1\n[answers]\nage = 30\nrf_vascular = \"yes\"\n"});
  CHECK(sheet.status == 0);
  CHECK(contains(sheet.out, "The screen stops here."));
  CHECK(contains(run({}, Bytes{"age: 30\nsafety_now: 2\n"}).out, "The screen stops here."));
}

TEST_CASE("A2: a standard input that is closed or a directory is told apart from an empty one") {
  check_refused(answer_miniature(Closed{}), 5, "kneecheck: standard input: Bad file descriptor\n");
  check_refused(answer_miniature(File{"/"}), 3, "kneecheck: standard input: is a directory\n");
  check_refused(answer_miniature(Closed{}, {"--answers", "-"}), 5, "standard input: Bad file");
}

TEST_CASE("A2: a read that fails is not the end of the answers") {
  // The first page of a process's own memory may not be read: EIO.
  check_refused(answer_miniature(File{"/proc/self/mem"}), 5, "standard input: Input/output error");
}

TEST_CASE("A3: an endless line is not read to its end") {
  const Outcome outcome = answer_miniature(File{"/dev/zero"});
  check_refused(outcome, 3, "<stdin>:1:1: error[A109]: longer than 1000 bytes");
  check_small(outcome);
}

TEST_CASE("A4: a long line is never kept") {
  // Written piece by piece: the peak that the system reports starts from this test's own.
  const Folder folder;
  const std::string path = folder.write("answers", "no\n");
  {
    std::ofstream file(path, std::ios::app);
    for (int piece = 0; piece < 20'000; ++piece) file << std::string(1000, 'x');
    file << "\n3\n";
  }
  const Outcome outcome = answer_miniature(File{path});
  check_refused(outcome, 3, "<stdin>:2:1: error[A109]: longer than 1000 bytes");
  check_small(outcome);
}

TEST_CASE("A4: a line of 1000 bytes is read, one of 1001 is not") {
  check_refused(answer_miniature(Bytes{std::string(1000, 'x') + "\n"}), 3, "error[A102]");
  check_refused(answer_miniature(Bytes{std::string(1001, 'x') + "\n"}), 3, "error[A109]");
}

TEST_CASE("A5: a line that is not plain text is refused with its number") {
  for (const std::string& wrong :
       {std::string("n\0o", 3), std::string("\xE9"), std::string("\x1b[A"), std::string("\xC2\x9B"),
        std::string("\xE2\x80\xAE")}) {
    check_refused(answer_miniature(Bytes{"no\n" + wrong + "\n"}), 3, "<stdin>:2:");
    check_refused(answer_miniature(Bytes{"no\n" + wrong + "\n"}), 3, "error[A113]");
  }
}

TEST_CASE("A5: a file in another encoding is called by it wherever it is read, and by lint") {
  const Folder folder;
  const std::string sheet = "format = 1\n[answers]\nwarning_signs = \"no\"\n";
  const std::string german =
      "format = 1\ntranslates = \"runner-knee\"\nlanguage = \"de\"\n[text]\n";
  for (const auto& [width, name] : {std::pair{2, "UTF-16"}, {4, "UTF-32"}}) {
    for (const bool big : {false, true}) {
      for (const bool mark : {false, true}) {
        const std::string words =
            std::string("error[E005]: this file is ") + name + ", not UTF-8\n";
        const auto write = [&](const std::string& source) {
          return folder.write("file", encoded(source, width, big, mark));
        };
        for (const std::string& source : {miniature_answers, sheet}) {
          const std::string file = write(source);
          check_refused(run({"-p", miniature_path, "--answers", file}), 3, words);
          check_refused(answer_miniature(Bytes{encoded(source, width, big, mark)}), 3, words);
          CHECK(contains(run({"lint", file}).out, words));
        }
        check_refused(run({"-p", write(miniature())}, Bytes{"no\n"}), 3, words);
        CHECK(contains(run({"lint", folder / "file"}).out, words));
        check_refused(run({"--lang", write(german)}, Bytes{"34\n"}), 3, words);
        CHECK(contains(run({"lint", folder / "file"}).out, words));
      }
    }
  }
}

TEST_CASE("A6: CRLF, a byte order mark, blanks and a missing last line end change nothing") {
  const std::string expected = answer_miniature(Bytes{miniature_answers}).out;
  REQUIRE_FALSE(expected.empty());
  const std::regex line_end("\n");
  for (const std::string& same :
       {std::regex_replace(miniature_answers, line_end, "\r\n"), "\xEF\xBB\xBF" + miniature_answers,
        std::regex_replace(miniature_answers, line_end, "  \t\n"),
        miniature_answers.substr(0, miniature_answers.size() - 1),
        "# a comment\n\n" + miniature_answers + "\n# the end"}) {
    const Outcome outcome = answer_miniature(Bytes{same});
    INFO(outcome.err);
    CHECK(outcome.status == 0);
    CHECK(outcome.out == expected);
  }
}

TEST_CASE("A7: a number is read strictly, and the range that fits is named") {
  for (const char* wrong : {"5x", "0x10", "1e3", "\xD9\xA5", "nan", "+5", "010",
                            "99999999999999999999", "5.5", "5,5", "11", "-1"}) {
    check_refused(answer_miniature(Bytes{"no\n" + std::string(wrong) + "\n"}), 3, "from 0 to 10");
  }
  CHECK(answer_miniature(Bytes{with(miniature_answers, "\n3\n", "\n-0\n")}).status == 0);
}

TEST_CASE("A8: a line too many is an error, and the lines after it are not counted") {
  const Outcome outcome = answer_miniature(Bytes{miniature_answers + "3\n4\n"});
  check_refused(outcome, 3, "<stdin>:14:1: error[A110]: a line too many");
}

TEST_CASE("A9: the same wrong answer for ever ends at the first") {
  const Outcome outcome =
      run(Run{.arguments = {"-c", "yes abc | \"$0\"", KNEECHECK_PROGRAM}, .program = "bash"});
  check_refused(outcome, 3, "<stdin>:1:1: error[A102]");
  check_small(outcome);
  check_refused(run(Run{.arguments = {"-c", "yes | \"$0\"", KNEECHECK_PROGRAM}, .program = "bash"}),
                3, "error[A");
}

TEST_CASE("A10: answers that come a byte at a time are the same answers") {
  const std::string answers = "# \xC3\xA9t\xC3\xA9\n" + miniature_answers;
  const Outcome slow = answer_miniature(Bytes{answers, true});
  INFO(slow.err);
  CHECK(slow.status == 0);
  CHECK(slow.out == answer_miniature(Bytes{answers}).out);
}

TEST_CASE("A11: an interrupt ends a program that waits for a pipe") {
  const Outcome outcome = run(Run{.input = Silent{}, .signal_when_waiting = SIGINT});
  CHECK(outcome.signal == SIGINT);
  CHECK(outcome.out.empty());
}

TEST_CASE("A12: a hold in a script takes its seconds from the line and no time at all") {
  const Outcome outcome = answer_miniature(Bytes{miniature_answers});
  INFO(outcome.err);
  CHECK(outcome.status == 0);
  CHECK(contains(outcome.out, "held 30 s"));
  check_small(outcome);
}

}  // namespace
}  // namespace kneecheck::testing
