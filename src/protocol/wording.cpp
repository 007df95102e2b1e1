#include "kneecheck/protocol/wording.hpp"

#include <algorithm>

#include "kneecheck/text/letter_case.hpp"

namespace kneecheck {
namespace {

// Between the forms of a pattern: a character that no text may have (E701).
constexpr char form_end = '\x1E';

// A piece of a pattern: words without a brace, a brace written twice, or a placeholder.
enum class PieceKind { words, brace, placeholder };

struct Piece {
  PieceKind kind = PieceKind::words;
  std::string_view written;
};

// REQUIRES: `pattern` is not empty.
Piece first_piece(std::string_view pattern) {
  constexpr std::string_view braces = "{}";
  const char first = pattern.front();
  if (braces.find(first) == braces.npos) {
    return {PieceKind::words, pattern.substr(0, pattern.find_first_of(braces))};
  }
  if (pattern.substr(1).starts_with(first)) return {PieceKind::brace, pattern.substr(0, 2)};
  const std::size_t end = pattern.find_first_of(braces, 1);
  const bool closed = first == '{' && end != pattern.npos && pattern[end] == '}';
  return {PieceKind::placeholder, pattern.substr(0, closed ? end + 1 : 1)};
}

// Calls take(piece) for each piece of `pattern`, in order.
template <typename Take>
void each_piece(std::string_view pattern, const Take& take) {
  while (!pattern.empty()) {
    const Piece piece = first_piece(pattern);
    take(piece);
    pattern.remove_prefix(piece.written.size());
  }
}

std::string_view name_of(std::string_view placeholder) {
  return placeholder.size() < 2 ? std::string_view{}
                                : placeholder.substr(1, placeholder.size() - 2);
}

// What stands in for `placeholder`: itself where its name is not known.
std::string filling(std::string_view placeholder, const Blanks& blanks) {
  const std::string_view name = name_of(placeholder);
  if (name == "side") return std::string(side_name(blanks.side));
  if (name == "Side") return capitalized(side_name(blanks.side));
  if (name == "value") return blanks.value;
  if (name == "unit") return blanks.unit;
  if (name == "target") return blanks.target;
  if (name == "other") return blanks.other;
  if (name == "difference") return blanks.difference;
  return std::string(placeholder);
}

}  // namespace

std::string_view side_name(Side side) {
  static constexpr std::string_view names[] = {"left", "right", ""};
  return names[static_cast<std::size_t>(side)];
}

std::string on_side(std::string_view name, Side side) {
  const std::string_view word = side_name(side);
  return std::string(name) + (word.empty() ? "" : ", ") + std::string(word);
}

std::string expand(std::string_view pattern, const Blanks& blanks) {
  if (const std::size_t end = pattern.find(form_end); end != pattern.npos) {
    const std::string_view left = pattern.substr(0, end);
    const std::string_view right = pattern.substr(end + 1);
    if (blanks.side == Side::left) return expand(left, blanks);
    if (blanks.side == Side::right) return expand(right, blanks);
    return expand(left, blanks) + " / " + expand(right, blanks);
  }
  std::string words;
  words.reserve(pattern.size() + 16);
  each_piece(pattern, [&](const Piece& piece) {
    if (piece.kind == PieceKind::placeholder) {
      words += filling(piece.written, blanks);
    } else {
      words += piece.written.substr(piece.kind == PieceKind::brace ? 1 : 0);
    }
  });
  return words;
}

std::string two_forms(std::string_view left, std::string_view right) {
  return std::string(left) + form_end + std::string(right);
}

std::string with_side_word(std::string_view pattern, std::string_view word) {
  std::string words;
  each_piece(pattern, [&](const Piece& piece) {
    if (piece.written == "{Side}") {
      words += capitalized(word);
    } else {
      words += piece.written == "{side}" ? word : piece.written;
    }
  });
  return words;
}

bool names_side(std::string_view pattern) {
  return std::ranges::any_of(placeholders_of(pattern),
                             [](const Placeholder& one) { return is_side(one.name); });
}

std::vector<Placeholder> placeholders_of(std::string_view pattern) {
  std::vector<Placeholder> found;
  each_piece(pattern, [&](const Piece& piece) {
    if (piece.kind != PieceKind::placeholder) return;
    const auto begin = static_cast<std::size_t>(piece.written.data() - pattern.data());
    found.push_back({name_of(piece.written), begin, piece.written.size()});
  });
  return found;
}

}  // namespace kneecheck
