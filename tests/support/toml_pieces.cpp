// The pieces of TOML in a hint are found by their form: nothing else in a hint has it.
#include "support/toml_pieces.hpp"

#include <algorithm>
#include <string_view>

#include "kneecheck/protocol/bad_file.hpp"
#include "kneecheck/protocol/toml_text.hpp"

namespace kneecheck::testing {
namespace {

bool is_toml(const std::string& source) {
  try {
    parse_toml(source);
    return true;
  } catch (const BadFile&) {
    return false;
  }
}

// The longest beginning of `words` that is TOML behind `before` and ends where a piece may end; 0
// if there is none.
std::size_t toml_length(const std::string& before, std::string_view words) {
  constexpr std::string_view ends = " ,;.:?)";
  for (std::size_t length = words.size(); length > 0; --length) {
    const bool may_end = length == words.size() || ends.find(words[length]) != ends.npos;
    const std::string piece(words.substr(0, length));
    if (may_end && piece.back() != ' ' && is_toml(before + piece)) return length;
  }
  return 0;
}

// Where the bracket at `open` is closed; npos if it is not.
std::size_t closing(std::string_view words, std::size_t open) {
  int depth = 0;
  for (std::size_t at = open; at < words.size(); ++at) {
    if (words[at] == '"') at = words.find('"', at + 1);
    if (at == words.npos) return at;
    if (words[at] == '[' || words[at] == '{') ++depth;
    if ((words[at] == ']' || words[at] == '}') && --depth == 0) return at;
  }
  return words.npos;
}

// {side}, {Target}: what a sentence of a protocol may have in it.
bool is_placeholder(std::string_view piece) {
  return piece.front() == '{' && piece.find(' ') == piece.npos;
}

// Where the key before " = " begins.
std::size_t key_begin(std::string_view words, std::size_t equals) {
  const bool in_quotes = equals > 1 && words[equals - 1] == '"';
  const std::size_t before =
      in_quotes ? words.rfind('"', equals - 2) : words.substr(0, equals).find_last_of(" ({[,:;");
  if (before == words.npos) return 0;
  return in_quotes ? before : before + 1;
}

}  // namespace

std::vector<std::string> broken_toml_in(const std::string& hint) {
  std::vector<std::string> broken;
  std::string rest = hint;  // blanks stand for the pieces that were found
  const auto take = [&](std::size_t begin, std::size_t length) {
    std::fill_n(rest.begin() + static_cast<std::ptrdiff_t>(begin), length, ' ');
  };
  for (const std::string_view before : {"quotes: ", "write \""}) {
    const std::size_t at = rest.find(before);
    if (at == rest.npos) continue;
    const std::size_t begin = at + before.size() - (before.back() == '"' ? 1 : 0);
    const std::size_t length = toml_length("a = ", std::string_view(rest).substr(begin));
    if (length == 0 || (before.back() != '"' && begin + length < rest.size())) {
      broken.push_back(rest.substr(begin));
    }
    take(begin, length);
  }
  for (auto open = rest.find_first_of("[{"); open != rest.npos;
       open = rest.find_first_of("[{", open + 1)) {
    const std::size_t close = closing(rest, open);
    if (close == rest.npos) continue;
    // A value is looked at with its key.
    if (open > 2 && rest.substr(open - 3, 3) == " = ") {
      open = close;
      continue;
    }
    const std::string piece = rest.substr(open, close - open + 1);
    if (is_placeholder(piece)) continue;
    if (!is_toml(piece) && !is_toml("a = " + piece)) broken.push_back(piece);
    take(open, piece.size());
  }
  for (auto at = rest.find(" = "); at != rest.npos; at = rest.find(" = ", at + 1)) {
    const std::size_t begin = key_begin(rest, at);
    const std::size_t length = toml_length("", std::string_view(rest).substr(begin));
    if (begin + length <= at) broken.push_back(rest.substr(begin));
    take(begin, length);
  }
  return broken;
}

}  // namespace kneecheck::testing
