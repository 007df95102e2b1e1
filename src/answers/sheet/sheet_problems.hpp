// Sheet problems: what can be wrong with any table of a sheet, whatever it is about.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/protocol/toml_text.hpp"
#include "kneecheck/text/diagnostic.hpp"

namespace kneecheck {

// Whether a key is another tool's: it begins with x_.
bool is_free(const NodeEntry& entry);

// Keeps a line of `table`, to be written back.
void keep_line(Sheet& sheet, const std::string& table, const NodeEntry& entry);

class SheetProblems {
 public:
  // `protocol` must outlive this.
  explicit SheetProblems(const Protocol& protocol);

  void add(Place place, std::string code, Text message, Text hint);
  void add(Diagnostic problem) { problems_.push_back(std::move(problem)); }

  // A102: `entry` is not what is wanted: 'text in quotes'.
  void wrong_type(const NodeEntry& entry, const Text& wanted);

  // A101 for each key that is neither one of `keys` nor free. `of_what`: 'a sheet'. Gives
  // those of `keys` that were meant, so that nobody calls them missing as well.
  std::vector<std::string> check_keys(const NodeTable& table, std::span<const std::string> keys,
                                      const Text& of_what);

  // The prompt an entry is about; nullopt where the key is free, or is no prompt's and that was
  // said (A101).
  std::optional<PromptIndex> prompt_of(const NodeEntry& entry);

  // The entry's one line of printable text; nullopt when it is not that and that was said (A102,
  // A113).
  std::optional<std::string> one_line(const NodeEntry& entry);

  // The table of that name; nullptr when there is none, or it is no table and that was said.
  const NodeTable* table(const NodeTable& root, std::string_view name);

  // Throws BadFile with all there is, if there is any.
  void throw_if_any();

 private:
  std::optional<std::string> meant(std::string_view key, std::span<const std::string> known) const;

  const Protocol& protocol_;
  std::vector<std::string> prompt_ids_;
  std::vector<Diagnostic> problems_;
};

}  // namespace kneecheck
