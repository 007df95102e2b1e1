// Fields: one table of a protocol file, held against the table of keys. What is unknown, missing,
// of the wrong type or out of its limits is told when it is made; afterwards it hands out the
// values that are fine, and the defaults for the others.
//
// One mistake is told once: what stands under a misspelt key counts as written under the key that
// was meant, and is read as its value where it can be one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kneecheck/protocol/keys.hpp"
#include "kneecheck/protocol/toml_text.hpp"
#include "problems.hpp"

namespace kneecheck {

// Keeps pointers into the tree. A prompt's table without a kind is muted: only its id and kind are
// looked at, and what may be a misspelt kind, because nobody knows which other keys it may have.
class Fields {
 public:
  // `what` is what messages call the table: "prompt plank", "this finding".
  // REQUIRES: `node` is a table.
  Fields(Problems& problems, KeyTable table, const Node& node, Text what,
         std::optional<Kind> kind = {});

  KeyTable table() const { return table_; }
  std::optional<Kind> kind() const { return kind_; }
  Place place() const { return place_; }
  const Text& what() const { return what_; }

  // Whether the key is written, for good or bad, or another was and this one meant.
  bool written(std::string_view name) const { return written_entry(name) != nullptr; }
  // Whether there is a value to use: written and fine.
  bool has(std::string_view name) const { return entry(name) != nullptr; }
  // Whether something was told about its value, so that nothing follows from its default.
  bool wrong(std::string_view name) const { return written(name) && !has(name); }
  // Whether a key was told as unknown and nobody knows which was meant: one that seems to be left
  // out may be there.
  bool has_unknown() const { return has_unknown_; }
  // nullptr when not written.
  const NodeEntry* written_entry(std::string_view name) const;
  // nullptr when not written, or wrong.
  const NodeEntry* entry(std::string_view name) const;
  // The place of the key if it is written, else of the table.
  Place key_place(std::string_view name) const;
  // The place of the value if there is one, else of the table.
  Place value_place(std::string_view name) const;

  // Written and fine, or the default, or 0, false, "", no entries.
  int number(std::string_view name) const;
  bool flag(std::string_view name) const { return number(name) != 0; }
  std::string text(std::string_view name) const;
  std::vector<std::string> texts(std::string_view name) const;
  // What the word stands for; the first of the key's words when there is neither word nor default.
  template <typename Value>
  Value as(std::string_view name) const {
    return std::get<Value>(word(name).value);
  }

  // The tables below a key: of a table one, of a list those that are tables.
  std::vector<const Node*> tables(std::string_view name) const;
  // The entries of a table of named tables, or of points, but for x_ keys.
  std::vector<const NodeEntry*> named(std::string_view name) const;

 private:
  // An entry, and the key that it is for: its own, or what was meant.
  struct Taken {
    std::string_view name;
    const NodeEntry* entry = nullptr;
    bool fine = false;
  };

  void unknown_key(Problems& problems, const NodeEntry& entry);
  // The key that `entry` was probably meant for, as which it is read if it can be; nullptr if
  // nobody knows.
  const Key* take_as_meant(Problems& problems, const NodeEntry& entry);
  void check_missing(Problems& problems, bool muted) const;
  const Key& key(std::string_view name) const;
  const Word& word(std::string_view name) const;

  KeyTable table_;
  Place place_;
  Text what_;
  std::optional<Kind> kind_;
  bool has_unknown_ = false;
  std::vector<Taken> taken_;  // those that are written under their own key come first
};

// Keys that other tools may use for themselves.
constexpr bool is_foreign_key(std::string_view name) { return name.starts_with("x_"); }

}  // namespace kneecheck
