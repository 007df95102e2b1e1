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
  std::size_t length = 1;
};

// REQUIRES: at < pattern.size().
Piece piece_at(std::string_view pattern, std::size_t at) {
  const auto is_brace = [](char c) { return c == '{' || c == '}'; };
  const char first = pattern[at];
  if (!is_brace(first)) {
    const auto* const end = std::find_if(pattern.begin() + at, pattern.end(), is_brace);
    return {PieceKind::words, static_cast<std::size_t>(end - pattern.begin()) - at};
  }
  if (pattern.substr(at + 1, 1) == pattern.substr(at, 1)) return {PieceKind::brace, 2};
  if (first == '{') {
    const std::size_t end = pattern.find_first_of("{}", at + 1);
    if (end != std::string_view::npos && pattern[end] == '}') {
      return {PieceKind::placeholder, end - at + 1};
    }
  }
  return {PieceKind::placeholder, 1};
}

// `as_written` is what an unknown name stands for.
std::string filling(std::string_view name, std::string_view as_written, const Blanks& blanks) {
  if (name == "side") return std::string(side_name(blanks.side));
  if (name == "Side") return capitalized(side_name(blanks.side));
  if (name == "value") return blanks.value;
  if (name == "unit") return blanks.unit;
  if (name == "target") return blanks.target;
  if (name == "other") return blanks.other;
  if (name == "difference") return blanks.difference;
  return std::string(as_written);
}

std::string_view name_of(std::string_view placeholder) {
  return placeholder.size() < 2 ? std::string_view{}
                                : placeholder.substr(1, placeholder.size() - 2);
}

// `pattern` with what `fill` gives for each placeholder, by its name and as written; braces written
// twice are `brace`.
template <typename Brace, typename Fill>
std::string replaced(std::string_view pattern, const Brace& brace, const Fill& fill) {
  std::string words;
  words.reserve(pattern.size() + 16);
  for (std::size_t at = 0; at < pattern.size();) {
    const Piece piece = piece_at(pattern, at);
    const std::string_view written = pattern.substr(at, piece.length);
    if (piece.kind == PieceKind::placeholder) {
      words += fill(name_of(written), written);
    } else {
      words += piece.kind == PieceKind::brace ? brace(written) : written;
    }
    at += piece.length;
  }
  return words;
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
  return replaced(
      pattern, [](std::string_view written) { return written.substr(1); },
      [&](std::string_view name, std::string_view written) {
        return filling(name, written, blanks);
      });
}

std::string two_forms(std::string_view left, std::string_view right) {
  return std::string(left) + form_end + std::string(right);
}

std::string with_side_word(std::string_view pattern, std::string_view word) {
  return replaced(
      pattern, [](std::string_view written) { return written; },
      [&](std::string_view name, std::string_view written) {
        if (!is_side(name)) return std::string(written);
        return name == "Side" ? capitalized(word) : std::string(word);
      });
}

bool names_side(std::string_view pattern) {
  return std::ranges::any_of(placeholders_of(pattern),
                             [](const Placeholder& one) { return is_side(one.name); });
}

std::vector<Placeholder> placeholders_of(std::string_view pattern) {
  std::vector<Placeholder> found;
  for (std::size_t at = 0; at < pattern.size();) {
    const Piece piece = piece_at(pattern, at);
    if (piece.kind == PieceKind::placeholder) {
      found.push_back({name_of(pattern.substr(at, piece.length)), at, piece.length});
    }
    at += piece.length;
  }
  return found;
}

}  // namespace kneecheck
