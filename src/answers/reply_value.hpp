// Reply value: what words mean as a value of one prompt, or why they mean none.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kneecheck/answers/reply.hpp"

namespace kneecheck {

using Value = std::variant<int, Mistake>;

// Reads the words of one line, or of one word of a sheet, as its prompt's kind takes them.
class ValueReader {
 public:
  // `prompt` and the bytes of `line` must outlive the reader; mistakes quote the line.
  ValueReader(const Prompt& prompt, Form form, std::string_view line)
      : prompt_(prompt), form_(form), line_(line) {}

  // Whole words only. REQUIRES: `words` are folded.
  Value value(std::string_view words) const;

  // The choices whose words begin so, else those whose original words do; none where starts are not
  // taken. REQUIRES: folded.
  std::vector<int> begun(std::string_view words) const;

  Mistake mistake(std::string code, Text problem) const;

  // `words`, a time over the clock's, stood before `last` ("pain", "hurt" or ""): what is to be
  // typed instead keeps it, so that "60 pain" does not become a full hold.
  Mistake past_the_clock(std::string_view words, std::string_view last) const;

 private:
  Value yes_no(std::string_view words) const;
  Value choice(std::string_view words) const;
  Value number(std::string_view words, std::optional<std::int64_t> number) const;
  Value compare(std::string_view words) const;
  Mistake not_a_number() const;

  // Without the unit, be it the translated one or the protocol's own.
  std::string_view without_any_unit(std::string_view words) const;

  // Whether a bare number means a place in the list, be it there or not.
  bool is_place(std::string_view words) const;

  const Prompt& prompt_;
  Form form_;
  std::string_view line_;
};

// For a message: as it stands when it is short, else quoted and cut.
Text short_words(std::string_view foreign);

}  // namespace kneecheck
