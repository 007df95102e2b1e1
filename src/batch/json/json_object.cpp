#include "json_object.hpp"

// RapidJSON 1.1 adds to a null pointer while its stack is still empty. That does no harm, but
// clang's sanitizer would end the program there, and so keep a fuzzer from all JSON.
#ifdef __clang__
#pragma clang attribute push(__attribute__((no_sanitize("pointer-overflow"))), apply_to = function)
#endif
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
#ifdef __clang__
#pragma clang attribute pop
#endif

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>
#include <variant>

#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/json.hpp"
#include "kneecheck/text/safe_text.hpp"
#include "kneecheck/text/unprintable.hpp"
#include "kneecheck/text/utf8.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t deepest = 32;

constexpr char how_it_looks[] =
    R"(a row is one object on one line: {"id": "r1", "answers": {...}})";

// JSON in which only strings can have such characters.
std::string visible(std::string_view json) {
  if (plain_front(json) == json.size()) return std::string(json);
  std::string shown;
  for (std::size_t at = 0; at < json.size();) {
    const std::size_t bytes = utf8_front(json.substr(at)).bytes;
    const std::string_view character = json.substr(at, bytes);
    if (hidden_at(json, at) == Hidden::no) {
      shown += character;
    } else {
      const std::string quoted = json_string(character);
      shown += quoted.substr(1, quoted.size() - 2);
    }
    at += bytes;
  }
  return shown;
}

// Builds the tree from what RapidJSON reads; to return false ends the reading.
class TreeBuilding : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, TreeBuilding> {
 public:
  TreeBuilding(const std::string& line, const rapidjson::MemoryStream& stream, JsonObject& object)
      : line_(line), stream_(stream), object_(object) {}

  bool Null() {
    if (open_.empty()) return false;
    if (std::holds_alternative<NodeList>(open_.back()->value)) return true;
    auto& entries = std::get<NodeTable>(open_.back()->value).entries;
    const std::size_t before = entries.size();
    end_value();
    if (entries.size() == before) entries.pop_back();
    return true;
  }
  bool Bool(bool truth) { return value(truth); }
  bool Int(int number) { return value(std::int64_t{number}); }
  bool Uint(unsigned number) { return value(std::int64_t{number}); }
  bool Int64(std::int64_t number) { return value(number); }
  bool Uint64(std::uint64_t number) { return value(static_cast<double>(number)); }
  bool Double(double number) { return value(number); }
  bool String(const char* words, rapidjson::SizeType length, bool) {
    return value(std::string(words, length));
  }
  bool Key(const char* words, rapidjson::SizeType length, bool) {
    auto& entries = std::get<NodeTable>(open_.back()->value).entries;
    const std::size_t end = stream_.Tell();
    // Where it has no escapes, which the names of this program never have.
    const std::size_t begin = end - std::min<std::size_t>(end, length + 2);
    const Place place{1, static_cast<int>(begin) + 1, 0};
    NodeEntry& entry = entries.emplace_back();
    entry.key.assign(words, length);
    entry.place = place;
    entry.value.place = place;
    if (open_.size() == 1) key_end_ = end;
    return true;
  }
  bool StartObject() { return begin(NodeTable()); }
  bool StartArray() { return !open_.empty() && begin(NodeList()); }
  bool EndObject(rapidjson::SizeType) {
    std::vector<std::string_view> keys;
    for (const NodeEntry& entry : std::get<NodeTable>(open_.back()->value).entries)
      keys.push_back(entry.key);
    if (open_.size() == 1)
      for (const auto& [key, json] : object_.kept) keys.push_back(key);
    std::ranges::sort(keys);
    if (const auto twice = std::ranges::adjacent_find(keys); twice != keys.end()) {
      why_ = text("the key {} is there twice", quoted(*twice));
      return false;
    }
    return end();
  }
  bool EndArray(rapidjson::SizeType) { return end(); }

  Node& root() { return root_; }
  const Text& why() const { return why_; }

 private:
  // Where the next value belongs; nullptr where it would be the whole line.
  Node* next() {
    if (open_.empty()) return nullptr;
    if (auto* const list = std::get_if<NodeList>(&open_.back()->value)) {
      Node& node = list->emplace_back();
      node.place = open_.back()->place;
      return &node;
    }
    return &std::get<NodeTable>(open_.back()->value).entries.back().value;
  }

  template <typename T>
  bool value(T said) {
    Node* const node = next();
    if (node == nullptr) return false;
    node->value = std::move(said);
    end_value();
    return true;
  }

  template <typename T>
  bool begin(T empty) {
    if (open_.size() == deepest) {
      why_ = "objects and lists stand in each other too deep";
      return false;
    }
    Node* const node = open_.empty() ? &root_ : next();
    node->value = std::move(empty);
    open_.push_back(node);
    return true;
  }

  bool end() {
    open_.pop_back();
    // Its bracket is taken after this.
    if (!open_.empty()) end_value(1);
    return true;
  }

  // A value of the row itself is complete: somebody else's is kept as it stands.
  void end_value(std::size_t to_come = 0) {
    if (open_.size() != 1) return;
    auto& entries = std::get<NodeTable>(root_.value).entries;
    if (!entries.back().key.starts_with("x_")) return;
    std::string_view json(line_);
    json = json.substr(key_end_, stream_.Tell() + to_come - key_end_);
    json.remove_prefix(std::min(json.find_first_not_of(" \t:"), json.size()));
    object_.kept.emplace_back(std::move(entries.back().key), visible(json));
    entries.pop_back();
  }

  const std::string& line_;
  const rapidjson::MemoryStream& stream_;
  JsonObject& object_;
  Node root_;
  std::vector<Node*> open_;
  std::size_t key_end_ = 0;
  Text why_;
};

// "Missing a comma or } after an object member." inside a sentence.
Text parser_words(rapidjson::ParseErrorCode code) {
  std::string words = rapidjson::GetParseError_En(code);
  if (is_upper(words.front())) words.front() += 'a' - 'A';
  if (words.ends_with('.')) words.pop_back();
  return safe_text(words);
}

}  // namespace

JsonObject read_json_object(const std::string& line) {
  JsonObject object;
  const auto tear = [&](std::string code, std::size_t offset, Text message) {
    object.torn = Diagnostic{.code = std::move(code),
                             .place = {1, static_cast<int>(offset) + 1, 0},
                             .message = std::move(message),
                             .hint = how_it_looks};
  };
  if (const std::size_t nul = line.find('\0'); nul != std::string::npos) {
    tear("A113", nul, "U+0000 (control character)");
    return object;
  }
  if (const auto bad = first_bad_byte(line)) {
    tear("A113", *bad, first_unprintable(line, true)->what);
    return object;
  }
  // Of other streams the reader takes a copy, and nobody knows how far it came.
  rapidjson::MemoryStream stream(line.data(), line.size());
  TreeBuilding tree(line, stream, object);
  rapidjson::Reader reader;
  constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseFullPrecisionFlag;
  const rapidjson::ParseResult result = reader.Parse<flags>(stream, tree);
  auto* const fields = std::get_if<NodeTable>(&tree.root().value);
  if (result.IsError() || fields == nullptr) {
    const bool own = result.Code() == rapidjson::kParseErrorTermination;
    const Text why = own ? tree.why() : text("is not JSON: {}", parser_words(result.Code()));
    tear("A302", std::min(result.Offset(), line.size()),
         why.empty() ? Text("is no JSON object") : why);
    return object;
  }
  object.fields = std::move(*fields);
  return object;
}

}  // namespace kneecheck
