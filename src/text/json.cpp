#include "kneecheck/text/json.hpp"

#include <fmt/format.h>

#include "kneecheck/text/unprintable.hpp"
#include "kneecheck/text/utf8.hpp"

namespace kneecheck {
namespace {

// The characters that a letter behind a backslash stands for, and those letters.
constexpr std::u32string_view escaped_points = U"\"\\\n\t\r";
constexpr std::string_view escape_letters = "\"\\ntr";

void append(std::string& json, char32_t point, bool stays) {
  const auto unit = static_cast<unsigned>(point);
  if (const std::size_t at = escaped_points.find(point); at != escaped_points.npos) {
    json += '\\';
    json += escape_letters[at];
  } else if (stays) {
    append_utf8(json, point);
  } else if (unit < 0x10000) {
    json += fmt::format("\\u{:04x}", unit);
  } else {
    json += fmt::format("\\u{:04x}\\u{:04x}", 0xd800 + ((unit - 0x10000) >> 10),
                        0xdc00 + ((unit - 0x10000) & 0x3ff));
  }
}

}  // namespace

std::string json_string(std::string_view words) {
  std::string json = "\"";
  for (std::size_t at = 0; at < words.size();) {
    const Utf8Step step = utf8_front(words.substr(at));
    const bool stays = !step.point || hidden_at(words, at) == Hidden::no;
    append(json, step.point.value_or(U'\uFFFD'), stays);
    at += step.bytes;
  }
  return json + '"';
}

Json& Json::key(std::string_view name) {
  separate();
  text_ += '"';
  text_ += name;
  text_ += "\": ";
  after_key_ = true;
  return *this;
}

void Json::begin(char bracket) {
  write(std::string_view(&bracket, 1));
  ++depth_;
  first_ = true;
}

void Json::end(char bracket) {
  --depth_;
  if (!first_) next_line();
  text_ += bracket;
  first_ = false;
}

void Json::write(std::string_view token) {
  if (!after_key_) separate();
  after_key_ = false;
  text_ += token;
}

// Writes what parts this key or value from the one before it.
void Json::separate() {
  if (depth_ == 0) return;
  if (!first_) text_ += ',';
  first_ = false;
  next_line();
}

void Json::next_line() {
  text_ += '\n';
  text_.append(2 * static_cast<std::size_t>(depth_), ' ');
}

}  // namespace kneecheck
