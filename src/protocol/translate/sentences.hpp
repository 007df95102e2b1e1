// Sentences: the texts of a protocol that can be translated, each once, and whether other words may
// stand in their place.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/protocol/texts.hpp"
#include "protocol/schema/problems.hpp"

namespace kneecheck {

constexpr unsigned bit(TextSort sort) { return 1U << static_cast<unsigned>(sort); }

class Sentences {
 public:
  explicit Sentences(const Protocol& protocol) { visit_texts(protocol, *this); }

  const std::vector<std::string>& in_order() const { return in_order_; }
  bool have(std::string_view sentence) const { return sorts_.contains(sentence); }

  // The sorts of text that it is used as, one bit() each.
  unsigned sorts_of(std::string_view sentence) const;

  // Whether it stands where the side is filled in, and names it.
  bool bends(std::string_view sentence) const;
  bool any_bends() const;

  // For visit_texts.
  void text(TextSort sort, const std::string& words);
  void number(std::size_t) {}

 private:
  std::vector<std::string> in_order_;
  std::map<std::string, unsigned, std::less<>> sorts_;
};

// Checks the value of `entry`, an entry of [text], as a translation of `sentence` (for `side` where
// its key says so; it need not be a sentence of the protocol): printable, not too long, with the
// same placeholders (E708), and where it is a choice, one that can be typed. Empty words are fine.
// Tells what is wrong, and returns whether nothing is.
bool check_translated_text(Problems& problems, const Sentences& sentences,
                           const std::string& sentence, Side side, const NodeEntry& entry);

}  // namespace kneecheck
