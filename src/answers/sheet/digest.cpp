#include "kneecheck/answers/digest.hpp"

#include <fmt/format.h>

#include <concepts>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

#include "kneecheck/protocol/texts.hpp"
#include "kneecheck/text/utf8.hpp"

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

  // One thing after the other.
  template <typename... Things>
  requires(sizeof...(Things) > 1) void add(const Things&... things) { (add(things), ...); }

  void add(const Match& match) { add(match.is, match.at_least, match.below); }

  void add(const Condition& condition) {
    add(condition.prompt, condition.match);
    // An empty match stands nowhere else, so the digests of files without it stay as they were.
    if (condition.asks != Asks::value) add(condition.asks);
    add(condition.side);
  }

  void add(const Gate& gate) { add(gate.any, gate.conditions); }

  void add(const Points& points) { add(points.imbalance, points.points); }

  void add(const Choice& choice) {
    add(choice.id.empty(), choice.id.empty() ? choice.text : choice.id);
  }

  void add(const RedFlag& flag) {
    add(flag.match, flag.conditions, flag.action, flag.urgency, flag.unsure);
  }

  void add(const Remark& remark) { add(remark.match, remark.conditions); }

  void add(const Finding& finding) {
    add(finding.match, finding.conditions, finding.aim, finding.points);
  }

  void add(const Difference& difference) {
    add(difference.at_least, difference.percent_below, difference.conditions, difference.points);
  }

  void add(const Prompt& prompt) {
    // These say what an answer can be, and when it is asked for.
    add(prompt.id, prompt.kind, prompt.per_side, prompt.min, prompt.max, prompt.decimals);
    add(prompt.names_better, prompt.much, prompt.max_length, prompt.choices);
    add(prompt.ask_if, prompt.unsafe_if, prompt.pain, prompt.worse, prompt.family);
    // These say what follows from an answer.
    add(prompt.red_flags, prompt.remarks, prompt.findings, prompt.differences);
  }

  void add(const Imbalance& imbalance) { add(imbalance.id, imbalance.per_side); }

 private:
  void add_byte(std::uint64_t byte) { hash_ = (hash_ ^ byte) * 0x100000001B3U; }

  std::uint64_t hash_ = 0xCBF29CE484222325U;
};

// Dumps all texts that may be shown.
struct WordsDump {
  Dump dump;
  void text(TextSort, std::string_view words) { dump.add(words); }
  void number(std::size_t number) { dump.add(number); }
};

constexpr std::size_t line_length = sizeof("# crc32 xxxxxxxx\n") - 1;

bool ends_in_its_checksum(std::string_view source) {
  if (source.size() < line_length) return false;
  const std::string_view before = source.substr(0, source.size() - line_length);
  return (before.empty() || before.ends_with('\n')) &&
         source.substr(before.size()) == checksum_line(before);
}

// The source as it was before another system changed its line ends.
std::string with_our_line_ends(std::string_view source) {
  source = without_byte_order_mark(source);
  std::string ours;
  for (std::size_t at = 0; at < source.size(); ++at) {
    if (source.substr(at, 2) != "\r\n") ours += source[at];
  }
  return ours;
}

}  // namespace

std::string scoring_digest(const Protocol& protocol) {
  const Labels& labels = protocol.scoring.labels;
  Dump dump;
  dump.add(protocol.prompts, protocol.imbalances, labels.slight, labels.moderate, labels.strong);
  dump.add(protocol.scoring.enough, protocol.safety.max_pain_stops);
  // Which signs one line answers, so that a stop acts behind the last of them. A protocol without
  // pages of signs keeps the digest that it had before there were any.
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    if (!protocol.prompts[index].group) continue;
    dump.add(index, page_of(protocol, {index, Side::whole}).front().prompt);
  }
  return dump.digest();
}

std::string wording_digest(const Protocol& protocol) {
  WordsDump words;
  visit_texts(protocol, words);
  return words.dump.digest();
}

std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t sum = 0xFFFFFFFFU;
  for (const char byte : bytes) {
    sum ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xEDB88320U : 0U);
  }
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
