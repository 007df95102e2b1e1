// The TOML documents of tests/toml. Each is about one rule of the language, which its name says:
// valid/ begin with a comment that holds what is read from them, invalid/ with one that says on
// which line they are wrong ("# line 3: a value needs a key"). Bare keys may stand anywhere, and
// headers begin with x_, so that they can stand below the tables of any file. spellings/ holds the
// files of tests/support once more, in other words of TOML.
#pragma once

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/utf8.hpp"
#include "support/process.hpp"

namespace kneecheck::testing {

struct TomlDocument {
  std::string name;
  std::string source;
};

// Those in a folder of tests/toml, by name. Throws if there is none.
inline std::vector<TomlDocument> toml_documents(const std::string& folder) {
  std::vector<TomlDocument> documents;
  const std::filesystem::path path = KNEECHECK_SOURCE_DIR "/tests/toml/" + folder;
  for (const auto& file : std::filesystem::directory_iterator(path)) {
    documents.push_back({file.path().filename().string(), read_file(file.path().string())});
  }
  if (documents.empty()) throw std::runtime_error("no document in " + path.string());
  std::ranges::sort(documents, {}, &TomlDocument::name);
  return documents;
}

// The comment that a document begins with, without its "# "; "" if it begins with none.
inline std::string first_comment(const TomlDocument& document) {
  std::string_view rest = without_byte_order_mark(document.source);
  std::string_view line = next_part(rest, '\n');
  if (!line.starts_with("# ")) return "";
  if (line.ends_with('\r')) line.remove_suffix(1);
  return std::string(line.substr(2));
}

// The line that an invalid document says it is wrong on. Throws if it does not.
inline int wrong_line(const TomlDocument& document) {
  const std::string comment = first_comment(document);
  if (!comment.starts_with("line ")) throw std::runtime_error(document.name + " names no line");
  return std::stoi(comment.substr(5));
}

// The document below the tables of a right file, in a table of another program's.
inline std::string below(const std::string& right, const TomlDocument& document) {
  return right + "\n[x_document]\n" + document.source;
}

// The line of that file on which a line of the document stands.
inline int line_below(const std::string& right, int line) {
  return static_cast<int>(std::ranges::count(right, '\n')) + 2 + line;
}

}  // namespace kneecheck::testing
