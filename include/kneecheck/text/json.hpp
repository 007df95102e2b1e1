// Json: writes one JSON value, two blanks a level, keys in the order in which they are written.
// Whole numbers only. Strings keep their true value: what could drive a terminal or hide is written
// as \uXXXX, and bytes that are not UTF-8 become U+FFFD.
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>

namespace kneecheck {

// `words` as a JSON string, quotes included.
std::string json_string(std::string_view words);

class Json {
 public:
  // Between each pair: key() and value alternate in an object, values follow in an array.
  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }

  // REQUIRES: `name` needs no escapes.
  Json& key(std::string_view name);

  void value(std::string_view words) { write(json_string(words)); }
  void value(const char* words) { value(std::string_view(words)); }
  void value(std::same_as<bool> auto truth) { write(truth ? "true" : "false"); }
  void value(std::integral auto number) requires(!std::same_as<decltype(number), bool>) {
    write(std::to_string(number));
  }
  void null() { write("null"); }

  template <typename T>
  void value(const std::optional<T>& known) {
    known ? value(*known) : null();
  }
  // null where there are none.
  void words_or_null(std::string_view words) { words.empty() ? null() : value(words); }

  // REQUIRES: everything that was begun is ended. Ends in a line feed.
  std::string text() const { return text_ + "\n"; }

 private:
  void begin(char bracket);
  void end(char bracket);
  void write(std::string_view token);
  void separate();
  void next_line();

  std::string text_;
  int depth_ = 0;
  bool first_ = true;  // nothing stands in the innermost object or array yet
  bool after_key_ = false;
};

}  // namespace kneecheck
