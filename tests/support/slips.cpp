// Every key and value of a protocol is taken out, misspelt or mistyped, one at a time.
#include "support/slips.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <stdexcept>

#include "kneecheck/protocol/source_lines.hpp"
#include "kneecheck/protocol/toml_text.hpp"
#include "kneecheck/protocol/wording.hpp"

namespace kneecheck::testing {
namespace {

// Bytes of the source.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::size_t end_of_string(std::string_view source, std::size_t at) {
  const std::string_view quote = source.substr(at, 1);
  const std::string_view three = source.substr(at, 3);
  const bool many = three == "\"\"\"" || three == "'''";
  const std::string_view close = many ? three : quote;
  for (at += close.size(); source.substr(at, close.size()) != close; ++at) {
    if (quote == "\"" && source[at] == '\\') ++at;
  }
  return at + close.size();
}

std::size_t end_of_value(std::string_view source, std::size_t at) {
  if (source[at] == '"' || source[at] == '\'') return end_of_string(source, at);
  if (source[at] != '[' && source[at] != '{') return source.find_first_of(",]}# \n", at);
  int depth = 0;
  do {
    const char c = source[at];
    if (c == '"' || c == '\'') {
      at = end_of_string(source, at);
      continue;
    }
    if (c == '#') at = source.find('\n', at);
    if (c == '[' || c == '{') ++depth;
    if (c == ']' || c == '}') --depth;
    ++at;
  } while (depth > 0);
  return at;
}

// One letter in the middle changed.
std::string misspelt(std::string_view word) {
  std::string wrong(word);
  char& middle = wrong[wrong.size() / 2];
  middle = middle == 'q' ? 'z' : 'q';
  return wrong;
}

std::string quoted_words(std::string_view words) {
  std::string list;
  for (const std::string_view word : split_words(words)) list += fmt::format("\"{}\", ", word);
  return fmt::format("[{}]", list);
}

// The key's default as the file would have it; "" where there is none to write.
std::string written_default(const Key& key) {
  if (key.required || !key.otherwise.empty()) return "";
  if (key.type == KeyType::boolean) return *key.number != 0 ? "true" : "false";
  if (key.number) return std::to_string(*key.number);
  if (key.type == KeyType::words) return quoted_words(key.word);
  if (!key.word.empty()) return fmt::format("\"{}\"", key.word);
  switch (key.type) {
    case KeyType::text:
    case KeyType::lines:
    case KeyType::picture:
    case KeyType::url:
      return "\"\"";
    case KeyType::texts:
    case KeyType::source_ids:
    case KeyType::exercise_ids:
    case KeyType::table_or_tables:
      return "[]";
    case KeyType::tables:
      return key.low == 0 ? "[]" : "";
    case KeyType::table:
      return key.child == KeyTable::dose ? "" : "{}";  // a dose says at least how often a week
    default:
      return "";
  }
}

// What else could stand there by mistake.
std::vector<std::string> of_wrong_type(const Node& node, const std::string& written) {
  const auto shown = [&] { return fmt::format("\"{}\"", written); };
  struct Wrong {
    decltype(shown)& text;
    const std::string& written;
    std::vector<std::string> operator()(const std::string&) { return {"30"}; }
    // More decimals than any prompt takes.
    std::vector<std::string> operator()(std::int64_t) { return {text(), written + ".00005"}; }
    std::vector<std::string> operator()(double) { return {text()}; }
    std::vector<std::string> operator()(bool) { return {text()}; }
    std::vector<std::string> operator()(const NodeDate&) { return {text()}; }
    std::vector<std::string> operator()(const NodeList&) { return {"{}", "\"all\""}; }
    std::vector<std::string> operator()(const NodeTable&) {
      return {fmt::format("[{}]", written), "\"all\""};
    }
  };
  return std::visit(Wrong{shown, written}, node.value);
}

// Values of the key's type that it cannot have, or hardly any can.
std::vector<std::string> not_allowed(const Key& key, const std::string& written) {
  const std::string bell = "\"a\\u0007b\"";
  switch (key.type) {
    case KeyType::text:
    case KeyType::lines:
    case KeyType::picture:
      return {bell};
    case KeyType::texts:
      return {fmt::format("[{}]", bell)};
    case KeyType::id:
    case KeyType::dashed_id:
      return {"\"Not an id\"", "\"\""};
    case KeyType::version:
      return {"\"1\""};
    case KeyType::language:
      return {"\"english\""};
    case KeyType::url:
      return {"\"http://example.org\""};
    case KeyType::word: {
      std::string capital = written;
      capital[1] = static_cast<char>(std::toupper(static_cast<unsigned char>(capital[1])));
      return {"\"qqqq\"", capital};
    }
    case KeyType::words:
    case KeyType::imbalance_ids:
    case KeyType::exercise_ids:
    case KeyType::source_ids:
      return {"[\"qqqq\"]"};
    case KeyType::integer:
    case KeyType::seconds:
      return {std::to_string(key.low - 1), std::to_string(key.high + 1)};
    case KeyType::decimal:  // the ends of a number prompt
      return {key.name == "min" ? "99999" : "-99999"};
    case KeyType::threshold:
    case KeyType::threshold_or_table:
      return {"99999", "-99999"};
    case KeyType::tables:
      return key.low > 0 ? std::vector<std::string>{"[]"} : std::vector<std::string>{};
    case KeyType::points:
      return {"{}"};
    case KeyType::answers:
    case KeyType::prompt_id:
    case KeyType::group_id:
    case KeyType::exercise_id:
      return {"\"qqqq\""};
    case KeyType::choices:
      return {"[\"one\"]"};
    case KeyType::weeks:
      return {"[1]", "[2, 1]"};
    case KeyType::boolean:
    case KeyType::date:
    case KeyType::table:
    case KeyType::table_or_tables:
    case KeyType::named_tables:
      return {};
  }
  return {};
}

bool is_a_word(KeyType type) {
  switch (type) {
    case KeyType::word:
    case KeyType::words:
    case KeyType::id:
    case KeyType::dashed_id:
    case KeyType::answers:
    case KeyType::prompt_id:
    case KeyType::group_id:
    case KeyType::exercise_id:
    case KeyType::imbalance_ids:
    case KeyType::exercise_ids:
    case KeyType::source_ids:
      return true;
    default:
      return false;
  }
}

bool is_name(std::string_view word) {
  const auto fits = [](char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  };
  return !word.empty() && std::ranges::all_of(word, fits);
}

// What other lines may refer to, or refer to as well: keys, ids, words.
void add_names(const Node& node, std::vector<std::string>& names) {
  if (const auto* const word = std::get_if<std::string>(&node.value)) {
    if (is_name(*word)) names.push_back(*word);
  } else if (const auto* const list = std::get_if<NodeList>(&node.value)) {
    for (const Node& one : *list) add_names(one, names);
  } else if (const auto* const table = std::get_if<NodeTable>(&node.value)) {
    for (const NodeEntry& entry : table->entries) {
      names.push_back(entry.key);
      add_names(entry.value, names);
    }
  }
}

class Slips {
 public:
  Slips(std::string_view source, SlipSort sort, const std::function<void(const Slip&)>& look)
      : source_(source), lines_(source), sort_(sort), look_(look) {
    for (std::size_t at = 0; at != source.npos; at = source.find('\n', at + 1)) ++line_count_;
  }

  void tell() {
    const NodeTable root = parse_toml(source_);
    table(root, KeyTable::top, {}, {1, 1, 0});
    headers();
  }

 private:
  // A table's own line, its section, and its id.
  struct Part {
    Place place;
    int begin = 1;
    int end = 1;
    std::vector<std::string> names;
  };

  bool is_header(int line) const { return lines_.line(line).starts_with('['); }

  std::size_t offset(Place place) const {
    return static_cast<std::size_t>(lines_.from(place).data() - source_.data());
  }

  Part part_of(const NodeTable& entries, Place place) const {
    Part part{place, place.line, place.line, {}};
    while (part.begin > 1 && !is_header(part.begin)) --part.begin;
    while (part.end < line_count_ && !is_header(part.end + 1)) ++part.end;
    if (const NodeEntry* const id = entries.find("id")) {
      part.names.push_back(std::get<std::string>(id->value.value));
    }
    return part;
  }

  void table(const NodeTable& entries, KeyTable what, std::optional<Kind> kind, Place place,
             const std::string& name = {}) {
    Part part = part_of(entries, place);
    if (what == KeyTable::top) part.begin = part.end = 1;
    if (!name.empty()) part.names.push_back(name);
    for (const NodeEntry& entry : entries.entries) {
      const Key* const key = find_key(what, entry.key, kind);
      if (key == nullptr) throw std::runtime_error("no such key: " + entry.key);
      this->entry(entry, key, part);
      below(entry.value, *key);
    }
  }

  void below(const Node& node, const Key& key) {
    const auto* const list = std::get_if<NodeList>(&node.value);
    if (list != nullptr) {
      for (const Node& one : *list) {
        if (std::holds_alternative<NodeTable>(one.value)) below(one, key);
      }
      return;
    }
    const auto* const entries = std::get_if<NodeTable>(&node.value);
    if (entries == nullptr) return;
    if (key.type == KeyType::points || key.type == KeyType::named_tables) {
      const Part part = part_of(*entries, node.place);
      for (const NodeEntry& named : entries->entries) {
        entry(named, nullptr, part);
        if (key.type == KeyType::points) continue;
        table(std::get<NodeTable>(named.value.value), key.child, {}, named.value.place, named.key);
      }
      return;
    }
    std::optional<Kind> kind;
    if (key.child == KeyTable::prompt) {
      const auto& word = std::get<std::string>(entries->find("kind")->value.value);
      kind = std::get<Kind>(find_word(find_key(KeyTable::prompt, "kind")->words, word)->value);
    }
    table(*entries, key.child, kind, node.place);
  }

  void entry(const NodeEntry& entry, const Key* key, const Part& part) {
    Slip slip{.what = {},
              .source = {},
              .key = key,
              .table_line = part.place.line,
              .part_begin = part.begin,
              .part_end = part.end,
              .a_name = key == nullptr || key->name == "id",
              .names = part.names};
    slip.names.push_back(entry.key);
    add_names(entry.value, slip.names);
    if (is_header(entry.place.line)) {
      if (sort_ == SlipSort::entry_gone) section_gone(entry, std::move(slip));
      return;
    }
    const std::size_t begin = offset(entry.place);
    const Span name{begin, begin + entry.key.size()};
    if (source_.substr(begin, entry.key.size()) != entry.key) {
      throw std::runtime_error("not where it should be: " + entry.key);
    }
    const std::size_t value_begin = offset(entry.value.place);
    const Span value{value_begin, end_of_value(source_, value_begin)};
    switch (sort_) {
      case SlipSort::entry_gone:
        if (key != nullptr) {
          if (const std::string written = written_default(*key); !written.empty()) {
            slip.twin = changed(value, written);
          }
        }
        return tell(std::move(slip), entry.key, around({name.begin, value.end}), "");
      case SlipSort::value_gone:
        return tell(std::move(slip), entry.key, value, "");
      case SlipSort::key_misspelt:
        return tell(std::move(slip), entry.key, name, misspelt(entry.key));
      case SlipSort::word_misspelt:
        return words(std::move(slip), entry);
      case SlipSort::wrong_type:
        return types(slip, entry.key, entry.value);
      case SlipSort::wrong_value:
        return values(slip, entry.key, value);
      case SlipSort::any_value:
        for (const char* const one : {"\"Each\"", "0", "-1", "30.5", "1e9", "nan", "true",
                                      "2026-11-22", "07:30:00", "[30]", "[\"qqqq\"]"}) {
          tell(slip, entry.key, value, one);
        }
        return;
    }
  }

  // The table with all that is below its header.
  void section_gone(const NodeEntry& entry, Slip slip) {
    const auto* const entries = std::get_if<NodeTable>(&entry.value.value);
    if (entries == nullptr) return;  // a list: its tables stand apart
    if (!is_header(entry.value.place.line)) return;
    if (entry.value.place.line != entry.place.line) return;
    // [exercise.one] is no table of its own for exercise
    const std::string_view header = lines_.line(entry.place.line);
    if (header.substr(1, header.find(']') - 1).find('.') != header.npos && slip.key != nullptr) {
      return;
    }
    std::size_t begin = offset({entry.place.line, 1, 0});
    const int next = part_of(*entries, entry.value.place).end + 1;
    const std::size_t end = next > line_count_ ? source_.size() : offset({next, 1, 0});
    if (slip.key != nullptr && !slip.key->required) {
      const std::size_t below = source_.find('\n', begin);
      slip.twin = changed({below, end}, "");
    }
    tell(std::move(slip), entry.key, {begin, end}, "");
  }

  void words(Slip slip, const NodeEntry& entry) {
    const auto one = [&](const Node& node) {
      const auto* const word = std::get_if<std::string>(&node.value);
      if (word == nullptr || word->empty()) return;
      std::size_t begin = offset(node.place) + 1;
      std::size_t length = word->size();
      if (slip.key == nullptr || !is_a_word(slip.key->type)) {
        const auto placeholders = placeholders_of(*word);
        if (placeholders.empty()) return;
        const Span value{begin - 1, end_of_value(source_, begin - 1)};
        const std::string_view name = placeholders.front().name;
        begin = source_.find(fmt::format("{{{}}}", name), value.begin) + 1;
        length = name.size();
        if (begin > value.end) return;
      }
      const std::string_view written = source_.substr(begin, length);
      tell(slip, entry.key, {begin, begin + length}, misspelt(written));
    };
    if (const auto* const list = std::get_if<NodeList>(&entry.value.value)) {
      std::ranges::for_each(*list, one);
    } else {
      one(entry.value);
    }
  }

  void values(const Slip& slip, const std::string& name, Span value) {
    const std::string written(source_.substr(value.begin, value.end - value.begin));
    const std::vector<std::string> wrong = slip.key == nullptr
                                               ? std::vector<std::string>{"0", "101"}
                                               : not_allowed(*slip.key, written);
    for (const std::string& one : wrong) tell(slip, name, value, one);
  }

  // An element of a list.
  void one_type(const Slip& slip, const std::string& name, const Node& node) {
    const std::size_t begin = offset(node.place);
    tell(slip, name, {begin, end_of_value(source_, begin)}, "30");
  }

  void types(const Slip& slip, const std::string& name, const Node& node) {
    const std::size_t begin = offset(node.place);
    const Span value{begin, end_of_value(source_, begin)};
    const std::string written(source_.substr(begin, value.end - begin));
    for (const std::string& wrong : of_wrong_type(node, written)) tell(slip, name, value, wrong);
    if (slip.key != nullptr && slip.key->type == KeyType::answers && written.front() == '"') {
      tell(slip, name, value, fmt::format("[{}]", written));  // the same answer
    }
    const auto* const list = std::get_if<NodeList>(&node.value);
    if (list == nullptr) return;
    for (const Node& one : *list) {
      if (!std::holds_alternative<NodeTable>(one.value)) one_type(slip, name, one);
    }
  }

  // [table], [[table]], [table.name]: no values, so that they are told by their letters.
  void headers() {
    for (int line = 1; line <= line_count_; ++line) {
      if (!is_header(line)) continue;
      const std::string_view header = lines_.line(line);
      const std::size_t begin = offset({line, 1, 0});
      const std::size_t name = header.find_first_not_of('[');
      const std::size_t end = header.find(']');
      const std::size_t dot = std::min(header.find('.'), end);
      Slip slip{.what = {}, .source = {}, .table_line = 1, .part_begin = line, .names = {}};
      slip.part_end = line;
      while (slip.part_end < line_count_ && !is_header(slip.part_end + 1)) {
        add_names_of(++slip.part_end, name, slip.names);
      }
      const std::string words(header);
      const Span whole{begin, begin + header.size()};
      if (sort_ == SlipSort::wrong_type) {
        const std::string_view inside = header.substr(name, end - name);
        if (dot < end) slip.names.emplace_back(header.substr(dot + 1, end - dot - 1));
        tell(slip, words, whole, fmt::format(fmt::runtime(name == 2 ? "[{}]" : "[[{}]]"), inside));
      }
      if (sort_ != SlipSort::key_misspelt) continue;
      const auto wrong = [&](std::size_t from, std::size_t to) {
        const std::string_view word = header.substr(from, to - from);
        tell(slip, words, {begin + from, begin + to}, misspelt(word));
      };
      if (dot < end) slip.names.emplace_back(header.substr(dot + 1, end - dot - 1));
      slip.key = find_key(KeyTable::top, header.substr(name, dot - name));
      wrong(name, dot);
      slip.key = nullptr;
      slip.a_name = true;
      if (dot < end) wrong(dot + 1, end);
    }
  }

  // How others call what begins on this line of a section: of [[part]] its id, of [part] its keys.
  void add_names_of(int number, std::size_t brackets, std::vector<std::string>& names) const {
    const std::string_view line = lines_.line(number);
    const std::string_view key = line.substr(0, line.find(' '));
    if (brackets == 1 && is_name(key)) names.emplace_back(key);
    if (brackets != 2 || key != "id") return;
    const std::size_t quote = line.find('"');
    names.emplace_back(line.substr(quote + 1, line.rfind('"') - quote - 1));
  }

  // An entry with the comma that parts it from the others.
  Span around(Span entry) const {
    const std::size_t next = source_.find_first_not_of(' ', entry.end);
    if (source_[next] == ',') return {entry.begin, source_.find_first_not_of(' ', next + 1)};
    const std::size_t before = source_.find_last_not_of(' ', entry.begin - 1);
    if (source_[before] == ',' && source_[next] == '}') return {before, entry.end};
    return entry;
  }

  std::string changed(Span span, const std::string& to) const {
    const std::string_view from = source_.substr(span.begin, span.end - span.begin);
    const auto lines = std::ranges::count(from, '\n') - std::ranges::count(to, '\n');
    std::string result(source_.substr(0, span.begin));
    result += to;
    result.append(static_cast<std::size_t>(std::max<std::ptrdiff_t>(lines, 0)), '\n');
    result += source_.substr(span.end);
    return result;
  }

  void tell(Slip slip, const std::string& name, Span span, const std::string& to) {
    slip.first_line = place_at(source_, span.begin).line;
    slip.last_line = place_at(source_, span.end).line;
    slip.what = fmt::format("line {}, {}: {}", slip.first_line, name,
                            to.empty() ? "gone" : std::string_view(to).substr(0, 60));
    slip.source = changed(span, to);
    look_(slip);
  }

  std::string_view source_;
  SourceLines lines_;
  SlipSort sort_;
  const std::function<void(const Slip&)>& look_;
  int line_count_ = 0;
};

}  // namespace

void each_slip(std::string_view source, SlipSort sort,
               const std::function<void(const Slip&)>& look) {
  Slips(source, sort, look).tell();
}

}  // namespace kneecheck::testing
