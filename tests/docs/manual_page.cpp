// A manual page is read and written by its marked parts, and words are set in roff.
#include "manual_page.hpp"

#include <fmt/format.h>

#include <stdexcept>
#include <utility>

namespace kneecheck::testing {
namespace {

constexpr std::string_view begin_mark = "\n.\\\" part: ";
constexpr std::string_view end_mark = ".\\\" end\n";

struct Span {
  std::string name;
  std::size_t begin;
  std::size_t end;
};

// The first part at or behind `from`; its name is empty when there is none.
Span next_part(std::string_view page, std::size_t from) {
  const std::size_t mark = page.find(begin_mark, from);
  if (mark == page.npos) return {"", page.size(), page.size()};
  const std::size_t name = mark + begin_mark.size();
  const std::size_t inside = page.find('\n', name) + 1;
  const std::size_t end = page.find(end_mark, inside);
  const std::size_t next = page.find(begin_mark, inside - 1);
  Span span{std::string(page.substr(name, inside - 1 - name)), inside, end};
  if (end == page.npos || next < end) throw std::runtime_error(span.name + " has no end");
  return span;
}

// What troff would print as something else: the character, and how it is written.
constexpr std::pair<std::string_view, std::string_view> written[] = {
    {"\\", "\\e"},  {"-", "\\-"},   {"'", "\\(aq"}, {"`", "\\(ga"},
    {"^", "\\(ha"}, {"~", "\\(ti"}, {"|", "\\(or"}, {"…", "\\[u2026]"},
};

}  // namespace

std::map<std::string, std::string> parts_of(std::string_view page) {
  std::map<std::string, std::string> parts;
  for (Span one = next_part(page, 0); !one.name.empty(); one = next_part(page, one.end)) {
    const auto inside = page.substr(one.begin, one.end - one.begin);
    if (!parts.emplace(one.name, inside).second) throw std::runtime_error(one.name + " twice");
  }
  return parts;
}

std::string with_part(std::string page, std::string_view name, std::string_view inside) {
  Span one = next_part(page, 0);
  while (one.name != name) {
    if (one.name.empty()) throw std::runtime_error("no part " + std::string(name));
    one = next_part(page, one.end);
  }
  return page.replace(one.begin, one.end - one.begin, inside);
}

std::string to_roff(std::string_view text) {
  std::string source;
  for (std::size_t at = 0; at < text.size();) {
    const bool line_begins = at == 0 || text[at - 1] == '\n';
    if (line_begins && (text[at] == '.' || text[at] == '\'')) source += "\\&";
    std::string_view taken = text.substr(at, 1);
    std::string_view becomes = taken;
    for (const auto& [character, escape] : written) {
      if (text.substr(at).starts_with(character)) {
        taken = character;
        becomes = escape;
      }
    }
    source += becomes;
    at += taken.size();
  }
  return source;
}

std::string from_roff(std::string_view source) {
  std::string text;
  while (!source.empty()) {
    std::string_view taken = source.substr(0, source.starts_with("\\&") ? 2 : 1);
    std::string_view becomes = taken.size() == 2 ? "" : taken;
    for (const auto& [character, escape] : written) {
      if (source.starts_with(escape)) {
        taken = escape;
        becomes = character;
      }
    }
    text += becomes;
    source.remove_prefix(taken.size());
  }
  return text;
}

std::string to_verbatim(std::string_view text) {
  return ".PP\n.nf\n.RS 2\n" + to_roff(text) + ".RE\n.fi\n";
}

std::string from_verbatim(std::string_view source) {
  std::string text;
  for (std::size_t at = 0; at < source.size();) {
    const std::size_t end = source.find('\n', at);
    const auto line = source.substr(at, end - at);
    if (!line.starts_with('.')) text += from_roff(line) + "\n";
    at = end + 1;
  }
  return text;
}

std::string to_table(std::string_view columns, const std::vector<std::vector<std::string>>& rows) {
  std::string table = fmt::format(".PP\n.TS\ntab(|);\n{}.\n", columns);
  for (const auto& row : rows) {
    table += row.front();
    for (std::size_t i = 1; i < row.size(); ++i) table += fmt::format("|T{{\n{}\nT}}", row[i]);
    table += "\n";
  }
  return table + ".TE\n";
}

}  // namespace kneecheck::testing
