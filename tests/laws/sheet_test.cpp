// What a sheet holds survives being read and written, whether this protocol knows it or not.
#include "kneecheck/answers/sheet.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "kneecheck/answers/digest.hpp"
#include "kneecheck/protocol/bad_file.hpp"
#include "kneecheck/protocol/toml_text.hpp"
#include "laws/law.hpp"
#include "support/catch.hpp"

using namespace kneecheck;

namespace {

// The same value of the same type, wherever it stands.
bool same(const Node& one, const Node& other);

// The order of keys does not matter.
bool same(const NodeTable& one, const NodeTable& other) {
  return one.entries.size() == other.entries.size() &&
         std::ranges::all_of(one.entries, [&](const NodeEntry& entry) {
           const NodeEntry* const found = other.find(entry.key);
           return found != nullptr && same(entry.value, found->value);
         });
}

bool same(const Node& one, const Node& other) {
  if (one.value.index() != other.value.index()) return false;
  return std::visit(
      [&](const auto& value) {
        using Value = std::decay_t<decltype(value)>;
        const Value& also = std::get<Value>(other.value);
        if constexpr (std::is_same_v<Value, NodeTable>) {
          return same(value, also);
        } else if constexpr (std::is_same_v<Value, NodeList>) {
          return std::ranges::equal(value, also,
                                    [](const Node& a, const Node& b) { return same(a, b); });
        } else if constexpr (std::is_same_v<Value, NodeDate>) {
          return value.shape == also.shape && value.text == also.text;
        } else if constexpr (std::is_same_v<Value, double>) {
          return (std::isnan(value) && std::isnan(also)) ||
                 (value == also && std::signbit(value) == std::signbit(also));
        } else {
          return value == also;
        }
      },
      one.value);
}

// A key that needs quotes, or none, as it stands in a file.
std::string random_key(Random& random) {
  return random.pick(std::vector<std::string>{
      "x_mine", "x_-", "x_9", "\"x_a b\"", "'x_\"quoted\"'", "\"x_.dot\"", "\"x_\\\\\"",
      "\"x_\\u00e4\\n\"", "x_a.b", "x_a.\"c d\".e", "\"x_\xE2\x82\xAC\"", "\"x_'\""});
}

// Of any type that TOML has.
std::string random_value(Random& random, int depth = 0) {
  static const std::vector<std::string> plain = {
      "\"\"",
      "\"b\"",
      "'C:\\temp'",
      "\"tab\\t quote\\\" back\\\\ bell\\u0007 \xC3\xA4 \\U0001f9b5\"",
      "\"\"\"\ntwo\nlines\"\"\"",
      "'''\nraw \\n ''\n'''",
      "0",
      "-17",
      "+3",
      "0x1F",
      "0b101",
      "1_000",
      "9223372036854775807",
      "-9223372036854775808",
      "1.5",
      "-0.0",
      "1e300",
      "5e-324",
      "0.1",
      "1.0",
      "inf",
      "-inf",
      "nan",
      "true",
      "false",
      "2026-11-22",
      "07:30:00",
      "07:30:00.123456",
      "2026-11-22T07:30:00",
      "2026-11-22 07:30:00Z",
      "2026-11-22T07:30:00.5-05:30",
      "[]",
      "{}"};
  if (depth == 3 || random.chance(60)) return random.pick(plain);
  std::string inside;
  const bool list = random.chance(50);
  for (int i = 0, count = random.between(0, 3); i < count; ++i) {
    if (i > 0) inside += ", ";
    if (!list) inside += "k" + std::to_string(i) + (random.chance(30) ? ".\"o d\"" : "") + " = ";
    inside += random_value(random, depth + 1);
  }
  return list ? "[" + inside + "]" : "{ " + inside + " }";
}

// Lines that no protocol knows, each key once.
std::string random_lines(Random& random, const std::vector<std::string>& other_keys = {}) {
  std::vector<std::string> keys = other_keys;
  for (int i = 0, count = random.between(0, 3); i < count; ++i) keys.push_back(random_key(random));
  std::string lines;
  std::vector<std::string> used;
  for (const std::string& key : keys) {
    const std::string first = key.substr(0, key.find("a."));
    if (std::find(used.begin(), used.end(), first) != used.end() || random.chance(30)) continue;
    used.push_back(first);
    lines += key + " = " + random_value(random) + "\n";
  }
  return lines;
}

// Answers of another protocol, or of this one before it was changed.
const std::vector<std::string> removed = {"\"plank.old\"", "removed", "\"\"", "\"a b\"",
                                          "welcome.left"};

// What nothing says is not written.
std::string with_notes(std::string source, const std::string& lines) {
  if (lines.empty()) return source;
  const std::string header = "[notes]\n";
  if (source.find(header) == std::string::npos) source += "\n" + header;
  return source.insert(source.find(header) + header.size(), lines);
}

// What kneecheck may find that it wrote itself, for any protocol: everything there can be.
std::string random_sheet(const Protocol& protocol, std::uint64_t seed) {
  Random random(seed);
  Sheet sheet;
  sheet.answers = random_answers(protocol, seed);
  sheet.taken = "2026-11-22T07:30:00+01:00";
  for (const Prompt& prompt : protocol.prompts) {
    if (prompt.kind == Kind::text) sheet.words[prompt.id] = "words";
    if (random.chance(30)) sheet.notes[prompt.id] = "it \"hurt\" \\ \xC3\xA4";
  }
  if (random.chance(50)) sheet.circuit = LedCircuit{2, {"step_up.left"}};
  std::string source = written_sheet(protocol, sheet, "kneecheck 1.0.0");
  source.resize(source.rfind("# crc32"));
  const auto add_to = [&](const std::string& header, const std::string& lines) {
    const std::size_t at = source.find(header);
    if (at != std::string::npos) source.insert(at + header.size(), lines);
  };
  // An answer that fits no question any more, and what stands beside left and right.
  for (const Prompt& prompt : protocol.prompts) {
    const std::string begins = "\n" + prompt.id + " = ";
    const std::size_t at = source.find(begins, source.find("[answers]"));
    if (at == std::string::npos || at > source.find("\n[notes]") || prompt.kind == Kind::text ||
        !random.chance(30))
      continue;
    const std::size_t value = at + begins.size();
    const std::string unfit =
        prompt.per_side ? "{ left = \"no such answer\", x_hand = " + random_value(random) + " }"
                        : "\"no such answer\"";
    source.replace(value, source.find('\n', value) - value, unfit);
  }
  source = with_notes(source, random_lines(random, removed));
  add_to("[circuit]\n", random_lines(random));
  add_to("[answers]\n", random_lines(random, removed));
  add_to("[session]\n", random_lines(random));
  add_to("format = 1\n", random_lines(random));
  for (const char* const table : {"x_tool", "\"x_other tool\"", "x_deep.er.\"and so on\""}) {
    if (random.chance(40)) source += std::string("\n[") + table + "]\n" + random_lines(random);
  }
  if (random.chance(30)) source += "\n[[x_list]]\na = 1\n[[x_list]]\n" + random_lines(random);
  return source + checksum_line(source);
}

}  // namespace

TEST_CASE("whatever a sheet holds, known or not, is there again when it was read and written") {
  for (std::uint64_t seed = 0; seed < law_cases; ++seed) {
    const Protocol protocol = random_protocol(seed, {});
    const std::string source = random_sheet(protocol, seed);
    CAPTURE(seed);
    INFO(source);
    ReadSheet read;
    try {
      read = read_sheet(protocol, source);
    } catch (const BadFile& bad) {
      FAIL(render_all(bad.problems(), "sheet", source).str());
    }
    const std::string written = written_sheet(protocol, read.sheet, "kneecheck 1.0.0");
    INFO(written);
    CHECK(same(parse_toml(source), parse_toml(written)));
    const Sheet again = read_sheet(protocol, written).sheet;
    CHECK(again.answers == read.sheet.answers);
    CHECK(written_sheet(protocol, again, "kneecheck 1.0.0") == written);
  }
}

TEST_CASE("what another protocol's sheet holds is there again when its own is asked once more") {
  for (std::uint64_t seed = 0; seed < law_cases / 4; ++seed) {
    Protocol first = random_protocol(seed, {});
    first.about.id = "first";
    Protocol second = random_protocol(seed + law_cases, {});
    second.about.id = "second";
    const std::string source = random_sheet(first, seed);
    CAPTURE(seed);
    INFO(source);
    const Sheet forced = read_sheet(second, source, Changed::force).sheet;
    const std::string written = written_sheet(second, forced, "kneecheck 1.0.0");
    INFO(written);
    const Sheet twice = read_sheet(second, written).sheet;
    CHECK(twice.answers == forced.answers);
    CHECK(written_sheet(second, twice, "kneecheck 1.0.0") == written);
    const auto answers_in = [](const std::string& sheet) {
      return std::get<NodeTable>(parse_toml(sheet).find("answers")->value.value);
    };
    const NodeTable before = answers_in(source);
    const NodeTable after = answers_in(written);
    for (const NodeEntry& entry : before.entries) {
      INFO(entry.key);
      CHECK(after.find(entry.key) != nullptr);
    }
  }
}
