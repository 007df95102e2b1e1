// P22, O5: an output that is an input, or another output, is refused, whatever it is called.
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "faults/faults.hpp"
#include "support/contains.hpp"

namespace kneecheck::testing {
namespace {

const std::string precious = "precious\n";

// A file, and other names of it.
struct Named {
  explicit Named(bool is_there = true) {
    std::filesystem::create_directory(folder / "in");
    std::filesystem::create_directory_symlink("in", folder / "linked folder");
    names = {file, folder / "in/../in/./file", folder / "linked folder/file"};
    if (!is_there) return;
    folder.write("in/file", precious);
    std::filesystem::create_symlink("in/file", folder / "link");
    std::filesystem::create_hard_link(file, folder / "hard link");
    names.insert(names.end(), {folder / "link", folder / "hard link"});
  }
  Folder folder;
  std::string file = folder / "in/file";
  std::vector<std::string> names;
};

struct FileOption {
  std::string name;  // in the message
  std::vector<std::string> arguments;
};

const std::vector<FileOption> reads = {{"--protocol", {"-p"}},
                                       {"--lang", {"--lang"}},
                                       {"--answers", {"-a"}},
                                       {"the session", {"resume"}}};
const std::vector<FileOption> writes = {{"--output", {"-o"}}, {"--save", {"-s"}}};

// Refused with both names, and what to do.
void check_both(const Outcome& outcome, const std::string& changed, const std::string& other) {
  check_refused(outcome, 2, changed + " and " + other + " are the same file");
  CHECK(contains(outcome.err, "\n  use another file for " + changed + "\n"));
}

TEST_CASE("P22: what is read is never written to, by no option, under no name") {
  for (const FileOption& read : reads) {
    for (const FileOption& write : writes) {
      const Named named;
      for (const std::string& read_as : named.names) {
        for (const std::string& written_as : named.names) {
          CAPTURE(read.name, write.name, read_as, written_as);
          const std::vector<std::string> arguments = with_more(
              with_more(read.arguments, {read_as}), with_more(write.arguments, {written_as}));
          // Waiting for an answer would not end.
          check_both(run(Run{.arguments = arguments, .input = Silent{}}), write.name, read.name);
          CHECK(read_file(named.file) == precious);
          CHECK(std::filesystem::hard_link_count(named.file) == 2);
        }
      }
    }
  }
}

TEST_CASE("P22: a file that standard input comes from is never written to") {
  for (const FileOption& write : writes) {
    const Named named;
    for (const std::string& as : with_more(named.names, {"/dev/stdin", "/proc/self/fd/0"})) {
      for (const std::vector<std::string>& more :
           std::vector<std::vector<std::string>>{{}, {"-a", "-"}, {"-p", miniature_path}}) {
        CAPTURE(write.name, as, more);
        check_both(run(Run{.arguments = with_more(with_more(write.arguments, {as}), more),
                           .input = File{named.file}}),
                   write.name, "standard input");
        CHECK(read_file(named.file) == precious);
      }
    }
  }
}

TEST_CASE("P22: two outputs are never one file, whether it is there or not") {
  for (const bool is_there : {true, false}) {
    const Named named(is_there);
    for (const std::string& report : named.names) {
      for (const std::string& sheet : named.names) {
        CAPTURE(is_there, report, sheet);
        check_both(run({"-o", report, "-s", sheet}, Silent{}), "--output", "--save");
        CHECK(std::filesystem::exists(named.file) == is_there);
      }
    }
  }
}

// Standard output or standard error is added to the file.
Outcome run_adding(const std::string& redirection, const std::string& file,
                   std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"-c", "file=$1; shift; exec \"$0\" \"$@\" " + redirection,
                                       KNEECHECK_PROGRAM, file});
  return run(Run{.arguments = std::move(arguments), .program = "sh"});
}

TEST_CASE("P22: a stream is not added to a file that is read, or that is replaced") {
  std::vector<FileOption> ways = reads;
  ways.insert(ways.end(), writes.begin(), writes.end());
  ways.insert(ways.end(), {{"--protocol", {"show"}},
                           {"the session", {"report"}},
                           {"a file to check", {"lint"}},
                           {"--protocol", {"lint", miniature_path, "-p"}}});
  for (const FileOption& way : ways) {
    const Named named;
    const bool is_output = way.name == "--output" || way.name == "--save";
    for (const std::string& as : named.names) {
      const auto check = [&](const Outcome& outcome, const std::string& stream,
                             const std::string& said) {
        CAPTURE(way.name, as, stream);
        CHECK(outcome.status == 2);
        const std::string both =
            is_output ? way.name + " and " + stream : stream + " and " + way.name;
        CHECK(contains(said, both + " are the same file"));
      };
      const std::vector<std::string> arguments = with_more(way.arguments, {as});
      const Outcome out = run_adding(">> \"$file\"", named.file, arguments);
      check(out, "standard output", out.err);
      CHECK(read_file(named.file) == precious);
      const Outcome err = run_adding("2>> \"$file\"", named.file, arguments);
      const std::string after = read_file(named.file);
      REQUIRE(after.starts_with(precious));
      check(err, "standard error", after);
      std::filesystem::resize_file(named.file, precious.size());
    }
  }
}

TEST_CASE("P22: an output never lies among the sessions, and replaces none of them") {
  for (const bool is_usual : {true, false}) {
    const Folder folder;
    const std::string data = folder / "kneecheck";
    const std::vector<std::string> there =
        is_usual ? std::vector<std::string>{} : std::vector{std::string("--data-dir"), data};
    const auto answered = [&](const std::vector<std::string>& more) {
      return run(Run{
          .arguments = with_more(with_more({"-p", miniature_path, "--for", "K.M."}, there), more),
          .input = Bytes{miniature_answers},
          .environment = {"XDG_DATA_HOME=" + folder.path()}});
    };
    REQUIRE(answered({}).status == 0);
    const std::string session = data + "/2026-11-22-runner-knee.toml";
    const std::string kept = read_file(session);
    std::filesystem::create_directory_symlink("kneecheck", folder / "link");
    for (const FileOption& write : writes) {
      for (const std::string name :
           {"2026-11-22-runner-knee.toml", "new.toml", ".2026-11-22-runner-knee.toml.lock"}) {
        for (const std::string& where : {data, folder / "link"}) {
          CAPTURE(write.name, name, where);
          check_refused(answered(with_more(write.arguments, {where + "/" + name})), 2,
                        write.name + ": " + where + "/" + name + " would lie among your sessions");
          CHECK(read_file(session) == kept);
        }
      }
    }
    CHECK(answered({"-o", data + "/report"}).status == 0);
  }
}

TEST_CASE("P22: what only sounds like one file is not refused") {
  const Folder folder;
  const auto in_folder = [&](const std::string& command) {
    return run(Run{.arguments = {"-c", "cd \"$1\" && " + command, KNEECHECK_PROGRAM, folder.path()},
                   .input = Bytes{""},
                   .program = "sh"});
  };
  // A built-in protocol and a built-in translation are no files, whatever lies about.
  for (int times = 0; times < 2; ++times) {
    CHECK(in_folder("exec \"$0\" --partial -p runner-knee --lang de -o runner-knee -s de").status ==
          0);
    CHECK(in_folder("exec \"$0\" --partial > all 2>&1").status == 0);
  }
  CHECK(in_folder("exec \"$0\" --partial -o x -s y < /dev/null").status == 0);
}

}  // namespace
}  // namespace kneecheck::testing
