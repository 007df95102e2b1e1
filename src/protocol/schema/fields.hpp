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
#include <vector>

#include "kneecheck/protocol/keys.hpp"
#include "kneecheck/protocol/toml_text.hpp"
#include "problems.hpp"

namespace kneecheck {

// What a table is in messages: "prompt plank", "this finding". Most are never said, so it becomes
// words when it is. Keeps a view of `id`.
class What {
 public:
  // Written as words where a table is read, so both convert: {"source", id}, "this dose".
  // NOLINTNEXTLINE(google-explicit-constructor)
  What(Text noun, std::string_view id = {}) : noun_(std::move(noun)), id_(id) {}
  template <std::size_t N>
  What(const char (&noun)[N]) : noun_(noun) {}  // NOLINT(google-explicit-constructor)

  Text words() const { return id_.empty() ? noun_ : text("{} {}", noun_, shown(id_)); }

 private:
  Text noun_;
  std::string_view id_;
};

// Keeps pointers into the tree. A prompt's table without a kind is muted: only its id and kind are
// looked at, and what may be a misspelt kind, because nobody knows which other keys it may have.
class Fields {
 public:
  Fields(Problems& problems, KeyTable table, const NodeTable& entries, Place place, What what,
         std::optional<Kind> kind = {});

  KeyTable table() const { return table_; }
  std::optional<Kind> kind() const { return kind_; }
  Place place() const { return place_; }
  Text what() const { return what_.words(); }

  // Whether the key is written, for good or bad, or another was and this one meant.
  bool written(std::string_view name) const { return written_entry(name) != nullptr; }
  // Whether there is a value to use: written and fine.
  bool has(std::string_view name) const { return entry(name) != nullptr; }
  // Whether something was told about its value, so that nothing follows from its default.
  bool wrong(std::string_view name) const { return written(name) && !has(name); }
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
  // The place of the word among the words the key allows; 0 when there is neither word nor default.
  std::size_t enum_index(std::string_view name) const;
  template <typename Enum>
  Enum as(std::string_view name) const {
    return static_cast<Enum>(enum_index(name));
  }

  // The tables below a key: of a table one, of a list those that are tables.
  std::vector<const Node*> tables(std::string_view name) const;
  // The entries of a table of named tables, or of points, but for x_ keys.
  std::vector<const NodeEntry*> named(std::string_view name) const;

 private:
  void check_entry(Problems& problems, const NodeEntry& entry);
  bool may_mean_kind(std::string_view name) const;
  void unknown_key(Problems& problems, const NodeEntry& entry);
  // What `entry` may have been meant for; nullptr if nobody knows. Read as that, if it can be.
  const Key* take_as_meant(Problems& problems, const NodeEntry& entry);
  void check_missing(Problems& problems, bool muted) const;
  const Key& key(std::string_view name) const;

  KeyTable table_;
  const NodeTable* entries_;
  Place place_;
  What what_;
  std::optional<Kind> kind_;
  // An entry, and the key that it is for: its own, or what was meant.
  struct Taken {
    std::string_view name;
    const NodeEntry* entry = nullptr;
  };
  std::vector<const NodeEntry*> taken(std::string_view name) const;

  std::vector<Taken> fine_;
  std::vector<Taken> meant_;  // written under another key
};

// Keys that other tools may use for themselves.
constexpr bool is_foreign_key(std::string_view name) { return name.starts_with("x_"); }

}  // namespace kneecheck
