// kneecheck compare, as it is called: which sessions it takes, what it refuses, and its exit
// status.
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/miniature.hpp"
#include "support/process.hpp"

namespace kneecheck::testing {
namespace {

const std::string better_answers = "no\n3\n3\n5\n-\n2\n2\n4\n3\n45\nno\nno\nsame\n";

// A folder of sessions to the miniature protocol.
class Sessions {
 public:
  // `seconds` since 1970 are the moment at which it was taken.
  void add(const std::string& seconds, const std::string& person,
           const std::string& answers = miniature_answers,
           const std::string& protocol = miniature_path) const {
    std::vector<std::string> arguments = {"-p", protocol, "--data-dir", folder.path()};
    if (!person.empty()) arguments.insert(arguments.end(), {"--for", person});
    const Outcome outcome = kneecheck::testing::run(
        Run{.arguments = arguments,
            .input = Bytes{answers},
            .environment = usual_environment({"SOURCE_DATE_EPOCH=" + seconds})});
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
  }

  Outcome compare(const std::vector<std::string>& more = {},
                  const std::string& protocol = miniature_path) const {
    std::vector<std::string> arguments = {"compare", "--data-dir", folder.path()};
    if (!protocol.empty()) arguments.insert(arguments.end(), {"-p", protocol});
    return run(with_more(arguments, more));
  }

  Folder folder;
};

constexpr char october[] = "1792303200";   // 2026-10-18
constexpr char november[] = "1795932000";  // 2026-11-29
const std::string old_name = "2026-10-18-runner-knee";
const std::string new_name = "2026-11-29-runner-knee";

}  // namespace

TEST_CASE("Without names the last two finished sessions of a person are compared") {
  const Sessions sessions;
  sessions.add(october, "K.M.");
  sessions.add(november, "K.M.", better_answers);
  const Outcome outcome = sessions.compare();
  INFO(outcome.err);
  CHECK(outcome.status == 0);
  CHECK(contains(outcome.out, "then  2026-10-18 (" + old_name + ")"));
  CHECK(contains(outcome.out, "now   2026-11-29 (" + new_name + ")"));
  CHECK(contains(outcome.out, "For K.M."));
  CHECK(sessions.compare({old_name, new_name}).out == outcome.out);
  CHECK(sessions.compare({old_name}).out == outcome.out);
  CHECK(sessions.compare({"K.M."}).out == outcome.out);
  CHECK(sessions.compare({"--for", "K.M."}).out == outcome.out);
  CHECK(sessions.compare({"--", old_name, new_name}).out == outcome.out);
}

TEST_CASE("The person is the newest session's, or who is named") {
  const Sessions sessions;
  sessions.add("1784354400", "K.M.");
  sessions.add("1787032800", "K.M.");
  sessions.add(october, "Ada");
  sessions.add(november, "Ada");
  CHECK(contains(sessions.compare().out, "For Ada"));
  CHECK(contains(sessions.compare({"--for", "K.M."}).out, "For K.M."));
  const Outcome unknown = sessions.compare({"--for", "K.N."});
  CHECK(unknown.status == 2);
  CHECK(contains(unknown.err, "did you mean K.M.?"));
}

TEST_CASE("One session only is said so") {
  const Sessions sessions;
  sessions.add(october, "K.M.");
  const Outcome outcome = sessions.compare();
  CHECK(outcome.status == 2);
  CHECK(outcome.out.empty());
  CHECK(contains(outcome.err, old_name + " is the only finished session of K.M."));
  const Outcome named = sessions.compare({old_name});
  CHECK(named.status == 2);
  CHECK(contains(named.err, "there is no later finished session of K.M."));
  CHECK(run({"compare", "--data-dir", sessions.folder / "nothing"}).status == 2);
}

TEST_CASE("A word too many, a name that nobody has and what is no session are refused") {
  const Sessions sessions;
  sessions.add(october, "K.M.");
  sessions.add(november, "K.M.", better_answers);
  const auto refused = [&](const std::vector<std::string>& words, int status,
                           const std::string& why) {
    const Outcome outcome = sessions.compare(words);
    INFO(outcome.err);
    CHECK(outcome.status == status);
    CHECK(outcome.out.empty());
    CHECK(contains(outcome.err, why));
  };
  refused({"a", "b", "c"}, 2, "compare: c is one word too many");
  refused({"--", "a", "b", "c"}, 2, "c is one word too many");
  refused({old_name, "--for", "K.M."}, 2, "compare: a SESSION and --for exclude each other");
  refused({old_name, "2026-11-29-runner-kne"}, 2, "did you mean 2026-11-29-runner-knee?");
  refused({new_name}, 2, "there is no later finished session of K.M.");
  refused({sessions.folder.path() + "/none.toml"}, 5, "none.toml");
}

TEST_CASE("Sessions of one minute are compared in the order of their names, and it is said") {
  const Sessions sessions;
  sessions.add(october, "K.M.");
  sessions.add(october, "K.M.", better_answers);
  const Outcome outcome = sessions.compare();
  CHECK(outcome.status == 0);
  CHECK(contains(outcome.out, "now   2026-10-18 06:00 (" + old_name + "-2)"));
  CHECK(contains(outcome.err, "in the order of their names"));
}

TEST_CASE("The same session twice has no change anywhere") {
  const Sessions sessions;
  sessions.add(october, "K.M.");
  const Outcome outcome = sessions.compare({old_name, old_name, "--exit-code"});
  CHECK(outcome.status == 0);
  CHECK(contains(outcome.out, "No change: every answer that can be compared is the same."));
}

TEST_CASE("The exit code says whether anything changed by more than its noise, where it is asked") {
  const std::string with_limits =
      with(miniature(), "target = 45\n", "target = 45\nreal_change = 10\n");
  const Sessions sessions;
  const std::string protocol = sessions.folder.write("limits", with_limits);
  sessions.add(october, "K.M.");
  sessions.add(november, "K.M.", better_answers);
  CHECK(sessions.compare({"--exit-code"}).status == 0);  // without a limit there is no word
  CHECK(sessions.compare({}, protocol).status == 0);
  CHECK(sessions.compare({"--exit-code"}, protocol).status == 1);
}

TEST_CASE("A session of another protocol is refused, unless a protocol is named that reads both") {
  const Sessions sessions;
  const std::string other = with(miniature(), "\"runner-knee\"", "\"other\"");
  const std::string file = sessions.folder.write("other", other);
  sessions.add(october, "K.M.", miniature_answers, file);
  sessions.add(november, "K.M.", better_answers);
  const Outcome unnamed = sessions.compare({}, "");
  CHECK(unnamed.status == 3);
  CHECK(contains(unnamed.err, "was taken with the protocol other"));
  const Outcome strict = sessions.compare({"--strict"});
  CHECK(strict.status == 3);
  CHECK(contains(strict.err, "was taken with the protocol other"));
  const Outcome both = sessions.compare();
  INFO(both.err);
  CHECK(both.status == 0);
}

TEST_CASE("A damaged session that is named is refused, and stays as it is") {
  const Sessions sessions;
  sessions.add(october, "K.M.");
  sessions.add(november, "K.M.", better_answers);
  const std::string path = sessions.folder / (old_name + ".toml");
  const std::string damaged = with(read_file(path), "plank = 30", "plank = 31");
  sessions.folder.write(old_name + ".toml", damaged);
  const Outcome named = sessions.compare({old_name, new_name});
  CHECK(named.status == 3);
  CHECK(contains(named.err, "damaged, or changed by hand"));
  CHECK(read_file(path) == damaged);
  CHECK(sessions.compare().status == 3);
  CHECK(read_file(path) == damaged);
}

TEST_CASE("The comparison goes to a file whole, as text or as JSON") {
  const Sessions sessions;
  sessions.add(october, "K.M.");
  sessions.add(november, "K.M.", better_answers);
  const Folder elsewhere;
  const std::string file = elsewhere / "compared";
  const Outcome outcome = sessions.compare({"-o", file});
  CHECK(outcome.status == 0);
  CHECK(outcome.out.empty());
  CHECK(read_file(file) == sessions.compare().out);
  const std::string json = sessions.compare({"--format", "json"}).out;
  CHECK(json.starts_with("{\n  \"schema\": \"kneecheck.comparison\""));
  CHECK(sessions.compare({"-f", "json", "-o", file}).status == 0);
  CHECK(read_file(file) == json);
}

TEST_CASE("Answers that no longer fit their question are not comparable, by name") {
  const Sessions sessions;
  sessions.add(october, "K.M.");
  sessions.add(november, "K.M.", better_answers);
  std::string renamed = miniature();
  for (int i = 0; i < 2; ++i) renamed = with(renamed, "\"clearly\"", "\"a lot\"");
  const Outcome outcome = sessions.compare({}, sessions.folder.write("renamed", renamed));
  INFO(outcome.err << outcome.out);
  CHECK(outcome.status == 0);
  CHECK(contains(outcome.err, "warning[A205]"));
  CHECK(contains(outcome.out, "then the saved answer no longer fits, now no"));
}

}  // namespace kneecheck::testing
