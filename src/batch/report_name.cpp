// It stands alone because every way out of a folder is tried on it, without a folder.
#include "kneecheck/batch/report_name.hpp"

#include "kneecheck/text/letter_case.hpp"
#include "kneecheck/text/utf8.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t longest_name = 80;
constexpr std::string_view kept_marks = "_.-+";
// A name that begins so is hidden, or taken for an option; one that ends so loses it elsewhere.
constexpr std::string_view not_at_ends = ".-";

bool is_kept(char32_t point) {
  return is_word_character(point) ||
         (point < 0x80 && kept_marks.find(static_cast<char>(point)) != std::string_view::npos);
}

}  // namespace

std::string report_name(std::string_view id, std::uint64_t row) {
  std::string name;
  while (!id.empty()) {
    const Utf8Step next = utf8_front(id);
    const bool kept = next.point && is_kept(*next.point);
    if (name.size() + next.bytes > longest_name) break;
    if (kept) {
      name += id.substr(0, next.bytes);
    } else if (!name.ends_with('-')) {
      name += '-';
    }
    id.remove_prefix(next.bytes);
  }
  name.erase(0, name.find_first_not_of(not_at_ends));
  name.erase(name.find_last_not_of(not_at_ends) + 1);
  return name.empty() ? "row-" + std::to_string(row) : name;
}

}  // namespace kneecheck
