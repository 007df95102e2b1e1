// A strict reader of JSON for tests: RFC 8259, whole numbers only, no key twice. Throws on anything
// else.
#pragma once

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kneecheck::testing {

struct JsonValue {
  enum class Type { null, truth, number, words, array, object };
  Type type = Type::null;
  bool truth = false;
  long number = 0;
  std::string words;
  std::vector<JsonValue> items;   // array; object: in the order of keys
  std::vector<std::string> keys;  // object

  const JsonValue& operator[](std::string_view key) const {
    for (std::size_t at = 0; at < keys.size(); ++at)
      if (keys[at] == key) return items[at];
    throw std::out_of_range(std::string(key));
  }
};

class JsonReader {
 public:
  static JsonValue read(std::string_view source) {
    JsonReader reader(source);
    JsonValue value = reader.value();
    reader.blanks();
    if (!reader.rest_.empty()) reader.fail("more than one value");
    return value;
  }

 private:
  using Type = JsonValue::Type;

  explicit JsonReader(std::string_view source) : rest_(source) {}

  [[noreturn]] void fail(const std::string& why) const {
    throw std::invalid_argument(why + " before: " + std::string(rest_.substr(0, 40)));
  }

  void blanks() { rest_.remove_prefix(std::min(rest_.find_first_not_of(" \n\r\t"), rest_.size())); }

  char next() {
    if (rest_.empty()) fail("ends early");
    const char first = rest_.front();
    rest_.remove_prefix(1);
    return first;
  }

  bool take(std::string_view token) {
    blanks();
    if (!rest_.starts_with(token)) return false;
    rest_.remove_prefix(token.size());
    return true;
  }

  JsonValue value() {
    JsonValue read;
    if (take("null")) return read;
    if (rest_.starts_with("true") || rest_.starts_with("false")) {
      read.type = Type::truth;
      read.truth = take("true");
      if (!read.truth) take("false");
      return read;
    }
    if (take("{")) return object();
    if (take("[")) return array();
    if (take("\"")) {
      read.type = Type::words;
      read.words = words();
      return read;
    }
    read.type = Type::number;
    const std::size_t length = std::min(rest_.find_first_not_of("-0123456789"), rest_.size());
    const std::string digits(rest_.substr(0, length));
    if (digits.empty() || digits != std::to_string(std::stol(digits))) fail("no whole number");
    read.number = std::stol(digits);
    rest_.remove_prefix(length);
    return read;
  }

  JsonValue array() {
    JsonValue read;
    read.type = Type::array;
    if (take("]")) return read;
    do {
      read.items.push_back(value());
    } while (take(","));
    if (!take("]")) fail("] wanted");
    return read;
  }

  JsonValue object() {
    JsonValue read;
    read.type = Type::object;
    if (take("}")) return read;
    do {
      if (!take("\"")) fail("key wanted");
      std::string key = words();
      for (const std::string& known : read.keys)
        if (known == key) fail("key twice: " + key);
      if (!take(":")) fail(": wanted");
      read.keys.push_back(std::move(key));
      read.items.push_back(value());
    } while (take(","));
    if (!take("}")) fail("} wanted");
    return read;
  }

  // Escapes of code points outside ASCII stay as they are written: tests look at them.
  std::string words() {
    std::string read;
    for (;;) {
      const char first = next();
      if (first == '"') return read;
      if (static_cast<unsigned char>(first) < 0x20) fail("control character");
      if (first != '\\') {
        read += first;
        continue;
      }
      const char escaped = next();
      switch (escaped) {
        case '"':
        case '\\':
        case '/':
          read += escaped;
          break;
        case 'b':
          read += '\b';
          break;
        case 'f':
          read += '\f';
          break;
        case 'n':
          read += '\n';
          break;
        case 'r':
          read += '\r';
          break;
        case 't':
          read += '\t';
          break;
        case 'u': {
          const std::string_view digits = rest_.substr(0, 4);
          if (digits.size() < 4 ||
              digits.find_first_not_of("0123456789abcdefABCDEF") != std::string_view::npos)
            fail("four hexadecimal digits wanted");
          read += "\\u" + std::string(digits);
          rest_.remove_prefix(4);
          break;
        }
        default:
          fail("no escape");
      }
    }
  }

  std::string_view rest_;
};

}  // namespace kneecheck::testing
