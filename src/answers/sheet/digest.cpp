#include "kneecheck/answers/digest.hpp"

#include <fmt/format.h>

#include <array>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

#include "kneecheck/protocol/texts.hpp"

namespace kneecheck {
namespace {

// A dump that no two different things share: every list and text is led by its length, every
// optional by whether it is there. Hashed as it goes, by FNV-1a.
class Dump {
 public:
  std::string digest() const { return fmt::format("{:016x}", hash_); }

  template <std::integral Number>
  void add(Number number) {
    auto bits = static_cast<std::uint64_t>(static_cast<std::int64_t>(number));
    for (int byte = 0; byte < 8; ++byte, bits >>= 8U) add_byte(bits & 0xFFU);
  }

  template <typename Word>
  requires std::is_enum_v<Word>
  void add(Word word) { add(static_cast<int>(word)); }

  void add(std::string_view words) {
    add(words.size());
    for (const char byte : words) add_byte(static_cast<unsigned char>(byte));
  }
  void add(const std::string& words) { add(std::string_view(words)); }

  template <typename Thing>
  void add(const std::optional<Thing>& thing) {
    add(thing.has_value());
    if (thing) add(*thing);
  }

  template <typename Thing>
  void add(const std::vector<Thing>& things) {
    add(things.size());
    for (const Thing& thing : things) add(thing);
  }

  void add(const Match& match) {
    add(match.is);
    add(match.at_least);
    add(match.below);
  }

  void add(const Condition& condition) {
    add(condition.prompt);
    add(condition.match);
    // An empty match stands nowhere else, so the digests of files without it stay as they were.
    if (condition.asks != Asks::value) add(condition.asks);
    add(condition.side);
  }

  void add(const Points& points) {
    add(points.imbalance);
    add(points.points);
  }

 private:
  void add_byte(std::uint64_t byte) { hash_ = (hash_ ^ byte) * 0x100000001B3U; }

  std::uint64_t hash_ = 0xCBF29CE484222325U;
};

// What an answer to the prompt can be, and when it is asked.
void add_answer(Dump& dump, const Prompt& prompt) {
  dump.add(prompt.id);
  dump.add(prompt.kind);
  dump.add(prompt.per_side);
  dump.add(prompt.min);
  dump.add(prompt.max);
  dump.add(prompt.decimals);
  dump.add(prompt.names_better);
  dump.add(prompt.much);
  dump.add(prompt.max_length);
  dump.add(prompt.choices.size());
  for (const Choice& choice : prompt.choices) {
    dump.add(choice.id.empty());
    dump.add(choice.id.empty() ? choice.text : choice.id);
  }
  dump.add(prompt.ask_if.any);
  dump.add(prompt.ask_if.conditions);
  dump.add(prompt.unsafe_if);
  dump.add(prompt.pain);
  dump.add(prompt.worse);
  dump.add(prompt.family);
}

// What follows from an answer to the prompt.
void add_meaning(Dump& dump, const Prompt& prompt) {
  dump.add(prompt.red_flags.size());
  for (const RedFlag& flag : prompt.red_flags) {
    dump.add(flag.match);
    dump.add(flag.conditions);
    dump.add(flag.action);
    dump.add(flag.urgency);
    dump.add(flag.unsure);
  }
  dump.add(prompt.remarks.size());
  for (const Remark& remark : prompt.remarks) {
    dump.add(remark.match);
    dump.add(remark.conditions);
  }
  dump.add(prompt.findings.size());
  for (const Finding& finding : prompt.findings) {
    dump.add(finding.match);
    dump.add(finding.conditions);
    dump.add(finding.aim);
    dump.add(finding.points);
  }
  dump.add(prompt.differences.size());
  for (const Difference& difference : prompt.differences) {
    dump.add(difference.at_least);
    dump.add(difference.percent_below);
    dump.add(difference.conditions);
    dump.add(difference.points);
  }
}

// All texts that may be shown.
struct WordsDump {
  Dump dump;
  void text(TextSort, std::string_view words) { dump.add(words); }
  void number(std::size_t number) { dump.add(number); }
};

constexpr std::array<std::uint32_t, 256> remainders = [] {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
    std::uint32_t remainder = byte;
    for (int bit = 0; bit < 8; ++bit)
      remainder = (remainder >> 1U) ^ ((remainder & 1U) != 0 ? 0xEDB88320U : 0U);
    table[byte] = remainder;
  }
  return table;
}();

constexpr std::size_t line_length = sizeof("# crc32 xxxxxxxx\n") - 1;

bool ends_in_its_checksum(std::string_view source) {
  if (source.size() < line_length) return false;
  const std::string_view before = source.substr(0, source.size() - line_length);
  return (before.empty() || before.ends_with('\n')) &&
         source.substr(before.size()) == checksum_line(before);
}

// As it was before another system changed its line ends.
std::string with_our_line_ends(std::string_view source) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (source.starts_with(byte_order_mark)) source.remove_prefix(byte_order_mark.size());
  std::string ours;
  for (std::size_t at = 0; at < source.size(); ++at) {
    if (source.substr(at, 2) != "\r\n") ours += source[at];
  }
  return ours;
}

}  // namespace

std::string scoring_digest(const Protocol& protocol) {
  Dump dump;
  dump.add(protocol.prompts.size());
  for (const Prompt& prompt : protocol.prompts) {
    add_answer(dump, prompt);
    add_meaning(dump, prompt);
  }
  dump.add(protocol.imbalances.size());
  for (const Imbalance& imbalance : protocol.imbalances) {
    dump.add(imbalance.id);
    dump.add(imbalance.per_side);
  }
  dump.add(protocol.scoring.labels.slight);
  dump.add(protocol.scoring.labels.moderate);
  dump.add(protocol.scoring.labels.strong);
  dump.add(protocol.scoring.enough);
  dump.add(protocol.safety.max_pain_stops);
  return dump.digest();
}

std::string wording_digest(const Protocol& protocol) {
  WordsDump words;
  visit_texts(protocol, words);
  return words.dump.digest();
}

std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t sum = 0xFFFFFFFFU;
  for (const char byte : bytes)
    sum = (sum >> 8U) ^ remainders[(sum ^ static_cast<unsigned char>(byte)) & 0xFFU];
  return ~sum;
}

std::string checksum_line(std::string_view bytes_before) {
  return fmt::format("# crc32 {:08x}\n", crc32(bytes_before));
}

bool has_its_checksum(std::string_view source) {
  if (ends_in_its_checksum(source)) return true;
  return source.ends_with("\r\n") && ends_in_its_checksum(with_our_line_ends(source));
}

}  // namespace kneecheck
