// The walls of the house: which folder may stand on which, and who may touch the system.
#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/process.hpp"

namespace kneecheck::testing {
namespace {

struct SourceFile {
  std::string path;    // below the top of the project
  std::string folder;  // "text", "app"
  std::string code;    // without comments
};

std::string without_comments(const std::string& source) {
  static const std::regex comment("//[^\n]*");
  return std::regex_replace(source, comment, "");
}

std::vector<SourceFile> all_sources() {
  const std::filesystem::path top = KNEECHECK_SOURCE_DIR;
  std::vector<SourceFile> files;
  for (const char* root : {"src", "include/kneecheck"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(top / root)) {
      if (!entry.is_regular_file()) continue;
      const auto below = entry.path().lexically_relative(top / root);
      files.push_back({entry.path().lexically_relative(top).string(), below.begin()->string(),
                       without_comments(read_file(entry.path().string()))});
    }
  }
  std::sort(files.begin(), files.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return files;
}

std::vector<std::string> includes(const std::string& code) {
  static const std::regex line("#include [<\"]([^>\"]+)[>\"]");
  std::vector<std::string> names;
  for (std::sregex_iterator found(code.begin(), code.end(), line), end; found != end; ++found) {
    names.push_back((*found)[1]);
  }
  return names;
}

const std::map<std::string, int> floors = {{"text", 0},        {"protocol", 1}, {"answers", 2},
                                           {"assessment", 3},  {"lint", 4},     {"report", 4},
                                           {"interview", 5},   {"batch", 5},    {"app", 6},
                                           {"completions", 7}, {"images", 7}};

// The folder a project header is in; "" for any other header.
std::string folder_of(const std::string& include) {
  const std::string name =
      include.starts_with("kneecheck/") ? include.substr(include.find('/') + 1) : include;
  const std::string folder = name.substr(0, name.find('/'));
  return floors.contains(folder) ? folder : "";
}

// Every breach as "file: what", so that all of them are seen at once.
template <typename Breach>
std::string breaches(const Breach& breach) {
  std::ostringstream list;
  for (const SourceFile& file : all_sources()) {
    for (const std::string& what : breach(file)) list << file.path << ": " << what << "\n";
  }
  return list.str();
}

TEST_CASE("a folder stands only on the folders below it") {
  CHECK(breaches([](const SourceFile& file) {
          std::vector<std::string> found;
          REQUIRE(floors.contains(file.folder));
          for (const std::string& include : includes(file.code)) {
            const std::string other = folder_of(include);
            if (other.empty() || other == file.folder) continue;
            if (floors.at(other) >= floors.at(file.folder)) found.push_back("includes " + include);
          }
          return found;
        }) == "");
}

TEST_CASE("only a room of the protocol at or above a private header includes it") {
  const std::vector<std::string> rooms = {"src/protocol/toml/", "src/protocol/schema/",
                                          "src/protocol/read/", "src/protocol/translate/"};
  const auto floor_of = [&rooms](const std::string& path) {
    return std::find_if(rooms.begin(), rooms.end(),
                        [&path](const std::string& room) { return path.starts_with(room); });
  };
  CHECK(breaches([&](const SourceFile& file) {
          std::vector<std::string> found;
          const auto mine = floor_of(file.path);
          for (const std::string& include : includes(file.code)) {
            const auto other = floor_of("src/" + include);
            const bool is_below = mine != rooms.end() && other <= mine;
            if (other != rooms.end() && !is_below) found.push_back("includes " + include);
          }
          return found;
        }) == "");
  for (const std::string& room : rooms) {
    CHECK(std::filesystem::exists(std::filesystem::path(KNEECHECK_SOURCE_DIR) / room));
  }
}

TEST_CASE("nothing below the program's own floor touches files, streams, environment or clocks") {
  static const std::regex reach("getenv|_clock\\s*::\\s*now|clock_gettime|gettimeofday|localtime");
  CHECK(breaches([](const SourceFile& file) {
          std::vector<std::string> found;
          if (file.folder == "app") return found;
          for (const std::string& include : includes(file.code)) {
            if (include == "iostream" || include == "fstream" || include == "unistd.h") {
              found.push_back("includes " + include);
            }
          }
          std::smatch match;
          if (std::regex_search(file.code, match, reach)) found.push_back("says " + match.str());
          return found;
        }) == "");
}

TEST_CASE("CLI11, toml++, libcsv and RapidJSON are each included by one room only") {
  CHECK(breaches([](const SourceFile& file) {
          std::vector<std::string> found;
          for (const std::string& include : includes(file.code)) {
            if (include.starts_with("CLI/") && file.path != "src/app/options.cpp") {
              found.push_back("includes " + include);
            }
            if (include.starts_with("toml++/") && file.path != "src/protocol/toml/toml_text.cpp") {
              found.push_back("includes " + include);
            }
            if (include == "csv.h" && !file.path.starts_with("src/batch/csv/")) {
              found.push_back("includes " + include);
            }
            if (include.starts_with("rapidjson/") && !file.path.starts_with("src/batch/json/")) {
              found.push_back("includes " + include);
            }
          }
          return found;
        }) == "");
}

// The linker takes one of them for both, and says nothing.
TEST_CASE("no two headers give the same name to different types") {
  static const std::regex type("\\n(?:struct|class|enum class) (\\w+)(?! *;)\\b");
  std::map<std::string, std::string> homes;
  CHECK(breaches([&homes](const SourceFile& file) {
          std::vector<std::string> found;
          if (!file.path.ends_with(".hpp")) return found;
          for (std::sregex_iterator at(file.code.begin(), file.code.end(), type), end; at != end;
               ++at) {
            const auto [home, is_new] = homes.emplace((*at)[1], file.path);
            if (!is_new) found.push_back((*at)[1].str() + " is also in " + home->second);
          }
          return found;
        }) == "");
  CHECK(homes.contains("Protocol"));
}

TEST_CASE("no file holds so much that it must hold two ideas") {
  CHECK(breaches([](const SourceFile& file) {
          std::vector<std::string> found;
          std::istringstream code(file.code);
          int lines = 0;
          for (std::string line; std::getline(code, line);) {
            if (line.find_first_not_of(' ') != std::string::npos) ++lines;
          }
          if (lines > 300) found.push_back("has " + std::to_string(lines) + " lines of code");
          return found;
        }) == "");
}

// From `at`, which stands before a "{", to the brace that closes it.
std::string block_behind(const std::string& code, std::size_t at) {
  const std::size_t open = code.find('{', at);
  std::size_t end = open;
  int depth = 0;
  do {
    if (code[end] == '{') ++depth;
    if (code[end] == '}') --depth;
  } while (++end < code.size() && depth > 0);
  return code.substr(open, end - open);
}

TEST_CASE("a switch over an enum has no default, so the compiler names what a new value lacks") {
  std::size_t switches = 0;
  CHECK(breaches([&switches](const SourceFile& file) {
          std::vector<std::string> found;
          for (std::size_t at = file.code.find("switch ("); at != std::string::npos;
               at = file.code.find("switch (", at + 1)) {
            const std::string body = block_behind(file.code, at);
            ++switches;
            const std::string over = file.code.substr(at, file.code.find('\n', at) - at);
            const bool is_over_enum = std::regex_search(body, std::regex("case \\w+::"));
            if (is_over_enum && body.find("default:") != std::string::npos) found.push_back(over);
          }
          return found;
        }) == "");
  CHECK(switches > 10);
}

std::string first_words(const SourceFile& file) {
  const std::filesystem::path top = KNEECHECK_SOURCE_DIR;
  const std::string whole = read_file((top / file.path).string());
  return whole.substr(0, whole.find('\n'));
}

// A shard of an idea joins the file whose idea it is, or begins with the reason why it does not.
TEST_CASE("a source of under 40 lines says first why it stands alone") {
  CHECK(breaches([](const SourceFile& file) {
          const auto lines = std::count(file.code.begin(), file.code.end(), '\n');
          const bool is_shard = file.path.ends_with(".cpp") && lines < 40;
          return is_shard && !first_words(file).starts_with("// ")
                     ? std::vector{"has " + std::to_string(lines) + " lines"}
                     : std::vector<std::string>();
        }) == "");
}

// The header of NOUN.cpp is NOUN.hpp, and says what is in both. Where several sources share a
// header, as those of src/app/commands/ share commands.hpp, each says so itself.
TEST_CASE("a source without a header of its name says first what is in it") {
  CHECK(breaches([](const SourceFile& file) {
          std::vector<std::string> found;
          const std::filesystem::path path = file.path;
          const std::string own = path.stem().string() + ".hpp";
          const std::vector<std::string> all = includes(file.code);
          const bool has_header =
              std::any_of(all.begin(), all.end(), [&own](const std::string& include) {
                return std::filesystem::path(include).filename() == own;
              });
          if (path.extension() == ".cpp" && !has_header && !first_words(file).starts_with("// ")) {
            found.push_back("begins with " + first_words(file));
          }
          return found;
        }) == "");
}

// CMake takes a semicolon for the end of a name: ctest would look for two tests, find neither, and
// let both pass.
TEST_CASE("no test's name has a semicolon") {
  static const std::regex name("TEST_CASE\\(\\s*\"([^\"]*)\"");
  const std::filesystem::path tests = std::filesystem::path(KNEECHECK_SOURCE_DIR) / "tests";
  std::size_t names = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(tests)) {
    if (entry.path().extension() != ".cpp") continue;
    const std::string code = read_file(entry.path().string());
    for (std::sregex_iterator at(code.begin(), code.end(), name), end; at != end; ++at, ++names) {
      INFO((*at)[1]);
      CHECK((*at)[1].str().find(';') == std::string::npos);
    }
  }
  CHECK(names > 500);
}

}  // namespace
}  // namespace kneecheck::testing
