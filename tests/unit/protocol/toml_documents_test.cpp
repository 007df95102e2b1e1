// TOML as a language: what is right is read as it is meant, and what is wrong is refused where it
// is wrong, alone and below everything that people write.
#include "support/toml_documents.hpp"

#include <string>
#include <vector>

#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "kneecheck/protocol/toml_text.hpp"
#include "kneecheck/protocol/translation.hpp"
#include "kneecheck/text/utf8.hpp"
#include "support/catch.hpp"
#include "support/loading.hpp"

namespace kneecheck::testing {
namespace {

const Protocol& base_of_documents() {
  static const Protocol protocol = load_protocol(base_protocol());
  return protocol;
}

struct RightFile {
  const char* sort;
  std::string source;
  void (*read)(const std::string& source);
};

const std::vector<RightFile>& right_files() {
  static const std::vector<RightFile> files = {
      {"protocol", base_protocol(), [](const std::string& source) { load_protocol(source); }},
      {"sheet", support_file("base_sheet.toml"),
       [](const std::string& source) { read_sheet(base_of_documents(), source); }},
      {"translation", support_file("base_german.toml"),
       [](const std::string& source) { read_translation(base_of_documents(), source); }},
  };
  return files;
}

std::vector<Diagnostic> refused(void (*read)(const std::string&), const std::string& source) {
  try {
    read(source);
    return {};
  } catch (const BadFile& bad) {
    return bad.problems();
  }
}

void parse_document(const std::string& source) { parse_toml(source); }

// The one problem, "3: E001"; all of them if there are several, nothing if there is none.
std::string lines_and_codes(const std::vector<Diagnostic>& problems) {
  std::string words;
  for (const Diagnostic& problem : problems) {
    if (!words.empty()) words += ", ";
    words += std::to_string(problem.place.line) + ": " + problem.code;
  }
  return words;
}

// Of TOML itself: E001 to E005, or a list where a table is, or the other way round.
bool is_about_toml(const Diagnostic& problem) {
  return problem.code < "E006" || problem.code == "E027" || problem.code == "E028";
}

void check_refused_at(int line, const std::vector<Diagnostic>& problems) {
  INFO("expected on line " << line << ", found " << lines_and_codes(problems));
  REQUIRE(problems.size() == 1);
  CHECK(problems.front().place.line == line);
  CHECK(is_about_toml(problems.front()));
  CHECK_FALSE(problems.front().message.empty());
}

// Everything in it, in file order, as TOML is written when nothing else speaks against it.
std::string plainly_written(const std::string& source) {
  std::string words;
  for (const NodeEntry& entry : parse_toml(source).entries) {
    words += (words.empty() ? "" : ", ") + toml_entry(entry);
  }
  return words;
}

// A byte order mark may stand at the beginning of a file only.
bool stands_first_only(const TomlDocument& document) {
  return without_byte_order_mark(document.source).size() < document.source.size();
}

TEST_CASE("a document of right TOML is read as it is meant") {
  for (const TomlDocument& document : toml_documents("valid")) {
    INFO(document.name);
    const auto problems = refused(parse_document, document.source);
    CHECK(lines_and_codes(problems).empty());
    if (problems.empty()) CHECK(plainly_written(document.source) == first_comment(document));
  }
}

TEST_CASE("a document of right TOML may stand below a protocol, a sheet and a translation") {
  for (const TomlDocument& document : toml_documents("valid")) {
    if (stands_first_only(document)) continue;
    for (const RightFile& right : right_files()) {
      INFO(document.name << " below a " << right.sort);
      CHECK(lines_and_codes(refused(right.read, below(right.source, document))).empty());
    }
  }
}

// The document, and the document with more below it: what follows a mistake must not draw it on.
std::vector<TomlDocument> with_more_below(const TomlDocument& document) {
  std::vector<TomlDocument> documents = {document};
  if (!document.source.ends_with('\n')) return documents;
  for (const char* more :
       {"[x_more]\nb = 1\n", "\n  [x_more]\n", "  x_more = 1\n", "\r\nx_more = [\n1]"})
    documents.push_back({document.name + ", and " + more, document.source + more});
  return documents;
}

TEST_CASE("a document of wrong TOML is refused on its wrong line, alone and below everything") {
  for (const TomlDocument& wrong : toml_documents("invalid")) {
    const int line = wrong_line(wrong);
    for (const TomlDocument& document : with_more_below(wrong)) {
      CAPTURE(document.name);
      check_refused_at(line, refused(parse_document, document.source));
      for (const RightFile& right : right_files()) {
        CAPTURE(right.sort);
        check_refused_at(line_below(right.source, line),
                         refused(right.read, below(right.source, document)));
      }
    }
  }
}

TEST_CASE("what another program keeps in a sheet is still there when the sheet was saved") {
  const std::string right = support_file("base_sheet.toml");
  for (const TomlDocument& document : toml_documents("valid")) {
    if (stands_first_only(document)) continue;
    INFO(document.name);
    const Sheet sheet = read_sheet(base_of_documents(), below(right, document)).sheet;
    const std::string saved = written_sheet(base_of_documents(), sheet, "kneecheck 1.0.0");
    CHECK(lines_and_codes(refused(right_files()[1].read, saved)).empty());
    CHECK(read_sheet(base_of_documents(), saved).sheet.kept_lines == sheet.kept_lines);
  }
}

TEST_CASE("whatever may be nested in a sheet can be read again when the sheet was saved") {
  const std::string right = support_file("base_sheet.toml");
  for (const int headers : {1, 4, 8}) {
    for (int lists = 1; lists <= 16; ++lists) {
      const auto deep = static_cast<std::size_t>(lists);
      std::string source = right + "\n[x_1";
      for (int at = 1; at < headers; ++at) source += ".t";
      source += "]\nk = " + std::string(deep, '[') + std::string(deep, ']') + "\n";
      INFO(source.substr(right.size()));
      const auto problems = refused(right_files()[1].read, source);
      // What is too deep is said when it is read, not when nothing else is left of it.
      CHECK(problems.empty() == (headers + lists <= 16));
      if (!problems.empty()) continue;
      const Sheet sheet = read_sheet(base_of_documents(), source).sheet;
      const std::string saved = written_sheet(base_of_documents(), sheet, "kneecheck 1.0.0");
      CHECK(lines_and_codes(refused(right_files()[1].read, saved)).empty());
    }
  }
}

}  // namespace
}  // namespace kneecheck::testing
